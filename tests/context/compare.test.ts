/** Comparing a line, on real series: like with like, or a reason. */
import { describe, expect, it } from 'vitest';
import { focusOn } from '../../src/chart/focus.ts';
import { layoutOf } from '../../src/chart/layout.ts';
import { overlaps } from '../../src/chart/place-labels.ts';
import { rowsOf } from '../../src/chart/rows.ts';
import { CARD_SIZE, POPUP_SIZE, panelSize } from '../../src/chart/sizes.ts';
import { stopsOf } from '../../src/chart/stops.ts';
import type { Trend } from '../../src/chart/trend.ts';
import { type Choice, compared, placesFor } from '../../src/context/compare.ts';
import { libraryOf, lineFor, PAKISTAN, realTrend, reportOf, type Wanted } from '../chart/real.ts';

const pakistan = lineFor(await reportOf(PAKISTAN), '$3.5 billion');
const SERVICES: Wanted = {
  series: 'BX.GSR.CCIS.CD',
  place: 'PAK',
  label: 'IT exports',
  date: '2022-03-01',
  claims: [{ value: 3.5e9, step: 1e8, period: '2022', modality: 'projected' }],
};
const GOODS: Wanted = {
  series: 'TX.VAL.MRCH.CD.WT',
  place: 'DEU',
  label: 'goods exports',
  date: '2019-03-01',
  claims: [{ value: 1.6e12, step: 1e11, period: '2018', hedge: 'about' }],
};
const PRICES: Wanted = { series: 'FP.CPI.TOTL.ZG', place: 'PAK', label: 'inflation', date: '2019-03-01' };
const INDIA: Wanted = { series: 'NY.GDP.MKTP.CD', place: 'IND', label: 'GDP', date: '2019-03-01' };

const ask = async (trend: Trend, choice: Choice) =>
  compared(await libraryOf(...placesFor(trend, choice)), trend, choice);

async function line(trend: Trend, choice: Choice): Promise<Trend> {
  const answer = await ask(trend, choice);
  if (answer.kind === 'none') throw new Error(answer.reason);
  return answer.trend;
}

const countries = (...places: string[]): Choice => ({ kind: 'countries', places });

describe('a share of GDP', () => {
  it('divides fiscal years by the same fiscal years, claim, target and outcome with them', async () => {
    const library = await libraryOf('PAK');
    const gdp = library.series('NY.GDP.MKTP.CD', 'PAK')?.points.find(({ period }) => period === 'FY2022')?.value ?? 0;
    const share = await line(pakistan.trend, { kind: 'share of GDP' });
    const shown = focusOn(share, pakistan.claim);
    expect(share.title).toBe('IT exports, Pakistan, % of GDP, fiscal years');
    expect(share.points.find(({ period }) => period === 'FY2022')?.value).toBeCloseTo((2.619e9 / gdp) * 100, 9);
    expect(shown.marks.map(({ kind, shape, value }) => [kind, shape, Number(Number(value).toPrecision(6))])).toEqual([
      ['claim', 'open-top', Number(((3.5e9 / gdp) * 100).toPrecision(6))],
      ['target', 'dot', Number(((3.5e9 / gdp) * 100).toPrecision(6))],
      ['outcome', 'dot', Number(((2.619e9 / gdp) * 100).toPrecision(6))],
    ]);
    expect(shown.gap).toBe('25% below');
    expect(shown.summary).toMatch(
      /^IT exports as a share of GDP, Pakistan: 0\.\d+% in FY2019, 0\.\d+% in FY2025; for FY2022 the article’s over \$3\.5bn would be over 0\.\d+%, and the outcome was 0\.\d+%, 25% below\.$/u,
    );
    expect(share.workedOut).toMatch(/^divided by GDP of the same year \(World Bank.*NY\.GDP\.MKTP\.CD, as of /u);
    expect(share.asKnownThen).toBeUndefined();
    expect(rowsOf(shown)[0]?.what).toBe('worked out');
  });

  it.each([
    [
      'calendar years by fiscal years',
      SERVICES,
      'The series is by calendar year, GDP by fiscal year: they are not divided by one another',
    ],
    ['GDP', INDIA, 'The series is GDP itself'],
    ['a rate', PRICES, 'Only amounts of money can be measured another way'],
  ] as const)('is refused for %s', async (_name, wanted, reason) => {
    expect(await ask(await realTrend(wanted), { kind: 'share of GDP' })).toEqual({ kind: 'none', reason });
  });
});

describe('per person', () => {
  it('divides by the people of the year', async () => {
    const trend = await realTrend(SERVICES);
    const people = (await libraryOf('PAK'))
      .series('SP.POP.TOTL', 'PAK')
      ?.points.find(({ period }) => period === '2021');
    const each = await line(trend, { kind: 'per person' });
    const before = trend.points.find(({ period }) => period === '2021')?.value ?? 0;
    expect(each.points.find(({ period }) => period === '2021')?.value).toBeCloseTo(before / (people?.value ?? 0), 9);
    expect(each.title).toBe('IT exports, Pakistan, US$ per person, calendar years');
    expect(each.marks.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^claim: \$[\d.]+ per person$/u),
      expect.stringMatching(/^outcome: \$[\d.]+ per person$/u),
    ]);
    expect(layoutOf(each, POPUP_SIZE).zero).not.toBeNull();
  });
});

