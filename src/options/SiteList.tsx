/** A list of sites: add one or several, take one off, take all off; what could not be added stays in the field. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_SITES } from '../shared/settings.ts';
import { numeral, plural, words } from '../shared/words.ts';
import { AskFirst } from './fields.tsx';
import { readSites } from './site-entry.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly sites: readonly string[];
  readonly change: (sites: readonly string[]) => void;
}

/** A pasted novel is not repeated in the message. */
const shown = (list: readonly string[]): string => list.slice(0, 5).join(', ').slice(0, 200);

export function SiteList({ id, title, help, sites, change }: Props) {
  const [typed, setTyped] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [done, setDone] = useState('');
  const [before, setBefore] = useState<readonly string[] | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (focus === null) return;
    const button = [...(list.current?.querySelectorAll('button') ?? [])].find(({ name }) => name === focus);
    (button ?? field.current)?.focus();
    setFocus(null);
  }, [focus]);

  const add = (): void => {
    const entry = readSites(typed, sites);
    const told = [
      entry.bad.length > 0 && words('sites_bad', shown(entry.bad)),
      entry.known.length > 0 && words('sites_known', shown(entry.known)),
      entry.over.length > 0 && words('sites_full', numeral(MAX_SITES)),
      typed.trim() === '' && words('sites_empty'),
    ].filter((one) => one !== false);
    setProblems(told);
    setTyped([...entry.bad, ...entry.over].join(' '));
    setDone(entry.add.length > 0 ? plural('sites_added', entry.add.length) : '');
    setBefore(null);
    if (entry.add.length > 0) change([...sites, ...entry.add]);
    field.current?.focus();
  };

  const remove = (gone: readonly string[]): void => {
    const at = sites.indexOf(gone[0] ?? '');
    setBefore(sites);
    setDone(plural('sites_removed', gone.length));
    setProblems([]);
    setFocus(gone.length === 1 ? (sites[at + 1] ?? sites[at - 1] ?? '') : '');
    change(sites.filter((site) => !gone.includes(site)));
  };

  return (
    <div class="sites">
      <h3 id={id}>{title}</h3>
      <p class="help">{help}</p>
      <form
        class="row"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="sr" for={`${id}-field`}>
          {words('sites_field', title)}
        </label>
        <input
          ref={field}
          id={`${id}-field`}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          placeholder="example.com"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          {...(problems.length > 0 ? { 'aria-invalid': true, 'aria-describedby': `${id}-problems` } : {})}
        />
        <button type="submit" class="action">
          {words('sites_add')}
        </button>
      </form>
      <p class="problem" id={`${id}-problems`} role="alert">
        {problems.join(' ')}
      </p>
      <p class="done" role="status">
        {done}
        {before && (
          <>
            {' '}
            <button
              type="button"
              class="plain"
              onClick={() => {
                change(before);
                setBefore(null);
                setDone(words('undone'));
                field.current?.focus();
              }}
            >
              {words('undo')}
            </button>
          </>
        )}
      </p>
      {sites.length === 0 ? (
        <p class="none">{words('sites_none')}</p>
      ) : (
        <div ref={list}>
          {/* A list that scrolls can be scrolled from the keyboard through the buttons in it. */}
          <ul class="hosts" aria-labelledby={id}>
            {sites.map((site) => (
              <li key={site}>
                <bdi>{site}</bdi>
                <button
                  type="button"
                  class="plain"
                  name={site}
                  aria-label={words('sites_remove_one', site)}
                  onClick={() => remove([site])}
                >
                  {words('sites_remove')}
                </button>
              </li>
            ))}
          </ul>
          {sites.length > 1 && (
            <AskFirst
              label={words('sites_clear')}
              question={plural('sites_clear_question', sites.length)}
              act={() => remove(sites)}
            />
          )}
        </div>
      )}
    </div>
  );
}
