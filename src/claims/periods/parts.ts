/** Parts of a year: "Q1 2015", "1QFY23", "third quarter of FY23", "H1", "the first nine months (July-March)", "9MFY22". */
import { ORDINALS } from '../lexicon/months.ts';
import { addMonths, fiscalYear, fiscalYearOf, readDay, yearPress } from '../period.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { monthsBetween, SUFFIXES } from './month-spans.ts';
import {
  type Clock,
  countAt,
  type Hit,
  lower,
  type Months,
  monthRange,
  type Tokens,
  wholeAt,
  type YearName,
} from './shared.ts';
import { codeOf, type Named, yearAfter } from './year-names.ts';

const LOOSE_LINKS = wordSet('in for during ,');

/** `last` is the last token read. */
interface Part extends Months {
  readonly last: number;
  readonly year: Named | null;
  /** Needs a bracket or a year behind it: "nine months", "9M". */
  readonly loose: boolean;
}

const partOfLength = (
  first: number,
  length: number,
  last: number,
  { year = null, loose = false }: { year?: Named | null; loose?: boolean } = {},
): Part => ({ first, length, last, year, loose });

const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['q', 3],
  ['h', 6],
  ['m', 1],
  ['quarter', 3],
  ['half', 6],
]);

/** "Q1", "H2", "1Q", "9M", "1QFY23", "Q3FY24", "4Q22", "HY2023". */
function compact(tokens: Tokens, at: number, clock: Clock): Part | null {
  const word = lower(tokens, at);
  const next = tokens[at + 1];
  if (!next || next.spaced) return null;
  if (word === 'hy') {
    const year = shortYear(tokens, at + 1);
    return year && partOfLength(1, 6, at + 1, { year });
  }
  const letterFirst = word === 'q' || word === 'h';
  const count = wholeAt(tokens, letterFirst ? at + 1 : at, 2);
  const unit = letterFirst ? word : next.lower;
  const glued = /^([qhm])(fy|cy)?$/u.exec(unit);
  const length = LENGTHS.get(glued?.[1] ?? '');
  if (!glued || !length || count < 1 || count * length > 12) return null;
  const [from, months] = length === 1 ? [1, count] : [(count - 1) * length + 1, length];
  const digits = tokens[at + 2];
  const year = digits && !(glued[2] === undefined && digits.spaced) ? shortYear(tokens, at + 2) : null;
  if (year) return partOfLength(from, months, at + 2, { year: { ...year, fiscal: glued[2] === 'fy' } });
  if (glued[2]) return null;
  const behind = lower(tokens, at + 2) === '-' ? at + 3 : at + 2;
  const named = yearAfter(tokens, behind, clock);
  return partOfLength(from, months, named?.last ?? at + 1, { year: named, loose: !named && length === 1 });
}

function shortYear(tokens: Tokens, at: number): Named | null {
  const value = wholeAt(tokens, at, 4);
  const size = tokens[at]?.text.length;
  if (size === 2 && value >= 0) return { name: 2000 + value, last: at, fiscal: false };
  return size === 4 && value > 1900 && value < 2100 ? { name: value, last: at, fiscal: false } : null;
}

/** "third quarter", "first half", "first nine months", "final quarter", "nine months". */
function worded(tokens: Tokens, at: number): Part | null {
  const word = lower(tokens, at);
  // "3rd"
  const glued = isIn(tokens, at + 1, SUFFIXES) ? ORDINALS.get(word + lower(tokens, at + 1)) : undefined;
  const ordinal = glued ?? ORDINALS.get(word) ?? (word === 'last' || word === 'closing' ? 0 : undefined);
  const ordinalEnd = at + (glued === undefined ? 1 : 2);
  // "third-quarter profit"
  const unitAt = lower(tokens, ordinalEnd) === '-' ? ordinalEnd + 1 : ordinalEnd;
  if (ordinal !== undefined) {
    const unit = lower(tokens, unitAt);
    const length = LENGTHS.get(unit);
    if (length && unit.length > 1) {
      const latest = 12 / length;
      const number = ordinal === 0 || word === 'final' ? latest : ordinal;
      const row = lower(tokens, unitAt + 1) === 'in' && lower(tokens, unitAt + 3) === 'row';
      if (number > latest || row || lower(tokens, unitAt + 1) === 'running') return null;
      return partOfLength((number - 1) * length + 1, length, unitAt, { loose: ordinal === 0 });
    }
    if (unit === 'month' && ordinal === 1) return partOfLength(1, 1, unitAt, { loose: true });
    const count = countAt(tokens, unitAt);
    const many = lower(tokens, unitAt + 1);
    const months = many === 'months' ? count : many === 'quarters' ? 3 * count : 0;
    return ordinal === 1 && months >= 1 && months <= 12 ? partOfLength(1, months, unitAt + 1) : null;
  }
  const count = countAt(tokens, at);
  if (count < 2 || count > 12 || lower(tokens, at + 1) !== 'months') return null;
  return partOfLength(1, count, at + 1, { loose: true });
}

