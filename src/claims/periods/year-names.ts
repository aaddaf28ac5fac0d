/** Years by name: "FY22", "fiscal 2015", "2014-15", "last fiscal", "CY22", "this year", and the year behind a part. */
import { addDays, fiscalYear, fiscalYearOf, hasFiscalYear, readDay, yearPress } from '../period.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { type Clock, isHyphen, lower, monthAt, SHIFTS, type Tokens, wholeAt, type YearName, yearAt } from './shared.ts';

export type Named = YearName & { readonly last: number };

export const FISCAL: ReadonlySet<string> = new Set(['fiscal', 'financial', 'budget']);
const APOSTROPHES = wordSet(["'", '’', '‘']);

/** The second year of "2014-15", "2006–2007", "2015/16" at the separator; null when the years do not follow. */
export function nextYear(tokens: Tokens, at: number, year: number): number | null {
  if (!isHyphen(tokens, at)) return null;
  const length = tokens[at + 1]?.text.length;
  const value = wholeAt(tokens, at + 1, 4);
  if (value < 0 || (length !== 2 && length !== 4)) return null;
  let full = length === 2 ? Math.floor(year / 100) * 100 + value : value;
  if (length === 2 && full < year) full += 100;
  if (tokens[at + 1]?.spaced && full !== year + 1) return null;
  return full > year && full - year < 60 ? full : null;
}

/** "22", "2022", "2021-22", "'22" after FY, CY, "fiscal year". */
function digits(tokens: Tokens, at: number, short: boolean): { name: number; last: number } | null {
  const from = isIn(tokens, at, APOSTROPHES) ? at + 1 : at;
  const length = tokens[from]?.text.length;
  const value = wholeAt(tokens, from, 4);
  if (value < 0 || (length !== 4 && !(short && length === 2))) return null;
  const name = length === 2 ? 2000 + value : value;
  if (name < 1900 || name > 2099) return null;
  const end = nextYear(tokens, from + 1, name);
  return end === name + 1 ? { name: end, last: from + 2 } : { name, last: from };
}

/** First and last token of "fiscal year", "fiscal", "financial year", "FY" at a token; -1 where there is none. */
function fiscalWords(tokens: Tokens, at: number): number {
  const word = lower(tokens, at);
  if (word === 'fy') return at;
  if (!FISCAL.has(word)) return -1;
  if (lower(tokens, at + 1) === 'year') return at + 1;
  return word === 'fiscal' ? at : -1;
}

/** The end of the "(Jul-Jun)" of "fiscal year (Jul-Jun) 2021-22", or -1. */
const monthsBracket = (tokens: Tokens, at: number): number =>
  lower(tokens, at) === '(' &&
  monthAt(tokens, at + 1) !== null &&
  monthAt(tokens, at + 3) !== null &&
  lower(tokens, at + 4) === ')'
    ? at + 4
    : -1;

/** "year ended June 30" is read elsewhere; here only names: "FY22", "fiscal year 2021-22", "last fiscal", "2021-22". */
export function fiscalName(tokens: Tokens, at: number, clock: Clock): Named | null {
  const word = lower(tokens, at);
  const fiscal = (found: { name: number; last: number } | null): Named | null =>
    found && { name: found.name, last: found.last, fiscal: true };
  if (word === 'fy' || FISCAL.has(word)) {
    let next = at + 1;
    if (word !== 'fy' && lower(tokens, next) === 'year') next++;
    const months = word === 'fy' ? -1 : monthsBracket(tokens, next);
    if (months > 0) next = months + 1;
    const bracket = word !== 'fy' && lower(tokens, next) === '(' && lower(tokens, next + 1) === 'fy';
    if (bracket) next += 2;
    const found = digits(tokens, next, word === 'fy' || bracket);
    if (found && bracket && lower(tokens, found.last + 1) === ')') found.last++;
    if (found || word === 'fy') return fiscal(found);
    if (word === 'budget') return null;
    // "of fiscal year", "the fiscal year": the one the article stands in.
    const before = lower(tokens, at - 1);
    // "the just-concluded fiscal year"
    if (isIn(tokens, at - 1, CONCLUDED) && lower(tokens, at + 1) === 'year')
      return fiscal({ name: yearNow(clock) - 1, last: at + 1 });
    return lower(tokens, at + 1) === 'year' && (before === 'the' || before === 'of')
      ? fiscal({ name: yearNow(clock), last: at + 1 })
      : null;
  }
  const steps = word === 'outgoing' || word === 'new' ? 0 : SHIFTS.get(word);
  if (steps !== undefined) {
    // "the outgoing year" is a budget's, too.
    const plain = word === 'outgoing' && lower(tokens, at + 1) === 'year' && hasFiscalYear(clock.place);
    const end = plain ? at + 1 : fiscalWords(tokens, at + 1);
    if (end < 0) return null;
    const named = digits(tokens, end + 1, lower(tokens, end) === 'fy');
    if (named) return fiscal(named);
    const told = word === 'outgoing' ? outgoing(clock) : word === 'new' ? newYear(clock) : yearNow(clock) + steps;
    return fiscal({ name: told, last: end });
  }
  const year = yearAt(tokens, at);
  if (year === null) return null;
  const end = nextYear(tokens, at + 1, year);
  const after = end === year + 1 ? at + 3 : at + 1;
  const said = fiscalWords(tokens, after);
  if (said >= 0 && (end === null || end === year + 1)) return { name: end ?? year, last: said, fiscal: true };
  if (lower(tokens, after) === 'budget' && (end === null ? hasFiscalYear(clock.place) : end === year + 1))
    return { name: end ?? year, last: after, fiscal: true };
  if (end !== year + 1) return null;
  const short = tokens[at + 2]?.text.length === 2 || lower(tokens, at + 1) === '/';
  const press = yearPress(clock.place);
  return press === 'fiscal' || (press === 'named' && short) ? { name: end, last: at + 2, fiscal: true } : null;
}

