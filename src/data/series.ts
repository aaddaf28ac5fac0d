/** Official series and dated facts as the rest of the extension sees them, whatever the pack's own format. */

export interface Source {
  readonly publisher: string;
  /** The publisher's own code ("BX.GSR.CCIS.CD") or the id of one of our lists of facts ("PK_ICT_EXPORTS_FY"). */
  readonly series: string;
  readonly name: string;
  /** Release the values were read from ("2026-02-24"), or the date of the page a fact was read on. */
  readonly vintage: string | null;
  /** The day the values were fetched from the publisher, YYYY-MM-DD; absent for values that came with the extension. */
  readonly refreshed?: string;
  readonly licence: string;
  readonly url: string;
}

export type PointStatus = 'reported' | 'estimate' | 'projected';

export interface Point {
  /** "2021", "FY2021" or "2021-03". */
  readonly period: string;
  /** In base units of the series. */
  readonly value: number;
  readonly status: PointStatus;
  /** Date by which the value was known (the page it was read on), YYYY-MM-DD; null when only the vintage is known. */
  readonly published: string | null;
  /** Where this one value was read, when that differs from the series' source. */
  readonly source?: Source;
}

export type Basis = 'calendar year' | 'fiscal year' | 'month';

export interface Series {
  readonly id: string;
  readonly name: string;
  /** Unit code as in claims ("USD", "%", "count", "index"); values are in its base units. */
  readonly unit: string;
  /** The publisher's words for the unit ("current US$"). */
  readonly unitWords: string;
  readonly place: string;
  readonly basis: Basis;
  /** Latest value of each period, oldest first, no gaps filled. */
  readonly points: readonly Point[];
  /** Earlier releases of the same periods, by date of publication. */
  readonly releases: readonly Point[];
  readonly source: Source;
  /** Worked out by us from two series of the same release. */
  readonly derived: boolean;
  /** How the series' concept differs from the plain words ("includes telecom services"). */
  readonly definition: string | null;
}

/** A single dated figure that is no regular series: a target, a part of a year, a figure in circulation. */
export interface Fact {
  readonly id: string;
  readonly kind: 'target' | 'part-year' | 'estimate' | 'net';
  /** Series the fact belongs to, where there is one. */
  readonly of: string | null;
  readonly place: string;
  readonly period: string;
  /** First and last day covered, YYYY-MM-DD. */
  readonly start: string | null;
  readonly end: string | null;
  readonly value: number;
  readonly unit: string;
  /** Date by which the figure was known, never called a release date. */
  readonly published: string | null;
  /** Who set or stated it, in words ("Ministry of IT"); the page is in `source`. */
  readonly by: string | null;
  readonly source: Source;
}

/** What matching and notes may ask. Synchronous: the background loads the places of an article first. */
export interface Library {
  /** Last month covered by the pack, "2026-07". */
  readonly dataTo: string;
  series(id: string, place: string): Series | undefined;
  facts(kind: Fact['kind'], place: string): readonly Fact[];
  /** True where the country's national accounts (NY.*, NE.*) are kept by fiscal year in the World Bank's years. */
  nationalAccountsByFiscalYear(place: string): boolean;
}

/** What the IMF foresaw for one year in one of its releases. */
export interface Forecast {
  /** The release, "2021-10". */
  readonly release: string;
  /** The day it came out, right to a day or so. */
  readonly published: string;
  /** "2022", or the fiscal year as the country names it. */
  readonly period: string;
  readonly value: number;
}

/** Forecasts of one series for one place. */
export interface Forecasts {
  readonly place: string;
  readonly unit: string;
  readonly definition: string | null;
  /** Of the newest release; an older one is named by the forecast. */
  readonly source: Source;
  /** Oldest release first, then by year. */
  readonly all: readonly Forecast[];
}

export interface Ranked {
  readonly place: string;
  readonly name: string;
  /** 1 for the largest; equal values share a rank. */
  readonly rank: number;
  /** To three significant digits. */
  readonly value: number;
}

/** Where a place stands among the economies of the world in one year. */
export interface Rank extends Ranked {
  readonly period: string;
  /** How many places have a value, and how many economies there are. */
  readonly counted: number;
  readonly economies: number;
  /** Every place, largest first. */
  readonly order: readonly Ranked[];
  readonly source: Source;
}

export interface PlaceInfo {
  readonly name: string;
  readonly iso2: string;
  /** ISO 4217; null for aggregates. */
  readonly currency: string | null;
  /** Part of the world ("Southern Asia"); null for aggregates. */
  readonly region: string | null;
  /** The government's fiscal year: first day (MM-DD) and the year it is named for; null for the calendar year. */
  readonly budgetYear: { readonly from: string; readonly namedFor: 'start' | 'end'; readonly source: string } | null;
}

/** A library with forecasts, ranks and countries, which the pack's own reader gives. */
export interface FullLibrary extends Library {
  /** Undefined where no release foresaw the series for the place. */
  forecasts(id: string, place: string): Forecasts | undefined;
  /** Undefined where the series has no ranks, its file was not asked for, or few reported the period. */
  rank(id: string, place: string, period: string): Rank | undefined;
  place(code: string): PlaceInfo | undefined;
  /** Codes that have ranks to be loaded. */
  readonly ranked: readonly string[];
}
