/** Finds phrases of time in a sentence and resolves each to a period code with the article's date and the place. */
import { MONTHS, ORDINALS, WEEKDAYS } from './lexicon/months.ts';
import { SMALL_NUMBERS } from './lexicon/number-words.ts';
import { type Day, readDay } from './period.ts';
import { month, monthsBetween, partOfYear } from './periods/calendar.ts';
import { firstMonths, fiscal } from './periods/fiscal.ts';
import { ending, lastSpan, relative, years } from './periods/relative.ts';
import { type Clock, FISCAL, lower, type PeriodPhrase, SHIFTS, type Tokens } from './periods/shared.ts';
import type { Token } from './text/tokens.ts';

export type { PeriodPhrase };

const FINDERS = [firstMonths, ending, fiscal, partOfYear, monthsBetween, lastSpan, month, relative, years] as const;

/** Superlatives measured "since" a year say how long a record stood, not the period of the figure. */
const RECORD =
  /^(?:highest|lowest|largest|biggest|smallest|first|worst|best|most|record|sharpest|fastest|slowest|weakest|strongest|steepest|deepest)$/u;

function recordSince(tokens: Tokens, at: number): boolean {
  const since = lower(tokens, at - 1) === 'the' ? at - 2 : at - 1;
  if (lower(tokens, since) !== 'since') return false;
  for (let back = at - 2; back >= 0 && back > at - 14; back--) if (RECORD.test(lower(tokens, back))) return true;
  return false;
}

const STARTS = new Set([
  ...SHIFTS.keys(),
  ...ORDINALS.keys(),
  ...SMALL_NUMBERS.keys(),
  ...FISCAL,
  'the',
  'fy',
  'q',
  'h',
  'today',
  'yesterday',
  'year',
  'quarter',
  'week',
  'half',
  'months',
]);

/** Most words of a sentence cannot open a phrase of time: one look-up tells. */
function canStart(token: Token): boolean {
  if (token.kind === 'number') return token.text.length <= 4;
  if (token.kind === 'sign') return false;
  return STARTS.has(token.lower) || (token.capital && (MONTHS.has(token.lower) || WEEKDAYS.has(token.lower)));
}

/** Phrases of time in a sentence, in order, none inside another. Without a date only absolute ones are resolved. */
export function periodPhrases(
  tokens: Tokens,
  date: string | null,
  place: string | null,
  known?: Day | null,
): PeriodPhrase[] {
  const day = known === undefined ? readDay(date) : known;
  const clock: Clock = { date: day && date ? date : '0001-01-01', year: day?.year ?? 1, month: day?.month ?? 1, place };
  const found: PeriodPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !canStart(token)) continue;
    for (const finder of FINDERS) {
      const hit = finder(tokens, at, clock);
      if (!hit) continue;
      // Without a date, "this year" would resolve to nonsense.
      const absolute = day !== null || /(?:1[89]|20)\d\d/u.test(hit.period);
      const back = lower(tokens, at - 1) === 'the' ? 2 : 1;
      if (absolute && !recordSince(tokens, at))
        found.push({ first: at, last: hit.last, period: hit.period, opener: lower(tokens, at - back) });
      at = hit.last;
      break;
    }
  }
  return found;
}
