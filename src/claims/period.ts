/** Periods as codes ("2004-Q3", "FY2022") and as days. Pure date arithmetic: nothing here reads the clock. */
import { FISCAL_PRESS, FISCAL_YEARS, type FiscalYear } from './lexicon/fiscal-years.ts';

export interface Interval {
  /** First day, YYYY-MM-DD. */
  readonly start: string;
  /** Last day, YYYY-MM-DD, included. */
  readonly end: string;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const CALENDAR: FiscalYear = { from: '01-01', namedFor: 'end', source: 'calendar year' };

const two = (value: number): string => String(value).padStart(2, '0');
const four = (value: number): string => String(value).padStart(4, '0');

export const isoDay = (year: number, month: number, day: number): string => `${four(year)}-${two(month)}-${two(day)}`;

/** Days in a month (1 to 12) of the Gregorian calendar. */
export function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whole number of the digits text[from, to), or -1. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const HYPHEN = 45;

/** Reads YYYY-MM-DD; null for anything that is no such day. */
export function readDay(iso: string | null): Day | null {
  if (!iso || iso.charCodeAt(4) !== HYPHEN || iso.charCodeAt(7) !== HYPHEN) return null;
  const day = { year: digits(iso, 0, 4), month: digits(iso, 5, 7), day: digits(iso, 8, 10) };
  const { year, month } = day;
  return year < 0 || month < 1 || month > 12 || day.day < 1 || day.day > lastDayOf(year, month) ? null : day;
}

/** Is the code a day's, "2005-02-11"? No other code is as long. */
export const isDayCode = (code: string | null | undefined): boolean => code?.length === 10;

/** The day `count` days later (earlier when negative), YYYY-MM-DD. */
export function addDays(iso: string, count: number): string {
  const from = readDay(iso);
  if (!from) return iso;
  let { year, month } = from;
  let day = from.day + count;
  for (; day < 1; day += lastDayOf(year, month)) ({ year, month } = addMonths(year, month, -1));
  for (let last = lastDayOf(year, month); day > last; last = lastDayOf(year, month)) {
    day -= last;
    ({ year, month } = addMonths(year, month, 1));
  }
  return isoDay(year, month, day);
}

/** Day of the week, 0 for Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  // Years that begin in March end with their leap day.
  const years = month > 2 ? year : year - 1;
  const leap = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return (365 * years + leap + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day + 2) % 7;
}

/** "2015-01" plus months. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + count;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export const monthCode = (year: number, month: number): string => `${four(year)}-${two(month)}`;

const BY_PLACE: ReadonlyMap<string | null, FiscalYear> = new Map(Object.entries(FISCAL_YEARS));
const fiscalOf = (place: string | null): FiscalYear => BY_PLACE.get(place) ?? CALENDAR;

/** True where the government's year is not the calendar year. */
export const hasFiscalYear = (place: string | null): boolean => fiscalOf(place).from !== '01-01';

/** The place where its fiscal year is its own, else null: of all others phrases of time mean the same. */
export const fiscalPlace = (place: string | null): string | null => (hasFiscalYear(place) ? place : null);

/**
 * How the papers of a place write years: "fiscal" counts quarters and months in the fiscal year and means it by
 * "2021-2022"; "named" does so only where it is named or short ("2021-22"); "calendar" has no other year.
 */
export function yearPress(place: string | null): 'fiscal' | 'named' | 'calendar' {
  if (!hasFiscalYear(place)) return 'calendar';
  return place && FISCAL_PRESS.has(place) ? 'fiscal' : 'named';
}

/** First and last day of a fiscal year by the year it is called by: 2022 in Pakistan is 2021-07-01 to 2022-06-30. */
export function fiscalYear(name: number, place: string | null): Interval {
  const { from, namedFor } = fiscalOf(place);
  const startYear = namedFor === 'start' || from === '01-01' ? name : name - 1;
  const start = `${four(startYear)}-${from}`;
  return { start, end: addDays(`${four(startYear + 1)}-${from}`, -1) };
}

/** The fiscal year a day falls in, by the year it is called by: 2022 for 2022-02-02 in Pakistan; null for no date. */
export function fiscalYearOf(date: string | null, place: string | null): number | null {
  const day = readDay(date);
  if (!day) return null;
  const { from, namedFor } = fiscalOf(place);
  if (from === '01-01') return day.year;
  const startYear = `${two(day.month)}-${two(day.day)}` >= from ? day.year : day.year - 1;
  return namedFor === 'start' ? startYear : startYear + 1;
}

/** The months `first` to `last` of a year. */
const monthSpan = (year: number, first: number, last: number): Interval => ({
  start: isoDay(year, first, 1),
  end: isoDay(year, last, lastDayOf(year, last)),
});

/** One code, told by its length and its sixth character; asked too often for a pattern. */
function single(code: string, place: string | null): Interval | null {
  const { length } = code;
  if (length === 6 && code.startsWith('FY')) {
    const name = digits(code, 2, 6);
    return name < 0 ? null : fiscalYear(name, place);
  }
  if (length === 10) return readDay(code) ? { start: code, end: code } : null;
  const year = digits(code, 0, 4);
  if (length < 4 || year < 0) return null;
  if (length === 4) return monthSpan(year, 1, 12);
  if (length !== 7 || code.charCodeAt(4) !== HYPHEN) return null;
  const part = code.charAt(5);
  const count = digits(code, 6, 7);
  if (part === 'Q') return count >= 1 && count <= 4 ? monthSpan(year, count * 3 - 2, count * 3) : null;
  if (part === 'H') return count >= 1 && count <= 2 ? monthSpan(year, count * 6 - 5, count * 6) : null;
  const month = digits(code, 5, 7);
  return month >= 1 && month <= 12 ? monthSpan(year, month, month) : null;
}

/**
 * First and last day (YYYY-MM-DD, both included) of a period code: "2004", "2004-Q3", "2004-H1", "2005-01",
 * "2005-02-11", "FY2022" (by the place's fiscal year), or a range of two of these ("2001/2004"). Null for anything else.
 */
export function parsePeriod(period: string, place: string | null): Interval | null {
  const slash = period.indexOf('/');
  if (slash < 0) return single(period, place);
  const first = single(period.slice(0, slash), place);
  const last = first && single(period.slice(slash + 1), place);
  if (!first) return null;
  return last && last.end >= first.start ? { start: first.start, end: last.end } : null;
}
