/** Times told from now or up to an end: "last year", "the past decade", "the year to June", and plain years. */
import { WEEKDAYS } from '../lexicon/months.ts';
import { SMALL_NUMBERS } from '../lexicon/number-words.ts';
import { addDays, addMonths, fiscalYear, fiscalYearOf, monthCode, readDay } from '../period.ts';
import { month } from './calendar.ts';
import {
  type Clock,
  FISCAL,
  fiscalCode,
  type Hit,
  isHyphen,
  lower,
  monthRange,
  SHIFTS,
  type Tokens,
  yearAt,
} from './shared.ts';

/** "last year", "this month", "the previous month", "yesterday", "on Tuesday". */
export function relative(tokens: Tokens, at: number, clock: Clock): Hit {
  const word = lower(tokens, at);
  if (word === 'today') return { last: at, period: clock.date };
  if (word === 'yesterday') return { last: at, period: addDays(clock.date, -1) };
  const weekday = tokens[at]?.capital ? WEEKDAYS.get(word) : undefined;
  if (weekday !== undefined) {
    const today = new Date(`${clock.date}T00:00:00Z`).getUTCDay();
    return { last: at, period: addDays(clock.date, -((today - weekday + 7) % 7)) };
  }
  const shift = SHIFTS.get(word);
  if (shift === undefined) return null;
  let unitAt = at + 1;
  if (FISCAL.has(lower(tokens, unitAt)) || lower(tokens, unitAt) === 'calendar') unitAt++;
  const unit = lower(tokens, unitAt);
  if (unit === 'year' && !/^-$/u.test(lower(tokens, unitAt + 1)))
    return { last: unitAt, period: String(clock.year + shift) };
  if (unit === 'month') {
    const moved = addMonths(clock.year, clock.month, shift);
    return { last: unitAt, period: monthCode(moved.year, moved.month) };
  }
  if (unit === 'week') {
    const today = new Date(`${clock.date}T00:00:00Z`).getUTCDay();
    const monday = addDays(clock.date, -((today + 6) % 7) + 7 * shift);
    return { last: unitAt, period: `${monday}/${addDays(monday, 6)}` };
  }
  return null;
}

/** "in the last five years", "over the past decade", "the last five months". Ends with the month before the article. */
export function lastSpan(tokens: Tokens, at: number, clock: Clock): Hit {
  if (!/^(?:last|past|previous)$/u.test(lower(tokens, at))) return null;
  const count =
    SMALL_NUMBERS.get(lower(tokens, at + 1)) ??
    (/^\d{1,3}$/u.test(lower(tokens, at + 1)) ? Number(lower(tokens, at + 1)) : 0);
  if (lower(tokens, at + 1) === 'decade') return { last: at + 1, period: `${clock.year - 10}/${clock.year}` };
  const unit = lower(tokens, at + 2);
  if (count < 2) return null;
  if (unit === 'years') return { last: at + 2, period: `${clock.year - count}/${clock.year}` };
  if (unit === 'decades') return { last: at + 2, period: `${clock.year - 10 * count}/${clock.year}` };
  if (unit === 'months') {
    const from = addMonths(clock.year, clock.month, -count);
    const to = addMonths(clock.year, clock.month, -1);
    return { last: at + 2, period: monthRange(from.year, from.month, to.year, to.month) };
  }
  return null;
}

/** "the year to June" (that month, as annotators settled), "the 12 months to August", "the quarter ended June 30". */
export function ending(tokens: Tokens, at: number, clock: Clock): Hit {
  const word = lower(tokens, at);
  const count = SMALL_NUMBERS.get(word) ?? (/^\d{1,2}$/u.test(word) ? Number(word) : 0);
  const unitAt = count ? at + 1 : at;
  const unit = lower(tokens, unitAt);
  if (!/^(?:year|months|quarter|week|half)$/u.test(unit)) return null;
  let next = unitAt + 1;
  if (!/^(?:to|ended|ending|through|until)$/u.test(lower(tokens, next))) return null;
  next++;
  if (/^(?:on|in|the|end|of)$/u.test(lower(tokens, next))) next++;
  const hit = month(tokens, next, clock);
  const end = hit && readDay(hit.period.length === 7 ? `${hit.period}-01` : hit.period);
  if (!hit || !end) return null;
  if (unit === 'week' && hit.period.length === 10)
    return { last: hit.last, period: `${addDays(hit.period, -6)}/${hit.period}` };
  if (unit === 'year' && lower(tokens, unitAt + 1) !== 'to' && hit.period.length === 10) {
    const name = fiscalYearOf(hit.period, clock.place) ?? end.year;
    const code = fiscalYear(name, clock.place).end === hit.period ? fiscalCode(name) : null;
    const from = addMonths(end.year, end.month, -11);
    return { last: hit.last, period: code ?? monthRange(from.year, from.month, end.year, end.month) };
  }
  if (unit === 'year') return { last: hit.last, period: monthCode(end.year, end.month) };
  const length = unit === 'quarter' ? 3 : unit === 'half' ? 6 : count;
  if (!length) return null;
  const from = addMonths(end.year, end.month, 1 - length);
  return { last: hit.last, period: monthRange(from.year, from.month, end.year, end.month) };
}

/** "2012", "1990s", "between 2010 and 2014", "2010 to 2014", "mid-2014". */
export function years(tokens: Tokens, at: number, clock: Clock): Hit {
  const year = yearAt(tokens, at);
  if (year === null) return null;
  const next = tokens[at + 1];
  if (next?.lower === 's' && !next.spaced)
    return year % 10 === 0 ? { last: at + 1, period: `${year}/${year + 9}` } : null;
  if (lower(tokens, at - 1) === '-' && lower(tokens, at - 2) === 'mid')
    return { last: at, period: `${year}-05/${year}-08` };
  const opener = lower(tokens, at - 1);
  const link = lower(tokens, at + 1);
  const end = yearAt(tokens, at + 2);
  if (
    end !== null &&
    end > year &&
    ((opener === 'between' && link === 'and') ||
      (opener === 'from' && (link === 'to' || link === 'until')) ||
      isHyphen(tokens, at + 1))
  ) {
    return { last: at + 2, period: `${year}/${end}` };
  }
  if (opener === 'since' && year <= clock.year)
    return { last: at, period: year === clock.year ? String(year) : `${year}/${clock.year}` };
  // A bare number that happens to look like a year needs a word of time before it, or its own possessive.
  if (OPENERS.has(opener) || next?.lower === "'s" || /^[,(]$/u.test(opener)) return { last: at, period: String(year) };
  return null;
}

const OPENERS = new Set(
  'in since by of for during until through from to late early mid before after between around and than calendar year over'.split(
    ' ',
  ),
);
