/** Claims beside their official series: values in the claim's own sense, and the projections a series can answer. */
import type { Claim } from '../claims/claim.ts';
import type { Point } from '../data/series.ts';
import type { Found } from './match.ts';
import { isAnnual, shiftYears } from './periods.ts';
import { contains } from './rounding.ts';
import { type Item, itemsOf, type Pair, type Setting } from './setting.ts';
import { isOver, pointAt, releasesOf } from './values.ts';

/** A series' value in the sense of the claim: a deficit written "$3bn" is −3e9 in the balance. */
export function inClaimSense(found: Found, claim: Claim, value: number): number {
  if (!found.candidate.balance || middleSign(claim) < 0) return value;
  if (/deficit|gap|shortfall|borrowing/iu.test(claim.measure ?? '')) return -value;
  return /surplus/iu.test(claim.measure ?? '') ? value : Math.abs(value);
}

const middleSign = (claim: Claim): number => (typeof claim.value === 'number' ? claim.value : claim.value[0]);

/** A claim about one year of a series, like for like. */
export interface Yearly extends Item {
  readonly found: Found;
  /** In the series' own code. */
  readonly period: string;
}

/** Claims of a year's value (or, with `reading`, of its growth) that the matched series speaks of like for like. */
export function yearliesOf(setting: Setting, reading: Found['reading'] = 'level'): Yearly[] {
  return itemsOf(setting).flatMap((item) => {
    const found = setting.found[item.index];
    if (!found || found.reading !== reading || found.period === null || !isAnnual(found.period)) return [];
    return [{ ...item, found, period: found.period }];
  });
}

/** Those of them that speak of what is expected, planned or promised. */
export const projectionsOf = (setting: Setting): Yearly[] =>
  yearliesOf(setting).filter(({ claim }) => claim.modality !== 'reported');

/** The reported value of a projected period that was not over when the article was written; undefined until then. */
export function outcomeOf(setting: Setting, { found, claim, period }: Yearly): Point | undefined {
  const { date } = setting.article;
  if (date === null || claim.modality === 'reported' || isOver(period, found.series.place, date)) return undefined;
  const point = pointAt(found.series, period);
  return point?.status === 'reported' ? point : undefined;
}

/**
 * The year a base without a period of its own stands for: the one before the figure it is compared with, and only
 * where a release of that year lies inside the base's rounding. Null where that does not settle it.
 */
export function baseYear(setting: Setting, { from, to }: Pair): { found: Found; period: string; point: Point } | null {
  const found = setting.found[to.index];
  const interval = setting.intervals[from.index];
  if (found?.reading !== 'level' || found.period === null || !isAnnual(found.period) || !interval) return null;
  const period = from.claim.period ?? shiftYears(found.period, -1);
  if (from.claim.period !== null && setting.found[from.index]?.period !== period) return null;
  const point = pointAt(found.series, period);
  const fits = releasesOf(found.series, period).some((release) => contains(interval, release.value));
  return point?.status === 'reported' && fits ? { found, period, point } : null;
}
