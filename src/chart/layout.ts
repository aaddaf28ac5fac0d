/** Trend + size → everything the picture needs in pixels; the component only writes it out. */
import { type TimeTick, tickWords, timeTicks, valueAxis } from './axes.ts';
import { endNames, placedLabels, placedNames, stripLabels } from './labels.ts';
import { type Path, PERIOD, type PlacedPoint, pathsOf, piecesOf, styleOf } from './lines.ts';
import { type Metrics, metricsOf } from './metrics.ts';
import { type Box, placeLabels } from './place-labels.ts';
import { type Scale, scaleOf } from './scale.ts';
import type { Size } from './sizes.ts';
import { textWidth } from './text-width.ts';
import type { Trend, TrendMark } from './trend.ts';

/** A date this many periods outside the points still gets its place on the axis. */
const REACH = 3;

export interface Options {
  /** The line whose axes are kept, when another view of it is drawn. */
  readonly frame?: Trend;
}

export interface PlacedMark {
  readonly mark: TrendMark;
  readonly x: number;
  /** One value for both where the mark is no range. */
  readonly yLow: number;
  readonly yHigh: number;
  readonly box: Box;
}

export interface PlacedOther {
  readonly name: string;
  readonly paths: readonly Path[];
  readonly points: readonly PlacedPoint[];
}

export type LabelKind = 'claim' | 'target' | 'outcome' | 'gap' | 'value' | 'name' | 'strip';

export interface PlacedLabel {
  readonly kind: LabelKind;
  readonly words: string;
  readonly box: Box;
  /** Baseline's start. */
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly metrics: Metrics;
  readonly plot: Box;
  readonly valueTicks: readonly { readonly y: number; readonly words: string; readonly value: number }[];
  readonly timeTicks: readonly TimeTick[];
  /** Where the heavy zero line runs; null where the axis is cropped. */
  readonly zero: number | null;
  readonly cropped: boolean;
  readonly projected: { readonly left: number; readonly right: number } | null;
  /** The rule of the article's date; null where it lies outside the axis (an arrow then points to it). */
  readonly written: number | null;
  readonly paths: readonly Path[];
  readonly points: readonly PlacedPoint[];
  readonly others: readonly PlacedOther[];
  readonly marks: readonly PlacedMark[];
  readonly gap: { readonly x: number; readonly from: number; readonly to: number } | null;
  readonly labels: readonly PlacedLabel[];
}

function placeMark(mark: TrendMark, x: number, y: Scale, m: Metrics): PlacedMark {
  const [low, high] = typeof mark.value === 'number' ? [mark.value, mark.value] : mark.value;
  const [yLow, yHigh] = [y(low), y(high)];
  const half = mark.kind === 'target' ? m.targetHalf : m.openHalf;
  const up = mark.kind === 'claim' && mark.shape === 'open-top' ? m.openSide : m.cap;
  const down = mark.kind === 'claim' && mark.shape === 'open-bottom' ? m.openSide : m.cap;
  return { mark, x, yLow, yHigh, box: { left: x - half, right: x + half, top: yHigh - up, bottom: yLow + down } };
}

/** The bracket from the claim to the outcome, on the side with more room. */
function gapOf(marks: readonly PlacedMark[], plot: Box, words: string | null, m: Metrics): Layout['gap'] {
  const outcome = marks.find(({ mark }) => mark.kind === 'outcome');
  const claim = marks.find(({ mark }) => mark.kind === 'claim' && mark.period === outcome?.mark.period);
  if (!outcome || !claim || words === null) return null;
  const near = Math.abs(outcome.yHigh - claim.yLow) < Math.abs(outcome.yHigh - claim.yHigh) ? claim.yLow : claim.yHigh;
  if (Math.abs(near - outcome.yHigh) < m.lineHeight) return null;
  const left = claim.x - plot.left > (plot.right - plot.left) / 3;
  return { x: claim.x + (left ? -m.gapOffset : m.gapOffset), from: near, to: outcome.yHigh };
}

/** Low enough for every claim to carry its mark and, above it, its label. */
function plotTop(trend: Trend, [low, high]: readonly [number, number], height: number, m: Metrics): number {
  const least = m.strip + 4;
  const tallest = height - m.axis - least;
  const needs = trend.marks.map(({ kind, shape, value }) => {
    if (kind !== 'claim') return 0;
    const top = typeof value === 'number' ? value : value[1];
    const room = tallest * ((high - top) / (high - low));
    return m.lineHeight + (shape === 'open-top' ? m.openSide : m.cap) + m.labelGap - room;
  });
  return least + Math.max(0, ...needs);
}

