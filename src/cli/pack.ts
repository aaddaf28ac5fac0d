/** The data pack read from disk, each file once. */
import { readFile } from 'node:fs/promises';
import type { Article } from '../claims/claim.ts';
import { claimsOf } from '../claims/extract.ts';
import { placesOf, ranksOf, read } from '../context/read.ts';
import { remembering } from '../context/remember.ts';
import type { Report } from '../context/report.ts';
import { loadLibrary } from '../data/library.ts';
import type { FullLibrary } from '../data/series.ts';

const FOLDER = new URL('../data/pack/', import.meta.url);

/** The pack has a file or two for each of some 230 places and 40 series, so that keeping every one read stays within bounds. */
const files = new Map<string, Promise<unknown>>();

function readPackFile(name: string): Promise<unknown> {
  const known = files.get(name) ?? readFile(new URL(name, FOLDER), 'utf8').then((text): unknown => JSON.parse(text));
  files.set(name, known);
  return known;
}

/** One opened library for each set of places and ranks met, the last few of them. */
const libraries = new Map<string, Promise<FullLibrary>>();
const LIBRARIES_KEPT = 64;

function libraryFor(places: readonly string[], ranked: readonly string[]): Promise<FullLibrary> {
  const key = [...places.toSorted(), ...ranked.toSorted()].join(' ');
  const known = libraries.get(key) ?? loadLibrary(readPackFile, places, ranked).then(remembering);
  libraries.delete(key);
  libraries.set(key, known);
  const oldest = libraries.keys().next().value;
  if (libraries.size > LIBRARIES_KEPT && oldest !== undefined) libraries.delete(oldest);
  return known;
}

/** The report on an article, from the same engine, matching and notes as in the browser. */
export async function reportOn(article: Article): Promise<Report> {
  const claims = claimsOf(article);
  return read(article, claims, await libraryFor(placesOf(claims), ranksOf(claims)));
}
