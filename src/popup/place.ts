/** Where the reader was in the popup when it closed for the page: one claim of one article. */
import type { Report } from '../context/report.ts';

/** As kept for the browser's session; numbers only, no word of the article. */
export interface Place {
  readonly claim: number;
  readonly start: number;
  readonly of: number;
}

export function placeOf(report: Report, claim: number): Place | null {
  const found = report.claims[claim];
  return found ? { claim, start: found.start, of: report.claims.length } : null;
}

/** The claim to open again; null where nothing is kept, or the tab holds another article by now. */
export function claimAt(kept: unknown, report: Report): number | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { claim, start, of } = kept as Partial<Place>;
  if (typeof claim !== 'number' || of !== report.claims.length) return null;
  return report.claims[claim]?.start === start ? claim : null;
}
