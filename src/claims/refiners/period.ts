/** The time a figure is about: the nearest phrase of time that belongs to it. */
import { SAYING } from '../lexicon/reporting.ts';
import { type Day, parsePeriod, readDay } from '../period.ts';
import type { PeriodPhrase } from '../period-phrases.ts';
import type { Shift } from '../periods/shared.ts';
import { shifted } from '../periods/shift.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { comparison, foretold, leadsComparison, yearOn } from './compared-time.ts';
import { isRecent, OF_THE_DAY, running, titlePeriod } from './running-period.ts';
import { CLAUSE_SIGNS, clauseStart, lowerAt, WINDOW } from './shared.ts';

const isDay = (period: string | null): boolean => period?.length === 10 && readDay(period) !== null;

const EVENTS = new Set('asked unveiled presented released signed approved passed agreed met'.split(' '));

/** "announced on Thursday", "at yesterday's summit", "asked Congress today": when it was said, not what it is about. */
function ofAnnouncement(phrase: PeriodPhrase, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  if (lowerAt(tokens, phrase.last + 1) === "'s") return true;
  if (draft.indicator && OF_THE_DAY.has(draft.indicator)) return false;
  for (let at = phrase.last + 2; at >= phrase.first - 5; at--) {
    const word = lowerAt(tokens, at);
    if (SAYING.has(word) || EVENTS.has(word)) return true;
  }
  return false;
}

const SUBJECTS = new Set(['we', 'they', 'it', 'he', 'she', 'i']);
const BREAKS = new Set([';', 'while', 'whereas', 'but', 'although', 'though']);

/** What stands between a figure and a phrase: other figures, and the ends of clauses. */
function between(draft: Draft, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const word = lowerAt(draft.sentence.tokens, at);
    const and = word === 'and' && SUBJECTS.has(lowerAt(draft.sentence.tokens, at + 1));
    if (and || BREAKS.has(word)) breaks += 12;
  }
  return breaks;
}

/** "last year's record of $13bn": of the figure behind it alone. */
function owns(phrase: PeriodPhrase, { drafts, position, sentence }: Draft): boolean {
  if (lowerAt(sentence.tokens, phrase.last + 1) !== "'s") return false;
  for (let next = position + 1; next < drafts.length; next++) {
    const at = drafts[next]?.reading.first ?? 0;
    if (at > phrase.last) return at < phrase.last + 9;
  }
  return false;
}

function costBehind(phrase: PeriodPhrase, draft: Draft): number {
  const { last } = draft.reading;
  const { drafts, position } = draft;
  if (comparison(phrase, draft) || owns(phrase, draft) || foretold(draft, phrase.first))
    return Number.POSITIVE_INFINITY;
  // A phrase behind the next figure belongs to that one, unless that figure is its partner or a conversion.
  let crossed = 0;
  for (let next = position + 1; (drafts[next]?.reading.first ?? phrase.first) < phrase.first; next++) crossed += 9;
  return 1 + (phrase.first - last) * 0.6 + crossed + between(draft, last + 1, phrase.first);
}

/** Nothing but "In", "During the", "Meanwhile," before it. */
const opensSentence = (phrase: PeriodPhrase): boolean => phrase.first <= 3;

function costBefore(phrase: PeriodPhrase, draft: Draft): number {
  const { first } = draft.reading;
  const { drafts, position, sentence } = draft;
  if (leadsComparison(phrase, draft)) return Number.POSITIVE_INFINITY;
  let crossed = 0;
  let before = position - 1;
  for (; (drafts[before]?.reading.last ?? -1) > phrase.last; before--) crossed += 4;
  const distance = (first - phrase.last) * 0.3;
  if (opensSentence(phrase)) return 3 + Math.min(distance, 8) + Math.min(crossed, 8);
  const ofTheDay = draft.indicator !== null && OF_THE_DAY.has(draft.indicator);
  const clause = phrase.last < clauseStart(draft) ? (ofTheDay ? 20 : 6) : 0;
  // A phrase that stands right behind an earlier figure is that figure's own.
  const owner = phrase.first - (drafts[before]?.reading.last ?? -9) <= 5;
  if (owner && drafts[before]?.role === 'from') return Number.POSITIVE_INFINITY;
  const sign = CLAUSE_SIGNS.test(lowerAt(sentence.tokens, phrase.last + 1)) ? 2 : 0;
  return 3 + distance + crossed + clause + (owner ? 5 : 0) + sign;
}

