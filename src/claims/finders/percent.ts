/** "3.4%", "3.4 per cent", "ten percent", "1.38pc". */
import type { Finder } from '../reading.ts';
import { isIn, lowerAt, pastHyphen, perAfter, reading, signed, wordSet } from './shared.ts';

const OPENS_PERCENT = wordSet('% percent pct pc per');

/** Last token of a percent word at `at`, or -1. */
function percentWord(tokens: Parameters<typeof lowerAt>[0], at: number): number {
  const word = lowerAt(tokens, at);
  if (word === '%' || word === 'percent' || word === 'pct' || word === 'pc') return at;
  if (word !== 'per') return -1;
  const next = pastHyphen(tokens, at + 1);
  return lowerAt(tokens, next) === 'cent' ? next : -1;
}

export const percent: Finder = (numeral, { tokens }) => {
  if (numeral.kind === 'multiple') return null;
  const at = pastHyphen(tokens, numeral.last + 1);
  if (!isIn(tokens, at, OPENS_PERCENT)) return null;
  const end = percentWord(tokens, at);
  if (end < 0) return null;
  const after = lowerAt(tokens, pastHyphen(tokens, end + 1));
  if (after === 'point' || after === 'points') {
    return signed(reading(numeral, 'points', 'pp', pastHyphen(tokens, end + 1)), numeral, tokens);
  }
  const per = perAfter(tokens, end + 1);
  const last = per?.unit === 'year' || per?.unit === 'month' ? per.last : end;
  return signed(reading(numeral, 'percent', '%', last), numeral, tokens);
};
