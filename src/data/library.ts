/** Opens the pack for the places of one article. Anything missing or broken is no data for that place, never a throw. */
import type { FactRow, IndexFile, ListAbout, PlaceFile } from './pack-schema.ts';
import type { Basis, Fact, Library, Point, PointStatus, Series, Source } from './series.ts';
import { decodeYears, type YearLine } from './year-line.ts';

/** Format this reader understands (see pack-schema.ts, which is left out of the bundle on purpose). */
const FORMAT = 1;

/** Answers the parsed content of a file of the pack ("index.json", "PAK.json", "imf/PAK.json"). */
export type ReadFile = (file: string) => Promise<unknown>;

interface Opened {
  readonly index: IndexFile;
  /** Lines by place, then by code. */
  readonly lines: ReadonlyMap<string, Readonly<Record<string, YearLine>>>;
  readonly facts: ReadonlyMap<string, readonly FactRow[]>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The files are our own and checked when built; this only tells them from what a failed read may give instead. */
function isIndex(file: unknown): file is IndexFile {
  return isRecord(file) && file.format === FORMAT && [file.series, file.lists, file.places].every(isRecord);
}

function isLine(line: unknown): line is YearLine {
  return isRecord(line) && Number.isInteger(line.from) && Array.isArray(line.values);
}

function isPlaceFile(file: unknown, place: string): file is PlaceFile {
  return (
    isRecord(file) &&
    file.format === FORMAT &&
    file.place === place &&
    isRecord(file.series) &&
    Object.values(file.series).every(isLine) &&
    (file.facts === undefined || (Array.isArray(file.facts) && file.facts.every(isRecord)))
  );
}

async function readOr(read: ReadFile, file: string): Promise<unknown> {
  try {
    return await read(file);
  } catch {
    return undefined;
  }
}

const FILES = { 'world-bank': (place: string) => `${place}.json`, imf: (place: string) => `imf/${place}.json` };

async function openPlace(read: ReadFile, index: IndexFile, place: string): Promise<PlaceFile[]> {
  const names = (index.places[place]?.files ?? []).map((file) => FILES[file](place));
  const files = await Promise.all(names.map((name) => readOr(read, name)));
  return files.filter((file) => isPlaceFile(file, place));
}

/** The publisher's year as our period: "2021", or the fiscal year named by its end. */
function periodOf(year: number, shift: number | undefined): string {
  return shift === undefined ? String(year) : `FY${year + shift}`;
}

function statusOf(year: number, line: YearLine): PointStatus {
  if (line.projectedFrom !== undefined && year >= line.projectedFrom) return 'projected';
  if (line.estimateFrom !== undefined && year >= line.estimateFrom) return 'estimate';
  return 'reported';
}

function yearlySeries({ index, lines }: Opened, id: string, place: string): Series | undefined {
  const line = lines.get(place)?.[id];
  const about = index.series[id];
  const where = index.places[place];
  if (!line || !about || !where) return undefined;
  const { publisher, name, unit, unitWords, vintage, licence, definition, derived } = about;
  const publisherKey = publisher.startsWith('IMF') ? 'imf' : 'worldBank';
  const follows = about.followsFiscalYear && !where.fiscalYear?.except?.includes(id);
  const shift = follows ? where.fiscalYear?.[publisherKey] : undefined;
  const points = decodeYears(line).map(([year, value]): Point => {
    return { period: periodOf(year, shift), value, status: statusOf(year, line), published: null };
  });
  const basis: Basis = shift === undefined ? 'calendar year' : 'fiscal year';
  return {
    id,
    name,
    unit: unit.replace('LCU', where.currency ?? 'LCU'),
    unitWords,
    place,
    basis,
    points,
    releases: [],
    source: { publisher, series: id, name, vintage, licence, url: about.url.replace('{iso2}', where.iso2) },
    derived,
    definition,
  };
}

function sourceOf(row: FactRow, list: ListAbout): Source {
  const { publisher, published: vintage, url } = row;
  return { publisher, series: row.list, name: list.name, vintage, licence: list.licence, url };
}

/** Rows come oldest release first, so the last one of a period is the latest. */
function listedSeries({ index, facts }: Opened, id: string, place: string): Series | undefined {
  const list = index.lists[id];
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
    const list = index.lists[row.list];
    if (list?.kind !== kind) return [];
    const { list: id, period, start, end, value, published, by } = row;
    const { of, unit } = list;
    return [{ id, kind, of, place, period, start, end, value, unit, published, by, source: sourceOf(row, list) }];
  });
}

/**
 * The series and facts of `places` (ISO 3166 alpha-3 or EUU, EMU, WLD and the like). A place without a file, or with
 * a broken one, has no data; without a readable index there is no data at all and `dataTo` is "".
 */
export async function loadLibrary(read: ReadFile, places: readonly string[]): Promise<Library> {
  const file = await readOr(read, 'index.json');
  const index: IndexFile = isIndex(file) ? file : { format: FORMAT, dataTo: '', series: {}, lists: {}, places: {} };
  const lines = new Map<string, Record<string, YearLine>>();
  const facts = new Map<string, readonly FactRow[]>();
  const open = async (place: string): Promise<void> => {
    const files = await openPlace(read, index, place);
    lines.set(place, Object.assign({}, ...files.map(({ series }) => series)));
    facts.set(
      place,
      files.flatMap((one) => one.facts ?? []),
    );
  };
  await Promise.all([...new Set(places)].map(open));
  const opened: Opened = { index, lines, facts };
  return {
    dataTo: index.dataTo,
    series: (id, place) => yearlySeries(opened, id, place) ?? listedSeries(opened, id, place),
    facts: (kind, place) => factsOf(opened, kind, place),
    nationalAccountsByFiscalYear: (place) => index.places[place]?.fiscalYear?.worldBank !== undefined,
  };
}
