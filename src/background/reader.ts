/** Article → report. Keeps no state a restart could lose: the caches below only save work. */
import type { Article, Correction } from '../claims/claim.ts';
import { claimsOf } from '../claims/extract.ts';
import { placesOf, ranksOf, read } from '../context/read.ts';
import type { Report } from '../context/report.ts';
import { loadLibrary } from '../data/library.ts';
import { browser } from '../shared/browser.ts';
import { type NumberStyle, writeNumbersAs } from '../shared/format.ts';
import { loadSettings, numbersOf } from '../shared/settings-store.ts';
import { correctionsFor, type Reader, withCorrections } from './corrections.ts';
import { Recent } from './recent.ts';

/** An article names a few countries and indicators; sixty pack files are about 2 MB. */
const PACK_FILES_KEPT = 60;
const REPORTS_KEPT = 30;

const packFiles = new Recent<string, Promise<unknown>>(PACK_FILES_KEPT);
const reports = new Recent<string, Promise<Report>>(REPORTS_KEPT);

/** One of the extension's own pack files, by its name in the pack; a missing one rejects. */
function readPackFile(file: string): Promise<unknown> {
  return packFiles.get(file, async () => {
    const response = await fetch(browser.runtime.getURL(`pack/${file}`));
    return response.json();
  });
}

interface Inputs {
  readonly numbers: NumberStyle;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Ids of the notes switched off, in a fixed order. */
  readonly notesOff: readonly string[];
}

async function compute(article: Article, { corrections, notesOff, numbers }: Inputs): Promise<Report> {
  const claims = await withCorrections(article, claimsOf(article), corrections);
  const library = await loadLibrary(readPackFile, placesOf(claims), ranksOf(claims));
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
  const key = JSON.stringify([article.date, article.title, article.text, [...corrections], notesOff, numbers]);
  return reports.get(key, () => compute(article, { corrections, notesOff, numbers }));
}
