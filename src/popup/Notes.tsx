/** Every note on a claim, each with its working and a way to hide its kind, which is undone in the same place. */
import { useState } from 'preact/hooks';
import type { Note, Report } from '../context/report.ts';
import type { Settings } from '../shared/settings.ts';
import { words } from '../shared/words.ts';
import { NoteList } from '../ui/NoteList.tsx';
import { notesOf } from '../ui/select.ts';

interface Props {
  /** With the notes of kinds switched off. */
  readonly report: Report;
  readonly claim: number;
  readonly off: readonly string[];
  readonly change: (by: (settings: Settings) => Settings) => Promise<boolean>;
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

export function Notes({ report, claim, off, change }: Props) {
  // Of this visit: they keep their place in the list, so that the button under the reader's hand undoes it.
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const notes = notesOf(report, claim).filter(
    ({ id, saidByGist }) => !saidByGist && (!off.includes(id) || hidden.includes(id)),
  );
  if (notes.length === 0) return null;
  const isHidden = ({ id }: Note): boolean => off.includes(id);
  const toggle = async (note: Note): Promise<void> => {
    const hide = !isHidden(note);
    if (hide) setHidden((ids) => [...without(ids, note.id), note.id]);
    setFailed(
      !(await change((settings) => {
        const others = without(settings.notesOff, note.id);
        return { ...settings, notesOff: hide ? [...others, note.id] : others };
      })),
    );
  };
  return (
    <section class="all-notes" aria-label={words('popup_notes')}>
      <NoteList
        notes={notes}
        working
        insteadOf={(note) => (isHidden(note) ? words('popup_note_hidden') : null)}
        after={(note) => (
          <button type="button" class="text quiet" onClick={() => void toggle(note)}>
            {words(isHidden(note) ? 'popup_undo' : 'popup_hide_kind')}
          </button>
        )}
      />
      <p class="problem" role="status">
        {failed ? words('popup_not_saved') : ''}
      </p>
    </section>
  );
}
