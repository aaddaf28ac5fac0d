/** The time a report announces once, in its title or its opening, and which nearly all of its figures have. */
import { BUDGET_WORDS, NOTED } from '../lexicon/article-words.ts';
import { addDays, parsePeriod } from '../period.ts';
import { type PeriodPhrase, periodPhrases } from '../period-phrases.ts';
import type { Draft } from '../reading.ts';
import { oncePerArticle, type Setting } from '../setting.ts';
import { tokenize } from '../text/tokens.ts';

/** An opening is this many characters long. */
const OPENING = 700;

interface Announced {
  readonly period: string;
  /** Of a budget or a plan. */
  readonly planned: boolean;
}

const BUDGET = new RegExp(`\\b(?:${BUDGET_WORDS.join('|')})\\b`, 'iu');

const PART = /^\d{4}-(?:Q\d|H\d|\d\d)(?:\/\d{4}-\d\d)?$/u;
const YEAR = /^(?:FY)?\d{4}$/u;

function readTitle({ title, date, mainPlace }: Setting): string | null {
  const phrases = periodPhrases(tokenize(title, 0, title.length), date, mainPlace).filter(
    ({ opener }) => opener !== 'since' && opener !== 'by',
  );
  // "case for August rate cut", said in July, names no time that has come lately.
  const told = ({ period, floating }: PeriodPhrase): boolean =>
    PART.test(period ?? '') &&
    (!floating || date === null || addDays(parsePeriod(period ?? '', mainPlace)?.end ?? '', 200) >= date);
  const parts = phrases.filter(told);
  if (parts.length) return parts.length === 1 ? (parts[0]?.period ?? null) : null;
  const [only] = phrases;
  const year = phrases.length === 1 ? (only?.period ?? '') : '';
  const end = YEAR.test(year) ? parsePeriod(year, mainPlace)?.end : undefined;
  // A year still to end is foreseen or planned, not reported on.
  return end && date && (end <= date || BUDGET.test(title)) ? year : null;
}

/** "… in July", "June jobs report", "in Q2", "in FY22": the one time a title names. */
export const titlePeriod = oncePerArticle(readTitle);

export const isBudgetTitle = ({ title }: Setting): boolean => BUDGET.test(title);

/** Does the article set a budget out? */
export const setsBudget = oncePerArticle(
  (setting) => isBudgetTitle(setting) || setting.scan.count(NOTED.budget, 0, OPENING, 1) > 0,
);

/** Of "FY2025", "2025"; 0 for a period that is no year. */
const yearOf = (code: string): number => (YEAR.test(code) ? Number(code.slice(-4)) : 0);

/** The time the report is about: its title's, else that of the first figure of its opening that has one. */
export function reportPeriod(draft: Draft, earlier: readonly Draft[], setting: Setting): Announced | null {
  const said = titlePeriod(setting);
  const planned = said !== null && YEAR.test(said) && setsBudget(setting);
  if (said && !planned) return { period: said, planned };
  const opening = [...earlier.slice(0, 12), ...(earlier.length < 12 ? draft.drafts.slice(0, draft.position) : [])];
  for (const other of opening) {
    if (other.sentence.start > OPENING) break;
    if (!other.kept || !other.period || other.role === 'from') continue;
    if (said) {
      // "Budget 2024: deficit cut", presented for 2024-25: the year its targets name.
      if (other.modality === 'target' && yearOf(other.period) === yearOf(said) + 1)
        return { period: other.period, planned };
      continue;
    }
    if (other.modality === 'reported') return { period: other.period, planned: false };
    if (other.modality === 'target' && setsBudget(setting) && YEAR.test(other.period))
      return { period: other.period, planned: true };
  }
  return said ? { period: said, planned } : null;
}
