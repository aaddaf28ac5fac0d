/** Claim → official series, or a reason a reader understands for having none. Pure: a claim and a library in. */
import { type Article, type Claim, SURE_ENOUGH } from '../claims/claim.ts';
import { indicatorLabel } from '../claims/lexicon/indicators.ts';
import { placeName } from '../claims/lexicon/places.ts';
import type { FullLibrary, Series } from '../data/series.ts';
import { after, before, isMoney, sameSentence } from './around.ts';
import { alignPeriod, isOverYear, periodReason, type Reading, saysOf } from './fits.ts';
import { guardedReason } from './guards.ts';
import { isAnnual, kindOf } from './periods.ts';
import type { Match } from './report.ts';
import { type Candidate, SERIES_OF } from './series-of.ts';
import { sentenceOf } from './setting.ts';
import { sizeReason } from './sizes.ts';

export interface Found {
  readonly series: Series;
  readonly candidate: Candidate;
  readonly reading: Reading;
  readonly difference: string | null;
  /** The claim's period in the series' own code where the two are like for like, else null. */
  readonly period: string | null;
}

/** How far a candidate got, so that the reason given is of the nearest one. */
type Outcome = { readonly found: Found; readonly rank: number } | { readonly stage: number; readonly reason: string };

/** Rates that are changes themselves: "prices rose 3%" is inflation of 3%. */
const PRICES: readonly (string | null)[] = ['inflation', 'core_inflation'];

function readingOf(claim: Claim, { kind, unit, levelOnly }: Candidate): Reading | null {
  const { role } = claim;
  if (kind === 'level') {
    if (role === 'pct_change' && levelOnly) return null;
    if (role === 'pct_change') return ['%', 'x', 'fraction'].includes(claim.unit) ? 'growth' : null;
    if (claim.unit !== unit || role === 'share') return null;
    return role === 'change' ? 'difference' : 'level';
  }
  if (claim.unit === 'pp' || claim.unit === 'bp') return role === 'change' ? 'difference' : null;
  if (claim.unit !== '%' || role === 'change') return null;
  if (role === 'pct_change') return kind === 'growth' || PRICES.includes(claim.indicator) ? 'level' : null;
  return kind === 'share' || role !== 'share' ? 'level' : null;
}

const patterns = new Map<string, RegExp>();
/** Whole words, whatever stands in for the spaces. */
function wordsPattern(words: readonly string[]): RegExp {
  const key = words.join('|');
  const known =
    patterns.get(key) ?? new RegExp(`(?<![\\p{L}\\d])(?:${key.replaceAll('.', '\\.')})(?![\\p{L}\\d])`, 'giu');
  patterns.set(key, known);
  return known;
}

/** The last of the words before the figure in its sentence, else the first after it; undefined where none is. */
function nearestWord(article: Article, claim: Claim, words: readonly string[]): string | undefined {
  const pattern = wordsPattern(words);
  const last = [...before(article, claim, REACH).matchAll(pattern)].at(-1);
  return (last ?? [...after(article, claim, REACH).matchAll(pattern)][0])?.[0].toLowerCase();
}
const REACH = 300;
/** Words this far off speak of the figure itself. */
const CLOSE = 60;

/** The word close to the figure that tells of another series, if there is one. */
function otherNear(article: Article, claim: Claim, unlike: readonly string[] = []): string | undefined {
  if (unlike.length === 0) return undefined;
  const near = `${before(article, claim, CLOSE)} ${claim.measure ?? ''} ${after(article, claim, CLOSE / 2)}`;
  return near.match(wordsPattern(unlike))?.[0];
}

/** Why the words are not those of this series: its own must stand nearest where it has some, no other's may be close. */
function wordsReason(article: Article, claim: Claim, { words, unlike = [] }: Candidate): string | null {
  const name = indicatorLabel(claim.indicator ?? '');
  const measure = claim.measure?.toLowerCase() ?? '';
  if (words === undefined) {
    const other = otherNear(article, claim, unlike);
    return other === undefined ? null : `Not the ${name} of the series: the text says “${other}”`;
  }
  if (measure.search(wordsPattern(words)) >= 0) return null;
  const nearest = nearestWord(article, claim, [...words, ...unlike]);
  return nearest !== undefined && words.includes(nearest) ? null : `The text does not say which ${name} is meant`;
}

