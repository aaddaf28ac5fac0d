/** Which of a report's figures are listed: by kind of claim and by what they measure. Pure. */
import type { Claim } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';

export const KINDS = ['all', 'projections', 'changes'] as const;
export type Kind = (typeof KINDS)[number];

export interface Filter {
  readonly kind: Kind;
  /** Code of an indicator, `OTHER` for figures of none, null for all. */
  readonly measure: string | null;
}

export const EVERYTHING: Filter = { kind: 'all', measure: null };
export const OTHER = 'other';

/** Plans and targets speak of the future as projections do. */
const isProjection = ({ modality }: Claim): boolean => modality !== 'reported';
/** What moved, by how much, from where or to where. */
const isChange = ({ role }: Claim): boolean => ['change', 'pct_change', 'from', 'to'].includes(role);

const OF_KIND: Readonly<Record<Kind, (claim: Claim) => boolean>> = {
  all: () => true,
  projections: isProjection,
  changes: isChange,
};

const measureOf = ({ indicator }: Claim): string => indicator ?? OTHER;

/** Whether a claim, by its index in the report, is listed under the filter. */
export function passes({ claims }: Report, { kind, measure }: Filter): (index: number) => boolean {
  return (index) => {
    const claim = claims[index];
    return claim !== undefined && OF_KIND[kind](claim) && (measure === null || measureOf(claim) === measure);
  };
}

export const countOf = (report: Report, filter: Filter): number => report.order.filter(passes(report, filter)).length;

export interface Measure {
  readonly code: string;
  /** Null for the figures of no indicator. */
  readonly label: string | null;
  readonly count: number;
}

/** What the figures measure, most frequent first, the rest last. A matched figure names the indicator best. */
export function measuresOf({ order, claims, gists, matches }: Report): readonly Measure[] {
  const found = new Map<string, { label: string | null; named: boolean; count: number }>();
  for (const index of order) {
    const claim = claims[index];
    if (!claim) continue;
    const code = measureOf(claim);
    const known = found.get(code) ?? { label: null, named: false, count: 0 };
    const named = matches[index]?.kind === 'series';
    const words = code === OTHER ? null : (gists[index]?.measure ?? code);
    const label = known.label === null || (named && !known.named) ? words : known.label;
    found.set(code, { label, named: known.named || named, count: known.count + 1 });
  }
  return [...found]
    .map(([code, { label, count }]) => ({ code, label, count }))
    .sort((a, b) => Number(a.code === OTHER) - Number(b.code === OTHER) || b.count - a.count);
}
