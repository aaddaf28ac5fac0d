/** Every number of a sentence as written, before its unit is known. One token ahead, no backtracking. */
import {
  DENOMINATORS,
  FOLD_WORDS,
  MAGNITUDES,
  MULTIPLE_VERBS,
  PART_VERBS,
  SIGN_FRACTIONS,
  SMALL_NUMBERS,
  TIMES_WORDS,
} from '../lexicon/number-words.ts';
import type { Numeral } from '../reading.ts';
import { digitsAt } from './digits.ts';
import { halvesAt, wordsAt } from './number-phrases.ts';
import { foldAfter, fractionAt, multipleAt, partOfPointAt } from './ratios.ts';
import { isIn, lowerAt, type Token } from './tokens.ts';
import { wordSet } from './words.ts';

type Tokens = readonly Token[];

/** Every word a number in words can start with. */
const OPENS = wordSet(
  ['a', 'an', 'half', 'quarter'],
  SMALL_NUMBERS.keys(),
  MULTIPLE_VERBS.keys(),
  PART_VERBS.keys(),
  FOLD_WORDS.keys(),
  TIMES_WORDS.keys(),
  SIGN_FRACTIONS.keys(),
);
/** "a" and "an" are a number only before one of these. */
const AFTER_ARTICLE = wordSet(MAGNITUDES.keys(), DENOMINATORS.keys());

/** The number that starts at a token, longest reading first; null where none does. */
export function numeralAt(tokens: Tokens, at: number): Numeral | null {
  const token = tokens[at];
  if (!token || (token.kind !== 'number' && !OPENS.holds(token))) return null;
  if (token.kind !== 'word') {
    const next = lowerAt(tokens, at + 1);
    const ratio = token.kind === 'number' && (next === 'in' || next === 'out') ? fractionAt(tokens, at) : null;
    if (ratio) return ratio;
    const found = digitsAt(tokens, at);
    return found && (foldAfter(tokens, found) ?? found);
  }
  if ((token.lower === 'a' || token.lower === 'an') && !isIn(tokens, at + 1, AFTER_ARTICLE)) return null;
  const found = partOfPointAt(tokens, at) ?? halvesAt(tokens, at) ?? fractionAt(tokens, at) ?? multipleAt(tokens, at);
  if (found) return found;
  if (!SMALL_NUMBERS.has(token.lower)) return null;
  const inWords = wordsAt(tokens, at);
  return inWords && (foldAfter(tokens, inWords) ?? inWords);
}

/** Every number of a sentence, in order, none inside another. */
export function numerals(tokens: Tokens): Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const numeral = numeralAt(tokens, at);
    if (!numeral) continue;
    found.push(numeral);
    at = numeral.last;
  }
  return found;
}
