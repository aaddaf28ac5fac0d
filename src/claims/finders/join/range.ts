/** Two readings that are the ends of one range become one; a change "from X to Y" stays two. */
import { CHANGE_WORDS, changeWord, RANGE_VERBS } from '../../lexicon/change-words.ts';
import type { Reading } from '../../reading.ts';
import { isIn } from '../../text/tokens.ts';
import { lowerAt, reading } from '../shared.ts';
import { firstOf, type Link, type Slot, type Tokens } from './slot.ts';

/** Is "from X to Y" a span and not a change? Verbs of range say so; no verb of change nearby says so too. */
function isSpan(slot: Slot, tokens: Tokens): boolean {
  const end = firstOf(slot);
  for (let at = end - 1; at >= 0 && at > end - 9; at--) {
    if (isIn(tokens, at, RANGE_VERBS)) return true;
    if (isIn(tokens, at, CHANGE_WORDS)) return false;
  }
  return false;
}

/** "had fallen $8.06 bn to $580bn": a verb of change, where a noun could open a range. */
function isMove(word: string): boolean {
  const found = changeWord(word);
  return found !== undefined && (!found.noun || word === 'cut');
}

/** Same unit, or the left one without the "per" of the right one. */
const areAlike = (a: Reading, b: Reading): boolean => a.unit === b.unit || b.unit.startsWith(`${a.unit}/`);

/** Token of the opening word, so that the quote holds "between". Hedges inside stay inside. */
function startOf(slot: Slot, tokens: Tokens, opener: string): number {
  let at = firstOf(slot) - 1;
  while (at >= 0 && at > firstOf(slot) - 5 && lowerAt(tokens, at) !== opener) at--;
  return lowerAt(tokens, at) === opener ? at : firstOf(slot);
}

/** First token of the range, or null where the two are none. */
function startOfRange(left: Slot, low: Reading, link: Link, opener: string, tokens: Tokens): number | null {
  if (link === 'hyphen') return low.first;
  if (link === 'and') return startOf(left, tokens, 'between');
  if (opener === 'from') return isSpan(left, tokens) ? startOf(left, tokens, 'from') : null;
  if ((opener === 'by' || isMove(opener)) && !low.supplied) return null;
  return opener === 'between' ? startOf(left, tokens, 'between') : low.first;
}

/** Makes one reading of both where they are a range; the right slot holds it. */
export function mergeRange(left: Slot, right: Slot, link: Link, opener: string, tokens: Tokens): void {
  const [low, high] = [left.reading, right.reading];
  if (!low || !high || typeof low.value !== 'number' || typeof high.value !== 'number' || !areAlike(low, high)) return;
  // A span climbs; "17.6% to 13.8%" is a way down.
  if (link === 'to' && low.value > high.value) return;
  const first = startOfRange(left, low, link, opener, tokens);
  if (first === null) return;
  const range = reading(high.numeral, high.finder, high.unit, high.last, { first });
  range.value = low.value <= high.value ? [low.value, high.value] : [high.value, low.value];
  range.step = Math.min(low.step, high.step);
  range.scale = high.scale;
  right.reading = range;
  left.reading = null;
}
