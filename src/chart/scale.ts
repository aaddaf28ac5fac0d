/** A straight scale, and round numbers by d3-array (docs/decisions/0013). */
import { nice, ticks } from 'd3-array';

export type Scale = (value: number) => number;

export type Range = readonly [from: number, to: number];

/** From values to pixels along a straight line; a domain without extent answers the middle of the range. */
export function scaleOf([low, high]: Range, [from, to]: Range): Scale {
  if (high === low) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

export interface Rounded {
  readonly domain: Range;
  readonly ticks: readonly number[];
}

/** About `count` round numbers that hold `low` to `high` between the first and the last of them; `low` < `high`. */
export function roundTicks(low: number, high: number, count: number): Rounded {
  const [from, to] = nice(low, high, count);
  return { domain: [from, to], ticks: ticks(from, to, count) };
}
