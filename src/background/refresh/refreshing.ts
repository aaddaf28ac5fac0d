/** The one refresher of the background, with the browser's own fetch, storage and permissions. */
import { NOTHING_REFRESHED, type Refreshed } from '../../data/refresh/merge.ts';
import { ORIGINS } from '../../data/refresh/publishers.ts';
import { bundledLines, readIndex } from '../../data/refresh/refreshable.ts';
import { browser } from '../../shared/browser.ts';
import { loadSettings } from '../../shared/settings-store.ts';
import { fetchPackFile } from '../pack-file.ts';
import { renewTabs } from '../renew.ts';
import { Refresher } from './refresher.ts';
import { IndexedStore } from './store.ts';

const store = new IndexedStore();

export const refresher = new Refresher({
  fetch: (url, init) => fetch(url, init),
  store,
  now: Date.now,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  enabled: async () => (await loadSettings()).refresh,
  permitted: (origin) => browser.permissions.contains({ origins: [`${origin}/*`] }).catch(() => false),
  index: () => readIndex(fetchPackFile),
  bundled: (index, publisher, code) => bundledLines(fetchPackFile, index, publisher, code),
  changed: () => void renewTabs(),
  origins: ORIGINS,
});

/** When refreshed figures last changed; 0 for none, or where refreshing is off. */
export const refreshStamp = async (on: boolean): Promise<number> => (on ? (await refresher.state()).stamp : 0);

/** What refreshes left of the places; the bundled figures remain where storage fails. */
export async function refreshedFor(places: readonly string[]): Promise<Refreshed> {
  try {
    const lines = new Map(await Promise.all(places.map(async (place) => [place, await store.linesOf(place)] as const)));
    return (id, place) => lines.get(place)?.get(id);
  } catch {
    return NOTHING_REFRESHED;
  }
}
