/**
 * Words, numbers and signs of one sentence. One pass over the characters, no regular expression, so that no text can
 * make it slow.
 */
import type { Span } from '../claim.ts';
import { isApostrophe, isDigit, isLetter, isSpace, isUpper } from './characters.ts';
import { type TokenKind, type WordMap, type WordSet, wordAt } from './words.ts';

export type { TokenKind };

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, typographic apostrophes as "'". */
  readonly lower: string;
  /** White space stands before it (or it opens the sentence). */
  readonly spaced: boolean;
  /** First letter is a capital. */
  readonly capital: boolean;
  /** Number of `lower`, by which a word set (see words.ts) knows it. */
  readonly id: number;
}

/** "U.S.", "a.m.", "D.C": single letters each followed by a full stop. */
function dottedEnd(text: string, start: number, end: number): number {
  let at = start;
  let letters = 0;
  while (at + 1 < end && isLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) {
    at += 2;
    letters++;
  }
  if (letters >= 1 && at < end && isLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at + 1))) return at + 1;
  return letters >= 2 ? at : start;
}

function wordEnd(text: string, start: number, end: number): number {
  if (text.charCodeAt(start + 1) === 46) {
    const dotted = dottedEnd(text, start, end);
    if (dotted > start) return dotted;
  }
  let at = start + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    // "S&P", "AT&T" are one word.
    if (isLetter(code) || (code === 38 && isLetter(text.charCodeAt(at + 1)) && isUpper(text.charCodeAt(at - 1)))) at++;
    else break;
  }
  return at;
}

function numberEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at++;
    else if ((code === 44 || code === 46) && at + 1 < end && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}

/** The word at `at`, '' off either end (checked first: reading past an array's end is slow). */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return at >= 0 && at < tokens.length ? (tokens[at] as Token).lower : '';
}

/** Is the word at `at` in the set? */
export const isIn = (tokens: readonly Token[], at: number, set: WordSet): boolean =>
  at >= 0 && at < tokens.length && set.holds(tokens[at] as Token);

/** What the map says of the word at `at`. */
export const valueAt = <Value>(tokens: readonly Token[], at: number, map: WordMap<Value>): Value | undefined =>
  at >= 0 && at < tokens.length ? map.of(tokens[at] as Token) : undefined;

/** Tokens of text[start, end), in order. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let spaced = true;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at++;
      continue;
    }
    const from = at;
    if (isLetter(code)) at = wordEnd(text, at, end);
    else if (isDigit(code) || (code === 46 && spaced && isDigit(text.charCodeAt(at + 1))))
      at = numberEnd(text, at, end);
    // "'s", "'ll": a word of its own, so that "Pakistan's" reads as "Pakistan".
    else if (isApostrophe(code) && isLetter(text.charCodeAt(at + 1)) && !spaced) at = wordEnd(text, at + 1, end);
    else at++;
    const { kind, text: written, lower, capital, id } = wordAt(text, from, at);
    tokens.push({ start: from, end: at, kind, text: written, lower, spaced, capital, id });
    spaced = false;
  }
  return tokens;
}
