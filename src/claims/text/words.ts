/**
 * Every spelling is looked at once: its lower case, its kind and the word classes it belongs to are kept here and shared
 * by all tokens so written. Looking one up makes no string, equal words are the same string object (so that comparing
 * them compares pointers), and what a lexicon knows about a word is one bit of its token.
 */
import { isApostrophe, isDigit, isLetter, isUpper } from './characters.ts';
import { SpanTable } from './span-table.ts';

export type TokenKind = 'word' | 'number' | 'sign';

export interface Word {
  readonly text: string;
  /** Lower case, typographic apostrophes as "'". */
  readonly lower: string;
  readonly kind: TokenKind;
  /** First letter is a capital. */
  readonly capital: boolean;
  /** Bits of the word classes that hold `lower`. */
  readonly classes: number;
}

/** More spellings than a long article has. When they are full the table starts afresh: memory stays bounded. */
const MOST = 16_384;
/** Longer runs of letters are in no lexicon and are not kept. */
const LONGEST = 32;

const known = new SpanTable<Word>(MOST);

const classesOf = new Map<string, number>();
let nextBit = 1;

/** A set of lower-case words as one bit of `Token.classes`. Called while modules load; there are thirty. */
export function wordClass(...lists: readonly Iterable<string>[]): number {
  const bit = nextBit;
  if (bit >= 1 << 30) throw new Error('no word class is left');
  nextBit <<= 1;
  for (const list of lists) for (const word of list) classesOf.set(word, (classesOf.get(word) ?? 0) | bit);
  known.clear();
  return bit;
}

/** The marks that tie words together; MINUS and DASH overlap with them. */
export const HYPHEN = wordClass('-‐‑–');
export const DASH = wordClass('-‐‑–—');
export const MINUS = wordClass('-−–');

/** The engine's one copy of a string, as it has of every property name; built anew so that it holds no text alive. */
function shared(text: string): string {
  const names = Object.create(null) as Record<string, true>;
  names[String.fromCharCode(...Array.from(text, (_, at) => text.charCodeAt(at)))] = true;
  return Object.keys(names)[0] ?? text;
}

function kindOf(text: string): TokenKind {
  const code = text.charCodeAt(0);
  if (isLetter(code) || (isApostrophe(code) && text.length > 1)) return 'word';
  return isDigit(code) || text.length > 1 ? 'number' : 'sign';
}

function make(text: string): Word {
  const kind = kindOf(text);
  const lowered = kind === 'word' ? text.toLowerCase().replace('’', "'") : text;
  const lower = lowered === text ? text : shared(lowered);
  return { text, lower, kind, capital: isUpper(text.charCodeAt(0)), classes: classesOf.get(lower) ?? 0 };
}

/** What is known of the token text[start, end). */
export function wordAt(text: string, start: number, end: number): Word {
  const found = known.get(text, start, end);
  if (found) return found;
  if (end - start > LONGEST) return make(text.slice(start, end));
  const word = make(shared(text.slice(start, end)));
  if (known.size === known.most) known.clear();
  known.set(word.text, word);
  return word;
}
