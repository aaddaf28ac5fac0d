/** What of a report the popup lists, in which order, and what it says of each figure. Pure. */
import type { Note, Report } from '../context/report.ts';
import { notesOf, strongestNote } from '../ui/select.ts';

/** Claims with a series or something to say, in the report's order. */
export function listed(report: Report): readonly number[] {
  return report.order.filter(
    (claim) => report.matches[claim]?.kind === 'series' || strongestNote(report, claim) !== null,
  );
}

/** Lighter notes only explain the line beside a figure (what its series holds): no news in a list. */
const WORTH_A_LINE = 0.25;

/** For each of the claims its strongest note that no claim before it shows already. */
export function notesShown(report: Report, claims: readonly number[]): ReadonlyMap<number, Note> {
  const shown = new Map<number, Note>();
  const said = new Set<string>();
  for (const claim of claims) {
    const note = notesOf(report, claim).find(
      ({ text, weight, saidByGist }) => weight >= WORTH_A_LINE && !saidByGist && !said.has(text),
    );
    if (!note) continue;
    said.add(note.text);
    shown.set(claim, note);
  }
  return shown;
}

/** Claims without a series, gathered by the reason for it. */
export function unmatched(report: Report): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const claim of report.order) {
    const match = report.matches[claim];
    if (match?.kind !== 'none') continue;
    const group = groups.get(match.reason);
    if (group) group.push(claim);
    else groups.set(match.reason, [claim]);
  }
  return groups;
}

/** The report without the kinds of note that the reader switched off. */
export function withoutNotes(report: Report, off: readonly string[]): Report {
  if (off.length === 0) return report;
  return { ...report, notes: report.notes.filter(({ id }) => !off.includes(id)) };
}
