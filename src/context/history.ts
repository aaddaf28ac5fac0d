/** The yearly changes an official series has seen, for setting a projected one beside them. */
import type { Claim } from '../claims/claim.ts';
import type { Series } from '../data/series.ts';
import { type Candidate, SERIES_OF } from './series-of.ts';
import type { Setting } from './setting.ts';
import { type Growth, growths, isOver } from './values.ts';

export interface History {
  readonly series: Series;
  /** Changes of the years that were over when the article was written, oldest first. */
  readonly past: readonly Growth[];
}

/** Fewer yearly changes are no history. */
const ENOUGH = 5;

/** Yearly rates of a series that is itself a growth rate. */
const ratesOf = (series: Series): Growth[] =>
  series.points
    .filter((point) => point.status === 'reported')
    .map((point) => ({ period: point.period, ratio: point.value / 100, base: point, point }));

/** Whether a claimed change can be set beside the candidate's: both of growth rates, or both of the same amounts. */
function fits(claim: Claim, { kind, unit, places, levelOnly }: Candidate): boolean {
  if (places && !places.includes(claim.place ?? '')) return false;
  if (kind === 'growth') return claim.unit === '%';
  return kind === 'level' && !levelOnly && (claim.unit === unit || claim.unit === '%');
}

/**
 * The history of the claim's indicator: of growth rates where the publisher gives them, else the longest of amounts,
 * by calendar or fiscal year. Undefined where it is too short.
 */
export function historyOf({ article: { date }, library }: Setting, claim: Claim): History | undefined {
  const { indicator, place } = claim;
  if (indicator === null || place === null || date === null) return undefined;
  const histories = (SERIES_OF[indicator]?.candidates ?? []).flatMap((candidate) => {
    const series = fits(claim, candidate) ? library.series(candidate.series, place) : undefined;
    if (!series) return [];
    const changes = candidate.kind === 'growth' ? ratesOf(series) : growths(series);
    return [{ series, kind: candidate.kind, past: changes.filter(({ period }) => isOver(period, place, date)) }];
  });
  const rates = histories.find(({ kind }) => kind === 'growth');
  const longest = histories.sort((a, b) => b.past.length - a.past.length)[0];
  const chosen = rates ?? longest;
  return chosen && chosen.past.length >= ENOUGH ? chosen : undefined;
}
