/** Currencies where the table of countries is silent or ahead of the figures, and the years they were changed. */

/** The table names none (TUR), a neighbour's first (BTN), or one that begins after the last figure (BGR, 2026). */
export const CURRENCIES: Readonly<Record<string, string>> = { BGR: 'BGN', BTN: 'BTN', TUR: 'TRY' };

/** First year in today's currency. The World Bank gives exchange rates of earlier years in the currency of then. */
const SINCE: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'AUT BEL DEU ESP FIN FRA IRL ITA LUX MAF MCO NLD PRT SMR'.split(' ').map((code) => [code, 1999]),
  ),
  ECU: 2000,
  GRC: 2001,
  SLV: 2001,
  SVN: 2007,
  CYP: 2008,
  MLT: 2008,
  SVK: 2009,
  EST: 2011,
  LVA: 2014,
  LTU: 2015,
  HRV: 2023,
  ZWE: 2025,
};

/** True for an exchange rate of a currency the place no longer uses: no line may run across such a change. */
export function isFormerCurrency(indicator: string, place: string, year: number): boolean {
  return indicator === 'PA.NUS.FCRF' && year < (SINCE[place] ?? 0);
}
