/** Scales and ticks of a trend line. */
import { formatNumber, formatValue } from '../shared/format.ts';
import { SMALL_TYPE } from './metrics.ts';
import { type Rounded, roundTicks } from './scale.ts';
import { textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';

const MIN_TICKS = 3;
const MAX_TICKS = 6;
/** Room between two labels of the time axis, in pixels. */
const LABEL_GAP = 5;

const valuesOf = (trend: Trend): readonly number[] => [
  ...trend.points.map(({ value }) => value),
  ...(trend.others ?? []).flatMap(({ points }) => points.map(({ value }) => value)),
  ...trend.marks.flatMap(({ value }) => value),
];

/** A dip below zero smaller than this share of a step gets no tick below it: prices that fell 2% are not "−200%". */
const DIP = 0.4;

function trimmed({ domain: [from, to], ticks }: Rounded, low: number): Rounded {
  const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
  if (low >= 0 || from >= 0 || low < -DIP * step) return { domain: [from, to], ticks };
  return { domain: [low - step * 0.06, to], ticks: ticks.filter((tick) => tick >= low) };
}

/** Numbers of ticks in order of liking, for a plot with room for few and for many. */
const FEW = [4, 5, 3, 6, 2, 7];
const MANY = [6, 5, 4, 7, 3, 2];
/** Pixels, in lines of type, a tick of a tall plot has at least. */
const TALL = 3;

/**
 * Lowest to highest of everything drawn, on round numbers, with 3 to 6 ticks, more of them the more `lines` of type the
 * plot is high; levels include zero.
 */
export function valueAxis(trend: Trend, lines = 0): Rounded {
  const values = valuesOf(trend);
  let [low, high] = [Math.min(...values), Math.max(...values)];
  if (trend.fromZero) [low, high] = [Math.min(0, low), Math.max(0, high)];
  if (high - low <= Math.max(Math.abs(high), Math.abs(low)) * 1e-9) {
    const room = Math.abs(high) / 2 || 1;
    [low, high] = trend.fromZero && low >= 0 ? [low, high + room] : [low - room, high + room];
  }
  for (const wanted of lines >= MAX_TICKS * TALL ? MANY : FEW) {
    const axis = trimmed(roundTicks(low, high, wanted), low);
    if (axis.ticks.length >= MIN_TICKS && axis.ticks.length <= MAX_TICKS) return axis;
  }
  return { domain: [low, high], ticks: [low, (low + high) / 2, high] };
}

/** "$2bn", "4%"; a unit of measure stands in the title, not at every tick. */
export function tickWords(value: number, unit: string): string {
  if (value === 0) return unit === '%' ? '0%' : '0';
  const money = /^([A-Z]{3})(?:\/.*)?$/u.exec(unit)?.[1];
  if (money) return formatValue(value, money);
  return unit === '%' ? formatValue(value, '%') : formatNumber(value);
}

export interface TimeTick {
  readonly x: number;
  /** Left edge and text where the tick has room for its label. */
  readonly label: { readonly left: number; readonly words: string } | null;
}

interface Period {
  readonly x: number;
  readonly words: string;
  /** Its label comes before all others. */
  readonly wanted: boolean;
}

type Labels = ReadonlyMap<number, { readonly left: number; readonly words: string }>;

/** The labels with those of `indexes` added where they fit, and whether all did. */
function withLabels(
  labels: Labels,
  indexes: readonly number[],
  periods: readonly Period[],
  bounds: readonly [number, number],
  type: number,
) {
  const next = new Map(labels);
  let all = true;
  for (const index of indexes) {
    const period = periods[index];
    if (!period || next.has(index)) continue;
    const width = textWidth(period.words, type);
    const left = Math.min(Math.max(period.x - width / 2, bounds[0]), bounds[1] - width);
    const free = [...next.values()].every(
      (other) =>
        left >= other.left + textWidth(other.words, type) + LABEL_GAP || other.left >= left + width + LABEL_GAP,
    );
    if (free && left >= bounds[0]) next.set(index, { left, words: period.words });
    else all = false;
  }
  return { labels: next, all };
}

/**
 * A tick for every period; labels for the wanted ones, the last and the first, then at even steps as dense as fits,
 * preferring steps that meet the wanted ones. `bounds` are the pixels labels must keep within, `type` is
 * the font size.
 */
export function timeTicks(
  periods: readonly Period[],
  bounds: readonly [number, number],
  type: number = SMALL_TYPE,
): readonly TimeTick[] {
  const last = periods.length - 1;
  const wanted = periods.flatMap((period, index) => (period.wanted ? [index] : []));
  const basis = withLabels(new Map(), [...wanted, last, 0], periods, bounds, type).labels;
  const strides = periods.map((_, step) =>
    periods.flatMap((_, index) => ((last - index) % (step + 1) === 0 ? [index] : [])),
  );
  const even = strides.filter((stride) => [...basis.keys()].every((index) => stride.includes(index)));
  const fitting = [...even, ...strides]
    .map((stride) => withLabels(basis, stride, periods, bounds, type))
    .find(({ all }) => all);
  const labels = fitting?.labels ?? basis;
  return periods.map(({ x }, index) => ({ x, label: labels.get(index) ?? null }));
}
