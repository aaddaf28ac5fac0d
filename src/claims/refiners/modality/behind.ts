/** Words behind a figure that make it a forecast or a plan: "$3.5bn is expected", "a $900 billion stimulus package". */
import type { Modality } from '../../claim.ts';
import { ASSUMES, DECISIONS, FORECAST_NOUN, FORECASTERS, FORETOLD_BY, OFF } from '../../lexicon/modality-words.ts';
import { SAYING } from '../../lexicon/reporting.ts';
import type { Draft } from '../../reading.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { CLAUSE_SIGNS, isRatio, lowerAt } from '../shared.ts';
import { cueAt } from './cue.ts';

const OTHER_STATEMENT = wordSet('and but while which that who against versus');
const THAT_WHICH = wordSet('that which');
const BE_FORMS = wordSet("be is are was were been 's");

const POLLED = wordSet('polled surveyed questioned');
const IT = wordSet('it them this that these');
const WILL_TO = wordSet('will would shall to');

const REACH = 6;

/** "Rs40 crore short of the target": how far short is no target. */
const isDistance = ({ role, change, reading: { last }, sentence: { tokens } }: Draft): boolean =>
  role === 'change' && change === last + 1 && isIn(tokens, change, OFF);

/** "the budget of N28.7 trillion" */
const isBudgetSum = ({ lead, sentence: { tokens } }: Draft): boolean =>
  lowerAt(tokens, lead - 1) === 'of' && lowerAt(tokens, lead - 2) === 'budget';

/** Conversions in brackets do not part the figure from its verb. */
function pastBracket({ sentence: { tokens }, reading: { last } }: Draft): number {
  let after = last + 1;
  if (lowerAt(tokens, after) === '(') while (after < tokens.length && lowerAt(tokens, after - 1) !== ')') after++;
  return after;
}

/** "the 2.5% that analysts had pencilled in", "the 0.2% forecast by economists": what somebody foresaw. */
export function isForetold({ sentence: { tokens }, reading: { last } }: Draft): boolean {
  if (isIn(tokens, last + 1, FORETOLD_BY)) return lowerAt(tokens, last + 2) === 'by';
  let at = last + 1;
  if (isIn(tokens, at, THAT_WHICH)) at++;
  for (let who = at; who < at + 4; who++) {
    if (!isIn(tokens, who, FORECASTERS) && !(who === at && tokens[at]?.capital)) continue;
    let had = who + 1;
    // "economists polled by Reuters had"
    if (isIn(tokens, had, POLLED)) had += lowerAt(tokens, had + 1) === 'by' ? 3 : 1;
    if (lowerAt(tokens, had) === 'had' || lowerAt(tokens, had) === 'have') had++;
    if (isIn(tokens, had, FORETOLD_BY)) return true;
  }
  return false;
}

/** What the words behind say, `reported` where they open another statement, null where they say nothing. */
export function wordBehind(draft: Draft): Modality | null {
  const { tokens } = draft.sentence;
  if (isDistance(draft)) return null;
  const after = pastBracket(draft);
  if (isIn(tokens, after, ASSUMES)) return isBudgetSum(draft) ? 'target' : null;
  for (let at = after; at < Math.min(tokens.length, after + REACH); at++) {
    const word = lowerAt(tokens, at);
    if (isIn(tokens, at, CLAUSE_SIGNS) || word === ',' || isIn(tokens, at, OTHER_STATEMENT)) return null;
    // "instead of £9,100 now", "…, he said he would": what follows is another statement.
    if (word === 'now' || isIn(tokens, at, SAYING)) return 'reported';
    const next = lowerAt(tokens, at + 1);
    if (word === 'to' && next === 'be' && isIn(tokens, at + 2, DECISIONS)) return 'target';
    if (draft.drafts[draft.position + 1]?.reading.first === at) return null;
    // "11.8% of the full-year target": a part of it, already there.
    // "half of it will be funded": the part is what is spoken of.
    if (
      word === 'of' &&
      at === after &&
      isRatio(draft.reading.unit) &&
      !(isIn(tokens, at + 1, IT) && isIn(tokens, at + 2, WILL_TO))
    )
      return null;
    // "beat the forecast of": that noun is the next figure's.
    if (isIn(tokens, at, FORECAST_NOUN) && (next === 'of' || next === 'for')) return null;
    const found = cueAt(draft, at);
    // "A council with a £53m gap has agreed to": what it will do is named behind.
    const passive = word === 'is' || word === 'are';
    if (found && next === 'to' && !passive && !isIn(tokens, at - 1, BE_FORMS)) return null;
    if (found) return found;
  }
  return null;
}
