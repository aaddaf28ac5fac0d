/**
 * Government fiscal years, for the places news writes about most. A place that is not listed keeps calendar years.
 *
 * `from`: first day, MM-DD. `namedFor`: the year a fiscal year is called by ("FY2022" in Pakistan ends in June 2022;
 * in Japan and Singapore "fiscal 2022" starts in April 2022). Checked against the CIA World Factbook's last "fiscal
 * year" field (2024) and the notes of the IMF's WEO; where those give a tax year, the budget year stands here, and the
 * source says so.
 */
export interface FiscalYear {
  readonly from: `${number}-${number}`;
  readonly namedFor: 'start' | 'end';
  readonly source: string;
}

const CIA = 'CIA World Factbook, fiscal year, 2024';
const year = (from: FiscalYear['from'], namedFor: FiscalYear['namedFor'] = 'end', source = CIA): FiscalYear => ({
  from,
  namedFor,
  source,
});

export const FISCAL_YEARS: Readonly<Record<string, FiscalYear>> = {
  PAK: year('07-01', 'end', 'Ministry of Finance, Pakistan: July to June; CIA agrees'),
  IND: year('04-01', 'end', 'Ministry of Finance, India: April to March, "FY23" is 2022-23; CIA agrees'),
  BGD: year('07-01'),
  NPL: year('07-16', 'end', 'CIA: 16 July to 15 July (Shrawan to Asar; the day moves by one in some years)'),
  BTN: year('07-01'),
  MMR: year('04-01'),
  AFG: year('03-21', 'start', 'CIA: 21 March to 20 March (the solar year, named for its start)'),
  IRN: year('03-21', 'start', 'CIA: 21 March to 20 March (the solar year, named for its start)'),
  USA: year('10-01', 'end', 'US Treasury: fiscal year 2022 is 1 October 2021 to 30 September 2022; CIA agrees'),
  CAN: year('04-01', 'end', 'Department of Finance Canada: April to March, written 2022-23; CIA agrees'),
  GBR: year('04-01', 'end', 'HM Treasury: budgets run from 1 April; the 6 April of CIA is the tax year'),
  AUS: year('07-01'),
  NZL: year('07-01', 'end', 'New Zealand Treasury: budgets run from 1 July; the 1 April of CIA is the tax year'),
  HKG: year('04-01'),
  JPN: year('04-01', 'start', 'Ministry of Finance, Japan: fiscal 2022 starts in April 2022; CIA has the same months'),
  SGP: year('04-01', 'start', 'Ministry of Finance, Singapore: FY2022 starts in April 2022; CIA has the same months'),
  BRN: year('04-01'),
  KWT: year('04-01'),
  EGY: year('07-01'),
  ETH: year('07-08'),
  KEN: year('07-01'),
  TZA: year('07-01'),
  UGA: year('07-01'),
  ZAF: year('04-01'),
  BWA: year('04-01'),
  NAM: year('04-01'),
  LSO: year('04-01'),
  SWZ: year('04-01'),
  MWI: year('04-01'),
  MUS: year('07-01'),
  JAM: year('04-01'),
  BRB: year('04-01'),
  BLZ: year('04-01'),
  BMU: year('04-01'),
  BHS: year('07-01'),
  TTO: year('10-01'),
  HTI: year('10-01'),
  PRI: year('07-01'),
  THA: year('10-01', 'end', 'Budget Bureau, Thailand: fiscal year 2565 (2022) ends in September 2022; CIA agrees'),
  LAO: year('01-01', 'end', 'IMF WEO: calendar year since 2017; the October to September of CIA is the older year'),
  TON: year('07-01'),
  NRU: year('07-01'),
  MHL: year('10-01'),
  FSM: year('10-01'),
  PLW: year('10-01'),
  WSM: year('07-01', 'end', 'IMF WEO: July to June; CIA writes June 1 - May 31'),
};

/** Where papers count in the fiscal year without saying so: "the first four months", "2021-2022", "the third quarter". */
export const FISCAL_PRESS: ReadonlySet<string> = new Set(['PAK', 'IND', 'BGD', 'NPL', 'BTN']);
