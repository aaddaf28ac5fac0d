/** Numbers as written: digits with separators, words, magnitudes, fractions, multiples. Hand-written, one token ahead. */
import {
  DENOMINATORS,
  FOLD_WORDS,
  MAGNITUDES,
  MULTIPLE_VERBS,
  PART_VERBS,
  SHORT_MAGNITUDES,
  SIGN_FRACTIONS,
  SMALL_NUMBERS,
  TIMES_WORDS,
} from '../lexicon/number-words.ts';
import type { Numeral } from '../reading.ts';
import { lowerAt, type Token } from './tokens.ts';

type Tokens = readonly Token[];

/** "doubled" and "two folds" are said loosely: a ratio within a tenth of it still fits. */
const LOOSE_STEP = 0.2;
/** "half", "a third": within two and a half points. */
const FRACTION_STEP = 0.05;

interface Digits {
  value: number;
  /** Decimal places written. */
  decimals: number;
}

const GROUPED = /^\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?$/u;
const INDIAN = /^\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d{1,6})?$/u;
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,6})?$/u;
const PLAIN = /^\d{0,15}(?:\.\d{1,10})?$/u;
const COMMA_DECIMAL = /^\d{1,4},\d{1,2}$/u;
const DOTTED_COMMA = /^\d{1,3}\.\d{3},\d{1,2}$/u;

/** The number a run of digits and separators stands for; null for "27.01.2004" and the like. */
export function parseDigits(text: string): Digits | null {
  const decimals = (separator: string): number => {
    const at = text.lastIndexOf(separator);
    return at < 0 ? 0 : text.length - at - 1;
  };
  if (PLAIN.test(text)) return { value: Number(text), decimals: decimals('.') };
  if (GROUPED.test(text) || INDIAN.test(text))
    return { value: Number(text.replaceAll(',', '')), decimals: decimals('.') };
  if (DOTTED.test(text) || DOTTED_COMMA.test(text))
    return { value: Number(text.replaceAll('.', '').replace(',', '.')), decimals: decimals(',') };
  if (COMMA_DECIMAL.test(text)) return { value: Number(text.replace(',', '.')), decimals: decimals(',') };
  return null;
}

/** "2 350 000": groups of exactly three digits after the first token. Answers the last token of the number. */
function spacedGroups(tokens: Tokens, at: number): number {
  const first = tokens[at];
  if (!first || !/^[1-9]\d{0,2}$/u.test(first.text)) return at;
  let last = at;
  for (let next = at + 1; next < tokens.length && next <= at + 4; next++) {
    const token = tokens[next];
    if (token?.kind !== 'number' || !token.spaced || token.start !== (tokens[next - 1]?.end ?? 0) + 1) break;
    if (!/^\d{3}$/u.test(token.text)) break;
    last = next;
  }
  return last;
}

/** Step of a whole number: zeros at the end of a long one were not counted ("25,000" is good to a thousand). */
function wholeStep(value: number): number {
  if (value < 1000 || !Number.isInteger(value)) return 1;
  let step = 1;
  while (value % (step * 10) === 0 && step < value) step *= 10;
  return step;
}

const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-‐‑–]$/u.test(token.text);

/** A magnitude word at `at`, allowing one hyphen before it. */
function magnitudeAt(tokens: Tokens, at: number, glued: boolean): { last: number; factor: number } | null {
  let next = at;
  if (isHyphen(tokens[next]) && !tokens[next]?.spaced && !tokens[next + 1]?.spaced) next++;
  const token = tokens[next];
  if (token?.kind !== 'word') return null;
  const factor =
    MAGNITUDES.get(token.lower) ?? (glued && !token.spaced ? SHORT_MAGNITUDES.get(token.lower) : undefined);
  return factor === undefined ? null : { last: next, factor };
}

/** Magnitudes that follow: "lakh crore", "hundred thousand". */
function magnitudes(tokens: Tokens, at: number, glued: boolean): { last: number; factor: number } {
  let last = at - 1;
  let factor = 1;
  for (let turn = 0; turn < 3; turn++) {
    const found = magnitudeAt(tokens, last + 1, glued && turn === 0);
    if (!found || (found.factor === 12 && factor > 1)) break;
    factor *= found.factor;
    last = found.last;
  }
  return { last, factor };
}

