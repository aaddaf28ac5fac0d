/** Claims beside their official series: values in the claim's own sense, and the projections a series can answer. */
import type { Claim, Hedge } from '../claims/claim.ts';
import type { Point } from '../data/series.ts';
import { formatChange, formatValue } from '../shared/format.ts';
import type { Found } from './match.ts';
import { isAnnual, shiftYears } from './periods.ts';
import { contains, type Interval, intervalOf, negated, writtenInterval } from './rounding.ts';
import { type Item, itemsOf, type Pair, type Setting } from './setting.ts';
import { isOver, pointAt, releasesOf } from './values.ts';

/** A claim and an official value in one and the same sense, so that they may be compared. */
export interface Sides {
  /** The claim's figure: the end of a range that is nearer the official value. */
  readonly stated: number;
  /** What the figure may stand for, hedge included. */
  readonly interval: Interval;
  /** The same, widened by what definitions and revisions alone may differ by. */
  readonly tolerant: Interval;
  /** What the digits alone stand for. */
  readonly written: Interval;
  readonly official: number;
}

const widened = ({ low, high }: Interval, slack: number): Interval => ({
  low: low === null ? null : low - slack,
  high: high === null ? null : high + slack,
});

const DEFICIT = /deficit|gap|shortfall|borrowing/iu;
const OPPOSITE: Partial<Record<Hedge, Hedge>> = {
  over: 'under',
  under: 'over',
  'at least': 'at most',
  'at most': 'at least',
};

const endsOf = ({ value }: Claim): readonly number[] => (typeof value === 'number' ? [value] : value);

/** "Shrank by 2.3%": a decline written without its sign, which the series has. */
const fallsUnsigned = ({ candidate }: Found, claim: Claim): boolean =>
  candidate.kind === 'growth' && claim.direction === 'down' && endsOf(claim).every((end) => end > 0);

/** "A deficit of $3bn": written without the sign that the series of the balance has. */
const deficitUnsigned = ({ candidate }: Found, claim: Claim): boolean =>
  candidate.balance === true && DEFICIT.test(claim.measure ?? '') && endsOf(claim).every((end) => end > 0);

/** A claim and its interval as they lie on the axis of the series: declines and deficits below zero. */
export function onSeries(found: Found, claim: Claim, interval: Interval): { claim: Claim; interval: Interval } {
  if (!fallsUnsigned(found, claim) && !deficitUnsigned(found, claim)) return { claim, interval };
  const { value, hedge } = claim;
  const turned = typeof value === 'number' ? -value : ([-value[1], -value[0]] as const);
  return {
    claim: { ...claim, value: turned, hedge: (hedge && OPPOSITE[hedge]) ?? hedge },
    interval: negated(interval),
  };
}

/** A balance in the sense of the words: a deficit written "$3bn" is −3e9 in the series. Null where the senses clash. */
function balanceInWords(claim: Claim, value: number): number | null {
  if (DEFICIT.test(claim.measure ?? '')) return value > 0 ? null : -value;
  if (/surplus/iu.test(claim.measure ?? '')) return value < 0 ? null : value;
  return Math.abs(value);
}

/**
 * Both sides of a comparison, or null where the figure and the series speak in opposite senses. A decline written
 * without its sign ("shrank by 2.3%") becomes negative, as in the series.
 */
export function sidesOf({ found, claim }: Pick<Yearly, 'found' | 'claim'>, value: number): Sides | null {
  const ends = endsOf(claim);
  const falls = fallsUnsigned(found, claim);
  const signed = falls ? ends.map((end) => -end) : ends;
  const own = falls ? negated(intervalOf(claim)) : intervalOf(claim);
  const written = falls ? negated(writtenInterval(claim)) : writtenInterval(claim);
  const hasSign = ends.some((end) => end < 0);
  const official = found.candidate.balance && !hasSign ? balanceInWords(claim, value) : value;
  if (official === null) return null;
  const [low, high] = [Math.min(...signed), Math.max(...signed)];
  const { slack = 0, slackShare = 0 } = found.candidate;
  const tolerant = widened(own, slack + slackShare * Math.abs(official));
  return { stated: official < low ? low : high, interval: own, tolerant, written, official };
}

/** An official value as a sentence writes it: a growth rate with its sign, other percentages with one decimal; `finer`, a digit more. */
export function officialWords(found: Found, value: number, finer = false): string {
  if (found.candidate.kind === 'growth') return formatChange(value / 100, finer);
  const digits = found.candidate.unit === '%' && Math.abs(value) < 10 ? 2 : 3;
  return formatValue(value, found.candidate.unit, finer ? digits + 1 : digits);
}

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
