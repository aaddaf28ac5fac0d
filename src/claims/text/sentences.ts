/** Is a full stop the end of a sentence? Asked by the pass over the text (scan.ts). */
import { ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { isDigit, isLower } from './characters.ts';

const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS.keys()].map((word) => word.length));

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
export const isLetter = (code: number): boolean => isLower(code) || isUpper(code) || (code >= 0xc0 && code <= 0x24f);

export const isClosing = (code: number): boolean =>
  code === 34 || code === 39 || code === 41 || code === 93 || code === 0x201d || code === 0x2019;

/** Is the full stop at `at` the end of a sentence? */
export function endsSentence(text: string, at: number): boolean {
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
