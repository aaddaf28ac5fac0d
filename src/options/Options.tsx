/** The options: every change is kept at once, and said so; one that could not be kept is taken back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { DEFAULTS, type Settings } from '../shared/settings.ts';
import { words } from '../shared/words.ts';
import { Masthead } from '../ui/Masthead.tsx';
import { About } from './About.tsx';
import { Ink } from './Ink.tsx';
import { Notes } from './Notes.tsx';
import { Numbers } from './Numbers.tsx';
import { Refresh } from './Refresh.tsx';
import { Sites } from './Sites.tsx';
import type { Services } from './services.ts';
import { Transfer } from './Transfer.tsx';

/** What each section is given. */
export interface Editing {
  readonly settings: Settings;
  readonly update: (change: Partial<Settings>) => void;
}

interface Props {
  /** As stored; a new object from outside (another window, sync) takes the place of what is shown. */
  readonly stored: Settings;
  readonly services: Services;
}

export function Options({ stored, services }: Props) {
  const [settings, setSettings] = useState(stored);
  const [kept, setKept] = useState<'' | 'saved' | 'failed'>('');
  // The newest, for changes that follow each other faster than a render.
  const latest = useRef(stored);
  const show = (next: Settings): void => {
    latest.current = next;
    services.writeNumbers(next);
    setSettings(next);
  };
  const pending = useRef(0);
  useEffect(() => {
    // While own changes are on their way, what the browser tells may be the one before the last.
    if (pending.current === 0) show(stored);
  }, [stored]);

  const replace = (next: Settings): void => {
    const before = latest.current;
    show(next);
    pending.current += 1;
    services.save(next).then(
      () => {
        pending.current -= 1;
        setKept('saved');
      },
      () => {
        pending.current -= 1;
        setKept('failed');
        if (latest.current === next) show(before);
      },
    );
  };
  const update = (change: Partial<Settings>): void => replace({ ...latest.current, ...change });
  const editing = { settings, update };
  return (
    <main>
      <Masthead title="options_title" lede="options_lede" />
      <Sites {...editing} />
      <Ink {...editing} />
      <Notes {...editing} />
      <Numbers {...editing} browserLanguage={services.browserLanguage} />
      <Refresh {...editing} services={services} />
      <Transfer {...editing} replace={replace} services={services} deleted={() => show(DEFAULTS)} />
      <About services={services} />
      <p class={`kept ${kept}`} role="status">
        {kept === 'saved' ? words('saved') : ''}
        {kept === 'failed' ? words('not_saved') : ''}
      </p>
    </main>
  );
}
