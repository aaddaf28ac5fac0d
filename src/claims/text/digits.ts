/** Numbers in digits: separators of every habit, mixed fractions, magnitudes behind them. */
import { MAGNITUDES, SHORT_MAGNITUDES, SIGN_FRACTIONS } from '../lexicon/number-words.ts';
import type { Numeral } from '../reading.ts';
import { isIn, type Token } from './tokens.ts';
import { HYPHEN, wordSet } from './words.ts';

type Tokens = readonly Token[];

/** "half", "a third": within two and a half points. */
export const FRACTION_STEP = 0.05;

interface Digits {
  value: number;
  /** Decimal places written. */
  decimals: number;
}

const GROUPED = /^\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?$/u;
const INDIAN = /^\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d{1,6})?$/u;
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,6})?$/u;
const COMMA_DECIMAL = /^\d{1,4},\d{1,2}$/u;
const DOTTED_COMMA = /^\d{1,3}\.\d{3},\d{1,2}$/u;

/** Decimals of "15", "2.75", ".5"; -1 for any other writing, or too many digits to be exact. */
function plainDecimals(text: string): number {
  let dot = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 && dot < 0) dot = at;
    else if (code < 48 || code > 57) return -1;
  }
  const decimals = dot < 0 ? 0 : text.length - dot - 1;
  if ((dot < 0 ? text.length : dot) > 15 || decimals > 10 || (dot >= 0 && decimals === 0)) return -1;
  return decimals;
}

/** The number a run of digits and separators stands for; null for "27.01.2004" and the like. */
export function parseDigits(text: string): Digits | null {
  const decimals = (separator: string): number => {
    const at = text.lastIndexOf(separator);
    return at < 0 ? 0 : text.length - at - 1;
  };
  const plain = plainDecimals(text);
  if (plain >= 0) return { value: Number(text), decimals: plain };
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
  if (tokens[at + 1]?.kind !== 'number' || !first || !/^[1-9]\d{0,2}$/u.test(first.text)) return at;
  let last = at;
  for (let next = at + 1; next < tokens.length && next <= at + 4; next++) {
    const token = tokens[next];
    if (token?.kind !== 'number' || !token.spaced || token.start !== (tokens[next - 1]?.end ?? 0) + 1) break;
    if (!/^\d{3}$/u.test(token.text)) break;
    last = next;
  }
  return last;
}

/** Without the dust of binary multiplication: 16.6 × 10⁹ is 16600000000. */
export function exact(value: number): number {
  // Whole numbers and short decimals have no dust: printing a number only to read it again is slow.
  const millionths = Math.round(value * 1e6);
  if (Math.abs(millionths) < 1e14 && millionths / 1e6 === value) return value;
  return Number(value.toPrecision(14));
}

/** Step of a whole number: zeros at the end of a long one were not counted ("25,000" is good to a thousand). */
function wholeStep(value: number): number {
  if (value < 1000 || !Number.isInteger(value)) return 1;
  let step = 1;
  while (value % (step * 10) === 0 && step < value) step *= 10;
  return step;
}

export const isHyphen = (token: Token | undefined): boolean => token !== undefined && HYPHEN.holds(token);

/** What a magnitude can start with. */
const OPENS_MAGNITUDE = wordSet([...'-‐‑–'], MAGNITUDES.keys(), SHORT_MAGNITUDES.keys());

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
export function magnitudes(tokens: Tokens, at: number, glued: boolean): { last: number; factor: number } {
  let last = at - 1;
  let factor = 1;
  if (!isIn(tokens, at, OPENS_MAGNITUDE)) return { last, factor };
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
  const top = tokens[at];
  if (!top || top.kind === 'word') return null;
  const sign = SIGN_FRACTIONS.get(top.text);
  if (sign !== undefined) return { last: at, value: sign };
  const slash = tokens[at + 1];
  const bottom = tokens[at + 2];
  if (top.kind === 'number' && top.spaced && slash?.text === '/' && bottom?.kind === 'number' && !bottom.spaced) {
    const [a, b] = [Number(top.text), Number(bottom.text)];
    if (a > 0 && a < b && b <= 16) return { last: at + 2, value: a / b };
  }
  return null;
}

export function digitsAt(tokens: Tokens, at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  const alone = token.kind === 'sign' ? SIGN_FRACTIONS.get(token.text) : undefined;
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
    value: exact(value * scaled.factor),
    step: step * scaled.factor,
    scale: scaled.factor,
    digits: true,
  };
}

const isPercentNext = (tokens: Tokens, at: number): boolean => {
  const lower = tokens[at]?.lower;
  return lower === '%' || lower === 'percent' || lower === 'per' || lower === 'percentage';
};
