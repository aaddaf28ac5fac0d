/** Trend + size → everything the picture needs in pixels; the component only writes it out. */
import { line } from 'd3-shape';
import { FONT_SIZE, type Scale, scaleOf, type TimeTick, tickWords, timeTicks, valueAxis } from './axes.ts';
import { markLabel, stripLabels, valueLabels, wanted } from './label-wishes.ts';
import { LABEL_GAP, LINE_HEIGHT, OPEN_HALF, OPEN_SIDE, POINT_RADIUS, STRIP, TARGET_HALF } from './metrics.ts';
import { type Box, placeLabels } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import type { Trend, TrendMark, TrendPoint } from './trend.ts';

const AXIS_HEIGHT = 22;
/** Kept free at both ends of the time axis, so that marks stay inside. */
const INSET = 12;
/** The bracket between claim and outcome stands this far beside them. */
const GAP_OFFSET = 17;
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Options {
  /** The line whose axes are kept, when another view of it is drawn. */
  readonly frame?: Trend;
}

export type PointStyle = 'known' | 'since' | 'projected';

export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly style: PointStyle;
  readonly point: TrendPoint;
}

export interface PlacedMark {
  readonly mark: TrendMark;
  readonly x: number;
  /** One value for both where the mark is no range. */
  readonly yLow: number;
  readonly yHigh: number;
  readonly box: Box;
}

export type LabelKind = 'claim' | 'target' | 'outcome' | 'gap' | 'value' | 'strip';

export interface PlacedLabel {
  readonly kind: LabelKind;
  readonly words: string;
  readonly box: Box;
  /** Baseline's start. */
  readonly x: number;
  readonly y: number;
}

export interface Layout extends Size {
  readonly plot: Box;
  readonly valueTicks: readonly { readonly y: number; readonly words: string; readonly value: number }[];
  readonly timeTicks: readonly TimeTick[];
  /** Where the heavy zero line runs; null where the axis is cropped. */
  readonly zero: number | null;
  readonly cropped: boolean;
  readonly projected: { readonly left: number; readonly right: number } | null;
  readonly written: number | null;
  readonly paths: readonly { readonly d: string; readonly style: PointStyle }[];
  readonly points: readonly PlacedPoint[];
  readonly marks: readonly PlacedMark[];
  readonly gap: { readonly x: number; readonly from: number; readonly to: number } | null;
  readonly labels: readonly PlacedLabel[];
}

const styleOf = (point: TrendPoint): PointStyle => {
  if (point.status === 'projected') return 'projected';
  return point.knownSince ? 'since' : 'known';
};

const PERIOD: Record<Trend['basis'], number> = { 'calendar year': 1, 'fiscal year': 1, month: 1 / 12 };

interface Piece {
  readonly from: PlacedPoint;
  readonly to: PlacedPoint;
}

/** Straight pieces between neighbouring periods; a missing period leaves a gap. */
function piecesOf(points: readonly PlacedPoint[], basis: Trend['basis']): readonly Piece[] {
  return points.slice(1).flatMap((to, index): Piece[] => {
    const from = points[index];
    return from && to.point.at - from.point.at < PERIOD[basis] * 1.5 ? [{ from, to }] : [];
  });
}

/** Pieces of the same style that meet become one path. */
function pathsOf(pieces: readonly Piece[]): Layout['paths'] {
  const draw = line<PlacedPoint>()
    .x((point) => point.x)
    .y((point) => point.y)
    .digits(2);
  const runs: { style: PointStyle; points: PlacedPoint[] }[] = [];
  for (const { from, to } of pieces) {
    const run = runs.at(-1);
    if (run && run.style === to.style && run.points.at(-1) === from) run.points.push(to);
    else runs.push({ style: to.style, points: [from, to] });
  }
  return runs.map(({ style, points }) => ({ style, d: draw(points) ?? '' }));
}

function placeMark(mark: TrendMark, x: number, y: Scale): PlacedMark {
  const [low, high] = typeof mark.value === 'number' ? [mark.value, mark.value] : mark.value;
  const [yLow, yHigh] = [y(low), y(high)];
  const half = mark.kind === 'target' ? TARGET_HALF : OPEN_HALF;
  const up = mark.kind === 'claim' && mark.shape === 'open-top' ? OPEN_SIDE : 5;
  const down = mark.kind === 'claim' && mark.shape === 'open-bottom' ? OPEN_SIDE : 5;
  return { mark, x, yLow, yHigh, box: { left: x - half, right: x + half, top: yHigh - up, bottom: yLow + down } };
}

/** The bracket from the claim to the outcome, on the side with more room. */
function gapOf(marks: readonly PlacedMark[], plot: Box, words: string | null): Layout['gap'] {
  const outcome = marks.find(({ mark }) => mark.kind === 'outcome');
  const claim = marks.find(({ mark }) => mark.kind === 'claim' && mark.period === outcome?.mark.period);
  if (!outcome || !claim || words === null) return null;
  const near = Math.abs(outcome.yHigh - claim.yLow) < Math.abs(outcome.yHigh - claim.yHigh) ? claim.yLow : claim.yHigh;
  if (Math.abs(near - outcome.yHigh) < LINE_HEIGHT) return null;
  const left = claim.x - plot.left > (plot.right - plot.left) / 3;
  return { x: claim.x + (left ? -GAP_OFFSET : GAP_OFFSET), from: near, to: outcome.yHigh };
}

