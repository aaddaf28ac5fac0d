/** Percentage points, basis points, and points of an index. */
import { STOCK_WORDS } from '../lexicon/nouns.ts';
import type { Finder } from '../reading.ts';
import { isIn, lowerAt, pastHyphen, reading, signed, wordSet } from './shared.ts';

const POINTS = wordSet('point points');

const SHORT: ReadonlyMap<string, string> = new Map([
  ['bps', 'bp'],
  ['bp', 'bp'],
  ['pp', 'pp'],
  ['ppt', 'pp'],
  ['ppts', 'pp'],
  ['pps', 'pp'],
]);

const OPENS_POINTS = wordSet(SHORT.keys(), ['point', 'percentage', 'basis']);
const INDEX_POINTS = wordSet('point points pts');

export const points: Finder = (numeral, { tokens }) => {
  if (numeral.kind === 'multiple') return null;
  const at = pastHyphen(tokens, numeral.last + 1);
  if (!isIn(tokens, at, OPENS_POINTS)) return null;
  const word = lowerAt(tokens, at);
  const short = SHORT.get(word);
  if (short) return signed(reading(numeral, 'points', short, at), numeral, tokens);
  // "half a point", "a quarter-point cut": only a rate moves by such parts.
  if (word === 'point' && !numeral.digits && numeral.value < 1) return reading(numeral, 'points', 'pp', at);
  if (word === 'percentage' || word === 'basis') {
    const next = pastHyphen(tokens, at + 1);
    if (isIn(tokens, next, POINTS)) {
      return signed(reading(numeral, 'points', word === 'basis' ? 'bp' : 'pp', next), numeral, tokens);
    }
  }
  return null;
};

/** "118.40 points" of an index: only in a sentence that speaks of a market, else it is a score. */
export const indexPoints: Finder = (numeral, { tokens }) => {
  const at = numeral.last + 1;
  if (numeral.kind !== 'number' || !isIn(tokens, at, INDEX_POINTS)) return null;
  if (!tokens.some((token) => STOCK_WORDS.holds(token)) && !(numeral.step < 1 && numeral.value > 100)) return null;
  return signed(reading(numeral, 'index', 'index', at), numeral, tokens);
};