const CONCLUDED = wordSet('concluded ended completed finished closed expired elapsed');

const yearNow = (clock: Clock): number => fiscalYearOf(clock.date, clock.place) ?? clock.year;

/** "the outgoing fiscal year": the one about to end, or ended a moment ago. */
function outgoing(clock: Clock): number {
  const name = yearNow(clock);
  const start = readDay(fiscalYear(name, clock.place).start);
  return start && start.year === clock.year && start.month === clock.month ? name - 1 : name;
}

/** A fiscal year is called new from the months before it, when it is planned, to the end of its first three. */
function newYear(clock: Clock): number {
  const name = yearNow(clock);
  return isJustBegun(name, clock) ? name : name + 1;
}

const JUST_BEGUN = 92;

/** Is the fiscal year less than three months old? */
export function isJustBegun(
  name: number,
  { date, place }: { readonly date: string; readonly place: string | null },
): boolean {
  return addDays(fiscalYear(name, place).start, JUST_BEGUN) > date;
}

/** "2015", "CY22", "calendar 2022", "calendar year 2022", "this year", "last calendar year". */
export function calendarName(tokens: Tokens, at: number, clock: Clock): Named | null {
  const word = lower(tokens, at);
  const plain = yearAt(tokens, at);
  if (plain !== null) return { name: plain, last: at, fiscal: false };
  const named = word === 'cy' || word === 'calendar';
  if (named) {
    const next = word === 'calendar' && lower(tokens, at + 1) === 'year' ? at + 2 : at + 1;
    const found = digits(tokens, next, word === 'cy');
    return found && { name: found.name, last: found.last, fiscal: false };
  }
  const steps = SHIFTS.get(word);
  if (steps === undefined) return null;
  const unit = lower(tokens, at + 1) === 'calendar' ? at + 2 : at + 1;
  if (lower(tokens, unit) !== 'year' || lower(tokens, unit + 1) === '-') return null;
  return { name: clock.year + steps, last: unit, fiscal: false };
}

/** The year after a part of it: "of 2015", ", 2015", "(2021-22)", "of last year", "of the current fiscal year", "FY22". */
export function yearAfter(tokens: Tokens, at: number, clock: Clock): Named | null {
  let next = at;
  const word = lower(tokens, at);
  const open = word === '(';
  if (word === 'of' || word === 'in' || word === 'during' || word === 'for' || word === ',' || open) next++;
  else if (isHyphen(tokens, at) && lower(tokens, at + 1) === 'fy') next++;
  if (lower(tokens, next) === 'the' && word !== ',') next++;
  const found = fiscalName(tokens, next, clock) ?? calendarName(tokens, next, clock);
  if (found) {
    // "in March, last year" names the year; ", this year" opens something else.
    if (word === ',' && found.last !== next && !found.fiscal) return null;
    if (!open) return found;
    return lower(tokens, found.last + 1) === ')' ? { ...found, last: found.last + 1 } : null;
  }
  if (lower(tokens, next) === 'year' && lower(tokens, next - 1) === 'the' && word === 'of')
    return { name: clock.year, last: next, fiscal: false };
  return null;
}

export const codeOf = ({ name, fiscal }: YearName): string => (fiscal ? `FY${name}` : String(name));