const toLabel = (id: string, box: Box): PlacedLabel => {
  const colon = id.indexOf(':');
  const kind = id.slice(0, colon) as LabelKind;
  return { kind, words: id.slice(colon + 1), box, x: box.left, y: box.top + LINE_HEIGHT - 4 };
};

/** Low enough for every claim to carry its mark and, above it, its label. */
function plotTop(trend: Trend, [low, high]: readonly [number, number], height: number): number {
  const least = STRIP + 4;
  const tallest = height - AXIS_HEIGHT - least;
  const needs = trend.marks.map(({ kind, shape, value }) => {
    if (kind !== 'claim') return 0;
    const top = typeof value === 'number' ? value : value[1];
    const room = tallest * ((high - top) / (high - low));
    return LINE_HEIGHT + (shape === 'open-top' ? OPEN_SIDE : 5) + LABEL_GAP - room;
  });
  return least + Math.max(0, ...needs);
}

/** Everything to draw for one line in one size, in pixels from the top left. */
export function layoutOf(trend: Trend, { width, height }: Size, { frame = trend }: Options = {}): Layout {
  const { domain, ticks } = valueAxis(frame);
  const tickTexts = ticks.map((value) => tickWords(value, trend.unit));
  const left = Math.max(...tickTexts.map((words) => textWidth(words, FONT_SIZE))) + 6;
  const plot: Box = { left, top: plotTop(frame, domain, height), right: width, bottom: height - AXIS_HEIGHT };
  const y = scaleOf(domain, [plot.bottom, plot.top]);
  const ats = [...frame.points.map(({ at }) => at), ...frame.marks.map(({ at }) => at)];
  const times = [Math.min(...ats), Math.max(...ats)] as const;
  const spread = times[1] > times[0] ? times : ([times[0] - 1, times[1] + 1] as const);
  const x = scaleOf(spread, [plot.left + INSET, plot.right - INSET]);

  const zero = domain[0] <= 0 && domain[1] >= 0 ? y(0) : null;
  const points = trend.points.map((point) => ({ x: x(point.at), y: y(point.value), style: styleOf(point), point }));
  const pieces = piecesOf(points, trend.basis);
  const marks = trend.marks.map((mark) => placeMark(mark, x(mark.at), y));
  const gap = gapOf(marks, plot, trend.gap);
  const firstProjected = points.find(({ style }) => style === 'projected');
  const half = (x(PERIOD[trend.basis]) - x(0)) / 2;
  const projected = firstProjected ? { left: Math.max(plot.left, firstProjected.x - half), right: plot.right } : null;
  const rule =
    trend.written && trend.written.at > spread[0] && trend.written.at < spread[1] ? x(trend.written.at) : null;
  const hasSince = points.some(({ style }) => style === 'since');

  const bounds = { left: plot.left + 3, right: width, top: 0, bottom: plot.bottom };
  const strip = placeLabels(stripLabels({ written: rule, projected, hasSince }, trend, width), {
    bounds: { ...bounds, bottom: STRIP },
    marks: [],
    strokes: [],
  });
  const rank = { claim: 0, outcome: 1, target: 2 } as const;
  const byRank = [...marks].sort((a, b) => rank[a.mark.kind] - rank[b.mark.kind]);
  const gapLabel =
    gap && trend.gap
      ? [wanted(`gap:${trend.gap}`, gap.x, (gap.from + gap.to) / 2, trend.gap, 5, ['left', 'right'])]
      : [];
  const labels = placeLabels(
    [
      ...byRank.map((mark) => markLabel(mark, bounds.right - bounds.left)),
      ...gapLabel,
      ...valueLabels(points, marks, trend.unit),
    ],
    {
      bounds: { ...bounds, top: STRIP },
      marks: [
        ...marks.map(({ box }) => box),
        ...points.map((point) => around(point, POINT_RADIUS)),
        ...(gap
          ? [{ left: gap.x - 2, right: gap.x + 6, top: Math.min(gap.from, gap.to), bottom: Math.max(gap.from, gap.to) }]
          : []),
      ],
      strokes: [
        ...pieces.map(({ from, to }) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })),
        ...(zero === null ? [] : [{ x1: plot.left, y1: zero, x2: plot.right, y2: zero }]),
      ],
    },
  );

  return {
    width,
    height,
    plot,
    valueTicks: ticks.map((value, index) => ({ value, y: y(value), words: tickTexts[index] ?? '' })),
    timeTicks: timeTicks(periodsOf(points, marks), [0, width]),
    zero,
    cropped: domain[0] > 0 || domain[1] < 0,
    projected,
    written: rule,
    paths: pathsOf(pieces),
    points,
    marks,
    gap,
    labels: [...strip, ...labels].map(({ id, box }) => toLabel(id, box)),
  };
}

/** Every period that holds a point or a mark, in order of time. */
function periodsOf(points: readonly PlacedPoint[], marks: readonly PlacedMark[]) {
  const periods = new Map(points.map(({ x, point }) => [point.period, { x, words: point.label, wanted: false }]));
  for (const { x, mark } of marks) periods.set(mark.period, { x, words: mark.label, wanted: true });
  return [...periods.values()].sort((a, b) => a.x - b.x);
}

const around = ({ x, y }: { x: number; y: number }, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});
