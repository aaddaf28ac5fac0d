/**
 * Indicator code → official series, in the order they are tried. Words and codes only; match.ts decides.
 *
 * Monthly series come first, for figures of a month; figures of a year pass over them, as those of a month pass over
 * the yearly ones. A figure without a period goes to the first that fits.
 *
 * Left out on purpose: wages, industrial_production, retail_sales, consumer and business confidence,
 * house prices, housing starts, stock indexes, oil production, food prices, market capitalisation and foreign-exchange
 * turnover have no series of the same concept in the pack; services_exports neither (ICT is a part, the trade series a
 * sum). Military spending, tourism, CO2 and internet use are others' property inside the World Bank's data.
 */

/** What the numbers of a series are, and so which figures may be set beside them. */
export type SeriesKind =
  /** An amount: money, people. Percent changes of it are growth rates. */
  | 'level'
  /** A percentage that is itself the level: inflation, unemployment. */
  | 'rate'
  /** A percentage change over the year before. */
  | 'growth'
  /** A percentage of GDP or of another whole. */
  | 'share';

export interface Candidate {
  readonly series: string;
  /** Unit code of claims it may be compared with. */
  readonly unit: string;
  readonly kind: SeriesKind;
  /** Only for these places; absent where the series covers any. */
  readonly places?: readonly string[];
  /** How the concept differs from the plain words, where the series' own definition does not say it. */
  readonly difference?: string;
  /** How far definitions, averages and revisions alone set figures apart, in the unit: within it none is remarked on. */
  readonly slack?: number;
  /** The same as a share of the official value, for amounts. */
  readonly slackShare?: number;
  /** Surplus positive, deficit negative in the series; articles write both without a sign. */
  readonly balance?: boolean;
  /** Of what, for a share: the text must say so. */
  readonly of?: 'gdp' | 'gni';
  /** The series holds more than the words do in most texts; only a figure above it is remarkable. */
  readonly broader?: boolean;
  /** The measure must hold one of these words (lower case), or one of these stand nearer than any of `unlike`. */
  readonly words?: readonly string[];
  /** Words that tell of another series of the same kind; without `words`, parts of patterns none of which may be close. */
  readonly unlike?: readonly string[];
  /** Prices of a day may stand beside the average of its month. */
  readonly daily?: boolean;
  /** A change over a year: a change over a month is none of it. */
  readonly overYear?: boolean;
  /** No percent changes: the price of one currency rises as the other's falls. */
  readonly levelOnly?: boolean;
}

export interface IndicatorSeries {
  readonly candidates: readonly Candidate[];
  /** Total it is a part of, in the same unit, for share-of-whole. */
  readonly whole?: { readonly series: string; readonly words: string };
  /** List of dated figures in circulation where no official series exists; `words` must occur in the measure. */
  readonly estimates?: readonly { readonly id: string; readonly words: readonly string[]; readonly label: string }[];
}

const GDP_WHOLE = { series: 'NY.GDP.MKTP.CD', words: 'GDP' } as const;
const TRADE = 'goods and services together';
const ILO = 'modelled ILO estimate; a national office may define it otherwise';
const CENTRAL = 'central government only';
const YEAR_END = 'at the end of the year, gold included';

/** Growth, unemployment and shares are revised, and inflation is read at year's end as often as on average. */
const RATE_SLACK = 0.5;
/** Amounts in dollars depend on the exchange rate used, and national accounts are revised for years. */
const LEVEL_SLACK = 0.05;
/** The ILO's estimates and a national office's rates differ by a fifth and more. */
const ILO_SLACK = 0.25;
/** A month's rate is revised by a tenth or two. */
const MONTH_SLACK = 0.2;
/** Prices move within a month. */
const PRICE_SLACK = 0.1;

const level = (series: string, more: Partial<Candidate> = {}): Candidate => ({
  series,
  unit: 'USD',
  kind: 'level',
  slackShare: LEVEL_SLACK,
  ...more,
});
const percent = (series: string, kind: SeriesKind, more: Partial<Candidate> = {}): Candidate => ({
  series,
  unit: '%',
  kind,
  slack: RATE_SLACK,
  ...(kind === 'share' ? { slackShare: LEVEL_SLACK } : {}),
  ...more,
});
const ofGdp = (series: string, more: Partial<Candidate> = {}): Candidate =>
  percent(series, 'share', { of: 'gdp', ...more });

/** Rates of unemployment of some, or of more than the unemployed. */
const NOT_ALL =
  'hidden|youth|young people|under-employ(?:ed|ment)|underemploy(?:ed|ment)|discouraged workers|broader|u-6|long-term|teenagers?|graduates?|black|hispanic|women|men'.split(
    '|',
  );
