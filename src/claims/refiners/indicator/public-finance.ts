/** Budgets, deficits, debt: a government's, and which of them. */
import type { IndicatorHit } from '../../facts.ts';
import {
  BALANCE,
  BARE_GAP,
  DEBT_BUSINESS,
  GAP_OWNERS,
  OTHERS_BORROWING,
  PUBLIC,
  SPENDING,
} from '../../lexicon/indicator-words.ts';
import { STATE_WORDS } from '../../lexicon/nouns.ts';
import type { Draft } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { earlierHits, titleTopic } from '../context.ts';
import { isMoney, lowerAt } from '../shared.ts';
import { amount, ELSEWHERE, headOf, isSingle, ownerOf, PART, type Rule } from './verdict.ts';

const BALANCES = new Set(['trade_balance', 'current_account', 'budget_balance']);

/** "surplus" alone in the sentence: it names no balance either. */
const isBareBalance = (hit: IndicatorHit, here: boolean, draft: Draft): boolean =>
  isSingle(hit) && (here ? isIn(draft.sentence.tokens, hit.last, BALANCE) : hit.code === 'budget_balance');

/** "The gap", "leaving a shortfall": of what was told before; "faces a shortfall" is somebody's own. */
function isOfBefore({ first }: IndicatorHit, { sentence: { tokens } }: Draft): boolean {
  if (isIn(tokens, first - 1, GAP_OWNERS)) return true;
  const at = lowerAt(tokens, first - 1) === 'a' ? first - 2 : first - 3;
  return isIn(tokens, at, LEAVING);
}
const LEAVING = wordSet('leaving leaves left leave');

/** "The deficit", "a surplus": the one named last, in the sentence, in those before or in the title. */
export const whichBalance: Rule = {
  of: ['budget_balance'],
  judge(hit, draft, setting) {
    if (!isSingle(hit) || !isIn(draft.sentence.tokens, hit.last, BALANCE)) return null;
    const gap = isIn(draft.sentence.tokens, hit.last, BARE_GAP);
    if (gap && !isOfBefore(hit, draft)) return ELSEWHERE;
    const own = draft.facts.hits.filter((near) => near.last < hit.first).reverse();
    for (const hits of gap ? [own, earlierHits(draft)] : [own, earlierHits(draft), titleTopic(setting)]) {
      const named = hits.find(
        (near) => BALANCES.has(near.code) && near !== hit && !isBareBalance(near, hits === own, draft),
      );
      if (named) return named.code;
    }
    if (!isIn(draft.sentence.tokens, hit.last, BARE_GAP)) return null;
    // "an import bill of $18bn, leaving a shortfall of $7bn"
    const trade = [...own, ...earlierHits(draft)].some(({ code }) => /import/u.test(code));
    return trade && isMoney(draft.reading.unit) ? 'trade_balance' : ELSEWHERE;
  },
};

export const othersBorrow: Rule = {
  of: ['budget_balance'],
  judge: (hit, draft) =>
    headOf(hit, draft) === 'borrowing' && isIn(draft.sentence.tokens, hit.first - 1, OTHERS_BORROWING) ? PART : null,
};

/** A country's budget, not a film's: somebody who governs is named in the sentence or the title. */
function publicBudget(draft: Draft, setting: Setting): boolean {
  const title = setting.title.toLowerCase().split(/[^a-z]{1,20}/u);
  return draft.sentence.tokens.some((token) => PUBLIC.holds(token)) || title.some((word) => PUBLIC.has(word));
}

const OCCASION = wordSet('in since before after at during ahead until into');
const WHOSE = wordSet("the his her this their its 's next last week month");

/** "to raise taxes by £35bn in the Budget", "promised since the budget": when or where, not how much. */
function isOccasion(hit: IndicatorHit, { reading: { last }, sentence: { tokens } }: Draft): boolean {
  if (hit.first < last) return false;
  let at = hit.first - 1;
  while (at > last && isIn(tokens, at, WHOSE)) at--;
  return isIn(tokens, at, OCCASION);
}

/** A budget is spending where it is a government's, and in per cent only where it grows. */
export const budgetAsSpending: Rule = {
  of: ['government_spending'],
  judge(hit, draft, setting) {
    if (headOf(hit, draft) !== 'budget') return null;
    if (isOccasion(hit, draft)) return ELSEWHERE;
    if (draft.reading.unit === '%' && draft.role !== 'pct_change') return ELSEWHERE;
    return publicBudget(draft, setting) ? null : ELSEWHERE;
  },
};

/** "the military" alone is a body; beside a word of spending it is a budget. */
export const militaryBudget: Rule = {
  of: ['military_spending'],
  judge(hit, draft) {
    if (!isSingle(hit)) return null;
    return draft.sentence.tokens.some((token) => SPENDING.holds(token)) ? hit.code : PART;
  },
};

/** "net debt" of a company, "the debt limit" of a borrower, "debt servicing". */
const otherDebt = (hit: IndicatorHit, draft: Draft): boolean => {
  const { tokens } = draft.sentence;
  const net = lowerAt(tokens, hit.first) === 'net' && ownerOf(hit, draft) !== 'sector';
  return (
    (net && !tokens.some((token) => STATE_WORDS.holds(token))) ||
    (headOf(hit, draft) === 'limit' && amount(draft) < 1e11) ||
    isIn(tokens, hit.last + 1, DEBT_BUSINESS)
  );
};

const REPAYING = wordSet(
  'repay repays repaid repaying service services serviced servicing restructure restructured restructuring reschedule rescheduled refinance refinanced cancel cancelled canceled forgive forgave forgiven swap swapped settle settled retire retired default defaults defaulted defaulting',
);

/** "must repay $25bn of external debt": what is paid of it, not what is owed. */
export const repaid: Rule = {
  of: ['external_debt', 'government_debt'],
  judge(_, { lead, sentence: { tokens } }) {
    for (let at = lead - 1; at > lead - 4; at--) if (isIn(tokens, at, REPAYING)) return PART;
    return null;
  },
};

const BELOW = wordSet('local provincial municipal regional county');

/** "local government debt" */
export const debtBelow: Rule = {
  of: ['government_debt'],
  judge: (hit, draft) => (isIn(draft.sentence.tokens, hit.first - 1, BELOW) ? PART : null),
};

export const debtOfState: Rule = {
  of: ['government_debt'],
  judge(hit, draft) {
    if (otherDebt(hit, draft)) return ELSEWHERE;
    if (!isSingle(hit)) return null;
    // "debt" alone: the head of the measure and a state's, not "debt payments" or "a restructure of debt".
    const isMeasured = draft.measureSpan?.[1] === hit.last;
    return draft.reading.unit === 'count' || !isMeasured || draft.role === 'pct_change' ? PART : null;
  },
};
