/** Months and days of the calendar: "May 2005", "20 May 2014", "December last year", "the June quarter". */
import { ORDINALS } from '../lexicon/months.ts';
import { addMonths, isoDay, lastDayOf, monthCode } from '../period.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { dayAt, daysBetween, yearNamed, yearOf } from './month-spans.ts';
import { type Clock, EDGES, type Hit, lower, monthAt, monthRange, type Tokens, yearAt } from './shared.ts';
import { yearAfter } from './year-names.ts';

const AHEAD = wordSet('by until till next before following');
const TRADED = wordSet('contract contracts futures delivery');

/** "May", "May 2005", "May 20", "20 May 2014", "the 20th of May", "December last year", "last September", "June quarter". */
export function month(tokens: Tokens, at: number, clock: Clock): Hit {
  const range = daysBetween(tokens, at, clock);
  if (range) return range;
  const dayFirst = monthAt(tokens, at) === null ? dayAt(tokens, at) : null;
  let index = dayFirst ? dayFirst.last + 1 : at;
  if (dayFirst && lower(tokens, index) === 'of') index++;
  const number = monthAt(tokens, index);
  if (number === null) return null;
  // "the May contract"
  if (isIn(tokens, index + 1, TRADED)) return null;
  // "May" that opens a sentence is a month only beside a number.
  if (index === 0 && lower(tokens, 0) === 'may' && tokens[1]?.kind === 'word' && tokens[1].lower !== "'s") return null;
  let next = index + 1;
  if (lower(tokens, next) === '.' && tokens[next]?.spaced === false) next++;
  const dayBehind = dayFirst ? null : dayAt(tokens, next);
  if (dayBehind) next = dayBehind.last + 1;
  const day = dayFirst?.day ?? dayBehind?.day ?? null;
  if (day === null) {
    const quarter = quarterTo(tokens, next, number, clock);
    if (quarter) return quarter;
  }
  const after = yearAfter(tokens, next, clock);
  const before = lower(tokens, at - 1);
  const ahead = isIn(tokens, at - 1, AHEAD) || (before === 'end' && isIn(tokens, at - 2, AHEAD));
  let year = yearOf(number, day, clock);
  if (after) year = yearNamed(after, number, clock);
  else if (ahead || beforeEnd(tokens, at)) year = number < clock.month ? clock.year + 1 : clock.year;
  else if (before === 'last') year = clock.year - 1;
  const last = after?.last ?? next - 1;
  if (before === 'and' && lower(tokens, at - 2) === 'now' && lower(tokens, at - 3) === 'between' && day === null) {
    const to = year * 12 + number < clock.year * 12 + clock.month ? year + 1 : year;
    return { last, period: monthRange(clock.year, clock.month, to, number) };
  }
  const floating = after === null && before !== 'last' && before !== 'this' ? { floating: true } : {};
  const end = /^(?:-|–)$/u.test(lower(tokens, last + 1)) && lower(tokens, last + 2) === 'end' ? last + 2 : last;
  if (day !== null && day <= lastDayOf(year, number)) return { last, period: isoDay(year, number, day), ...floating };
  return { last: day === null ? end : index, period: monthCode(year, number), ...floating };
}

/** "by end-June", "by the end of June", "by late June": ahead. */
function beforeEnd(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back > at - 6 && back >= 0; back--) {
    const word = lower(tokens, back);
    if (word === 'by' || word === 'until' || word === 'before') return true;
    if (!isIn(tokens, back, EDGES)) return false;
  }
  return false;
}

/** "the June quarter", "March 2023 quarter", "the September quarter of FY23": the three months that end there. */
function quarterTo(tokens: Tokens, at: number, number: number, clock: Clock): Hit {
  const plain = yearAt(tokens, at);
  const noun = lower(tokens, plain === null ? at : at + 1);
  if (noun !== 'quarter' || ORDINALS.has(lower(tokens, at - 2))) return null;
  const end = plain === null ? at : at + 1;
  const after = plain === null ? yearAfter(tokens, end + 1, clock) : null;
  let year = plain ?? (number - 2 > clock.month ? clock.year - 1 : clock.year);
  if (after) year = yearNamed(after, number, clock);
  const from = addMonths(year, number, -2);
  const floating = plain === null && !after ? { floating: true } : {};
  return { last: after?.last ?? end, period: monthRange(from.year, from.month, year, number), ...floating };
}
