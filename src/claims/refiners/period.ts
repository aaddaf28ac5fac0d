/** The time a figure is about: the nearest phrase of time that belongs to it. */
import { SAYING } from '../lexicon/reporting.ts';
import { type Day, parsePeriod, readDay } from '../period.ts';
import type { PeriodPhrase } from '../period-phrases.ts';
import type { Shift } from '../periods/shared.ts';
import { fits, shifted } from '../periods/shift.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { comparison, foretold, leadsComparison, ofNow, yearOn } from './compared-time.ts';
import { isLastYearNear, isSame, resolve, upcoming } from './resolve-period.ts';
import { dayOfPrice, isPrice, OF_THE_DAY, running, titlePeriod } from './running-period.ts';
import { CLAUSE_SIGNS, clauseStart, lowerAt, WINDOW } from './shared.ts';

const isDay = (period: string | null): boolean => period?.length === 10 && readDay(period) !== null;

const EVENTS = new Set('asked unveiled presented released signed approved passed agreed met'.split(' '));

/** "announced on Thursday", "at yesterday's summit", "asked Congress today": when it was said, not what it is about. */
function ofAnnouncement(phrase: PeriodPhrase, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  if (lowerAt(tokens, phrase.last + 1) === "'s") return true;
  for (let at = phrase.last + 1; at < phrase.last + 4; at++) if (lowerAt(tokens, at) === 'that') return true;
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

function costBehind(phrase: PeriodPhrase, draft: Draft): number {
  const { last } = draft.reading;
  const { drafts, position } = draft;
  // "the highest since April 2009, when it was 13%": of the figure behind it.
  if (phrase.opener === 'since' && lowerAt(draft.sentence.tokens, phrase.last + 2) === 'when')
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
  if ((parted || ofNow(draft)) && hasComma(draft, phrase.first)) return Number.POSITIVE_INFINITY;
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
  const breaks = phrase.shift ? between(draft, phrase.last + 1, first) : 0;
  return 3 + distance + crossed + clause + (owner ? 5 : 0) + sign + breaks;
}

function cost(phrase: PeriodPhrase, draft: Draft, date: string, today: Day | null): number {
  const day = isDay(phrase.period);
  const dayOrWeek = day || (phrase.period?.length ?? 0) > 15;
  if (dayOrWeek && ofAnnouncement(phrase, draft)) return Number.POSITIVE_INFINITY;
  // "had announced in February that": when it was said.
  if (lowerAt(draft.sentence.tokens, phrase.last + 1) === 'that') return Number.POSITIVE_INFINITY;
  // What was decided on a day gone by is to be in force later.
  const code = phrase.period ?? '';
  const coming = phrase.floating && today ? upcoming(code, today, 6) : code;
  if (dayOrWeek && phrase.opener !== 'from' && draft.modality === 'target' && coming <= date)
    return Number.POSITIVE_INFINITY;
  const yet = draft.modality === 'reported' && (phrase.period ?? '').replace('FY', '').slice(0, 7) > date;
  const weak = (day || phrase.shift?.count === 0 ? 2 : 0) + (yet ? 8 : 0);
  return weak + (phrase.first > draft.reading.last ? costBehind(phrase, draft) : costBefore(phrase, draft));
}

/** May this phrase date this figure at all? The start of a change is dated only by a phrase of its own, behind it. */
function eligible(phrase: PeriodPhrase, draft: Draft): boolean {
  const { first, last } = draft.reading;
  if (phrase.first <= last && phrase.last >= first) return false;
  const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
  if (draft.role === 'from' && partner) {
    if (phrase.opener === 'since') return true;
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
  // "taking it from 0.1% to 5.25% since 2021": where it came from, not where it is.
  if ((partner || draft.role === 'to') && phrase.opener === 'since') return false;
  return !(partner?.role === 'from' && partner.position > draft.position && phrase.first > partner.reading.last);
}

const before = (draft: Draft): number => draft.drafts[draft.position - 1]?.reading.last ?? -1;

/** The period the text spoke of right before: the partner's, the latest of the sentence, or of the figures before. */
function baseOf(shift: Shift, draft: Draft, setting: Setting, earlier: readonly Draft[]): string | null {
  const { of } = shift;
  const right = (code: string | null): boolean => code !== null && (of === undefined || fits(code, of));
  const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
  if (draft.role === 'from' && partner) {
    const told = partner.period ?? (partner.position > draft.position ? choose(partner, setting, earlier) : null);
    if (right(told)) return told;
  }
  let best: string | null = null;
  let latest = '';
  for (let at = draft.position - 1; at >= 0; at--) {
    const other = draft.drafts[at];
    if (!other?.kept || other.period === null || other.role === 'from' || !right(other.period)) continue;
    const end = parsePeriod(other.period, setting.mainPlace)?.end ?? '';
    if (end <= latest) continue;
    best = other.period;
    latest = end;
  }
  if (best) return best;
  const said = titlePeriod(setting);
  return running(draft, earlier, setting, ({ period: code }) => right(code))?.period ?? (right(said) ? said : null);
}

/** "in the quarter", "for the month": the last such period the text spoke of; "in the same period": the one just before. */
function sameBefore(shift: Shift, draft: Draft, setting: Setting, earlier: readonly Draft[]): string | null {
  const back = [...earlier.slice(-20), ...draft.drafts.slice(0, draft.position)];
  if (shift.unit === 'period') {
    const nearest = back.filter((other) => other.kept && other.period && other.role !== 'from').at(-1);
    return nearest && draft.sentence.start - nearest.sentence.start < 700 ? nearest.period : null;
  }
  const fits = (other: Draft): boolean => shifted(other.period ?? '', shift, null) !== null;
  const found = running(draft, back, setting, fits, true);
  const said = titlePeriod(setting);
  return found?.period ?? (said && shifted(said, shift, null));
}

function choose(draft: Draft, setting: Setting, earlier: readonly Draft[]): string | null {
  const phrases = draft.facts.periods(draft.place ?? setting.mainPlace);
  let best: string | null = null;
  let lowest = 22;
  for (const phrase of phrases) {
    if (phrase.last < draft.reading.first - WINDOW) continue;
    if (phrase.first > draft.reading.last + WINDOW) break;
    if (!eligible(phrase, draft) || (isSame(phrase) && phrases.some(isLastYearNear(phrase, draft)))) continue;
    const at = cost(phrase, draft, setting.date ?? '', setting.day);
    if (at >= lowest) continue;
    const found =
      phrase.shift?.count === 0 && !phrase.shift.year
        ? sameBefore(phrase.shift, draft, setting, earlier)
        : resolve(phrase, draft, setting, (shift) => baseOf(shift, draft, setting, earlier));
    if (found === null) continue;
    best = found;
    lowest = at;
  }
  return best ?? (setting.date && draft.role !== 'from' ? yearOn(phrases, draft, setting.date) : null);
}

export const period: Refiner = {
  name: 'period',
  refine(draft, setting, earlier) {
    const found = choose(draft, setting, earlier);
    if (found !== null) draft.period = found;
    else if (draft.modality === 'reported' && isPrice(draft)) draft.period = dayOfPrice(draft, earlier, setting);
  },
};
