/** Claims and official series → what a reader is shown. Pure: no clock, no network, no page. */
import type { Trend } from '../chart/trend.ts';
import { type Article, type Claim, SURE_ENOUGH } from '../claims/claim.ts';
import type { FullLibrary } from '../data/series.ts';
import { isMoney } from './around.ts';
import { gistOf } from './gist.ts';
import { matchAll } from './match.ts';
import { CATALOGUE } from './notes/catalogue.ts';
import { remembering } from './remember.ts';
import type { Note, Report } from './report.ts';
import { intervalOf } from './rounding.ts';
import { SERIES_OF } from './series-of.ts';
import type { Setting } from './setting.ts';
import { trendsOf } from './trends.ts';

/** Rates and prices are set beside amounts in a country's own money, whoever's they are. */
const isLocalMoney = (unit: string): boolean => isMoney(unit) && unit !== 'USD';

/** Places (ISO 3166 alpha-3, EUU, EMU, WLD) whose series `read` will ask the library for. */
export function placesOf(claims: readonly Claim[]): string[] {
  const asked = claims.filter(({ indicator, unit }) => indicator !== null || isLocalMoney(unit));
  return [...new Set(asked.flatMap(({ place }) => place ?? []))];
}

/** Codes whose ranks `read` will ask the library for; those without ranks are passed over when it is loaded. */
export function ranksOf(claims: readonly Claim[]): string[] {
  const indicators = claims.flatMap(({ indicator, place }) => (indicator !== null && place !== null ? indicator : []));
  const codes = indicators.flatMap((indicator) => SERIES_OF[indicator]?.candidates.map(({ series }) => series) ?? []);
  return [...new Set(codes)];
}

/** For each claim, the weights of what is said of it beyond its head line, strongest first. */
function weightsOf(claims: readonly Claim[], notes: readonly Note[]): readonly (readonly number[])[] {
  const weights = claims.map((): number[] => []);
  for (const note of notes) {
    if (!note.saidByGist) for (const index of note.claims) weights[index]?.push(note.weight);
  }
  return weights;
}

/** How much a claim deserves a reader's first look. */
function interest({ confidence, modality, where }: Claim, weights: readonly number[], matched: boolean): number {
  // The strongest note counts in full, the next ones less and less.
  const strength = weights.reduce((sum, weight, at) => sum + weight / 2 ** at, 0);
  // A reading less sure says less.
  return (
    confidence * strength + (modality === 'reported' ? 0 : 0.3) + (matched ? 0.3 : 0) + (where === 'title' ? 0 : 0.05)
  );
}

/**
 * Everything to show for an article: one match and one gist per claim, notes strongest first, trend lines, and the
 * claims' order. `opened` must hold the places of `placesOf(claims)` and the ranks of `ranksOf(claims)`. Notes whose ids are
 * in `notesOff` are left out; ids of no note are passed over.
 */
export function read(
  article: Article,
  claims: readonly Claim[],
  opened: FullLibrary,
  notesOff: readonly string[] = [],
): Report {
  const library = remembering(opened);
  const matched = matchAll(article, claims, library);
  const bare: Setting = {
    article,
    claims,
    library,
    intervals: claims.map(intervalOf),
    found: matched.map(({ found }) => found),
    trends: [],
  };
  const setting: Setting = { ...bare, trends: trendsOf(bare) };
  const kinds = CATALOGUE.filter(({ id }) => !notesOff.includes(id));
  const notes = kinds.flatMap(({ make }) => make(setting)).sort((a, b) => b.weight - a.weight);
  const weights = weightsOf(claims, notes);
  const scores = claims.map((claim, index) => interest(claim, weights[index] ?? [], setting.found[index] !== null));
  const order = claims.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const ranks = new Map(order.map((index, rank) => [index, rank]));
  const rank = ({ claims: shown }: Trend): number => Math.min(...shown.map((index) => ranks.get(index) ?? 0));
  return {
    title: article.title,
    date: article.date,
    claims,
    matches: matched.map(({ match }) => match),
    gists: claims.map((claim, index) => gistOf(claim, setting.found[index] !== null)),
    notes,
    trends: setting.trends.toSorted((a, b) => rank(a) - rank(b)),
    unsure: claims.flatMap(({ confidence }, index) => (confidence < SURE_ENOUGH ? [index] : [])),
    order,
    dataTo: library.dataTo,
  };
}
