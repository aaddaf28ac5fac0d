/** The rules of the trend line, one after the other, on real series of the pack, in every size: one list, kept whole. */
import { describe, expect, it } from 'vitest';
import { focusOn, frameOf } from '../../src/chart/focus.ts';
import { type Layout, layoutOf } from '../../src/chart/layout.ts';
import { overlaps } from '../../src/chart/place-labels.ts';
import { rowsOf } from '../../src/chart/rows.ts';
import { CARD_SIZE, DOWNLOAD_SIZE, POPUP_SIZE, panelSize, type Size } from '../../src/chart/sizes.ts';
import { stopsOf } from '../../src/chart/stops.ts';
import type { Trend } from '../../src/chart/trend.ts';
import { HAS_IMF, WITHOUT_IMF } from '../data/pack-files.ts';
import { lineFor, PAKISTAN, realTrend, reportOf } from './real.ts';

const SIZES: readonly (readonly [string, Size])[] = [
  ['card', CARD_SIZE],
  ['popup', POPUP_SIZE],
  ['narrow panel', panelSize(320)],
  ['panel', panelSize(720)],
  ['wide panel', panelSize(1280)],
  ['download', DOWNLOAD_SIZE],
];
const labels = (layout: Layout, kind: string): string[] =>
  layout.labels.filter((label) => label.kind === kind).map(({ words }) => words);
const paths = (layout: Layout, style: string): number => layout.paths.filter((path) => path.style === style).length;

/** What holds of every picture: type of 12 pixels or more, nothing on each other, nothing outside. */
function sound(layout: Layout): void {
  expect(layout.metrics.type).toBeGreaterThanOrEqual(12);
  expect(layout.valueTicks.length).toBeGreaterThanOrEqual(3);
  expect(layout.valueTicks.length).toBeLessThanOrEqual(6);
  for (const [index, { box, words }] of layout.labels.entries()) {
    expect(box.left >= 0 && box.right <= layout.width && box.top >= 0 && box.bottom <= layout.height, words).toBe(true);
    for (const other of layout.labels.slice(index + 1)) expect(overlaps(box, other.box), words).toBe(false);
  }
}

const pakistan = lineFor(await reportOf(PAKISTAN), '$3.5 billion');
const exports = focusOn(pakistan.trend, pakistan.claim);

describe.each(SIZES)('Pakistan’s IT exports with the projection of $3.5bn, %s', (_name, size) => {
  const layout = layoutOf(exports, size);

  it('is sound, starts at zero and stands on fiscal years named as such', () => {
    sound(layout);
    expect(layout.zero).toBe(layout.plot.bottom);
    expect(layout.timeTicks.flatMap(({ label }) => label?.words ?? []).every((name) => /^FY\d\d$/u.test(name))).toBe(
      true,
    );
  });

  it('tells claim, target and outcome apart and writes the gap out', () => {
    const kinds = layout.marks.map(({ mark }) => `${mark.kind} ${mark.shape}`);
    expect(kinds).toEqual(expect.arrayContaining(['claim open-top', 'target dot', 'outcome dot']));
    expect(labels(layout, 'claim')).toEqual(['claim: over $3.5bn']);
    expect(labels(layout, 'target')).toEqual(['target: $3.5bn']);
    expect(labels(layout, 'outcome')).toEqual(['outcome: $2.62bn']);
    expect(labels(layout, 'gap')).toEqual(['25% below']);
  });

  it('never joins the claim into the line', () => {
    const claim = layout.marks.find(({ mark }) => mark.kind === 'claim');
    const ends = layout.paths.flatMap(({ d }) => d.slice(1).split('L'));
    expect(ends).not.toContain(`${claim?.x},${claim?.yLow}`);
    expect(new Set(ends).size).toBe(exports.points.length);
  });

  it('marks the article’s date and what is known since', () => {
    expect(layout.written).toBeGreaterThan(layout.plot.left);
    expect(labels(layout, 'strip')).toEqual(['article, 2 Feb 2022', expect.stringMatching(/^(?:known )?since$/u)]);
    expect([paths(layout, 'known'), paths(layout, 'since')]).toEqual([1, 1]);
  });

  it('shows the line as known then on the same axes, with the release of the time and no outcome', () => {
    const then = exports.asKnownThen as Trend;
    const before = layoutOf(then, size, { frame: frameOf(exports) });
    const now = layoutOf(exports, size, { frame: frameOf(exports) });
    expect(before.valueTicks).toEqual(now.valueTicks);
    expect(before.points.map(({ point }) => [point.label, point.value])).toEqual([
      ['FY19', 1.192e9],
      ['FY20', 1.439e9],
      ['FY21', 2.123e9],
    ]);
    expect(before.marks.map(({ mark }) => mark.kind)).not.toContain('outcome');
    expect(labels(before, 'gap')).toEqual([]);
    sound(before);
  });
});

