/** Fiscal years: "this fiscal year", "FY16", "2014-15", and months counted inside one. */
import { SMALL_NUMBERS } from '../lexicon/number-words.ts';
import { addMonths, fiscalYear, fiscalYearOf, hasFiscalYear, readDay } from '../period.ts';
import {
  type Clock,
  FISCAL,
  fiscalCode,
  type Hit,
  lower,
  monthRange,
  nextYear,
  SHIFTS,
  type Tokens,
  yearAfter,
  yearAt,
} from './shared.ts';

/** "this fiscal year", "FY16", "fiscal 2015", "the fiscal year 2006-07", "2006–2007 fiscal year", "2014-15". */
export function fiscal(tokens: Tokens, at: number, clock: Clock): Hit {
  const word = lower(tokens, at);
  const now = fiscalYearOf(clock.date, clock.place) ?? clock.year;
  const shift = word === 'the' ? 0 : SHIFTS.get(word);
  if (shift !== undefined && FISCAL.has(lower(tokens, at + 1)) && lower(tokens, at + 2) === 'year') {
    const named = named4(tokens, at + 3);
    if (named) return { last: named.last, period: fiscalCode(named.name) };
    return { last: at + 2, period: fiscalCode(now + shift) };
  }
  if (word === 'fy' || FISCAL.has(word)) {
    const offset = lower(tokens, at + 1) === 'year' ? 2 : 1;
    const named = named4(tokens, at + offset);
    if (named) return { last: named.last, period: fiscalCode(named.name) };
  }
  const year = yearAt(tokens, at);
  if (year === null) return null;
  const end = nextYear(tokens, at + 1, year);
  if (FISCAL.has(lower(tokens, at + 1)) && lower(tokens, at + 2) === 'year')
    return { last: at + 2, period: fiscalCode(year) };
  if (end === null) return null;
  const said = FISCAL.has(lower(tokens, at + 3)) && lower(tokens, at + 4) === 'year';
  const short = tokens[at + 2]?.text.length === 2;
  if (end === year + 1 && (said || (short && hasFiscalYear(clock.place))))
    return { last: said ? at + 4 : at + 2, period: fiscalCode(end) };
  return { last: at + 2, period: `${year}/${end}` };
}

/** "2015", "15", "2015-16", "16" after FY. */
function named4(tokens: Tokens, at: number): { name: number; last: number } | null {
  const text = tokens[at]?.text ?? '';
  if (!/^(?:\d{2}|(?:19|20)\d{2})$/u.test(text)) return null;
  const name = text.length === 2 ? 2000 + Number(text) : Number(text);
  const end = nextYear(tokens, at + 1, name);
  return end === name + 1 ? { name: end, last: at + 2 } : { name, last: at };
}

/** "FY22", "2021-22", "of the fiscal year 2021-22" after months: the fiscal year they lie in. */
export function fiscalName(tokens: Tokens, at: number, clock: Clock): { name: number; last: number } | null {
  let next = at;
  while (/^(?:of|in|the|,)$/u.test(lower(tokens, next)) && next < at + 3) next++;
  const hit = fiscal(tokens, next, clock);
  return hit && /^FY\d{4}$/u.test(hit.period) ? { name: Number(hit.period.slice(2)), last: hit.last } : null;
}

/** Calendar year of a month inside a fiscal year. */
export function inFiscal(name: number, monthNumber: number, clock: Clock): number {
  const start = readDay(fiscalYear(name, clock.place).start);
  return start ? start.year + (monthNumber < start.month ? 1 : 0) : name;
}

/** "the first five months of 2015", "the first two months of the fiscal year". */
export function firstMonths(tokens: Tokens, at: number, clock: Clock): Hit {
  if (lower(tokens, at) !== 'first' || lower(tokens, at + 2) !== 'months') return null;
  const count = SMALL_NUMBERS.get(lower(tokens, at + 1)) ?? Number(lower(tokens, at + 1));
  if (!(count >= 1 && count <= 12)) return null;
  for (let next = at + 3; next <= at + 7; next++) {
    if (!FISCAL.has(lower(tokens, next)) && lower(tokens, next) !== 'fy') continue;
    const hit = fiscal(tokens, next - 1, clock) ?? fiscal(tokens, next, clock);
    const name = hit ? Number(hit.period.slice(2)) : (fiscalYearOf(clock.date, clock.place) ?? clock.year);
    const start = readDay(fiscalYear(name, clock.place).start);
    if (!start) return null;
    const end = addMonths(start.year, start.month, count - 1);
    return { last: hit?.last ?? next, period: monthRange(start.year, start.month, end.year, end.month) };
  }
  const after = yearAfter(tokens, at + 3, clock);
  const year = after?.year ?? clock.year;
  return { last: after?.last ?? at + 2, period: monthRange(year, 1, year, count) };
}
