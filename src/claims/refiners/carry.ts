/** The period a short sentence leaves out: the same statistic's a moment ago, or the one the title announces. */

import { addMonths, monthCode } from '../period.ts';
import { shifted } from '../periods/shift.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { comparison, foretold, isCompared } from './compared-time.ts';
import { ownTime, pastForecast } from './own-time.ts';
import { reportPeriod, titlePeriod } from './report-period.ts';
import { alike, foreseen, MOVES, running, sameParagraph } from './running-period.ts';
import { isMoney, lowerAt } from './shared.ts';
import { tense } from './tense.ts';
import { dayNamed, isPrice, ofShares, tradingDay } from './trading-day.ts';

/** "was revised downward from 54,000 to 25,000": two figures for one time. */
function revised({ sentence: { tokens }, lead }: Draft): boolean {
  for (let at = lead - 1; at > lead - 5; at--) if (/^revis/u.test(lowerAt(tokens, at))) return true;
  return false;
}

/** A figure of the sentence that tells the same event: "hiked by 0.25% to 7.25% on October 31", "fell 7% to $51m". */
function sibling(draft: Draft): string | null {
  for (const step of [1, -1]) {
    const other = draft.drafts[draft.position + step];
    if (!other?.kept || !other.period || other.modality !== 'reported' || isCompared(other)) continue;
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

/** "month-on-month it eased to 3.6% from 3.8%" */
function monthly({ lead, sentence: { tokens } }: Draft): boolean {
  for (let at = lead - 1; at > lead - 14; at--)
    if (lowerAt(tokens, at) === 'month' && lowerAt(tokens, at - 2) === 'on') return true;
  return false;
}

/** "cut its forecast to 3% from 4%": both of one time. */
function namesForecast({ lead, sentence: { tokens } }: Draft): boolean {
  for (let at = lead - 1; at > lead - 10; at--) if (isIn(tokens, at, FORECASTS)) return true;
  return false;
}
const FORECASTS = wordSet('forecast forecasts projection projections outlook estimate target guidance'.split(' '));

/** "sales rose to $4bn from $3bn" in a report on a quarter: from the year before, as far back as the report compares. */
function compared(draft: Draft, back: readonly Draft[]): string | null {
  const to = draft.partner === null ? draft.drafts[draft.position - 1] : draft.drafts[draft.partner];
  if (!to?.kept || !to.period || to.role === 'from' || to.period.length === 10 || isUnitPrice(draft)) return null;
  if (to.modality === 'projected') return namesForecast(to) ? to.period : null;
  if (monthly(draft)) return shifted(to.period, { unit: 'month', count: -1 }, null);
  for (let at = back.length - 1; at >= 0; at--) {
    const other = back[at] as Draft;
    if (!other.kept || other.role !== 'from' || !other.period || other.partner === null) continue;
    const end = other.drafts[other.partner]?.period;
    if (end !== to.period) continue;
    return other.period;
  }
  return shifted(to.period, { unit: 'year', count: -1 }, null);
}

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

/** "garment factories employ 40,000", "pays 5%", "has reached 30%": always so, or by now. */
function isBackground(draft: Draft): boolean {
  const { role } = draft;
  if (draft.reading.unit.endsWith('/year')) return true;
  if (pastForecast(draft)) return false;
  const when = tense(draft);
  if (when === 'present') return draft.indicator === null || role === 'share' || role === 'rate';
  return when === 'perfect' && role !== 'pct_change' && role !== 'change';
}

/** A price of something: its time is its own. */
const isUnitPrice = ({ reading: { unit }, indicator }: Draft): boolean =>
  unit.includes('/') && isMoney(unit) && indicator === null;

/** The one time a sentence names behind its list: "Knitwear ($3m) and rice ($2m) led what was sold in March". */
function behindList(draft: Draft, setting: Setting): string | null {
  const { drafts, position, facts, place, reading } = draft;
  const [only, ...more] = facts.periods(place ?? setting.mainPlace);
  if (
    !only ||
    more.length ||
    only.shift ||
    only.opener === 'since' ||
    only.first < reading.last ||
    comparison(only, draft)
  )
    return null;
  for (let next = position + 1; next < drafts.length; next++) {
    const other = drafts[next] as Draft;
    if (other.kept && other.period) return other.modality === 'reported' && !isCompared(other) ? other.period : null;
  }
  return null;
}

/** The time of the last two paragraphs that had one, where it is the same: the text has turned to it. */
function turnedTo(draft: Draft, back: readonly Draft[], setting: Setting): string | null {
  let last: Draft | null = null;
  for (let at = back.length - 1; at >= 0; at--) {
    const other = back[at] as Draft;
    if (!other.kept || !other.period || other.role === 'from' || other.modality !== 'reported') continue;
    if (!last) last = other;
    else if (last.period !== other.period) return null;
    else if (!sameParagraph(last, other, setting)) return samePlace(draft, last) ? last.period : null;
  }
  return null;
}

/** The time its paragraph speaks of, the one the text has turned to, or the report's. */
function goesOn(draft: Draft, back: readonly Draft[], earlier: readonly Draft[], setting: Setting): string | null {
  const here = running(
    draft,
    back,
    setting,
    (other) => sameParagraph(draft, other, setting) && samePlace(draft, other),
  );
  const report = reportPeriod(draft, earlier, setting);
  if (here) return here.period;
  if (isUnitPrice(draft)) return null;
  const listed = behindList(draft, setting) ?? turnedTo(draft, back, setting) ?? report?.period;
  return listed ?? running(draft, back, setting, (other) => alike(draft, other, setting))?.period ?? null;
}

/** Not known to be of two countries. */
const samePlace = (a: Draft, b: Draft): boolean => a.place === b.place || a.place === null || b.place === null;

/** "$5bn as against $4bn", "compared with $4bn" */
function isSetAgainst({ lead, sentence: { tokens } }: Draft): boolean {
  const word = lowerAt(tokens, lead - 1);
  const before = lowerAt(tokens, lead - 2);
  return (word === 'against' && before === 'as') || ((word === 'with' || word === 'to') && before === 'compared');
}

const lately = (draft: Draft, earlier: readonly Draft[]): readonly Draft[] => [
  ...earlier.slice(-20),
  ...draft.drafts.slice(Math.max(0, draft.position - 20), draft.position),
];

const fromTime = (draft: Draft, earlier: readonly Draft[], setting: Setting): string | null =>
  monthBefore(draft, setting) ?? compared(draft, lately(draft, earlier));

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
    if (role !== 'from')
      draft.period = restated(draft) ?? (role === 'share' ? null : foreseen(draft, earlier, setting));
    return;
  }
  if (role === 'from' || isSetAgainst(draft)) {
    draft.period = fromTime(draft, earlier, setting);
    return;
  }
  const beside = sibling(draft);
  if (beside) {
    draft.period = beside;
    return;
  }
  if (role === 'share') draft.period = restated(draft);
  if (draft.period || ownTime(draft)) return;
  const moves = role !== null && MOVES.has(role);
  // What the rate setters decided, they decided on the day.
  if (indicator === 'policy_rate' && moves) {
    draft.period = dayNamed(draft, earlier, setting) ?? setting.date;
    return;
  }
  const back = lately(draft, earlier);
  if (indicator === 'bond_yield' && moves) {
    const told = reportPeriod(draft, earlier, setting)?.period;
    draft.period = told?.length === 10 ? told : (dayNamed(draft, earlier, setting) ?? setting.date);
    return;
  }
  const day = ofShares(draft, setting) ?? tradingDay(draft, earlier, setting);
  if (day && (moves || !indicator || indicator === 'market_cap')) {
    draft.period = day;
    draft.doubts.push('the day is carried over from an earlier sentence');
    return;
  }
  const found = isBackground(draft) ? null : goesOn(draft, back, earlier, setting);
  if (!found) return;
  draft.period = found;
  draft.doubts.push('the period is carried over from an earlier sentence');
}
