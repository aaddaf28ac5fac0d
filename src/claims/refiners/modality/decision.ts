/** "will", "would": does somebody who decides it say so, or is it foreseen? */
import {
  AGENTS,
  DECISIONS,
  DECREED,
  DUE,
  FORESEES,
  GIVING,
  GOES,
  GOVERNS,
  MONTHLIKE,
  NOBODY,
  SCHEMES,
} from '../../lexicon/modality-words.ts';
import { isIn, type Token } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { firstOf, lastOf, lowerAt, shortBracket } from '../shared.ts';

const ADVERB = /^(?:also|not|be|only|now|then|soon|further|\w{2,14}ly)$/u;

/** The last word of the subject of the verb at `at`, past ", formerly known as junior doctors,". */
function subjectBefore(tokens: readonly Token[], at: number): number {
  // "the Monetary Fund (IMF) will"
  const open = shortBracket(tokens, at - 1, -1);
  if (open > 0) return open - 1;
  if (lowerAt(tokens, at - 1) !== ',') return at - 1;
  for (let back = at - 2; back > at - 14; back--) if (lowerAt(tokens, back) === ',') return back - 1;
  return at - 1;
}

function isPassive(tokens: readonly Token[], at: number, verb: number): boolean {
  for (let before = at + 1; before < verb; before++) if (lowerAt(tokens, before) === 'be') return true;
  return false;
}

/** "economists think the bank will", "a 40% chance that rates will": someone else's view of what they do. */
function isForeseen(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back > at - 14; back--) {
    if (isIn(tokens, back, FORESEES)) return true;
    if (lowerAt(tokens, back) === ',' || lowerAt(tokens, back) === ';') return false;
  }
  return false;
}

/** "If the ratio were to reach 15%, the state would have": nobody's decision. */
const isImagined = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'would' && lowerAt(tokens, 0) === 'if' && firstOf(tokens, 1, at, WERE) > 0;
const WERE = wordSet('were had');

/** "the ministry will spend": decided by the one who says so; "prices will increase" is foreseen. */
export function isDecision(tokens: readonly Token[], at: number): boolean {
  if (isForeseen(tokens, at) || isImagined(tokens, at)) return false;
  let verb = at + 1;
  while (ADVERB.test(lowerAt(tokens, verb))) verb++;
  const head = subjectBefore(tokens, at);
  const subject = lowerAt(tokens, head);
  const decreed = (): boolean => isIn(tokens, head, DECREED) || lastOf(tokens, at - 8, at, DECREED) >= 0;
  // "the chancellor said the minimum wage would go up": those who decide say so.
  const said = (): boolean =>
    lowerAt(tokens, at) !== 'would' || tokens.slice(0, at).some((token) => GOVERNS.holds(token));
  if (isIn(tokens, verb, GOES) && decreed() && said()) return true;
  // Giving and getting are agreed beforehand, whoever gets.
  if (isIn(tokens, verb, GIVING) && !isIn(tokens, head, NOBODY)) return true;
  const isToPay = subject === 'bill' && (isIn(tokens, at - 2, DUE) || isIn(tokens, verb, GOES));
  if (isIn(tokens, head, SCHEMES) && !isToPay) return true;
  if (!isIn(tokens, verb, DECISIONS)) return false;
  if (isPassive(tokens, at, verb) || isIn(tokens, head, AGENTS)) return true;
  const token = tokens[head];
  // "Tesco will", "the FBR will", "…, will": a name, or a subject further off.
  return (
    token?.capital === true && token.kind === 'word' && !isIn(tokens, head, MONTHLIKE) && !isIn(tokens, head, NOBODY)
  );
}
