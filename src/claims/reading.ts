/** What finders and refiners hand on to each other. Not for use outside src/claims. */
import type { Direction, Hedge, Modality, Role, Span, Unit, Value } from './claim.ts';
import type { Facts } from './facts.ts';
import type { Setting } from './setting.ts';
import type { Token } from './text/tokens.ts';

/** A number as written, before its unit is known. `first` and `last` are token indexes, both included. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly kind: 'number' | 'fraction' | 'multiple';
  readonly value: number;
  /** Place value of the last written digit, in base units. */
  readonly step: number;
  /** Magnitude word's factor; 1 where none is written. */
  readonly scale: number;
  /** Written in digits, at least in part. */
  readonly digits: boolean;
}

/** A number with its unit: a quantity with token indexes, still without offsets. */
export interface Reading {
  first: number;
  last: number;
  value: Value;
  unit: Unit;
  step: number;
  scale: number;
  numeral: Numeral;
  /** Which finder read it. */
  finder: string;
  /** The unit was not written beside the number but taken from its neighbours or the article. */
  supplied: boolean;
}

export interface Sentence extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Running number among the sentences looked at. */
  readonly order: number;
  /** Running number of its line: paragraphs are lines. */
  readonly paragraph: number;
}

export type Finder = (numeral: Numeral, sentence: Sentence, setting: Setting) => Reading | null;

/** A figure in the making. Refiners fill it in their order; `trace` says what each did. */
export interface Draft {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly facts: Facts;
  /** Readings of the sentence in order, and this one's place among them. */
  readonly drafts: readonly Draft[];
  readonly position: number;
  /** The one before it in the sentence. */
  readonly previous: Draft | undefined;
  role: Role | null;
  direction: Direction | null;
  hedge: Hedge | null;
  measure: string | null;
  /** Tokens of the measure, both included. */
  measureSpan: readonly [first: number, last: number] | null;
  indicator: string | null;
  /** The words around it name a part, not a country's total: no statistic may be carried in from elsewhere. */
  partial: boolean;
  place: string | null;
  period: string | null;
  modality: Modality;
  attributed: string | null;
  /** Other end of a written change, as an index into `drafts`. */
  partner: number | null;
  /** Token of the word of change it hangs on. */
  change: number | null;
  /** Clause bounds, worked out once (see refiners/shared.ts). */
  clause: readonly [start: number, end: number] | null;
  /** Figures told before it, worked out once (see refiners/running-period.ts). */
  told: readonly Draft[] | null;
  /** First token of the hedge before it, else of the quantity. */
  lead: number;
  /** Set by the economic filter; dropped drafts stay visible to their neighbours. */
  kept: boolean;
  readonly doubts: string[];
}

export interface Refiner {
  readonly name: string;
  readonly refine: (draft: Draft, setting: Setting, earlier: readonly Draft[]) => void;
}

/** One line of the engine's trace, for failing tests and `annotate --trace`. */
export interface TraceLine {
  readonly step: string;
  readonly quote: string;
  readonly note: string;
}
