/** Quarters, halves, months and days of the calendar. */
import { ORDINALS } from '../lexicon/months.ts';
import { isoDay, lastDayOf, monthCode } from '../period.ts';
import { fiscalName, inFiscal } from './fiscal.ts';
import {
  type Clock,
  type Hit,
  isHyphen,
  lower,
  monthAt,
  monthRange,
  quarterCode,
  quarterOf,
  SHIFTS,
  type Tokens,
  yearAfter,
  yearAt,
} from './shared.ts';

/** "Q1 2015", "the first quarter of 2015", "third quarter", "last quarter", "H1 2015", "first half of the year". */
export function partOfYear(tokens: Tokens, at: number, clock: Clock): Hit {
  const word = lower(tokens, at);
  const letter = /^[qh]$/u.test(word) ? tokens[at + 1] : undefined;
  if (letter && !letter.spaced && /^[1-4]$/u.test(letter.text)) {
    const bracket = lower(tokens, at + 2) === '(' ? monthsBetween(tokens, at + 3, clock) : null;
    if (bracket) return { last: bracket.last, period: bracket.period };
    const after = yearAfter(tokens, at + 2, clock);
    const year =
      after?.year ?? (word === 'q' && Number(letter.text) * 3 > clock.month + 3 ? clock.year - 1 : clock.year);
    return { last: after?.last ?? at + 1, period: `${year}-${word.toUpperCase()}${letter.text}` };
  }
  const ordinal = ORDINALS.get(word) ?? ORDINALS.get(word + lower(tokens, at + 1));
  const span = /^\d$/u.test(word) ? 2 : 1;
  const unit = lower(tokens, at + span);
  if (ordinal !== undefined && unit === 'quarter') {
    const after = yearAfter(tokens, at + span + 1, clock);
    const ahead = lower(tokens, at - 1) === 'by' || lower(tokens, at - 2) === 'by';
    const year = after?.year ?? (ordinal * 3 - 2 > clock.month && !ahead ? clock.year - 1 : clock.year);
    return { last: after?.last ?? at + span, period: quarterCode(year, ordinal) };
  }
  if (ordinal !== undefined && ordinal <= 2 && unit === 'half') {
    const after = yearAfter(tokens, at + span + 1, clock);
    const year = after?.year ?? (ordinal * 6 - 5 > clock.month ? clock.year - 1 : clock.year);
    return { last: after?.last ?? at + span, period: `${year}-H${ordinal}` };
  }
  const shift = SHIFTS.get(word);
  if (shift !== undefined && lower(tokens, at + 1) === 'quarter') {
    const after = word === 'last' ? yearAfter(tokens, at + 2, clock) : null;
    if (after) return { last: after.last, period: `${after.year}-Q4` };
    return { last: at + 1, period: quarterCode(clock.year, quarterOf(clock.month) + shift) };
  }
  return null;
}

/** "July-September 2014", "July to September". The year of the last such months not in the future. */
export function monthsBetween(tokens: Tokens, at: number, clock: Clock): Hit {
  const from = monthAt(tokens, at);
  if (from === null) return null;
  const first = yearAt(tokens, at + 1);
  const link = first === null ? at + 1 : at + 2;
  if (
    !isHyphen(tokens, link) &&
    lower(tokens, link) !== 'to' &&
    !(lower(tokens, link) === 'and' && lower(tokens, at - 1) === 'between')
  )
    return null;
  const to = monthAt(tokens, link + 1);
  if (to === null) return null;
  const named = fiscalName(tokens, link + 2, clock);
  if (named) {
    const [a, b] = [inFiscal(named.name, from, clock), inFiscal(named.name, to, clock)];
    if (a <= b) return { last: named.last, period: monthRange(a, from, b, to) };
  }
  const after = yearAfter(tokens, link + 2, clock);
  const toYear = after?.year ?? (to > clock.month ? clock.year - 1 : clock.year);
  const fromYear = first ?? (from > to ? toYear - 1 : toYear);
  return { last: after?.last ?? link + 1, period: monthRange(fromYear, from, toYear, to) };
}

/** "May", "May 2005", "May 20", "20 May 2014", "December last year", "last September". */
export function month(tokens: Tokens, at: number, clock: Clock): Hit {
  const dayFirst = /^\d{1,2}$/u.test(lower(tokens, at)) ? Number(lower(tokens, at)) : null;
  const suffix = dayFirst !== null && /^(?:st|nd|rd|th)$/u.test(lower(tokens, at + 1)) ? 1 : 0;
  let monthIndex = dayFirst === null ? at : at + 1 + suffix;
  if (dayFirst !== null && lower(tokens, monthIndex) === 'of') monthIndex++;
  const number = monthAt(tokens, monthIndex);
  if (number === null) return null;
  let next = monthIndex + 1;
  if (lower(tokens, next) === '.') next++;
  let day = dayFirst;
  if (day === null && /^\d{1,2}$/u.test(lower(tokens, next)) && lower(tokens, next + 1) !== '%') {
    day = Number(lower(tokens, next));
    next++;
    if (/^(?:st|nd|rd|th)$/u.test(lower(tokens, next))) next++;
  }
  const after = yearAfter(tokens, next, clock);
  const lastSaid = lower(tokens, at - 1) === 'last';
  const passed =
    number > clock.month || (number === clock.month && day !== null && day > Number(clock.date.slice(8, 10)));
  const ahead = /^(?:by|until|next|from)$/u.test(lower(tokens, at - 1)) || lower(tokens, at - 1) === 'next';
  let year = after?.year ?? (passed && !ahead ? clock.year - 1 : clock.year);
  if (lastSaid && !after && number < clock.month) year = clock.year - 1;
  if (!after && ahead && number < clock.month) year = clock.year + 1;
  const last = after?.last ?? next - 1;
  if (day !== null && day >= 1 && day <= lastDayOf(year, number)) return { last, period: isoDay(year, number, day) };
  return { last: day === null ? last : monthIndex, period: monthCode(year, number) };
}