/** First and last moment of the time axis: points, marks and, where it is near them, the article's date. */
function spanOf(frame: Trend): readonly [number, number] {
  const ats = [
    ...frame.points.map(({ at }) => at),
    ...frame.marks.map(({ at }) => at),
    ...(frame.others ?? []).flatMap(({ points }) => points.map(({ at }) => at)),
  ];
  const [first, last] = [Math.min(...ats), Math.max(...ats)];
  const reach = REACH * PERIOD[frame.basis];
  const { written } = frame;
  const near = written && written.at > first - reach && written.at < last + reach ? [written.at] : [];
  const span = [Math.min(first, ...near), Math.max(last, ...near)] as const;
  return span[1] > span[0] ? span : [first - 1, last + 1];
}

/** Everything to draw for one line in one size, in pixels from the top left. */
export function layoutOf(trend: Trend, size: Size, { frame = trend }: Options = {}): Layout {
  const { width, height } = size;
  const m = metricsOf(size.type);
  const { domain, ticks } = valueAxis(frame, (height - m.axis - m.strip) / m.lineHeight);
  const tickTexts = ticks.map((value) => tickWords(value, trend.unit));
  const left = Math.max(...tickTexts.map((words) => textWidth(words, m.type))) + 6;
  const names = endNames(trend, width);
  const gutter = Math.max(0, ...endNames(frame, width).map((words) => textWidth(words, m.type, true) + m.labelGap));
  const plot: Box = { left, top: plotTop(frame, domain, height, m), right: width - gutter, bottom: height - m.axis };
  const y = scaleOf(domain, [plot.bottom, plot.top]);
  const span = spanOf(frame);
  const lastName = Math.max(...frame.points.map(({ label }) => textWidth(label, m.type)), 0);
  const x = scaleOf(span, [
    plot.left + m.inset,
    plot.right - (gutter > 0 ? m.inset / 2 : Math.max(m.inset, lastName / 2)),
  ]);
  const place = (point: Trend['points'][number]): PlacedPoint => ({
    x: x(point.at),
    y: y(point.value),
    style: styleOf(point),
    point,
  });

  const zero = domain[0] <= 0 && domain[1] >= 0 ? y(0) : null;
  const points = trend.points.map(place);
  const pieces = piecesOf(points, trend.basis);
  const lines = (trend.others ?? []).map(({ name, points: all }) => {
    const placed = all.map(place);
    return { name, points: placed, pieces: piecesOf(placed, trend.basis) };
  });
  const marks = trend.marks.map((mark) => placeMark(mark, x(mark.at), y, m));
  const gap = gapOf(marks, plot, trend.gap, m);
  const firstProjected = points.find(({ style }) => style === 'projected');
  const half = (x(PERIOD[trend.basis]) - x(0)) / 2;
  const projected = firstProjected ? { left: Math.max(plot.left, firstProjected.x - half), right: plot.right } : null;
  const at = trend.written?.at;
  const rule = at !== undefined && at >= span[0] && at <= span[1] ? x(at) : null;
  const beyond = at === undefined || rule !== null ? null : at < span[0] ? plot.left : plot.right;
  const hasSince = points.some(({ style }) => style === 'since');

  const bounds: Box = { left: plot.left + 3, right: plot.right, top: 0, bottom: plot.bottom };
  const ends: Box = { left: plot.right + m.labelGap, right: width, top: m.strip, bottom: height - m.axis };
  const strip = placeLabels(stripLabels({ written: rule, beyond, projected, hasSince }, trend, plot, m), {
    bounds: { ...bounds, bottom: m.strip },
    marks: [],
    strokes: [],
  });
  const strokes = [...pieces, ...lines.flatMap((other) => other.pieces)].map(({ from, to }) => {
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  });
  const labels = placedLabels(
    trend,
    { points, others: lines, marks, gap, metrics: m },
    [...strip, ...placedNames(names, [{ points }, ...lines], ends, m)],
    {
      bounds: { ...bounds, top: m.strip },
      grid: ticks.map(y),
      strokes: zero === null ? strokes : [...strokes, { x1: plot.left, y1: zero, x2: plot.right, y2: zero }],
    },
  );

  return {
    width,
    height,
    metrics: m,
    plot,
    valueTicks: ticks.map((value, index) => ({ value, y: y(value), words: tickTexts[index] ?? '' })),
    timeTicks: timeTicks(periodsOf([points, ...lines.map((other) => other.points)], marks), [0, width], m.type),
    zero,
    cropped: domain[0] > 0 || domain[1] < 0,
    projected,
    written: rule,
    paths: pathsOf(pieces),
    points,
    others: lines.map((other) => ({ name: other.name, points: other.points, paths: pathsOf(other.pieces) })),
    marks,
    gap,
    labels,
  };
}

/** Every period that holds a point or a mark, in order of time. */
function periodsOf(lines: readonly (readonly PlacedPoint[])[], marks: readonly PlacedMark[]) {
  const points = lines.flat();
  const periods = new Map(points.map(({ x, point }) => [point.period, { x, words: point.label, wanted: false }]));
  for (const { x, mark } of marks) periods.set(mark.period, { x, words: mark.label, wanted: true });
  return [...periods.values()].sort((a, b) => a.x - b.x);
}
