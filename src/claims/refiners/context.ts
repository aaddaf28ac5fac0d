/** What the article says around a sentence: statistics named right before it and in the title, and whose article it is. */
import { type IndicatorHit, indicatorHits } from '../facts.ts';
import { oncePerArticle } from '../setting.ts';
import { tokenize } from '../text/tokens.ts';
import { oncePerSentence } from './shared.ts';

const BACK = 260;

/** Indicator words of the title, in order. */
export const titleTopic = oncePerArticle(({ title }): readonly IndicatorHit[] =>
  indicatorHits(tokenize(title, 0, title.length)),
);

/** Indicator words of the sentences right before, the last first. */
export const earlierHits = oncePerSentence(({ text, start }): readonly IndicatorHit[] => {
  let from = Math.max(0, start - BACK);
  while (from > 0 && from < start && text.charCodeAt(from) > 32) from++;
  return indicatorHits(tokenize(text, from, start)).reverse();
});

const COMPANY_TALK =
  /\b(?:airlines?|the company|the firm|shareholders?|chief executive|CEO|franchisee|subsidiary|its (?:staff|workforce|profits?|shares)|profits?|fleet)\b/gu;

/** "Deccan Auto Q2 profit up 14.6%" */
const RESULTS = /\b(?:profits?|loss|revenue|shares|earnings|dividend|Q[1-4])\b/u;

/** An article about one company: its figures are no country's. */
export const companyArticle = oncePerArticle((setting): boolean => {
  const head = setting.text.slice(0, 6000);
  let count = 0;
  COMPANY_TALK.lastIndex = 0;
  while (COMPANY_TALK.test(head)) count++;
  return (
    (count >= 4 && count * 450 > head.length) ||
    (count >= 2 && RESULTS.test(setting.title) && setting.titleMentions.length === 0)
  );
});
