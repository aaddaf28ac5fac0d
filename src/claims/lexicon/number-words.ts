/** Numbers in words, magnitudes, fractions and multiples. */

const words = (list: string): string[] => list.trim().split(/\s+/u);

const UNITS = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);

/** Magnitudes in full: a space or a hyphen may stand before them. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['lacs', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['cr', 1e7],
  ['crs', 1e7],
  ['billion', 1e9],
  ['billions', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['quadrillion', 1e15],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trn', 1e12],
  ['tn', 1e12],
  ['dozen', 12],
]);

/** Letters that are a magnitude only glued to a number, and for m, b, k, t, tr only beside a currency or a counted noun. */
export const SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mil', 1e6],
  ['b', 1e9],
  ['t', 1e12],
  ['tr', 1e12],
]);

/** "a third", "two-thirds", "one fifth". "second" and "quarter" alone are left to the finder: both are mostly time. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['tenths', 10],
]);

export const SIGN_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** Verbs that say a multiple. "double" as an adjective ("double standards") is judged by the finder. */
export const MULTIPLE_VERBS: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['redoubled', 2],
  ['triple', 3],
  ['tripled', 3],
  ['triples', 3],
  ['tripling', 3],
  ['treble', 3],
  ['trebled', 3],
  ['trebling', 3],
  ['quadruple', 4],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
]);

/** Verbs that say a part remains: "halved" reads as ×0.5. */
export const PART_VERBS: ReadonlyMap<string, number> = new Map([
  ['halve', 0.5],
  ['halved', 0.5],
  ['halves', 0.5],
  ['halving', 0.5],
]);

/** "sixfold": glued forms are split at "fold". */
export const FOLD_WORDS: ReadonlyMap<string, number> = new Map(
  [...SMALL_NUMBERS, ['hundred', 100] as const].flatMap(([word, value]) => [
    [`${word}fold`, value] as const,
    [`${word}folds`, value] as const,
  ]),
);

export const TIMES_WORDS: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
]);

/** A sentence without a digit is looked at only when it holds one of these. */
export const SPOT_WORDS: ReadonlySet<string> = new Set(
  [
    ...SMALL_NUMBERS.keys(),
    ...MAGNITUDES.keys(),
    ...DENOMINATORS.keys(),
    ...MULTIPLE_VERBS.keys(),
    ...PART_VERBS.keys(),
    ...FOLD_WORDS.keys(),
    ...TIMES_WORDS.keys(),
    'percent',
    'cent',
  ].filter((word) => word !== 'one' && word !== 'zero'),
);
