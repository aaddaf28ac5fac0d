/** When a figure's verb says it is: in the time of the report, or now and always. */
import { HELPING, PAST_VERBS, PERFECT, PRESENT_VERBS } from '../lexicon/period-words.ts';
import type { Draft } from '../reading.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { lowerAt } from './shared.ts';

const BE = wordSet('be been being');
/** "This is 2% less": said of the figure just told. */
const THAT = wordSet('this that these');
const FIGURES = wordSet('rate figure number level total increase decrease decline growth result reading stock');
const REACH = 16;

export type Tense = 'past' | 'present' | 'perfect';

function tenseAt(draft: Draft, at: number): Tense | null {
  const { tokens } = draft.sentence;
  const word = lowerAt(tokens, at);
  if (isIn(tokens, at, PRESENT_VERBS)) {
    const told = isIn(tokens, at - 1, THAT) || (lowerAt(tokens, 0) === 'the' && isIn(tokens, 1, FIGURES));
    return told ? 'past' : 'present';
  }
  if (isIn(tokens, at, PERFECT)) return 'perfect';
  const past = isIn(tokens, at, PAST_VERBS);
  if (!past && !(word.length > 4 && word.endsWith('ed'))) return null;
  // "has fallen", "must be paid", "are employed": the helping verb tells.
  for (let back = at - 1; back > at - 4; back--) {
    if (isIn(tokens, back, PERFECT)) return 'perfect';
    if (isIn(tokens, back, HELPING)) return 'present';
    if (!isIn(tokens, back, BE) && !lowerAt(tokens, back).endsWith('ly')) break;
  }
  return 'past';
}

/** Tense of the nearest verb before the figure in its sentence, else of the first behind it. */
export function tense(draft: Draft): Tense | null {
  const { lead, reading, sentence } = draft;
  for (let at = lead - 1; at >= 0 && at > lead - REACH; at--) {
    if (lowerAt(sentence.tokens, at) === ';') break;
    const found = tenseAt(draft, at);
    if (found) return found;
  }
  for (let at = reading.last + 1; at < reading.last + REACH; at++) {
    if (lowerAt(sentence.tokens, at) === ';') break;
    const found = tenseAt(draft, at);
    if (found) return found;
  }
  return null;
}
