/** What the finders of time phrases share: the article's clock, years and months by token, codes of months. */
import { MONTHS } from '../lexicon/months.ts';
import { SMALL_NUMBERS } from '../lexicon/number-words.ts';
import { type Interval, monthCode } from '../period.ts';
import { isIn, lowerAt, type Token } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';

/** "a year earlier", "the same month last year": so far from the period the text spoke of before. */
export interface Shift {
  readonly unit: 'year' | 'quarter' | 'month' | 'week' | 'day' | 'period';
  readonly count: number;
  /** "the year-ago quarter": told from a quarter. */
  readonly of?: 'quarter' | 'month' | 'months' | 'day';
  /** "same period of 2021-22": its months, in this year. */
  readonly year?: YearName;
}

/** A year by its name: 2022, or the fiscal year called 2022. */
export interface YearName {
  readonly name: number;
  readonly fiscal: boolean;
}

/** Months of a year, counted from its first. */
export interface Months {
  readonly first: number;
  readonly length: number;
}

export interface PeriodPhrase {
  /** Token indexes, both included. */
  readonly first: number;
  readonly last: number;
  /** Null where only the text before can tell. */
  readonly period: string | null;
  /** The word that opens it: "since", "by" are weaker than a plain "in". */
  readonly opener: string;
  readonly shift: Shift | undefined;
  /** No year is written: of a forecast it may be the next such month or quarter. */
  readonly floating: boolean;
  /** The days meant, where the code says less: "since 2009" is up to the article's date. */
  readonly days: Interval | undefined;
}

/** What one finder read from its first token on. */
export type Hit =
  | (Pick<PeriodPhrase, 'last' | 'period'> &
      Partial<Pick<PeriodPhrase, 'shift' | 'floating' | 'days'>> & {
        /** Months of a year that is not written: of the fiscal year named before, where one is. */
        readonly part?: Months;
      })
  | null;

export interface Clock {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly place: string | null;
}

export type Tokens = readonly Token[];
export type PeriodFinder = (tokens: Tokens, at: number, clock: Clock) => Hit;

/** "this year", "last month": how many steps from now. */
export const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['ongoing', 0],
  ['running', 0],
  ['present', 0],
  ['last', -1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['past', -1],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
]);

/** Of these the text before is the measure, not the article's date, where it names a time. */
export const BEFORE_THAT = wordSet('previous preceding prior');

export const lower = lowerAt;

const HYPHENS = wordSet('- ‐ ‑ – — /');
export const isHyphen = (tokens: Tokens, at: number): boolean => isIn(tokens, at, HYPHENS);

const NOT_AFTER_TIME = wordSet(
  '% percent per pc pct point points percentage bps basis million billion trillion crore lakh bn mn tn',
);
/** The number before this token is an amount: "in May 20 percent", "2000 points". */
export const isAmount = (tokens: Tokens, at: number): boolean => isIn(tokens, at, NOT_AFTER_TIME);

/** Whole number of at most `digits` digits at a token, or -1. */
export function wholeAt(tokens: Tokens, at: number, digits: number): number {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > digits) return -1;
  const value = Number(token.text);
  return Number.isInteger(value) && !token.text.includes('.') ? value : -1;
}

/** The number at a token, in words or in at most three digits; 0 where there is none. */
export const countAt = (tokens: Tokens, at: number): number =>
  SMALL_NUMBERS.get(lower(tokens, at)) ?? Math.max(0, wholeAt(tokens, at, 3));

export const yearAt = (tokens: Tokens, at: number): number | null => {
  if (tokens[at]?.text.length !== 4) return null;
  const value = wholeAt(tokens, at, 4);
  return value >= 1800 && value < 2100 && !isAmount(tokens, at + 1) ? value : null;
};

export const monthAt = (tokens: Tokens, at: number): number | null => {
  const token = tokens[at];
  return token?.capital ? (MONTHS.get(token.lower) ?? null) : null;
};

/** Words between "by", "since" and a time: "by the end of June", "since late 2014". */
export const EDGES = wordSet('the end of - – mid middle late early start beginning close about around');

export const quarterOf = (month: number): number => Math.ceil(month / 3);
export const quarterCode = (year: number, quarter: number): string => {
  const index = year * 4 + quarter - 1;
  return `${Math.floor(index / 4)}-Q${(((index % 4) + 4) % 4) + 1}`;
};

/** Two months as a code: a calendar quarter or half where they make one. */
export function monthRange(fromYear: number, from: number, toYear: number, to: number): string {
  if (fromYear === toYear && from === to) return monthCode(fromYear, from);
  if (fromYear === toYear && from === 1 && to === 12) return String(fromYear);
  if (fromYear === toYear && from % 3 === 1 && to === from + 2) return quarterCode(fromYear, quarterOf(from));
  if (fromYear === toYear && (from === 1 || from === 7) && to === from + 5) return `${fromYear}-H${from === 1 ? 1 : 2}`;
  return `${monthCode(fromYear, from)}/${monthCode(toYear, to)}`;
}
