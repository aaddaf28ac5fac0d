/** Finds phrases of time in a sentence and resolves each to a period code with the article's date and the place. */
import { MONTHS, ORDINALS, WEEKDAYS } from './lexicon/months.ts';
import { SMALL_NUMBERS } from './lexicon/number-words.ts';
import { RECORD } from './lexicon/period-words.ts';
import { type Day, type Interval, parsePeriod, readDay } from './period.ts';
import { ago, decadeAgo, SAME, sameAs, theSame } from './periods/comparison.ts';
import { monthsBetween } from './periods/month-spans.ts';
import { month } from './periods/months.ts';
import { partOf, partOfYear } from './periods/parts.ts';
import { dayNamed, relative, session } from './periods/relative.ts';
import {
  type Clock,
  EDGES,
  type Hit,
  lower,
  type PeriodFinder,
  type PeriodPhrase,
  SHIFTS,
  type Tokens,
} from './periods/shared.ts';
import { beginning, ending, lastSpan, sinceMonth } from './periods/spans.ts';
import { FISCAL } from './periods/year-names.ts';
import { wholeYear, years } from './periods/years.ts';
import { isIn, type Token } from './text/tokens.ts';
import { WordMap } from './text/words.ts';

export type { PeriodPhrase };

/** Which finders a word can open, in the order they are asked: one look-up turns away most words of a sentence. */
const FINDERS = new WordMap<readonly PeriodFinder[]>([
  ...[...SMALL_NUMBERS.keys()].map((word) => [word, [partOfYear, ending, ago]] as const),
  ...[...ORDINALS.keys()].map((word) => [word, [partOfYear]] as const),
  ...[...SHIFTS.keys()].map((word) => [word, [partOfYear, lastSpan, years, relative]] as const),
  ...[...FISCAL].map((word) => [word, [ending, beginning, years]] as const),
  ...['outgoing', 'fy', 'cy', 'calendar'].map((word) => [word, [years]] as const),
  ...['q', 'h', 'hy', 'closing'].map((word) => [word, [partOfYear]] as const),
  ...[...SAME].map((word) => [word, [sameAs]] as const),
  ...['year', 'quarter', 'month', 'week', 'day', 'half', 'months', 'period'].map(
    (word) => [word, [ending, beginning, ago, wholeYear, theSame]] as const,
  ),
  ...['early', 'late', 'morning', 'afternoon', 'midday'].map((word) => [word, [session]] as const),
  ['decade', [decadeAgo]],
  ['new', [years]],
  ['today', [dayNamed]],
  ['yesterday', [dayNamed]],
]);
const CAPITALS = new WordMap<readonly PeriodFinder[]>([
  ...[...MONTHS.keys()].map((word) => [word, [monthsBetween, month]] as const),
  ...[...WEEKDAYS.keys()].map((word) => [word, [dayNamed]] as const),
]);
/** By how many digits a number has: parts and days have two at most, lengths three, years four. */
const NUMBERS: readonly (readonly PeriodFinder[] | undefined)[] = [
  undefined,
  [partOfYear, ending, month],
  [partOfYear, ending, month],
  [ending],
  [years],
];

function findersOf(token: Token): readonly PeriodFinder[] | undefined {
  if (token.kind === 'sign') return undefined;
  if (token.kind === 'number') return token.text.length < NUMBERS.length ? NUMBERS[token.text.length] : undefined;
  return FINDERS.of(token) ?? (token.capital ? CAPITALS.of(token) : undefined);
}

function recordSince(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 14; back--) if (isIn(tokens, back, RECORD)) return true;
  return false;
}

/** The word that opens the phrase, past "the", "the end of", "late". */
function openerOf(tokens: Tokens, at: number): string {
  let back = at - 1;
  while (back > at - 5 && (isIn(tokens, back, EDGES) || lower(tokens, back) === 'last')) back--;
  const word = lower(tokens, back);
  return word === 'by' || word === 'since' || word === 'until'
    ? word
    : lower(tokens, at - (lower(tokens, at - 1) === 'the' ? 2 : 1));
}

/** "since", "by" and "until" stretch a period to the article's date. */
function stretched(hit: NonNullable<Hit>, opener: string, clock: Clock): NonNullable<Hit> {
  if (hit.days || !hit.period) return hit;
  if (opener === 'since') return sinceMonth(hit, clock) ?? hit;
  if (opener !== 'by' && opener !== 'until') return hit;
  const end = parsePeriod(hit.period, clock.place)?.end;
  return end && end > clock.date ? { ...hit, days: { start: clock.date, end } } : hit;
}

/** A quarter without a year goes on in the fiscal year its sentence named. */
function inNamed(hit: NonNullable<Hit>, found: readonly PeriodPhrase[], clock: Clock): NonNullable<Hit> {
  if (!hit.part) return hit;
  const named = found.find(({ period }) => period !== null && /^FY\d{4}$/u.test(period))?.period;
  return named ? { last: hit.last, period: partOf(hit.part, named, clock) } : hit;
}

/** All phrases have the same fields in the same order: every figure asks them, and objects of one shape are read faster. */
const phraseOf = (
  { last, period, shift, floating = false, days }: NonNullable<Hit>,
  first: number,
  opener: string,
): PeriodPhrase => ({ first, last, period, opener, shift, floating, days });

/** Phrases of time in a sentence, in order, none inside another. Without a date only absolute ones are resolved. */
export function periodPhrases(
  tokens: Tokens,
  date: string | null,
  place: string | null,
  known?: Day | null,
): PeriodPhrase[] {
  const day = known === undefined ? readDay(date) : known;
  const clock: Clock = {
    date: day && date ? date : '0001-01-01',
    year: day?.year ?? 1,
    month: day?.month ?? 1,
    day: day?.day ?? 1,
    place,
  };
  const found: PeriodPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const finders = findersOf(tokens[at] as Token);
    if (!finders) continue;
    for (const finder of finders) {
      const hit = finder(tokens, at, clock);
      if (!hit) continue;
      const opener = openerOf(tokens, at);
      // Without a date, "this year" would resolve to nonsense.
      const told = day !== null || hit.period === null || /(?:1[89]|20)\d\d/u.test(hit.period);
      // "the highest since April 2009, when it was 13%" dates what stands behind.
      const record = opener === 'since' && recordSince(tokens, at);
      const when = lower(tokens, hit.last + 1) === ',' && lower(tokens, hit.last + 2) === 'when';
      if (told && (!record || when))
        found.push(phraseOf(stretched(inNamed(hit, found, clock), opener, clock), at, opener));
      at = hit.last;
      break;
    }
  }
  return found;
}

/** First and last day a phrase means; null where only the text before it can tell. */
export function daysOf(phrase: PeriodPhrase, place: string | null): Interval | null {
  return phrase.days ?? (phrase.period === null ? null : parsePeriod(phrase.period, place));
}
