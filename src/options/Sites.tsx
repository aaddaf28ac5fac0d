/** On which sites pages are read by themselves, and where never. */
import { SITE_MODES } from '../shared/settings.ts';
import { words } from '../shared/words.ts';
import { Radios, Section } from './fields.tsx';
import type { Editing } from './Options.tsx';
import { SiteList } from './SiteList.tsx';

export function Sites({ settings, update }: Editing) {
  const { siteMode, listed, never } = settings;
  return (
    <Section id="sites" title={words('sites_title')}>
      <Radios
        name="site-mode"
        legend={words('sites_mode')}
        choices={SITE_MODES.map((value) => ({
          value,
          label: words(`sites_mode_${value}`),
          help: words(`sites_mode_${value}_help`),
        }))}
        value={siteMode}
        choose={(value) => update({ siteMode: value })}
      />
      {(siteMode === 'listed' || listed.length > 0) && (
        <SiteList
          id="listed"
          title={words('sites_listed')}
          help={siteMode === 'listed' ? words('sites_listed_help') : words('sites_listed_idle')}
          sites={listed}
          change={(sites) => update({ listed: sites })}
        />
      )}
      <SiteList
        id="never"
        title={words('sites_never')}
        help={words('sites_never_help')}
        sites={never}
        change={(sites) => update({ never: sites })}
      />
    </Section>
  );
}
