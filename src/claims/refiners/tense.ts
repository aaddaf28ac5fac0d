/** When a figure's verb says it is: in the time of the report, or now and always. */
import type { Draft } from '../reading.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { lowerAt } from './shared.ts';

const PRESENT = wordSet(
  `is are am makes make accounts account employs employ costs sells sell stands stand remains remain pays pay earns earn
  trails trail exceed exceeds contributes contribute represents represent carries carry gives give lacks lack holds hold
  owns own spends spend needs need wants want gets get provides provide plans plan faces face seeks seek must may can
  could would will should might consumes consume relies depends depend goes lies amounts equals means requires require
  uses use produces produce serves serve covers attract attracts receives receive live lives generates generate
  finds moves compares runs grows swallows swallow`.split(/\s+/u),
);
const PAST = wordSet(
  `was were did rose fell grew shrank sank slid went came made took stood got put gave left lost won sold bought paid
  spent sent shot swung hit cut set led kept held drove became began brought saw beat fed met ran`.split(/\s+/u),
);
const PERFECT = wordSet('has have had'.split(' '));
const HELPING = wordSet('is are am must may can could would will should might'.split(' '));
const BE = new Set(['be', 'been', 'being']);
/** "This is 2% less": said of the figure just told. */
const THAT = new Set(['this', 'that', 'these']);
const FIGURES = wordSet(
  'rate figure number level total increase decrease decline growth result reading stock'.split(' '),
);
const REACH = 16;

export type Tense = 'past' | 'present' | 'perfect';

function tenseAt(draft: Draft, at: number): Tense | null {
  const { tokens } = draft.sentence;
  const word = lowerAt(tokens, at);
  if (isIn(tokens, at, PRESENT)) {
    const told = THAT.has(lowerAt(tokens, at - 1)) || (lowerAt(tokens, 0) === 'the' && isIn(tokens, 1, FIGURES));
    return told ? 'past' : 'present';
  }
  if (isIn(tokens, at, PERFECT)) return 'perfect';
  const past = isIn(tokens, at, PAST);
  if (!past && !(word.length > 4 && word.endsWith('ed'))) return null;
  // "has fallen", "must be paid", "are employed": the helping verb tells.
  for (let back = at - 1; back > at - 4; back--) {
    if (isIn(tokens, back, PERFECT)) return 'perfect';
    if (isIn(tokens, back, HELPING)) return 'present';
    if (!BE.has(lowerAt(tokens, back)) && !lowerAt(tokens, back).endsWith('ly')) break;
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