describe('the table, the sentence and the readout', () => {
  it('hold what the picture holds', () => {
    const rows = rowsOf(exports);
    const drawn = layoutOf(exports, CARD_SIZE);
    expect(rows.filter(({ kind }) => kind === 'series').map(({ value }) => value)).toEqual(
      drawn.points.map(({ point }) => point.value),
    );
    expect(rows.filter(({ kind }) => kind !== 'series').map(({ kind, words }) => `${kind} ${words}`)).toEqual([
      'claim over $3.5bn',
      'target $3.5bn',
      'outcome $2.619bn',
    ]);
    for (const words of ['over $3.5bn', '$2.62bn', '25% below']) expect(exports.summary).toContain(words);
  });

  it('stop at the claim too, even where the line has no point', () => {
    const then = exports.asKnownThen as Trend;
    const stops = stopsOf(then, layoutOf(then, CARD_SIZE));
    expect(stops.map(({ words }) => words)).toEqual([
      'FY19: $1.192bn',
      'FY20: $1.439bn',
      'FY21: $2.123bn',
      'FY22: claim: over $3.5bn; target: $3.5bn',
    ]);
    const now = stopsOf(exports, layoutOf(exports, CARD_SIZE)).map(({ words }) => words);
    expect(now[3]).toBe('FY22: $2.619bn, known since; claim: over $3.5bn; target: $3.5bn');
    expect(now.length).toBe(exports.points.length);
  });
});

describe('a series with gaps', async () => {
  const trend = await realTrend({ series: 'SI.POV.NAHC', place: 'PAK', label: 'poverty' });

  it.each(SIZES)('is never bridged: %s', (_name, size) => {
    const layout = layoutOf(trend, size);
    sound(layout);
    const years = trend.points.map(({ period }) => Number(period));
    const neighbours = years.filter((year) => years.includes(year + 1)).length;
    const pieces = layout.paths.reduce((sum, { d }) => sum + d.split('L').length - 1, 0);
    expect(neighbours).toBeLessThan(years.length - 1);
    expect(pieces).toBe(neighbours);
    expect(layout.points.length).toBe(years.length);
  });
});

describe('negative values', async () => {
  const trend = await realTrend({
    series: 'NE.RSB.GNFS.CD',
    place: 'USA',
    label: 'trade balance',
    date: '2019-03-01',
    claims: [{ value: -6e11, step: 1e10, period: '2018', hedge: 'about' }],
  });

  it.each(SIZES)('hang from a zero line at the top: %s', (_name, size) => {
    const layout = layoutOf(trend, size);
    sound(layout);
    expect(layout.zero).toBe(layout.plot.top);
    expect(layout.points.every(({ y }) => y > (layout.zero ?? 0))).toBe(true);
    expect(layout.valueTicks.map(({ words }) => words)).toContain('0');
    expect(layout.marks.map(({ mark }) => mark.shape)).toEqual(['dot']);
    expect(labels(layout, 'claim')).toEqual(['claim: about −$600bn']);
  });
});

