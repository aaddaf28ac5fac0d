/** Claim → official series, or a reason a reader understands for having none. Pure: a claim and a library in. */
import { type Article, type Claim, SURE_ENOUGH } from '../claims/claim.ts';
import { FISCAL_YEARS } from '../claims/lexicon/fiscal-years.ts';
import { indicatorLabel } from '../claims/lexicon/indicators.ts';
import { placeName } from '../claims/lexicon/places.ts';
import type { Library, Series } from '../data/series.ts';
import { formatNumber } from '../shared/format.ts';
import { isMoney } from './around.ts';
import { fiscalIsCalendar, isAnnual, kindOf, yearOf } from './periods.ts';
import type { Match } from './report.ts';
import { middle } from './rounding.ts';
import { type Candidate, isNationalAccounts, SERIES_OF } from './series-of.ts';
import { sentenceOf, textOf } from './setting.ts';
import { knownThen } from './values.ts';

/** What the claim says of the series: its value, its yearly growth, or an amount of change. */
export type Reading = 'level' | 'growth' | 'difference';

export interface Found {
  readonly series: Series;
  readonly candidate: Candidate;
  readonly reading: Reading;
  readonly difference: string | null;
  /** The claim's period in the series' own code where the two are like for like, else null. */
  readonly period: string | null;
}

/** Past this factor a figure is of something else: one part, one month, one project. */
const MAGNITUDE = 10;

/** How far a candidate got, so that the reason given is of the nearest one. */
type Outcome = { readonly found: Found; readonly rank: number } | { readonly stage: number; readonly reason: string };

function readingOf(claim: Claim, { kind, unit }: Candidate): Reading | null {
  const { role } = claim;
  if (kind === 'level') {
    if (role === 'pct_change') return ['%', 'x', 'fraction'].includes(claim.unit) ? 'growth' : null;
    if (claim.unit !== unit || role === 'share') return null;
    return role === 'change' ? 'difference' : 'level';
  }
  if (claim.unit === 'pp' || claim.unit === 'bp') return role === 'change' ? 'difference' : null;
  if (claim.unit !== '%' || role === 'change') return null;
  if (role === 'pct_change') return kind === 'growth' || claim.indicator === 'inflation' ? 'level' : null;
  return kind === 'share' || role !== 'share' ? 'level' : null;
}

const WHOLE_WORDS = { gdp: 'GDP|gross domestic product', gni: 'GNI|GNP|gross national (?:income|product)' } as const;

/** "of GDP" near a share, so that shares of something else are not compared with it. */
function saysOf(article: Article, claim: Claim, of: 'gdp' | 'gni'): boolean {
  const sentence = sentenceOf(article, claim);
  const after = textOf(article, claim).slice(claim.end, claim.end + 80);
  const words = WHOLE_WORDS[of];
  return (
    new RegExp(`^[^.;,]{0,12}\\bof (?:[\\w’']{1,20} ){0,3}(?:${words})\\b`, 'iu').test(after) ||
    new RegExp(`\\b(?:to|-)[- ](?:${words})\\b`, 'iu').test(sentence)
  );
}

/** The claim's period in the series' code, or what differs. National accounts may be kept by fiscal year. */
function alignPeriod(
  claim: Claim,
  series: Series,
  library: Library,
): { period: string | null; difference: string | null } {
  const { period, place } = claim;
  if (period === null || !isAnnual(period)) return { period, difference: null };
  const year = yearOf(period);
  const hidden = isNationalAccounts(series.id) && library.nationalAccountsByFiscalYear(series.place);
  const basis = series.basis === 'calendar year' && hidden ? 'fiscal year' : series.basis;
  const same = fiscalIsCalendar(place);
  const wanted = kindOf(period) === 'fiscal year' ? 'fiscal year' : 'calendar year';
  if (basis !== wanted && !same) return { period: null, difference: `by ${basis}, not by ${wanted}` };
  if (series.basis !== 'fiscal year') return { period: String(year), difference: null };
  // The pack names every fiscal year for its end; where the country names it for its start, the codes do not agree.
  const agrees = FISCAL_YEARS[series.place]?.namedFor !== 'start';
  return { period: agrees ? `FY${year}` : null, difference: null };
}

const SHORT = { half: 'A half-year’s', quarter: 'A quarter’s', month: 'A month’s', day: 'A single day’s' } as const;

