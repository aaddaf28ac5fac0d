/** The period a short sentence leaves out: the same statistic's a moment ago, or the one the title announces. */

import { addMonths, monthCode, parsePeriod } from '../period.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { foretold } from './compared-time.ts';
import { ownTime, pastForecast } from './own-time.ts';
import { alike, foreseen, MOVES, running, sameParagraph, titlePeriod } from './running-period.ts';
import { isMoney, lowerAt } from './shared.ts';
import { dayNamed, isPrice, tradingDay } from './trading-day.ts';

/** "was revised downward from 54,000 to 25,000": two figures for one time. */
function revised({ sentence: { tokens }, lead }: Draft): boolean {
  for (let at = lead - 1; at > lead - 5; at--) if (/^revis/u.test(lowerAt(tokens, at))) return true;
  return false;
}

/** A figure of the sentence that tells the same event: "hiked by 0.25% to 7.25% on October 31", "fell 7% to $51m". */
function sibling(draft: Draft): string | null {
  for (const step of [1, -1]) {
    const other = draft.drafts[draft.position + step];
    if (!other?.kept || !other.period || other.modality !== 'reported') continue;
    const [left, right] = step > 0 ? [draft, other] : [other, draft];
    if (chained(left, right, right.lead - left.reading.last)) return other.period;
  }
  return null;
}

/** "7% to $51m", "$51m, up 7%", "$51m, the most in any month, which was 7% more". */
function chained(left: Draft, right: Draft, gap: number): boolean {
  if (left.role === null || right.role === null || left.role === right.role) return false;
  if (MOVES.has(left.role) && MOVES.has(right.role)) return gap < 7;
  return LEVELS.has(left.role) && right.role !== 'to' && MOVES.has(right.role) && gap < 15;
}
const LEVELS = new Set(['level', 'rate']);

const RESTATED = wordSet('making accounting representing or about equivalent equal totalling totaling');

/** "$17 billion, making up 27% of the bill", "or about one-fifth of the total": the same money again, as a share. */
function restated(draft: Draft): string | null {
  const other = draft.drafts[draft.position - 1];
  if (!other?.kept || other.role === 'from' || draft.lead - other.reading.last > 6) return null;
  for (let at = other.reading.last + 1; at < draft.lead; at++)
    if (isIn(draft.sentence.tokens, at, RESTATED)) return other.period;
  return null;
}

/** Statistics of a month, whose "from" is the month before. */
const MONTHLY = new Set(['unemployment_rate', 'unemployed_people', 'employment', 'inflation', 'core_inflation']);

/** "rose from 9.1% to 9.2%" in a report on June: from May. */
function monthBefore(draft: Draft, setting: Setting): string | null {
  const to = draft.partner === null ? undefined : draft.drafts[draft.partner];
  if (to?.period && (revised(draft) || foretold(draft))) return to.period;
  const said = titlePeriod(setting);
  const { indicator } = draft;
  const month = to?.period ?? said ?? '';
  const monthly = indicator ? MONTHLY.has(indicator) : to?.period != null && !isMoney(draft.reading.unit);
  if (!monthly || !/^\d{4}-\d\d$/u.test(month)) return null;
  const [year = 0, number = 1] = month.split('-').map(Number);
  const moved = addMonths(year, number, -1);
  return monthCode(moved.year, moved.month);
}

export const carry: Refiner = {
  name: 'carry',
  refine(draft, setting, earlier) {
    const { indicator, role } = draft;
    if (draft.period !== null || isPrice(draft)) return;
    if (draft.modality !== 'reported' && !pastForecast(draft)) {
      if (role !== 'from')
        draft.period = restated(draft) ?? (role === 'share' ? null : foreseen(draft, earlier, setting));
      return;
    }
    if (role === 'from') {
      draft.period = monthBefore(draft, setting);
      return;
    }
    const beside = sibling(draft);
    if (beside) {
      draft.period = beside;
      return;
    }
    if (role === 'share') draft.period = restated(draft);
    if (role === 'share' || ownTime(draft)) return;
    const moves = role !== null && MOVES.has(role);
    // What the rate setters decided, they decided on the day.
    if (indicator === 'policy_rate' && moves) {
      draft.period = dayNamed(draft, earlier, setting) ?? setting.date;
      return;
    }
    const back = [...earlier.slice(-20), ...draft.drafts.slice(Math.max(0, draft.position - 20), draft.position)];
    const day = tradingDay(draft, earlier, setting);
    if (day && (moves || !indicator || indicator === 'market_cap')) {
      draft.period = day;
      draft.doubts.push('the day is carried over from an earlier sentence');
      return;
    }
    if (!indicator && !moves && draft.reading.unit === 'count') return;
    const before = running(draft, back, setting, (other) => alike(draft, other, setting));
    const said = titlePeriod(setting);
    const ends = (period: string | null): string => (period && parsePeriod(period, setting.mainPlace)?.end) || '';
    const near = before !== null && (sameParagraph(draft, before, setting) || ends(before.period) >= ends(said));
    if (
      said &&
      !near &&
      (indicator || back.some((other) => other.kept && (other.indicator || other.period === said)))
    ) {
      draft.period = said;
      draft.doubts.push('the period is the one the title names');
      return;
    }
    if (!before) return;
    draft.period = before.period;
    draft.doubts.push('the period is carried over from an earlier sentence');
  },
};
