import { describe, expect, it } from 'vitest';
import { type TrendInput, trendOf } from '../../src/chart/build.ts';
import { focusOn } from '../../src/chart/focus.ts';
import { MAX_POINTS } from '../../src/chart/points.ts';
import type { Claim } from '../../src/claims/claim.ts';
import type { Series } from '../../src/data/series.ts';
import { claimAt, exportsTrend, inflation, inflationTrend, itExports, target } from '../ui/fixture.ts';

const claim = (fields: Partial<Claim>): Claim => claimAt('$3.5 billion', { value: 3.5e9, ...fields });

const input = (fields: Partial<TrendInput>, claimed?: Claim): TrendInput => ({
  claims: claimed ? [{ index: 0, claim: claimed, interval: { low: 3.45e9, high: 3.55e9 } }] : [],
  series: itExports,
  difference: null,
  indicatorLabel: 'IT exports',
  placeName: 'Pakistan',
  targets: [],
  outcome: null,
  articleDate: '2022-02-02',
  ...fields,
});

const longSeries = (from: number, to: number): Series => ({
  ...inflation,
  points: Array.from({ length: to - from + 1 }, (_, index) => ({
    period: String(from + index),
    value: 5 + (index % 3),
    status: 'reported',
    published: null,
  })),
});

const rate = (period: string | null, fields: Partial<Claim> = {}): Claim =>
  claim({ value: 6, unit: '%', role: 'rate', period, step: 0.1, ...fields });

describe('the line of a projection with target and outcome', () => {
  it('has a neutral title: indicator, place, unit, period basis', () => {
    expect(exportsTrend.title).toBe('IT exports, Pakistan, US$, fiscal years');
    expect(inflationTrend.title).toBe('Inflation, Pakistan, annual\u00a0%, calendar years');
  });

  it('sums up the series, the claim, the outcome and the gap in one sentence', () => {
    expect(exportsTrend.summary).toBe(
      'IT exports, Pakistan: $1.19bn in FY2019, $3.81bn in FY2025; for FY2022 the article projects over $3.5bn, and the outcome was $2.62bn, 25% below.',
    );
    expect(exportsTrend.gap).toBe('25% below');
  });

  it('draws claim, target and outcome as marks of their own, and leaves a claim without period out', () => {
    expect(exportsTrend.claims).toEqual([0, 1, 5]);
    expect(exportsTrend.marks.map(({ kind, shape, words, period }) => [kind, shape, words, period])).toEqual([
      ['claim', 'open-top', 'claim: over $3.5bn', 'FY2022'],
      ['claim', 'open-top', 'claim: over $3.5bn', 'FY2022'],
      ['target', 'dot', 'target: $3.5bn', 'FY2022'],
      ['outcome', 'dot', 'outcome: $2.62bn', 'FY2022'],
    ]);
  });

  it('tells what was known on the article’s date from what is known since', () => {
    const known = exportsTrend.points.filter(({ knownSince }) => !knownSince).map(({ label }) => label);
    expect(known).toEqual(['FY19', 'FY20', 'FY21']);
    expect(inflationTrend.points.filter(({ knownSince }) => knownSince).map(({ label }) => label)).toEqual([
      '2022',
      '2023',
      '2024',
    ]);
  });

  it('keeps the line as it stood: first releases, no later point, no outcome', () => {
    const { asKnownThen: then } = exportsTrend;
    expect(then?.points.map(({ label, value }) => [label, value])).toEqual([
      ['FY19', 1.192e9],
      ['FY20', 1.439e9],
      ['FY21', 2.123e9],
    ]);
    expect(then?.gap).toBeNull();
    expect(then?.marks.some(({ kind }) => kind === 'outcome')).toBe(false);
    expect(then?.summary).toBe(
      'IT exports, Pakistan: $1.19bn in FY2019, $2.12bn in FY2021; for FY2022 the article projects over $3.5bn.',
    );
  });

  it('puts fiscal years where the place’s calendar has them', () => {
    const at = (startMonth: number, namedFor: 'start' | 'end'): number | undefined =>
      trendOf(input({ fiscalYear: { startMonth, namedFor } }))?.points[0]?.at;
    expect(exportsTrend.points[0]?.at).toBe(2019);
    expect(at(4, 'start')).toBeCloseTo(2019.75);
    expect(at(10, 'end')).toBeCloseTo(2019.25);
    expect(at(1, 'end')).toBeCloseTo(2019.5);
  });
});

describe('marks', () => {
  it.each([
    [{ hedge: 'over' }, 'open-top', 'claim: over $3.5bn'],
    [{ hedge: 'at least' }, 'open-top', 'claim: at least $3.5bn'],
    [{ hedge: 'under' }, 'open-bottom', 'claim: under $3.5bn'],
    [{ hedge: 'at most' }, 'open-bottom', 'claim: at most $3.5bn'],
    [{ hedge: 'about' }, 'dot', 'claim: about $3.5bn'],
    [{ value: [3e9, 3.5e9] }, 'bracket', 'claim: $3bn to $3.5bn'],
  ] as const)('%j is drawn as %s', (fields, shape, words) => {
    const [mark] = trendOf(input({}, claim({ period: 'FY2022', ...fields })))?.marks ?? [];
    expect([mark?.shape, mark?.words]).toEqual([shape, words]);
  });

  it('labels a calendar year on a line of fiscal years', () => {
    const [mark] = trendOf(input({}, claim({ period: '2022' })))?.marks ?? [];
    expect(mark?.words).toBe('claim for 2022: $3.5bn');
    expect(mark?.at).toBe(2022.5);
  });

  it.each([
    ['an amount of change', { role: 'change' }],
    ['a growth rate', { role: 'pct_change', unit: '%', value: 24 }],
    ['another currency', { unit: 'PKR' }],
    ['a quarter', { period: '2022-Q1' }],
    ['a range of years', { period: '2020/2022' }],
    ['no period', { period: null }],
    ['a period that is none', { period: 'soon' }],
  ] as const)('draws no mark for %s', (_name, fields) => {
    expect(trendOf(input({}, claim({ period: 'FY2022', ...fields })))?.marks).toEqual([]);
  });

  it('shows one target for each value, of the claimed period only', () => {
    const targets = [
      target,
      { ...target, published: '2022-04-24' },
      { ...target, value: 5e9 },
      { ...target, period: 'FY2023' },
    ];
    const trend = trendOf(input({ targets }, claim({ period: 'FY2022' })));
    expect(trend?.marks.filter(({ kind }) => kind === 'target').map(({ words }) => words)).toEqual([
      'target: $3.5bn',
      'target: $5bn',
    ]);
  });
});