describe('a range', async () => {
  const trend = await realTrend({
    series: 'NY.GDP.MKTP.KD.ZG',
    place: 'GRC',
    label: 'GDP growth',
    date: '2021-03-01',
    claims: [{ value: [3, 4], step: 1, role: 'rate', period: '2021', modality: 'projected' }],
  });

  it.each(SIZES)('is a bracket, its gap counted from the nearer end: %s', (_name, size) => {
    const layout = layoutOf(trend, size);
    sound(layout);
    const mark = layout.marks.find(({ mark: { kind } }) => kind === 'claim');
    expect(mark?.mark.shape).toBe('bracket');
    expect(mark?.yHigh).toBeLessThan(mark?.yLow ?? 0);
    expect(layout.gap?.from).toBe(mark?.yHigh);
    const written = [...labels(layout, 'gap'), ...labels(layout, 'outcome')].join(' ');
    expect(written).toContain('4.7 points above');
  });

  it('keeps zero in sight, since the values lie on both sides', () => {
    const layout = layoutOf(trend, POPUP_SIZE);
    expect(layout.zero).toBeLessThan(layout.plot.bottom);
    expect(layout.cropped).toBe(false);
  });
});

describe('hyperinflation', async () => {
  const zimbabwe = await realTrend({
    series: 'FP.CPI.TOTL.ZG',
    place: 'ZWE',
    label: 'inflation',
    date: '2020-02-01',
    claims: [{ value: 521, step: 1, role: 'rate', period: '2019' }],
  });

  it.each(SIZES)('has few ticks, and none at impossible values: %s', (_name, size) => {
    const layout = layoutOf(zimbabwe, size);
    sound(layout);
    expect(Math.min(...zimbabwe.points.map(({ value }) => value))).toBeLessThan(0);
    expect(Math.min(...layout.valueTicks.map(({ value }) => value))).toBe(0);
    expect(layout.points.every(({ y }) => y <= layout.plot.bottom)).toBe(true);
  });

  it.skipIf(!HAS_IMF).each(SIZES)(
    `of a million per cent leaves room for words: %s${WITHOUT_IMF}`,
    async (_name, size) => {
      const trend = await realTrend({
        series: 'PCPIPCH',
        place: 'VEN',
        label: 'inflation',
        date: '2019-02-01',
        claims: [{ value: 1e6, step: 1e5, role: 'rate', period: '2018', hedge: 'over', modality: 'projected' }],
      });
      const layout = layoutOf(trend, size);
      sound(layout);
      expect(labels(layout, 'claim')).toEqual(['claim: over 1,000,000%']);
      expect(trend.gap).toMatch(/^\d{3},000 points below$/u);
      expect([...labels(layout, 'gap'), ...labels(layout, 'outcome')].join(' ')).toContain(trend.gap);
    },
  );
});

describe.skipIf(!HAS_IMF)(`projections of the publisher${WITHOUT_IMF}`, async () => {
  const trend = HAS_IMF
    ? await realTrend({
        series: 'NGDP_RPCH',
        place: 'KEN',
        label: 'GDP growth',
        date: '2025-11-20',
        claims: [{ value: 5.5, step: 0.1, role: 'rate', period: '2026', modality: 'projected' }],
      })
    : null;

  it.each(SIZES)('are dashed over a shaded, labelled region: %s', (_name, size) => {
    if (!trend) throw new Error('no line');
    const layout = layoutOf(trend, size);
    sound(layout);
    const projected = layout.points.filter(({ style }) => style === 'projected');
    expect(projected.length).toBeGreaterThan(3);
    expect(paths(layout, 'projected')).toBe(1);
    for (const { x } of layout.points) {
      const inside = x > (layout.projected?.left ?? Infinity) && x <= (layout.projected?.right ?? 0);
      expect(inside).toBe(projected.some((point) => point.x === x));
    }
    expect(labels(layout, 'strip')).toContain('projected');
  });

  it('are called so in the sentence, the table and the readout', () => {
    if (!trend) throw new Error('no line');
    expect(trend.summary).toMatch(/in 20\d\d \(projected\);/u);
    expect(rowsOf(trend).at(-1)?.what).toBe('projected');
    expect(stopsOf(trend, layoutOf(trend, CARD_SIZE)).at(-1)?.words).toMatch(/, projected$/u);
  });
});