/** Prices of something else than consumers' baskets, or by another index. */
const NOT_CPI =
  'rpi|retail prices? index|wholesale|producer|factory[- ]gate|wpi|food inflation|food price inflation|house price inflation|wage inflation|core'.split(
    '|',
  );
const AVERAGE = 'average of the month';
const PCE = ['pce', 'personal consumption'];
const BRENT = ['brent'];
const WTI = ['wti', 'west texas', 'light sweet', 'light, sweet', 'new york mercantile', 'nymex'];

/** A percentage published every month, of one place. */
const monthly = (series: string, place: string, more: Partial<Candidate> = {}): Candidate =>
  percent(series, 'rate', { places: [place], slack: MONTH_SLACK, ...more });
/** Dollars for a barrel or an ounce. */
const price = (series: string, unit: string, more: Partial<Candidate> = {}): Candidate =>
  level(series, { unit, difference: AVERAGE, daily: true, slackShare: PRICE_SLACK, ...more });

/** Money priced in euros by the European Central Bank: "1.20 dollars a euro" is USD/EUR. */
const PER_EURO =
  'USD GBP JPY CHF AUD BRL CAD CNY CZK DKK HKD HUF IDR ILS INR ISK KRW MXN MYR NOK NZD PHP PLN RON SEK SGD THB TRY ZAR';

const rate = (series: string, unit: string, more: Partial<Candidate> = {}): Candidate =>
  level(series, { unit, levelOnly: true, slackShare: PRICE_SLACK, ...more });

