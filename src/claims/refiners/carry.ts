/** The period a short sentence leaves out: the same statistic's a moment ago, or the one the title announces. */

import { isDayCode } from '../period.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { isCompared } from './compared-time.ts';
import { fromTime, isSetAgainst } from './from-time.ts';
import { CARRIED, goesOn, isBackground } from './goes-on.ts';
import { ownTime, pastForecast } from './own-time.ts';
import { reportPeriod } from './report-period.ts';
import { foreseen, isMove, plannedPeriod } from './running-period.ts';
import { lowerAt } from './shared.ts';
import { tense } from './tense.ts';
import { dayNamed, dayOfArticle, isPrice, ofShares, tradingDay } from './trading-day.ts';

/** A figure of the sentence that tells the same event: "hiked by 0.25% to 7.25% on October 31", "fell 7% to $51m". */
function sibling(draft: Draft): string | null {
  for (const step of [1, -1]) {
    const other = step > 0 ? draft.drafts[draft.position + 1] : draft.previous;
    if (!other?.kept || !other.period || other.modality !== 'reported' || isCompared(other)) continue;
    const [left, right] = step > 0 ? [draft, other] : [other, draft];
    if (chained(left, right, right.lead - left.reading.last)) return other.period;
  }
  return null;
}

/** "7% to $51m", "$51m, up 7%", "$51m, the most in any month, which was 7% more". */
function chained(left: Draft, right: Draft, gap: number): boolean {
  if (left.role === null || right.role === null || left.role === right.role) return false;
  if (isMove(left) && isMove(right)) return gap < 7;
  return LEVELS.has(left.role) && right.role !== 'to' && isMove(right) && gap < 15;
}
const LEVELS = new Set(['level', 'rate']);

function toldBehind({ reading: { last }, sentence: { tokens }, facts, place }: Draft, { mainPlace }: Setting): boolean {
  const next = lowerAt(tokens, last + 1);
  if (next === 'now' || next === 'currently' || next === 'today') return true;
  return facts
    .periods(place ?? mainPlace)
    .some(({ first, shift }) => first > last && first < last + 4 && (shift?.unit === 'week' || shift?.unit === 'day'));
}

function isOnTheMonth({ reading: { last }, sentence: { tokens } }: Draft): boolean {
  const spans = isIn(tokens, last + 1, ON_OVER) && lowerAt(tokens, last + 2) === 'the' ? last + 3 : -1;
  return spans > 0 && isIn(tokens, spans, UNITS);
}
const ON_OVER = wordSet('on over in');
const UNITS = wordSet('month year quarter');

const RESTATED = wordSet('making accounting representing or about equivalent equal totalling totaling');

/** "$17 billion, making up 27% of the bill", "or about one-fifth of the total": the same money again, as a share. */
function restated(draft: Draft): string | null {
  const other = draft.previous;
  if (!other?.kept || other.role === 'from' || draft.lead - other.reading.last > 6) return null;
  for (let at = other.reading.last + 1; at < draft.lead; at++)
    if (isIn(draft.sentence.tokens, at, RESTATED)) return other.period;
  return null;
}

/** No day of prices or decisions is theirs. */
const COUNTED_MONTHLY: ReadonlySet<string> = new Set([
  'inflation',
  'core_inflation',
  'unemployment_rate',
  'gdp_growth',
]);

/** "2023", "FY2023" */
const LONGEST_YEAR = 6;

export const carry: Refiner = {
  name: 'carry',
  refine(draft, setting, earlier) {
    supply(draft, earlier, setting);
    const from = draft.partner === null ? undefined : draft.drafts[draft.partner];
    // "climbed from 6.6% to 7.5%": told from the end, whose time is known only now.
    if (draft.period && from?.role === 'from' && from.kept && from.position < draft.position && !isPrice(from))
      from.period ??= fromTime(from, earlier, setting);
  },
};

function supply(draft: Draft, earlier: readonly Draft[], setting: Setting): void {
  const { indicator, role } = draft;
  if (draft.period !== null || isPrice(draft)) return;
  if (draft.modality !== 'reported' && !pastForecast(draft)) {
    if (role !== 'from') draft.period = restated(draft) ?? foreseen(draft, earlier, setting);
    return;
  }
  // "from 7 per cent now", "$9.9bn a week earlier": told, though by no code.
  if ((role === 'from' || isSetAgainst(draft)) && toldBehind(draft, setting)) return;
  if (role === 'from' || isSetAgainst(draft)) {
    draft.period = fromTime(draft, earlier, setting);
    return;
  }
  const beside = sibling(draft);
  if (beside) {
    draft.period = beside;
    return;
  }
  // "up 0.6% on the month", "5.1% over the year": of the month the report is on.
  if (isMove(draft) && isOnTheMonth(draft)) {
    const said = reportPeriod(draft, earlier, setting)?.period;
    if (said && /^\d{4}-\d\d$/u.test(said)) {
      draft.period = said;
      draft.doubts.push(CARRIED);
      return;
    }
  }
  if (role === 'share') draft.period = restated(draft);
  if (draft.period || ownTime(draft, setting)) return;
  const moves = isMove(draft);
  // What the rate setters decided, they decided on the day; yields move on one.
  if (moves && (indicator === 'policy_rate' || indicator === 'bond_yield')) {
    const told = indicator === 'bond_yield' ? reportPeriod(draft, earlier, setting)?.period : null;
    draft.period = (isDayCode(told) ? told : dayNamed(draft, earlier, setting)) ?? dayOfArticle(setting);
    return;
  }
  const monthly = indicator !== null && COUNTED_MONTHLY.has(indicator);
  const day = monthly ? null : (ofShares(draft, setting) ?? tradingDay(draft, earlier, setting));
  if (day && (moves || ((!indicator || indicator === 'market_cap') && tense(draft) !== 'present'))) {
    draft.period = day;
    draft.doubts.push('the day is carried over from an earlier sentence');
    return;
  }
  const found = isBackground(draft) ? plannedPeriod(draft, earlier, setting) : goesOn(draft, earlier, setting);
  // People are counted once a year or less: a month told before is another figure's.
  if (!found || (isDayCode(found) && monthly)) return;
  if (indicator === 'population' && !isMove(draft) && found.length > LONGEST_YEAR) return;
  draft.period = found;
  draft.doubts.push(CARRIED);
}