describe('the points kept', () => {
  it.each([
    [null, '2010', '2024'],
    ['2024', '2010', '2024'],
    ['2020', '2010', '2024'],
    ['2005', '1996', '2010'],
    ['1981', '1980', '1994'],
    ['2030', '2010', '2024'],
  ] as const)('around a claim for %s are %s to %s', (period, first, last) => {
    const trend = trendOf(input({ series: longSeries(1980, 2024), articleDate: null }, rate(period)));
    expect(trend?.points.length).toBe(MAX_POINTS);
    expect([trend?.points[0]?.period, trend?.points.at(-1)?.period]).toEqual([first, last]);
  });

  it('are at least four official ones, or there is a table and no line; without one, neither', () => {
    const four = { ...itExports, points: itExports.points.slice(0, 4) };
    const three = { ...itExports, points: itExports.points.slice(0, 3) };
    const [forecast] = itExports.points.slice(3);
    const withForecast = { ...three, points: [...three.points, { ...forecast, status: 'projected' } as never] };
    const none = { ...three, points: withForecast.points.slice(3) };
    expect(trendOf(input({ series: four }))?.points.length).toBe(4);
    expect(trendOf(input({ series: four }))?.tableOnly).toBeUndefined();
    expect(trendOf(input({ series: three }))?.tableOnly).toBe(true);
    expect(trendOf(input({ series: withForecast }))?.tableOnly).toBe(true);
    expect(trendOf(input({ series: none }))).toBeNull();
    expect(trendOf(input({ series: { ...three, points: [] } }))).toBeNull();
  });

  it('leave out values that are no numbers', () => {
    const broken = {
      ...itExports,
      points: itExports.points.map((point, index) => (index === 2 ? { ...point, value: Number.NaN } : point)),
    };
    expect(trendOf(input({ series: broken }))?.points.map(({ label }) => label)).not.toContain('FY21');
  });
});

describe('the window without marks', () => {
  it('holds the period of a claim that has no place on the axis, or else the article’s date', () => {
    const growth = rate('2005', { unit: 'x' });
    const series = longSeries(1980, 2024);
    expect(trendOf(input({ series }, growth))?.points.at(-1)?.period).toBe('2010');
    const undated = rate(null, { unit: 'x' });
    expect(trendOf(input({ series, articleDate: '2000-06-01' }, undated))?.points.at(-1)?.period).toBe('2005');
  });
});

describe('a line of several claims', () => {
  const series = longSeries(2010, 2022);
  const [of2019, of2021] = [series.points[9], series.points[11]];
  const claims = [
    { index: 4, claim: rate('2019', { value: 9, modality: 'projected' }), interval: { low: 8.95, high: 9.05 } },
    { index: 7, claim: rate('2021', { value: 2, modality: 'projected' }), interval: { low: 1.95, high: 2.05 } },
    { index: 9, claim: rate('2020', { unit: 'x' }), interval: { low: 1, high: 1 } },
  ];
  const trend = trendOf(
    input({ series, claims, articleDate: '2018-05-05', outcome: of2019 ?? null, moreOutcomes: of2021 ? [of2021] : [] }),
  );
  if (!trend) throw new Error('no trend');

  it('has a sentence, a gap and marks of its own for each', () => {
    const [first, second] = [focusOn(trend, 4), focusOn(trend, 7)];
    expect(first.summary).toMatch(/for 2019 the article projects 9%, and the outcome was 5%, 4 points below\.$/u);
    expect(second.summary).toMatch(/for 2021 the article projects 2%, and the outcome was 7%, 5 points above\.$/u);
    expect(second.gap).toBe('5 points above');
    expect(second.marks.map(({ kind, period }) => [kind, period])).toEqual([
      ['claim', '2021'],
      ['outcome', '2021'],
    ]);
  });

  it('is shown whole for a claim without a mark', () => {
    expect(focusOn(trend, 9).marks.length).toBe(4);
    expect(focusOn(trend, 9).summary).toBe(trend.summary);
  });

  it('is focused as it was known then, too', () => {
    expect(focusOn(trend, 7).asKnownThen?.summary).toMatch(/for 2021 the article projects 2%\.$/u);
  });
});

describe('the axis', () => {
  it('starts at zero for levels, and for rates unless all lie far from it', () => {
    expect(exportsTrend.fromZero).toBe(true);
    expect(inflationTrend.fromZero).toBe(true);
    expect(trendOf(input({ series: longSeries(2000, 2010) }))?.fromZero).toBe(false);
  });
});

describe('a figure of a year the series holds', () => {
  it('stands beside the official value, without a gap', () => {
    expect(inflationTrend.summary).toBe(
      'Inflation, Pakistan: 9.7% in 2012, 12.6% in 2024; for 2021 the article gives 8.9%, where this series has 9.5%.',
    );
    expect(inflationTrend.gap).toBeNull();
  });
});
