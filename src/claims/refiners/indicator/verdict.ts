/** What a rule may say of the words that name a statistic near a figure. */
import type { IndicatorHit } from '../../facts.ts';
import type { Draft } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { lowerAt } from '../shared.ts';

/** The words name a part of the statistic: the figure states no country's whole, and the search ends. */
export const PART = Symbol('part');

/** The words speak of another thing than the figure: the next nearest are asked. */
export const ELSEWHERE = Symbol('elsewhere');

/** A code, a refusal, or null: no view. */
export type Verdict = string | typeof PART | typeof ELSEWHERE | null;

export interface Rule {
  /** Codes it judges; all of them where it names none. */
  readonly of?: readonly string[];
  judge(hit: IndicatorHit, draft: Draft, setting: Setting): Verdict;
}

/** The word right before the hit. */
export const ownerOf = (hit: IndicatorHit, draft: Draft): string => lowerAt(draft.sentence.tokens, hit.first - 1);

/** The word right behind the hit. */
export const nextOf = (hit: IndicatorHit, draft: Draft): string => lowerAt(draft.sentence.tokens, hit.last + 1);

/** The hit's own last word, its head. */
export const headOf = (hit: IndicatorHit, draft: Draft): string => lowerAt(draft.sentence.tokens, hit.last);

export const isSingle = (hit: IndicatorHit): boolean => hit.first === hit.last;

/** The figure's value; of a range, its upper end. */
export const amount = ({ reading: { value } }: Draft): number => (typeof value === 'number' ? value : value[1]);
