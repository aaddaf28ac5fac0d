/** Whether the two ends of a written change are two estimates of one figure, so that nothing changed but the estimate. */
import type { Article } from '../claims/claim.ts';
import { before } from './around.ts';
import type { Pair } from './setting.ts';

/** How far before the pair "revised" may stand. */
const REACH = 120;
/** What is set by somebody is changed when it is "revised". */
const SET =
  /\b(?:prices?|tariffs?|wages?|salary|salaries|pay|fares?|fees?|rents?|tax(?:es)?|duty|duties|levy|levies|limits?|thresholds?|ceilings?|budgets?|targets?|goals?|allocations?|pensions?|premiums?|charges?|allowances?|quotas?|caps?)\b/iu;
const DECIDED: ReadonlySet<string> = new Set(['policy_rate', 'wages', 'government_spending']);

/** "The figures for May were revised from 54,000 to 25,000": no change over time. */
export function isRevision(article: Article, { from, to }: Pair): boolean {
  const [first] = from.claim.start < to.claim.start ? [from.claim] : [to.claim];
  const [, words] = /([^;]{0,120})\brevis(?:ed|ing|es)\b[^;]{0,60}$/iu.exec(before(article, first, REACH)) ?? [];
  if (words === undefined || DECIDED.has(to.claim.indicator ?? '')) return false;
  return to.claim.indicator !== null || !SET.test(`${before(article, first, REACH)} ${to.claim.measure ?? ''}`);
}
