/** Spans up to a time: "the last five years", "the past decade", "the year to June", "the week ended May 5", "since May". */
import {
  addDays,
  addMonths,
  fiscalYear,
  fiscalYearOf,
  isDayCode,
  isoDay,
  lastDayOf,
  monthCode,
  readDay,
} from '../period.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { month } from './months.ts';
import {
  type Clock,
  countAt,
  type Hit,
  lower,
  monthAt,
  monthRange,
  quarterCode,
  quarterOf,
  type Tokens,
  wholeAt,
} from './shared.ts';
import { FISCAL } from './year-names.ts';

/** "in the last five years", "over the past decade", "the past three fiscal years", "the last five months". */
export function lastSpan(tokens: Tokens, at: number, clock: Clock): Hit {
  const word = lower(tokens, at);
  if (word !== 'last' && word !== 'past' && word !== 'previous') return null;
  const ago = (years: number, last: number): Hit => ({
    last,
    period: `${clock.year - years}/${clock.year}`,
    days: { start: dayBefore(clock, years), end: clock.date },
  });
  if (lower(tokens, at + 1) === 'decade') return ago(10, at + 1);
  const count = countAt(tokens, at + 1);
  if (count < 2) return null;
  const unit = lower(tokens, at + 2);
  if (unit === 'years') return ago(count, at + 2);
  if (unit === 'decades') return ago(10 * count, at + 2);
  if (unit === 'months') {
    const from = addMonths(clock.year, clock.month, -count);
    const to = addMonths(clock.year, clock.month, -1);
    // "down from 4.2% in the previous three months"
    const before = word === 'previous' && count === 3 ? { shift: { unit: 'quarter', count: -1 } as const } : {};
    return { last: at + 2, period: monthRange(from.year, from.month, to.year, to.month), ...before };
  }
  if (unit === 'quarters') {
    const to = quarterOf(clock.month) - 1;
    return { last: at + 2, period: `${quarterCode(clock.year, to - count + 1)}/${quarterCode(clock.year, to)}` };
  }
  if (FISCAL.has(unit) && lower(tokens, at + 3) === 'years') {
    const now = fiscalYearOf(clock.date, clock.place) ?? clock.year;
    return { last: at + 3, period: `FY${now - count}/FY${now - 1}` };
  }
  return null;
}

function dayBefore(clock: Clock, years: number): string {
  const year = clock.year - years;
  return isoDay(year, clock.month, Math.min(clock.day, lastDayOf(year, clock.month)));
}

const ENDS = new Set(['to', 'ended', 'ending', 'through', 'until', 'end']);
const RELATIVES = wordSet('that which');
const BEFORE_END = wordSet('on in the end of - late mid');

/**
 * "the year to June" (that month, as annotators settled), "the 12 months to August", "the quarter ended June 30",
 * "the fiscal year ending March 2023", "the week ended May 5".
 */
