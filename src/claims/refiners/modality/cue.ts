/** What one word says of the figures near it. Nouns and verbs are cues only in some surroundings. */
import type { Modality } from '../../claim.ts';
import { CUE_WORDS, DUE, EASES, PROJECTED_WORDS, TARGET_WORDS, WILL } from '../../lexicon/modality-words.ts';
import type { Draft } from '../../reading.ts';
import type { Token } from '../../text/tokens.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { lowerAt } from '../shared.ts';
import { isDecision } from './decision.ts';
import { IN_CONTEXT, isForecaster } from './in-context.ts';

const TO_COME = wordSet('will to that');

/** "more than expected", "up from the planned": what was exceeded is no cue. */
const SURPASSED = wordSet(
  'expected predicted projected forecast forecasts expectations predictions estimates anticipated target planned',
);
const DEMANDS =
  /^(?:agreed|agreement|committed|commitment|needs?|needed|must|should|asked|wants|calls|bill|package|stimulus|injection|bailout|seek|seeking|seeks|requires)$/u;

/** "estimated that", "estimated to cost", not "estimated to have grown" */
const isToCome = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens, at + 1, TO_COME) && lowerAt(tokens, at + 2) !== 'have';

/** A word that only looks like a cue: the month, a name, "set a record", "project" as a thing. */
function isOtherSense(tokens: readonly Token[], at: number, token: Token): boolean {
  const { lower: word, capital } = token;
  const next = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, at - 1);
  if (word === 'may') return capital;
  if (word === 'set') return next !== 'to';
  if (word === 'bill') return isIn(tokens, at - 1, DUE);
  // "the tea on offer"
  if (word === 'offer') return before === 'on';
  if (word === 'will') return /^(?:the|his|her|a)$/u.test(before);
  // "The RBI projects inflation at 4.5%" foresees; "42 projects" are things.
  if (word === 'project' || word === 'projects')
    return !/^(?:that|a|an|it)$/u.test(next) && !(word === 'projects' && isForecaster(tokens, at - 1));
  if (!SURPASSED.holds(token)) return false;
  // "a better-than-expected rise"
  return /^(?:than|from)$/u.test(before) || (before === '-' && lowerAt(tokens, at - 2) === 'than');
}

/** Whether the word at `at` makes what it speaks of a forecast or a plan. */
export function cueAt({ sentence: { tokens } }: Draft, at: number): Modality | null {
  const token = tokens[at];
  if (!token || !CUE_WORDS.holds(token) || isOtherSense(tokens, at, token)) return null;
  const word = token.lower;
  const next = lowerAt(tokens, at + 1);
  const inContext = IN_CONTEXT[word];
  if (inContext) return inContext(tokens, at);
  if (word === 'should' && isIn(tokens, at + 1, EASES)) return 'projected';
  if (word === 'steps') return next === 'to' || next === 'such' ? 'target' : null;
  if (DEMANDS.test(word)) return /^(?:needs?|needed|must|should)$/u.test(word) && token.capital ? null : 'target';
  if (TARGET_WORDS.holds(token) || (WILL.holds(token) && isDecision(tokens, at))) return 'target';
  if (PROJECTED_WORDS.holds(token)) return 'projected';
  if (word === 'is' || word === 'are') return next === 'to' ? 'target' : null;
  return /^(?:estimates?|estimated)$/u.test(word) && isToCome(tokens, at) ? 'projected' : null;
}
