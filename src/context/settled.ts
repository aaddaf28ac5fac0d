/** Figures whose official year is settled: what plain context may be set beside. */
import type { Point, Series } from '../data/series.ts';
import { baseYear, sidesOf, type Yearly, yearliesOf } from './official.ts';
import { contains } from './rounding.ts';
import { pairsOf, type Setting } from './setting.ts';
import { knownThen, pointAt, releasesOf } from './values.ts';

const settled = new WeakMap<Setting, readonly Yearly[]>();

/**
 * Claims of a year's value like for like, and bases of a change whose year the official value settles. Worked out once
 * for an article: several notes ask.
 */
export function settledOf(setting: Setting): readonly Yearly[] {
  const known = settled.get(setting) ?? settle(setting);
  settled.set(setting, known);
  return known;
}

function settle(setting: Setting): Yearly[] {
  const bases = pairsOf(setting).flatMap((pair): Yearly[] => {
    const base = baseYear(setting, pair);
    return base && pair.from.claim.period === null ? [{ ...pair.from, found: base.found, period: base.period }] : [];
  });
  const known = new Set(bases.map(({ index }) => index));
  return [...yearliesOf(setting).filter(({ index }) => !known.has(index)), ...bases];
}

/** One key for all figures of one series, place and year. */
export const yearKey = ({ found, period }: Yearly): string => `${found.series.id} ${found.series.place} ${period}`;

/** The value a reader of the article's day could know; of an undated article, the latest one. Reported years only. */
export function valueThen(setting: Setting, series: Series, period: string): Point | undefined {
  const { date } = setting.article;
  const point = date === null ? pointAt(series, period) : knownThen(series, period, date);
  return point?.status === 'reported' ? point : undefined;
}

/**
 * Whether some release of the year lies inside what the figure may stand for: then both are of one thing. Undefined
 * where the year has no reported value yet.
 */
export function agrees(yearly: Yearly): boolean | undefined {
  const releases = releasesOf(yearly.found.series, yearly.period).filter(({ status }) => status === 'reported');
  if (releases.length === 0) return undefined;
  return releases.some(({ value }) => {
    const sides = sidesOf(yearly, value);
    return sides !== null && contains(sides.tolerant, sides.official);
  });
}
