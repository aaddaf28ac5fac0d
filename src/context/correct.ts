/** The reader's own corrections: what may be put in, and what it does to a claim. Pure. */
import { type Claim, type Correction, SURE_ENOUGH } from '../claims/claim.ts';
import { indicatorOf } from '../claims/lexicon/indicators.ts';
import { PLACES } from '../claims/lexicon/places.ts';
import { parsePeriod } from '../claims/period.ts';

export type CorrectedField = keyof Correction;
export const CORRECTED_FIELDS = ['indicator', 'place', 'period'] as const satisfies readonly CorrectedField[];

/** Longest code looked at: a range of two days is 21 characters. */
const LONGEST = 21;

const FITS: Readonly<Record<CorrectedField, (code: string) => boolean>> = {
  indicator: (code) => indicatorOf(code) !== undefined,
  place: (code) => Object.hasOwn(PLACES, code),
  // Whether a code is one does not depend on the place, only its days do.
  period: (code) => code.length <= LONGEST && parsePeriod(code, null) !== null,
};

/** The fields whose codes are none of the known ones, in the order of the form. */
export const unknownFields = (correction: Correction): CorrectedField[] =>
  CORRECTED_FIELDS.filter((field) => {
    const code = correction[field];
    return typeof code === 'string' && !FITS[field](code);
  });

/** Doubts a correction of the field settles, by their words (refiners/confidence.ts). */
const SETTLES: Readonly<Record<CorrectedField, RegExp>> = {
  indicator: /\b(?:statistic|measured|counted)\b/u,
  place: /\bcountry\b/u,
  period: /\bperiod\b/u,
};

/**
 * The claim as the reader says it is to be read. What was read stays in `readAs`; a figure that a reader has looked at
 * is sure enough to be set beside a series.
 */
export function corrected(claim: Claim, correction: Correction): Claim {
  const fields = CORRECTED_FIELDS.filter((field) => {
    const code = correction[field];
    return code !== undefined && code !== claim[field];
  });
  if (fields.length === 0) return claim;
  const fieldsOf = (of: Correction): Correction =>
    Object.fromEntries(fields.map((field) => [field, of[field] ?? null]));
  return {
    ...claim,
    ...fieldsOf(correction),
    readAs: fieldsOf(claim),
    confidence: Math.max(claim.confidence, SURE_ENOUGH),
    doubts: claim.doubts.filter((doubt) => !fields.some((field) => SETTLES[field].test(doubt))),
  };
}
