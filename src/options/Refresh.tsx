/** Newer figures, only where the reader wants them: the switch asks for the permission in the same click. */
import { useState } from 'preact/hooks';
import { words } from '../shared/words.ts';
import { Section, Switch } from './fields.tsx';
import type { Editing } from './Options.tsx';
import type { Services } from './services.ts';

interface Props extends Editing {
  readonly services: Pick<Services, 'askForHosts' | 'giveHostsBack'>;
}

export function Refresh({ settings, update, services }: Props) {
  const [refused, setRefused] = useState(false);
  const turn = (on: boolean): void => {
    setRefused(false);
    if (!on) {
      update({ refresh: false });
      services.giveHostsBack().catch(() => {
        // The permission stays, unused: without the setting nothing is asked for.
      });
      return;
    }
    // First thing in the click: browsers ask for a permission only while it lasts.
    services.askForHosts().then(
      (granted) => (granted ? update({ refresh: true }) : setRefused(true)),
      () => setRefused(true),
    );
  };
  return (
    <Section id="refresh" title={words('refresh_title')}>
      <Switch id="refresh-on" label={words('refresh_switch')} on={settings.refresh} turn={turn}>
        <p>{words('refresh_help')}</p>
        <p>{words('refresh_what')}</p>
      </Switch>
      <p class="problem" role="alert">
        {refused ? words('refresh_refused') : ''}
      </p>
    </Section>
  );
}
