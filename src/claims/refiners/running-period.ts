/** The time an article goes on speaking of: the one its title names, or the latest of the figures told just before. */
import { addDays, isDayCode, parsePeriod } from '../period.ts';
import type { Draft } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isCompared } from './compared-time.ts';
import { isQuoted } from './own-time.ts';
import { isBudgetTitle, reportPeriod, setsBudget } from './report-period.ts';
import { isMoney, isRatio, lowerAt } from './shared.ts';

/** Prices of a moment: the day of the article where nothing else is said. */
const OF_THE_DAY: ReadonlySet<string> = new Set(['stock_index', 'oil_price', 'gold_price', 'exchange_rate']);
export const isOfTheDay = ({ indicator }: Draft): boolean => indicator !== null && OF_THE_DAY.has(indicator);

/** A price of the day, or what rate setters decided on one. */
export const isDatedByDay = (draft: Draft): boolean => isOfTheDay(draft) || draft.indicator === 'policy_rate';

const MOVES: ReadonlySet<string> = new Set(['pct_change', 'change', 'to']);
export const isMove = ({ role }: Draft): boolean => role !== null && MOVES.has(role);

export const REACH = 900;

/** The figures told last before this one, in order. */
export function toldBefore(draft: Draft, earlier: readonly Draft[]): readonly Draft[] {
  draft.told ??= [...earlier.slice(-20), ...draft.drafts.slice(Math.max(0, draft.position - 20), draft.position)];
  return draft.told;
}

/** Counted in the same unit, no money, or moved by a decision on rates: goes on being of the same day. */
const ofOneDay = (a: Draft, b: Draft): boolean =>
  (unitOf(a) === unitOf(b) && !isMoney(a.reading.unit) && !isRatio(a.reading.unit)) ||
  (b.indicator === 'policy_rate' &&
    a.role === 'to' &&
    a.indicator === null &&
    a.sentence.start - b.sentence.start < 300);

const unitOf = ({ reading: { unit } }: Draft): string => unit.split('/')[0] ?? unit;

/** Of one paragraph and country, each an official statistic. */
const together = (a: Draft, b: Draft): boolean =>
  a.indicator !== null && b.indicator !== null && a.place === b.place && sameParagraph(a, b);

/** Two figures may share a period: the same statistic, or parts of one report. */
export function alike(a: Draft, b: Draft): boolean {
  if (a.place !== b.place && a.place !== null && b.place !== null) return false;
  if ((a.indicator !== null && a.indicator === b.indicator) || together(a, b)) return true;
  if (isMove(a)) return true;
  if (a.reading.unit.endsWith('/year')) return false;
  if (a.indicator === null && a.reading.unit !== 'count' && unitOf(a) === unitOf(b)) return true;
  return (
    a.indicator !== null &&
    a.place !== null &&
    a.place === b.place &&
    !isMoney(a.reading.unit) &&
    !isMoney(b.reading.unit)
  );
}

export const sameParagraph = (draft: Draft, other: Draft): boolean =>
  draft.sentence.paragraph === other.sentence.paragraph;

/** "The firm had made $3m in 2020": told for comparison, not what the text goes on with. */
function looksBack({ lead, sentence: { tokens } }: Draft): boolean {
  for (let at = lead - 1; at > lead - 8; at--) if (lowerAt(tokens, at) === 'had') return true;
  return false;
}

/** "since mid-June": a span up to the article's own month, of the figure it was told of. */
const isUpToNow = (code: string, date: string | null): boolean =>
  date !== null && code.length === 15 && code.endsWith(date.slice(0, 7));

/**
 * Of the figures told before, the nearest of the time the text goes on with: the latest time of the paragraph, else of
 * those before. "In June the rate stood at 18%" looks back, and what follows goes on with July.
 */
export function running(
  draft: Draft,
  back: readonly Draft[],
  setting: Setting,
  accept: ((other: Draft) => boolean) | null,
  anywhere = false,
): Draft | null {
  let best: Draft | null = null;
  let latest = '';
  for (let at = back.length - 1; at >= 0 && at > back.length - 24; at--) {
    const other = back[at] as Draft;
    if (draft.sentence.start - other.sentence.start > REACH) break;
    if (!other.kept || !other.period || other.role === 'share' || isCompared(other)) continue;
    if (other.modality !== 'reported' || isOfTheDay(other)) continue;
    const days = parsePeriod(other.period, other.place ?? setting.mainPlace);
    const end = days?.end ?? '';
    if (!days || end < latest || addDays(days.start, 400) < end || days.start > (setting.date ?? '9')) continue;
    if (best && !anywhere && sameParagraph(draft, best) && !sameParagraph(draft, other)) break;
    if (end === latest && best) continue;
    if (looksBack(other)) continue;
    if (isUpToNow(other.period, setting.date) && !sameParagraph(draft, other)) continue;
    if (isDayCode(other.period) && !sameParagraph(draft, other) && !ofOneDay(draft, other)) continue;
    if (accept && !accept(other)) continue;
    latest = end;
    best = other;
  }
  return best;
}

/** What a budget or a forecast says next is for the time it spoke of before, in its paragraph or at a budget's opening. */
export function foreseen(draft: Draft, earlier: readonly Draft[], setting: Setting): string | null {
  const back = toldBefore(draft, earlier);
  let best: string | null = null;
  let latest = '';
  for (let at = back.length - 1; at >= 0; at--) {
    const other = back[at] as Draft;
    if (!sameParagraph(draft, other)) break;
    if (!other.kept || !other.period || other.role === 'from' || other.modality === 'reported') continue;
    // "3.6% next year against 2.4% this year": what follows is of next year.
    const end = parsePeriod(other.period, other.place ?? setting.mainPlace)?.end ?? '';
    if (end <= latest || !alike(draft, other)) continue;
    best = other.period;
    latest = end;
  }
  if (best) return best;
  if (draft.role === 'share' && !setsBudget(setting)) return null;
  return plannedPeriod(draft, earlier, setting);
}

/** The year of the budget an article sets out, for its sums, their growth, and the statistics it builds on. */
export function plannedPeriod(draft: Draft, earlier: readonly Draft[], setting: Setting): string | null {
  const report = reportPeriod(draft, earlier, setting);
  if (!report?.planned || isQuoted(draft, setting)) return null;
  const { unit } = draft.reading;
  const money = ({ reading }: Draft): boolean => isMoney(reading.unit) && !reading.unit.includes('/');
  const sum = money(draft) || (isRatio(unit) && draft.drafts.some(money));
  const planned = draft.indicator !== null || (sum && (draft.modality === 'target' || isBudgetTitle(setting)));
  return planned ? report.period : null;
}
