/** Bare counts: "25,000 graduates", "13.5 million people", "180 jobs". Most rejections of the engine happen here. */
import { rejectedBy } from '../guards.ts';
import { PER_TIME } from '../lexicon/units.ts';
import type { Finder } from '../reading.ts';
import { lowerAt, perAfter, reading, wordSet } from './shared.ts';

const IRREGULAR = wordSet('people staff men women children personnel police cattle sheep youth workforce aircraft');
const SINGULAR_S =
  /^(?:this|his|its|was|is|as|has|does|us|plus|versus|less|across|business|process|access|yes|thus|gas|news|always|times|perhaps|towards|previous|various|serious)$/u;
const COLLECTIVE = /^(?:fleet|workforce|staff|population|membership|portfolio|network)$/u;
const STOPS = wordSet(
  'of and or in on at to for by with from that which who the a an than as per is was were are had has have will would'.split(
    ' ',
  ),
);

const endsInS = (word: string): boolean => word.length > 1 && word.endsWith('s') && !word.endsWith('ss');

export const count: Finder = (numeral, sentence) => {
  const { tokens } = sentence;
  if (numeral.kind !== 'number' || rejectedBy(numeral, sentence)) return null;
  const per = perAfter(tokens, numeral.last + 1);
  const last = per && PER_TIME.has(per.unit) ? per.last : numeral.last;
  if (numeral.scale > 1 || (numeral.digits && numeral.value >= 10_000)) return reading(numeral, 'count', 'count', last);
  if (tokens[numeral.first]?.kind === 'number' && /,\d{3}/u.test(tokens[numeral.first]?.text ?? ''))
    return reading(numeral, 'count', 'count', last);
  if (lowerAt(tokens, numeral.first - 1) === 'of' && COLLECTIVE.test(lowerAt(tokens, numeral.first - 2)))
    return reading(numeral, 'count', 'count', last);
  // Smaller numbers must have a plural noun within reach.
  for (let at = numeral.last + 1; at <= numeral.last + 4; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || STOPS.holds(token)) break;
    const { lower } = token;
    if ((endsInS(lower) && !SINGULAR_S.test(lower)) || IRREGULAR.holds(token))
      return reading(numeral, 'count', 'count', last);
  }
  return null;
};
