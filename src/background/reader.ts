/** Article → report. Keeps no state a restart could lose: the caches below only save work. */
import type { Trend } from '../chart/trend.ts';
import type { Article, Correction } from '../claims/claim.ts';
import { claimsOf } from '../claims/extract.ts';
import { type Choice, type Compared, compared, placesFor } from '../context/compare.ts';
import { placesOf, ranksOf, read } from '../context/read.ts';
import type { Report } from '../context/report.ts';
import { loadLibrary } from '../data/library.ts';
import { NOTHING_REFRESHED } from '../data/refresh/merge.ts';
import type { FullLibrary } from '../data/series.ts';
import { type NumberStyle, writeNumbersAs } from '../shared/format.ts';
import { loadSettings, numbersOf } from '../shared/settings-store.ts';
import { correctionsFor, type Reader, withCorrections } from './corrections.ts';
import { fetchPackFile } from './pack-file.ts';
import { Recent } from './recent.ts';
import { refreshedFor, refresher, refreshStamp } from './refresh/refreshing.ts';

/** An article names a few countries and indicators; sixty pack files are about 2 MB. */
const PACK_FILES_KEPT = 60;
const REPORTS_KEPT = 30;

const packFiles = new Recent<string, Promise<unknown>>(PACK_FILES_KEPT);
const reports = new Recent<string, Promise<Report>>(REPORTS_KEPT);

const readPackFile = (file: string): Promise<unknown> => packFiles.get(file, () => fetchPackFile(file));

interface Inputs {
  readonly numbers: NumberStyle;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Ids of the notes switched off, in a fixed order. */
  readonly notesOff: readonly string[];
  /** When refreshed figures last changed; 0 for none. */
  readonly stamp: number;
}

/** The series of these places, with what was refreshed of them. */
async function libraryOf(places: readonly string[], ranked: readonly string[], stamp: number): Promise<FullLibrary> {
  const refreshed = stamp > 0 ? await refreshedFor(places) : NOTHING_REFRESHED;
  return loadLibrary(readPackFile, places, ranked, refreshed);
}

async function compute(article: Article, { corrections, notesOff, numbers, stamp }: Inputs): Promise<Report> {
  const claims = await withCorrections(article, claimsOf(article), corrections);
  const library = await libraryOf(placesOf(claims), ranksOf(claims), stamp);
  // Without a wait between, so that another report's style cannot slip in.
  writeNumbersAs(numbers);
  return read(article, claims, library, notesOff);
}

/**
 * The report on an article as `reader` is to see it. The same article under the same corrections and settings costs
 * nothing while it is remembered: what went into a report is its key, so none is ever out of date.
 */
export async function reportOn(article: Article, reader: Reader): Promise<Report> {
  const [corrections, settings] = await Promise.all([correctionsFor(article, reader), loadSettings()]);
  const numbers = numbersOf(settings);
  const notesOff = [...settings.notesOff].sort();
  const stamp = await refreshStamp(settings.refresh);
  const settled = [[...corrections], notesOff, numbers, stamp];
  const inputs = JSON.stringify([article.date, article.title, article.text, ...settled]);
  const report = await reports.get(inputs, () => compute(article, { corrections, notesOff, numbers, stamp }));
  // Asking on behalf of a private window would leave a trace of what was read in it.
  if (settings.refresh && !reader.isPrivate) void refresher.want(seriesOf(report));
  return report;
}

/** A line of a report set beside others, by the same figures and in the same numbers as the report. */
export async function compareLine(trend: Trend, choice: Choice): Promise<Compared> {
  const settings = await loadSettings();
  const library = await libraryOf(placesFor(trend, choice), [], await refreshStamp(settings.refresh));
  writeNumbersAs(numbersOf(settings));
  return compared(library, trend, choice);
}

/** Codes of the series a report sets figures beside. */
function seriesOf({ matches, notes }: Report): string[] {
  const matched = matches.flatMap((match) => (match.kind === 'series' ? match.series : []));
  return [...new Set([...matched, ...notes.flatMap(({ sources }) => sources.map(({ series }) => series))])];
}
