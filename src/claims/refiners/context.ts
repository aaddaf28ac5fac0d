/** What the article says around a sentence: statistics named right before it and in the title, and whose article it is. */
import { type IndicatorHit, indicatorHits } from '../facts.ts';
import { COMPANY_TALK, NOTED } from '../lexicon/article-words.ts';
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

const TALK = new RegExp(`\\b(?:${COMPANY_TALK.join('|')})\\b`, 'gu');
const HEAD = 6000;

/** "Deccan Auto Q2 profit up 14.6%" */
const RESULTS = /\b(?:profits?|loss|revenue|shares|earnings|dividend|Q[1-4])\b/u;

/** An article about one company: its figures are no country's. */
export const companyArticle = oncePerArticle((setting): boolean => {
  const results = RESULTS.test(setting.title) && setting.titleMentions.length === 0;
  const least = results ? 2 : 4;
  if (setting.scan.count(NOTED.company, 0, HEAD, least) < least) return false;
  const head = setting.text.slice(0, HEAD);
  let count = 0;
  TALK.lastIndex = 0;
  while (TALK.test(head)) count++;
  return count >= least && (results || count * 450 > head.length);
});
