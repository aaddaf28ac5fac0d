/** How old the figures are, where they come from, and which version this is. */
import { useEffect, useState } from 'preact/hooks';
import { dateWords, words } from '../shared/words.ts';
import { Section } from './fields.tsx';
import type { Services } from './services.ts';

interface Props {
  readonly services: Pick<Services, 'dataTo' | 'version'>;
}

export function About({ services }: Props) {
  const [dataTo, setDataTo] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    services.dataTo().then(setDataTo, () => setDataTo(null));
  }, [services]);
  return (
    <Section id="about" title={words('about_title')}>
      <p role="status">
        {dataTo === null && words('data_unreadable')}
        {dataTo && words('data_to', dateWords(dataTo))}
      </p>
      <ul class="links">
        <li>
          <a href="../sources/sources.html">{words('about_sources')}</a>
        </li>
        <li>
          <a href="../welcome/welcome.html">{words('about_welcome')}</a>
        </li>
      </ul>
      <p class="help">{words('about_version', services.version)}</p>
    </Section>
  );
}
