import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeTicks, valueAxis } from '../../src/chart/axes.ts';
import { focusOn } from '../../src/chart/focus.ts';
import { type Layout, layoutOf } from '../../src/chart/layout.ts';
import { type Box, crosses, overlaps } from '../../src/chart/place-labels.ts';
import { DOWNLOAD_SIZE, panelSize } from '../../src/chart/sizes.ts';
import { CARD_SIZE, POPUP_SIZE } from '../../src/chart/TrendLine.tsx';
import type { Trend } from '../../src/chart/trend.ts';
import { exportsTrend, inflationTrend } from '../ui/fixture.ts';
import { anyTrend } from './arbitrary-trend.ts';

const SIZES = [CARD_SIZE, POPUP_SIZE];
const words = (layout: Layout, kind: string): string[] =>
  layout.labels.filter((label) => label.kind === kind).map((label) => label.words);
const within = (box: Box, width: number, height: number): boolean =>
  box.left >= -0.01 && box.right <= width + 0.01 && box.top >= -0.01 && box.bottom <= height + 0.01;

describe.each(SIZES)('the line of a projection, $width pixels wide', (size) => {
  const layout = layoutOf(focusOn(exportsTrend, 1), size);

  it('writes claim, target, outcome, gap, first and last value beside their marks', () => {
    expect(words(layout, 'claim')).toEqual(['claim: over $3.5bn']);
    expect(words(layout, 'target')).toEqual(['target: $3.5bn']);
    expect(words(layout, 'outcome')).toEqual(['outcome: $2.62bn']);
    expect(words(layout, 'gap')).toEqual(['25% below']);
    expect(words(layout, 'value')).toEqual(['$3.81bn', '$1.19bn']);
    expect(words(layout, 'strip')).toEqual(['article, 2 Feb 2022', 'known since']);
  });

  it('has the zero line at the foot of the plot, and money on the ticks', () => {
    expect(layout.zero).toBe(layout.plot.bottom);
    expect(layout.valueTicks.map((tick) => tick.words)).toEqual(['0', '$1bn', '$2bn', '$3bn', '$4bn']);
    expect(layout.cropped).toBe(false);
  });

  it('names fiscal years on the time axis, first, last and claimed among them', () => {
    const named = layout.timeTicks.flatMap(({ label }) => (label ? [label.words] : []));
    expect(named).toEqual(expect.arrayContaining(['FY19', 'FY22', 'FY25']));
  });

  it('draws what was known and what is known since as two paths', () => {
    expect(layout.paths.map(({ style }) => style)).toEqual(['known', 'since']);
  });

  it('measures the gap from the claim down to the outcome', () => {
    const outcome = layout.marks.find(({ mark }) => mark.kind === 'outcome');
    const claim = layout.marks.find(({ mark }) => mark.kind === 'claim');
    expect(layout.gap?.from).toBe(claim?.yLow);
    expect(layout.gap?.to).toBe(outcome?.yLow);
    expect((layout.gap?.to ?? 0) > (layout.gap?.from ?? 0)).toBe(true);
  });
});

describe('layoutOf', () => {
  it('draws the marks it is given: the focused claim’s, or each once', () => {
    const claims = (focus: number): (number | null)[] =>
      layoutOf(focusOn(exportsTrend, focus), CARD_SIZE)
        .marks.filter(({ mark }) => mark.kind === 'claim')
        .map(({ mark }) => mark.claim);
    expect(claims(1)).toEqual([1]);
    expect(claims(5)).toEqual([5]);
    expect(claims(0)).toEqual([1]);
  });

  it('leaves a missing year open', () => {
    const holed: Trend = { ...inflationTrend, points: inflationTrend.points.filter(({ period }) => period !== '2016') };
    const known = layoutOf(holed, CARD_SIZE).paths.filter(({ style }) => style === 'known');
    expect(known.length).toBe(2);
    expect(layoutOf(inflationTrend, CARD_SIZE).paths.filter(({ style }) => style === 'known').length).toBe(1);
  });

  it('shades and names the projected years, dashed', () => {
    const points = inflationTrend.points.map((point) =>
      Number(point.period) > 2022 ? ({ ...point, status: 'projected', knownSince: false } as const) : point,
    );
    const layout = layoutOf({ ...inflationTrend, points }, POPUP_SIZE);
    const first = layout.points.find(({ style }) => style === 'projected');
    expect(layout.projected?.left).toBeLessThan(first?.x ?? 0);
    expect(layout.projected?.right).toBe(layout.plot.right);
    expect(words(layout, 'strip')).toContain('projected');
    expect(layout.paths.at(-1)?.style).toBe('projected');
  });

  it('says so where the axis is cropped', () => {
    const high = inflationTrend.points.map((point, index) => ({ ...point, value: 61 + (index % 4) }));
    const layout = layoutOf({ ...inflationTrend, points: high, marks: [], fromZero: false }, CARD_SIZE);
    expect(layout.cropped).toBe(true);
    expect(layout.zero).toBeNull();
  });

  it('keeps the axes of the frame when an earlier view is drawn', () => {
    const then = exportsTrend.asKnownThen ?? exportsTrend;
    const [now, before] = [layoutOf(exportsTrend, CARD_SIZE), layoutOf(then, CARD_SIZE, { frame: exportsTrend })];
    expect(before.valueTicks).toEqual(now.valueTicks);
    expect(before.points[0]).toMatchObject({ x: now.points[0]?.x, y: now.points[0]?.y });
    expect(before.points.length).toBe(3);
  });
});

