/** Spans of months and days: "July-September 2014", "July to March FY22", "July 1-15", "1 July to 31 March". */
import { fiscalYear, isoDay, lastDayOf, readDay } from '../period.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import {
  type Clock,
  type Hit,
  isAmount,
  isHyphen,
  lower,
  monthAt,
  monthRange,
  type Tokens,
  wholeAt,
  type YearName,
  yearAt,
} from './shared.ts';
import { type Named, yearAfter } from './year-names.ts';

/** Calendar year of a month of a year named behind it. */
export function yearNamed({ name, fiscal }: YearName, month: number, clock: Clock): number {
  const start = fiscal && readDay(fiscalYear(name, clock.place).start);
  return start ? start.year + (month < start.month ? 1 : 0) : name;
}

const LINKS = wordSet('to through till until');

function isLink(tokens: Tokens, at: number, opener: string): boolean {
  const word = lower(tokens, at);
  return isHyphen(tokens, at) || isIn(tokens, at, LINKS) || (word === 'and' && opener === 'between');
}

/** "July-September 2014", "July to March FY22", "July 2021 to March 2022". Without a year, the last such months. */
export function monthsBetween(tokens: Tokens, at: number, clock: Clock, of?: Named): Hit {
  const from = monthAt(tokens, at);
  if (from === null) return null;
  const bare = lower(tokens, at + 1) === '.' ? at + 2 : at + 1;
  const first = yearAt(tokens, bare);
  const link = first === null ? bare : bare + 1;
  if (!isLink(tokens, link, lower(tokens, at - 1))) return null;
  // "April-to-June"
  const target =
    isHyphen(tokens, link) && lower(tokens, link + 1) === 'to' && isHyphen(tokens, link + 2) ? link + 3 : link + 1;
  const to = monthAt(tokens, target);
  if (to === null) return null;
  const end = lower(tokens, target + 1) === '.' && tokens[target + 1]?.spaced === false ? target + 1 : target;
  const noun = lower(tokens, end + 1) === 'quarter' || lower(tokens, end + 1) === 'period' ? end + 1 : end;
  const year = of ?? yearAfter(tokens, noun + 1, clock);
  const last = of || !year ? noun : year.last;
  if (year?.fiscal) {
    const [a, b] = [yearNamed(year, from, clock), yearNamed(year, to, clock)];
    if (a < b || (a === b && from <= to)) return { last, period: monthRange(a, from, b, to) };
  }
  const toYear = year?.name ?? (to > clock.month ? clock.year - 1 : clock.year);
  const fromYear = first ?? (from > to ? toYear - 1 : toYear);
  if (fromYear > toYear || (fromYear === toYear && from > to)) return null;
  return { last, period: monthRange(fromYear, from, toYear, to), ...(year || first ? {} : { floating: true }) };
}

/** Day of the month at a token and the last token of it: "20", "20th"; null for an amount ("May 20 percent"). */
export function dayAt(tokens: Tokens, at: number): { day: number; last: number } | null {
  const day = wholeAt(tokens, at, 2);
  if (day < 1 || day > 31) return null;
  const next = tokens[at + 1];
  if (next && !next.spaced && SUFFIXES.holds(next)) return { day, last: at + 1 };
  return isAmount(tokens, at + 1) ? null : { day, last: at };
}
export const SUFFIXES = wordSet('st nd rd th');

/** "July 1-15", "July 1 to March 31", "1 July to 31 March", "November 1-28, 2022". */
export function daysBetween(tokens: Tokens, at: number, clock: Clock): Hit {
  const monthFirst = monthAt(tokens, at) !== null;
  const left = dayAt(tokens, monthFirst ? at + 1 : at);
  if (!left) return null;
  const from = monthFirst ? monthAt(tokens, at) : monthAt(tokens, left.last + 1);
  const afterMonth = monthFirst || from === null ? left.last : left.last + 1;
  const firstYear = yearAt(tokens, afterMonth + 1);
  const link = firstYear === null ? afterMonth + 1 : afterMonth + 2;
  if (!isLink(tokens, link, lower(tokens, at - 1))) return null;
  const ahead = monthAt(tokens, link + 1);
  const right = dayAt(tokens, ahead === null ? link + 1 : link + 2);
  if (!right) return null;
  const behind = ahead === null && !monthFirst ? monthAt(tokens, right.last + 1) : null;
  const to = ahead ?? behind ?? from;
  const start = from ?? behind;
  if (to === null || start === null) return null;
  const end = behind === null ? right.last : right.last + 1;
  const year = yearAfter(tokens, end + 1, clock);
  const toYear = year ? yearNamed(year, to, clock) : yearOf(to, right.day, clock);
  const fromYear = firstYear ?? (start > to ? toYear - 1 : toYear);
  if (left.day > lastDayOf(fromYear, start) || right.day > lastDayOf(toYear, to)) return null;
  const whole = left.day === 1 && right.day === lastDayOf(toYear, to);
  const [a, b] = [isoDay(fromYear, start, left.day), isoDay(toYear, to, right.day)];
  if (b < a) return null;
  return { last: year?.last ?? end, period: whole ? monthRange(fromYear, start, toYear, to) : `${a}/${b}` };
}

/** Year of the last such month or day that is not ahead. */
export function yearOf(month: number, day: number | null, clock: Clock): number {
  const passed = month > clock.month || (month === clock.month && day !== null && day > clock.day);
  return passed ? clock.year - 1 : clock.year;
}
