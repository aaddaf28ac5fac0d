/** The day of what markets and rate setters did, which a report names once. */
import { WEEKDAYS } from '../lexicon/months.ts';
import { CLOSED, NOT_SHARES, SHARES, TRADED } from '../lexicon/period-words.ts';
import { addDays, isDayCode, weekdayOf } from '../period.ts';
import type { Draft } from '../reading.ts';
import { oncePerArticle, type Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { isDatedByDay, isMove, isOfTheDay, REACH, sameParagraph, toldBefore } from './running-period.ts';
import { isMoney } from './shared.ts';

/** A day, not more than three before the article. */
const isRecentDay = (code: string, date: string): boolean =>
  isDayCode(code) && code <= date && addDays(code, 3) >= date;

const isTrading = (draft: Draft, date: string): boolean =>
  draft.kept && isOfTheDay(draft) && draft.period !== null && isRecentDay(draft.period, date);

/** The trading day named before, for what else the markets did on it: in its paragraph, or in a report on markets. */
export function tradingDay(draft: Draft, earlier: readonly Draft[], setting: Setting): string | null {
  const { date } = setting;
  if (!date) return null;
  const opening = earlier.slice(0, 40).find(({ kept }) => kept);
  const report = opening !== undefined && isTrading(opening, date);
  const back = toldBefore(draft, earlier);
  for (let at = back.length - 1; at >= 0; at--) {
    const other = back[at] as Draft;
    if (draft.sentence.start - other.sentence.start > REACH) return null;
    if (!other.kept || !other.period || other.role === 'from') continue;
    if (isTrading(other, date)) return report || sameParagraph(draft, other) ? other.period : null;
    // The text has turned to figures of a month or a quarter.
    if (/^\d{4}-(?:\d\d$|Q|H)/u.test(other.period) && other.modality === 'reported') return null;
  }
  return null;
}

/** The latest day the article named for a price or a decision, or null. */
export function dayNamed(draft: Draft, earlier: readonly Draft[], { date }: Setting): string | null {
  let latest = '';
  const price = isOfTheDay(draft);
  for (const other of toldBefore(draft, earlier)) {
    const { period: day } = other;
    // The day rates were set is no market's, paragraphs later.
    if (
      price &&
      other.indicator === 'policy_rate' &&
      day &&
      date &&
      addDays(day, 1) < date &&
      !sameParagraph(draft, other)
    )
      continue;
    if (!date || !day || other.role === 'from' || !isDatedByDay(other)) continue;
    if (isRecentDay(day, date) && day > latest) latest = day;
  }
  return latest || null;
}

/** A price of the day; "imports of gold doubled" is none. */
export const isPrice = (draft: Draft): boolean =>
  isOfTheDay(draft) && draft.reading.unit !== 'x' && draft.reading.unit !== 'fraction';

const DAY = /\b(?:yesterday|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b/u;
const OPENING = 500;

/** The day the article tells of: the one its first paragraph names, where it is a day or two ago; else its own. */
export const dayOfArticle = oncePerArticle(({ text, date, day }) => {
  const found = day && DAY.exec(text.slice(0, OPENING).split('\n', 1)[0] ?? '');
  if (!date || !found) return date;
  const weekday = WEEKDAYS.get(found[0].toLowerCase());
  if (weekday === undefined) return addDays(date, -1);
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return back > 2 ? date : addDays(date, -back);
});

/** A price that moved or was made today; "the official rate is 110" is of no day. */
export function dayOfPrice(draft: Draft, earlier: readonly Draft[], setting: Setting): string | null {
  const named = dayNamed(draft, earlier, setting);
  if (named || draft.indicator === 'stock_index' || isMove(draft)) return named ?? dayOfArticle(setting);
  for (let at = draft.lead - 1; at > draft.lead - 7; at--)
    if (isIn(draft.sentence.tokens, at, TRADED)) return dayOfArticle(setting);
  return null;
}

/** "The stock ended 3% higher at $12", "Shares in the grocer sank 5% to 313p": on the day of the article. */
export function ofShares({ reading, lead, sentence: { tokens } }: Draft, setting: Setting): string | null {
  if (!isMoney(reading.unit) && reading.unit !== '%') return null;
  let moved = false;
  for (let at = lead - 1; at >= 0 && at > lead - 20; at--) {
    if (isIn(tokens, at, CLOSED)) moved = true;
    else if (moved && isIn(tokens, at, SHARES)) return isIn(tokens, at - 1, NOT_SHARES) ? null : dayOfArticle(setting);
  }
  return null;
}