/** The months in brackets behind a part, "(July-September)", "(Q1FY23)". */
function bracket(tokens: Tokens, at: number, clock: Clock): Hit {
  if (lower(tokens, at) !== '(') return null;
  const hit = monthsBetween(tokens, at + 1, clock) ?? partOfYear(tokens, at + 1, clock);
  return hit && lower(tokens, hit.last + 1) === ')' ? { ...hit, last: hit.last + 1 } : null;
}

function code(part: Months, start: { year: number; month: number }): string {
  const from = addMonths(start.year, start.month, part.first - 1);
  const to = addMonths(from.year, from.month, part.length - 1);
  return monthRange(from.year, from.month, to.year, to.month);
}

function startOf(year: YearName, clock: Clock): { year: number; month: number } {
  if (!year.fiscal) return { year: year.name, month: 1 };
  const day = readDay(fiscalYear(year.name, clock.place).start);
  return { year: day?.year ?? year.name, month: day?.month ?? 1 };
}

/** Of the years without a name: the latest whose part has begun (has ended, where papers count in fiscal years). */
function latest(part: Part, clock: Clock, ahead: boolean): string {
  const now = clock.year * 12 + clock.month;
  const fiscal = yearPress(clock.place) === 'fiscal';
  const finished = fiscal || part.length > 6 || part.length < 3;
  const names: YearName[] = [clock.year, clock.year - 1].map((name) => ({ name, fiscal: false }));
  if (fiscal) {
    const name = fiscalYearOf(clock.date, clock.place) ?? clock.year;
    names.push({ name, fiscal: true }, { name: name - 1, fiscal: true });
  }
  let best = startOf(names[ahead ? 0 : 1] ?? { name: clock.year, fiscal: false }, clock);
  let high = ahead ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  for (const name of names) {
    const start = startOf(name, clock);
    const from = start.year * 12 + start.month + part.first - 1;
    const mark = finished ? from + part.length : from;
    if (mark > now || from <= high) continue;
    best = start;
    high = from;
  }
  return code(part, best);
}

export function partOfYear(tokens: Tokens, at: number, clock: Clock): Hit {
  const part = compact(tokens, at, clock) ?? worded(tokens, at);
  if (!part) return null;
  if (part.year) return { last: part.last, period: code(part, startOf(part.year, clock)) };
  const inBracket = bracket(tokens, part.last + 1, clock);
  const behind = inBracket?.last ?? part.last;
  const year = yearAfter(tokens, behind + 1, clock);
  if (inBracket?.period) {
    if (!year) return inBracket;
    const months = monthsBetween(tokens, part.last + 2, clock, year);
    return { last: year.last, period: months?.period ?? code(part, startOf(year, clock)) };
  }
  const loosely = part.loose && isIn(tokens, behind + 1, LOOSE_LINKS);
  if (year && !loosely) {
    const whole = part.length === 12;
    return { last: year.last, period: whole ? codeOf(year) : code(part, startOf(year, clock)) };
  }
  if (part.loose) return theMonths(tokens, at, part);
  const opener = lower(tokens, at - (lower(tokens, at - 1) === 'the' ? 2 : 1));
  const period = latest(part, clock, opener === 'by' || opener === 'until');
  return { last: part.last, period, floating: true, part };
}

const THESE = wordSet('the these those');
const DURING = wordSet('in during over for');
const GOES_ON = wordSet('to ended ending through until of since from - ago');

/** "$1.1bn in the four months": those the text just spoke of. */
function theMonths(tokens: Tokens, at: number, part: Part): Hit {
  if (part.length < 2 || !isIn(tokens, at - 1, THESE) || !isIn(tokens, at - 2, DURING)) return null;
  if (lower(tokens, part.last) !== 'months' || isIn(tokens, part.last + 1, GOES_ON)) return null;
  return { last: part.last, period: null, shift: { unit: 'period', count: 0, of: 'months' } };
}

/** "6.4% for 2023-24, with Q1 at 7.8%": a part without a year, of the fiscal year named before it. */
export function partOf(part: Months, fiscal: string, clock: Clock): string {
  return code(part, startOf({ name: Number(fiscal.slice(2)), fiscal: true }, clock));
}
