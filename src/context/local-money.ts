/** Amounts in a country's own currency that move from one year to another. */
import { SURE_ENOUGH } from '../claims/claim.ts';
import { isMoney, sameInClause } from './around.ts';
import { isAnnual, kindOf, shiftYears, yearOf } from './periods.ts';
import { type Item, itemsNear, itemsOf, pairsOf, type Setting } from './setting.ts';
import { isOver } from './values.ts';

/** A change of money over whole years of one kind, both over when the article was written. */
export interface MoneyChange {
  /** What the note speaks of, and what its working takes from the article. */
  readonly items: readonly { readonly label: string; readonly item: Item }[];
  /** Percentages that tell the same change. */
  readonly also: readonly number[];
  readonly place: string;
  readonly currency: string;
  readonly from: string;
  readonly to: string;
  /** The last figure over the first. */
  readonly times: number;
  /** The first and the last amount, where both are stated. */
  readonly amounts: readonly [number, number] | null;
}

const sure = ({ claim }: Item): boolean => claim.confidence >= SURE_ENOUGH && claim.modality === 'reported';

function fromPairs(setting: Setting): MoneyChange[] {
  return pairsOf(setting).flatMap(({ from, to, base, reached }): MoneyChange[] => {
    const { place, unit: currency, period } = to.claim;
    const first = from.claim.period;
    if (place === null || period === null || first === null || !isMoney(currency) || !sure(to)) return [];
    if (!isAnnual(first) || !isAnnual(period) || kindOf(first) !== kindOf(period)) return [];
    if (yearOf(period) <= yearOf(first) || base <= 0 || reached <= 0) return [];
    const items = [
      { label: 'from', item: from },
      { label: 'to', item: to },
    ];
    const also = itemsNear(setting, to.index).flatMap(({ claim, index }) =>
      claim.role === 'pct_change' &&
      claim.unit === '%' &&
      claim.period === period &&
      sameInClause(setting.article, claim, to.claim)
        ? [index]
        : [],
    );
    return [{ items, also, place, currency, from: first, to: period, times: reached / base, amounts: [base, reached] }];
  });
}

/** "Revenue rose 40% to Rs9.4 trillion": a percentage beside the amount it led to, which says that it is of money. */
function fromPercents(setting: Setting): MoneyChange[] {
  return itemsOf(setting).flatMap((item): MoneyChange[] => {
    const { claim, index } = item;
    const { role, unit, value, period, place, direction } = claim;
    if (role !== 'pct_change' || unit !== '%' || typeof value !== 'number' || !sure(item)) return [];
    if (place === null || period === null || !isAnnual(period)) return [];
    const reached = itemsNear(setting, index).find(
      (other) =>
        other.claim.role === 'to' &&
        isMoney(other.claim.unit) &&
        (other.claim.period === null || other.claim.period === period) &&
        sameInClause(setting.article, other.claim, claim),
    );
    // With both ends stated the pair speaks. Wages are money whether or not the amount is told.
    const currency =
      reached?.claim.unit ?? (claim.indicator === 'wages' ? setting.library.place(place)?.currency : null);
    if (!currency || (reached && reached.claim.partner !== null)) return [];
    const times = 1 + (direction === 'down' ? -Math.abs(value) : value) / 100;
    if (times <= 0) return [];
    const items = [{ label: 'change', item }];
    return [{ items, also: [], place, currency, from: shiftYears(period, -1), to: period, times, amounts: null }];
  });
}

export function moneyChanges(setting: Setting): MoneyChange[] {
  const { date } = setting.article;
  // A year's averages are known once the year is over.
  return [...fromPairs(setting), ...fromPercents(setting)].filter(
    ({ to, place }) => date === null || isOver(to, place, date),
  );
}
