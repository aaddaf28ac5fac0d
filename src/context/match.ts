/** Claim → official series, or a reason a reader understands for having none. Pure: a claim and a library in. */
import { type Article, type Claim, SURE_ENOUGH } from '../claims/claim.ts';
import { indicatorLabel } from '../claims/lexicon/indicators.ts';
import { placeName } from '../claims/lexicon/places.ts';
import type { FullLibrary, Series } from '../data/series.ts';
import { isMoney } from './around.ts';
import { alignPeriod, isOverYear, periodReason, type Reading, saysOf, sizeReason } from './fits.ts';
import type { Match } from './report.ts';
import { type Candidate, SERIES_OF } from './series-of.ts';
import { sentenceOf } from './setting.ts';

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

/** The words that tell which of several series is meant: in the measure, or in the sentence if only one's are there. */
function isNamed(article: Article, claim: Claim, { words, unlike }: Candidate): boolean {
  const measure = claim.measure?.toLowerCase() ?? '';
  const sentence = sentenceOf(article, claim).toLowerCase();
  const within = (text: string, list: readonly string[] = []): boolean =>
    list.some((word) => new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'u').test(text));
  if (words === undefined) return !within(sentence, unlike);
  return within(measure, words) || (within(sentence, words) && !within(sentence, unlike));
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
  if (!isNamed(article, claim, candidate)) {
    return { stage: 2, reason: `The text does not say which ${name} is meant` };
  }
  if (candidate.overYear && reading === 'level' && !isOverYear(article, claim)) {
    return { stage: 4, reason: 'A change over a month; the series is of changes over a year' };
  }
  const series = library.series(candidate.series, place);
  if (!series) return absent;
  const reason = periodReason(claim, series, candidate) ?? sizeReason(claim, series, reading, candidate, article.date);
  if (reason) return { stage: 4, reason };
  const { period, difference } = alignPeriod(claim, series, library);
  const definition = series.definition ?? candidate.difference ?? null;
  const parts = [difference, definition].filter((part) => part !== null);
  const found = { series, candidate, reading, period, difference: parts.length > 0 ? parts.join('; ') : null };
  return { found, rank: difference === null ? 0 : 1 };
}

function unitReason(claim: Claim, candidate: Candidate): string {
  if (isMoney(claim.unit) && isMoney(candidate.unit)) {
    return `An amount in ${claim.unit}; the official series is in ${candidate.unit}`;
  }
  if (candidate.kind === 'share')
    return `The official series is a percentage of ${candidate.of === 'gni' ? 'GNI' : 'GDP'}`;
  if (candidate.kind === 'growth') return 'The official series is a growth rate';
  return claim.role === 'share'
    ? 'A share; the official series is of the whole'
    : 'The official series is in another unit';
}

const COMPANY =
  /\b(?:compan(?:y|ies)|firms?|corporation|inc|ltd|plc|shares?|shareholders?|profits?|turnover|takeover)\b/iu;

function noIndicator(article: Article, claim: Claim): string {
  if (claim.place === null && COMPANY.test(sentenceOf(article, claim))) {
    return 'A company’s figure';
  }
  const measure = bare(claim.measure);
  if (measure === null) return 'The text does not say what is measured';
  return /^\p{Lu}[\p{L}’'-]*$/u.test(measure) ? 'No official series by this name' : `No official series for ${measure}`;
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

/** One result per claim. A base without a period of its own follows the series of the figure it is compared with. */
export function matchAll(article: Article, claims: readonly Claim[], library: FullLibrary): Matched[] {
  const matched = claims.map((claim) =>
    claim.confidence < SURE_ENOUGH
      ? none('The words around it can be read in more than one way')
      : matchClaim(article, claim, library),
  );
  return claims.map((claim, index) => {
    const own = matched[index] ?? none('No official series');
    const partner = claim.partner === null ? undefined : matched[claim.partner];
    const lead = partner?.found;
    if (claim.period !== null || !partner || !lead || lead.reading !== own.found?.reading) return own;
    return { match: partner.match, found: { ...lead, period: null } };
  });
}
