/** Trend lines of real series, read from the pack as the extension reads it. */
import { trendOf } from '../../src/chart/build.ts';
import type { Trend } from '../../src/chart/trend.ts';
import { type Article, type Claim, SURE_ENOUGH } from '../../src/claims/claim.ts';
import { claimsOf } from '../../src/claims/extract.ts';
import { FISCAL_YEARS } from '../../src/claims/lexicon/fiscal-years.ts';
import { placeName } from '../../src/claims/lexicon/places.ts';
import { placesOf, read } from '../../src/context/read.ts';
import type { Report } from '../../src/context/report.ts';
import { intervalOf } from '../../src/context/rounding.ts';
import { loadLibrary } from '../../src/data/library.ts';
import type { FullLibrary } from '../../src/data/series.ts';
import { readPack } from '../data/pack-files.ts';
import { claimAt } from '../ui/fixture.ts';

export const libraryOf = (...places: string[]): Promise<FullLibrary> => loadLibrary(readPack, places);

export interface Wanted {
  readonly series: string;
  readonly place: string;
  readonly label: string;
  readonly claims?: readonly Partial<Claim>[];
  readonly date?: string | null;
  /** Only these points of the series are taken to exist. */
  readonly keep?: (period: string) => boolean;
}

/** The line of a series of the pack with claims on it; a projection's outcome is the series' own later value. */
export async function realTrend({ series: id, place, label, claims = [], date = null, keep }: Wanted): Promise<Trend> {
  const found = (await libraryOf(place)).series(id, place);
  if (!found) throw new Error(`no ${id} of ${place} in the pack`);
  const series = keep ? { ...found, points: found.points.filter(({ period }) => keep(period)) } : found;
  const made = claims.map((fields, index) => {
    const claim = claimAt('$3.5 billion', { unit: series.unit, place, ...fields });
    return { index, claim, interval: intervalOf(claim) };
  });
  const projected = made.find(({ claim }) => claim.modality !== 'reported')?.claim.period;
  const outcome = series.points.find(({ period, status }) => period === projected && status === 'reported');
  const fiscal = FISCAL_YEARS[place];
  const trend = trendOf({
    claims: made,
    series,
    difference: null,
    indicatorLabel: label,
    placeName: placeName(place),
    targets: [],
    outcome: outcome ?? null,
    articleDate: date,
    ...(fiscal ? { fiscalYear: { startMonth: Number(fiscal.from.slice(0, 2)), namedFor: fiscal.namedFor } } : {}),
  });
  if (!trend) throw new Error(`no line for ${id} of ${place}`);
  return trend;
}

/** A text read from beginning to end, as the background does it. */
export async function reportOf(article: Article): Promise<Report> {
  const claims = claimsOf(article);
  return read(article, claims, await libraryOf(...placesOf(claims)));
}

/** The claim of a report whose words are `quote`. */
export function claimIn({ claims }: Report, quote: string): number {
  const index = claims.findIndex((claim) => claim.quote === quote && claim.confidence >= SURE_ENOUGH);
  if (index < 0) throw new Error(`${quote} was not read: ${claims.map((claim) => claim.quote).join(' | ')}`);
  return index;
}

/** The line a report shows for the claim at `quote`, and the claim's index. */
export function lineFor(report: Report, quote: string): { readonly trend: Trend; readonly claim: number } {
  const claim = claimIn(report, quote);
  const trend = report.trends.find(({ claims }) => claims.includes(claim));
  if (!trend) throw new Error(`no line for ${quote}`);
  return { trend, claim };
}

export const PAKISTAN: Article = {
  title: 'Pakistan’s software exporters see a record year',
  date: '2022-02-02',
  text: 'Pakistan expects its IT exports to rise from $2.1 billion to over $3.5 billion this fiscal year, the head of the software export board said.',
};
