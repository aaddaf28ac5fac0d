/** What the engine reads: the types every later stage works on. Fields follow the annotation guide of the gold set. */

/** A number in base units (2.1e9 for "$2.1 billion", 3.4 for "3.4%"), or a range [low, high]. */
export type Value = number | readonly [low: number, high: number];

/**
 * ISO 4217 for money · "%" · "pp" (percentage points) · "bp" (basis points) · "x" (multiples) · "fraction" ·
 * "count" · "index" · a unit of measure in the singular ("tonne", "barrel/day") · money per something ("USD/barrel").
 */
export type Unit = string;

export type Role = 'level' | 'change' | 'pct_change' | 'from' | 'to' | 'share' | 'rate';
export type Direction = 'up' | 'down';
export type Hedge = 'about' | 'over' | 'under' | 'at least' | 'at most' | 'nearly';
export type Modality = 'reported' | 'projected' | 'target';

/** Half-open span of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is written: an expression of quantity, before asking whether it states an economic figure. */
export interface Quantity extends Span {
  readonly quote: string;
  readonly value: Value;
  readonly unit: Unit;
  /** Place value of the last written digit in base units: 1e8 for "$2.1 billion", 0.1 for "3.4%", 1000 for "25,000". */
  readonly step: number;
}

/** A quantity that states an economic or socio-economic statistic, with everything the text says about it. */
export interface Figure extends Quantity {
  readonly role: Role;
  readonly direction: Direction | null;
  readonly hedge: Hedge | null;
  /** Shortest noun phrase naming what is measured, in the text's own words. */
  readonly measure: string | null;
  readonly indicator: string | null;
  /** ISO 3166 alpha-3, or EUU, EMU, WLD. */
  readonly place: string | null;
  /** "2004", "2004-Q3", "2004-H1", "2005-01", "2005-02-11", "FY2022", "2001/2004" (see period.ts). */
  readonly period: string | null;
  readonly modality: Modality;
  /** The speaker or source in the text's words. */
  readonly attributed: string | null;
}

/** What a reader may put right in a reading; a field is absent where the reading stands, null for "none". */
export interface Correction {
  readonly indicator?: string | null;
  readonly place?: string | null;
  readonly period?: string | null;
}

/** A figure as the rest of the extension handles it. */
export interface Claim extends Figure {
  /** The text its offsets count in. */
  readonly where: 'title' | 'text';
  readonly sentence: Span;
  /** Index of the other end of an explicit change ("from X to Y"), in the same list of claims. */
  readonly partner: number | null;
  /** 0 to 1: how sure the reading is, and in plain words why it is not 1. */
  readonly confidence: number;
  readonly doubts: readonly string[];
  /** Present where the reader corrected the reading: what had been read, for each field put right. */
  readonly readAs?: Correction;
}

/** Below this confidence a figure is listed with its doubts, but neither underlined nor set beside a series. */
export const SURE_ENOUGH = 0.55;

/** An article as the page's reader sees it. Everything the engine may use; nothing else leaves the page. */
export interface Article {
  readonly title: string;
  /** Publication date, YYYY-MM-DD. */
  readonly date: string | null;
  readonly text: string;
}
