/** Small helpers of the finders. */
import { PER_TIME, PER_WORDS } from '../lexicon/units.ts';
import type { Numeral, Reading } from '../reading.ts';
import { isIn, lowerAt, type Token } from '../text/tokens.ts';
import { DASH, MINUS, wordSet } from '../text/words.ts';

export const isHyphen = (token: Token | undefined): boolean => token !== undefined && DASH.holds(token);
export const isMinus = (token: Token | undefined): boolean => token !== undefined && MINUS.holds(token);

export { isIn, lowerAt, wordSet };

/** Token index after one glued hyphen, if there is one ("200 basis-point", "half-billion-dollar"). */
export function pastHyphen(tokens: readonly Token[], at: number): number {
  return isHyphen(tokens[at]) && !tokens[at]?.spaced && !tokens[at + 1]?.spaced ? at + 1 : at;
}

/** A minus sign glued to the number, or the word: answers the token it starts at. "2-3" is no minus. */
export function minusBefore(numeral: Numeral, tokens: readonly Token[]): number | null {
  const at = numeral.first - 1;
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.lower === 'minus') return at;
  if (!isMinus(token) || tokens[numeral.first]?.spaced) return null;
  return token.spaced || tokens[at - 1]?.kind === 'sign' ? at : null;
}

const OPENS_PER = wordSet('a an per /');

/** "a barrel", "per hour", "/kWh", "a-year": the unit counted by, and the last token. */
export function perAfter(tokens: readonly Token[], at: number): { unit: string; last: number } | null {
  if (!isIn(tokens, at, OPENS_PER)) return null;
  const lower = lowerAt(tokens, at);
  let next = pastHyphen(tokens, at + 1);
  let word = lowerAt(tokens, next);
  if (word === 'metric' && /^tonn?e?s?$/u.test(lowerAt(tokens, next + 1))) return { unit: 'tonne', last: next + 1 };
  if (word === 'square' || word === 'cubic') {
    const area = lowerAt(tokens, next + 1);
    if (/^(?:foot|metre|meter|yard|mile)$/u.test(area)) return { unit: `${word} ${area}`, last: next + 1 };
  }
  if (word === 'troy') word = lowerAt(tokens, ++next);
  // "per 10 grams", "per 100 kg": gold and fares are priced by a round number of a unit.
  if (lower === 'per' && tokens[next]?.kind === 'number' && /^1?0{0,3}$|^\d0{1,3}$/u.test(word)) {
    const counted = lowerAt(tokens, next + 1);
    const base =
      PER_WORDS.get(counted) ?? PER_WORDS.get(counted.replace(/s$/u, '')) ?? (counted === 'gm' ? 'gram' : null);
    return base ? { unit: `${word} ${base}`, last: next + 1 } : null;
  }
  const unit = PER_WORDS.get(word);
  // "per trailer", "per mobile tower": whatever is written after "per".
  if (unit === undefined)
    return lower === 'per' &&
      tokens[next]?.kind === 'word' &&
      !tokens[next]?.capital &&
      word.length > 2 &&
      !NOT_PER.test(word)
      ? { unit: word.replace(/s$/u, ''), last: next }
      : null;
  // "a quarter of", "a month later", "a share of": the article opens something else.
  const after = lowerAt(tokens, next + 1);
  const time = PER_TIME.has(unit) || unit === 'share';
  if (
    lower !== 'per' &&
    lower !== '/' &&
    (/^(?:of|ago|later|earlier|before|after|long)$/u.test(after) || (time && /^(?:to|from)$/u.test(after)))
  )
    return null;
  if (/^(?:megawatt|kilowatt)$/u.test(word) && after === '-' && lowerAt(tokens, next + 2) === 'hour')
    return { unit, last: next + 2 };
  if (/^(?:megawatt|kilowatt)$/u.test(word) && after === 'hour') return { unit, last: next + 1 };
  return { unit, last: next };
}

/** "per cent", "per se", "per the agreement". */
const NOT_PER =
  /^(?:cent|centum|capita|the|his|her|its|their|our|this|that|se|diem|data|reports?|sources?|estimates?|law|section)$/u;

export function reading(
  numeral: Numeral,
  finder: string,
  unit: string,
  last: number,
  { first = numeral.first, supplied = false }: { first?: number; supplied?: boolean } = {},
): Reading {
  return {
    first,
    last,
    value: numeral.value,
    unit,
    step: numeral.step,
    scale: numeral.scale,
    numeral,
    finder,
    supplied,
  };
}

/** Applies a minus sign standing before the number. */
export function signed(found: Reading, numeral: Numeral, tokens: readonly Token[]): Reading {
  const minus = minusBefore(numeral, tokens);
  if (minus !== null && typeof found.value === 'number') {
    found.value = -found.value;
    found.first = Math.min(found.first, minus);
  }
  return found;
}
