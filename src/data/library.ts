/** The pack as the rest of the extension asks for it: series with periods and sources, and dated facts. */

import { describe, periodOf, shiftOf } from './about-series.ts';
import { forecastsOf } from './forecasts.ts';
import { monthlySeries } from './monthly-series.ts';
import { entryOf, type Opened, openPack, type ReadFile } from './open-pack.ts';
import type { FactRow, ListAbout } from './pack-schema.ts';
import { rankOf } from './ranks.ts';
import { isNewer, mergedPoints, NOTHING_REFRESHED, type Refreshed, refreshedSource } from './refresh/merge.ts';
import type { Basis, Fact, FullLibrary, PlaceInfo, Point, PointStatus, Series, Source } from './series.ts';
import { decodeLine, type YearLine } from './year-line.ts';

function statusOf(year: number, line: YearLine): PointStatus {
  if (line.projectedFrom !== undefined && year >= line.projectedFrom) return 'projected';
  if (line.estimateFrom !== undefined && year >= line.estimateFrom) return 'estimate';
  return 'reported';
}

function yearlySeries({ index, lines }: Opened, id: string, place: string, refreshed: Refreshed): Series | undefined {
  const line = entryOf(lines.get(place) ?? {}, id);
  const about = entryOf(index.series, id);
  const where = entryOf(index.places, place);
  if (!line || !about || !where) return undefined;
  const shift = shiftOf(id, about, where);
  const points = decodeLine(line).map(([year, value]): Point => {
    return { period: periodOf(year, shift), value, status: statusOf(year, line), published: null };
  });
  const basis: Basis = shift === undefined ? 'calendar year' : 'fiscal year';
  const series: Series = { ...describe(id, about, place, where), basis, points };
  const fresh = refreshed(id, place);
  if (!fresh || !isNewer(fresh, about.vintage)) return series;
  return {
    ...series,
    source: refreshedSource(series.source, fresh),
    points: mergedPoints(line, points, series.source, fresh, (year) => periodOf(year, shift)),
  };
}

function sourceOf(row: FactRow, list: ListAbout): Source {
  const { publisher, published: vintage, url } = row;
  return { publisher, series: row.list, name: list.name, vintage, licence: list.licence, url };
}

/** Rows come oldest release first, so the last one of a period is the latest. */
function listedSeries({ index, facts }: Opened, id: string, place: string): Series | undefined {
  const list = entryOf(index.lists, id);
  const rows = facts.get(place)?.filter((row) => row.list === id) ?? [];
  if (list?.kind !== 'series' || rows.length === 0) return undefined;
  const points = new Map<string, Point>();
  const releases: Point[] = [];
  for (const row of rows) {
    const { period, value, status, published } = row;
    const before = points.get(period);
    if (before) releases.push(before);
    points.set(period, { period, value, status, published, source: sourceOf(row, list) });
  }
  const { publisher, name, unit, unitWords, vintage, licence, basis, definition } = list;
  const url = [...points.values()].at(-1)?.source?.url ?? '';
  releases.sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
  return {
    id,
    name,
    unit,
    unitWords,
    place,
    basis,
    points: [...points.values()],
    releases,
    source: { publisher, series: id, name, vintage, licence, url },
    derived: false,
    definition,
  };
}

function factsOf({ index, facts }: Opened, kind: Fact['kind'], place: string): Fact[] {
  return (facts.get(place) ?? []).flatMap((row): Fact[] => {
    const list = entryOf(index.lists, row.list);
    if (list?.kind !== kind) return [];
    const { list: id, period, start, end, value, published, by } = row;
    const { of, unit } = list;
    return [{ id, kind, of, place, period, start, end, value, unit, published, by, source: sourceOf(row, list) }];
  });
}

function placeInfo({ index }: Opened, code: string): PlaceInfo | undefined {
  const about = entryOf(index.places, code);
  if (!about) return undefined;
  const { name, iso2, currency, region = null, budgetYear = null } = about;
  return { name, iso2, currency, region, budgetYear };
}

/**
 * The series and facts of `places` (ISO 3166 alpha-3 or EUU, EMU, WLD and the like), with the ranks of the series in
 * `ranked`. A place without a file, or with a broken one, has no data; without a readable index there is no data at
 * all and `dataTo` is "". `refreshed` is laid over the yearly series.
 */
export async function loadLibrary(
  read: ReadFile,
  places: readonly string[],
  ranked: readonly string[] = [],
  refreshed: Refreshed = NOTHING_REFRESHED,
): Promise<FullLibrary> {
  const opened = await openPack(read, places, ranked);
  const { index } = opened;
  return {
    dataTo: index.dataTo,
    ranked: index.ranked,
    series: (id, place) =>
      yearlySeries(opened, id, place, refreshed) ?? monthlySeries(opened, id, place) ?? listedSeries(opened, id, place),
    facts: (kind, place) => factsOf(opened, kind, place),
    forecasts: (id, place) => forecastsOf(opened, id, place),
    rank: (id, place, period) => rankOf(opened, id, place, period),
    place: (code) => placeInfo(opened, code),
    nationalAccountsByFiscalYear: (place) => entryOf(index.places, place)?.fiscalYear?.worldBank !== undefined,
  };
}
