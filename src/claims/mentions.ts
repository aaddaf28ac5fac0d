/** Every word of a text that names a place, in order. One pass; a look-up only at words that can open a name. */
import type { Span } from './claim.ts';
import { type MentionKind, placeIndex } from './lexicon/places.ts';

export interface Mention extends Span {
  readonly code: string;
  readonly kind: MentionKind;
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && code <= 0x24f) ||
  code === 38 ||
  code === 45;

/** Lower-case words that are places: "world", "eurozone", "globally". Told by their first two letters. */
function opensLower(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (code === 119 && next === 111) || (code === 101 && next === 117) || (code === 103 && next === 108);
}

/** End of the word at `at`; a full stop between single letters belongs to it ("U.S."). */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  if (end === at + 1 && text.charCodeAt(end) === 46 && isWordCode(text.charCodeAt(end + 1)) && end + 2 <= text.length) {
    let dotted = end + 2;
    while (
      text.charCodeAt(dotted) === 46 &&
      isWordCode(text.charCodeAt(dotted + 1)) &&
      !isWordCode(text.charCodeAt(dotted + 2))
    )
      dotted += 2;
    if (!isWordCode(text.charCodeAt(dotted))) return text.charCodeAt(dotted) === 46 ? dotted + 1 : dotted;
  }
  return end;
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

/** Place words of `text`, in order, none inside another. */
export function mentionsOf(text: string): Mention[] {
  const index = placeIndex();
  const mentions: Mention[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    let next = Math.max(end, at + 1);
    const money = text.charCodeAt(end) === 36 || (text.charCodeAt(end) === 32 && text.charCodeAt(end + 1) === 36);
    const capital = (code >= 65 && code <= 90) || code >= 0xc0;
    // "US$5" names a currency, not the country the figure is about.
    if (!money && (capital || opensLower(text, at, code))) {
      const word = text.slice(at, end);
      const candidates =
        index.get(word) ??
        (word.endsWith('.') ? index.get(word.slice(0, -1)) : undefined) ??
        (word.includes('-') ? index.get(word.slice(0, word.indexOf('-'))) : undefined);
      for (const [words, place] of candidates ?? []) {
        const stop = words.length === 1 ? at + (words[0] ?? '').length : matchWords(text, at, words);
        if (stop < 0) continue;
        mentions.push({ start: at, end: stop, code: place.code, kind: place.kind });
        next = Math.max(next, stop);
        break;
      }
    }
    at = next;
  }
  return mentions;
}
