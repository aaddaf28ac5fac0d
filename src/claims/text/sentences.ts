/**
 * One cheap pass: cuts the text into sentences and keeps those that hold a spot worth a closer look (a digit, a number
 * word, a multiple). Intl.Segmenter is too slow for whole pages and splits after "Mr." and "U.K.".
 */
import { ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { SPOT_WORDS } from '../lexicon/number-words.ts';
import { isDigit, isLower } from './characters.ts';
import { SpanTable } from './span-table.ts';

/** Longer runs without an end are cut at a space: keeps every later step linear on hostile text. */
const MAX_SENTENCE = 1500;
const LONGEST_SPOT_WORD = 12;
const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS.keys()].map((word) => word.length));

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
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
  let dotted = false;
  while (from > 0 && at - from < 12 && (isLetter(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 46)) {
    from--;
    if (text.charCodeAt(from) === 46) dotted = true;
  }
  if (from === at || (!dotted && at - from > LONGEST_ABBREVIATION)) return true;
  const word = text.slice(from, at);
  // "U.S. " before a capital: an end only when what follows opens a sentence, which cannot be told here.
  if (word.length === 1 && isUpper(word.charCodeAt(0)) && word !== 'I') return false;
  if (dotted && /^[A-Za-z](?:\.[A-Za-z]){1,5}$/u.test(word)) return isSentenceOpener(text, next);
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

/** Spot words as they stand in a sentence and at its start. */
const SPOTS = new SpanTable<true>(2 * SPOT_WORDS.size);
for (const word of SPOT_WORDS)
  for (const written of [word, word.charAt(0).toUpperCase() + word.slice(1)]) SPOTS.set(written, true);

/** First three letters of the spot words, capital or not: turns away most words. */
const OPENINGS = new Uint8Array(32 ** 3);
const opening = (a: number, b: number, c: number): number => ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
for (const word of SPOT_WORDS) OPENINGS[opening(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1;

/** Is the word that starts at `at` one that a quantity can be written with? */
function isSpotWord(text: string, at: number): boolean {
  if (OPENINGS[opening(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2))] === 0) return false;
  let end = at + 1;
  while (end < text.length && end - at <= LONGEST_SPOT_WORD && isLetter(text.charCodeAt(end))) end++;
  return end - at > 2 && end - at <= LONGEST_SPOT_WORD && SPOTS.get(text, at, end) === true;
}

/** What a character means to the cutter, by its code. */
const OTHER = 0;
const LETTER = 1;
const SPOT = 2;
const LINE = 3;
const STOP = 4;
const KINDS = new Uint8Array(0x250);
for (let code = 0; code < KINDS.length; code++) {
  if (isLetter(code)) KINDS[code] = LETTER;
  else if (isDigit(code) || isFraction(code)) KINDS[code] = SPOT;
}
KINDS[10] = LINE;
for (const mark of '.!?') KINDS[mark.charCodeAt(0)] = STOP;
const kindOf = (code: number): number => (code < 0x250 ? (KINDS[code] as number) : isFraction(code) ? SPOT : OTHER);

export interface Cut {
  /** End of the sentence, and where the next one starts. */
  end: number;
  next: number;
  /** It may hold a quantity: a digit, a number word, a multiple. */
  spot: boolean;
}

/** The sentence that starts at `start`, into `cut`. */
export function cutSentence(text: string, start: number, cut: Cut): void {
  const { length } = text;
  let spot = false;
  let at = start;
  let before = OTHER;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === LETTER) {
      if (!spot && before !== LETTER) spot = isSpotWord(text, at);
      before = LETTER;
      at++;
      continue;
    }
    before = kind;
    if (kind === SPOT) spot = true;
    else if (kind === LINE) break;
    else if (kind === STOP && endsSentence(text, at)) {
      at++;
      while (at < length && isClosing(text.charCodeAt(at))) at++;
      set(cut, at, at, spot);
      return;
    }
    if (at - start > MAX_SENTENCE && (code === 32 || at - start > MAX_SENTENCE + 200)) {
      set(cut, at, at, spot);
      return;
    }
    at++;
  }
  set(cut, at, Math.min(length, at + 1), spot);
}

function set(cut: Cut, end: number, next: number, spot: boolean): void {
  cut.end = end;
  cut.next = next;
  cut.spot = spot;
}
