/** What a reader is shown for one article: claims, what each was matched to, notes with their working, trend lines. */
import type { Trend } from '../chart/trend.ts';
import type { Claim, Span } from '../claims/claim.ts';
import type { Source } from '../data/series.ts';
import type { Interval } from './rounding.ts';

/** Where a number in a note's working comes from. */
export type Origin =
  | { readonly kind: 'article'; readonly where: 'title' | 'text'; readonly span: Span }
  | { readonly kind: 'series'; readonly source: Source; readonly period: string; readonly published: string | null };

export interface Input {
  readonly label: string;
  readonly value: number | string;
  readonly unit?: string;
  /** What a figure of the article may stand for, by its rounding and its hedge. */
  readonly interval?: Interval;
  readonly origin: Origin | null;
}

export interface Working {
  readonly inputs: readonly Input[];
  /** In words and signs a reader can check with a calculator. */
  readonly formula: string;
  /** Before rounding. */
  readonly result: number | string;
}

export interface Note {
  /** The note's file name in notes/. */
  readonly id: string;
  /** Claims it speaks of, as indexes into `claims`. */
  readonly claims: readonly number[];
  readonly text: string;
  /** How much it changes a reader's picture; the highest come first. */
  readonly weight: number;
  /** The trend line's own sentence already says it, so a card with the line leaves the note out. */
  readonly saidByTrend?: boolean;
  /** Already said by the reading line of the card (kind of claim, period, place). */
  readonly saidByGist?: boolean;
  readonly working: Working;
  readonly sources: readonly (Source & { readonly period: string })[];
}

export type Match =
  | { readonly kind: 'series'; readonly series: string; readonly place: string; readonly difference: string | null }
  | { readonly kind: 'none'; readonly reason: string };

/** The claim in plain words, for the head of a card: "A projection · IT exports · Pakistan · FY2022 (…)". */
export interface Gist {
  readonly kind: string;
  readonly measure: string | null;
  readonly place: string | null;
  readonly period: string | null;
}

export interface Report {
  readonly title: string;
  readonly date: string | null;
  readonly claims: readonly Claim[];
  /** One per claim, in the same order. */
  readonly matches: readonly Match[];
  readonly gists: readonly Gist[];
  /** Strongest first. */
  readonly notes: readonly Note[];
  readonly trends: readonly Trend[];
  /** Indexes of the claims too doubtful to underline. */
  readonly unsure: readonly number[];
  /** Indexes of `claims`, most interesting first. */
  readonly order: readonly number[];
  /** Last month covered by the data, "2026-07". */
  readonly dataTo: string;
}