function periodReason(claim: Claim, series: Series): string | null {
  if (claim.period === null) return null;
  const kind = kindOf(claim.period);
  if (kind === 'range') return 'Covers several years together; the series is yearly';
  if (series.basis === 'month') {
    return kind === 'month' || kind === 'day' ? null : 'Covers more than a month; the series is monthly';
  }
  if (kind !== 'year' && kind !== 'fiscal year') return `${SHORT[kind]} figure; the series is yearly`;
  const first = series.points[0];
  if (first && yearOf(claim.period) < yearOf(first.period)) return `The series begins in ${first.period}`;
  return null;
}

/** The official value nearest the claim's time: the last one known when the article was written, else the last. */
function nearest(claim: Claim, series: Series, date: string | null): number | undefined {
  const wanted = claim.period === null ? Number.NaN : yearOf(claim.period);
  const same = series.points.find((point) => yearOf(point.period) === wanted && series.basis !== 'month');
  const then = date ? series.points.filter((point) => knownThen(series, point.period, date)).at(-1) : undefined;
  return (same ?? then ?? series.points.at(-1))?.value;
}

/** A percentage beyond the extremes of the series by more than half its whole range is of something else. */
function rateReason(claim: Claim, { points }: Series, { kind }: Candidate): string | null {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const stated = kind === 'growth' && claim.direction === 'down' ? -Math.abs(middle(claim)) : middle(claim);
  const room = (high - low) / 2;
  return stated > high + room || stated < low - room ? 'Far outside the range of the official series' : null;
}

/** Why a figure is too large or too small to be of the series; null where its size fits. */
function sizeReason(
  claim: Claim,
  series: Series,
  reading: Reading,
  candidate: Candidate,
  date: string | null,
): string | null {
  if (reading === 'growth' || series.points.length === 0) return null;
  // Balances are written without their sign, so that their range says little.
  if (candidate.kind !== 'level')
    return candidate.balance || reading !== 'level' ? null : rateReason(claim, series, candidate);
  const value = nearest(claim, series, date);
  if (!value) return null;
  const times = Math.abs(middle(claim) / value);
  const words = (factor: number): string => formatNumber(Number(factor.toPrecision(2)));
  if (times > MAGNITUDE) {
    return `About ${words(times)} times the official series: of something else, or of several years`;
  }
  if (reading === 'level' && times < 1 / MAGNITUDE) {
    return `About 1/${words(1 / Math.max(times, 1e-9))} of the official total: of a part of it`;
  }
  return null;
}

function tryCandidate(article: Article, claim: Claim, candidate: Candidate, library: Library): Outcome {
  const place = claim.place ?? '';
  const name = indicatorLabel(claim.indicator ?? '');
  const absent = { stage: 3, reason: `No series for ${name} of ${placeName(place)} in the data` };
  if (candidate.places && !candidate.places.includes(place)) return { ...absent, stage: 0 };
  const reading = readingOf(claim, candidate);
  if (!reading) return { stage: 1, reason: unitReason(claim, candidate) };
  if (candidate.of && !saysOf(article, claim, candidate.of)) return { stage: 2, reason: 'A share of something else' };
  const measure = claim.measure?.toLowerCase() ?? '';
  if (candidate.words && !candidate.words.some((word) => measure.includes(word))) {
    return { stage: 2, reason: `The text does not say which ${name} is meant` };
  }
  const series = library.series(candidate.series, place);
  if (!series) return absent;
  const reason = periodReason(claim, series) ?? sizeReason(claim, series, reading, candidate, article.date);
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
  return claim.measure === null
    ? 'The text does not say what is measured'
    : `No official series for ${bare(claim.measure)}`;
}

/** A measure without its article: "the number of jobs" → "number of jobs". */
const bare = (measure: string): string => measure.replace(/^(?:the|its|their|his|her|our|an?) /iu, '');

export type Matched = { readonly match: Match; readonly found: Found | null };

const none = (reason: string): Matched => ({ match: { kind: 'none', reason }, found: null });

/** The series a claim may be set beside, or why there is none. */
export function matchClaim(article: Article, claim: Claim, library: Library): Matched {
  const entry = claim.indicator === null ? undefined : SERIES_OF[claim.indicator];
  if (claim.indicator === null) return none(noIndicator(article, claim));
  if (!entry || entry.candidates.length === 0)
    return none(`No official series for ${bare(claim.measure ?? indicatorLabel(claim.indicator))}`);
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
export function matchAll(article: Article, claims: readonly Claim[], library: Library): Matched[] {
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
