/** The words beside a figure, and whether two figures speak of the same time: what notes of the text alone ask. */
import type { Article, Claim } from '../claims/claim.ts';
import { yearOf } from './periods.ts';
import { sameThing, textOf } from './setting.ts';

/** Up to `reach` characters of the claim's sentence before it. */
export const before = (article: Article, claim: Claim, reach = 60): string =>
  textOf(article, claim).slice(Math.max(claim.sentence.start, claim.start - reach), claim.start);

/** Up to `reach` characters of the claim's sentence after it. */
export const after = (article: Article, claim: Claim, reach = 60): string =>
  textOf(article, claim).slice(claim.end, Math.min(claim.sentence.end, claim.end + reach));

/** The text between two claims of the same text; null where they overlap or stand in different texts. */
export function between(article: Article, first: Claim, second: Claim): string | null {
  if (first.where !== second.where || second.start < first.end) return null;
  return textOf(article, first).slice(first.end, second.start);
}

export const sameSentence = (a: Claim, b: Claim): boolean =>
  a.where === b.where && a.sentence.start === b.sentence.start && a.sentence.end === b.sentence.end;

/** Further apart than this two figures of one paragraph are not taken to speak of one another. */
const NEAR = 500;

/** Whether two claims stand in one paragraph of the text, at most a few sentences apart. */
export function sameParagraph(article: Article, a: Claim, b: Claim): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (a.where !== b.where || second.start - first.end > NEAR) return false;
  return !(between(article, first, second) ?? '').includes('\n');
}

/** Another clause may speak of another thing. */
const NEW_CLAUSE = /[;:—]|\b(?:and|while|whereas|but|although|which|who)\b/iu;

/**
 * Whether two claims of one clause are of one thing: their words say so, or one of them has no words of its own, as
 * the ends in "tea exports rose 5% to 450,000 tonnes".
 */
export function sameInClause(article: Article, a: Claim, b: Claim): boolean {
  if (sameThing(a, b)) return true;
  if (a.indicator !== b.indicator || a.place !== b.place || (a.measure !== null && b.measure !== null)) return false;
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return sameSentence(a, b) && !NEW_CLAUSE.test(between(article, first, second) ?? ';');
}

/** Periods may be missing; two that are stated must be one and the same code. */
export const periodsFit = (a: Claim, b: Claim): boolean =>
  a.period === null || b.period === null || a.period === b.period;

/** Years from one claim's period to the other's; NaN where either has none. */
export const yearsApart = (a: Claim, b: Claim): number =>
  a.period === null || b.period === null ? Number.NaN : yearOf(b.period) - yearOf(a.period);

export const isMoney = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit);

/** Units whose amounts add up and divide: money, counts, measures. */
export const isAmount = (unit: string): boolean =>
  !['%', 'pp', 'bp', 'x', 'fraction', 'index'].includes(unit) && !unit.includes('/');
