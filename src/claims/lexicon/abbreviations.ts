/** Words whose full stop ends no sentence. "before number": only when a number follows ("No. 10", "Jan. 3"). */
const ALWAYS =
  'mr mrs ms dr prof gen sen rep gov lt col sgt capt st jr sr vs v e.g i.e approx dept est fig hon ltd bros messrs rs';
const BEFORE_NUMBER = 'no nos jan feb mar apr jun jul aug sep sept oct nov dec art sec vol pp p ch';

export const ABBREVIATIONS: ReadonlyMap<string, 'always' | 'before number'> = new Map([
  ...ALWAYS.split(' ').map((word) => [word, 'always'] as const),
  ...BEFORE_NUMBER.split(' ').map((word) => [word, 'before number'] as const),
]);