function cost(phrase: PeriodPhrase, draft: Draft, date: string): number {
  const day = isDay(phrase.period);
  if (day && ofAnnouncement(phrase, draft)) return Number.POSITIVE_INFINITY;
  // What was decided on a day gone by is to be in force later.
  const dayOrWeek = day || (phrase.period?.length ?? 0) > 15;
  if (dayOrWeek && phrase.opener !== 'from' && draft.modality === 'target' && (phrase.period ?? '') <= date)
    return Number.POSITIVE_INFINITY;
  const weak = day || phrase.shift?.count === 0 ? 2 : 0;
  return weak + (phrase.first > draft.reading.last ? costBehind(phrase, draft) : costBefore(phrase, draft));
}

/** May this phrase date this figure at all? The start of a change is dated only by a phrase of its own, behind it. */
function eligible(phrase: PeriodPhrase, draft: Draft): boolean {
  const { first, last } = draft.reading;
  if (phrase.first <= last && phrase.last >= first) return false;
  const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
  if (draft.role === 'from' && partner) {
    const { tokens } = draft.sentence;
    if (phrase.last < first) {
      // "from last year's $3m", "against a year-ago $3m", "up from 2019's 5%", "when it was 5%"
      const own = lowerAt(tokens, phrase.first - 1) === 'from' || lowerAt(tokens, phrase.last + 1) === "'s";
      return (own || (phrase.shift?.count ?? 0) < 0) && phrase.first > first - 9 && phrase.first > before(draft);
    }
    const limit = partner.position > draft.position ? partner.lead : tokens.length;
    const next = draft.drafts[draft.position + 1]?.reading.first ?? limit;
    return phrase.first <= Math.min(limit, Math.max(last + 6, Math.min(next, last + 9)));
  }
  return !(partner?.role === 'from' && partner.position > draft.position && phrase.first > partner.reading.last);
}

const before = (draft: Draft): number => draft.drafts[draft.position - 1]?.reading.last ?? -1;

/** The period the text spoke of right before: the partner's, an earlier figure's of the sentence, or of the last ones. */
function baseOf(draft: Draft, setting: Setting, earlier: readonly Draft[]): string | null {
  const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
  if (draft.role === 'from' && partner) {
    if (partner.period === null && partner.position > draft.position) return choose(partner, setting, earlier);
    if (partner.period !== null) return partner.period;
  }
  for (let at = draft.position - 1; at >= 0; at--) {
    const other = draft.drafts[at];
    if (other?.kept && other.period !== null && other.role !== 'from') return other.period;
  }
  return running(draft, earlier, setting, false)?.period ?? titlePeriod(setting);
}

/** "the same quarter" */
const isSame = ({ shift }: PeriodPhrase): boolean => shift?.unit === 'period';

/** "last year for the same quarter", "last year's 11% for the same quarter": one phrase in two parts. */
const isLastYearNear =
  (same: PeriodPhrase, { sentence: { tokens } }: Draft) =>
  ({ first, last }: PeriodPhrase): boolean =>
    lowerAt(tokens, first) === 'last' && lowerAt(tokens, last) === 'year' && Math.abs(same.first - last) < 9;

const SUB_ANNUAL = /-|\//u;