/** "½", "1/2" right after a whole number. */
function mixedFraction(tokens: Tokens, at: number): { last: number; value: number } | null {
  const sign = SIGN_FRACTIONS.get(tokens[at]?.text ?? '');
  if (sign !== undefined) return { last: at, value: sign };
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (top?.kind === 'number' && top.spaced && slash?.text === '/' && bottom?.kind === 'number' && !bottom.spaced) {
    const [a, b] = [Number(top.text), Number(bottom.text)];
    if (a > 0 && a < b && b <= 16) return { last: at + 2, value: a / b };
  }
  return null;
}

function digitsAt(tokens: Tokens, at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  const alone = SIGN_FRACTIONS.get(token.text);
  let last = at;
  let value: number;
  let step: number;
  if (alone !== undefined) {
    value = alone;
    step = FRACTION_STEP;
  } else {
    last = spacedGroups(tokens, at);
    const text =
      last === at
        ? token.text
        : tokens
            .slice(at, last + 1)
            .map((part) => part.text)
            .join('');
    const parsed = parseDigits(text);
    if (!parsed || !Number.isFinite(parsed.value)) return null;
    value = parsed.value;
    step = parsed.decimals ? 10 ** -parsed.decimals : 1;
    const mixed = last === at && value < 1000 ? mixedFraction(tokens, last + 1) : null;
    if (mixed && (!parsed.decimals || mixed.last === last + 1)) {
      // "2.96½" is half a unit of the last digit written.
      value += mixed.value * step;
      step *= 0.25;
      last = mixed.last;
    }
  }
  const scaled = magnitudes(tokens, last + 1, true);
  if (scaled.factor === 1 && step === 1) step = wholeStep(value);
  const kind = alone !== undefined && scaled.factor === 1 && !isPercentNext(tokens, last + 1) ? 'fraction' : 'number';
  return {
    first: at,
    last: Math.max(last, scaled.last),
    kind,
    value: value * scaled.factor,
    step: step * scaled.factor,
    scale: scaled.factor,
    digits: true,
  };
}

const isPercentNext = (tokens: Tokens, at: number): boolean => {
  const lower = tokens[at]?.lower;
  return lower === '%' || lower === 'percent' || lower === 'per' || lower === 'percentage';
};

/** "thirty-five", "two hundred and fifty thousand", "seven". */
function wordsAt(tokens: Tokens, at: number): Numeral | null {
  let total = 0;
  let current = 0;
  let scale = 1;
  let last = -1;
  let previous = 0;
  for (let next = at; next < tokens.length && next < at + 12; next++) {
    const token = tokens[next];
    if (!token) break;
    if (last >= 0 && (isHyphen(token) || token.lower === 'and')) {
      const after = tokens[next + 1];
      const afterAnd = token.lower === 'and' && scale < 100;
      if (!after || afterAnd) break;
      if (!SMALL_NUMBERS.has(after.lower) && !(isHyphen(token) && MAGNITUDES.has(after.lower))) break;
      if (token.spaced && isHyphen(token)) break;
      if (isHyphen(token) && SMALL_NUMBERS.has(after.lower) && !(previous >= 20 && previous % 10 === 0)) break;
      continue;
    }
    const small = SMALL_NUMBERS.get(token.lower);
    if (small !== undefined) {
      if (last >= 0 && scale === 1 && !(previous >= 20 && previous % 10 === 0 && small < 10)) break;
      current += small;
      previous = small;
      last = next;
      scale = Math.max(scale, 1);
      if (current > small && scale === 1 && previous < 10 && current < 20) break;
      continue;
    }
    const factor = last >= 0 ? MAGNITUDES.get(token.lower) : undefined;
    if (factor === undefined) break;
    if (factor === 100) current = Math.max(current, 1) * 100;
    else {
      total += Math.max(current, 1) * factor;
      current = 0;
    }
    scale = Math.max(scale, factor);
    previous = 0;
    last = next;
  }
  if (last < 0) return null;
  const value = total + current;
  return { first: at, last, kind: 'number', value, step: scale > 1 ? Math.min(scale, value) : 1, scale, digits: false };
}

const number = (first: number, last: number, value: number, step: number, scale: number): Numeral => ({
  first,
  last,
  kind: 'number',
  value,
  step,
  scale,
  digits: false,
});

