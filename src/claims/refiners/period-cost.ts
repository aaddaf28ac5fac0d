/** How near a phrase of time stands to a figure, and what bars the one from the other. */
import { WEEKDAYS } from '../lexicon/months.ts';
import { HELPING, PAST_VERBS, PRESENT_VERBS } from '../lexicon/period-words.ts';
import { type Day, isDayCode, parsePeriod } from '../period.ts';
import type { PeriodPhrase } from '../period-phrases.ts';
import type { Draft } from '../reading.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { comparison, foretold, isCompared, leadsComparison, nowBetween, ofNow } from './compared-time.ts';
import { isAside, ranks } from './own-time.ts';
import { upcoming } from './resolve-period.ts';
import { isDatedByDay, isOfTheDay } from './running-period.ts';
import { inDateline, ofAnnouncement, saidThen } from './said-then.ts';
import { CLAUSE_SIGNS, clauseStart, lowerAt } from './shared.ts';

const AND_BUT = wordSet('and but');

const DAY_NAMES = wordSet(['yesterday', 'today', ...WEEKDAYS.keys()]);

const SUBJECTS = wordSet('we they it he she i');
const BREAKS = wordSet('; while whereas but although though');

/** What stands between a figure and a phrase: other figures, and the ends of clauses. */
function between(draft: Draft, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const word = lowerAt(draft.sentence.tokens, at);
    const and = word === 'and' && isIn(draft.sentence.tokens, at + 1, SUBJECTS);
    if (and || isIn(draft.sentence.tokens, at, BREAKS)) breaks += 12;
    else if (word === ',' && lowerAt(draft.sentence.tokens, at + 1) === 'and') breaks += 8;
  }
  return breaks;
}

/** "which make up 85% of exports, fetched $28bn in May", "now at 5%, will be cut next month" */
function hasComma({ reading, sentence: { tokens } }: Draft, until: number): boolean {
  for (let at = reading.last + 1; at < until; at++) if (lowerAt(tokens, at) === ',') return true;
  return false;
}

/** "last year's record of $13bn": of the figure behind it alone. */
function owns(phrase: PeriodPhrase, { drafts, position, sentence }: Draft): boolean {
  // "its year-to-date return to 37.51%"
  const adjective =
    lowerAt(sentence.tokens, phrase.first + 1) === '-' && lowerAt(sentence.tokens, phrase.last) === 'date';
  const behind = lowerAt(sentence.tokens, phrase.last + 1);
  if (behind === 'at') return drafts[position + 1]?.lead === phrase.last + 2;
  if (behind !== "'s" && !adjective) return false;
  for (let next = position + 1; next < drafts.length; next++) {
    const at = drafts[next]?.reading.first ?? 0;
    if (at > phrase.last) return at < phrase.last + 9;
  }
  return false;
}

/** "employs 3,400 people and made £41m last year": the verb behind is of then, its own of now. */
function isOfOtherVerb({ reading, lead, sentence: { tokens } }: Draft, until: number): boolean {
  let present = false;
  for (let at = lead - 1; at > lead - 5 && !present; at--) {
    if (isIn(tokens, at, HELPING) || lowerAt(tokens, at) === ',') return false;
    present = isIn(tokens, at, PRESENT_VERBS);
  }
  if (!present) return false;
  for (let at = reading.last + 1; at < until; at++)
    if (isIn(tokens, at, AND_BUT) && isIn(tokens, at + 1, PAST_VERBS)) return true;
  return false;
}

/** "the highest since", "its third cut since" */
function ranksBefore({ first }: PeriodPhrase, { reading, sentence: { tokens } }: Draft): boolean {
  for (let at = first - 1; at > Math.max(reading.last, first - 7); at--) if (ranks(tokens, at)) return true;
  return false;
}
function costBehind(phrase: PeriodPhrase, draft: Draft): number {
  const { last } = draft.reading;
  const { drafts, position } = draft;
  // "the highest since April 2009, when it was 13%": of the figure behind it.
  if (phrase.opener === 'since' && lowerAt(draft.sentence.tokens, phrase.last + 2) === 'when')
    return Number.POSITIVE_INFINITY;
  // "its 13th rise since May last year", "the highest since 2009": what it is compared with.
  if (phrase.opener === 'since' && ranksBefore(phrase, draft)) return Number.POSITIVE_INFINITY;
  // "dipped to 3.6%, close to the 3.4% of April": of the figure right before it alone.
  if (phrase.opener === 'of' && drafts.some(({ reading }) => reading.first > last && reading.last === phrase.first - 2))
    return Number.POSITIVE_INFINITY;
  // "from $15.6bn over the same months of last year": the time of what is compared.
  const own = draft.role === 'from' && phrase.shift !== undefined;
  if ((!own && comparison(phrase, draft)) || owns(phrase, draft) || foretold(draft, phrase.first))
    return Number.POSITIVE_INFINITY;
  // A phrase behind the next figure belongs to that one, unless that figure is its partner or a conversion.
  let crossed = 0;
  for (let next = position + 1; (drafts[next]?.reading.first ?? phrase.first) < phrase.first; next++) crossed += 9;
  if (phrase.opener === 'by' && crossed > 0 && draft.modality === 'reported') return Number.POSITIVE_INFINITY;
  const parted = draft.role === 'share' && crossed > 0;
  if (isOfOtherVerb(draft, phrase.first)) return Number.POSITIVE_INFINITY;
  if ((parted || isAside(draft) || ofNow(draft)) && hasComma(draft, phrase.first)) return Number.POSITIVE_INFINITY;
  return 1 + (phrase.first - last) * 0.6 + crossed + between(draft, last + 1, phrase.first);
}

