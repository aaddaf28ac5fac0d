/** The period a short sentence leaves out: the same statistic's a moment ago, or the one the title announces. */

import { addMonths, monthCode } from '../period.ts';
import { periodPhrases } from '../period-phrases.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { tokenize } from '../text/tokens.ts';
import { isMoney } from './shared.ts';

const REACH = 900;
/** Prices of a moment get the day of the article elsewhere. */
const OF_THE_DAY = new Set(['stock_index', 'oil_price', 'gold_price', 'exchange_rate']);

const titlePeriods = new WeakMap<Setting, string | null>();

/** "… in July", "June jobs report", "last month", "in Q2": the one month, quarter or half a title names. */
function titlePeriod(setting: Setting): string | null {
  let known = titlePeriods.get(setting);
  if (known === undefined) {
    const phrases = periodPhrases(tokenize(setting.title, 0, setting.title.length), setting.date, setting.mainPlace);
    const parts = phrases.filter(
      ({ period, opener }) => /^\d{4}-(?:Q\d|H\d|\d\d)$/u.test(period) && opener !== 'since' && opener !== 'by',
    );
    known = parts.length === 1 ? (parts[0]?.period ?? null) : null;
    titlePeriods.set(setting, known);
  }
  return known;
}

/** Two figures may share a period: the same statistic, or parts of one report on one country. */
function alike(a: Draft, b: Draft): boolean {
  if (a.place !== b.place) return false;
  if (a.indicator !== null && a.indicator === b.indicator) return true;
  return (
    a.place !== null &&
    !isMoney(a.reading.unit) &&
    !isMoney(b.reading.unit) &&
    (a.indicator !== null || b.indicator !== null)
  );
}

const MONTHLY = new Set(['unemployment_rate', 'unemployed_people', 'employment', 'inflation']);

export const carry: Refiner = {
  name: 'carry',
  refine(draft, setting, earlier) {
    const { indicator } = draft;
    if (draft.period !== null || draft.modality !== 'reported' || (indicator && OF_THE_DAY.has(indicator))) return;
    if (draft.role === 'from') {
      const to = draft.partner === null ? undefined : draft.drafts[draft.partner];
      const ofTitle = titlePeriod(setting);
      // "rose from 9.1% to 9.2%" in a report on June: from May.
      if (
        indicator &&
        MONTHLY.has(indicator) &&
        ofTitle &&
        /^\d{4}-\d\d$/u.test(ofTitle) &&
        (to?.period ?? ofTitle) === ofTitle
      ) {
        const [year = 0, month = 1] = ofTitle.split('-').map(Number);
        const moved = addMonths(year, month, -1);
        draft.period = monthCode(moved.year, moved.month);
      }
      return;
    }
    if (!indicator && (isMoney(draft.reading.unit) || draft.place === null || draft.role === 'share')) return;
    const back = [...earlier.slice(-20), ...draft.drafts.slice(Math.max(0, draft.position - 20), draft.position)];
    const said = titlePeriod(setting);
    if (said && (indicator || back.some((other) => other.kept && other.indicator))) {
      draft.period = said;
      draft.doubts.push('the period is the one the title names');
      return;
    }
    for (let at = back.length - 1; at >= 0; at--) {
      const other: Draft | undefined = back[at];
      if (!other || draft.sentence.start - other.sentence.start > REACH) return;
      if (!other.kept || !other.period || other.period.includes('/') || other.role === 'from') continue;
      if (other.modality !== 'reported' || !alike(draft, other)) continue;
      if (other.indicator && OF_THE_DAY.has(other.indicator)) continue;
      draft.period = other.period;
      draft.doubts.push('the period is carried over from an earlier sentence');
      return;
    }
  },
};
