/** Every word of a text that names a place, in order: a look-up only at the words that may open a name. */
import type { Span } from './claim.ts';
import { NOTED } from './lexicon/article-words.ts';
import { NAME_TAILS } from './lexicon/nouns.ts';
import { type MentionKind, type PlaceWord, placeIndex } from './lexicon/places.ts';
import { isDigit } from './text/characters.ts';
import type { Scan } from './text/scan.ts';
import { isLetter } from './text/sentences.ts';
import { SpanTable } from './text/span-table.ts';

export interface Mention extends Span {
  readonly code: string;
  readonly kind: MentionKind;
}

/** Characters of a word here; digits, "&" and "-" belong to names ("KSE-100", "S&P"). */
const WORD_CODES = new Uint8Array(0x250);
for (let code = 0; code < WORD_CODES.length; code++)
  if (isLetter(code) || isDigit(code) || code === 38 || code === 45) WORD_CODES[code] = 1;
const isWordCode = (code: number): boolean => code < 0x250 && WORD_CODES[code] === 1;

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

/** Right after a word in capitals other than "The" and "In". */
function afterCapital(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 32) return false;
  let start = at - 1;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  const first = text.charCodeAt(start);
  return first >= 65 && first <= 90 && !/^(?:The|In|Across|For|Of)$/u.test(text.slice(start, at - 1));
}

/** "World Bank", "Kenya Times", "Nigeria Breweries": a name inside a name is no mention of the place. */
function insideName(text: string, { code, kind, start, end }: Mention): boolean {
  // "Dubai World", "Arab World"
  if (code === 'WLD' && text.charCodeAt(start) === 87 && afterCapital(text, start)) return true;
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

/** End of the word with full stops that starts before `at` and goes on past it, as "U.S." at its S; 0 where none does. */
function dottedAround(text: string, at: number): number {
  let start = at;
  while (start >= 2 && text.charCodeAt(start - 1) === 46 && isWordCode(text.charCodeAt(start - 2))) {
    // "ends.U.S.": a longer word before the full stop is one of its own.
    if (start > 2 && isWordCode(text.charCodeAt(start - 3))) break;
    start -= 2;
  }
  while (start < at) {
    const end = wordEnd(text, start);
    if (end > at) return end;
    start = text.charCodeAt(end) === 46 ? end + 1 : end;
  }
  return 0;
}

/**
 * Adds the places named by the noted words from the one numbered `from` on, in order, none inside another. Answers how
 * many words are noted so far: where to go on.
 */
export function addMentions({ text, starts, kinds }: Scan, from: number, mentions: Mention[]): number {
  let free = mentions.at(-1)?.end ?? 0;
  for (let noted = from; noted < starts.length; noted++) {
    const at = starts[noted] as number;
    if (((kinds[noted] as number) & NOTED.place) === 0 || at < free) continue;
    const before = at > 0 ? text.charCodeAt(at - 1) : 0;
    if (isWordCode(before)) continue;
    const around = before === 46 ? dottedAround(text, at) : 0;
    const end = around || wordEnd(text, at);
    const mention = around ? null : placeAt(text, at, end);
    const named = mention !== null && !insideName(text, mention);
    if (named) mentions.push(mention);
    free = mention ? Math.max(end, mention.end) : end;
  }
  return starts.length;
}

/** Place words of a text that is read, in order, none inside another. */
export function mentionsOf(scan: Scan): Mention[] {
  const mentions: Mention[] = [];
  addMentions(scan, 0, mentions);
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
