/** A yearly series as the pack keeps it: the first year, then one value a year, null where there is none. */
export interface YearLine {
  readonly from: number;
  readonly values: readonly (number | null)[];
  /** From this year on the publisher's figures are its own estimates. */
  readonly estimateFrom?: number | undefined;
  /** From this year on they are projections. */
  readonly projectedFrom?: number | undefined;
}

/** Significant digits kept; enough for a figure that a page writes with three or four. */
export const DIGITS = 5;

export function rounded(value: number): number {
  // Adding 0 turns -0, which JSON would lose, into 0.
  return Number(value.toPrecision(DIGITS)) + 0;
}

/** Packs values by year (or by any number that counts on), rounded to five significant digits; undefined when there is none. */
export function encodeLine(byYear: ReadonlyMap<number, number>): YearLine | undefined {
  if (byYear.size === 0) return undefined;
  const from = Math.min(...byYear.keys());
  const to = Math.max(...byYear.keys());
  const values = Array.from({ length: to - from + 1 }, (_, i) => {
    const value = byYear.get(from + i);
    return value === undefined ? null : rounded(value);
  });
  return { from, values };
}

/** The years that have a value, oldest first. */
export function decodeLine(line: YearLine): (readonly [year: number, value: number])[] {
  return line.values.flatMap((value, i) => (value === null ? [] : [[line.from + i, value] as const]));
}
