/** What of a report belongs to one claim. */
import type { Trend } from '../chart/trend.ts';
import type { Note, Report } from '../context/report.ts';

/** Notes that speak of the claim, strongest first. */
export function notesOf(report: Report, claim: number): readonly Note[] {
  return report.notes.filter((note) => note.claims.includes(claim)).sort((a, b) => b.weight - a.weight);
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
