/** Refreshed figures laid over the bundled ones: each keeps the release it is of, and none is lost. */
import type { Point, PointStatus, Source } from '../series.ts';
import { decodeLine, type YearLine } from '../year-line.ts';

/** Figures of one series and place as a refresh left them. */
export interface RefreshedLine {
  readonly line: YearLine;
  /** The publisher's release. */
  readonly vintage: string;
  /** The day they were fetched, YYYY-MM-DD. */
  readonly fetched: string;
}

/** Looks up what a refresh left; undefined where nothing newer is known. */
export type Refreshed = (id: string, place: string) => RefreshedLine | undefined;

export const NOTHING_REFRESHED: Refreshed = () => undefined;

/** A pack may be newer than what was fetched before it was installed. */
export const isNewer = (fresh: RefreshedLine, vintage: string | null): boolean =>
  vintage === null || fresh.vintage > vintage;

export const refreshedSource = (bundled: Source, { vintage, fetched }: RefreshedLine): Source => ({
  ...bundled,
  vintage,
  refreshed: fetched,
});

/**
 * What a year's figure is in the newer release. The answer names no estimates: a year that was one in the pack stays
 * one, and years from the release's own on are projections where the pack holds projections.
 */
function statusOf(year: number, bundled: YearLine, { vintage }: RefreshedLine): PointStatus {
  const unsure = bundled.estimateFrom ?? bundled.projectedFrom;
  if (unsure === undefined || year < unsure) return 'reported';
  return bundled.projectedFrom !== undefined && year >= Number(vintage.slice(0, 4)) ? 'projected' : 'estimate';
}

/** Every year of either; a year that only the pack has keeps its own source. */
export function mergedPoints(
  bundled: YearLine,
  own: readonly Point[],
  source: Source,
  fresh: RefreshedLine,
  periodOf: (year: number) => string,
): Point[] {
  const renewed = decodeLine(fresh.line).map(([year, value]): Point => {
    return { period: periodOf(year), value, status: statusOf(year, bundled, fresh), published: null };
  });
  const periods = new Set(renewed.map(({ period }) => period));
  const kept = own.filter(({ period }) => !periods.has(period)).map((point) => ({ source, ...point }));
  return [...kept, ...renewed].sort((a, b) => (a.period < b.period ? -1 : 1));
}
