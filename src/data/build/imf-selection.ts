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
  GGR_NGDP: { unit: '%', times: 1, definition: GENERAL_GOVERNMENT },
  GGX_NGDP: { unit: '%', times: 1, definition: GENERAL_GOVERNMENT },
  NGDPDPC: { unit: 'USD', times: 1, definition: null },
  PCPIEPCH: { unit: '%', times: 1, definition: 'end of the year against the end of the year before' },
  BCA: { unit: 'USD', times: 1e9, definition: null },
  BCA_NGDPD: { unit: '%', times: 1, definition: null },
};

/** Rates and ratios whose older forecasts are kept: levels are missing from three of the stored releases. */
export const FORESEEN: readonly string[] = [
  'NGDP_RPCH',
  'PCPIPCH',
  'PCPIEPCH',
  'LUR',
  'GGXWDG_NGDP',
  'GGXCNL_NGDP',
  'BCA_NGDPD',
];

export const IMF_PAGE = 'https://www.imf.org/external/datamapper';