/** "a million", "half a million", "a quarter of a million", "one and a half million", "a half-billion". */
function halvesAt(tokens: Tokens, at: number): Numeral | null {
  const lower = (index: number): string => lowerAt(tokens, index);
  let next = at;
  let whole = 0;
  if (SMALL_NUMBERS.has(lower(at)) && lower(at + 1) === 'and' && lower(at + 2) === 'a' && lower(at + 3) === 'half') {
    whole = SMALL_NUMBERS.get(lower(at)) ?? 0;
    const scaled = magnitudes(tokens, at + 4, false);
    return number(at, Math.max(at + 3, scaled.last), (whole + 0.5) * scaled.factor, 0.5 * scaled.factor, scaled.factor);
  }
  if (lower(next) === 'a' || lower(next) === 'an') {
    const scaled = magnitudes(tokens, next + 1, false);
    if (scaled.factor > 1 && !isHyphen(tokens[next + 1])) {
      if (lower(scaled.last + 1) === 'and' && lower(scaled.last + 2) === 'a' && lower(scaled.last + 3) === 'half')
        return number(at, scaled.last + 3, 1.5 * scaled.factor, 0.5 * scaled.factor, scaled.factor);
      return number(at, scaled.last, scaled.factor, scaled.factor, scaled.factor);
    }
    next++;
  }
  const part = lower(next) === 'half' ? 0.5 : lower(next) === 'quarter' ? 0.25 : 0;
  if (!part) return null;
  let after = next + 1;
  if (lower(after) === 'of' && (lower(after + 1) === 'a' || lower(after + 1) === 'one')) after += 2;
  else if (lower(after) === 'a') after++;
  const scaled = magnitudes(tokens, after, false);
  if (scaled.factor < 100) return null;
  // "a half-million-euro fine": the article is the fine's.
  const first = isHyphen(tokens[next + 1]) ? next : at;
  return number(first, scaled.last, part * scaled.factor, part * scaled.factor * 0.1, scaled.factor);
}

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
const OF_WORDS = new Set(
  'of the its their his her our your all these those this that from in by to compared than more less lower higher . , ; )'.split(
    ' ',
  ),
);
/** "half" before these is time or manner. */
const HALF_TIME = new Set('year hour time day hours century decade way dozen'.split(' '));
const TIME_BEFORE = new Set(
  'first second third fourth last this next previous past latest current final each every per opening other better'.split(
    ' ',
  ),
);

/** "a third", "two-thirds", "one fifth", "half", "one in five", "7 out of 10". */
function fractionAt(tokens: Tokens, at: number): Numeral | null {
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
  if (after !== 'of' && !['more', 'less', 'lower', 'higher', 'in', 'to', 'from', '.', ','].includes(after)) return null;
  if (bottom === 4 && after === 'of' && /^(?:century|year)$/u.test(lower(bottomAt + 3))) return null;
  return fraction(at, bottomAt, 1 / bottom);
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

const DOUBLE_OBJECT = new Set('the its their his her our that this from in by to what last'.split(' '));
const DOUBLE_BEFORE = new Set(
  'to will would could may might can should than nearly almost about roughly did not'.split(' '),
);

/** "doubled", "sixfold", "two-fold", "two folds", "three times", "twice". */
function multipleAt(tokens: Tokens, at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  const lower = token.lower;
  const next = tokens[at + 1]?.lower ?? '';
  const verb = MULTIPLE_VERBS.get(lower);
  if (verb !== undefined) {
    if (/e$/u.test(lower) && !DOUBLE_OBJECT.has(next) && !DOUBLE_BEFORE.has(tokens[at - 1]?.lower ?? '')) return null;
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

/** "two folds", "three-fold", "10 times", "1.5x" after a plain number. */
function foldAfter(tokens: Tokens, numeral: Numeral): Numeral | null {
  let next = numeral.last + 1;
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

/** Every word a number in words can start with. */
const NUMERAL_STARTS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'half',
  'quarter',
  ...SMALL_NUMBERS.keys(),
  ...MULTIPLE_VERBS.keys(),
  ...PART_VERBS.keys(),
  ...FOLD_WORDS.keys(),
  ...TIMES_WORDS.keys(),
]);

/** The number that starts at a token, longest reading first; null where none does. */
export function numeralAt(tokens: Tokens, at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number' || SIGN_FRACTIONS.has(token.text)) {
    const ratio = token.kind === 'number' ? fractionAt(tokens, at) : null;
    if (ratio) return ratio;
    const found = digitsAt(tokens, at);
    return found && (foldAfter(tokens, found) ?? found);
  }
  if (token.kind !== 'word' || !NUMERAL_STARTS.has(token.lower)) return null;
  const found = halvesAt(tokens, at) ?? fractionAt(tokens, at) ?? multipleAt(tokens, at);
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
