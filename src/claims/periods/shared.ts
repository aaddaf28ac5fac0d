/** What the finders of time phrases share: the article's clock, years and months by token, codes of quarters. */
import { MONTHS } from '../lexicon/months.ts';
import { monthCode } from '../period.ts';
import { lowerAt, type Token } from '../text/tokens.ts';

export interface PeriodPhrase {
  /** Token indexes, both included. */
  readonly first: number;
  readonly last: number;
  readonly period: string;
  /** Opened by "since", "by": weaker than a plain "in". */
  readonly opener: string;
}

export interface Clock {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly place: string | null;
}

/** "this year", "last month": how many steps from now. */
export const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['ongoing', 0],
  ['last', -1],
  ['previous', -1],
  ['past', -1],
  ['next', 1],
  ['coming', 1],
]);

export type Tokens = readonly Token[];
export type Hit = { last: number; period: string } | null;

export const lower = lowerAt;
export const isHyphen = (tokens: Tokens, at: number): boolean => /^[-‐‑–—/]$/u.test(lower(tokens, at));

export const yearAt = (tokens: Tokens, at: number): number | null => {
  const text = tokens[at]?.text ?? '';
  return /^(?:1[89]|20)\d\d$/u.test(text) && !/^(?:%|percent|per|points?)$/u.test(lower(tokens, at + 1))
    ? Number(text)
    : null;
};

export const monthAt = (tokens: Tokens, at: number): number | null => {
  const token = tokens[at];
  return token?.capital ? (MONTHS.get(token.lower) ?? null) : null;
};

export const quarterOf = (month: number): number => Math.ceil(month / 3);
export const quarterCode = (year: number, quarter: number): string => {
  const index = year * 4 + quarter - 1;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
};

/** Two months as a code: a calendar quarter or half where they make one. */
export function monthRange(fromYear: number, from: number, toYear: number, to: number): string {
  if (fromYear === toYear && from === 1 && to === 12) return String(fromYear);
  if (fromYear === toYear && from % 3 === 1 && to === from + 2) return quarterCode(fromYear, quarterOf(from));
  if (fromYear === toYear && (from === 1 || from === 7) && to === from + 5) return `${fromYear}-H${from === 1 ? 1 : 2}`;
  return `${monthCode(fromYear, from)}/${monthCode(toYear, to)}`;
}

/** "of 2015", "2015", "of the year", "of last year", ", 2015" after a part of a year. */
export function yearAfter(tokens: Tokens, at: number, clock: Clock): { year: number; last: number } | null {
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

export const fiscalCode = (name: number | null): string => `FY${name ?? 0}`;

/** The second year of "2014-15", "2006–2007", "2015/16" at the separator; null when the years do not follow. */
export function nextYear(tokens: Tokens, at: number, year: number): number | null {
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

export const FISCAL = new Set(['fiscal', 'financial', 'budget']);
