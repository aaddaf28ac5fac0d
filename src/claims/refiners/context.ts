/** Statistics named around a sentence: in the ones right before it, and in the title. */
import { type IndicatorHit, indicatorHits } from '../facts.ts';
import type { Draft } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { tokenize } from '../text/tokens.ts';

const BACK = 260;

const titleTopics = new WeakMap<Setting, readonly IndicatorHit[]>();

/** Indicator words of the title, in order. */
export function titleTopic(setting: Setting): readonly IndicatorHit[] {
  let known = titleTopics.get(setting);
  if (!known) {
    known = indicatorHits(tokenize(setting.title, 0, setting.title.length));
    titleTopics.set(setting, known);
  }
  return known;
}

/** Indicator words of the sentences right before, the last first. */
export function earlierHits(draft: Draft): IndicatorHit[] {
  const { text, start } = draft.sentence;
  let from = Math.max(0, start - BACK);
  while (from > 0 && from < start && text.charCodeAt(from) > 32) from++;
  return indicatorHits(tokenize(text, from, start)).reverse();
}
