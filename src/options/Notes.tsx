/** Which kinds of note are shown: each with a plain title and an example. */
import { CATALOGUE } from '../context/notes/catalogue.ts';
import { plural, words } from '../shared/words.ts';
import { english } from '../ui/english.ts';
import { Section, Switch } from './fields.tsx';
import { NOTE_EXAMPLES, titleKey } from './note-kinds.ts';
import type { Editing } from './Options.tsx';

const IDS = CATALOGUE.map(({ id }) => id);

export function Notes({ settings, update }: Editing) {
  const off = new Set(settings.notesOff);
  const turn = (id: string, on: boolean): void =>
    update({ notesOff: on ? settings.notesOff.filter((one) => one !== id) : [...settings.notesOff, id] });
  const count = IDS.filter((id) => off.has(id)).length;
  return (
    <Section id="notes" title={words('notes_title')}>
      <p class="help">{words('notes_help')}</p>
      <p class="row">
        <span role="status">{count === 0 ? words('notes_all_on') : plural('notes_off', count)}</span>{' '}
        {/* Kinds of another version of the extension keep their setting. */}
        {count > 0 && (
          <button
            type="button"
            class="plain"
            onClick={() => update({ notesOff: settings.notesOff.filter((id) => !IDS.includes(id)) })}
          >
            {words('notes_all')}
          </button>
        )}
      </p>
      <div class="kinds">
        {IDS.map((id) => (
          <Switch key={id} id={`note-${id}`} label={words(titleKey(id))} on={!off.has(id)} turn={(on) => turn(id, on)}>
            {NOTE_EXAMPLES[id] && <p {...english()}>{NOTE_EXAMPLES[id]}</p>}
          </Switch>
        ))}
      </div>
    </Section>
  );
}
