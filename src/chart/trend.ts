/** What to draw, without pixels: one official series and the claim as its own mark. */
import type { Value } from '../claims/claim.ts';
import type { Source } from '../data/series.ts';

export interface TrendPoint {
  /** "2021", "FY2021", "2021-03". */
  readonly period: string;
  /** What the axis and the table say: "2021", "FY21", "Mar 2021". */
  readonly label: string;
  /** Middle of the period as a decimal year, for the horizontal scale. */
  readonly at: number;
  readonly value: number;
  readonly status: 'reported' | 'estimate' | 'projected';
  /** Published after the article's date (or its period ended after it): drawn apart as "known since". */
  readonly knownSince: boolean;
}

export type MarkShape = 'dot' | 'open-top' | 'open-bottom' | 'bracket';

export interface TrendMark {
  readonly kind: 'claim' | 'target' | 'outcome';
  readonly shape: MarkShape;
  readonly period: string;
  readonly label: string;
  readonly at: number;
  readonly value: Value;
  /** The text drawn beside it: "claim: over $3.5bn". */
  readonly words: string;
  /** Index of the claim in the report. */
  readonly claim: number | null;
}

/** What a line of several claims says about one of them. */
export interface ClaimView {
  readonly claim: number;
  /** Period of the claim's mark. */
  readonly period: string;
  readonly gap: string | null;
  readonly summary: string;
}

/** The series a line was drawn from, by the library's own names. */
export interface SeriesName {
  readonly id: string;
  /** ISO 3166 alpha-3. */
  readonly place: string;
  readonly placeName: string;
  /** "IT exports" */
  readonly label: string;
}

/** The same series of another place, set beside the line. */
export interface OtherLine {
  /** Written beside its end: "India". */
  readonly name: string;
  readonly points: readonly TrendPoint[];
  readonly source: Source;
}

export type TrendBasis = 'calendar year' | 'fiscal year' | 'half' | 'quarter' | 'month';

export interface Trend {
  /** Claims this line is shown for, as indexes into the report's claims. */
  readonly claims: readonly number[];
  /** Neutral: indicator, place, unit, period basis. */
  readonly title: string;
  readonly unit: string;
  readonly basis: TrendBasis;
  readonly points: readonly TrendPoint[];
  readonly marks: readonly TrendMark[];
  /** Article's date as a decimal year, and written out; null without a date. */
  readonly written: { readonly at: number; readonly words: string } | null;
  /** Levels start at zero; rates may be cropped. */
  readonly fromZero: boolean;
  /** Projection against outcome in words ("25% below"), null while either is missing. */
  readonly gap: string | null;
  readonly source: Source;
  /** How the series differs from the words of the claim. */
  readonly difference: string | null;
  /** One sentence; also the picture's accessible name. */
  readonly summary: string;
  /** Absent where the figures are the article's own. */
  readonly of?: SeriesName;
  /** Too few points for a line: shown as a table alone. */
  readonly tableOnly?: true;
  /** No official series: these are the article's own figures. */
  readonly own?: true;
  /** Up to two further lines, after the line's own. */
  readonly others?: readonly OtherLine[];
  /** How the values were worked out, where they are not the publisher's own ("divided by GDP of the same year"). */
  readonly workedOut?: string;
  /** One for each claim with a mark; the line's own gap and summary are those of its leading claim. */
  readonly views?: readonly ClaimView[];
  /** The same line as it stood on the article's date (earlier releases, no outcome); absent where nothing differs. */
  readonly asKnownThen?: Trend;
}
