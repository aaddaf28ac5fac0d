/** A bare number that is an index's level: "closing at 4,851", "to 2138.14" where the sentence names the index. */
import { INDEX_NAMES } from '../lexicon/nouns.ts';
import type { Finder } from '../reading.ts';
import { lowerAt, reading } from './shared.ts';

const LEVEL_BEFORE = /^(?:at|to|of|below|above|under|over|past|reach|reached|hit|the|around|about|near)$/u;

const AFTER = new Set(
  'points point mark level as was is this and or on in at by after while but from before when for with to'.split(' '),
);

export const indexLevel: Finder = (numeral, { tokens }) => {
  if (numeral.kind !== 'number' || !numeral.digits || numeral.scale > 1) return null;
  if (numeral.value < 100 || numeral.value > 200_000) return null;
  if (!LEVEL_BEFORE.test(lowerAt(tokens, numeral.first - 1))) return null;
  const after = tokens[numeral.last + 1];
  if (after?.kind === 'word' && !AFTER.has(after.lower)) return null;
  const whole = /^\d{1,4}$/u.test(tokens[numeral.first]?.text ?? '');
  if (whole && lowerAt(tokens, numeral.last + 1) !== 'mark') return null;
  let named = false;
  for (let at = 0; at < numeral.first && !named; at++) named = INDEX_NAMES.has(tokens[at]?.lower ?? '');
  return named ? reading(numeral, 'index', 'index', numeral.last) : null;
};
