/** A bare number that is an index's level: "closing at 4,851", "to 2138.14" where the sentence names the index. */
import { INDEX_NAMES } from '../lexicon/nouns.ts';
import type { Finder } from '../reading.ts';
import type { Token } from '../text/tokens.ts';
import { isIn, lowerAt, reading, wordSet } from './shared.ts';

const LEVEL_BEFORE = wordSet(
  'at to of below above under over past reach reached hit the around about near with against from versus',
);
const SURVEY = wordSet('pmi index iip');

const AFTER = wordSet(
  'points point mark level as was is this and or on in at by after while but from before when for with to during against compared versus from year points'.split(
    ' ',
  ),
);

/** "dipped to an intraday low of 66,121.13": two decimals of five figures are a market's. */
const SESSION = /^(?:intraday|intra-day|session)$/u;

function survey(first: number, tokens: readonly Token[]): boolean {
  for (let at = Math.max(0, first - 14); at < first; at++) if (isIn(tokens, at, SURVEY)) return true;
  return false;
}

/** "an average of 4,400" is of anything, "the Dow Jones Industrial Average" of shares. */
const isPlainAverage = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'average' && !isIn(tokens, at - 1, OF_SHARES);
const OF_SHARES = wordSet('industrial stock share nikkei jones dow');

export const indexLevel: Finder = (numeral, { tokens }) => {
  if (numeral.kind !== 'number' || !numeral.digits || numeral.scale > 1) return null;
  if (!isIn(tokens, numeral.first - 1, LEVEL_BEFORE)) return null;
  // A survey's index ("the PMI rose to 57.2") is small and has a decimal.
  if (
    numeral.value > 200_000 ||
    (numeral.value < 100 && !(numeral.step < 1 && numeral.value > 20 && survey(numeral.first, tokens)))
  )
    return null;
  const after = tokens[numeral.last + 1];
  if (after?.kind === 'word' && !AFTER.holds(after)) return null;
  const whole = /^\d{1,4}$/u.test(tokens[numeral.first]?.text ?? '');
  if (whole && lowerAt(tokens, numeral.last + 1) !== 'mark') return null;
  let named = false;
  for (let at = 0; at < numeral.first && !named; at++)
    named = INDEX_NAMES.has(tokens[at]?.lower ?? '') && !isPlainAverage(tokens, at);
  named ||=
    /^\d{1,3},\d{3}\.\d{1,2}$/u.test(tokens[numeral.first]?.text ?? '') &&
    tokens.some((token) => SESSION.test(token.lower));
  return named ? reading(numeral, 'index', 'index', numeral.last) : null;
};
