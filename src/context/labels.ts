/** What a claim measures, in words. */
import type { Claim } from '../claims/claim.ts';

/** The text's own words for what is measured. */
export const labelOf = (claim: Claim): string | null => claim.measure;
