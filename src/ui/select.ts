/** What of a report belongs to one claim. */
import type { Trend } from '../chart/trend.ts';
import type { Note, Report } from '../context/report.ts';

/** A page may hold thousands of figures, and each is asked about. */
const indexes = new WeakMap<readonly Note[], ReadonlyMap<number, readonly Note[]>>();

function indexOf(notes: readonly Note[]): ReadonlyMap<number, readonly Note[]> {
  const index = new Map<number, Note[]>();
  for (const note of notes.toSorted((a, b) => b.weight - a.weight)) {
    for (const claim of new Set(note.claims)) {
      const own = index.get(claim);
      if (own) own.push(note);
      else index.set(claim, [note]);
    }
  }
  return index;
}

/** Notes that speak of the claim, strongest first. */
export function notesOf({ notes }: Report, claim: number): readonly Note[] {
  const index = indexes.get(notes) ?? indexOf(notes);
  indexes.set(notes, index);
  return index.get(claim) ?? [];
}

export const trendFor = (report: Report, claim: number): Trend | null =>
  report.trends.find((trend) => trend.claims.includes(claim)) ?? null;

/** Notes of a card: what its reading line, or the trend line it shows, does not already say. */
export function cardNotes(report: Report, claim: number): readonly Note[] {
  const drawn = trendFor(report, claim) !== null;
  return notesOf(report, claim).filter((note) => !note.saidByGist && !(drawn && note.saidByTrend));
}

/** The one note a list shows for a claim. */
export function strongestNote(report: Report, claim: number): Note | null {
  return notesOf(report, claim).find((note) => !note.saidByGist) ?? null;
}
