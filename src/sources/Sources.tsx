/** Every series of the pack with publisher, code, release, licence and link. Made from the pack, without a request. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { IndexFile } from '../data/pack-schema.ts';
import { dateWords, plural, words } from '../shared/words.ts';
import { english } from '../ui/english.ts';
import { Masthead } from '../ui/Masthead.tsx';
import { ExternalLink } from '../ui/SourceLine.tsx';
import { type Entry, type Group, groupsOf, searched } from './grouped.ts';

type Index = Pick<IndexFile, 'series' | 'lists' | 'dataTo'>;

/** Texts of the publishers are English; dates are the reader's. */
const dated = (vintage: string): string => (/^\d{4}(-\d{2}){0,2}$/u.test(vintage) ? dateWords(vintage) : vintage);

function Series({ entry }: { readonly entry: Entry }) {
  const { id, name, unit, frequency, vintage, definition, licence, url, derived } = entry;
  return (
    <li class="series">
      <h3 {...english()}>{url === null ? name : <ExternalLink href={url} words={name} />}</h3>
      <p class="about" {...english()}>
        <code>{id}</code>
        {name.includes(unit) ? '' : ` · ${unit}`}
        {definition === null ? '' : ` · ${definition}`}
      </p>
      <p class="about">
        {[
          words(`sources_${frequency}`),
          derived && words('sources_derived'),
          vintage !== null && words('sources_vintage', dated(vintage)),
        ]
          .filter((part) => part !== false)
          .join(' · ')}
        {' · '}
        <span {...english()}>{licence.replace(/^CC BY 4\.0/u, 'CC\u00a0BY\u00a04.0')}</span>
      </p>
    </li>
  );
}

const Publisher = ({ group, at }: { readonly group: Group; readonly at: number }) => (
  <section class="group" aria-labelledby={`publisher-${at}`}>
    <h2 id={`publisher-${at}`} {...english()}>
      {group.publisher}
    </h2>
    <p class="help">{plural('sources_count', group.entries.length)}</p>
    <ul>
      {group.entries.map((entry) => (
        <Series key={entry.id} entry={entry} />
      ))}
    </ul>
  </section>
);

function Found({ index }: { readonly index: Index }) {
  const [search, setSearch] = useState('');
  const groups = useMemo(() => groupsOf(index), [index]);
  const shown = searched(groups, search);
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <p class="data-to">{words('data_to', dateWords(index.dataTo))}</p>
      <search class="row">
        <label for="search">{words('sources_search')}</label>
        <input
          id="search"
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </search>
      <p class="help" role="status">
        {count === 0 ? words('sources_none') : plural('sources_shown', count)}
      </p>
      {shown.map((group, at) => (
        <Publisher key={group.publisher} group={group} at={at} />
      ))}
    </>
  );
}

/** `load` answers the pack's own index. */
export function Sources({ load }: { readonly load: () => Promise<Index> }) {
  const [index, setIndex] = useState<Index | null | 'failed'>(null);
  useEffect(() => {
    load().then(setIndex, () => setIndex('failed'));
  }, [load]);
  return (
    <main>
      <Masthead title="sources_title" lede="sources_lede" />
      {index === 'failed' && (
        <p class="problem" role="alert">
          {words('data_unreadable')}
        </p>
      )}
      {index !== null && index !== 'failed' && <Found index={index} />}
      <p class="help">{words('sources_licences')}</p>
    </main>
  );
}
