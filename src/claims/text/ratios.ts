/** Fractions and multiples: "a third of", "one in five", "doubled", "two folds". */
import {
  DENOMINATORS,
  FOLD_WORDS,
  MAGNITUDES,
  MULTIPLE_VERBS,
  PART_VERBS,
  SMALL_NUMBERS,
  TIMES_WORDS,
} from '../lexicon/number-words.ts';
import type { Numeral } from '../reading.ts';
import { FRACTION_STEP, isHyphen } from './digits.ts';
import { isIn, lowerAt, type Token } from './tokens.ts';
import { wordSet } from './words.ts';

type Tokens = readonly Token[];

/** "doubled" and "two folds" are said loosely: a ratio within a tenth of it still fits. */
const LOOSE_STEP = 0.2;

const fraction = (first: number, last: number, value: number, digits = false): Numeral => ({
  first,
  last,
  kind: 'fraction',
  value,
  step: FRACTION_STEP,
  scale: 1,
  digits,
});

/** What may follow "a third", "half" when it is a part of something. */
const OF_WORDS = wordSet(
  'of the its their his her our your all these those this that from in by to compared than more less lower higher . , ; )'.split(
    ' ',
  ),
);
/** "half" before these is time or manner. */
const HALF_TIME = wordSet('year hour time day hours century decade way dozen');
const TIME_BEFORE = wordSet(
  'first second third fourth last this next previous past latest current final each every per opening other better'.split(
    ' ',
  ),
);

/** "a third", "two-thirds", "one fifth", "half", "one in five", "7 out of 10". */
export function fractionAt(tokens: Tokens, at: number): Numeral | null {
  const lower = (index: number): string => lowerAt(tokens, index);
  const count = SMALL_NUMBERS.get(lower(at)) ?? (/^\d{1,2}$/u.test(lower(at)) ? Number(lower(at)) : undefined);
  if (count !== undefined && count > 0) {
    const inAt = lower(at + 1) === 'in' ? at + 2 : lower(at + 1) === 'out' && lower(at + 2) === 'of' ? at + 3 : 0;
    const every = inAt && lower(inAt) === 'every' ? inAt + 1 : inAt;
    const whole = SMALL_NUMBERS.get(lower(every)) ?? (/^\d{1,3}$/u.test(lower(every)) ? Number(lower(every)) : 0);
    const noun = tokens[every + 1];
    if (inAt && whole > count && whole <= 100 && noun?.kind === 'word' && !MAGNITUDES.has(noun.lower) && !isMonth(noun))
      return fraction(at, every, count / whole, /^\d/u.test(lower(at)));
    const denominatorAt = isHyphen(tokens[at + 1]) && !tokens[at + 1]?.spaced ? at + 2 : at + 1;
    const bottom = DENOMINATORS.get(lower(denominatorAt));
    const plural = count > 1 ? /s$/u.test(lower(denominatorAt)) : !/s$/u.test(lower(denominatorAt));
    if (
      bottom &&
      count < bottom &&
      plural &&
      !/^\d/u.test(lower(at)) &&
      !(bottom === 4 && TIME_BEFORE.has(lower(at - 1)))
    )
      return fraction(at, denominatorAt, count / bottom);
    return null;
  }
  const article = lower(at) === 'a' || lower(at) === 'an';
  const bottomAt = article ? at + 1 : at;
  const word = lower(bottomAt);
  const after = lower(bottomAt + 1);
  if (word === 'half') {
    if (
      TIME_BEFORE.has(lower(at - 1)) ||
      HALF_TIME.has(after) ||
      isHyphen(tokens[bottomAt + 1]) ||
      after === 'a' ||
      after === 'an'
    )
      return null;
    if (isHyphen(tokens[at - 1]) || lower(at - 1) === 'a') return null;
    const next = tokens[bottomAt + 1];
    if (!OF_WORDS.has(after) && !(next?.kind === 'word' && (next.capital || after.endsWith('s')))) return null;
    return fraction(at, bottomAt, 0.5);
  }
  const bottom = DENOMINATORS.get(word);
  if (!article || !bottom || word.endsWith('s')) return null;
  if (
    after !== 'of' &&
    !['more', 'less', 'lower', 'higher', 'below', 'above', 'up', 'down', 'in', 'to', 'from', '.', ','].includes(after)
  )
    return null;
  if (bottom === 4 && after === 'of' && /^(?:century|year)$/u.test(lower(bottomAt + 3))) return null;
  return fraction(at, bottomAt, 1 / bottom);
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['quarters', 0.25],
]);

const TENTHS: ReadonlyMap<string, number> = new Map(
  ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, index) => [word, index + 1]),
);

/** "two-tenths of a percentage point", "a tenth of a point": the number of points alone. */
function tenthsOf(tokens: Tokens, at: number): Numeral | null {
  const count = TENTHS.get(lowerAt(tokens, at)) ?? (lowerAt(tokens, at) === 'one' ? 1 : 0);
  const noun = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  if (!count || !/^tenths?$/u.test(lowerAt(tokens, noun)) || lowerAt(tokens, noun + 1) !== 'of') return null;
  const unit = lowerAt(tokens, noun + 2) === 'a' ? noun + 3 : noun + 2;
  const points = lowerAt(tokens, unit) === 'percentage' ? unit + 1 : unit;
  if (lowerAt(tokens, points) !== 'point') return null;
  const last = unit - 1;
  return { first: at, last, kind: 'number', value: count / 10, step: 0.05, scale: 1, digits: false };
}

