/** The folder of figures → the files of the pack, by name. Nothing here writes, and nothing depends on the day. */
import fs from 'node:fs';
import * as v from 'valibot';
import { FORMAT, type IndexFile, indexFile, type PlaceAbout, placeFile, type SeriesAbout } from '../pack-schema.ts';
import type { YearLine } from '../year-line.ts';
import { aboutLists, readFacts } from './facts.ts';
import { readImf } from './imf.ts';
import { noticeFor } from './notice.ts';
import { type Place, readPlaces } from './places.ts';
import { DataError } from './read-table.ts';
import { serialise } from './serialise.ts';
import { type Lines, readWorldBank } from './world-bank.ts';

export interface Options {
  readonly withImf: boolean;
  /** Told what was taken and what was dropped, and why. */
  readonly say: (line: string) => void;
}

export interface Pack {
  /** File name relative to the pack ("index.json", "imf/PAK.json") to its text. */
  readonly files: ReadonlyMap<string, string>;
  readonly notice: string;
}

function sorted<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function aboutPlace(place: Place, worldBank: boolean, imf: boolean): PlaceAbout {
  const { name, iso2, currency } = place;
  const { worldBank: shift, ...ofImf } = place.fiscalYear;
  const fiscalYear = { ...(shift === undefined ? {} : { worldBank: shift }), ...(imf ? ofImf : {}) };
  return {
    name,
    iso2,
    currency,
    files: [...(worldBank ? (['world-bank'] as const) : []), ...(imf ? (['imf'] as const) : [])],
    ...(Object.keys(fiscalYear).length > 0 ? { fiscalYear } : {}),
  };
}

/** Month of the newest release: "2026-07". */
function newestMonth(about: Readonly<Record<string, SeriesAbout>>): string {
  const vintages = Object.values(about).flatMap(({ vintage }) => (vintage ? [vintage.slice(0, 7)] : []));
  return vintages.sort().at(-1) ?? '';
}

function placeText(
  place: string,
  series: ReadonlyMap<string, YearLine> | undefined,
  facts?: readonly object[],
): string {
  const file = { format: FORMAT, place, series: sorted(series ?? []), ...(facts ? { facts } : {}) };
  return serialise(v.parse(placeFile, file));
}

/** Throws DataError when the folder is not as expected. */
export function buildPack(folder: string, { withImf, say }: Options): Pack {
  if (!fs.existsSync(folder) || !fs.statSync(folder).isDirectory()) throw new DataError(`${folder}: no such folder`);
  const places = readPlaces(folder, say);
  const worldBank = readWorldBank(folder, places, say);
  const facts = readFacts(folder, say);
  const imf = withImf ? readImf(folder, places, say) : { lines: new Map() as Lines, about: {}, values: 0 };
  const index: IndexFile = {
    format: FORMAT,
    dataTo: newestMonth(worldBank.about),
    series: sorted(Object.entries({ ...worldBank.about, ...imf.about })),
    lists: aboutLists(facts),
    places: {},
  };
  const files = new Map<string, string>();
  const codes = new Set([...worldBank.lines.keys(), ...facts.keys(), ...imf.lines.keys()]);
  for (const code of [...codes].sort()) {
    const place = places.get(code);
    if (!place) throw new DataError(`countries.csv: ${code} is missing`);
    const own = worldBank.lines.has(code) || facts.has(code);
    index.places[code] = aboutPlace(place, own, imf.lines.has(code));
    if (own) files.set(`${code}.json`, placeText(code, worldBank.lines.get(code), facts.get(code)));
    if (imf.lines.has(code)) files.set(`imf/${code}.json`, placeText(code, imf.lines.get(code)));
  }
  files.set('index.json', serialise(v.parse(indexFile, index)));
  const rows = [...facts.values()].flat();
  say(`took  ${Object.keys(worldBank.about).length} World Bank series, ${worldBank.values} values`);
  say(`took  ${Object.keys(imf.about).length} IMF series, ${imf.values} values`);
  say(`took  ${Object.keys(index.lists).length} lists of facts, ${rows.length} facts`);
  return { files, notice: noticeFor(index, rows, folder) };
}
