/** The folder of figures → the files of the pack, by name. Nothing here writes, and nothing depends on the day. */
import fs from 'node:fs';
import * as v from 'valibot';
import { FISCAL_YEARS } from '../../claims/lexicon/fiscal-years.ts';
import * as schema from '../pack-schema.ts';
import { aboutLists, readFacts } from './facts.ts';
import { readImf } from './imf.ts';
import { readMonthly } from './monthly.ts';
import { noticeFor } from './notice.ts';
import { type Place, readPlaces } from './places.ts';
import { rankFiles } from './ranks.ts';
import { DataError } from './read-table.ts';
import { inOrder, serialise } from './serialise.ts';
import { readForecasts, readReleases } from './vintages.ts';
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
  return Object.fromEntries(inOrder(entries));
}

type FileKind = schema.PlaceAbout['files'][number];

function aboutPlace(code: string, place: Place, files: FileKind[]): schema.PlaceAbout {
  const { name, iso2, currency, region } = place;
  const { worldBank: shift, ...ofImf } = place.fiscalYear;
  const fiscalYear = { ...(shift === undefined ? {} : { worldBank: shift }), ...(files.includes('imf') ? ofImf : {}) };
  const budgetYear = FISCAL_YEARS[code];
  return {
    name,
    iso2,
    currency,
    ...(region ? { region } : {}),
    ...(budgetYear ? { budgetYear } : {}),
    files,
    ...(Object.keys(fiscalYear).length > 0 ? { fiscalYear } : {}),
  };
}

/** Month of the newest release: "2026-07". */
function newestMonth(about: Readonly<Record<string, schema.SeriesAbout>>): string {
  const vintages = Object.values(about).flatMap(({ vintage }) => (vintage ? [vintage.slice(0, 7)] : []));
  return vintages.sort().at(-1) ?? '';
}

const NO_IMF = { lines: new Map() as Lines, about: {}, values: 0 };
const NO_FORECASTS: ReturnType<typeof readForecasts> = { forecasts: new Map(), values: 0 };

/** Everything the tables hold that the pack takes. */
function readFolder(folder: string, { withImf, say }: Options) {
  const places = readPlaces(folder, say);
  const worldBank = readWorldBank(folder, places, say);
  const monthly = readMonthly(folder, places, say);
  const facts = readFacts(folder, say);
  const releases = withImf ? readReleases(folder) : {};
  const imf = withImf ? readImf(folder, places, releases, say) : NO_IMF;
  const foreseen = withImf ? readForecasts(folder, places, releases) : NO_FORECASTS;
  return { places, worldBank, monthly, facts, imf, releases, foreseen };
}

type Tables = ReturnType<typeof readFolder>;

/** The files of one place by what they hold; absent ones are left out. */
function filesOf(code: string, { worldBank, monthly, facts, imf, foreseen }: Tables): Map<FileKind, [string, object]> {
  const files = new Map<FileKind, [string, object]>();
  const [own, rows, ofImf, months] = [worldBank.lines, facts, imf.lines, monthly.lines].map((one) => one.get(code));
  const head = { format: schema.FORMAT, place: code };
  const entries = (lines: unknown) => sorted((lines ?? new Map()) as Map<string, unknown>);
  if (own || rows) {
    const file = { ...head, series: entries(own), ...(rows ? { facts: rows } : {}) };
    files.set('world-bank', [`${code}.json`, v.parse(schema.placeFile, file)]);
  }
  if (ofImf) {
    const seen = foreseen.forecasts.get(code);
    const forecasts = seen ? { forecasts: sorted(Object.entries(seen)) } : {};
    files.set('imf', [
      `imf/${code}.json`,
      v.parse(schema.placeFile, { ...head, series: entries(ofImf), ...forecasts }),
    ]);
  }
  if (months) {
    files.set('monthly', [`monthly/${code}.json`, v.parse(schema.monthlyFile, { ...head, months: entries(months) })]);
  }
  return files;
}

/** The World Bank's economies: its places but for the aggregates, which have no region of their own. */
function economiesOf({ places, worldBank }: Tables): Set<string> {
  const isEconomy = (code: string) => places.get(code)?.region !== undefined || ['CHI', 'XKX'].includes(code);
  return new Set([...worldBank.lines.keys()].filter(isEconomy));
}

/** Throws DataError when the folder is not as expected. */
export function buildPack(folder: string, options: Options): Pack {
  const { say } = options;
  if (!fs.existsSync(folder) || !fs.statSync(folder).isDirectory()) throw new DataError(`${folder}: no such folder`);
  const tables = readFolder(folder, options);
  const { places, worldBank, monthly, facts, imf, releases, foreseen } = tables;
  const economies = economiesOf(tables);
  const ranks = new Map([
    ...rankFiles(worldBank.lines, economies, 'ranks'),
    ...rankFiles(imf.lines, economies, 'imf/ranks'),
  ]);
  const index: schema.IndexFile = {
    format: schema.FORMAT,
    dataTo: newestMonth(worldBank.about),
    releases: sorted(Object.entries(releases)),
    ranked: [...ranks.values()].map(({ series }) => series).sort(),
    series: sorted(Object.entries({ ...worldBank.about, ...imf.about, ...monthly.about })),
    lists: aboutLists(facts),
    places: {},
  };
  const files = new Map<string, string>();
  const codes = [worldBank.lines, facts, imf.lines, monthly.lines].flatMap((one) => [...one.keys()]);
  for (const code of [...new Set(codes)].sort()) {
    const place = places.get(code);
    if (!place) throw new DataError(`countries.csv: ${code} is missing`);
    const own = filesOf(code, tables);
    index.places[code] = aboutPlace(code, place, [...own.keys()]);
    for (const [file, content] of own.values()) files.set(file, serialise(content));
  }
  for (const [file, content] of ranks) files.set(file, serialise(v.parse(schema.rankFile, content)));
  files.set('index.json', serialise(v.parse(schema.indexFile, index)));
  const rows = [...facts.values()].flat();
  say(`took  ${Object.keys(worldBank.about).length} World Bank series, ${worldBank.values} values`);
  say(`took  ${Object.keys(imf.about).length} IMF series, ${imf.values} values`);
  say(`took  ${foreseen.values} IMF forecasts of ${Object.keys(releases).length} releases`);
  say(`took  ${Object.keys(monthly.about).length} monthly series, ${monthly.values} values`);
  say(`took  ${Object.keys(index.lists).length} lists of facts, ${rows.length} facts`);
  say(`made  ${ranks.size} indexes of ranks`);
  return { files, notice: noticeFor(index, rows, folder) };
}
