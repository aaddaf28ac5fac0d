/** Which series of the IMF's World Economic Outlook the pack takes. Base units: `times` undoes "billion". */
export interface SelectedImf {
  readonly unit: string;
  readonly times: number;
  readonly definition: string | null;
}

const GENERAL_GOVERNMENT = 'all levels of government';

export const IMF: Readonly<Record<string, SelectedImf>> = {
  NGDPD: { unit: 'USD', times: 1e9, definition: null },
  NGDP_RPCH: { unit: '%', times: 1, definition: null },
  PCPIPCH: { unit: '%', times: 1, definition: 'average of the year against the year before' },
  LUR: { unit: '%', times: 1, definition: "by the country's own definition" },
  GGXWDG_NGDP: { unit: '%', times: 1, definition: GENERAL_GOVERNMENT },
  GGXCNL_NGDP: { unit: '%', times: 1, definition: GENERAL_GOVERNMENT },
  BCA: { unit: 'USD', times: 1e9, definition: null },
  BCA_NGDPD: { unit: '%', times: 1, definition: null },
};

export const IMF_PAGE = 'https://www.imf.org/external/datamapper';
