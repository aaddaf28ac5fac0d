/** Budgets, deficits, debt: a government's, and which of them. */
import type { IndicatorHit } from '../../facts.ts';
import { BALANCE, DEBT_BUSINESS, OTHERS_BORROWING, PUBLIC, SPENDING } from '../../lexicon/indicator-words.ts';
import { STATE_WORDS } from '../../lexicon/nouns.ts';
import type { Draft } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { earlierHits, titleTopic } from '../context.ts';
import { lowerAt } from '../shared.ts';
import { amount, ELSEWHERE, headOf, isSingle, ownerOf, PART, type Rule } from './verdict.ts';

const BALANCES = new Set(['trade_balance', 'current_account', 'budget_balance']);

/** "surplus" alone in the sentence: it names no balance either. */
const isBareBalance = (hit: IndicatorHit, here: boolean, draft: Draft): boolean =>
  here && isSingle(hit) && isIn(draft.sentence.tokens, hit.last, BALANCE);

/** "The deficit", "a surplus": the one named last, in the sentence, in those before or in the title. */
export const whichBalance: Rule = {
  of: ['budget_balance'],
  judge(hit, draft, setting) {
    if (!isSingle(hit) || !isIn(draft.sentence.tokens, hit.last, BALANCE)) return null;
    const own = draft.facts.hits.filter((near) => near.last < hit.first).reverse();
    for (const hits of [own, earlierHits(draft), titleTopic(setting)]) {
      const named = hits.find(
        (near) => BALANCES.has(near.code) && near !== hit && !isBareBalance(near, hits === own, draft),
      );
      if (named) return named.code;
    }
    return null;
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

/** A budget is spending where it is a government's, and in per cent only where it grows. */
export const budgetAsSpending: Rule = {
  of: ['government_spending'],
  judge(hit, draft, setting) {
    if (headOf(hit, draft) !== 'budget') return null;
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
