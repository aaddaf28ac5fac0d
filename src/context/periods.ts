/** Arithmetic on the period codes of claims and series ("2021", "FY2022", "2021-03"), without a clock. */
import { SMALL_NUMBERS } from '../claims/lexicon/number-words.ts';
import { addDays, hasFiscalYear, parsePeriod } from '../claims/period.ts';
import { formatDate } from '../shared/format.ts';

export type PeriodKind = 'year' | 'fiscal year' | 'half' | 'quarter' | 'month' | 'day' | 'range';

/** First and last day, YYYY-MM-DD, both included. */
export interface Dates {
  readonly start: string;
  readonly end: string;
}

const SHAPES: readonly (readonly [PeriodKind, RegExp])[] = [
  ['year', /^\d{4}$/u],
  ['fiscal year', /^FY\d{4}$/u],
  ['half', /^(?:FY)?\d{4}-H[12]$/u],
  ['quarter', /^(?:FY)?\d{4}-Q[1-4]$/u],
  ['month', /^\d{4}-\d{2}$/u],
  ['day', /^\d{4}-\d{2}-\d{2}$/u],
];

/** What a period code is; anything with a slash, or unknown, is a range. */
export function kindOf(period: string): PeriodKind {
  return SHAPES.find(([, shape]) => shape.test(period))?.[0] ?? 'range';
}

export const isAnnual = (period: string): boolean => ['year', 'fiscal year'].includes(kindOf(period));

/** The year in a code: 2022 for "FY2022", "2022-Q1" and "2022". NaN for a range. */
export const yearOf = (period: string): number =>
  kindOf(period) === 'range' ? Number.NaN : Number(/\d{4}/u.exec(period)?.[0]);

/** The same period `years` later (earlier, when negative): "FY2022" → "FY2021" for −1. */
export function shiftYears(period: string, years: number): string {
  return period.replaceAll(/\d{4}(?=$|[-/])/gu, (year) => String(Number(year) + years));
}

/** The month `months` later (earlier, when negative): "2022-01" → "2021-12" for −1. */
export function shiftMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Dates a code covers; null for a fiscal year of no place, whose calendar nobody can tell, and for no period code. */
export const datesOf = (period: string, place: string | null): Dates | null =>
  place === null && period.startsWith('FY') ? null : parsePeriod(period, place);

/** True where the place's fiscal year is the calendar year. */
export const fiscalIsCalendar = (place: string | null): boolean => place !== null && !hasFiscalYear(place);

/** "1 July 2021 to 30 June 2022". */
export const datesWords = ({ start, end }: Dates): string => `${formatDate(start)} to ${formatDate(end)}`;

/** "July–December 2021", "July 2021–March 2022": a span of whole months. */
export function monthsWords({ start, end }: Dates): string {
  const [from, to] = [formatDate(start.slice(0, 7)), formatDate(end.slice(0, 7))];
  if (from === to) return from;
  return start.slice(0, 4) === end.slice(0, 4) ? `${from.replace(/ \d+$/u, '')}–${to}` : `${from}–${to}`;
}

/** Whole months from `start` to `date`: 7 from 1 July to 2 February. */
export function monthsBetween(start: string, date: string): number {
  const [y1 = 0, m1 = 1, d1 = 1] = start.split('-').map(Number);
  const [y2 = 0, m2 = 1, d2 = 1] = date.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}

const NUMBER_WORDS = [...SMALL_NUMBERS.keys()];

/** "one month", "seven months": for the months of a year. */
export const monthsInWords = (months: number): string =>
  `${NUMBER_WORDS[months] ?? months} ${months === 1 ? 'month' : 'months'}`;

/** The day after, YYYY-MM-DD. */
export const dayAfter = (date: string): string => addDays(date, 1);

/** "FY2022", "2021", "the first half of 2021", "2 May 2022 to 8 May 2022": a code as it stands in a sentence. */
export function periodWords(period: string): string {
  const ends = period.split('/');
  if (ends.length === 2) return ends.map(periodWords).join(' to ');
  const kind = kindOf(period);
  const year = period.startsWith('FY') ? `FY${yearOf(period)}` : String(yearOf(period));
  const part = Number(period.at(-1));
  const ordinal = ['first', 'second', 'third', 'fourth'][part - 1] ?? '';
  if (kind === 'half') return `the ${ordinal} half of ${year}`;
  if (kind === 'quarter') return `the ${ordinal} quarter of ${year}`;
  if (kind === 'month' || kind === 'day') return formatDate(period);
  return kind === 'range' ? period : year;
}
