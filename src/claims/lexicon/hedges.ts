/** Words around a number that loosen it, by class. Longest first when matched backwards. Left out: "only", "just". */
import type { Hedge } from '../claim.ts';
import { WordMap, wordSet } from '../text/words.ts';

const BEFORE: Readonly<Record<Hedge, string>> = {
  about:
    'about|around|roughly|approximately|approx|approx.|some|an estimated|estimated|circa|in the region of|in the range of|somewhere around|the order of|or so|close around|around the|an approximate|~|more or less|a rough|somewhere near',
  over: 'over|more than|above|in excess of|upwards of|upward of|exceeding|greater than|higher than|well over|just over|larger than|north of|more than a|over a|better than|beyond|to above|gone past|go past|goes past|went past|going past|climbed past|rose past',
  under:
    'under|less than|below|fewer than|lower than|just under|smaller than|short of|south of|shy of|just below|below the|under the|beneath',
  'at least': 'at least|no less than|not less than|a minimum of|minimum|no fewer than|as low as|as little as|as few as',
  'at most':
    'at most|up to|as much as|as many as|no more than|not more than|a maximum of|maximum|as high as|upto|at the most|not exceeding|no higher than',
  nearly: 'nearly|almost|close to|approaching|closing in on|virtually|nearing|just short of|near|nearly a|almost a',
};

/** After the number. */
const AFTER: readonly (readonly [string, Hedge])[] = [
  ['or more', 'at least'],
  ['or less', 'at most'],
  ['or so', 'about'],
  ['or higher', 'at least'],
  ['or above', 'at least'],
  ['or below', 'at most'],
  ['at least', 'at least'],
  ['at most', 'at most'],
  ['plus', 'at least'],
  ['- plus', 'at least'],
  ['- odd', 'about'],
  ['odd', 'about'],
];

export const HEDGES_BEFORE: ReadonlyMap<string, Hedge> = new Map(
  (Object.entries(BEFORE) as [Hedge, string][]).flatMap(([hedge, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, hedge] as const),
  ),
);
export const HEDGES_AFTER: ReadonlyMap<string, Hedge> = new Map(AFTER);

/** Words of the phrases before a number, the longest last. */
const phrases = [...HEDGES_BEFORE.keys()].map((phrase) => phrase.split(' ')).sort((a, b) => a.length - b.length);

/** Last words of the phrases before a number, with the length of the longest such phrase: most numbers have none. */
export const HEDGE_ENDINGS = new WordMap(phrases.map((words) => [words.at(-1) ?? '', words.length] as const));

/** First words of the phrases behind a number. */
export const HEDGE_OPENINGS = wordSet(AFTER.map(([phrase]) => phrase.split(' ')[0] ?? ''));
