/** Reads the files of the pack for the places of one article. Anything missing or broken is no data for that place. */

import * as v from 'valibot';
import { isOfImf } from './about-series.ts';
import type { MonthLine } from './month-line.ts';
import {
  type FactRow,
  FORMAT,
  type Forecasts,
  type IndexFile,
  indexFile,
  type MonthlyFile,
  monthlyFile,
  type PlaceFile,
  placeFile,
  type RankFile,
  rankFile,
} from './pack-schema.ts';
import type { YearLine } from './year-line.ts';

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

/**
 * A test of a file against the pack's format; a failed read, or a damaged file, does not pass. What was found is kept
 * by the parsed content, so that an article that needs a file again pays nothing.
 */
function checker<Content extends object>(schema: v.GenericSchema<unknown, Content>) {
  const known = new WeakMap<object, boolean>();
  return (file: unknown): file is Content => {
    if (typeof file !== 'object' || file === null) return false;
    const fits = known.get(file) ?? v.is(schema, file);
    known.set(file, fits);
    return fits;
  };
}

export const isIndex = checker(indexFile);
const isOfPlace = checker(placeFile);
const isMonthly = checker(monthlyFile);
const isRanks = checker(rankFile);

const isPlaceFile = (file: unknown, place: string): file is PlaceFile => isOfPlace(file) && file.place === place;

const isMonthlyFile = (file: unknown, place: string): file is MonthlyFile => isMonthly(file) && file.place === place;

const isRankFile = (file: unknown, series: string): file is RankFile => isRanks(file) && file.series === series;

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
