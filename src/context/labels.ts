/** What a claim measures, in words. */
import type { Claim } from '../claims/claim.ts';
import { indicatorLabel } from '../claims/lexicon/indicators.ts';

/** The indicator's usual name ("IT exports"), or the text's own words where the figure is of no indicator. */
export const labelOf = ({ indicator, measure }: Pick<Claim, 'indicator' | 'measure'>): string | null =>
  indicator === null ? measure : indicatorLabel(indicator);
