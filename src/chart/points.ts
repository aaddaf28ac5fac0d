/** Points of a trend line: which are kept, and what of them was known when the article appeared. */
import type { Point, Series } from '../data/series.ts';
import { decimalYear, type FiscalYear, stretchOf } from './period.ts';
import type { TrendPoint } from './trend.ts';

/** A line of more points than this no longer fits a card. */
export const MAX_POINTS = 15;
/** Points kept after the last claim's period, so that its sequel shows. */
const SEQUEL = 5;

/** A rate whose lowest value lies above this share of its highest may start above zero. */
const CROP_ABOVE = 0.4;

export const isRate = (unit: string): boolean => unit === '%' || unit === 'pp';

/** Levels do; rates unless all of them lie far from it. */
export function startsAtZero(unit: string, values: readonly number[]): boolean {
  return !isRate(unit) || Math.min(...values) < CROP_ABOVE * Math.max(...values);
}

/** At most MAX_POINTS points around the claims (decimal years): their sequel on the right, the rest of the room on the left. */
export function windowOf(points: readonly TrendPoint[], claimed: readonly number[]): readonly TrendPoint[] {
  if (points.length <= MAX_POINTS) return points;
  const latest = Math.max(...claimed);
  const after = points.findIndex((point) => point.at >= latest - 1e-6);
  const end = claimed.length === 0 || after < 0 ? points.length : Math.min(points.length, after + SEQUEL + 1);
  return points.slice(Math.max(0, end - MAX_POINTS), Math.max(end, MAX_POINTS));
}

/** The value of a period as known on a date: the last release up to it, null where there was none yet. */
function knownOn(date: string, point: Point, releases: readonly Point[], ended: boolean): number | null {
  if (point.published === null) return ended ? point.value : null;
  if (point.published <= date) return point.value;
  const known = releases
    .filter((release) => release.period === point.period && release.published !== null && release.published <= date)
    .sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
  return known.at(-1)?.value ?? null;
}

export interface Known {
  readonly point: TrendPoint;
  /** Value as known on the article's date. */
  readonly valueThen: number | null;
}

/** Every point of a series with the value known on the article's date. */
export function pointsOf(series: Series, articleDate: string | null, fiscalYear?: FiscalYear): readonly Known[] {
  const written = articleDate === null ? null : decimalYear(articleDate);
  return series.points.flatMap((point): Known[] => {
    const stretch = stretchOf(point.period, fiscalYear);
    if (!stretch || !Number.isFinite(point.value)) return [];
    const ended = written === null || stretch.end <= written + 1e-3;
    const valueThen = articleDate === null ? point.value : knownOn(articleDate, point, series.releases, ended);
    return [
      {
        valueThen,
        point: {
          period: point.period,
          label: stretch.label,
          at: stretch.at,
          value: point.value,
          status: point.status,
          knownSince: valueThen === null && point.status !== 'projected',
        },
      },
    ];
  });
}
