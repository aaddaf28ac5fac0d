/** Article → report. Keeps no state a restart could lose: the caches below only save work. */
import type { Article } from '../claims/claim.ts';
import { claimsOf } from '../claims/extract.ts';
import { placesOf, ranksOf, read } from '../context/read.ts';
import type { Report } from '../context/report.ts';
import { loadLibrary } from '../data/library.ts';
import { browser } from '../shared/browser.ts';
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

async function compute(article: Article): Promise<Report> {
  const claims = claimsOf(article);
  const library = await loadLibrary(readPackFile, placesOf(claims), ranksOf(claims));
  return read(article, claims, library);
}

/** The report on an article; the same article again costs nothing while it is remembered. */
export function reportOn(article: Article): Promise<Report> {
  return reports.get(`${article.date}\n${article.title}\n${article.text}`, () => compute(article));
}
