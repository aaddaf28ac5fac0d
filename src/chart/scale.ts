/** A straight scale and its round numbers. (docs/decisions, "Scales of our own": d3 costs a page 16 kB here.) */

export type Scale = (value: number) => number;

export type Range = readonly [from: number, to: number];

/** From values to pixels along a straight line; a domain without extent answers the middle of the range. */
export function scaleOf([low, high]: Range, [from, to]: Range): Scale {
  if (high === low) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** Where one step ends and the next begins, as shares of a power of ten: 1, 2, 5, 10. */
const [TO_10, TO_5, TO_2] = [Math.sqrt(50), Math.sqrt(10), Math.sqrt(2)];

/** The 1, 2 or 5 times a power of ten that cuts `extent` into about `count` pieces. */
function stepFor(extent: number, count: number): number {
  const rough = extent / count;
  const power = Math.floor(Math.log10(rough));
  const share = rough / 10 ** power;
  const factor = share >= TO_10 ? 10 : share >= TO_5 ? 5 : share >= TO_2 ? 2 : 1;
  return factor * 10 ** power;
}

/** The multiple of a step, without the dust of binary fractions (3 × 0.1 is 0.3). */
const multiple = (times: number, step: number): number => (step < 1 ? times / Math.round(1 / step) : times * step);

export interface Rounded {
  readonly domain: Range;
  readonly ticks: readonly number[];
}

/** About `count` round numbers that hold `low` to `high` between the first and the last of them; `low` < `high`. */
export function roundTicks(low: number, high: number, count: number): Rounded {
  let [first, last, step] = [0, 0, 1];
  let [from, to] = [low, high];
  // Rounding outwards widens the extent, for which a longer step may be the right one.
  for (let round = 0; round < 3; round++) {
    step = stepFor(to - from, count);
    [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
    [from, to] = [first * step, last * step];
  }
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => multiple(first + index, step));
  return { domain: [ticks[0] ?? low, ticks.at(-1) ?? high], ticks };
}
