/**
 * One cheap pass: cuts the text into sentences and keeps those that hold a spot worth a closer look (a digit, a number
 * word, a multiple). Intl.Segmenter is too slow for whole pages and splits after "Mr." and "U.K.".
 */
import type { Span } from '../claim.ts';
import { ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { SPOT_WORDS } from '../lexicon/number-words.ts';

/** Longer runs without an end are cut at a space: keeps every later step linear on hostile text. */
const MAX_SENTENCE = 1500;
const LONGEST_SPOT_WORD = 12;

const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => isLower(code) || isUpper(code) || (code >= 0xc0 && code <= 0x24f);

/** ½ ¼ ¾ and the fractions of the Number Forms block. */
const isFraction = (code: number): boolean => (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);

const isClosing = (code: number): boolean =>
  code === 34 || code === 39 || code === 41 || code === 93 || code === 0x201d || code === 0x2019;

/** Is the full stop at `at` the end of a sentence? */
function endsSentence(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && isClosing(text.charCodeAt(next))) next++;
  const gap = text.charCodeAt(next);
  if (next < text.length && !(gap === 32 || gap === 10 || gap === 13 || gap === 0xa0 || gap === 91)) return false;
  if (text.charCodeAt(at) !== 46) return true;
  while (next < text.length && next < at + 6 && !(text.charCodeAt(next) > 32 && text.charCodeAt(next) !== 0xa0)) next++;
  if (isLower(text.charCodeAt(next))) return false;
  let from = at;
  while (from > 0 && at - from < 12 && (isLetter(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 46))
    from--;
  if (from === at) return true;
  const word = text.slice(from, at);
  // "U.S. " before a capital: an end only when what follows opens a sentence, which cannot be told here.
  if (word.length === 1 && isUpper(word.charCodeAt(0)) && word !== 'I') return false;
  if (/^[A-Za-z](?:\.[A-Za-z]){1,5}$/u.test(word)) return isSentenceOpener(text, next);
  const kind = ABBREVIATIONS.get(word.toLowerCase());
  if (kind === 'before number') return !isDigit(text.charCodeAt(next));
  return kind === undefined;
}

const OPENERS = new Set(
  'The A An In It He She They We This That These Those But And On At For If When While As'.split(' '),
);

function isSentenceOpener(text: string, at: number): boolean {
  let end = at;
  while (end < text.length && end - at < 8 && isLetter(text.charCodeAt(end))) end++;
  return OPENERS.has(text.slice(at, end));
}

/** First two letters of the spot words: turns away most words without a slice. */
const PAIRS = new Uint8Array(26 * 26);
for (const word of SPOT_WORDS) PAIRS[(word.charCodeAt(0) - 97) * 26 + word.charCodeAt(1) - 97] = 1;

function mayBeSpot(first: number, second: number): boolean {
  const a = (first | 32) - 97;
  const b = second - 97;
  return a >= 0 && a < 26 && b >= 0 && b < 26 && PAIRS[a * 26 + b] === 1;
}

/** Calls `visit` for each sentence of the text that may hold a quantity, in order; `all` visits every sentence. */
export function eachSentence(text: string, visit: (sentence: Span) => void, all = false): void {
  const length = text.length;
  let start = 0;
  let spot = all;
  let at = 0;
  const close = (end: number, next: number): void => {
    if (spot && end > start) visit({ start, end });
    start = next;
    spot = all;
  };
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const from = at;
      do at++;
      while (at < length && isLetter(text.charCodeAt(at)));
      if (!spot && at - from > 2 && at - from <= LONGEST_SPOT_WORD && mayBeSpot(code, text.charCodeAt(from + 1))) {
        const word = text.slice(from, at);
        spot = SPOT_WORDS.has(code > 96 ? word : word.toLowerCase());
      }
      continue;
    }
    if (isDigit(code) || isFraction(code)) spot = true;
    else if (code === 10) close(at, at + 1);
    else if ((code === 46 || code === 33 || code === 63) && endsSentence(text, at)) {
      let end = at + 1;
      while (end < length && isClosing(text.charCodeAt(end))) end++;
      close(end, end);
      at = end;
      continue;
    }
    if (at - start > MAX_SENTENCE && (code === 32 || at - start > MAX_SENTENCE + 200)) close(at, at);
    at++;
  }
  close(length, length);
}
