/** Every word of a text that names a place, in order. One pass; a look-up only at words that can open a name. */
import type { Span } from './claim.ts';
import { NAME_TAILS } from './lexicon/nouns.ts';
import { type MentionKind, type PlaceWord, placeIndex } from './lexicon/places.ts';
import { SpanTable } from './text/span-table.ts';

export interface Mention extends Span {
  readonly code: string;
  readonly kind: MentionKind;
}

/** Bit 1: characters of a word here; digits, "&" and "-" belong to names ("KSE-100", "S&P"). Bit 2: those that open one. */
const CODES = new Uint8Array(0x250);
for (let code = 0; code < CODES.length; code++) {
  const capital = (code >= 65 && code <= 90) || code >= 0xc0;
  const lower = code >= 97 && code <= 122;
  // "world", "eurozone", "globally" are the places in lower case.
  if (capital || code === 119 || code === 101 || code === 103) CODES[code] = 3;
  else if (lower || (code >= 48 && code <= 57) || code === 38 || code === 45) CODES[code] = 1;
}
const classOf = (code: number): number => (code < 0x250 ? (CODES[code] as number) : 0);
const isWordCode = (code: number): boolean => (classOf(code) & 1) === 1;

/** Is a word that starts in lower case one of "wo…", "eu…", "gl…"? */
function opensLower(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (code === 119 && next === 111) || (code === 101 && next === 117) || (code === 103 && next === 108);
}

/** End of "U.S." at its first letter; a full stop between single letters belongs to the word. */
function dottedEnd(text: string, at: number): number {
  let dotted = at + 3;
  while (
    text.charCodeAt(dotted) === 46 &&
    isWordCode(text.charCodeAt(dotted + 1)) &&
    !isWordCode(text.charCodeAt(dotted + 2))
  )
    dotted += 2;
  if (isWordCode(text.charCodeAt(dotted))) return at + 1;
  return text.charCodeAt(dotted) === 46 ? dotted + 1 : dotted;
}

/** End of the word at `at`. */
function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (isWordCode(text.charCodeAt(end))) end++;
  return end === at + 1 && text.charCodeAt(end) === 46 && isWordCode(text.charCodeAt(end + 1))
    ? dottedEnd(text, at)
    : end;
}

type Candidates = readonly (readonly [words: readonly string[], place: PlaceWord])[];

let openers: SpanTable<Candidates> | undefined;

/** What each first word of a place's names can open. */
function placeOpeners(): SpanTable<Candidates> {
  if (openers) return openers;
  const index = placeIndex();
  openers = new SpanTable<Candidates>(index.size);
  for (const [word, candidates] of index) openers.set(word, candidates);
  return openers;
}

/** Does `words` stand at `at`, one space apart? Answers the end, or -1. */
function matchWords(text: string, at: number, words: readonly string[]): number {
  let position = at;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (index > 0) {
      if (text.charCodeAt(position) !== 32) return -1;
      position++;
    }
    if (!text.startsWith(word, position)) return -1;
    position += word.length;
  }
  return isWordCode(text.charCodeAt(position)) ? -1 : position;
}

/** The names that the word text[at, end) can open, itself, without its full stop, or up to its hyphen. */
function candidatesAt(text: string, at: number, end: number): Candidates | undefined {
  const table = placeOpeners();
  const whole = table.get(text, at, end);
  if (whole) return whole;
  const dotless = text.charCodeAt(end - 1) === 46 ? table.get(text, at, end - 1) : undefined;
  if (dotless) return dotless;
  let hyphen = at;
  while (hyphen < end && text.charCodeAt(hyphen) !== 45) hyphen++;
  return hyphen < end ? table.get(text, at, hyphen) : undefined;
}

/** "World Bank", "Kenya Times", "Nigeria Breweries": a name inside a name is no mention of the place. */
function insideName(text: string, { code, kind, end }: Mention): boolean {
  if ((kind !== 'name' && kind !== 'demonym') || text.charCodeAt(end) !== 32) return false;
  const first = text.charCodeAt(end + 1);
  if (first < 65 || first > 90) return false;
  if (code === 'WLD') return true;
  return NAME_TAILS.has(text.slice(end + 1, wordEnd(text, end + 1)).toLowerCase());
}

/** The place at text[at, end), a whole word; the longest name it opens. */
function placeAt(text: string, at: number, end: number): Mention | null {
  const candidates = candidatesAt(text, at, end);
  // "US$5" names a currency, not the country the figure is about.
  const money = text.charCodeAt(end) === 36 || (text.charCodeAt(end) === 32 && text.charCodeAt(end + 1) === 36);
  if (!candidates || money) return null;
  for (const [words, place] of candidates) {
    const stop = words.length === 1 ? at + (words[0] ?? '').length : matchWords(text, at, words);
    if (stop >= 0) return { start: at, end: stop, code: place.code, kind: place.kind };
  }
  return null;
}

/** Is `at` inside a word with full stops that starts before it, as the S of "U.S."? */
function insideDotted(text: string, at: number): boolean {
  let start = at;
  while (start >= 2 && text.charCodeAt(start - 1) === 46 && isWordCode(text.charCodeAt(start - 2))) {
    start -= 2;
    if (start > 0 && isWordCode(text.charCodeAt(start - 1))) return false;
  }
  while (start < at) {
    const end = wordEnd(text, start);
    if (end > at) return true;
    start = text.charCodeAt(end) === 46 ? end + 1 : end;
  }
  return false;
}

/**
 * Place words of `text` that start in [from, to), in order, none inside another, added to `mentions`. `from` is the
 * start of the text or what the call before answered: where to go on.
 */
export function addMentions(text: string, from: number, to: number, mentions: Mention[]): number {
  let at = from;
  let before = from > 0 ? classOf(text.charCodeAt(from - 1)) : 0;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    // Bit 2 of an opening character, unless a character of a word stands before it.
    if ((kind & ~(before << 1) & 2) !== 0 && mayOpen(text, at, code)) {
      const end = wordEnd(text, at);
      const mention = placeAt(text, at, end);
      if (mention && !insideName(text, mention)) mentions.push(mention);
      at = mention ? Math.max(end, mention.end) : end;
      before = 0;
    } else {
      before = kind;
      at++;
    }
  }
  return at;
}

function mayOpen(text: string, at: number, code: number): boolean {
  if (code >= 97 && code <= 122 && !opensLower(text, at, code)) return false;
  return !(text.charCodeAt(at - 1) === 46 && insideDotted(text, at));
}

/** Place words of `text`, in order, none inside another. */
export function mentionsOf(text: string): Mention[] {
  const mentions: Mention[] = [];
  addMentions(text, 0, text.length, mentions);
  return mentions;
}

/** How many mentions start before `offset`. */
export function mentionsBefore(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
