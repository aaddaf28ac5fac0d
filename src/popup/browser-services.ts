/** The browser as the popup asks for it. */
import { browser, isFirefox, sidePanel } from '../shared/browser.ts';
import { MESSAGE, SESSION } from '../shared/names.ts';
import { forgetOpenTab } from '../shared/open-tabs.ts';
import { toBackground, toContent } from '../shared/send.ts';
import { hostOf } from '../shared/settings.ts';
import { loadSettings, saveSettings, watchSettings } from '../shared/settings-store.ts';
import type { Services } from './services.ts';

const LOAD_WITHIN_MS = 10_000;
/** A download has begun by then. */
const SAVED_WITHIN_MS = 60_000;

/** Resolves when the tab says it has loaded, or after a while all the same. */
function loaded(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(listener);
      resolve();
    };
    const listener = (id: number, change: { status?: string }): void => {
      if (id === tabId && change.status === 'complete') done();
    };
    const timer = setTimeout(done, LOAD_WITHIN_MS);
    browser.tabs.onUpdated.addListener(listener);
  });
}

async function reload(tabId: number): Promise<void> {
  const done = loaded(tabId);
  await forgetOpenTab(tabId);
  await browser.tabs.reload(tabId);
  await done;
}

async function host(tabId: number): Promise<string | null> {
  const url = await browser.tabs.get(tabId).then(
    (tab) => tab.url,
    () => undefined,
  );
  return url !== undefined && /^https?:/u.test(url) ? hostOf(url) : null;
}

function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), SAVED_WITHIN_MS);
}

const placeKey = (tabId: number): string => `${SESSION.popup}-${tabId}`;

async function takePlace(tabId: number): Promise<unknown> {
  const key = placeKey(tabId);
  const { [key]: kept } = await browser.storage.session.get(key);
  if (kept !== undefined) await browser.storage.session.remove(key);
  return kept ?? null;
}

let ownWindow: number | undefined;

/** Beside the page: Chrome's side panel, Firefox's sidebar. Both open within a click only, so nothing may be waited for. */
function openPanel(leave: () => void): void {
  const chromes = sidePanel();
  if (chromes && ownWindow !== undefined) void chromes.open({ windowId: ownWindow }).then(leave);
  else if (isFirefox()) void browser.sidebarAction.open().then(leave);
}

/** Firefox for Android has neither. */
const hasPanel = (): boolean => sidePanel() !== undefined || (isFirefox() && browser.sidebarAction !== undefined);

/** To be called before the first click: Chrome's side panel opens in a window that is named. */
export async function rememberWindow(): Promise<void> {
  if (sidePanel()) ownWindow = (await browser.windows.getCurrent()).id;
}

/** `leave`: how this surface gives the keyboard to the page; null for one that stays beside it. */
export const browserServices = (leave: (() => void) | null): Services => ({
  firefox: isFirefox(),
  version: browser.runtime.getManifest().version,
  report: (tabId) => toBackground(MESSAGE.report, { tabId }),
  readAnyway: (tabId) => toBackground(MESSAGE.readAnyway, { tabId }),
  progress: (tabId) => toContent(tabId, MESSAGE.progress, {}),
  show: (tabId, claim, open) => toContent(tabId, MESSAGE.show, { claim, open }),
  reload,
  host,
  loadSettings,
  saveSettings,
  watchSettings,
  choices: () => toBackground(MESSAGE.choices, {}),
  correct: (tabId, claim, correction) => toBackground(MESSAGE.correct, { tabId, claim, correction }),
  compare: (tabId, claim, choice) => toBackground(MESSAGE.compare, { tabId, claim, choice }),
  copy: (text) => navigator.clipboard.writeText(text),
  save,
  openPanel: leave && hasPanel() ? () => openPanel(leave) : null,
  openOptions: () => void browser.runtime.openOptionsPage(),
  leave,
  keepPlace: (tabId, place) => browser.storage.session.set({ [placeKey(tabId)]: place }),
  takePlace,
});
