/** Finds phrases of time in a sentence and resolves each to a period code with the article's date and the place. */
import { MONTHS, ORDINALS, WEEKDAYS } from './lexicon/months.ts';
import { SMALL_NUMBERS } from './lexicon/number-words.ts';
import {
  addDays,
  addMonths,
  type Day,
  fiscalYear,
  fiscalYearOf,
  hasFiscalYear,
  isoDay,
  lastDayOf,
  monthCode,
  readDay,
} from './period.ts';
import { lowerAt, type Token } from './text/tokens.ts';

export interface PeriodPhrase {
  /** Token indexes, both included. */
  readonly first: number;
  readonly last: number;
  readonly period: string;
  /** Opened by "since", "by": weaker than a plain "in". */
  readonly opener: string;
}

interface Clock {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly place: string | null;
}

/** "this year", "last month": how many steps from now. */
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['ongoing', 0],
  ['last', -1],
  ['previous', -1],
  ['past', -1],
  ['next', 1],
  ['coming', 1],
]);

type Tokens = readonly Token[];
type Hit = { last: number; period: string } | null;

const lower = lowerAt;
const isHyphen = (tokens: Tokens, at: number): boolean => /^[-‐‑–—/]$/u.test(lower(tokens, at));

const yearAt = (tokens: Tokens, at: number): number | null => {
  const text = tokens[at]?.text ?? '';
  return /^(?:1[89]|20)\d\d$/u.test(text) && !/^(?:%|percent|per|points?)$/u.test(lower(tokens, at + 1))
    ? Number(text)
    : null;
};

const monthAt = (tokens: Tokens, at: number): number | null => {
  const token = tokens[at];
  return token?.capital ? (MONTHS.get(token.lower) ?? null) : null;
};

const quarterOf = (month: number): number => Math.ceil(month / 3);
const quarterCode = (year: number, quarter: number): string => {
  const index = year * 4 + quarter - 1;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
};

/** Two months as a code: a calendar quarter or half where they make one. */
function monthRange(fromYear: number, from: number, toYear: number, to: number): string {
  if (fromYear === toYear && from === 1 && to === 12) return String(fromYear);
  if (fromYear === toYear && from % 3 === 1 && to === from + 2) return quarterCode(fromYear, quarterOf(from));
  if (fromYear === toYear && (from === 1 || from === 7) && to === from + 5) return `${fromYear}-H${from === 1 ? 1 : 2}`;
  return `${monthCode(fromYear, from)}/${monthCode(toYear, to)}`;
}

/** "of 2015", "2015", "of the year", "of last year", ", 2015" after a part of a year. */
function yearAfter(tokens: Tokens, at: number, clock: Clock): { year: number; last: number } | null {
  let next = at;
  if (lower(tokens, next) === 'of' || lower(tokens, next) === 'in' || lower(tokens, next) === ',') next++;
  const plain = yearAt(tokens, next);
  if (plain !== null) return { year: plain, last: next };
  if (lower(tokens, at) === ',') return null;
  if (lower(tokens, next) === 'the' || lower(tokens, next) === 'calendar') next++;
  const shift = SHIFTS.get(lower(tokens, next));
  if (shift !== undefined && lower(tokens, next + 1) === 'year') return { year: clock.year + shift, last: next + 1 };
  if (lower(tokens, next) === 'year' && next > at + 1) return { year: clock.year, last: next };
  return null;
}

const fiscalCode = (name: number | null): string => `FY${name ?? 0}`;

/** The second year of "2014-15", "2006–2007", "2015/16" at the separator; null when the years do not follow. */
function nextYear(tokens: Tokens, at: number, year: number): number | null {
  if (!isHyphen(tokens, at) || tokens[at + 1]?.spaced) return null;
  const text = tokens[at + 1]?.text ?? '';
  const value = /^\d{2}$/u.test(text)
    ? Math.floor(year / 100) * 100 + Number(text)
    : /^\d{4}$/u.test(text)
      ? Number(text)
      : 0;
  const full = value < year && text.length === 2 ? value + 100 : value;
  return full > year && full - year < 60 ? full : null;
}

const FISCAL = new Set(['fiscal', 'financial', 'budget']);

