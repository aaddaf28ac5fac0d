/** What a written figure may stand for. Every comparison of a note goes through these intervals. */
import type { Claim, Quantity } from '../claims/claim.ts';

/** Closed interval in base units; null is an open end. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** "Doubled" and "threefold" are words, not rounded numbers: a tenth either way still passes for them. */
const MULTIPLE_TOLERANCE = 0.1;
/** "About" and "nearly" widen by one written step, and at least by a twentieth of the figure. */
const VAGUE_TOLERANCE = 0.05;

const ends = (quantity: Quantity): readonly [number, number] =>
  typeof quantity.value === 'number' ? [quantity.value, quantity.value] : quantity.value;

function halfWidth(quantity: Quantity, end: number): number {
  if (quantity.unit === 'x' || quantity.unit === 'fraction') return Math.abs(end) * MULTIPLE_TOLERANCE;
  return quantity.step / 2;
}

/**
 * The interval of the digits alone, hedge left aside: "$2.1 billion" is [2.05e9, 2.15e9], "24%" is [23.5, 24.5].
 * A range stands for everything from its lower end rounded down to its upper end rounded up.
 */
export function writtenInterval(quantity: Quantity): { readonly low: number; readonly high: number } {
  const [low, high] = ends(quantity);
  return { low: low - halfWidth(quantity, low), high: high + halfWidth(quantity, high) };
}

/** The interval a claim stands for, hedge included: "over" removes the upper end, "about" widens both. */
export function intervalOf(claim: Claim): Interval {
  const { low, high } = writtenInterval(claim);
  const [from, to] = ends(claim);
  const vague = (end: number): number => Math.max(claim.step, Math.abs(end) * VAGUE_TOLERANCE);
  switch (claim.hedge) {
    case 'over':
    case 'at least':
      return { low, high: null };
    case 'under':
    case 'at most':
      return { low: null, high };
    case 'about':
      return { low: Math.min(low, from - vague(from)), high: Math.max(high, to + vague(to)) };
    case 'nearly':
      return { low: Math.min(low, from - vague(from)), high };
    default:
      return { low, high };
  }
}

/** 3.45 is no less than 3.4 + 0.05, whatever binary fractions make of it. */
const EPSILON = 1e-12;

export function contains({ low, high }: Interval, value: number): boolean {
  const room = Math.abs(value) * EPSILON;
  return (low === null || value >= low - room) && (high === null || value <= high + room);
}

export const overlap = (a: Interval, b: Interval): boolean =>
  (a.low === null || b.high === null || a.low <= b.high) && (b.low === null || a.high === null || b.low <= a.high);

/** Both ends through a function that rises; an open end stays open. */
export const mapped = ({ low, high }: Interval, rising: (end: number) => number): Interval => ({
  low: low === null ? null : rising(low),
  high: high === null ? null : rising(high),
});

/** The same with the sign turned: a fall as a negative change. */
export const negated = ({ low, high }: Interval): Interval => ({
  low: high === null ? null : -high,
  high: low === null ? null : -low,
});

/** Interval of `to / from` for positive figures; null where the base may be zero or negative. */
export function ratioInterval(from: Interval, to: Interval): Interval | null {
  if (from.low === null || from.low <= 0 || (to.low !== null && to.low < 0)) return null;
  return {
    low: to.low === null ? null : from.high === null ? 0 : to.low / from.high,
    high: to.high === null ? null : to.high / from.low,
  };
}

/** One number to name a claim by: the value itself, or the middle of a range. */
export function middle(quantity: Quantity): number {
  const [low, high] = ends(quantity);
  return (low + high) / 2;
}

/** "3.5 … or more": an interval as the working shows it. `show` writes one value. */
export function intervalWords({ low, high }: Interval, show: (value: number) => string): string {
  if (low !== null && high !== null) return `${show(low)} to ${show(high)}`;
  if (low !== null) return `${show(low)} or more`;
  return high !== null ? `${show(high)} or less` : 'any value';
}