/** The code of a phrase for this figure: shifted from what was said before, or moved ahead for a forecast. */
function resolve(phrase: PeriodPhrase, draft: Draft, setting: Setting, earlier: readonly Draft[]): string | null {
  const place = draft.place ?? setting.mainPlace;
  const moved = (shift: Shift): string | null => {
    const base = baseOf(draft, setting, earlier);
    return base && shifted(base, shift, place);
  };
  if (phrase.shift) return moved(phrase.shift) ?? phrase.period;
  const year = setting.day?.year ?? 0;
  const phrases = draft.facts.periods(place);
  if (lowerAt(draft.sentence.tokens, phrase.first) === 'last') {
    const lastYear = phrase.period === String(year - 1);
    if (
      lastYear &&
      (draft.role === 'from' || phrases.some((other) => isSame(other) && isLastYearNear(other, draft)(phrase)))
    ) {
      // "$3bn in July-March, against $2bn last year": the same months.
      const base = baseOf(draft, setting, earlier);
      if (base && SUB_ANNUAL.test(base)) return shifted(base, { unit: 'year', count: -1 }, place);
    }
    // "8.5% in March, up from last month's 8.1%", said in April: of February.
    const unit = draft.role === 'from' && lowerAt(draft.sentence.tokens, phrase.last);
    if ((unit === 'month' || unit === 'quarter') && baseOf(draft, setting, earlier) === phrase.period)
      return moved({ unit, count: -1 });
  }
  if (phrase.floating && phrase.period && setting.day && ahead(draft)) return upcoming(phrase.period, setting.day);
  const pair = /^(\d{4}-\d\d)\/(\d{4}-\d\d)$/u.exec(phrase.period ?? '');
  // "fell 34.8% between August and September": what September did.
  if (
    pair &&
    phrase.opener === 'between' &&
    draft.role !== 'level' &&
    shifted(pair[1] ?? '', { unit: 'month', count: 1 }, place) === pair[2]
  )
    return pair[2] ?? null;
  return phrase.period;
}

const FUTURE = new Set('will would could might expected forecast likely pencilled cards due'.split(' '));

/** Is the figure, or its sentence, about what is to come? */
const ahead = (draft: Draft): boolean =>
  draft.modality !== 'reported' || draft.sentence.tokens.some(({ lower }) => FUTURE.has(lower));

/** "will rise in March", said in November: next March, where that is near. */
function upcoming(period: string, { year, month }: Day): string {
  const next = period.replace(/\d{4}(?=-|$|\/)/gu, (name) => String(Number(name) + 1));
  const start = parsePeriod(next, null)?.start.split('-').map(Number) ?? [];
  const away = ((start[0] ?? 0) - year) * 12 + (start[1] ?? 0) - month;
  return away >= 0 && away < 8 ? next : period;
}

function choose(draft: Draft, setting: Setting, earlier: readonly Draft[]): string | null {
  const phrases = draft.facts.periods(draft.place ?? setting.mainPlace);
  let best: string | null = null;
  let lowest = 22;
  for (const phrase of phrases) {
    if (phrase.last < draft.reading.first - WINDOW) continue;
    if (phrase.first > draft.reading.last + WINDOW) break;
    if (!eligible(phrase, draft) || (isSame(phrase) && phrases.some(isLastYearNear(phrase, draft)))) continue;
    const at = cost(phrase, draft, setting.date ?? '');
    if (at >= lowest) continue;
    const found = resolve(phrase, draft, setting, earlier);
    if (found === null) continue;
    best = found;
    lowest = at;
  }
  return best ?? (setting.date && draft.role !== 'from' ? yearOn(phrases, draft, setting.date) : null);
}

/** The trading day the article last named for such prices, else its own. */
function dayOfPrices(draft: Draft, { date }: Setting, earlier: readonly Draft[]): string | null {
  const back = [...earlier.slice(-12), ...draft.drafts.slice(0, draft.position)];
  for (let at = back.length - 1; at >= 0; at--) {
    const other = back[at] as Draft;
    if (other.role !== 'from' && isDay(other.period) && date && isRecent(other.period ?? '', date)) return other.period;
  }
  return date;
}

export const period: Refiner = {
  name: 'period',
  refine(draft, setting, earlier) {
    const found = choose(draft, setting, earlier);
    if (found !== null) draft.period = found;
    else if (draft.indicator && OF_THE_DAY.has(draft.indicator) && draft.modality === 'reported')
      draft.period = dayOfPrices(draft, setting, earlier);
  },
};
