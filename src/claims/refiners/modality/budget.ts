/** What a budget gives, takes or borrows is planned, also where no word of its sentence says so. */
import { NOTED } from '../../lexicon/article-words.ts';
import { ANNOUNCED, BUDGET_LINES, DISPOSED, PRESENTED } from '../../lexicon/modality-words.ts';
import { isDayCode, parsePeriod } from '../../period.ts';
import type { Draft } from '../../reading.ts';
import { oncePerArticle, type Setting } from '../../setting.ts';
import { isIn } from '../../text/tokens.ts';
import { isMoney, lowerAt } from '../shared.ts';

const BUDGET =
  /\b(?:budget|appropriation|outlay)\b(?! (?:deficit|surplus|gap|watchdog|office|airline|carrier|hotel))/iu;
/** "presented a budget of", "announced in her fifth Budget" */
const PRESENTED_NOW = /\b(?:presented|unveiled|tabled|announced|set out)\b[^.]{0,60}\bbudget\b/iu;
const OPENING = 700;
const presentsBudget = ({ text, scan }: Setting): boolean =>
  scan.count(NOTED.budget, 0, OPENING, 1) > 0 && PRESENTED_NOW.test(text.slice(0, OPENING));

/** An article on a budget just presented: its title says so. */
const isBudgetArticle = oncePerArticle(
  (setting) => (BUDGET.test(setting.title) && !AHEAD.test(setting.title)) || presentsBudget(setting),
);
/** "on eve of Budget", "pre-budget": none is there yet. */
const AHEAD = /\b(?:eve of|ahead of|before|pre-|since)[ ]?(?:the |his |her )?budget/iu;

/** "will be spent", "announced $60 million to fight": public money given for a purpose is a target. */
export function isSpendingPromise(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const money = isMoney(draft.reading.unit);
  const cuts = draft.reading.unit === 'count' && draft.role === 'change';
  if (!money && !cuts) return false;
  const { last } = draft.reading;
  if (lowerAt(tokens, last + 1) === 'will' && lowerAt(tokens, last + 2) === 'be' && isIn(tokens, last + 3, DISPOSED))
    return true;
  for (let at = draft.lead - 1; at >= 0 && at > draft.lead - 6; at--) if (isIn(tokens, at, ANNOUNCED)) return true;
  // "sent the senate a budget of N47.9 trillion": what parliament gets is a proposal.
  return money && tokens.some(({ lower }) => lower === 'budget') && tokens.some((token) => PRESENTED.holds(token));
}

/** Money a budget gives, takes or borrows, also where it says only "gets" or "was for". */
export function isBudgeted(draft: Draft, setting: Setting): boolean {
  const { unit } = draft.reading;
  if (!isBudgetArticle(setting) || (!isMoney(unit) && unit !== '%')) return false;
  if (draft.role === 'change' || draft.role === 'from') return false;
  const { tokens } = draft.sentence;
  if (tokens.some(({ lower }, at) => lower === 'last' && lowerAt(tokens, at + 1) === 'year')) return false;
  return tokens.some(({ lower }) => BUDGET_LINES.has(lower)) && !isPast(draft, setting);
}

/** "The debt was $10bn in March", "interest now takes 37%": told of a time that is over, or of now. */
function isPast({ sentence: { tokens }, reading: { last }, facts }: Draft, { date, mainPlace }: Setting): boolean {
  if (tokens.some(({ lower }) => lower === 'now')) return true;
  const own = facts.periods(mainPlace).find(({ first }) => first > last && first <= last + 2);
  const end = parsePeriod(own?.period ?? '', mainPlace)?.end;
  return end !== undefined && date !== null && end < date && !isDayCode(own?.period ?? null);
}
