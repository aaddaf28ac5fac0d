/** The time a figure is about: the nearest phrase of time that belongs to it. */
import type { PeriodPhrase } from '../period-phrases.ts';
import type { Draft, Refiner } from '../reading.ts';
import { clauseStart, lowerAt } from './shared.ts';

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
    if (COMPARED.test(word) && at >= phrase.first - 3) return word !== 'on' || !/-\d\d-/u.test(phrase.period);
    if (word === ',') return false;
  }
  return false;
}

function cost(phrase: PeriodPhrase, draft: Draft): number {
  const { first, last } = draft.reading;
  const { drafts, position } = draft;
  const weekly = /-\d\d-\d\d/u.test(phrase.period) ? 2 : 0;
  if (phrase.first > last) {
    if (comparison(phrase, draft)) return Number.POSITIVE_INFINITY;
    // A phrase behind the next figure belongs to that one, unless that figure is its partner or a conversion.
    let crossed = 0;
    for (let next = position + 1; next < drafts.length; next++)
      if ((drafts[next]?.reading.first ?? 0) < phrase.first) crossed += 9;
    return 1 + (phrase.first - last) * 0.6 + crossed + weekly;
  }
  let crossed = 0;
  for (let before = position - 1; before >= 0; before--)
    if ((drafts[before]?.reading.last ?? 0) > phrase.last) crossed += 4;
  const opening = phrase.first <= 2 ? 0 : phrase.last < clauseStart(draft) ? 6 : 0;
  // A phrase that stands right behind an earlier figure is that figure's own.
  const owner = drafts.find(
    (other) => other.position < position && phrase.first > other.reading.last && phrase.first - other.reading.last <= 5,
  );
  return 3 + (first - phrase.last) * 0.3 + crossed + opening + (owner ? 5 : 0) + weekly;
}

export const period: Refiner = {
  name: 'period',
  refine(draft, setting) {
    const phrases = draft.facts.periods(draft.place ?? setting.mainPlace);
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    let best: PeriodPhrase | null = null;
    let lowest = 22;
    for (const phrase of phrases) {
      if (phrase.first <= draft.reading.last && phrase.last >= draft.reading.first) continue;
      // The start of a change is dated only by a phrase of its own, right behind it.
      if (draft.role === 'from' && partner) {
        const limit = partner.position > draft.position ? partner.lead : draft.sentence.tokens.length;
        if (phrase.first <= draft.reading.last || phrase.first > Math.min(limit, draft.reading.last + 6)) continue;
      } else if (partner?.role === 'from' && partner.position > draft.position && phrase.first > partner.reading.last)
        continue;
      const at = cost(phrase, draft);
      if (at >= lowest) continue;
      best = phrase;
      lowest = at;
    }
    if (best) draft.period = best.period;
    else if (draft.indicator && OF_THE_DAY.has(draft.indicator) && draft.modality === 'reported')
      draft.period = setting.date;
  },
};
