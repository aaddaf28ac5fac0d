/** The settings themselves: into a file and back, into the browser's sync, and away. */
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../shared/settings.ts';
import { dateLocale, type Key, words } from '../shared/words.ts';
import { AskFirst, Section, Switch } from './fields.tsx';
import { exportText, type Import, MAX_FILE, readImport } from './import.ts';
import type { Editing } from './Options.tsx';
import type { Services, SyncState } from './services.ts';

const FILE = 'underline-settings.json';

const NAMES = {
  version: 'setting_version',
  siteMode: 'setting_site_mode',
  listed: 'setting_listed',
  never: 'setting_never',
  ink: 'setting_ink',
  notesOff: 'setting_notes_off',
  locale: 'setting_locale',
  scale: 'setting_scale',
  refresh: 'setting_refresh',
  sync: 'setting_sync',
} as const satisfies Record<keyof Settings, Key>;

const names = (fields: readonly (keyof Settings)[]): string => fields.map((field) => words(NAMES[field])).join(', ');

function importWords(read: Import): { done: string; problem: string } {
  if (read.kind === 'not-json') return { done: '', problem: words('import_not_json') };
  if (read.kind === 'not-settings') return { done: '', problem: words('import_not_settings') };
  const { changed, problems, unknown, held } = read;
  return {
    done: changed.length === 0 ? words('import_nothing') : words('import_done', names(changed)),
    problem: [
      problems.length > 0 && words('import_problems', names(problems)),
      unknown.length > 0 && words('import_unknown', unknown.slice(0, 5).join(', ').slice(0, 200)),
      held.length > 0 && words('import_held', names(held)),
    ]
      .filter((one) => one !== false)
      .join(' '),
  };
}

function ImportFile({ settings, replace }: { readonly settings: Settings; readonly replace: (to: Settings) => void }) {
  const [told, setTold] = useState({ done: '', problem: '' });
  const [before, setBefore] = useState<Settings | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBefore(null);
    if (file.size > MAX_FILE) return setTold({ done: '', problem: words('import_too_large') });
    const text = await file.text().catch(() => null);
    if (text === null) return setTold({ done: '', problem: words('import_unreadable') });
    const read = readImport(text, settings);
    setTold(importWords(read));
    if (read.kind !== 'read' || read.changed.length === 0) return;
    setBefore(settings);
    replace(read.settings);
  };
  return (
    <div class="field">
      <label for="import">{words('import_label')}</label>
      <input
        id="import"
        type="file"
        accept="application/json,.json"
        aria-describedby="import-problem"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again once it was mended.
          void take(file).then(() => {
            currentTarget.value = '';
          });
        }}
      />
      <p class="done" role="status">
        {told.done}{' '}
        {before && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              replace(before);
              setBefore(null);
              setTold({ done: words('undone'), problem: '' });
            }}
          >
            {words('undo')}
          </button>
        )}
      </p>
      <p class="problem" id="import-problem" role="alert">
        {told.problem}
      </p>
    </div>
  );
}

function syncWords(state: SyncState | null): { done: string; problem: string } {
  if (!state) return { done: '', problem: '' };
  if (state.problem === 'too-large') return { done: '', problem: words('sync_too_large') };
  if (state.problem === 'failed') return { done: '', problem: words('sync_failed') };
  if (state.problem === 'not-removed') return { done: '', problem: words('sync_not_removed') };
  const when = new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  return { done: words('sync_done', when.format(state.at)), problem: '' };
}

interface Props extends Editing {
  readonly replace: (settings: Settings) => void;
  readonly services: Pick<Services, 'download' | 'deleteAll' | 'watchSync'>;
  readonly deleted: () => void;
}

export function Transfer({ settings, update, replace, services, deleted }: Props) {
  const [sync, setSync] = useState<SyncState | null>(null);
  const [gone, setGone] = useState<'' | 'done' | 'failed'>('');
  useEffect(() => {
    const watching = new AbortController();
    services.watchSync(setSync, watching.signal);
    return () => watching.abort();
  }, [services]);
  const told = syncWords(sync);
  return (
    <Section id="transfer" title={words('transfer_title')}>
      <Switch id="sync-on" label={words('sync_switch')} on={settings.sync} turn={(on) => update({ sync: on })}>
        <p>{words('sync_help')}</p>
      </Switch>
      <p class="done" role="status">
        {told.done}
      </p>
      <p class="problem" role="alert">
        {told.problem}
      </p>
      <p class="row">
        <button type="button" class="action" onClick={() => services.download(FILE, exportText(settings))}>
          {words('export_button')}
        </button>
      </p>
      <ImportFile settings={settings} replace={replace} />
      <h3>{words('delete_title')}</h3>
      <p class="help">{words('delete_help')}</p>
      <AskFirst
        label={words('delete_button')}
        question={words('delete_question')}
        act={() => {
          services.deleteAll().then(
            () => {
              setGone('done');
              deleted();
            },
            () => setGone('failed'),
          );
        }}
      />
      <p class="done" role="status">
        {gone === 'done' ? words('delete_done') : ''}
      </p>
      <p class="problem" role="alert">
        {gone === 'failed' ? words('delete_failed') : ''}
      </p>
    </Section>
  );
}
