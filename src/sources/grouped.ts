/** The series and lists of the pack as the Sources page shows them: by publisher, and searched. Pure. */
import type { IndexFile } from '../data/pack-schema.ts';

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly frequency: 'year' | 'month' | 'list';
  /** Date of the release, as "2026-07-01" or "2025-10"; null where the publisher names none. */
  readonly vintage: string | null;
  readonly definition: string | null;
  readonly licence: string;
  /** Null where each figure has an address of its own. */
  readonly url: string | null;
  /** Worked out from other series. */
  readonly derived: boolean;
}

export interface Group {
  readonly publisher: string;
  readonly entries: readonly Entry[];
}

/** The address for all places: what is about one place is left out. */
const general = (url: string): string => url.replace(/[?&/][^?&/]*\{iso2\}.*$/u, '');

/** Publishers with the most series first. */
export function groupsOf({ series, lists }: Pick<IndexFile, 'series' | 'lists'>): readonly Group[] {
  const groups = new Map<string, Entry[]>();
  const add = (publisher: string, entry: Entry): void => {
    const entries = groups.get(publisher);
    if (entries) entries.push(entry);
    else groups.set(publisher, [entry]);
  };
  for (const [id, about] of Object.entries(series)) {
    const { publisher, name, unitWords: unit, frequency, vintage, definition, licence, derived } = about;
    const url = general(about.url);
    add(publisher, { id, name, unit, frequency, vintage, definition, licence, url, derived });
  }
  for (const [id, about] of Object.entries(lists)) {
    const { publisher, name, unitWords: unit, vintage, definition, licence } = about;
    add(publisher, { id, name, unit, frequency: 'list', vintage, definition, licence, url: null, derived: false });
  }
  return [...groups]
    .map(([publisher, entries]) => ({
      publisher,
      entries: entries.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en')),
    }))
    .sort((a, b) => b.entries.length - a.entries.length || a.publisher.localeCompare(b.publisher, 'en'));
}

/** Capitals and accents make no difference to a search. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What holds every word of the search, in any of its texts; groups without a hit fall away. */
export function searched(groups: readonly Group[], search: string): readonly Group[] {
  const wanted = plain(search).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return groups;
  return groups.flatMap(({ publisher, entries }) => {
    const hits = entries.filter(({ id, name, unit, definition, licence }) => {
      const text = plain([publisher, id, name, unit, definition ?? '', licence].join(' '));
      return wanted.every((word) => text.includes(word));
    });
    return hits.length > 0 ? [{ publisher, entries: hits }] : [];
  });
}
