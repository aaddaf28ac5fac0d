/** Reading values out of an official series: by period, as known now or on a date, and as yearly growth. */
import type { Point, Series } from '../data/series.ts';
import { datesOf, shiftYears } from './periods.ts';

/** The latest value of a period. */
export const pointAt = (series: Series, period: string): Point | undefined =>
  series.points.find((point) => point.period === period);

/** Every release of a period, earlier ones first, the latest value last. */
export function releasesOf(series: Series, period: string): Point[] {
  const all = [...series.releases, ...series.points].filter((point) => point.period === period);
  return all
    .filter((point, at) => all.findIndex((p) => p.value === point.value && p.published === point.published) === at)
    .sort((a, b) => (a.published ?? '9999').localeCompare(b.published ?? '9999'));
}

/** True where the period was over by `date`. */
export function isOver(period: string, place: string | null, date: string | null): boolean {
  const dates = datesOf(period, place);
  return dates !== null && date !== null && dates.end < date;
}

/** The value as it was known on `date`: the last release published by then, or, undated, of a period then over. */
export function knownThen(series: Series, period: string, date: string): Point | undefined {
  const releases = releasesOf(series, period);
  const dated = releases.filter((point) => point.published !== null && point.published <= date);
  if (dated.length > 0) return dated.at(-1);
  const undated = releases.filter((point) => point.published === null);
  return isOver(period, series.place, date) ? undated.at(-1) : undefined;
}

export interface Growth {
  readonly period: string;
  /** As a fraction: 0.43 for +43%. */
  readonly ratio: number;
  readonly base: Point;
  readonly point: Point;
}

/** Growth of a period over the year before, both reported and the base positive; else null. */
export function growthAt(series: Series, period: string): Growth | null {
  const [base, point] = [pointAt(series, shiftYears(period, -1)), pointAt(series, period)];
  if (!base || !point || base.value <= 0 || base.status !== 'reported' || point.status !== 'reported') return null;
  return { period, ratio: point.value / base.value - 1, base, point };
}

/** Every yearly growth of the series, oldest first. */
export const growths = (series: Series): Growth[] =>
  series.points.flatMap((point) => growthAt(series, point.period) ?? []);
