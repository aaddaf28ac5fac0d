/**
 * Settings kept alike on a reader's machines, where the reader asked for it: what was changed last wins. The browser
 * carries the items (storage.sync); nothing of ours is asked.
 */
import { browser } from '../shared/browser.ts';
import { STORE } from '../shared/names.ts';
import type { Settings } from '../shared/settings.ts';
import { changedAt, loadSettings, saveSettings } from '../shared/settings-store.ts';
import { fromItems, syncKeys, toItems } from '../shared/synced.ts';

type Problem = null | 'too-large' | 'failed';

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

/** Brings both sides to what was changed last. */
async function align(): Promise<void> {
  const settings = await loadSettings();
  if (!settings.sync) return;
  try {
    const at = await changedAt();
    const theirs = fromItems(await browser.storage.sync.get(syncKeys()), settings);
    if (theirs && theirs.changedAt > at) await saveSettings(theirs.settings, theirs.changedAt);
    else if (!theirs || theirs.changedAt < at) return await tell(await push(settings, at));
    await tell(null);
  } catch {
    await tell('failed');
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
