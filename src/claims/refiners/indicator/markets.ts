/** Rates, exchanges, reserves, and the prices of oil, gold and power. */

import type { IndicatorHit } from '../../facts.ts';
import {
  GOLD_THINGS,
  NOT_POLICY,
  OIL_TRADE,
  OTHER_INDEX,
  POWER_BUSINESS,
  RATE_SETTERS,
  SHIPPED,
} from '../../lexicon/indicator-words.ts';
import { STOCK_WORDS } from '../../lexicon/nouns.ts';
import type { Draft } from '../../reading.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { isMoney, lowerAt } from '../shared.ts';
import { amount, ELSEWHERE, headOf, isSingle, ownerOf, PART, type Rule } from './verdict.ts';

export const otherRates: Rule = {
  of: ['policy_rate'],
  judge(hit, draft) {
    const { tokens } = draft.sentence;
    if (isIn(tokens, hit.first - 1, NOT_POLICY)) return PART;
    // "its benchmark": a central bank's; an exchange has one too.
    return headOf(hit, draft) === 'benchmark' && !tokens.some((token) => RATE_SETTERS.holds(token)) ? ELSEWHERE : null;
  },
};

const STATE = wordSet('government state sovereign federal its');
const DECIDED = wordSet(
  'raise raised raising cut cutting lower lowered lowering hold held keep kept left hike hiked reduce reduced',
);

/** "the Bank cut borrowing costs by half a point": what rate setters set. */
export const borrowingCosts: Rule = {
  of: ['bond_yield'],
  judge(hit, draft) {
    const { tokens } = draft.sentence;
    if (headOf(hit, draft) !== 'costs' || isIn(tokens, hit.first - 1, STATE)) return null;
    for (let at = hit.first - 4; at < hit.last + 5; at++) if (isIn(tokens, at, DECIDED)) return 'policy_rate';
    return null;
  },
};

/** A market is spoken of, not any index. */
const marketNear = ({ sentence: { tokens } }: Draft): boolean =>
  tokens.some((token) => STOCK_WORDS.holds(token) && token.lower !== 'index');

const CLOSES = wordSet('close closed closing ended ending finished gained points rallied');

/** "The OMX Riga index gained 0.8% to close at 271": a name in front, and what markets do behind. */
const isExchange = ({ first }: IndicatorHit, { sentence: { tokens } }: Draft): boolean =>
  first > 1 && tokens[first - 1]?.capital === true && tokens.some((token) => CLOSES.holds(token));

export const otherIndex: Rule = {
  of: ['stock_index'],
  judge(hit, draft) {
    if (headOf(hit, draft) !== 'index') return null;
    const named = isIn(draft.sentence.tokens, hit.last - 1, OTHER_INDEX);
    if (!named && isSingle(hit) && isExchange(hit, draft)) return null;
    return named || (isSingle(hit) && !marketNear(draft)) ? ELSEWHERE : null;
  },
};

/** "reserves" of less than half a billion are somebody else's. */
export const smallReserves: Rule = {
  of: ['reserves'],
  judge: (hit, draft) =>
    isSingle(hit) && isMoney(draft.reading.unit) && amount(draft) < 5e8 && draft.role !== 'change' ? ELSEWHERE : null,
};

/** "the rupee fell": only a currency that is itself the thing measured. */
export const currencyMoves: Rule = {
  of: ['exchange_rate'],
  judge(hit, draft) {
    if (!isSingle(hit)) return null;
    // "the rupee has shed a third of its value"
    const { last } = draft.reading;
    const value = draft.role === 'pct_change' && lowerAt(draft.sentence.tokens, last + 3) === 'value';
    if (value && lowerAt(draft.sentence.tokens, last + 1) === 'of' && hit.last < draft.lead) return hit.code;
    return draft.measureSpan?.[1] === hit.last && draft.change !== null ? hit.code : ELSEWHERE;
  },
};

/** "shipments of oil": an amount. */
export const shipped: Rule = {
  of: ['oil_price', 'gold_price'],
  judge: (hit, draft) =>
    ownerOf(hit, draft) === 'of' && isIn(draft.sentence.tokens, hit.first - 2, SHIPPED) ? ELSEWHERE : null,
};

const BUSINESS = { oil_price: OIL_TRADE, gold_price: GOLD_THINGS, electricity: POWER_BUSINESS };

/** "oil sector", "gold loans", "power company": the trade in a thing, not its price or amount. */
export const tradeInIt: Rule = {
  of: Object.keys(BUSINESS),
  judge(hit, draft) {
    const business = BUSINESS[hit.code as keyof typeof BUSINESS];
    return isSingle(hit) && isIn(draft.sentence.tokens, hit.last + 1, business) ? ELSEWHERE : null;
  },
};