/** Nothing but "In", "During the", "Meanwhile," before it. */
const opensSentence = (phrase: PeriodPhrase): boolean => phrase.first <= 3;

const RELATIVES = wordSet('which who whose');
const IN_ON = wordSet('in on since');
const BEGUN = wordSet(
  'opened founded launched built established formed created introduced signed inaugurated born completed started commissioned enacted passed set listed privatised nationalised unveiled discovered',
);

/** "Duty, which went up in April, brought in $5m": of what stands between the commas. */
function inRelativeClause({ first, last }: PeriodPhrase, { sentence: { tokens } }: Draft): boolean {
  if (lowerAt(tokens, last + 1) !== ',') return false;
  // "the baths, opened in 1968,": when they were.
  if (isIn(tokens, first - 1, IN_ON) && lowerAt(tokens, first - 3) === ',' && isIn(tokens, first - 2, BEGUN))
    return true;
  for (let at = first - 1; at > first - 14; at--) {
    if (isIn(tokens, at, RELATIVES)) return lowerAt(tokens, at - 1) === ',';
    if (lowerAt(tokens, at) === ',') return false;
  }
  return false;
}

function costBefore(phrase: PeriodPhrase, draft: Draft): number {
  const { first } = draft.reading;
  const { sentence } = draft;
  if (leadsComparison(phrase, draft) || nowBetween(phrase, draft)) return Number.POSITIVE_INFINITY;
  let crossed = 0;
  let before = draft.previous;
  for (; before && before.reading.last > phrase.last; before = before.previous) crossed += 4;
  const distance = (first - phrase.last) * 0.3;
  if (opensSentence(phrase)) return 3 + Math.min(distance, 8) + Math.min(crossed, 8);
  const clause = phrase.last < clauseStart(draft) ? (isOfTheDay(draft) ? 20 : 6) : 0;
  // A phrase that stands right behind an earlier figure is that figure's own.
  const owner = phrase.first - (before?.reading.last ?? -9) <= 5;
  if (inRelativeClause(phrase, draft)) return Number.POSITIVE_INFINITY;
  const when = lowerAt(sentence.tokens, phrase.last + 2) === 'when';
  if (owner && !when && isCompared(before)) return Number.POSITIVE_INFINITY;
  const sign = isIn(sentence.tokens, phrase.last + 1, CLAUSE_SIGNS) ? 2 : 0;
  const breaks = phrase.shift ? between(draft, phrase.last + 1, first) : 0;
  return 3 + distance + crossed + clause + (owner ? 5 : 0) + sign + breaks;
}

/** Does the period begin after the article? Days, months and years compare as they are written. */
function isAhead(code: string, date: string): boolean {
  const sign = code.charAt(5);
  const written = sign !== 'Q' && sign !== 'H' && !code.startsWith('F');
  return written ? code > date : (parsePeriod(code, null)?.start ?? '') > date;
}

/** How far a phrase stands from a figure, in words and clauses; infinite where it cannot be its time. */
export function cost(phrase: PeriodPhrase, draft: Draft, date: string, today: Day | null): number {
  const day = isDayCode(phrase.period);
  const dayOrWeek = day || (phrase.period?.length ?? 0) > 15;
  if (dayOrWeek && ofAnnouncement(phrase, draft)) return Number.POSITIVE_INFINITY;
  if (saidThen(phrase, draft) || (day && inDateline(phrase, draft))) return Number.POSITIVE_INFINITY;
  // "had announced in February that": when it was said.
  if (lowerAt(draft.sentence.tokens, phrase.last + 1) === 'that' && phrase.first > 2) return Number.POSITIVE_INFINITY;
  // What was decided on a day gone by is to be in force later.
  const code = phrase.period ?? '';
  if (dayOrWeek && phrase.opener !== 'from' && draft.modality === 'target') {
    const coming = phrase.floating && today ? upcoming(code, today, 6) : code;
    if (coming <= date) return Number.POSITIVE_INFINITY;
  }
  const dayName = isIn(draft.sentence.tokens, phrase.first, DAY_NAMES) && !isDatedByDay(draft);
  const weak =
    (dayName ? 6 : 0) +
    (day || phrase.shift?.count === 0 ? 2 : 0) +
    (draft.modality === 'reported' && isAhead(code, date) ? 8 : 0);
  return weak + (phrase.first > draft.reading.last ? costBehind(phrase, draft) : costBefore(phrase, draft));
}
