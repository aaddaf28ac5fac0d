/**
 * Names of many countries at once. They have no code: a figure of them is no country's. Left out: "the West", "the
 * South", which are mostly parts of one country; the European Union and the euro area, which have codes.
 */
import { WordMap, wordSet } from '../text/words.ts';

/** The word that ends the name: "Africa" of "sub-Saharan Africa", "East" of "the Middle East". */
export const CONTINENTS = new WordMap(
  'asia africa europe oceania scandinavia'.split(' ').map((word) => [word, true] as const),
);
export const GROUP_ADJECTIVES = wordSet(
  'developed developing emerging advanced industrialised industrialized rich richer wealthy poor poorer low-income',
);
export const GROUP_NOUNS = wordSet('countries nations economies markets world');