export const SERIES_OF: Readonly<Record<string, IndicatorSeries>> = {
  gdp: { candidates: [percent('NY.GDP.MKTP.KD.ZG', 'growth'), level('NY.GDP.MKTP.CD'), level('NGDPD')] },
  gdp_growth: { candidates: [percent('NY.GDP.MKTP.KD.ZG', 'growth'), percent('NGDP_RPCH', 'growth')] },
  gdp_per_capita: {
    candidates: [percent('NY.GDP.PCAP.KD.ZG', 'growth'), level('NY.GDP.PCAP.CD'), level('NGDPDPC')],
  },
  inflation: {
    candidates: [
      monthly('PCEPI.YOY', 'USA', { words: PCE, overYear: true }),
      monthly('CPIAUCSL.YOY', 'USA', { unlike: [...PCE, ...NOT_CPI], overYear: true }),
      monthly('CP0000EZCCM086NEST.YOY', 'EMU', { unlike: NOT_CPI, overYear: true }),
      percent('FP.CPI.TOTL.ZG', 'rate', { difference: 'consumer prices, average of the year', unlike: NOT_CPI }),
      percent('PCPIPCH', 'rate', { difference: 'consumer prices, average of the year', unlike: NOT_CPI }),
    ],
  },
  core_inflation: {
    candidates: [
      monthly('PCEPILFE.YOY', 'USA', { words: PCE, overYear: true }),
      monthly('CPILFESL.YOY', 'USA', { unlike: PCE, overYear: true }),
    ],
  },
  unemployment_rate: {
    candidates: [
      monthly('UNRATE', 'USA', { unlike: NOT_ALL }),
      percent('SL.UEM.TOTL.ZS', 'rate', { difference: ILO, unlike: NOT_ALL, slackShare: ILO_SLACK }),
      percent('LUR', 'rate', { unlike: NOT_ALL }),
    ],
  },
  population: { candidates: [level('SP.POP.TOTL', { unit: 'count' })] },
  exports: {
    candidates: [
      level('NE.EXP.GNFS.CD', { difference: TRADE, broader: true }),
      ofGdp('NE.EXP.GNFS.ZS', { difference: TRADE }),
    ],
    whole: GDP_WHOLE,
  },
  imports: {
    candidates: [
      level('NE.IMP.GNFS.CD', { difference: TRADE, broader: true }),
      ofGdp('NE.IMP.GNFS.ZS', { difference: TRADE }),
    ],
    whole: GDP_WHOLE,
  },
  goods_exports: {
    candidates: [level('TX.VAL.MRCH.CD.WT')],
    whole: { series: 'NE.EXP.GNFS.CD', words: 'exports of goods and services' },
  },
  goods_imports: {
    candidates: [level('TM.VAL.MRCH.CD.WT')],
    whole: { series: 'NE.IMP.GNFS.CD', words: 'imports of goods and services' },
  },
  ict_exports: {
    candidates: [
      level('PK_ICT_EXPORTS_FY', { places: ['PAK'], slackShare: 0 }),
      level('BX.GSR.CCIS.CD', { difference: 'computer, telecommunications and information services' }),
    ],
    whole: { series: 'NE.EXP.GNFS.CD', words: 'exports of goods and services' },
  },
  trade_balance: { candidates: [level('NE.RSB.GNFS.CD', { balance: true, difference: TRADE })] },
  remittances: {
    candidates: [level('BX.TRF.PWKR.CD.DT'), ofGdp('BX.TRF.PWKR.DT.GD.ZS')],
    whole: GDP_WHOLE,
  },
  fdi: {
    candidates: [level('BX.KLT.DINV.CD.WD', { difference: 'net inflows' }), ofGdp('BX.KLT.DINV.WD.GD.ZS')],
    whole: GDP_WHOLE,
  },
  current_account: {
    candidates: [
      level('BN.CAB.XOKA.CD', { balance: true }),
      level('BCA', { balance: true }),
      ofGdp('BN.CAB.XOKA.GD.ZS', { balance: true }),
      ofGdp('BCA_NGDPD', { balance: true }),
    ],
  },
  reserves: { candidates: [level('FI.RES.TOTL.CD', { difference: YEAR_END })] },
  external_debt: {
    candidates: [level('DT.DOD.DECT.CD'), percent('DT.DOD.DECT.GN.ZS', 'share', { of: 'gni' })],
  },
  government_debt: {
    candidates: [
      ofGdp('GGXWDG_NGDP', { difference: 'gross debt of all levels of government' }),
      ofGdp('GC.DOD.TOTL.GD.ZS', { difference: CENTRAL }),
    ],
  },
  budget_balance: {
    candidates: [
      ofGdp('GGXCNL_NGDP', { balance: true, difference: 'all levels of government' }),
      ofGdp('GC.NLD.TOTL.GD.ZS', { balance: true, difference: CENTRAL }),
    ],
  },
  government_spending: {
    candidates: [
      ofGdp('GGX_NGDP', { difference: 'all levels of government' }),
      ofGdp('GC.XPN.TOTL.GD.ZS', { difference: CENTRAL }),
    ],
  },
  government_revenue: {
    candidates: [
      ofGdp('GGR_NGDP', { difference: 'all levels of government' }),
      ofGdp('GC.REV.XGRT.GD.ZS', { difference: CENTRAL }),
    ],
  },
  tax_revenue: { candidates: [ofGdp('GC.TAX.TOTL.GD.ZS', { difference: CENTRAL })] },
  policy_rate: {
    candidates: [
      monthly('FEDFUNDS', 'USA', {
        difference: `effective federal funds rate, ${AVERAGE}`,
        unlike: ['discount rate', 'prime rate', 'mortgage rates?'],
        daily: true,
        slack: RATE_SLACK,
      }),
    ],
  },
  bond_yield: {
    candidates: [
      monthly('US10Y', 'USA', {
        difference: `ten-year Treasury bonds, ${AVERAGE}`,
        daily: true,
        slack: RATE_SLACK,
        words: ['10-year', 'ten-year'],
        unlike: ['2-year', 'two-year', '5-year', 'five-year', '30-year', 'thirty-year', '30-years'],
      }),
    ],
  },
  exchange_rate: {
    candidates: [
      ...PER_EURO.split(' ').map((currency) =>
        rate(`EUR${currency}`, `${currency}/EUR`, { places: ['EMU'], difference: AVERAGE, daily: true }),
      ),
      rate('FXUSD', 'LCU/USD', { difference: AVERAGE, daily: true }),
      rate('PA.NUS.FCRF', 'LCU/USD', { difference: 'official rate, average of the year' }),
    ],
  },
  agriculture_output: { candidates: [ofGdp('NV.AGR.TOTL.ZS', { difference: 'forestry and fishing included' })] },
  poverty: {
    candidates: [percent('SI.POV.NAHC', 'rate', { difference: 'at the national poverty line' })],
  },
  inequality: { candidates: [{ series: 'SI.POV.GINI', unit: 'index', kind: 'level' }] },
  oil_price: {
    candidates: [
      price('BRENT', 'USD/barrel', { words: BRENT, unlike: WTI }),
      price('WTI', 'USD/barrel', { words: WTI, unlike: BRENT }),
    ],
  },
  gold_price: { candidates: [price('GOLD', 'USD/ounce')] },
  aid: { candidates: [level('DT.ODA.ODAT.CD', { difference: 'net official development assistance received' })] },
  electricity: {
    candidates: [percent('EG.ELC.ACCS.ZS', 'rate', { difference: 'people with access to electricity' })],
  },
  savings: { candidates: [ofGdp('NY.GNS.ICTR.ZS', { difference: 'gross savings' })] },
  investment: { candidates: [ofGdp('NE.GDI.TOTL.ZS', { difference: 'gross capital formation' })] },
  graduates: {
    candidates: [],
    estimates: [
      { id: 'PK_IT_GRADUATES', words: ['it', 'ict', 'computer', 'software', 'tech'], label: 'IT graduates a year' },
    ],
  },
};

/** Codes kept by national-accounts year in the World Bank's tables (a fiscal year in some countries). */
export const isNationalAccounts = (series: string): boolean => /^N[EYV]\./u.test(series);
