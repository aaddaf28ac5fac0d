/** Newer figures, only where the reader wants them: the switch asks for the permission in the same click. */
import { useEffect, useState } from 'preact/hooks';
import type { PublisherStatus, RefreshStatus } from '../shared/messages.ts';
import { dateWords, type Key, plural, words } from '../shared/words.ts';
import { Section, Switch } from './fields.tsx';
import type { Editing } from './Options.tsx';
import type { Services } from './services.ts';

interface Props extends Editing {
  readonly services: Pick<Services, 'askForHosts' | 'giveHostsBack' | 'refreshStatus'>;
}

/** What came of it, publisher by publisher. */
function Publisher({ publisher, lastChecked, newer, refused, failure }: PublisherStatus) {
  const day = lastChecked?.slice(0, 10);
  return (
    <li>
      {day ? words('refresh_asked', publisher, dateWords(day)) : words('refresh_never', publisher)}{' '}
      {newer > 0 && plural('refresh_newer', newer)} {refused > 0 && plural('refresh_refused_values', refused)}{' '}
      {failure && words('refresh_failed', words(`refresh_why_${failure.why.replaceAll('-', '_')}` as Key))}
    </li>
  );
}

export function Refresh({ settings, update, services }: Props) {
  const [refused, setRefused] = useState(false);
  const [status, setStatus] = useState<RefreshStatus | null>(null);
  useEffect(() => {
    if (settings.refresh) services.refreshStatus().then(setStatus, () => setStatus(null));
    else setStatus(null);
  }, [settings.refresh, services]);
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
      {status && (
        <ul class="statuses">
          {status.publishers.map((one) => (
            <Publisher key={one.publisher} {...one} />
          ))}
        </ul>
      )}
    </Section>
  );
}
