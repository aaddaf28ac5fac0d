/** Notes in order of strength, each with its working where asked for. */
import type { ComponentChildren } from 'preact';
import type { Note } from '../context/report.ts';
import { english } from './english.ts';
import { Working } from './Working.tsx';

interface Props {
  readonly notes: readonly Note[];
  readonly working: boolean;
  /** Words shown in a note's place, in the surface's language; null for the note itself. */
  readonly insteadOf?: (note: Note) => string | null;
  /** What stands below a note, beside its working. */
  readonly after?: (note: Note) => ComponentChildren;
}

export function NoteList({ notes, working, insteadOf, after }: Props) {
  return (
    <ul class="notes">
      {notes.map((note) => {
        const instead = insteadOf?.(note) ?? null;
        return (
          <li key={`${note.id} ${note.claims.join(' ')} ${note.text}`}>
            {instead === null ? <p {...english()}>{note.text}</p> : <p class="instead">{instead}</p>}
            <div class="below">
              {working && instead === null && <Working note={note} />}
              {after?.(note)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