/** "this fiscal year", "FY16", "fiscal 2015", "the fiscal year 2006-07", "2006–2007 fiscal year", "2014-15". */
function fiscal(tokens: Tokens, at: number, clock: Clock): Hit {
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

/** "Q1 2015", "the first quarter of 2015", "third quarter", "last quarter", "H1 2015", "first half of the year". */
function partOfYear(tokens: Tokens, at: number, clock: Clock): Hit {
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

/** "FY22", "2021-22", "of the fiscal year 2021-22" after months: the fiscal year they lie in. */
function fiscalName(tokens: Tokens, at: number, clock: Clock): { name: number; last: number } | null {
  let next = at;
  while (/^(?:of|in|the|,)$/u.test(lower(tokens, next)) && next < at + 3) next++;
  const hit = fiscal(tokens, next, clock);
  return hit && /^FY\d{4}$/u.test(hit.period) ? { name: Number(hit.period.slice(2)), last: hit.last } : null;
}

/** Calendar year of a month inside a fiscal year. */
function inFiscal(name: number, monthNumber: number, clock: Clock): number {
  const start = readDay(fiscalYear(name, clock.place).start);
  return start ? start.year + (monthNumber < start.month ? 1 : 0) : name;
}

/** "July-September 2014", "July to September". The year of the last such months not in the future. */
function monthsBetween(tokens: Tokens, at: number, clock: Clock): Hit {
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

/** "the first five months of 2015", "the first two months of the fiscal year". */
function firstMonths(tokens: Tokens, at: number, clock: Clock): Hit {
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

/** "May", "May 2005", "May 20", "20 May 2014", "December last year", "last September". */
function month(tokens: Tokens, at: number, clock: Clock): Hit {
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

/** "last year", "this month", "the previous month", "yesterday", "on Tuesday". */
function relative(tokens: Tokens, at: number, clock: Clock): Hit {
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
function lastSpan(tokens: Tokens, at: number, clock: Clock): Hit {
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
function ending(tokens: Tokens, at: number, clock: Clock): Hit {
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
function years(tokens: Tokens, at: number, clock: Clock): Hit {
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
const FINDERS = [firstMonths, ending, fiscal, partOfYear, monthsBetween, lastSpan, month, relative, years] as const;

/** Superlatives measured "since" a year say how long a record stood, not the period of the figure. */
const RECORD =
  /^(?:highest|lowest|largest|biggest|smallest|first|worst|best|most|record|sharpest|fastest|slowest|weakest|strongest|steepest|deepest)$/u;

function recordSince(tokens: Tokens, at: number): boolean {
  const since = lower(tokens, at - 1) === 'the' ? at - 2 : at - 1;
  if (lower(tokens, since) !== 'since') return false;
  for (let back = at - 2; back >= 0 && back > at - 14; back--) if (RECORD.test(lower(tokens, back))) return true;
  return false;
}

const STARTS = new Set([
  ...SHIFTS.keys(),
  ...ORDINALS.keys(),
  ...SMALL_NUMBERS.keys(),
  ...FISCAL,
  'the',
  'fy',
  'q',
  'h',
  'today',
  'yesterday',
  'year',
  'quarter',
  'week',
  'half',
  'months',
]);

/** Most words of a sentence cannot open a phrase of time: one look-up tells. */
function canStart(token: Token): boolean {
  if (token.kind === 'number') return token.text.length <= 4;
  if (token.kind === 'sign') return false;
  return STARTS.has(token.lower) || (token.capital && (MONTHS.has(token.lower) || WEEKDAYS.has(token.lower)));
}

/** Phrases of time in a sentence, in order, none inside another. Without a date only absolute ones are resolved. */
export function periodPhrases(
  tokens: Tokens,
  date: string | null,
  place: string | null,
  known?: Day | null,
): PeriodPhrase[] {
  const day = known === undefined ? readDay(date) : known;
  const clock: Clock = { date: day && date ? date : '0001-01-01', year: day?.year ?? 1, month: day?.month ?? 1, place };
  const found: PeriodPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !canStart(token)) continue;
    for (const finder of FINDERS) {
      const hit = finder(tokens, at, clock);
      if (!hit) continue;
      // Without a date, "this year" would resolve to nonsense.
      const absolute = day !== null || /(?:1[89]|20)\d\d/u.test(hit.period);
      const back = lower(tokens, at - 1) === 'the' ? 2 : 1;
      if (absolute && !recordSince(tokens, at))
        found.push({ first: at, last: hit.last, period: hit.period, opener: lower(tokens, at - back) });
      at = hit.last;
      break;
    }
  }
  return found;
}
