/** The time a figure is about: the nearest phrase of time that belongs to it. */
import { isDayCode, parsePeriod } from '../period.ts';
import type { PeriodPhrase } from '../period-phrases.ts';
import type { Shift } from '../periods/shared.ts';
import { fits } from '../periods/shift.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isCompared, yearOn } from './compared-time.ts';
import { cost } from './period-cost.ts';
import { titlePeriod } from './report-period.ts';
import { isLastYearNear, isSame, resolve } from './resolve-period.ts';
import { running, toldBefore } from './running-period.ts';
import { lowerAt, previousEnd, WINDOW } from './shared.ts';
import { dayOfPrice, isPrice, ofShares } from './trading-day.ts';

const isFullYear = ({ first }: PeriodPhrase, { sentence: { tokens } }: Draft): boolean =>
  lowerAt(tokens, first) === 'year' &&
  (lowerAt(tokens, first - 1) === 'full' ||
    (lowerAt(tokens, first - 1) === '-' && lowerAt(tokens, first - 2) === 'full'));

/** May this phrase date this figure at all? The start of a change is dated only by a phrase of its own, behind it. */
function eligible(phrase: PeriodPhrase, draft: Draft): boolean {
  const { first, last } = draft.reading;
  if (phrase.first <= last && phrase.last >= first) return false;
  // What a full year brought is told of one that ended, by name; only a forecast is of this one.
  if (draft.modality !== 'projected' && isFullYear(phrase, draft)) return false;
  const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
  if (draft.role === 'from' && partner) {
    if (phrase.opener === 'since') return true;
    const { tokens } = draft.sentence;
    if (phrase.last < first) {
      // "from last year's $3m", "against a year-ago $3m", "up from 2019's 5%", "when it was 5%"
      const own = lowerAt(tokens, phrase.first - 1) === 'from' || lowerAt(tokens, phrase.last + 1) === "'s";
      return (own || (phrase.shift?.count ?? 0) < 0) && phrase.first > first - 9 && phrase.first > previousEnd(draft);
    }
    const limit = partner.position > draft.position ? partner.lead : tokens.length;
    const next = draft.drafts[draft.position + 1]?.reading.first ?? limit;
    return phrase.first <= Math.min(limit, Math.max(last + 6, Math.min(next, last + 9)));
  }
  // "taking it from 0.1% to 5.25% since 2021": where it came from, not where it is.
  if ((partner || draft.role === 'to') && phrase.opener === 'since') return false;
  return !(partner?.role === 'from' && partner.position > draft.position && phrase.first > partner.reading.last);
}

/** The period the text spoke of right before: the partner's, the latest of the sentence, or of the figures before. */
function baseOf(shift: Shift, draft: Draft, setting: Setting, earlier: readonly Draft[]): string | null {
  const { of } = shift;
  const right = (code: string | null): boolean =>
    code !== null && (of === undefined || of === 'months' || fits(code, of));
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
  const back = toldBefore(draft, earlier);
  if (shift.unit === 'period') {
    const right = (other: Draft): boolean =>
      other.kept &&
      other.period !== null &&
      other.role !== 'from' &&
      (shift.of !== 'months' || (/\/|Q|H/u.test(other.period) && !isCompared(other)));
    const nearest = back.filter(right).at(-1);
    return nearest && draft.sentence.start - nearest.sentence.start < 700 ? nearest.period : null;
  }
  const said = titlePeriod(setting);
  const found = running(draft, back, setting, ({ period: code }) => code !== null && fits(code, shift.unit), true);
  return found?.period ?? (said && fits(said, shift.unit) ? said : null);
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
    // "The shares, which floated at 185p in 2021, closed at 38p": a day's, whatever year stands near.
    const traded = draft.modality === 'reported' && !isDayCode(found) ? ofShares(draft, setting) : null;
    if (traded ?? found) draft.period = traded ?? found;
    else if (draft.modality === 'reported' && isPrice(draft)) draft.period = dayOfPrice(draft, earlier, setting);
  },
};
