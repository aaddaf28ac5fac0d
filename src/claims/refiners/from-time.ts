/** Where a change came from: the time of "from $3bn", "as against $3bn", where none is written. */
import { FORECASTS } from '../lexicon/period-words.ts';
import { addMonths, isDayCode, monthCode } from '../period.ts';
import { shifted } from '../periods/shift.ts';
import type { Draft } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { foretold, isCompared } from './compared-time.ts';
import { isUnitPrice } from './goes-on.ts';
import { titlePeriod } from './report-period.ts';
import { toldBefore } from './running-period.ts';
import { isMoney, lowerAt } from './shared.ts';

/** "was revised downward from 54,000 to 25,000": two figures for one time. */
function revised({ sentence: { tokens }, lead }: Draft): boolean {
  for (let at = lead - 1; at > lead - 5; at--) if (/^revis/u.test(lowerAt(tokens, at))) return true;
  return false;
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

/** "sales rose to $4bn from $3bn" in a report on a quarter: from the year before, as far back as the report compares. */
function compared(draft: Draft, back: readonly Draft[]): string | null {
  const to = draft.partner === null ? draft.previous : draft.drafts[draft.partner];
  if (!to?.kept || !to.period || to.role === 'from' || isDayCode(to.period) || isUnitPrice(draft)) return null;
  if (foretold(draft) || (to.modality === 'projected' && namesForecast(to))) return to.period;
  if (to.modality === 'projected' && to.position > draft.position) return null;
  if (monthly(draft)) return shifted(to.period, { unit: 'month', count: -1 }, null);
  for (let at = back.length - 1; at >= 0; at--) {
    const other = back[at] as Draft;
    if (!other.kept || !other.period || !isCompared(other) || other.period >= to.period) continue;
    const end = other.partner === null ? other.previous : other.drafts[other.partner];
    if (end?.period !== to.period) continue;
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

/** "$5bn as against $4bn", "compared with $4bn" */
export function isSetAgainst({ lead, sentence: { tokens } }: Draft): boolean {
  const word = lowerAt(tokens, lead - 1);
  const before = lowerAt(tokens, lead - 2);
  return (word === 'against' && before === 'as') || ((word === 'with' || word === 'to') && before === 'compared');
}

/** The time a change starts from: the month before, or as far back as the report compares. */
export const fromTime = (draft: Draft, earlier: readonly Draft[], setting: Setting): string | null =>
  monthBefore(draft, setting) ?? compared(draft, toldBefore(draft, earlier));
