/** The head line of a card: what kind of figure, of what, where and when. */
import type { Claim, Modality } from '../claims/claim.ts';
import { placeName } from '../claims/lexicon/places.ts';
import { labelOf } from './labels.ts';
import { datesOf, datesWords, fiscalIsCalendar, kindOf, periodWords } from './periods.ts';
import type { Gist } from './report.ts';

const KINDS: Readonly<Record<Modality, string>> = {
  projected: 'A projection',
  target: 'A target',
  reported: 'A reported figure',
};

/** "FY2022 (1 July 2021 to 30 June 2022)"; dates only where the code alone leaves them open. */
function periodGist(period: string, place: string | null): string {
  const dates = kindOf(period) === 'fiscal year' && !fiscalIsCalendar(place) ? datesOf(period, place) : null;
  return dates ? `${periodWords(period)} (${datesWords(dates)})` : periodWords(period);
}

/** A figure matched to a series goes by the indicator's name, any other by the text's own words. */
export const gistOf = (claim: Claim, matched: boolean): Gist => ({
  kind: KINDS[claim.modality],
  measure: matched ? labelOf(claim) : (claim.measure ?? labelOf(claim)),
  place: claim.place === null ? null : placeName(claim.place),
  period: claim.period === null ? null : periodGist(claim.period, claim.place),
});
