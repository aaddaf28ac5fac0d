/** Small helpers of the refiners: looking left and right of a figure without leaving its clause. */
import type { Draft, Sentence } from '../reading.ts';
import { isIn, lowerAt, type Token } from '../text/tokens.ts';
import { type WordSet, wordSet } from '../text/words.ts';

export { lowerAt };

/** Words that open a clause of their own. */
const CLAUSE = wordSet('while whereas but although though because which who whose when where if unless with and');
const COMMA_OPENERS = wordSet('while and but with which as');
export const CLAUSE_SIGNS = wordSet([...';:—()"“”']);

/** No refiner looks further than this many tokens to either side: hostile sentences stay linear. */
export const WINDOW = 80;

let questions = 0;

/** Asks a sentence once what its figures ask one after the other; the answer goes with the sentence's facts. */
export function oncePerSentence<T extends object | string | number | boolean | null>(
  ask: (sentence: Sentence) => T,
): (draft: Draft) => T {
  const question = questions++;
  return ({ sentence, facts: { answers } }) => {
    if (answers[question] === undefined) answers[question] = ask(sentence);
    return answers[question] as T;
  };
}

/** Does a figure of the sentence end at this token, or within the `reach` tokens before it? */
export function figureEnds(draft: Draft, at: number, reach = 0): boolean {
  for (let position = draft.position - 1; position >= 0; position--) {
    const last = draft.drafts[position]?.reading.last ?? -1;
    if (last <= at) return last >= at - reach;
  }
  return false;
}

/** The opening of "(MPR)" or "(SPI)" when a bracket of three words at most closes at `at` and holds no figure; else -1. */
export function shortBracket(tokens: readonly Token[], at: number, after: number): number {
  if (lowerAt(tokens, at) !== ')') return -1;
  for (let open = at - 1; open > Math.max(after, at - 5); open--) {
    if (lowerAt(tokens, open) === '(') return open;
    if (tokens[open]?.kind === 'number') return -1;
  }
  return -1;
}

function findStart(draft: Draft): number {
  const { tokens } = draft.sentence;
  const limit = Math.max(0, draft.reading.first - WINDOW);
  for (let at = draft.reading.first - 1; at >= limit; at--) {
    const word = lowerAt(tokens, at);
    const open = shortBracket(tokens, at, -1);
    if (open >= 0) {
      at = open;
      continue;
    }
    if (isIn(tokens, at, CLAUSE_SIGNS)) return at + 1;
    if (word === 'and' ? figureEnds(draft, at - 1, 11) : isIn(tokens, at, CLAUSE)) return at + 1;
    if (word === ',' && isIn(tokens, at + 1, COMMA_OPENERS)) return at + 1;
  }
  return limit;
}

function findEnd(draft: Draft): number {
  const { tokens } = draft.sentence;
  const end = Math.min(tokens.length, draft.reading.last + WINDOW);
  let from = draft.reading.last + 1;
  // A conversion in brackets right behind does not end the clause.
  if (lowerAt(tokens, from) === '(') while (from < end && lowerAt(tokens, from - 1) !== ')') from++;
  let position = draft.position + 1;
  while (position < draft.drafts.length && (draft.drafts[position]?.lead ?? 0) < from) position++;
  const limit = Math.min(end, draft.drafts[position]?.lead ?? end);
  for (let at = from; at < limit; at++) {
    const word = lowerAt(tokens, at);
    if (word === ',' || isIn(tokens, at, CLAUSE_SIGNS) || (isIn(tokens, at, CLAUSE) && word !== 'with')) return at;
  }
  return limit;
}

function clauseOf(draft: Draft): readonly [number, number] {
  draft.clause ??= [findStart(draft), findEnd(draft)];
  return draft.clause;
}

/** First token of the figure's clause: after a dividing sign or an opening conjunction. Asked after the hedge. */
export const clauseStart = (draft: Draft): number => clauseOf(draft)[0];

/** Token after the clause's last: at a dividing sign, a conjunction, or the next figure. */
export const clauseEnd = (draft: Draft): number => clauseOf(draft)[1];

/** Last token of the figure before, or -1. */
export function previousEnd(draft: Draft): number {
  return draft.previous?.reading.last ?? -1;
}

/** "USD", "USD/barrel": asked too often for a pattern. */
export const isMoney = (unit: string): boolean =>
  (unit.length === 3 || unit.charCodeAt(3) === 47) &&
  isUpper(unit.charCodeAt(0)) &&
  isUpper(unit.charCodeAt(1)) &&
  isUpper(unit.charCodeAt(2));

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

export const isRatio = (unit: string): boolean => unit === '%' || unit === 'x' || unit === 'fraction';

export const textOf = (draft: Draft, first: number, last: number): string => {
  const { tokens, text } = draft.sentence;
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
};

/** Index of the first token in [from, to) that `test` accepts, or -1. */
export function find(tokens: readonly Token[], from: number, to: number, test: (word: string) => boolean): number {
  for (let at = Math.max(0, from); at < Math.min(to, tokens.length); at++) if (test(lowerAt(tokens, at))) return at;
  return -1;
}

/** Index of the first token in [from, to) whose word is in the set, or -1. */
export function firstOf(tokens: readonly Token[], from: number, to: number, set: WordSet): number {
  const end = Math.min(to, tokens.length);
  for (let at = Math.max(0, from); at < end; at++) if (set.holds(tokens[at] as Token)) return at;
  return -1;
}

/** Index of the last token in [from, to) whose word is in the set, or -1. */
export function lastOf(tokens: readonly Token[], from: number, to: number, set: WordSet): number {
  const start = Math.max(0, from);
  for (let at = Math.min(to, tokens.length) - 1; at >= start; at--) if (set.holds(tokens[at] as Token)) return at;
  return -1;
}

/** Index of the last token in [from, to) that `test` accepts, or -1. */
export function findBack(
  tokens: readonly Token[],
  from: number,
  to: number,
  test: (word: string, at: number) => boolean,
): number {
  for (let at = Math.min(to, tokens.length) - 1; at >= Math.max(0, from); at--)
    if (test(lowerAt(tokens, at), at)) return at;
  return -1;
}