/** The candidate with the currency of the place in its unit. */
function inPlace(candidate: Candidate, place: string, library: FullLibrary): Candidate {
  const currency = candidate.unit.startsWith('LCU') ? library.place(place)?.currency : undefined;
  return currency ? { ...candidate, unit: candidate.unit.replace('LCU', currency) } : candidate;
}

function tryCandidate(article: Article, claim: Claim, given: Candidate, library: FullLibrary): Outcome {
  const place = claim.place ?? '';
  const candidate = inPlace(given, place, library);
  const name = indicatorLabel(claim.indicator ?? '');
  const absent = { stage: 3, reason: `No series for ${name} of ${placeName(place)} in the data` };
  if (candidate.places && !candidate.places.includes(place)) return { ...absent, stage: 0 };
  const reading = readingOf(claim, candidate);
  if (!reading) return { stage: 1, reason: unitReason(claim, candidate) };
  if (candidate.of && !saysOf(article, claim, candidate.of)) return { stage: 2, reason: 'A share of something else' };
  const unlike = wordsReason(article, claim, candidate);
  if (unlike) return { stage: 2, reason: unlike };
  if (candidate.overYear && reading === 'level' && !isOverYear(article, claim)) {
    return { stage: 4, reason: 'A change over a month; the series is of changes over a year' };
  }
  const series = library.series(candidate.series, place);
  if (!series) return absent;
  const reason =
    periodReason(claim, series, candidate, article.date) ?? sizeReason(claim, series, reading, candidate, article.date);
  if (reason) return { stage: 4, reason };
  const { period, difference } = alignPeriod(claim, series, library, candidate);
  const definition = series.definition ?? candidate.difference ?? null;
  const parts = [difference, definition].filter((part) => part !== null);
  const found = { series, candidate, reading, period, difference: parts.length > 0 ? parts.join('; ') : null };
  return { found, rank: difference === null ? 0 : 1 };
}

function unitReason(claim: Claim, candidate: Candidate): string {
  if (isMoney(claim.unit) && isMoney(candidate.unit)) {
    return `An amount in ${claim.unit}; the official series is in ${candidate.unit}`;
  }
  if (candidate.levelOnly) {
    return claim.unit.includes('/')
      ? `In ${unitWords(claim.unit)}; the official series is in ${unitWords(candidate.unit)}`
      : 'Not a price of one currency in another; the series is';
  }
  if (candidate.kind === 'share')
    return `The official series is a percentage of ${candidate.of === 'gni' ? 'GNI' : 'GDP'}`;
  if (candidate.kind === 'growth') return 'The official series is a growth rate';
  if (claim.role === 'share') return 'A share; the official series is of the whole';
  const series = candidate.unit === '%' ? 'a percentage' : `in ${unitWords(candidate.unit)}`;
  return `${SORTS[claim.unit] ?? `In ${unitWords(claim.unit)}`}; the official series is ${series}`;
}

const SORTS: Readonly<Record<string, string>> = {
  '%': 'A percentage',
  pp: 'A change in percentage points',
  bp: 'A change in basis points',
  x: 'A multiple',
  fraction: 'A fraction',
  count: 'A number',
};
const unitWords = (unit: string): string => (unit === 'count' ? 'numbers' : unit.replace('/', ' per '));

const COMPANY =
  /\b(?:compan(?:y|ies)|firms?|corporation|inc|ltd|plc|shares?|shareholders?|profits?|turnover|takeover)\b/iu;

function noIndicator(article: Article, claim: Claim): string {
  if (claim.place === null && COMPANY.test(sentenceOf(article, claim))) {
    return 'A company’s figure';
  }
  // One reason for all of them: the popup lists figures by reason, each with its own words.
  return claim.measure === null ? 'The text does not say what is measured' : 'Not read as a national statistic';
}

/** A measure without its article: "the number of jobs" → "number of jobs". */
const bare = (measure: string | null): string | null =>
  measure?.replace(/^(?:the|its|their|his|her|our|an?|s) /iu, '') ?? null;

export type Matched = { readonly match: Match; readonly found: Found | null };

const none = (reason: string): Matched => ({ match: { kind: 'none', reason }, found: null });

