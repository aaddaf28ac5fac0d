/** What a phrase of time means for one figure: told from the period before, in the fiscal year, or still to come. */
import { WEEKDAYS } from '../lexicon/months.ts';
import { FUTURE } from '../lexicon/period-words.ts';
import { addDays, type Day, fiscalYear, fiscalYearOf, parsePeriod, readDay, yearPress } from '../period.ts';
import type { PeriodPhrase } from '../period-phrases.ts';
import { monthRange, type Shift } from '../periods/shared.ts';
import { shifted } from '../periods/shift.ts';
import { isJustBegun } from '../periods/year-names.ts';
import type { Draft } from '../reading.ts';
import { oncePerArticle, type Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { setsBudget, titlePeriod } from './report-period.ts';
import { isOfTheDay } from './running-period.ts';
import { lowerAt } from './shared.ts';
import { sinceThen } from './since-then.ts';

/** The period spoken of before, that a shift is told from. */
type Base = (shift: Shift) => string | null;

/** "the same quarter" */
export const isSame = ({ shift }: PeriodPhrase): boolean => shift?.unit === 'period';

/** "last year for the same quarter", "last year's 11% for the same quarter": one phrase in two parts. */
export const isLastYearNear =
  (same: PeriodPhrase, { sentence: { tokens } }: Draft) =>
  ({ first, last }: PeriodPhrase): boolean =>
    lowerAt(tokens, first) === 'last' && lowerAt(tokens, last) === 'year' && Math.abs(same.first - last) < 9;

const SUB_ANNUAL = /-|\//u;

const COMPARED = wordSet('with to against than versus');

/** "compared with last year's $3bn" */
const leadsCompared = ({ first, last }: PeriodPhrase, { sentence: { tokens }, reading }: Draft): boolean =>
  isIn(tokens, first - 1, COMPARED) && lowerAt(tokens, last + 1) === "'s" && reading.first > last;

/** "last year", "last month" of a figure that is compared: told from the other figure's time. */
function lastOf(phrase: PeriodPhrase, draft: Draft, setting: Setting, base: Base): string | null {
  const { tokens } = draft.sentence;
  if (lowerAt(tokens, phrase.first) !== 'last') return null;
  const place = draft.place ?? setting.mainPlace;
  const unit = lowerAt(tokens, phrase.last);
  const same = draft.facts.periods(place).some((other) => isSame(other) && isLastYearNear(other, draft)(phrase));
  if (unit === 'year' && (draft.role === 'from' || same || leadsCompared(phrase, draft))) {
    // "$3bn in July-March, against $2bn last year": the same months.
    const told = base({ unit, count: -1 });
    return told && SUB_ANNUAL.test(told) ? shifted(told, { unit, count: -1 }, place) : null;
  }
  if (draft.role !== 'from' || (unit !== 'month' && unit !== 'quarter')) return null;
  // "8.5% in March, up from last month's 8.1%", said in April: of February.
  const told = base({ unit, count: -1 });
  return told === phrase.period && told !== null ? shifted(told, { unit, count: -1 }, place) : null;
}

/** "fell 34.8% between August and September": what September did. */
function afterMonth({ period, opener }: PeriodPhrase, draft: Draft): string | null {
  const pair = /^(\d{4}-\d\d)\/(\d{4}-\d\d)$/u.exec(period ?? '');
  if (!pair || opener !== 'between' || draft.role === 'level') return null;
  return shifted(pair[1] ?? '', { unit: 'month', count: 1 }, null) === pair[2] ? (pair[2] ?? null) : null;
}

const FISCAL = /\bFY ?[\d'’]|\b(?:fiscal|financial) year|\b20\d\d[-–/]\d\d\b/u;
/** No fiscal year is looked for further into an article. */
const FISCAL_REACH = 20_000;

/** Does the article count in fiscal years? */
const speaksFiscal = oncePerArticle(({ text }) => FISCAL.test(text.slice(0, FISCAL_REACH)));

const OF_BUDGETS = new Set([
  'tax_revenue',
  'government_revenue',
  'government_spending',
  'budget_balance',
  'military_spending',
]);

/** "this year" in an article that counts in fiscal years, where papers do: the fiscal year. */
function fiscalYearMeant(phrase: PeriodPhrase, draft: Draft, setting: Setting): string | null {
  if (!/^\d{4}$/u.test(phrase.period ?? '') || !setting.day) return null;
  const { tokens } = draft.sentence;
  if (lowerAt(tokens, phrase.last) !== 'year' || lowerAt(tokens, phrase.last - 1) === 'calendar') return null;
  const place = draft.place ?? setting.mainPlace;
  const press = yearPress(place);
  if (isOfTheDay(draft)) return null;
  const planned = draft.modality === 'target' && setsBudget(setting);
  const budget = press === 'named' && (planned || (draft.indicator !== null && OF_BUDGETS.has(draft.indicator)));
  if (!(press === 'fiscal' || budget) || !speaksFiscal(setting)) return null;
  const now = fiscalYearOf(setting.date, place) ?? 0;
  return `FY${now + Number(phrase.period) - setting.day.year}`;
}

/** Is the figure, or its sentence, about what is to come? */
const ahead = (draft: Draft): boolean =>
  draft.modality !== 'reported' || draft.sentence.tokens.some((token) => FUTURE.holds(token));

/** "will rise in March", said in November: next March, where that is near; of the past one a writer says "last March". */
export function upcoming(period: string, { year, month }: Day, near: number): string {
  const part = period.charAt(5);
  const number = Number(period.charAt(6));
  const first = part === 'Q' ? 3 * number - 2 : part === 'H' ? 6 * number - 5 : Number(period.slice(5, 7));
  const away = (Number(period.slice(0, 4)) + 1 - year) * 12 + first - month;
  if (!(away >= 0 && away <= near)) return period;
  return period.replace(/\d{4}(?=-|$|\/)/gu, (name) => String(Number(name) + 1));
}

/** "since last August, when the rate was 5.25%" */
function whenBehind(phrase: PeriodPhrase, { sentence: { tokens }, reading }: Draft): boolean {
  for (let at = phrase.last + 1; at < phrase.last + 4 && at < reading.first; at++)
    if (lowerAt(tokens, at) === 'when') return true;
  return false;
}

/** Within the half year before the article. */
const isLately = (period: string, { year, month }: Day): boolean =>
  year * 12 + month - Number(period.slice(0, 4)) * 12 - Number(period.slice(5, 7)) <= 6;

/** Of a month or quarter without its year: the last one, or the next where the sentence looks ahead. */
function nearest(period: string, opener: string, draft: Draft, today: Day): string {
  const ofToday = today.year * 12 + today.month;
  if (opener === 'by' && Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) > ofToday) {
    // "rose to Rs64 trillion by the end of August": the last one, as it has happened.
    const before = shifted(period, { unit: 'year', count: -1 }, null);
    if (before && isLately(before, today) && !ahead(draft)) return before;
  }
  const soon = upcoming(period, today, 6);
  if (soon === period || ahead(draft)) return soon;
  // A later month of the year without "last" is this year's, even where nothing else says so.
  const later = /^\d{4}-\d\d/u.test(period) && Number(period.slice(0, 4)) < today.year && !period.includes('/');
  return later ? upcoming(period, today, 2) : period;
}

/** "inflation for the fiscal year came to 23.4%", said a month into the next one: of the year just over. */
function justOver(
  phrase: PeriodPhrase,
  { modality, place, sentence: { tokens } }: Draft,
  setting: Setting,
): string | null {
  const { date, mainPlace } = setting;
  const name = Number(/^FY(\d{4})$/u.exec(phrase.period ?? '')?.[1] ?? 0);
  const first = lowerAt(tokens, phrase.first);
  if (!name || !date || modality !== 'reported' || (first !== 'fiscal' && first !== 'financial')) return null;
  if (phrase.last !== phrase.first + 1 || fiscalYearOf(date, place ?? mainPlace) !== name) return null;
  return isJustBegun(name, { date, place: place ?? mainPlace }) ? `FY${name - 1}` : null;
}

/** "in the first ten months of the fiscal year", told when no tenth month has come: of the year just over. */
function partJustOver(
  phrase: PeriodPhrase,
  { modality, sentence: { tokens } }: Draft,
  setting: Setting,
): string | null {
  const { last, period } = phrase;
  if (modality !== 'reported' || !period || period.startsWith('FY') || lowerAt(tokens, last) !== 'year') return null;
  if (!isIn(tokens, last - 1, FISCAL_WORDS) || lowerAt(tokens, last - 2) !== 'the') return null;
  const end = parsePeriod(period, setting.mainPlace)?.end;
  return end && setting.date && end > setting.date ? shifted(period, { unit: 'year', count: -1 }, null) : null;
}
const FISCAL_WORDS = wordSet('fiscal financial');

/** "at the end of October" of what a fiscal year's budget adds up to: from the year's start, where papers count so. */
function fromYearStart(phrase: PeriodPhrase, draft: Draft, setting: Setting): string | null {
  const { first, period } = phrase;
  const { tokens } = draft.sentence;
  if (!draft.indicator || !OF_BUDGETS.has(draft.indicator) || !/^\d{4}-\d\d$/u.test(period ?? '')) return null;
  const end = lowerAt(tokens, first - 1) === 'of' ? lowerAt(tokens, first - 2) : lowerAt(tokens, first - 2);
  const place = draft.place ?? setting.mainPlace;
  if (end !== 'end' || yearPress(place) !== 'fiscal') return null;
  const name = fiscalYearOf(`${period}-01`, place);
  const start = name === null ? null : readDay(fiscalYear(name, place).start);
  const month = readDay(`${period}-01`);
  return start && month ? monthRange(start.year, start.month, month.year, month.month) : null;
}

/** "has borrowed £38bn since April" in a report on October: up to October. */
function sinceUpToReport(phrase: PeriodPhrase, draft: Draft, setting: Setting): string | null {
  if (phrase.opener !== 'since' || !draft.indicator || isOfTheDay(draft) || draft.modality !== 'reported') return null;
  if (draft.indicator === 'policy_rate' || draft.indicator === 'bond_yield') return null;
  const [from, to] = (phrase.period ?? '').split('/');
  const said = titlePeriod(setting);
  const month = said && /^\d{4}-\d\d$/u.test(said) ? said : null;
  return from && to && month && month < to && from < month ? `${from}/${month}` : null;
}

/** "a 60% chance that rates will rise on Thursday": the one to come. */
function comingDay({ first, period }: PeriodPhrase, { sentence: { tokens } }: Draft, { date }: Setting): string | null {
  const named = isIn(tokens, first, DAY_NAMES) && lowerAt(tokens, first - 1) === 'on';
  return named && period && date && period < date && tokens.some((token) => WILL_BE.holds(token))
    ? addDays(period, 7)
    : null;
}
const WILL_BE = wordSet('will would could due');
const DAY_NAMES = wordSet(WEEKDAYS.keys());

/** The code of a phrase for this figure; `base` tells the period spoken of before. */
export function resolve(phrase: PeriodPhrase, draft: Draft, setting: Setting, base: Base): string | null {
  const place = draft.place ?? setting.mainPlace;
  if (phrase.shift) {
    const told = base(phrase.shift);
    return (told && shifted(told, phrase.shift, place)) ?? phrase.period;
  }
  const meant =
    justOver(phrase, draft, setting) ??
    partJustOver(phrase, draft, setting) ??
    fromYearStart(phrase, draft, setting) ??
    sinceUpToReport(phrase, draft, setting) ??
    lastOf(phrase, draft, setting, base) ??
    fiscalYearMeant(phrase, draft, setting) ??
    afterMonth(phrase, draft);
  if (meant !== null) return meant;
  if (phrase.opener === 'since' && (draft.role === 'from' || whenBehind(phrase, draft)))
    return phrase.period?.split('/')[0] ?? null;
  const since = sinceThen(phrase, draft, setting.day);
  if (since !== null) return since;
  const coming = draft.modality === 'projected' ? comingDay(phrase, draft, setting) : null;
  if (coming) return coming;
  if (phrase.floating && phrase.period && setting.day) return nearest(phrase.period, phrase.opener, draft, setting.day);
  return phrase.period;
}