describe('constant prices', () => {
  it('names whose prices and of which year', async () => {
    const trend = await realTrend(GOODS);
    const real = await line(trend, { kind: 'constant prices' });
    const [first, last] = [real.points[0], real.points.at(-1)];
    expect(real.title).toBe(`Goods exports, Germany, US$ at ${last?.label} prices, calendar years`);
    expect(last?.value).toBe(trend.points.at(-1)?.value);
    expect(first?.value).toBeGreaterThan((trend.points[0]?.value ?? 0) * 1.2);
    expect(real.workedOut).toMatch(/^by consumer prices of the United States \(.*FP\.CPI\.TOTL\.ZG/u);
  });

  it('takes the publisher’s own series of GDP, without the article’s amount', async () => {
    const real = await line(await realTrend(INDIA), { kind: 'constant prices' });
    const own = (await libraryOf('IND')).series('NY.GDP.MKTP.KD', 'IND');
    expect(real.points.map(({ value }) => Math.round(value))).toEqual(
      real.points.map(({ period }) => Math.round(own?.points.find((point) => point.period === period)?.value ?? 0)),
    );
    expect(real.marks).toEqual([]);
    expect(real.source.series).toBe('NY.GDP.MKTP.KD');
  });

  it('does not mix fiscal years with calendar years', async () => {
    expect(await ask(pakistan.trend, { kind: 'constant prices' })).toEqual({
      kind: 'none',
      reason: 'Prices in the United States are by calendar year, the series by fiscal year',
    });
  });
});

describe('up to three countries', async () => {
  const three = await line(await realTrend(SERVICES), countries('BGD', 'LKA'));

  it.each([CARD_SIZE, POPUP_SIZE, panelSize(320), panelSize(1280)])(
    'are named at their ends, told apart by shape, on each other nowhere: $width wide',
    (size) => {
      const layout = layoutOf(three, size);
      const names = layout.labels.filter(({ kind }) => kind === 'name');
      expect(names.map(({ words }) => words.replace(/ \$.*$/u, ''))).toEqual(['Pakistan', 'Sri Lanka', 'Bangladesh']);
      const lines = [layout.points, ...layout.others.map(({ points }) => points)];
      for (const points of lines) for (const { x } of points) expect(x).toBeLessThanOrEqual(layout.plot.right);
      for (const [index, { box }] of layout.labels.entries()) {
        expect(box.right).toBeLessThanOrEqual(layout.width);
        for (const other of layout.labels.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false);
      }
    },
  );

  it('share one axis, one table, one readout and one sentence', () => {
    expect(three.title).toBe('IT exports, Pakistan, Bangladesh and Sri Lanka, current US$, calendar years');
    expect(three.summary).toMatch(/24% below; Bangladesh: \$\d+m in 2010, .*; Sri Lanka: .*\.$/u);
    expect(rowsOf(three).filter(({ what }) => what.startsWith('Bangladesh')).length).toBe(three.points.length);
    const [first] = stopsOf(three, layoutOf(three, CARD_SIZE));
    expect(first?.words).toMatch(/^2010: Pakistan \$.*; Bangladesh \$.*; Sri Lanka \$/u);
  });

  it('know of the others, too, only what was known then', () => {
    for (const { points } of three.asKnownThen?.others ?? []) {
      expect(points.at(-1)?.period).toBe('2021');
    }
    expect(three.asKnownThen?.others?.length).toBe(2);
  });

  it.each([
    [pakistan.trend, ['IND'], 'No such series for India in the data'],
    [await realTrend(INDIA), ['CHN'], 'China’s is by calendar year, not by fiscal year'],
    [await realTrend(INDIA), ['PAK'], 'The fiscal years of Pakistan and of India are of different months'],
    [await realTrend(PRICES), ['IND', 'BGD', 'LKA'], 'Three countries at most fit one picture'],
    [await realTrend(PRICES), ['PAK'], 'Choose another country'],
    [three, ['IND'], 'The line is compared already'],
  ])('are refused with a reason (%#)', async (trend, places, reason) => {
    expect(await ask(trend, countries(...places))).toEqual({ kind: 'none', reason });
  });
});

describe('nothing to compare', () => {
  it('is said of the article’s own figures and of a table', async () => {
    const few = await realTrend({ ...SERVICES, claims: [], keep: (period) => period <= '2007' && period >= '2005' });
    expect(few.tableOnly).toBe(true);
    expect(await ask(few, countries('BGD'))).toEqual({ kind: 'none', reason: 'The series is too short for a line' });
    const { of: _, ...unnamed } = few;
    expect(await ask({ ...unnamed, own: true }, countries('BGD'))).toMatchObject({ kind: 'none' });
  });
});
