/** Which monthly series the pack takes, by place; ids are the publishers' or FRED's codes, "FXUSD" for H.10's rates. */
export interface SelectedMonthly {
  readonly unit: string;
  /** In place of the table's name, where one id stands for many rows of the table. */
  readonly name?: string;
  readonly unitWords?: string;
  readonly definition?: string;
  readonly url: string;
  /** Also offered as the change over the same month a year before, under this id and name. */
  readonly change?: { readonly id: string; readonly name: string; readonly definition: string };
  /** Worked out here: a mean of the month's days. */
  readonly derived?: true;
  /** Code in the source table, by place. */
  readonly places: Readonly<Record<string, string>>;
}

const FRED = 'https://fred.stlouisfed.org/series/';
const ECB =
  'https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html';
const EIA = 'https://www.eia.gov/dnav/';
const MONTH = 'average of the month';
const ADJUSTED =
  'worked out from the seasonally adjusted index; the rate announced is not adjusted, and may differ by 0.1';

const index = (id: string, place: string, name: string, definition: string): SelectedMonthly => ({
  unit: 'index',
  url: `${FRED}${id}`,
  change: { id: `${id}.YOY`, name: `${name}, change over a year`, definition },
  places: { [place]: id },
});
const single = (id: string, place: string, more: Omit<SelectedMonthly, 'places'>): SelectedMonthly => ({
  ...more,
  places: { [place]: id },
});

const spot = (id: string, place: string, unit: string, page: string): SelectedMonthly =>
  single(id, place, { unit, definition: `spot price, ${MONTH}`, url: `${EIA}${page}` });

/** Quoted by the ECB to the last month of the table; the euro is the currency priced. */
const AGAINST_EURO =
  'AUD BRL CAD CHF CNY CZK DKK GBP HKD HUF IDR ILS INR ISK JPY KRW MXN MYR NOK NZD PHP PLN RON SEK SGD THB TRY USD ZAR';

const AGAINST_DOLLAR: Readonly<Record<string, string>> = {
  AUS: 'Australia',
  BRA: 'Brazil',
  CAN: 'Canada',
  CHE: 'Switzerland',
  CHN: 'China',
  DNK: 'Denmark',
  EMU: 'Euro',
  GBR: 'United Kingdom',
  HKG: 'Hong Kong',
  IND: 'India',
  JPN: 'Japan',
  KOR: 'South Korea',
  LKA: 'Sri Lanka',
  MEX: 'Mexico',
  MYS: 'Malaysia',
  NOR: 'Norway',
  NZL: 'New Zealand',
  SGP: 'Singapore',
  SWE: 'Sweden',
  THA: 'Thailand',
  TWN: 'Taiwan',
  ZAF: 'South Africa',
};

export const MONTHLY: Readonly<Record<string, SelectedMonthly>> = {
  CPIAUCSL: index('CPIAUCSL', 'USA', 'US consumer prices', ADJUSTED),
  CPILFESL: index('CPILFESL', 'USA', 'US consumer prices without food and energy', ADJUSTED),
  PCEPI: index('PCEPI', 'USA', 'US prices of personal consumption', 'worked out from the seasonally adjusted index'),
  PCEPILFE: index(
    'PCEPILFE',
    'USA',
    'US prices of personal consumption without food and energy',
    'worked out from the seasonally adjusted index',
  ),
  CP0000EZCCM086NEST: index(
    'CP0000EZCCM086NEST',
    'EMU',
    'Euro-area consumer prices (HICP)',
    'worked out from the index, of the euro area with the members of each date',
  ),
  UNRATE: single('UNRATE', 'USA', { unit: '%', definition: 'seasonally adjusted', url: `${FRED}UNRATE` }),
  FEDFUNDS: single('FEDFUNDS', 'USA', {
    unit: '%',
    definition: `effective rate, ${MONTH}; the target is a range around it`,
    url: `${FRED}FEDFUNDS`,
  }),
  US10Y: single('US10Y', 'USA', {
    unit: '%',
    definition: `constant maturity, ${MONTH}`,
    url: 'https://www.federalreserve.gov/releases/h15/',
  }),
  BRENT: spot('BRENT', 'WLD', 'USD/barrel', 'pet/hist/LeafHandler.ashx?n=PET&s=RBRTE&f=M'),
  WTI: spot('WTI', 'WLD', 'USD/barrel', 'pet/hist/LeafHandler.ashx?n=PET&s=RWTC&f=M'),
  HENRYHUB: spot('HENRYHUB', 'USA', 'USD/MMBtu', 'ng/hist/rngwhhdm.htm'),
  GOLD: single('GOLD', 'WLD', {
    unit: 'USD/ounce',
    definition: MONTH,
    url: 'https://www.worldbank.org/en/research/commodity-markets',
  }),
  FXUSD: {
    unit: 'LCU/USD',
    name: 'Exchange rate, currency per US dollar',
    definition: MONTH,
    url: 'https://www.federalreserve.gov/releases/h10/',
    places: Object.fromEntries(Object.entries(AGAINST_DOLLAR).map(([place, name]) => [place, `FXUSD:${name}`])),
  },
  ...Object.fromEntries(
    AGAINST_EURO.split(' ').map((currency) => [
      `EUR${currency}`,
      single(`EUR${currency}`, 'EMU', {
        unit: `${currency}/EUR`,
        definition: 'mean of the reference rates of the month',
        url: ECB,
        derived: true,
      }),
    ]),
  ),
};

const FORMER = 'a currency that is no longer used or no longer quoted';

export const MONTHLY_LEFT_OUT: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^FXUSD:Venezuela$/, 'redenominated: no line may run across such a change'],
  [/^FXUSD:/, FORMER],
  [/^EUR[A-Z]{3}$/, FORMER],
  [/^GDPC1$/, 'by quarter, and revised so often that an article of the time wrote another figure'],
];

/** Beginnings of the licences under which a monthly series may be passed on. */
export const MONTHLY_LICENCES: readonly string[] = [
  'US government work, public domain',
  'US EIA, public domain',
  'Eurostat reuse policy, CC BY 4.0',
  'CC BY 4.0',
  'ECB: free reuse',
];
