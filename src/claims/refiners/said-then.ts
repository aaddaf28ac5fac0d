/** Phrases of time that tell when something was said, published or decided, and not what a figure is about. */
import { EVENTS, FORECASTS, PUBLISHING, REVISING } from '../lexicon/period-words.ts';
import { SAYING } from '../lexicon/reporting.ts';
import type { PeriodPhrase } from '../period-phrases.ts';
import type { Draft } from '../reading.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { isOfTheDay } from './running-period.ts';
import { CLAUSE_SIGNS, lowerAt } from './shared.ts';

/** "announced on Thursday", "at yesterday's summit", "asked Congress today": when it was said, not what it is about. */
export function ofAnnouncement(phrase: PeriodPhrase, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  // "the previous day's 283.89" is of that day.
  const next = draft.reading.first - phrase.last;
  if (lowerAt(tokens, phrase.last + 1) === "'s") return next < 0 || next > 3;
  // "up from the $274m reported on Wednesday"
  if (draft.role === 'from' && next < 0 && next > -7) return false;
  const and = lowerAt(tokens, phrase.last + 1) === 'and';
  for (let at = phrase.last + 1; !and && at < phrase.last + 4; at++) if (lowerAt(tokens, at) === 'that') return true;
  if (isOfTheDay(draft)) return false;
  // "left its rate at 5% on Wednesday and signalled": of the first verb.
  for (let at = and ? phrase.first - 1 : phrase.last + 2; at >= phrase.first - 5; at--) {
    // "warned that by 15 April the ceiling will be reached": within what was said.
    if (at < phrase.first && lowerAt(tokens, at) === 'that') return false;
    if (isIn(tokens, at, SAYING) || isIn(tokens, at, EVENTS)) return true;
  }
  return false;
}

/** "said last year", "data released last month", "projection in March": when it was said, whatever its length. */
export function saidThen(phrase: PeriodPhrase, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  let at = phrase.first - 1;
  while (at > phrase.first - 4 && isIn(tokens, at, LINKS)) at--;
  if (isIn(tokens, at, PUBLISHING)) return phrase.first > draft.reading.last || draft.modality === 'reported';
  if (draft.modality === 'projected' && isIn(tokens, at, FORECASTS)) return true;
  // "in October trimmed its 2023 forecast"
  if (!isIn(tokens, phrase.last + 1, REVISING)) return false;
  for (let next = phrase.last + 2; next < phrase.last + 7; next++) if (isIn(tokens, next, FORECASTS)) return true;
  return false;
}
const LINKS = wordSet('in on at the back earlier late early');

/** "Jul 18 (APP):", "Oct 27 (Reuters) -": the day of the report, before its first words. */
export const inDateline = ({ first, last }: PeriodPhrase, { sentence: { start, tokens } }: Draft): boolean =>
  start < 3 && first < 8 && (lowerAt(tokens, last + 1) === '(' || isIn(tokens, last + 1, CLAUSE_SIGNS));