describe('a rate far from zero', async () => {
  const trend = await realTrend({
    series: 'CPIAUCSL.YOY',
    place: 'USA',
    label: 'inflation',
    date: '2022-07-13',
    claims: [{ value: 9.1, step: 0.1, role: 'rate', period: '2022-06' }],
  });

  it.each(SIZES)('by month may be cropped and says so: %s', (_name, size) => {
    const layout = layoutOf(trend, size);
    sound(layout);
    expect(layout.cropped).toBe(true);
    expect(layout.zero).toBeNull();
    expect(trend.basis).toBe('month');
    expect(trend.points.length).toBeLessThanOrEqual(15);
  });
});

describe('the article’s date', () => {
  const at = (date: string) =>
    realTrend({
      series: 'NE.EXP.GNFS.CD',
      place: 'DEU',
      label: 'exports',
      date,
      claims: [{ value: 1.5e12, step: 1e11, period: '2012' }],
      keep: (period) => period <= '2017',
    });

  it('just after the last point has its place on the axis', async () => {
    const layout = layoutOf(await at('2019-02-01'), CARD_SIZE);
    expect(layout.written).toBeGreaterThan(Math.max(...layout.points.map(({ x }) => x)));
    expect(layout.written).toBeLessThanOrEqual(layout.plot.right);
  });

  it.each([
    ['2026-02-01', 'article, 1 Feb 2026 →'],
    ['1985-02-01', '← article, 1 Feb 1985'],
  ])('far outside, %s, is pointed to: %s', async (date, words) => {
    const layout = layoutOf(await at(date), CARD_SIZE);
    expect(layout.written).toBeNull();
    expect(labels(layout, 'strip')).toContain(words);
  });
});

describe('three points', () => {
  it('make a table and no line', async () => {
    const wanted = { series: 'PK_ICT_EXPORTS_FY', place: 'PAK', label: 'IT exports' };
    const trend = await realTrend({ ...wanted, keep: (period) => period <= 'FY2021' });
    expect(trend.tableOnly).toBe(true);
    expect(rowsOf(trend).map(({ label, words }) => `${label} ${words}`)).toEqual([
      'FY19 $1.192bn',
      'FY20 $1.439bn',
      'FY21 $2.108bn',
    ]);
  });
});

describe('panelSize', () => {
  it('grows with the width, in type too, and keeps within bounds', () => {
    const sizes = [320, 480, 720, 1280].map(panelSize);
    expect(sizes.map(({ width }) => width)).toEqual([320, 480, 720, 1280]);
    expect(sizes.map(({ type }) => type)).toEqual([12, 13, 14, 16]);
    for (const [index, { height }] of sizes.entries()) expect(height).toBeGreaterThan(sizes[index - 1]?.height ?? 0);
    expect(panelSize(5000)).toEqual(panelSize(1280));
    expect(panelSize(1).width).toBe(200);
  });

  it('gives a wide panel as many ticks as there may be', () => {
    const ticks = (size: Size): number => layoutOf(exports, size).valueTicks.length;
    expect(ticks(panelSize(1280))).toBeGreaterThanOrEqual(ticks(CARD_SIZE));
    const named = (size: Size): number => layoutOf(exports, size).timeTicks.filter(({ label }) => label).length;
    expect(named(panelSize(720))).toBe(exports.points.length);
  });
});
