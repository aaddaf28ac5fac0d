/** A monthly series as the pack keeps it: the first month, then one value a month, null where there is none. */
import { decodeLine, encodeLine } from './year-line.ts';

export interface MonthLine {
  /** "1980-01". */
  readonly from: string;
  readonly values: readonly (number | null)[];
}

const MONTHS_A_YEAR = 12;

/** Months since the year 0: "0001-02" is 13. */
function countOf(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS_A_YEAR + Number(month.slice(5, 7)) - 1;
}

function monthAt(count: number): string {
  const number = String((count % MONTHS_A_YEAR) + 1).padStart(2, '0');
  return `${String(Math.floor(count / MONTHS_A_YEAR)).padStart(4, '0')}-${number}`;
}

/** The month `months` later (earlier, when negative): "2021-11" and 3 give "2022-02". */
export const shiftMonths = (month: string, months: number): string => monthAt(countOf(month) + months);

/** Packs values by month, rounded to five significant digits; undefined when there is none. */
export function encodeMonths(byMonth: ReadonlyMap<string, number>): MonthLine | undefined {
  const line = encodeLine(new Map([...byMonth].map(([month, value]) => [countOf(month), value] as const)));
  return line && { from: monthAt(line.from), values: line.values };
}

/** The months that have a value, oldest first. */
export function decodeMonths({ from, values }: MonthLine): (readonly [month: string, value: number])[] {
  return decodeLine({ from: countOf(from), values }).map(([count, value]) => [monthAt(count), value] as const);
}

/**
 * Percent change over the same month a year before, to two digits after the point: an index of five digits gives no
 * more. Nothing where either month is missing.
 */
export function changeOverYear(line: MonthLine): (readonly [month: string, value: number])[] {
  const byMonth = new Map(decodeMonths(line));
  return [...byMonth].flatMap(([month, value]) => {
    const before = byMonth.get(shiftMonths(month, -MONTHS_A_YEAR));
    return before === undefined ? [] : [[month, Number((100 * (value / before - 1)).toFixed(2)) + 0] as const];
  });
}
