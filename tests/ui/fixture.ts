/**
 * A report as the background would send it: a projection of Pakistan's IT exports, a rate, and a figure without match.
 * One table of data, long because notes, gists and trends name the claims and series above them by their place in it.
 */
import { trendOf } from '../../src/chart/build.ts';
import type { Trend } from '../../src/chart/trend.ts';
import type { Article, Claim } from '../../src/claims/claim.ts';
import type { Gist, Match, Note, Report } from '../../src/context/report.ts';
import type { Fact, Point, Series, Source } from '../../src/data/series.ts';

const TEXT = [
  'Software houses expect IT exports to climb from $2.1 billion to over $3.5 billion this fiscal year.',
  'Colleges plan to lift the number of IT graduates from 25,000 to 50,000.',
  'Inflation stood at 8.9% in 2021, the statistics bureau said.',
].join(' ');

export const article: Article = {
  title: 'IT exports could pass $3.5 billion, traders say',
  date: '2022-02-02',
  text: TEXT,
};

const sentenceAt = (at: number): { start: number; end: number } => {
  const start = TEXT.lastIndexOf('. ', at);
  const end = TEXT.indexOf('. ', at);
  return { start: start < 0 ? 0 : start + 2, end: end < 0 ? TEXT.length : end + 1 };
};

/** A claim at the words `quote` of the text (or of the title, when `fields` say so). */
export function claimAt(quote: string, fields: Partial<Claim>): Claim {
  const where = fields.where ?? 'text';
  const start = (where === 'title' ? article.title : TEXT).indexOf(quote);
  return {
    quote,
    start,
    end: start + quote.length,
    where,
    sentence: where === 'title' ? { start: 0, end: article.title.length } : sentenceAt(start),
    value: 0,
    unit: 'USD',
    step: 1e8,
    role: 'level',
    direction: null,
    hedge: null,
    measure: null,
    indicator: null,
    place: 'PAK',
    period: null,
    modality: 'reported',
    attributed: null,
    partner: null,
    confidence: 1,
    doubts: [],
    ...fields,
  };
}

const exports = { measure: 'IT exports', indicator: 'ict_exports' } as const;
const graduates = { measure: 'IT graduates', indicator: 'graduates', unit: 'count', step: 1000 } as const;

export const claims: readonly Claim[] = [
  claimAt('$2.1 billion', { ...exports, value: 2.1e9, role: 'from', partner: 1 }),
  claimAt('$3.5 billion', {
    ...exports,
    value: 3.5e9,
    role: 'to',
    direction: 'up',
    hedge: 'over',
    period: 'FY2022',
    modality: 'projected',
    attributed: 'Software houses',
    partner: 0,
  }),
  claimAt('25,000', { ...graduates, value: 25_000, role: 'from', partner: 3 }),
  claimAt('50,000', { ...graduates, value: 50_000, role: 'to', modality: 'target', partner: 2 }),
  claimAt('8.9%', {
    measure: 'Inflation',
    indicator: 'inflation',
    value: 8.9,
    unit: '%',
    step: 0.1,
    role: 'rate',
    period: '2021',
  }),
  claimAt('$3.5 billion', {
    ...exports,
    where: 'title',
    value: 3.5e9,
    hedge: 'over',
    period: 'FY2022',
    modality: 'projected',
  }),
];

const press = (publisher: string, vintage: string, url: string): Source => ({
  publisher,
  series: 'PK_ICT_EXPORTS_FY',
  name: 'IT and IT-enabled services, export remittances',
  vintage,
  licence: 'figures cited from the press',
  url,
});

export const businessRecorder = press('Business Recorder', '2025-08-20', 'https://www.brecorder.com/news/40378736/');
const proPakistani = press('ProPakistani', '2022-01-22', 'https://propakistani.pk/2022/01/22/it-exports/');

const point = (period: string, millions: number, published: string): Point => ({
  period,
  value: millions * 1e6,
  status: 'reported',
  published,
});