/** The series a claim may be set beside, or why there is none. */
export function matchClaim(article: Article, claim: Claim, library: FullLibrary): Matched {
  const entry = claim.indicator === null ? undefined : SERIES_OF[claim.indicator];
  if (claim.indicator === null) return none(noIndicator(article, claim));
  if (!entry || entry.candidates.length === 0)
    return none(
      `No official series for ${(entry?.estimates && bare(claim.measure)) || indicatorLabel(claim.indicator)}`,
    );
  if (claim.place === null) return none('No country named');
  const guarded = guardedReason(article, claim);
  if (guarded) return none(guarded);
  const outcomes = entry.candidates.map((candidate) => tryCandidate(article, claim, candidate, library));
  const found = outcomes
    .flatMap((outcome) => ('found' in outcome ? outcome : []))
    .sort((a, b) => a.rank - b.rank)[0]?.found;
  if (!found) {
    const reasons = outcomes
      .flatMap((outcome) => ('stage' in outcome ? outcome : []))
      .sort((a, b) => b.stage - a.stage);
    return none(reasons[0]?.reason ?? 'No official series');
  }
  const match = {
    kind: 'series',
    series: found.series.id,
    place: found.series.place,
    difference: found.difference,
  } as const;
  return { match, found };
}

/** Kinds of periods shorter than a year. */
const isPart = ({ period }: Claim): boolean =>
  period !== null && ['half', 'quarter', 'month', 'day'].includes(kindOf(period));

const COMPARED =
  /\b(?:from|compared (?:with|to)|against|versus|than|as against)(?: (?:a|the|an|about|around|nearly|revised|earlier)){0,2} ?$/iu;

/**
 * Whether a figure is the other side of a comparison with part of a year ("8.9% in the first quarter, up from 8.5% last
 * year"): its own words then name at most the year that part lies in.
 */
function besidePart(article: Article, claims: readonly Claim[], index: number): boolean {
  const claim = claims[index];
  if (!claim || (claim.period !== null && !isAnnual(claim.period))) return false;
  const alike = (other: Claim | undefined): boolean =>
    other !== undefined && other.indicator === claim.indicator && other.place === claim.place && isPart(other);
  const partner = claim.partner === null ? undefined : claims[claim.partner];
  if (claim.period === null && alike(partner)) return true;
  const previous = claims[index - 1];
  return (
    previous !== undefined &&
    alike(previous) &&
    sameSentence(previous, claim) &&
    COMPARED.test(before(article, claim, CLOSE))
  );
}

/** The claim of the text that a claim of the title without a period repeats, by its place in the list. */
function repeatedBy(claims: readonly Claim[], { where, period, indicator, place, value, unit }: Claim): number {
  if (where !== 'title' || period !== null || indicator === null) return -1;
  return claims.findIndex(
    (other) =>
      other.where === 'text' &&
      other.indicator === indicator &&
      other.place === place &&
      other.unit === unit &&
      String(other.value) === String(value),
  );
}

/**
 * One result per claim. A base without a period of its own follows the series of the figure it is compared with, and a
 * title the figure of the text that it repeats.
 */
export function matchAll(article: Article, claims: readonly Claim[], library: FullLibrary): Matched[] {
  const matched = claims.map((claim, index) => {
    if (claim.confidence < SURE_ENOUGH) return none('The words around it can be read in more than one way');
    const own = matchClaim(article, claim, library);
    if (own.found === null || own.found.series.basis === 'month' || !besidePart(article, claims, index)) return own;
    return none('Compared with part of a year; the series is yearly');
  });
  const followed = claims.map((claim, index) => {
    const own = matched[index] ?? none('No official series');
    const partner = claim.partner === null ? undefined : matched[claim.partner];
    const lead = partner?.found;
    if (claim.period !== null || !partner || !lead || lead.reading !== own.found?.reading) return own;
    return { match: partner.match, found: { ...lead, period: null } };
  });
  return followed.map((own, index) => {
    const claim = claims[index];
    if (!claim || own.found?.series.basis === 'month') return own;
    const lead = followed[repeatedBy(claims, claim)];
    // "…, but under-employed also at 5.1%": the same number of something else.
    return lead && otherNear(article, claim, lead.found?.candidate.unlike) === undefined ? lead : own;
  });
}
