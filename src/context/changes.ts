/** Yearly changes a claim may be set beside: its own, the official one of the year before, and the usual ones. */
import type { Point, Series } from '../data/series.ts';
import { type Yearly, yearliesOf } from './official.ts';
import { shiftYears } from './periods.ts';
import { contains, type Interval, intervalOf, mapped, negated } from './rounding.ts';
import type { Setting } from './setting.ts';
import { type Growth, growthAt, pointAt } from './values.ts';

export interface Change extends Yearly {
  /** As stated, a fraction; a decline is below zero. */
  readonly ratio: number;
  /** What the figure may stand for, as fractions. */
  readonly interval: Interval;
}

/** Percentage changes over one year that a series speaks of: growth of its amounts, or a growth rate itself. */
export function changesOf(setting: Setting): Change[] {
  const growth = yearliesOf(setting, 'growth');
  const rates = yearliesOf(setting).filter(({ found }) => found.candidate.kind === 'growth');
  return [...growth, ...rates].flatMap((yearly) => {
    const { value, unit, direction } = yearly.claim;
    if (typeof value !== 'number' || unit !== '%') return [];
    const falls = direction === 'down' && value > 0;
    const percent = falls ? negated(intervalOf(yearly.claim)) : intervalOf(yearly.claim);
    return [{ ...yearly, ratio: (falls ? -value : value) / 100, interval: mapped(percent, (end) => end / 100) }];
  });
}

/** The official change of a year, from amounts or from the rates of a growth series. */
export function officialChange({ found }: Yearly, period: string): Growth | null {
  if (found.candidate.kind !== 'growth') return growthAt(found.series, period);
  const point = pointAt(found.series, period);
  return point?.status === 'reported' ? { period, ratio: point.value / 100, base: point, point } : null;
}

/**
 * Whether the stated change is one of the series: always of a growth rate; of amounts only where the official change
 * lies inside the figure's rounding, since a page may count in another currency, in volumes or over other months.
 */
export function isOfSeries(change: Change): boolean {
  if (change.found.candidate.kind === 'growth') return true;
  const official = officialChange(change, change.period);
  return official !== null && contains(change.interval, official.ratio);
}

/** The official changes of the `most` years before a period, oldest first, where there are any. */
export function changesBefore(yearly: Yearly, period: string, most: number): Growth[] {
  return Array.from({ length: most }, (_, at) => officialChange(yearly, shiftYears(period, at - most))).flatMap(
    (change) => change ?? [],
  );
}

/** The points changes were worked out from, each once. */
export const pointsOf = (changes: readonly Growth[]): Point[] => [
  ...new Set(changes.flatMap(({ base, point }) => [base, point])),
];

/** The value below which a part of the numbers lies, between neighbours where it falls between. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low = Number.NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/** A series' amounts are in US dollars, so that its changes hold the exchange rate too. */
export const inDollars = ({ unit }: Series): string => (unit === 'USD' ? ', in US dollars' : '');
