/** The settings at hand: this site on or off, when to read, how strong the line is; the rest is in the options. */
import { useState } from 'preact/hooks';
import { INKS, ruleFor, type Settings, SITE_MODES, withSite } from '../shared/settings.ts';
import { type Key, words } from '../shared/words.ts';
import { SOURCES } from './services.ts';
import type { SettingsHook } from './use-settings.ts';

const MODE_WORDS: Readonly<Record<Settings['siteMode'], Key>> = {
  all: 'popup_mode_all',
  listed: 'popup_mode_listed',
  demand: 'popup_mode_demand',
};
const INK_WORDS: Readonly<Record<Settings['ink'], Key>> = {
  quiet: 'popup_ink_quiet',
  normal: 'popup_ink_normal',
  strong: 'popup_ink_strong',
};
const RULE_WORDS: Readonly<Record<ReturnType<typeof ruleFor>, Key>> = {
  read: 'popup_site_read',
  ask: 'popup_site_ask',
  never: 'popup_site_never',
};

interface RadiosProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly labels: Readonly<Record<Value, Key>>;
  readonly choose: (value: Value) => void;
}

function Radios<Value extends string>({ name, legend, values, chosen, labels, choose }: RadiosProps<Value>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => choose(value)} />
          <span>{words(labels[value])}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface Props {
  /** Null where the browser does not tell which site it is, or it is none. */
  readonly host: string | null;
  readonly settings: Settings;
  readonly change: SettingsHook['change'];
  /** What is read of this page may have changed with the settings. */
  readonly reread: () => void;
  readonly openOptions: () => void;
  readonly openPanel: (() => void) | null;
}

export function AtHand({ host, settings, change, reread, openOptions, openPanel }: Props) {
  const [failed, setFailed] = useState(false);
  const set = async (by: (settings: Settings) => Settings, then: () => void = () => {}): Promise<void> => {
    const kept = await change(by);
    setFailed(!kept);
    if (kept) then();
  };
  const rule = host === null ? null : ruleFor(settings, host);
  return (
    <section class="at-hand" id="at-hand" aria-label={words('popup_settings')}>
      {host !== null && rule !== null && (
        <div class="site">
          <label class="switch-row">
            <input
              type="checkbox"
              checked={rule === 'read' || (rule === 'ask' && settings.siteMode === 'demand')}
              onChange={({ currentTarget: { checked } }) =>
                void set((before) => withSite(before, host, checked), reread)
              }
            />
            <span>{words('popup_site', host)}</span>
          </label>
          <p class="hint">{words(RULE_WORDS[rule])}</p>
        </div>
      )}
      <Radios
        name="mode"
        legend={words('popup_mode')}
        values={SITE_MODES}
        chosen={settings.siteMode}
        labels={MODE_WORDS}
        choose={(siteMode) => void set((before) => ({ ...before, siteMode }), reread)}
      />
      <Radios
        name="ink"
        legend={words('popup_ink')}
        values={INKS}
        chosen={settings.ink}
        labels={INK_WORDS}
        choose={(ink) => void set((before) => ({ ...before, ink }))}
      />
      <p class="problem" role="status">
        {failed ? words('popup_not_saved') : ''}
      </p>
      <p class="ways">
        <button type="button" class="text" onClick={openOptions}>
          {words('popup_options')}
        </button>
        <a href={SOURCES} target="_blank" rel="noopener">
          {words('popup_sources')}
        </a>
        {openPanel && (
          <button type="button" class="text" onClick={openPanel}>
            {words('popup_panel')}
          </button>
        )}
      </p>
    </section>
  );
}