export function ending(tokens: Tokens, at: number, clock: Clock): Hit {
  const word = lower(tokens, at);
  const count = countAt(tokens, at);
  let unitAt = count ? at + 1 : at;
  const fiscal = FISCAL.has(word);
  if (fiscal) unitAt++;
  if (word === 'half' && /^(?:year|-)$/u.test(lower(tokens, at + 1)))
    unitAt = lower(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const unit = lower(tokens, unitAt);
  if (!isIn(tokens, unitAt, UNITS)) return null;
  // "the fiscal year that ended in March"
  const endsAt = isIn(tokens, unitAt + 1, RELATIVES) ? unitAt + 2 : unitAt + 1;
  if (!ENDS.has(lower(tokens, endsAt))) return null;
  const to = lower(tokens, endsAt) === 'to';
  let next = endsAt + 1;
  while (isIn(tokens, next, BEFORE_END) && next < endsAt + 4) next++;
  const hit = monthAt(tokens, next) !== null || wholeAt(tokens, next, 2) > 0 ? month(tokens, next, clock) : null;
  const onDay = isDayCode(hit?.period);
  const code = hit?.floating && lower(tokens, endsAt) === 'ending' ? soonToEnd(hit.period, clock) : hit?.period;
  const end = readDay(onDay ? (code ?? null) : `${code}-01`);
  if (!hit || !code || !end) return null;
  const { last } = hit;
  if (unit === 'week' || unit === 'weeks')
    return onDay ? { last, period: `${addDays(code, 1 - 7 * Math.max(1, count))}/${code}` } : null;
  if (unit === 'month') return { last, period: monthCode(end.year, end.month) };
  const from = (length: number): string => {
    const start = addMonths(end.year, end.month, 1 - length);
    return monthRange(start.year, start.month, end.year, end.month);
  };
  if (word === 'half') return { last, period: from(6) };
  // "the year to 31 December" is a company's own.
  if (unit === 'year' && to && !fiscal && !onDay) {
    const start = addMonths(end.year, end.month, -11);
    const days = {
      start: isoDay(start.year, start.month, 1),
      end: isoDay(end.year, end.month, lastDayOf(end.year, end.month)),
    };
    return { last, period: monthCode(end.year, end.month), days };
  }
  if (unit === 'year') {
    const finish = isoDay(end.year, end.month, lastDayOf(end.year, end.month));
    const name = fiscalYearOf(finish, clock.place) ?? end.year;
    const whole = fiscalYear(name, clock.place).end === finish && !finish.endsWith('-12-31');
    return { last, period: whole || fiscal ? `FY${whole ? name : end.year}` : from(12) };
  }
  const length = unit === 'quarter' ? 3 : unit === 'half' ? 6 : count;
  return length ? { last, period: from(length) } : null;
}

const STARTS = wordSet('starting starts beginning begins commencing');

/** "the year starting July 1", "the fiscal year that begins in April": the fiscal year, or the twelve months from then. */
export function beginning(tokens: Tokens, at: number, clock: Clock): Hit {
  const unitAt = FISCAL.has(lower(tokens, at)) ? at + 1 : at;
  if (lower(tokens, unitAt) !== 'year') return null;
  const startsAt = isIn(tokens, unitAt + 1, RELATIVES) ? unitAt + 2 : unitAt + 1;
  if (!isIn(tokens, startsAt, STARTS)) return null;
  const next = isIn(tokens, startsAt + 1, BEFORE_END) ? startsAt + 2 : startsAt + 1;
  const hit = monthAt(tokens, next) !== null || wholeAt(tokens, next, 2) > 0 ? month(tokens, next, clock) : null;
  const code = hit?.floating ? soonToEnd(hit.period, clock) : hit?.period;
  const start = readDay(isDayCode(code ?? undefined) ? (code ?? null) : `${code}-01`);
  if (!hit || !start) return null;
  const day = isoDay(start.year, start.month, start.day);
  const name = fiscalYearOf(day, clock.place) ?? start.year;
  if (fiscalYear(name, clock.place).start === day && !day.endsWith('-01-01'))
    return { last: hit.last, period: `FY${name}` };
  const end = addMonths(start.year, start.month, 11);
  return { last: hit.last, period: monthRange(start.year, start.month, end.year, end.month) };
}

/** "the fiscal year ending June 30", said in June: this June's. */
function soonToEnd(code: string | null, { date }: Clock): string | null {
  const next = code && `${Number(code.slice(0, 4)) + 1}${code.slice(4)}`;
  return next && next.padEnd(10, '-01') <= addDays(date, SOON) ? next : code;
}
const SOON = 120;

const UNITS = wordSet('year months month quarter week weeks half');

/** "since January", "since last June": up to the article's month, or to the one before early in a month. */
export function sinceMonth(hit: NonNullable<Hit>, clock: Clock): Hit {
  const found = /^(\d{4})-(\d{2})(?:-\d{2})?$/u.exec(hit.period ?? '');
  if (!found) return hit;
  const now = clock.day > 6 ? { year: clock.year, month: clock.month } : addMonths(clock.year, clock.month, -1);
  const [year, from] = [Number(found[1]), Number(found[2])];
  if (year * 12 + from > now.year * 12 + now.month) return hit;
  const days = { start: isDayCode(found[0]) ? found[0] : `${found[0]}-01`, end: clock.date };
  return { ...hit, period: monthRange(year, from, now.year, now.month), days };
}
