/** Mounts the options on their page and gives them the browser. */
import { render } from 'preact';
import type { IndexFile } from '../data/pack-schema.ts';
import { browser } from '../shared/browser.ts';
import { writeNumbersAs } from '../shared/format.ts';
import { MESSAGE, STORE } from '../shared/names.ts';
import { startPage } from '../shared/own-page.ts';
import { toBackground } from '../shared/send.ts';
import type { Settings } from '../shared/settings.ts';
import { numbersOf, saveSettings, watchSettings } from '../shared/settings-store.ts';
import { syncKeys } from '../shared/synced.ts';
import { SHARED_CSS } from '../ui/styles.ts';
import { Options } from './Options.tsx';
import type { Services, SyncState } from './services.ts';

/** The publishers' hosts, as the manifest declares them for the refresh. */
const hosts = (): string[] => [
  ...((browser.runtime.getManifest() as { optional_host_permissions?: string[] }).optional_host_permissions ?? []),
];

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it over by the next turn; Firefox wants a moment more.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The figures fetched by the refresh lie here. A database that is open elsewhere goes when that lets go. */
async function deleteDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onblocked = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }
}

async function deleteAll(): Promise<void> {
  await browser.storage.sync.remove(syncKeys());
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await deleteDatabases();
  await browser.permissions.remove({ origins: hosts() });
}

function watchSync(told: (state: SyncState | null) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[STORE.syncState];
    if (change) told((change.newValue as SyncState | undefined) ?? null);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
  browser.storage.local.get(STORE.syncState).then(
    ({ [STORE.syncState]: state }) => signal.aborted || told((state as SyncState | undefined) ?? null),
    () => told(null),
  );
}

async function dataTo(): Promise<string | null> {
  const response = await fetch(browser.runtime.getURL('pack/index.json'));
  return ((await response.json()) as IndexFile).dataTo;
}

const services: Services = {
  save: (settings) => saveSettings(settings),
  askForHosts: () => browser.permissions.request({ origins: hosts() }),
  giveHostsBack: async () => {
    await browser.permissions.remove({ origins: hosts() });
  },
  refreshStatus: () => toBackground(MESSAGE.refreshStatus, {}),
  download,
  deleteAll,
  dataTo,
  watchSync,
  version: browser.runtime.getManifest().version,
  browserLanguage: browser.i18n.getUILanguage(),
  writeNumbers: (settings) => writeNumbersAs(numbersOf(settings)),
};

async function start(): Promise<void> {
  const show = (stored: Settings): void => render(<Options stored={stored} services={services} />, document.body);
  show(await startPage('options_title', SHARED_CSS));
  watchSettings(show, new AbortController().signal);
}

void start();
