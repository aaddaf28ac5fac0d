/** Values, gaps and the one-sentence summary of a trend line, in words. */
import type { Claim, Hedge, Modality, Value } from '../claims/claim.ts';
import { formatNumber, formatPercent, formatValue } from '../shared/format.ts';

const HEDGES: Record<Hedge, string> = {
  about: 'about ',
  over: 'over ',
  under: 'under ',
  'at least': 'at least ',
  'at most': 'at most ',
  nearly: 'nearly ',
};

export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "$2.5bn" or "2.5% to 3%". */
export function valueWords(value: Value, unit: string, digits = 3): string {
  if (typeof value === 'number') return formatValue(value, unit, digits);
  return `${formatValue(value[0], unit, digits)} to ${formatValue(value[1], unit, digits)}`;
}

/** "over $3.5bn": the claim's value with its hedge. */
export const claimWords = (claim: Claim): string =>
  `${claim.hedge ? HEDGES[claim.hedge] : ''}${valueWords(claim.value, claim.unit)}`;

/** The end of a claim's value that an outcome on the given side is measured from. */
function nearestEnd(value: Value, outcome: number): number {
  if (typeof value === 'number') return value;
  return Math.abs(outcome - value[0]) <= Math.abs(outcome - value[1]) ? value[0] : value[1];
}

/** From here on a percentage no longer says much. */
const FAR = 10;

/**
 * How far an outcome lies from what was claimed: "25% below", "1.2 points above" for rates, "in line with it" where it lies
 * inside what the figure may stand for.
 */
export function gapWords(value: Value, bounds: Bounds, outcome: number, unit: string): string {
  if ((bounds.low === null || outcome >= bounds.low) && (bounds.high === null || outcome <= bounds.high)) {
    return 'in line with it';
  }
  const claimed = nearestEnd(value, outcome);
  const difference = outcome - claimed;
  const side = difference < 0 ? 'below' : 'above';
  if (unit === '%' || unit === 'pp') {
    const points = formatValue(Number(Math.abs(difference).toPrecision(2)), 'x', 2).slice(1);
    return `${points} ${points === '1' ? 'point' : 'points'} ${side}`;
  }
  if (claimed <= 0 || outcome < 0) return `${formatValue(Math.abs(difference), unit, 2)} ${side}`;
  if (outcome >= claimed * FAR) return `${formatNumber(Number((outcome / claimed).toPrecision(2)))} times as high`;
  return `${formatPercent((Math.abs(difference) / claimed) * 100, 2)} ${side}`;
}

const VERBS: Record<Modality, string> = {
  reported: 'the article gives',
  projected: 'the article projects',
  target: 'the article names a target of',
};

export interface SummaryParts {
  readonly subject: string;
  readonly unit: string;
  readonly first: { readonly period: string; readonly value: number };
  readonly last: { readonly period: string; readonly value: number };
  /** The claim drawn, and what stands beside it for the same period. */
  readonly claim: {
    readonly words: string;
    readonly modality: Modality;
    readonly period: string;
    readonly outcome: number | null;
    readonly gap: string | null;
    readonly official: number | null;
  } | null;
}

function claimSentence({ claim, unit }: SummaryParts): string {
  if (!claim) return '';
  const start = `; for ${claim.period} ${VERBS[claim.modality]} ${claim.words}`;
  if (claim.outcome !== null) {
    const gap = claim.gap === null ? '' : `, ${claim.gap}`;
    return `${start}, and the outcome was ${formatValue(claim.outcome, unit)}${gap}`;
  }
  if (claim.official !== null) return `${start}, where this series has ${formatValue(claim.official, unit)}`;
  return start;
}

/** "IT exports, Pakistan: $1.19bn in FY2019, $3.81bn in FY2025; for FY2022 the article projects over $3.5bn, …" */
export function summaryOf(parts: SummaryParts): string {
  const { subject, unit, first, last } = parts;
  const ends = `${formatValue(first.value, unit)} in ${first.period}, ${formatValue(last.value, unit)} in ${last.period}`;
  return `${subject}: ${ends}${claimSentence(parts)}.`;
}
