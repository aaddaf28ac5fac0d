/** Builds an article and its claims from a case written as data, so that notes are tested apart from the engine. */
import type { Article, Claim, Figure, Span } from '../../src/claims/claim.ts';
import { read } from '../../src/context/read.ts';
import type { Report } from '../../src/context/report.ts';
import { type FactRow, testLibrary } from './library.ts';

export interface CaseClaim extends Partial<Figure> {
  quote: string;
  value: Figure['value'];
  unit: string;
  where?: 'title' | 'text';
  /** Which occurrence of the quote, from 0. */
  nth?: number;
  partner?: number;
}

export interface Case {
  name: string;
  title?: string;
  date?: string | null;
  text: string;
  claims: CaseClaim[];
  /** Series the library holds; all of the fixture where left out. */
  series?: string[];
  /** Dated facts beside those of the library, where the pack has none of the kind. */
  facts?: FactRow[];
  /** What the note must say, with the claims it speaks of; an empty list must stay silent. */
  notes: { claims: number[]; text: string }[];
}

function startOf(text: string, quote: string, nth: number): number {
  let at = -1;
  for (let count = 0; count <= nth; count += 1) at = text.indexOf(quote, at + 1);
  if (at < 0) throw new Error(`the case's text has no “${quote}” (${nth})`);
  return at;
}

function sentenceAround(text: string, start: number): Span {
  const before = [...text.slice(0, start).matchAll(/[.!?]["”]?\s+|\n+/gu)].at(-1);
  const after = /[.!?]["”]?(?=\s|$)/u.exec(text.slice(start));
  return {
    start: before ? before.index + before[0].length : 0,
    end: after ? start + after.index + 1 : text.length,
  };
}

/** Place value of the last written digit: 1e8 for 2.1e9 written "$2.1 billion", 1000 for "25,000". */
export function stepOf(quote: string, value: Figure['value']): number {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(quote)?.[0].replaceAll(',', '');
  if (!digits) return 1;
  const first = typeof value === 'number' ? value : value[0];
  const scale = Math.abs(first) / Number(digits) || 1;
  const decimals = digits.split('.')[1]?.length;
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0;
  return scale * (decimals === undefined ? 10 ** zeros : 10 ** -decimals);
}

export function claimOf(article: Article, given: CaseClaim): Claim {
  const where = given.where ?? 'text';
  const text = where === 'title' ? article.title : article.text;
  const start = startOf(text, given.quote, given.nth ?? 0);
  return {
    quote: given.quote,
    start,
    end: start + given.quote.length,
    value: given.value,
    unit: given.unit,
    step: given.step ?? stepOf(given.quote, given.value),
    role: given.role ?? 'level',
    direction: given.direction ?? null,
    hedge: given.hedge ?? null,
    measure: given.measure ?? null,
    indicator: given.indicator ?? null,
    place: given.place ?? null,
    period: given.period ?? null,
    modality: given.modality ?? 'reported',
    attributed: given.attributed ?? null,
    where,
    sentence: sentenceAround(text, start),
    partner: given.partner ?? null,
    confidence: 1,
    doubts: [],
  };
}

export function articleOf(given: Pick<Case, 'title' | 'date' | 'text'>): Article {
  return { title: given.title ?? '', date: given.date === undefined ? '2022-02-02' : given.date, text: given.text };
}

/** What is said of the case, with the test library's series. */
export function reportOn(given: Omit<Case, 'name' | 'notes'>): Report {
  const article = articleOf(given);
  const claims = given.claims.map((claim) => claimOf(article, claim));
  return read(article, claims, testLibrary(given.series, given.facts));
}
