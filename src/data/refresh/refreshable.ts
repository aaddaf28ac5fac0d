/** Which series of the pack a publisher's API has in the same concept, and where their bundled figures lie. */
import * as v from 'valibot';
import { isOfImf } from '../about-series.ts';
import { entryOf, isIndex, type ReadFile } from '../open-pack.ts';
import type { IndexFile } from '../pack-schema.ts';
import type { YearLine } from '../year-line.ts';
import { DATAMAPPER } from './imf.ts';

export const PUBLISHERS = ['World Bank', 'IMF'] as const;
export type Publisher = (typeof PUBLISHERS)[number];

export interface Refreshable {
  readonly publisher: Publisher;
  readonly isPercent: boolean;
  /** Release of the bundled figures. */
  readonly vintage: string;
  /** Numbers in the series' name ("2015" of "GDP (constant 2015 US$)"): with others it is another series. */
  readonly marks: readonly string[];
}

/** Undefined for what we worked out ourselves, monthly series, and other publishers'. */
export function refreshableOf(index: IndexFile, code: string): Refreshable | undefined {
  const about = entryOf(index.series, code);
  if (about?.frequency !== 'year' || about.derived || about.vintage === null) return undefined;
  const isWorldBank = about.publisher.startsWith('World Bank, World Development Indicators');
  const isImf = isOfImf(about) && Object.hasOwn(DATAMAPPER, code);
  if (!isWorldBank && !isImf) return undefined;
  return {
    publisher: isImf ? 'IMF' : 'World Bank',
    isPercent: about.unit === '%',
    vintage: about.vintage,
    marks: about.name.match(/\d+(?:\.\d+)?/gu) ?? [],
  };
}

/** The pack's index; null where it cannot be read. */
export async function readIndex(read: ReadFile): Promise<IndexFile | null> {
  const file = await read('index.json').catch(() => null);
  return isIndex(file) ? file : null;
}

/** The pack's code of a place by ISO alpha-3 code, else by the two letters the World Bank gives groups. */
export function placeFinder(index: IndexFile): (iso3: string, iso2: string) => string | undefined {
  const byIso2 = new Map(Object.entries(index.places).map(([code, { iso2 }]) => [iso2, code]));
  return (iso3, iso2) => (Object.hasOwn(index.places, iso3) ? iso3 : byIso2.get(iso2));
}

/** As much of a place's file as is looked at here: checking all of 237 whole files takes a second. */
const seriesOfFile = v.object({
  series: v.custom<Record<string, unknown>>((it) => typeof it === 'object' && it !== null),
});
const yearLine = v.object({ from: v.pipe(v.number(), v.integer()), values: v.array(v.nullable(v.number())) });

/** Bundled lines of one series by place, read file by file so that they are never all in memory. */
export async function bundledLines(
  read: ReadFile,
  index: IndexFile,
  publisher: Publisher,
  code: string,
): Promise<Map<string, YearLine>> {
  const [kind, folder] = publisher === 'IMF' ? (['imf', 'imf/'] as const) : (['world-bank', ''] as const);
  const lines = new Map<string, YearLine>();
  for (const [place, { files }] of Object.entries(index.places)) {
    if (!files.includes(kind)) continue;
    const file = await read(`${folder}${place}.json`).catch(() => null);
    if (!v.is(seriesOfFile, file) || !Object.hasOwn(file.series, code)) continue;
    const line = v.safeParse(yearLine, file.series[code]);
    if (line.success) lines.set(place, line.output);
  }
  return lines;
}