export const itExports: Series = {
  id: 'PK_ICT_EXPORTS_FY',
  name: 'IT and IT-enabled services, export remittances',
  unit: 'USD',
  unitWords: 'million US$',
  place: 'PAK',
  basis: 'fiscal year',
  points: [
    point('FY2019', 1192, '2020-12-07'),
    point('FY2020', 1439, '2020-12-07'),
    point('FY2021', 2108, '2022-10-20'),
    point('FY2022', 2619, '2023-08-18'),
    point('FY2023', 2596, '2024-07-20'),
    point('FY2024', 3223, '2024-07-20'),
    point('FY2025', 3810, '2025-08-20'),
  ],
  releases: [
    point('FY2021', 2123, '2021-07-21'),
    point('FY2022', 2616, '2022-10-20'),
    point('FY2023', 2605, '2023-08-18'),
  ],
  source: businessRecorder,
  derived: false,
  definition: 'Includes telecom services.',
};

const inflationValues = [9.7, 7.7, 7.2, 2.5, 3.8, 4.1, 5.1, 10.6, 9.7, 9.5, 19.9, 30.8, 12.6];

export const worldBank: Source = {
  publisher: 'World Bank, World Development Indicators',
  series: 'FP.CPI.TOTL.ZG',
  name: 'Inflation, consumer prices (annual %)',
  vintage: '2026-07-01',
  licence: 'CC BY 4.0',
  url: 'https://data.worldbank.org/indicator/FP.CPI.TOTL.ZG?locations=PK',
};

export const inflation: Series = {
  id: 'FP.CPI.TOTL.ZG',
  name: 'Inflation, consumer prices',
  unit: '%',
  unitWords: 'annual %',
  place: 'PAK',
  basis: 'calendar year',
  points: inflationValues.map((value, index) => ({
    period: String(2012 + index),
    value,
    status: 'reported',
    published: null,
  })),
  releases: [],
  source: worldBank,
  derived: false,
  definition: null,
};

export const target: Fact = {
  id: 'PK_ICT_EXPORTS_TARGET',
  kind: 'target',
  of: 'PK_ICT_EXPORTS_FY',
  place: 'PAK',
  period: 'FY2022',
  start: '2021-07-01',
  end: '2022-06-30',
  value: 3.5e9,
  unit: 'USD',
  published: '2021-12-15',
  by: 'the Ministry of IT',
  source: proPakistani,
};

const claimOf = (index: number): Claim => {
  const claim = claims[index];
  if (!claim) throw new Error(`no claim ${index}`);
  return claim;
};

const notNull = (trend: Trend | null): Trend => {
  if (!trend) throw new Error('the fixture’s series is too short');
  return trend;
};

export const exportsTrend: Trend = notNull(
  trendOf({
    claims: [
      { index: 0, claim: claimOf(0), interval: { low: 2.05e9, high: 2.15e9 } },
      { index: 1, claim: claimOf(1), interval: { low: 3.45e9, high: null } },
      { index: 5, claim: claimOf(5), interval: { low: 3.45e9, high: null } },
    ],
    series: itExports,
    difference: 'The series includes telecom services.',
    indicatorLabel: 'IT exports',
    placeName: 'Pakistan',
    targets: [target],
    outcome: point('FY2022', 2619, '2023-08-18'),
    articleDate: article.date,
  }),
);

export const inflationTrend: Trend = notNull(
  trendOf({
    claims: [{ index: 4, claim: claimOf(4), interval: { low: 8.85, high: 8.95 } }],
    series: inflation,
    difference: null,
    indicatorLabel: 'Inflation',
    placeName: 'Pakistan',
    targets: [],
    outcome: null,
    articleDate: article.date,
  }),
);

const fromArticle = (index: number) => {
  const { start, end, where } = claimOf(index);
  return { kind: 'article', where, span: { start, end } } as const;
};
const fromSeries = (source: Source, period: string, published: string | null) =>
  ({ kind: 'series', source, period, published }) as const;

