/** The time a figure is about: the nearest phrase of time that belongs to it. */
import { SAYING } from '../lexicon/reporting.ts';
import type { PeriodPhrase } from '../period-phrases.ts';
import type { Draft, Refiner } from '../reading.ts';
import { clauseStart, lowerAt, WINDOW } from './shared.ts';

/** Prices of a moment: the day of the article where nothing else is said. */
const OF_THE_DAY = new Set(['stock_index', 'oil_price', 'gold_price', 'exchange_rate']);

/** "a year earlier", "over 2009's spending", "on last year", "than in 2008" name what it is compared with. */
const COMPARED = /^(?:on|over|than|from|against|compared|versus)$/u;

function comparison(phrase: PeriodPhrase, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  for (let at = phrase.first - 1; at >= 0 && at > phrase.first - 8; at--) {
    const word = lowerAt(tokens, at);
    if (at <= draft.reading.last) return false;
    if (/^(?:compared|comparing|than|versus|against)$/u.test(word)) return true;
    // "from July to September" is the period itself.
    if (
      word === 'from' &&
      at === phrase.first - 1 &&
      tokens.slice(phrase.first, phrase.last).some((token) => token.lower === 'to')
    )
      return false;
    if (word === 'over' && /^(?:the|past|last|a|this|next)$/u.test(lowerAt(tokens, at + 1))) return false;
    if (word === 'since' && /^\d{4}$/u.test(phrase.period)) return true;
    if (COMPARED.test(word) && at >= phrase.first - 3) return word !== 'on' || !/-\d\d-/u.test(phrase.period);
    if (word === ',') return false;
  }
  return false;
}

/** "announced on Thursday", "at yesterday's summit", "asked Congress today": when it was said, not what it is about. */
function ofAnnouncement(phrase: PeriodPhrase, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  if (lowerAt(tokens, phrase.last + 1) === "'s") return true;
  if (draft.indicator && OF_THE_DAY.has(draft.indicator)) return false;
  for (let at = phrase.last + 2; at >= phrase.first - 5; at--) {
    const word = lowerAt(tokens, at);
    if (SAYING.has(word) || /^(?:asked|unveiled|presented|released|signed|approved|passed|agreed|met)$/u.test(word))
      return true;
  }
  return false;
}

function cost(phrase: PeriodPhrase, draft: Draft): number {
  const { first, last } = draft.reading;
  const { drafts, position } = draft;
  const day = /-\d\d-\d\d/u.test(phrase.period);
  if (day && ofAnnouncement(phrase, draft)) return Number.POSITIVE_INFINITY;
  const weekly = day ? 2 : 0;
  if (phrase.first > last) {
    if (comparison(phrase, draft)) return Number.POSITIVE_INFINITY;
    // A phrase behind the next figure belongs to that one, unless that figure is its partner or a conversion.
    let crossed = 0;
    for (let next = position + 1; (drafts[next]?.reading.first ?? phrase.first) < phrase.first; next++) crossed += 9;
    return 1 + (phrase.first - last) * 0.6 + crossed + weekly;
  }
  let crossed = 0;
  let before = position - 1;
  for (; (drafts[before]?.reading.last ?? -1) > phrase.last; before--) crossed += 4;
  const opening = phrase.first <= 2 ? 0 : phrase.last < clauseStart(draft) ? 6 : 0;
  // A phrase that stands right behind an earlier figure is that figure's own.
  const owner = phrase.first - (drafts[before]?.reading.last ?? -9) <= 5;
  return 3 + (first - phrase.last) * 0.3 + crossed + opening + (owner ? 5 : 0) + weekly;
}

/** "last year for the same quarter": the part of the year the figure before was about, a year away. */
function sameAsBefore(phrase: PeriodPhrase, draft: Draft, earlier: readonly Draft[]): string | null {
  if (!/^\d{4}$/u.test(phrase.period)) return null;
  const { tokens } = draft.sentence;
  const near = tokens.slice(Math.max(0, phrase.first - 6), phrase.last + 7);
  if (
    !near.some(
      (token, at) => token.lower === 'same' && /^(?:quarter|month|period|half)$/u.test(near[at + 1]?.lower ?? ''),
    )
  )
    return null;
  const before = [...earlier.slice(-8), ...draft.drafts.slice(Math.max(0, draft.position - 8), draft.position)]
    .reverse()
    .find((other) => other.kept && other.period);
  const part = /^(\d{4})(-(?:Q\d|H\d|\d\d))$/u.exec(before?.period ?? '');
  return part ? `${phrase.period}${part[2]}` : null;
}

export const period: Refiner = {
  name: 'period',
  refine(draft, setting, earlier) {
    const phrases = draft.facts.periods(draft.place ?? setting.mainPlace);
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    let best: PeriodPhrase | null = null;
    let lowest = 22;
    for (const phrase of phrases) {
      if (phrase.last < draft.reading.first - WINDOW) continue;
      if (phrase.first > draft.reading.last + WINDOW) break;
      if (phrase.first <= draft.reading.last && phrase.last >= draft.reading.first) continue;
      // The start of a change is dated only by a phrase of its own, right behind it.
      if (draft.role === 'from' && partner) {
        const limit = partner.position > draft.position ? partner.lead : draft.sentence.tokens.length;
        const inside =
          phrase.last < draft.reading.first &&
          phrase.first > draft.reading.first - 9 &&
          lowerAt(draft.sentence.tokens, phrase.first - 1) === 'from';
        if (!inside && (phrase.first <= draft.reading.last || phrase.first > Math.min(limit, draft.reading.last + 6)))
          continue;
      } else if (partner?.role === 'from' && partner.position > draft.position && phrase.first > partner.reading.last)
        continue;
      const at = cost(phrase, draft);
      if (at >= lowest) continue;
      best = phrase;
      lowest = at;
    }
    if (best) draft.period = sameAsBefore(best, draft, earlier) ?? best.period;
    else if (draft.indicator && OF_THE_DAY.has(draft.indicator) && draft.modality === 'reported')
      draft.period = setting.date;
  },
};
