/** Periods of claims and series ("2021", "FY2022", "2021-03", "2021-Q3") as stretches of a decimal-year axis. */
import { formatDate } from '../shared/format.ts';

export type PeriodKind = 'year' | 'fiscal year' | 'half' | 'quarter' | 'month' | 'day' | 'range';

export interface Stretch {
  readonly kind: PeriodKind;
  /** Decimal years; `end` is where the next period starts. */
  readonly start: number;
  readonly end: number;
  readonly at: number;
  /** For an axis: "2021", "FY22", "Mar 2021". */
  readonly label: string;
  /** For a sentence: "2021", "FY2022", "March 2021". */
  readonly words: string;
}

/** First month of the fiscal year, and whether it takes its name from the year it starts or ends in. */
export interface FiscalYear {
  readonly startMonth: number;
  readonly namedFor: 'start' | 'end';
}

/** Half of all fiscal years run from July; with it FY2022 sits at the turn from 2021 to 2022. */
const DEFAULT_FISCAL: FiscalYear = { startMonth: 7, namedFor: 'end' };

const stretch = (kind: PeriodKind, start: number, length: number, label: string, words = label): Stretch => ({
  kind,
  start,
  end: start + length,
  at: start + length / 2,
  label,
  words,
});

/** Decimal year of a date "2022-02-02" (its beginning), or null where it is none. */
export function decimalYear(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  return (year ?? 0) + ((month ?? 1) - 1) / 12 + ((day ?? 1) - 1) / 365.25;
}

/** The stretch of a period code, or null where it is none of ours. */
export function stretchOf(period: string, fiscal: FiscalYear = DEFAULT_FISCAL): Stretch | null {
  const match = /^(FY)?(\d{4})(?:-(?:Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?)|\/(\d{4}))?$/u.exec(period);
  if (!match?.[2]) return null;
  const [, fy, yearText, quarter, half, month, day, last] = match;
  const year = Number(yearText);
  if (fy) {
    const first = fiscal.namedFor === 'end' && fiscal.startMonth > 1 ? year - 1 : year;
    const start = first + (fiscal.startMonth - 1) / 12;
    return stretch('fiscal year', start, 1, `FY${yearText.slice(2)}`, `FY${yearText}`);
  }
  if (last)
    return stretch('range', year, Math.max(1, Number(last) - year + 1), `${year}–${last.slice(2)}`, `${year}–${last}`);
  if (quarter) return stretch('quarter', year + (Number(quarter) - 1) / 4, 1 / 4, `Q${quarter} ${year}`);
  if (half) return stretch('half', year + (Number(half) - 1) / 2, 1 / 2, `H${half} ${year}`);
  if (!month) return stretch('year', year, 1, yearText);
  const index = Number(month) - 1;
  if (index < 0 || index > 11) return null;
  const start = year + index / 12;
  if (!day) return stretch('month', start, 1 / 12, formatDate(period, 'short'), formatDate(period));
  return stretch('day', start + (Number(day) - 1) / 365.25, 1 / 365.25, formatDate(period, 'short'));
}

/** "2 Feb 2022", for the rule that marks the article's date. */
export function shortDate(iso: string): string {
  return stretchOf(iso)?.label ?? iso;
}
