/**
 * Settings kept alike on a reader's machines, where the reader asked for it. The browser carries the items
 * (storage.sync); nothing of ours is asked. What was changed last wins as a whole; of two changes dated alike the one
 * that is in sync does, so that all machines end with the same (docs/decisions/0018).
 */
import { browser } from '../shared/browser.ts';
import { STORE } from '../shared/names.ts';
import type { Settings } from '../shared/settings.ts';
import { changedAt, loadSettings, saveSettings } from '../shared/settings-store.ts';
import { fromItems, headDate, sameShared, syncKeys, toItems } from '../shared/synced.ts';

type Problem = null | 'too-large' | 'failed' | 'not-removed';

/** For the options to show. */
async function tell(problem: Problem): Promise<void> {
  await browser.storage.local.set({ [STORE.syncState]: { at: Date.now(), problem } }).catch(() => {
    // Storage is full: the options say so themselves.
  });
}

async function push(settings: Settings, at: number): Promise<Problem> {
  const items = toItems({ settings, changedAt: at });
  if (!items) return 'too-large';
  await browser.storage.sync.set(items.set);
  await browser.storage.sync.remove(items.remove);
  return null;
}

/** Switched off: what was put into the browser's sync from here goes. Nothing is touched that never was put there. */
async function leave(): Promise<void> {
  const { [STORE.syncState]: was } = await browser.storage.local.get(STORE.syncState);
  if (was === undefined) return;
  await browser.storage.sync.remove(syncKeys());
  await browser.storage.local.remove(STORE.syncState);
}

/** Brings both sides to what was changed last. */
async function meet(settings: Settings): Promise<Problem> {
  const at = await changedAt();
  const items = await browser.storage.sync.get(syncKeys());
  // A browser brings items one by one: a newer head whose parts are not all here yet must not be written over.
  if (headDate(items) < at) return push(settings, at);
  const theirs = fromItems(items, settings);
  // A change made here meanwhile has its own turn next.
  if (!theirs || (await changedAt()) !== at) return null;
  if (!sameShared(theirs.settings, settings)) await saveSettings(theirs.settings, theirs.changedAt);
  else if (theirs.changedAt !== at) await browser.storage.local.set({ [STORE.settingsChanged]: theirs.changedAt });
  return null;
}

/** Each browser in its own words; too many changes a minute are a quota as well, and pass. */
const isFull = (error: string): boolean => /quota/iu.test(error) && !/write.?operations/iu.test(error);

async function align(): Promise<void> {
  const settings = await loadSettings();
  if (!settings.sync) return leave().catch(() => tell('not-removed'));
  try {
    await tell(await meet(settings));
  } catch (error) {
    await tell(isFull(String(error)) ? 'too-large' : 'failed');
  }
}

/** One at a time, in the order asked: a slow write must not land after a newer one. */
let queue: Promise<void> = Promise.resolve();
const alignNext = (): void => {
  queue = queue.then(align);
};

/** Listens for changes on both sides; call it when the background starts. */
export function keepInSync(): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[STORE.settings]) alignNext();
  });
  browser.storage.sync.onChanged.addListener(alignNext);
  browser.runtime.onStartup.addListener(alignNext);
}