const notes: readonly Note[] = [
  {
    id: 'hindsight',
    claims: [1, 5],
    text: 'Outcome: $2.62bn (FY2022), 25% below the projection.',
    weight: 0.95,
    saidByTrend: true,
    working: {
      inputs: [
        { label: 'projection', value: 3.5e9, unit: 'USD', origin: fromArticle(1) },
        { label: 'outcome', value: 2.619e9, unit: 'USD', origin: fromSeries(businessRecorder, 'FY2022', '2023-08-18') },
      ],
      formula: '(2.619 − 3.5) ÷ 3.5',
      result: -0.2517142857,
    },
    sources: [{ ...businessRecorder, period: 'FY2022' }],
  },
  {
    id: 'equals-target',
    claims: [1, 5],
    text: 'The same as the ministry’s own target, on record since December 2021.',
    weight: 0.9,
    working: {
      inputs: [
        { label: 'figure', value: 3.5e9, unit: 'USD', origin: fromArticle(1) },
        { label: 'target', value: 3.5e9, unit: 'USD', origin: fromSeries(proPakistani, 'FY2022', '2021-12-15') },
      ],
      formula: 'both stand for FY2022 and round to the same figure',
      result: 'equal',
    },
    sources: [{ ...proPakistani, period: 'FY2022' }],
  },
  {
    id: 'needed-pace',
    claims: [1],
    text: 'Half the year was known: +36%. The target still needed $2.2bn in the second half, +91% on the year before.',
    weight: 0.85,
    working: {
      inputs: [
        { label: 'target', value: 3.5e9, unit: 'USD', origin: fromArticle(1) },
        {
          label: 'July–December 2021',
          value: 1.302e9,
          unit: 'USD',
          origin: fromSeries(proPakistani, 'FY2022-H1', '2022-01-23'),
        },
        { label: 'second half of FY2021', value: 1.149e9, unit: 'USD', origin: null },
      ],
      formula: '(3.5 − 1.302) ÷ 1.149 − 1',
      result: 0.9129677981,
    },
    sources: [{ ...proPakistani, period: 'FY2022-H1' }],
  },
  {
    id: 'change-size',
    claims: [0, 1],
    text: 'From $2.1bn to $3.5bn is +$1.4bn, or +67%: not a doubling, which would be $4.2bn.',
    weight: 0.8,
    working: {
      inputs: [
        { label: 'from', value: 2.1e9, unit: 'USD', origin: fromArticle(0) },
        { label: 'to', value: 3.5e9, unit: 'USD', origin: fromArticle(1) },
      ],
      formula: '3.5 ÷ 2.1 − 1',
      result: 0.6666666667,
    },
    sources: [],
  },
  {
    id: 'contested',
    claims: [2, 3],
    text: '25,000 to 75,000 by source; there is no official series of IT graduates.',
    weight: 0.7,
    working: {
      inputs: [{ label: 'lowest in circulation', value: 25_000, unit: 'count', origin: fromArticle(2) }],
      formula: 'lowest and highest of the sources',
      result: '25,000 to 75,000',
    },
    sources: [],
  },
  {
    id: 'official-value',
    claims: [4],
    text: 'World Bank: 9.5% in 2021.',
    weight: 0.6,
    saidByTrend: true,
    working: {
      inputs: [
        { label: 'stated', value: 8.9, unit: '%', origin: fromArticle(4) },
        { label: 'official', value: 9.496, unit: '%', origin: fromSeries(worldBank, '2021', null) },
      ],
      formula: '9.496 − 8.9',
      result: 0.596,
    },
    sources: [{ ...worldBank, period: '2021' }],
  },
  {
    id: 'claim-type',
    claims: [1, 5],
    text: 'A projection, not a result.',
    weight: 0.35,
    saidByGist: true,
    working: { inputs: [], formula: 'the sentence states what is expected', result: 'A projection' },
    sources: [],
  },
];

const fiscal = 'FY2022 (1 July 2021 to 30 June 2022)';
const gist = (kind: string, measure: string, period: string | null): Gist => ({
  kind,
  measure,
  place: 'Pakistan',
  period,
});

const matched: Match = {
  kind: 'series',
  series: 'PK_ICT_EXPORTS_FY',
  place: 'PAK',
  difference: 'The series includes telecom services.',
};
const noSeries: Match = { kind: 'none', reason: 'No official series for IT graduates' };

export const report: Report = {
  title: article.title,
  date: article.date,
  claims,
  matches: [
    matched,
    matched,
    noSeries,
    noSeries,
    { kind: 'series', series: 'FP.CPI.TOTL.ZG', place: 'PAK', difference: null },
    matched,
  ],
  gists: [
    gist('The starting point', 'IT exports', null),
    gist('A projection', 'IT exports', fiscal),
    gist('The starting point', 'IT graduates', null),
    gist('A target', 'IT graduates', null),
    gist('A reported rate', 'Inflation', '2021'),
    gist('A projection', 'IT exports', fiscal),
  ],
  notes,
  trends: [exportsTrend, inflationTrend],
  order: [1, 5, 0, 4, 3, 2],
  unsure: [],
  dataTo: '2026-07',
};
