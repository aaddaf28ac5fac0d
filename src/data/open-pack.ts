/** Reads the files of the pack for the places of one article. Anything missing or broken is no data for that place. */

import { isOfImf } from './about-series.ts';
import type { MonthLine } from './month-line.ts';
import type { FactRow, Forecasts, IndexFile, MonthlyFile, PlaceFile, RankFile } from './pack-schema.ts';
import type { YearLine } from './year-line.ts';

/** Format this reader understands (see pack-schema.ts, which is left out of the bundle on purpose). */
const FORMAT = 2;

/** Answers the parsed content of a file of the pack ("index.json", "PAK.json", "monthly/USA.json"). */
export type ReadFile = (file: string) => Promise<unknown>;

export interface Opened {
  readonly index: IndexFile;
  /** Lines by place, then by code. */
  readonly lines: ReadonlyMap<string, Readonly<Record<string, YearLine>>>;
  readonly facts: ReadonlyMap<string, readonly FactRow[]>;
  readonly forecasts: ReadonlyMap<string, Forecasts>;
  readonly months: ReadonlyMap<string, Readonly<Record<string, MonthLine>>>;
  /** Ranks by code, of the series asked for. */
  readonly ranks: ReadonlyMap<string, RankFile>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The files are our own and checked when built; this only tells them from what a failed read may give instead. */
function isIndex(file: unknown): file is IndexFile {
  return (
    isRecord(file) &&
    file.format === FORMAT &&
    Array.isArray(file.ranked) &&
    [file.series, file.lists, file.places, file.releases].every(isRecord)
  );
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
    (file.facts === undefined || (Array.isArray(file.facts) && file.facts.every(isRecord))) &&
    (file.forecasts === undefined || (isRecord(file.forecasts) && Object.values(file.forecasts).every(isRecord)))
  );
}

function isMonthLine(line: unknown): line is MonthLine {
  return isRecord(line) && typeof line.from === 'string' && Array.isArray(line.values);
}

function isMonthlyFile(file: unknown, place: string): file is MonthlyFile {
  const own = isRecord(file) && file.format === FORMAT && file.place === place;
  return own && isRecord(file.months) && Object.values(file.months).every(isMonthLine);
}

function isRankFile(file: unknown, series: string): file is RankFile {
  return isRecord(file) && file.format === FORMAT && file.series === series && isRecord(file.years);
}

/** The entry of a parsed file, never one that every object inherits ("constructor"). */
export function entryOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

async function readOr(read: ReadFile, file: string): Promise<unknown> {
  try {
    return await read(file);
  } catch {
    return undefined;
  }
}

const FOLDERS = { 'world-bank': '', imf: 'imf/', monthly: 'monthly/' } as const;

interface OpenedPlace {
  readonly place: string;
  /** By publisher. */
  readonly files: readonly PlaceFile[];
  readonly months: MonthlyFile['months'];
}

async function openPlace(read: ReadFile, index: IndexFile, place: string): Promise<OpenedPlace> {
  const kinds = entryOf(index.places, place)?.files ?? [];
  const files = await Promise.all(kinds.map((kind) => readOr(read, `${FOLDERS[kind]}${place}.json`)));
  const months = files.find((file) => isMonthlyFile(file, place))?.months ?? {};
  return { place, files: files.filter((file) => isPlaceFile(file, place)), months };
}

async function openRanks(read: ReadFile, index: IndexFile, codes: readonly string[]): Promise<Map<string, RankFile>> {
  const known = [...new Set(codes)].filter((code) => index.ranked.includes(code));
  const open = async (code: string) => {
    const about = entryOf(index.series, code);
    return [code, await readOr(read, `${about && isOfImf(about) ? 'imf/' : ''}ranks/${code}.json`)] as const;
  };
  const files = await Promise.all(known.map(open));
  return new Map(files.flatMap(([code, file]) => (isRankFile(file, code) ? [[code, file] as const] : [])));
}

const EMPTY: IndexFile = { format: FORMAT, dataTo: '', releases: {}, ranked: [], series: {}, lists: {}, places: {} };

/** Files are read once each and side by side; never rejects. `ranked`: codes whose ranks are wanted. */
export async function openPack(
  read: ReadFile,
  places: readonly string[],
  ranked: readonly string[] = [],
): Promise<Opened> {
  const file = await readOr(read, 'index.json');
  const index: IndexFile = isIndex(file) ? file : EMPTY;
  const [opened, ranks] = await Promise.all([
    Promise.all([...new Set(places)].map((place) => openPlace(read, index, place))),
    openRanks(read, index, ranked),
  ]);
  const byPlace = <Value>(of: (one: OpenedPlace) => Value) =>
    new Map(opened.map((one) => [one.place, of(one)] as const));
  return {
    index,
    lines: byPlace(({ files }) => Object.assign({}, ...files.map(({ series }) => series)) as PlaceFile['series']),
    facts: byPlace(({ files }) => files.flatMap((one) => one.facts ?? [])),
    forecasts: byPlace(({ files }) => files.find((one) => one.forecasts)?.forecasts ?? {}),
    months: byPlace(({ months }) => months),
    ranks,
  };
}
