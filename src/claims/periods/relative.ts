/** Times told from the article's day: "last month", "the previous quarter", "on Tuesday", "last week". */
import { WEEKDAYS } from '../lexicon/months.ts';
import { addDays, addMonths, monthCode, weekdayOf } from '../period.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { monthsBetween } from './month-spans.ts';
import { BEFORE_THAT, type Clock, type Hit, lower, quarterCode, quarterOf, SHIFTS, type Tokens } from './shared.ts';

/** "today", "yesterday", "on Tuesday": the last such day. */
export function dayNamed(tokens: Tokens, at: number, clock: Clock): Hit {
  const word = lower(tokens, at);
  if (word === 'today') return { last: at, period: clock.date };
  if (word === 'yesterday') return { last: at, period: addDays(clock.date, -1) };
  const weekday = tokens[at]?.capital ? WEEKDAYS.get(word) : undefined;
  if (weekday === undefined) return null;
  const back = (weekdayOf(clock) - weekday + 7) % 7;
  return { last: at, period: addDays(clock.date, back === 0 && lower(tokens, at - 1) === 'last' ? -7 : -back) };
}

/** "this month", "the previous quarter", "last week". */
export function relative(tokens: Tokens, at: number, clock: Clock): Hit {
  const word = lower(tokens, at);
  const steps = SHIFTS.get(word);
  if (steps === undefined) return null;
  const unitAt = lower(tokens, at + 1) === 'calendar' ? at + 2 : at + 1;
  const unit = lower(tokens, unitAt);
  const back = (name: 'month' | 'quarter' | 'week' | 'day'): object =>
    isIn(tokens, at, BEFORE_THAT) ? { shift: { unit: name, count: -1 } } : {};
  if (unit === 'month') {
    const moved = addMonths(clock.year, clock.month, steps);
    return { last: unitAt, period: monthCode(moved.year, moved.month), ...back(unit) };
  }
  if (unit === 'day' && isIn(tokens, at, BEFORE_THAT))
    return { last: unitAt, period: addDays(clock.date, -1), ...back(unit) };
  if (unit === 'quarter') {
    // "last quarter's (April-June)"
    const open = lower(tokens, unitAt + 1) === "'s" ? unitAt + 2 : unitAt + 1;
    const months = lower(tokens, open) === '(' ? monthsBetween(tokens, open + 1, clock) : null;
    if (months && lower(tokens, months.last + 1) === ')') return { ...months, last: months.last + 1 };
    return { last: unitAt, period: quarterCode(clock.year, quarterOf(clock.month) + steps), ...back(unit) };
  }
  if (unit === 'week') {
    const monday = addDays(clock.date, -((weekdayOf(clock) + 6) % 7) + 7 * steps);
    return { last: unitAt, period: `${monday}/${addDays(monday, 6)}`, ...back(unit) };
  }
  return null;
}

const TRADE = wordSet('trade trading deals dealings');

/** "this morning", "in early trade", "in afternoon trading": today. */
export function session(tokens: Tokens, at: number, clock: Clock): Hit {
  if (lower(tokens, at - 1) === 'this') return { last: at, period: clock.date };
  return isIn(tokens, at + 1, TRADE) ? { last: at + 1, period: clock.date } : null;
}
