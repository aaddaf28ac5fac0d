/** The words nearest to a figure named a statistic: is it the country's own, which one precisely, or another thing? */
import type { IndicatorHit } from '../../facts.ts';
import type { Draft } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { ELSEWHERE_RULES } from './elsewhere.ts';
import { jobsOfCountry, rateOrNumber } from './labour.ts';
import { borrowingCosts, currencyMoves, otherIndex, otherRates, shipped, smallReserves, tradeInIt } from './markets.ts';
import {
  branchGrows,
  growthOfBefore,
  outputAsScale,
  outputRises,
  shareOfFarms,
  vagueGrowth,
  worthOfEconomy,
} from './output.ts';
import { amongSome, councilsOwn, inTown, ofWhich, oneKind, setBesideNational, somebodysOwn } from './part.ts';
import {
  budgetAsSpending,
  debtBelow,
  debtOfState,
  militaryBudget,
  othersBorrow,
  repaid,
  whichBalance,
} from './public-finance.ts';
import { purse } from './purse.ts';
import { fromTrade, goodsOnly, ofIctSector, ofOneProduct, sentFrom, withPartner } from './trade.ts';
import type { Rule, Verdict } from './verdict.ts';

/** In this order; the first with a view decides. */
const RULES: readonly Rule[] = [
  ...ELSEWHERE_RULES,
  purse,
  councilsOwn,
  ofWhich,
  ofIctSector,
  setBesideNational,
  withPartner,
  sentFrom,
  amongSome,
  inTown,
  somebodysOwn,
  growthOfBefore,
  fromTrade,
  otherRates,
  ofOneProduct,
  whichBalance,
  oneKind,
  worthOfEconomy,
  goodsOnly,
  rateOrNumber,
  outputRises,
  branchGrows,
  shareOfFarms,
  outputAsScale,
  vagueGrowth,
  jobsOfCountry,
  otherIndex,
  borrowingCosts,
  smallReserves,
  currencyMoves,
  shipped,
  tradeInIt,
  budgetAsSpending,
  militaryBudget,
  repaid,
  debtBelow,
  debtOfState,
  othersBorrow,
];

const byCode = new Map<string, readonly Rule[]>();

function rulesOf(code: string): readonly Rule[] {
  let rules = byCode.get(code);
  if (!rules) {
    rules = RULES.filter(({ of }) => !of || of.includes(code));
    byCode.set(code, rules);
  }
  return rules;
}

/** The precise code, or why it is none. */
export function settle(hit: IndicatorHit, draft: Draft, setting: Setting): NonNullable<Verdict> {
  for (const rule of rulesOf(hit.code)) {
    const verdict = rule.judge(hit, draft, setting);
    if (verdict !== null) return verdict;
  }
  return hit.code;
}
