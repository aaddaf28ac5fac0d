/** Words behind a figure that make it a forecast or a plan: "$3.5bn is expected", "a $900 billion stimulus package". */
import type { Modality } from '../../claim.ts';
import { DECISIONS, FORECAST_NOUN, OFF } from '../../lexicon/modality-words.ts';
import { SAYING } from '../../lexicon/reporting.ts';
import type { Draft } from '../../reading.ts';
import { CLAUSE_SIGNS, isRatio, lowerAt } from '../shared.ts';
import { cueAt } from './cue.ts';

const REACH = 6;

/** "Rs40 crore short of the target": how far short is no target. */
const isDistance = ({ role, change, reading: { last }, sentence: { tokens } }: Draft): boolean =>
  role === 'change' && change === last + 1 && OFF.has(lowerAt(tokens, change));

/** Conversions in brackets do not part the figure from its verb. */
function pastBracket({ sentence: { tokens }, reading: { last } }: Draft): number {
  let after = last + 1;
  if (lowerAt(tokens, after) === '(') while (after < tokens.length && lowerAt(tokens, after - 1) !== ')') after++;
  return after;
}

/** What the words behind say, `reported` where they open another statement, null where they say nothing. */
export function wordBehind(draft: Draft): Modality | null {
  const { tokens } = draft.sentence;
  if (isDistance(draft)) return null;
  const after = pastBracket(draft);
  for (let at = after; at < Math.min(tokens.length, after + REACH); at++) {
    const word = lowerAt(tokens, at);
    if (CLAUSE_SIGNS.test(word) || word === ',' || /^(?:and|but|while|which|that|who)$/u.test(word)) return null;
    // "instead of £9,100 now", "…, he said he would": what follows is another statement.
    if (word === 'now' || SAYING.has(word)) return 'reported';
    const next = lowerAt(tokens, at + 1);
    if (word === 'to' && next === 'be' && DECISIONS.has(lowerAt(tokens, at + 2))) return 'target';
    if (draft.drafts[draft.position + 1]?.reading.first === at) return null;
    // "11.8% of the full-year target": a part of it, already there.
    if (word === 'of' && at === after && isRatio(draft.reading.unit)) return null;
    // "beat the forecast of": that noun is the next figure's.
    if (FORECAST_NOUN.has(word) && /^(?:of|for)$/u.test(next)) return null;
    const found = cueAt(draft, at);
    if (found) return found;
  }
  return null;
}