/** "a quarter of a percentage point", "half a point", "three-quarters of a per cent", "a quarter-point": the part alone. */
export function partOfPointAt(tokens: Tokens, at: number): Numeral | null {
  const lower = (index: number): string => lowerAt(tokens, index);
  let next = at;
  let times = 1;
  if (lower(next) === 'a' || lower(next) === 'an' || lower(next) === 'one') next++;
  else if (lower(next) === 'three') {
    times = 3;
    next++;
  }
  if (isHyphen(tokens[next]) && times > 1) next++;
  // "a full percentage point", "one percentage point"
  const whole = /^(?:full|whole)$/u.test(lower(next)) ? next + 1 : next;
  if (times === 1 && next === at + 1 && lower(whole) === 'percentage' && lower(whole + 1) === 'point')
    return { first: at, last: whole - 1, kind: 'number', value: 1, step: 0.5, scale: 1, digits: false };
  const tenths = tenthsOf(tokens, at);
  if (tenths) return tenths;
  const part = PARTS.get(lower(next));
  if (part === undefined || times > 1 !== (lower(next) === 'quarters')) return null;
  if (lower(next + 1) === 'of') next++;
  if (lower(next + 1) === 'a' || lower(next + 1) === 'one') next++;
  const unit = isHyphen(tokens[next + 1]) ? next + 2 : next + 1;
  const word = lower(unit);
  const points = word === 'point' || word === 'percent' || (word === 'percentage' && lower(unit + 1) === 'point');
  if (!points && !(word === 'per' && lower(unit + 1) === 'cent')) return null;
  return { first: at, last: next, kind: 'number', value: part * times, step: 0.05, scale: 1, digits: false };
}

const isMonth = (token: Token): boolean =>
  token.capital && /^(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)/u.test(token.lower);

const multiple = (first: number, last: number, value: number, digits = false): Numeral => ({
  first,
  last,
  kind: 'multiple',
  value,
  step: Math.min(LOOSE_STEP, value * 0.1),
  scale: 1,
  digits,
});

const DOUBLE_OBJECT = wordSet('the its their his her our that this from in by to what last');
const DOUBLE_BEFORE = wordSet('to will would could may might can should than nearly almost about roughly did not');

const SAYS_MULTIPLE = wordSet(MULTIPLE_VERBS.keys(), PART_VERBS.keys(), FOLD_WORDS.keys(), TIMES_WORDS.keys());

/** "doubled", "sixfold", "two-fold", "two folds", "three times", "twice". */
export function multipleAt(tokens: Tokens, at: number): Numeral | null {
  const token = tokens[at];
  if (!token || !SAYS_MULTIPLE.holds(token)) return null;
  const lower = token.lower;
  const next = lowerAt(tokens, at + 1);
  const verb = MULTIPLE_VERBS.get(lower);
  if (verb !== undefined) {
    if (/e$/u.test(lower) && !isIn(tokens, at + 1, DOUBLE_OBJECT) && !DOUBLE_BEFORE.has(tokens[at - 1]?.lower ?? ''))
      return null;
    if (isHyphen(tokens[at + 1]) || /^(?:digit|digits|standard|standards|down|check|dip|bed)$/u.test(next)) return null;
    return multiple(at, at, verb);
  }
  const part = PART_VERBS.get(lower);
  if (part !== undefined) return fraction(at, at, part);
  const fold = FOLD_WORDS.get(lower);
  if (fold !== undefined) return multiple(at, at, fold);
  const times = TIMES_WORDS.get(lower);
  if (times !== undefined)
    return /^(?:as|the|that|their|its|what|more|higher|this)$/u.test(next) ? multiple(at, at, times) : null;
  return null;
}

const OPENS_FOLD = wordSet([...'-‐‑–'], ['fold', 'folds', 'x', 'times']);

/** "two folds", "three-fold", "10 times", "1.5x" after a plain number. */
export function foldAfter(tokens: Tokens, numeral: Numeral): Numeral | null {
  let next = numeral.last + 1;
  if (!isIn(tokens, next, OPENS_FOLD)) return null;
  if (isHyphen(tokens[next]) && !tokens[next]?.spaced) next++;
  const token = tokens[next];
  if (!token || numeral.scale > 100) return null;
  if (token.lower === 'fold' || token.lower === 'folds')
    return multiple(numeral.first, next, numeral.value, numeral.digits);
  if (token.lower === 'x' && !token.spaced && numeral.digits) return multiple(numeral.first, next, numeral.value, true);
  if (token.lower !== 'times') return null;
  const after = tokens[next + 1]?.lower ?? '';
  const compares =
    /^(?:as|more|higher|larger|bigger|greater|the|that|its|their|over|what|faster|lower|less|average)$/u.test(after);
  return compares ? multiple(numeral.first, next, numeral.value, numeral.digits) : null;
}
