/** What a note file exports, and how it writes down where its numbers come from. */
import type { Claim } from '../../claims/claim.ts';
import type { Fact, Point, Series, Source } from '../../data/series.ts';
import { formatValue } from '../../shared/format.ts';
import type { Input, Note } from '../report.ts';
import { intervalOf, middle } from '../rounding.ts';
import type { Setting } from '../setting.ts';

/** One kind of note: every note of that kind the article calls for, or none. */
export interface NoteKind {
  /** The file's name. */
  readonly id: string;
  readonly make: (setting: Setting) => readonly Note[];
}

export type SourceAt = Source & { readonly period: string };

/** An input read in the article, with the offsets of its words. */
export const fromArticle = (label: string, claim: Claim): Input => ({
  label,
  value: typeof claim.value === 'number' ? claim.value : middle(claim),
  unit: claim.unit,
  interval: intervalOf(claim),
  origin: { kind: 'article', where: claim.where, span: { start: claim.start, end: claim.end } },
});

/** An input in words: what the text calls something, at the claim's place. */
export const wordsOf = (label: string, claim: Claim, words: string): Input => ({
  label,
  value: words,
  origin: { kind: 'article', where: claim.where, span: claim.sentence },
});

/** An input of an official series. */
export const fromPoint = (label: string, series: Series, point: Point): Input => ({
  label,
  value: point.value,
  unit: series.unit,
  origin: {
    kind: 'series',
    source: point.source ?? series.source,
    period: point.period,
    published: point.published,
  },
});

/** An input of a dated fact (a target, a part of a year). */
export const fromFact = (label: string, fact: Fact): Input => ({
  label,
  value: fact.value,
  unit: fact.unit,
  origin: { kind: 'series', source: fact.source, period: fact.period, published: fact.published },
});

/** The sources of a note's inputs, each once, for the line below it. */
export function sourcesOf(inputs: readonly Input[]): SourceAt[] {
  const sources = inputs.flatMap(({ origin }) =>
    origin?.kind === 'series' ? [{ ...origin.source, period: origin.period }] : [],
  );
  const key = (source: SourceAt): string => `${source.series} ${source.url} ${source.period}`;
  return sources.filter((source, at) => sources.findIndex((other) => key(other) === key(source)) === at);
}

/** Significant digits the text itself wrote, three at least and five at most: "$182.2 billion" keeps its four. */
function digitsOf({ value, step }: Claim): number {
  const size = Math.abs(typeof value === 'number' ? value : value[0]);
  return size > 0 && step > 0 ? Math.min(5, Math.max(3, Math.floor(Math.log10(size / step) + 1e-9) + 1)) : 3;
}

/** A claim's value as a sentence writes it: "$3.5bn", "2.5% to 3%". */
export function valueWords(claim: Claim): string {
  const { value, unit } = claim;
  const digits = digitsOf(claim);
  if (typeof value === 'number') return formatValue(value, unit, digits);
  return `${formatValue(value[0], unit, digits)} to ${formatValue(value[1], unit, digits)}`;
}

/** Words quoted from inside a sentence, where they open one. */
export const firstUpper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a later figure is measured against, in a sentence: "the projection", "the target". */
export const modalityWords = (claim: Claim): string => (claim.modality === 'target' ? 'the target' : 'the projection');

/** Who publishes, short enough for a sentence: "World Bank" for "World Bank, World Development Indicators". */
export const publisherWords = (source: Source): string => source.publisher.replace(/[,(/].*$/u, '').trim();

/**
 * Who publishes, and that a reader of the article's day may have seen another release: of values whose own date is not
 * known, the pack has only the latest.
 */
export function publisherNow({ article: { date } }: Setting, { source }: Series, points: readonly Point[]): string {
  const now = date !== null && points.some(({ published }) => published === null);
  return `${publisherWords(source)}${now ? ', as known now' : ''}`;
}

/** "the same figures in working order": inputs, formula and result, with the sources they bring. */
export function working(
  inputs: readonly Input[],
  formula: string,
  result: number | string,
): Pick<Note, 'working' | 'sources'> {
  return { working: { inputs, formula, result }, sources: sourcesOf(inputs) };
}
