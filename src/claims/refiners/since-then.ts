/** A time that opens a sentence with "since": the figures behind it are of all that followed. */
import { type Day, monthCode } from '../period.ts';
import type { PeriodPhrase } from '../period-phrases.ts';
import type { Draft } from '../reading.ts';
import { lowerAt } from './shared.ts';
import { tense } from './tense.ts';

/** "Since it was sold in 1989, the firm has paid out $3m": from then on. */
export function sinceThen(
  { first, last, opener, period }: PeriodPhrase,
  draft: Draft,
  today: Day | null,
): string | null {
  const { tokens } = draft.sentence;
  if (opener === 'since' || first > 16 || draft.reading.first < last || !today || !period) return null;
  if (lowerAt(tokens, tokens[0]?.kind === 'sign' ? 1 : 0) !== 'since' || tense(draft) !== 'perfect') return null;
  if (/^\d{4}$/u.test(period)) return Number(period) < today.year ? `${period}/${today.year}` : null;
  return /^\d{4}-\d\d/u.test(period) ? `${period.slice(0, 7)}/${monthCode(today.year, today.month)}` : null;
}
