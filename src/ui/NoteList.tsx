/** Notes in order of strength, each with its working where asked for. */
import type { Note } from '../context/report.ts';
import { Working } from './Working.tsx';

interface Props {
  readonly notes: readonly Note[];
  readonly working: boolean;
}

export function NoteList({ notes, working }: Props) {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={`${note.id} ${note.claims.join(' ')} ${note.text}`}>
          <p>{note.text}</p>
          {working && <Working note={note} />}
        </li>
      ))}
    </ul>
  );
}
