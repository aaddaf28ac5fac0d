/** The page's claims as a list of buttons, most interesting first, and the account of those without a series. */
import type { Article } from '../claims/claim.ts';
import type { Note, Report } from '../context/report.ts';
import { GistLine } from '../ui/GistLine.tsx';
import { notesOf, strongestNote } from '../ui/select.ts';
import { Sentence } from './Sentence.tsx';

export interface Choice {
  readonly report: Report;
  readonly article: Article;
  readonly choose: (claim: number) => void;
}

/** Id of the button that opens a claim, for the way back. */
export const buttonId = (claim: number): string => `claim-${claim}`;

/** Claims with a series or something to say, in the report's order. */
export function listed(report: Report): readonly number[] {
  return report.order.filter(
    (claim) => report.matches[claim]?.kind === 'series' || strongestNote(report, claim) !== null,
  );
}

/** For each claim of the list its strongest note that no claim above it shows already. */
export function notesShown(report: Report): ReadonlyMap<number, Note> {
  const shown = new Map<number, Note>();
  const said = new Set<string>();
  for (const claim of listed(report)) {
    const note = notesOf(report, claim).find(({ text, saidByGist }) => !saidByGist && !said.has(text));
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

function Entry({
  report,
  article,
  choose,
  claim,
  note,
}: Choice & { readonly claim: number; readonly note: Note | undefined }) {
  const figure = report.claims[claim];
  const gist = report.gists[claim];
  if (!figure || !gist) return null;
  return (
    <li>
      <button type="button" class="entry" id={buttonId(claim)} onClick={() => choose(claim)}>
        {figure.where === 'title' && <span class="where">Headline</span>}
        <span class="sentence">
          <Sentence article={article} claim={figure} />
        </span>
        {note && <span class="note">{note.text}</span>}
        <GistLine gist={gist} />
      </button>
    </li>
  );
}

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Unmatched({ report, article, choose, open }: Choice & { readonly open: boolean }) {
  const groups = [...unmatched(report)];
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, [, claims]) => sum + claims.length, 0);
  return (
    <details class="unmatched" open={open}>
      <summary>{`${count} found, but not matched to a series`}</summary>
      {groups.map(([reason, claims]) => (
        <section key={reason}>
          <h2>{firstUpper(reason)}</h2>
          <ul>
            {claims.map((claim) => {
              const figure = report.claims[claim];
              if (!figure) return null;
              return (
                <li key={claim}>
                  <button type="button" class="small" onClick={() => choose(claim)}>
                    <Sentence article={article} claim={figure} longest={80} />
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </details>
  );
}

/** Arrow keys, Home and End move between the list's buttons. */
function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button.entry')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus();
}

export function ClaimList(choice: Choice) {
  const claims = listed(choice.report);
  const notes = notesShown(choice.report);
  return (
    <>
      {claims.length > 0 && (
        <ol class="claims" aria-label="Figures, most interesting first" onKeyDown={onKeyDown}>
          {claims.map((claim) => (
            <Entry key={claim} {...choice} claim={claim} note={notes.get(claim)} />
          ))}
        </ol>
      )}
      <Unmatched {...choice} open={claims.length === 0} />
    </>
  );
}
