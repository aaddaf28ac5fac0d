/** A straight scale, and round numbers by d3-array (docs/decisions/0013). */
import { tickIncrement } from 'd3-array';

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

/** Room for binary fractions: 3 × 0.1 is no more than 0.3. */
const DUST = 1e-9;

/** Multiples of a step as d3 gives it: below one as its inverse, negative, so that no tick is a sum of fractions. */
function ticksOn(increment: number, low: number, high: number): number[] {
  const steps = (value: number): number => (increment < 0 ? value * -increment : value / increment);
  const [first, last] = [Math.floor(steps(low) + DUST), Math.ceil(steps(high) - DUST)];
  return Array.from({ length: last - first + 1 }, (_, at) =>
    increment < 0 ? (first + at) / -increment : (first + at) * increment,
  );
}

/**
 * About `count` round numbers that hold `low` to `high` between the first and the last of them; `low` < `high`. d3's
 * own `nice` may widen the domain by more than a step.
 */
export function roundTicks(low: number, high: number, count: number): Rounded {
  let [from, to, ticks] = [low, high, [low, high]];
  // Rounding outwards widens the extent, for which a longer step may be the right one.
  for (let round = 0; round < 3; round++) {
    ticks = ticksOn(tickIncrement(from, to, count), low, high);
    [from, to] = [ticks[0] ?? low, ticks.at(-1) ?? high];
  }
  return { domain: [from, to], ticks };
}