describe('any line, in every size', { timeout: 60_000 }, () => {
  const anySize = fc.constantFrom(...SIZES, panelSize(300), panelSize(640), panelSize(1280), DOWNLOAD_SIZE);
  const check = (test: (layout: Layout, trend: Trend) => void): void =>
    fc.assert(
      fc.property(anyTrend, anySize, (trend, size) => test(layoutOf(trend, size), trend)),
      { numRuns: 200 },
    );

  it('has no two labels on each other, and none outside the picture', () => {
    check(({ labels, width, height }) => {
      for (const [index, { box, words: text }] of labels.entries()) {
        expect(within(box, width, height), text).toBe(true);
        for (const other of labels.slice(index + 1))
          expect(overlaps(box, other.box), `${text} | ${other.words}`).toBe(false);
      }
    });
  });

  it('keeps every point and mark inside the plot', () => {
    check(({ plot, points, marks, width }) => {
      for (const { x, y } of points) {
        expect(x >= plot.left && x <= plot.right).toBe(true);
        expect(y >= plot.top - 0.01 && y <= plot.bottom + 0.01).toBe(true);
      }
      for (const { box, yLow, yHigh } of marks) {
        expect(box.left >= 0 && box.right <= width + 1).toBe(true);
        expect(box.top >= 0).toBe(true);
        expect(yHigh >= plot.top - 0.01 && yLow <= plot.bottom + 0.01).toBe(true);
      }
    });
  });

  it('labels every claim that stands alone', () => {
    check((layout) => {
      const claims = layout.marks.filter(({ mark }) => mark.kind === 'claim');
      if (claims.length === 1) expect(words(layout, 'claim').length).toBe(1);
    });
  });

  it('writes the gap between projection and outcome out, beside its bracket or behind the outcome', () => {
    check((layout, trend) => {
      const drawn = layout.marks.some(({ mark }) => mark.kind === 'outcome');
      const marks = layout.marks.filter(({ mark }) => mark.kind !== 'target');
      if (!drawn || trend.gap === null || marks.length > 2) return;
      const written = [...words(layout, 'gap'), ...words(layout, 'outcome')].join(' | ');
      expect(written).toContain(trend.gap);
    });
  });

  it('has 3 to 6 ticks in order, and time labels that do not touch', () => {
    check(({ valueTicks, timeTicks: ticks, width }) => {
      expect(valueTicks.length).toBeGreaterThanOrEqual(3);
      expect(valueTicks.length).toBeLessThanOrEqual(6);
      for (const [index, tick] of valueTicks.entries())
        if (index > 0) expect(tick.y).toBeLessThan(valueTicks[index - 1]?.y ?? 0);
      expect(new Set(valueTicks.map((tick) => tick.words)).size).toBe(valueTicks.length);
      for (const { label } of ticks) if (label) expect(label.left >= 0 && label.left < width).toBe(true);
      expect(ticks.some(({ label }) => label !== null)).toBe(true);
    });
  });

  it('writes finite numbers only', () => {
    check(({ paths, points }) => {
      for (const { d } of paths) expect(d).toMatch(/^M[-\d.,]+(?:L[-\d.,]+)+$/u);
      for (const { x, y } of points) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    });
  });
});

describe('axes', () => {
  it('finds round ticks for a flat line too', () => {
    const flat: Trend = {
      ...inflationTrend,
      marks: [],
      points: inflationTrend.points.map((point) => ({ ...point, value: 0 })),
    };
    const { domain, ticks } = valueAxis(flat);
    expect(domain[1]).toBeGreaterThan(domain[0]);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
  });

  it('labels the wanted periods first', () => {
    const periods = Array.from({ length: 15 }, (_, index) => ({
      x: 20 + index * 18,
      words: `20${10 + index}`,
      wanted: index === 12,
    }));
    const named = timeTicks(periods, [0, 300]).flatMap(({ label }) => (label ? [label.words] : []));
    expect(named).toEqual(expect.arrayContaining(['2010', '2022', '2024']));
  });
});

describe('crosses', () => {
  const box: Box = { left: 10, top: 10, right: 20, bottom: 20 };
  it.each([
    [{ x1: 0, y1: 15, x2: 30, y2: 15 }, true],
    [{ x1: 15, y1: 0, x2: 15, y2: 30 }, true],
    [{ x1: 0, y1: 0, x2: 30, y2: 30 }, true],
    [{ x1: 12, y1: 12, x2: 14, y2: 14 }, true],
    [{ x1: 0, y1: 0, x2: 30, y2: 5 }, false],
    [{ x1: 0, y1: 25, x2: 9, y2: 0 }, false],
    [{ x1: 25, y1: 0, x2: 25, y2: 30 }, false],
  ])('%j: %s', (stroke, expected) => {
    expect(crosses(stroke, box)).toBe(expected);
  });
});
