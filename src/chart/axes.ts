/** Scales and ticks of a trend line. */
import { scaleLinear } from 'd3-scale';
import { formatNumber, formatValue } from '../shared/format.ts';
import { textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';

export const FONT_SIZE = 12;
const MIN_TICKS = 3;
const MAX_TICKS = 6;
/** Room between two labels of the time axis. */
const LABEL_GAP = 5;

export type Scale = (value: number) => number;

export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const valuesOf = (trend: Trend): readonly number[] => [
  ...trend.points.map(({ value }) => value),
  ...trend.marks.flatMap(({ value }) => value),
];

/** Lowest to highest of everything drawn, on round numbers, with 3 to 6 ticks; levels include zero. */
export function valueAxis(trend: Trend): ValueAxis {
  const values = valuesOf(trend);
  let [low, high] = [Math.min(...values), Math.max(...values)];
  if (trend.fromZero) [low, high] = [Math.min(0, low), Math.max(0, high)];
  if (high - low <= Math.max(Math.abs(high), Math.abs(low)) * 1e-9) {
    const room = Math.abs(high) / 2 || 1;
    [low, high] = trend.fromZero && low >= 0 ? [low, high + room] : [low - room, high + room];
  }
  for (const wanted of [4, 5, 3, 6, 2, 7]) {
    const scale = scaleLinear().domain([low, high]).nice(wanted);
    const ticks = scale.ticks(wanted);
    const [from, to] = scale.domain();
    if (from === undefined || to === undefined) continue;
    if (ticks.length >= MIN_TICKS && ticks.length <= MAX_TICKS) return { domain: [from, to], ticks };
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

export function scaleOf(domain: readonly [number, number], range: readonly [number, number]): Scale {
  return scaleLinear().domain([...domain]).range([...range]);
}

export interface TimeTick {
  readonly x: number;
  /** Left edge and text where the tick has room for its label. */
  readonly label: { readonly left: number; readonly words: string } | null;
}

/**
 * A tick for every period; labels for the last, first and `wanted` ones first, then for as many others as fit, spread
 * evenly. `bounds` are the pixels labels must keep within.
 */
export function timeTicks(
  periods: readonly { readonly x: number; readonly words: string; readonly wanted: boolean }[],
  bounds: readonly [number, number],
): readonly TimeTick[] {
  const taken: [number, number][] = [];
  const labels = new Map<number, { left: number; words: string }>();
  const tryLabel = (index: number): void => {
    const period = periods[index];
    if (!period || labels.has(index)) return;
    const width = textWidth(period.words, FONT_SIZE);
    const left = Math.min(Math.max(period.x - width / 2, bounds[0]), bounds[1] - width);
    if (left < bounds[0] || taken.some(([from, to]) => left < to + LABEL_GAP && from < left + width + LABEL_GAP)) return;
    taken.push([left, left + width]);
    labels.set(index, { left, words: period.words });
  };
  const last = periods.length - 1;
  for (const [index, period] of periods.entries()) if (period.wanted) tryLabel(index);
  tryLabel(last);
  tryLabel(0);
  for (const step of [8, 4, 2, 1]) for (let index = last; index >= 0; index -= step) tryLabel(index);
  return periods.map(({ x }, index) => ({ x, label: labels.get(index) ?? null }));
}
