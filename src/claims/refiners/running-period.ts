/** The time an article goes on speaking of: the one its title names, or the latest of the figures told just before. */
import { addDays, parsePeriod } from '../period.ts';
import { periodPhrases } from '../period-phrases.ts';
import type { Draft } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { tokenize } from '../text/tokens.ts';
import { isMoney } from './shared.ts';

/** Prices of a moment: the day of the article where nothing else is said. */
export const OF_THE_DAY: ReadonlySet<string> = new Set(['stock_index', 'oil_price', 'gold_price', 'exchange_rate']);

export const MOVES: ReadonlySet<string> = new Set(['pct_change', 'change', 'to']);
const REACH = 900;

const titlePeriods = new WeakMap<Setting, string | null>();

/** "… in July", "June jobs report", "last month", "in Q2": the one month, quarter or half a title names. */
export function titlePeriod(setting: Setting): string | null {
  let known = titlePeriods.get(setting);
  if (known === undefined) {
    const phrases = periodPhrases(tokenize(setting.title, 0, setting.title.length), setting.date, setting.mainPlace);
    const parts = phrases.filter(
      ({ period, opener }) =>
        /^\d{4}-(?:Q\d|H\d|\d\d)(?:\/\d{4}-\d\d)?$/u.test(period ?? '') && opener !== 'since' && opener !== 'by',
    );
    known = parts.length === 1 ? (parts[0]?.period ?? null) : null;
    titlePeriods.set(setting, known);
  }
  return known;
}

/** Two figures may share a period: the same statistic, or parts of one report. */
function alike(a: Draft, b: Draft): boolean {
  if (a.place !== b.place && a.place !== null && b.place !== null) return false;
  if (a.indicator !== null && a.indicator === b.indicator) return true;
  if (a.role !== null && MOVES.has(a.role)) return true;
  return (
    a.indicator !== null &&
    a.place !== null &&
    a.place === b.place &&
    !isMoney(a.reading.unit) &&
    !isMoney(b.reading.unit)
  );
}

export const sameParagraph = (draft: Draft, other: Draft, { text }: Setting): boolean =>
  !text.slice(other.sentence.start, draft.sentence.start).includes('\n');

/** Not more than three days before the article. */
export const isRecent = (day: string, date: string): boolean => day <= date && addDays(day, 3) >= date;

/**
 * Of the figures told before, the one whose time the text goes on with. In a paragraph the nearest; beyond it the
 * latest: "In June the rate stood at 18%" looks back, and what follows goes on with July.
 */
export function running(draft: Draft, back: readonly Draft[], setting: Setting, matching = true): Draft | null {
  let best: Draft | null = null;
  let latest = '';
  for (let at = back.length - 1; at >= 0 && at > back.length - 24; at--) {
    const other = back[at] as Draft;
    if (draft.sentence.start - other.sentence.start > REACH) break;
    if (!other.kept || !other.period || other.role === 'from' || other.role === 'share') continue;
    if (other.modality !== 'reported' || (other.indicator && OF_THE_DAY.has(other.indicator))) continue;
    const days = parsePeriod(other.period, other.place ?? setting.mainPlace);
    const end = days?.end ?? '';
    if (!days || end <= latest || addDays(days.start, 400) < end) continue;
    if (matching && sameParagraph(draft, other, setting)) return alike(draft, other) ? other : null;
    latest = end;
    best = other;
  }
  return best && (!matching || alike(draft, best)) ? best : null;
}

/** The trading day named just before, for what else the markets did on it. */
export function tradingDay(draft: Draft, back: readonly Draft[], { date }: Setting): string | null {
  for (let at = back.length - 1; at >= 0 && at > back.length - 8; at--) {
    const other = back[at] as Draft;
    if (!date || draft.sentence.start - other.sentence.start > 400) return null;
    if (!other.kept || !other.period || other.role === 'from') continue;
    const day = other.period.length === 10 && isRecent(other.period, date);
    return day && other.indicator !== null && OF_THE_DAY.has(other.indicator) ? other.period : null;
  }
  return null;
}
