/** Reads the files of the pack for the places of one article. Anything missing or broken is no data for that place. */
import type { FactRow, IndexFile, PlaceFile } from './pack-schema.ts';
import type { YearLine } from './year-line.ts';

/** Format this reader understands (see pack-schema.ts, which is left out of the bundle on purpose). */
const FORMAT = 1;

/** Answers the parsed content of a file of the pack ("index.json", "PAK.json", "imf/PAK.json"). */
export type ReadFile = (file: string) => Promise<unknown>;

export interface Opened {
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

const FILES = { 'world-bank': (place: string) => `${place}.json`, imf: (place: string) => `imf/${place}.json` };

async function openPlace(read: ReadFile, index: IndexFile, place: string): Promise<PlaceFile[]> {
  const names = (entryOf(index.places, place)?.files ?? []).map((file) => FILES[file](place));
  const files = await Promise.all(names.map((name) => readOr(read, name)));
  return files.filter((file) => isPlaceFile(file, place));
}

/** Files are read once each and side by side; never rejects. */
export async function openPack(read: ReadFile, places: readonly string[]): Promise<Opened> {
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
  return { index, lines, facts };
}
