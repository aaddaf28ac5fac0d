/** One article a line in, its figures and readings a line out. Streams: memory does not grow with the input. */

import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Article, Claim, Figure } from '../claims/claim.ts';
import { claimsOf } from '../claims/extract.ts';
import type { Match, Note, Report } from '../context/report.ts';
import { byteLines } from './byte-lines.ts';
import { MAX_BYTES } from './input.ts';
import { isDay } from './options.ts';
import { reportOn } from './pack.ts';

/** A figure as the annotation guide writes it. */
export type PlainFigure = Omit<Figure, 'step'>;

function plain(claim: Claim): PlainFigure {
  const { start, end, quote, value, unit, role, direction, hedge, measure, indicator, place, period } = claim;
  const { modality, attributed } = claim;
  return {
    start,
    end,
    quote,
    value,
    unit,
    role,
    direction,
    hedge,
    measure,
    indicator,
    place,
    period,
    modality,
    attributed,
  };
}

/** Claims of the text, each with its place in the report. */
const ofText = (claims: readonly Claim[]): (readonly [index: number, claim: Claim])[] =>
  claims.map((claim, index) => [index, claim] as const).filter(([, { where }]) => where === 'text');

type PlainSource = Readonly<Record<'publisher' | 'series' | 'period' | 'url', string>> & {
  readonly vintage: string | null;
};

/** One thing said of some figures: a note with its working, or what a figure was matched to. */
export interface PlainReading {
  /** Indexes of `figures`. */
  readonly figures: readonly number[];
  /** The note's id; null where the reading only says what the figure was matched to. */
  readonly note: string | null;
  readonly text: string;
  readonly working: Note['working'];
  readonly sources: readonly PlainSource[];
  readonly series?: string;
  readonly match?: Match;
  readonly abstained?: string;
}

function matchReading(figure: number, match: Match): PlainReading {
  const bare = { figures: [figure], note: null, sources: [] };
  const working = { inputs: [], formula: 'indicator, place, unit and period of the figure → series', result: '' };
  if (match.kind === 'none') return { ...bare, working, text: match.reason, abstained: match.reason };
  const text = `${match.series}, ${match.place}${match.difference === null ? '' : ` (${match.difference})`}`;
  return { ...bare, working: { ...working, result: match.series }, text, series: match.series, match };
}

const sourcesOf = (note: Note): PlainSource[] =>
  note.sources.map(({ publisher, series, period, vintage, url }) => ({ publisher, series, period, vintage, url }));

/** What each figure was matched to, or why to nothing; then every note of the text's figures, strongest first. */
export function readingsOf({ claims, matches, notes }: Report): PlainReading[] {
  const numbers = new Map(ofText(claims).map(([index], figure) => [index, figure]));
  const matched = [...numbers].flatMap(([index, figure]): PlainReading[] => {
    const match = matches[index];
    return match ? [matchReading(figure, match)] : [];
  });
  const noted = notes.flatMap((note): PlainReading[] => {
    const figures = note.claims.flatMap((index) => numbers.get(index) ?? []);
    if (figures.length === 0) return [];
    return [{ figures, note: note.id, text: note.text, working: note.working, sources: sourcesOf(note) }];
  });
  return [...matched, ...noted];
}

/** The article of one line, or what is wrong with it. */
export function articleOfLine(line: string): { id: unknown; article: Article } | { error: string; id?: unknown } {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return { error: 'not JSON' };
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { error: 'not an object' };
  const { id = null, title = '', date = null, text } = given as Record<string, unknown>;
  if (typeof text !== 'string') return { id, error: 'no "text"' };
  if (title !== null && typeof title !== 'string') return { id, error: '"title" is not a string' };
  if (date !== null && (typeof date !== 'string' || !isDay(date))) return { id, error: '"date" is not YYYY-MM-DD' };
  return { id, article: { title: title ?? '', date, text } };
}

async function answer(line: string, figuresOnly: boolean): Promise<unknown> {
  const given = articleOfLine(line);
  if ('error' in given) return given;
  const { id, article } = given;
  if (figuresOnly) return { id, figures: ofText(claimsOf(article)).map(([, claim]) => plain(claim)) };
  const report = await reportOn(article);
  return { id, figures: ofText(report.claims).map(([, claim]) => plain(claim)), readings: readingsOf(report) };
}

/** Answers every line of `input` on `out`; empty lines are passed over. */
export async function annotateLines(input: AsyncIterable<Buffer>, figuresOnly: boolean, out: Writable): Promise<void> {
  for await (const line of byteLines(input, MAX_BYTES)) {
    if ('text' in line && line.text.trim() === '') continue;
    const result = 'error' in line ? line : await answer(line.text, figuresOnly);
    if (!out.write(`${JSON.stringify(result)}\n`)) await once(out, 'drain');
  }
}
