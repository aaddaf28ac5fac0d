/** Which time the text goes on with for a figure that names none: its paragraph's, its list's or the report's. */
import { isDayCode } from '../period.ts';
import type { Draft } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { comparison, isCompared } from './compared-time.ts';
import { titleTopic } from './context.ts';
import { pastForecast } from './own-time.ts';
import { reportPeriod } from './report-period.ts';
import { alike, isMove, REACH, running, sameParagraph, toldBefore } from './running-period.ts';
import { isMoney } from './shared.ts';
import { tense } from './tense.ts';

/** The doubt of a time that its own sentence does not tell. */
export const CARRIED = 'the period is carried over from an earlier sentence';

/** A price of something: its time is its own. */
export const isUnitPrice = ({ reading: { unit }, indicator }: Draft): boolean =>
  unit.includes('/') && isMoney(unit) && indicator === null;

/** "garment factories employ 40,000", "pays 5%", "has reached 30%": always so, or by now. */
export function isBackground(draft: Draft): boolean {
  const { role } = draft;
  if (draft.reading.unit.endsWith('/year')) return true;
  if (pastForecast(draft)) return false;
  const when = tense(draft);
  if (when === 'present') return draft.indicator === null || role === 'share' || role === 'rate';
  return when === 'perfect' && role !== 'pct_change' && role !== 'change';
}

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
function turnedTo(draft: Draft, back: readonly Draft[]): string | null {
  let last: Draft | null = null;
  for (let at = back.length - 1; at >= 0; at--) {
    const other = back[at] as Draft;
    if (draft.sentence.start - other.sentence.start > 2 * REACH) return null;
    if (!other.kept || !other.period || other.role === 'from' || other.modality !== 'reported') continue;
    if (!last) last = other;
    else if (last.period !== other.period) return null;
    else if (!sameParagraph(last, other)) return samePlace(draft, last) ? last.period : null;
  }
  return null;
}

/** An end of "from 12,000 to 36,000", or the "tripled" beside them. */
const isCountMoving = ({ reading: { unit }, partner, drafts }: Draft): boolean =>
  unit === 'count'
    ? partner !== null
    : unit === 'x' && drafts.some((other) => other.reading.unit === 'count' && other.partner !== null);

/**
 * "It sold 4,000 cars", "the tax costs $3m" in a report on inflation: another measure than the report's. The month of a
 * report dates its own measure, what moved, and the official statistics it goes through.
 */
function isForeign(draft: Draft, before: readonly Draft[], setting: Setting): boolean {
  if (draft.indicator !== null) return false;
  const official = titleTopic(setting).length > 0 || before.some((other) => other.kept && other.indicator !== null);
  if (draft.role === 'level') return official || !isMoney(draft.reading.unit);
  // "electric cars tripled from 12,000 to 36,000"
  return official && isCountMoving(draft);
}

/** What an article is about shows in its first figures. */
const OPENING = 40;

/** The time its paragraph speaks of, the one the text has turned to, or the report's. */
export function goesOn(draft: Draft, earlier: readonly Draft[], setting: Setting): string | null {
  const back = toldBefore(draft, earlier);
  const foreign = isForeign(draft, earlier.slice(0, OPENING), setting);
  const here = running(
    draft,
    back,
    setting,
    (other) =>
      sameParagraph(draft, other) &&
      (samePlace(draft, other) || ofOneList(draft, other)) &&
      !(foreign && other.doubts.includes(CARRIED)),
  );
  if (here) return here.period;
  if (isUnitPrice(draft)) return null;
  const report = foreign ? null : reportPeriod(draft, earlier, setting);
  if (report && isDayCode(report.period) && tense(draft) === null && !isMove(draft)) return null;
  if (foreign && isCountMoving(draft)) return null;
  const listed = behindList(draft, setting) ?? turnedTo(draft, back) ?? report?.period;
  return listed ?? running(draft, back, setting, (other) => alike(draft, other))?.period ?? null;
}

/** "Saudi Arabia sent $6m in June, Britain $4m": the countries of one list. */
const ofOneList = (a: Draft, b: Draft): boolean =>
  a.reading.unit === b.reading.unit && a.role === b.role && (a.indicator === null || a.indicator === b.indicator);

/** Not known to be of two countries. */
const samePlace = (a: Draft, b: Draft): boolean => a.place === b.place || a.place === null || b.place === null;
