/** Small helpers of the refiners: looking left and right of a figure without leaving its clause. */
import type { Draft } from '../reading.ts';
import { lowerAt, type Token } from '../text/tokens.ts';

export { lowerAt };

/** Words that open a clause of their own. */
const CLAUSE = new Set(
  'while whereas but although though because which who whose when where if unless with and'.split(' '),
);
const SIGNS = new Set([...';:—()"“”']);
export const CLAUSE_SIGNS = { test: (text: string): boolean => text.length === 1 && SIGNS.has(text) };

/** First token of the figure's clause: after a dividing sign or an opening conjunction. */
export function clauseStart(draft: Draft): number {
  const { tokens } = draft.sentence;
  for (let at = draft.reading.first - 1; at >= 0; at--) {
    const token = tokens[at];
    if (!token) break;
    if (CLAUSE_SIGNS.test(token.text)) return at + 1;
    if (CLAUSE.has(token.lower) && token.lower !== 'and') return at + 1;
    if (token.lower === 'and' && draft.drafts.some((other) => other.reading.last < at && other.reading.last > at - 12))
      return at + 1;
    if (token.text === ',' && /^(?:while|and|but|with|which|as)$/u.test(lowerAt(tokens, at + 1))) return at + 1;
  }
  return 0;
}

/** Token after the clause's last: at a dividing sign, a conjunction, or the next figure. A bracket right behind is skipped. */
export function clauseEnd(draft: Draft): number {
  const { tokens } = draft.sentence;
  let from = draft.reading.last + 1;
  if (lowerAt(tokens, from) === '(') while (from < tokens.length && lowerAt(tokens, from - 1) !== ')') from++;
  const next = draft.drafts.find((other) => other.position > draft.position && other.lead >= from);
  const limit = next ? next.lead : tokens.length;
  for (let at = from; at < limit; at++) {
    const token = tokens[at];
    if (!token || CLAUSE_SIGNS.test(token.text) || token.text === ',') return at;
    if (CLAUSE.has(token.lower) && token.lower !== 'with') return at;
  }
  return limit;
}

/** Last token of the figure before, or -1. */
export function previousEnd(draft: Draft): number {
  return draft.drafts[draft.position - 1]?.reading.last ?? -1;
}

export const isMoney = (unit: string): boolean => /^[A-Z]{3}(?:\/|$)/u.test(unit);

export const isRatio = (unit: string): boolean => unit === '%' || unit === 'x' || unit === 'fraction';

export const textOf = (draft: Draft, first: number, last: number): string => {
  const { tokens, text } = draft.sentence;
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
};

/** Index of the first token in [from, to) that `test` accepts, or -1. */
export function find(
  tokens: readonly Token[],
  from: number,
  to: number,
  test: (word: string, at: number) => boolean,
): number {
  for (let at = Math.max(0, from); at < Math.min(to, tokens.length); at++) if (test(lowerAt(tokens, at), at)) return at;
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
