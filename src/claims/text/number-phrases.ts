/** Numbers in words: "two hundred and fifty thousand", "half a million". */
import { MAGNITUDES, SMALL_NUMBERS } from '../lexicon/number-words.ts';
import type { Numeral } from '../reading.ts';
import { isHyphen, magnitudes } from './digits.ts';
import { lowerAt, type Token } from './tokens.ts';

type Tokens = readonly Token[];

/** "thirty-five", "two hundred and fifty thousand", "seven". */
export function wordsAt(tokens: Tokens, at: number): Numeral | null {
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
export function halvesAt(tokens: Tokens, at: number): Numeral | null {
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
