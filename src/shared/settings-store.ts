/**
 * Where settings are kept: one item of storage.local, read by every part of the extension. Another page's change is
 * told to all by the browser. Sync, where switched on, is the background's business.
 */
import { browser } from './browser.ts';
import { STORE } from './names.ts';
import { DEFAULTS, parseSettings, type Settings } from './settings.ts';

/** The settings as stored; the defaults where there are none, or storage fails. */
export async function loadSettings(): Promise<Settings> {
  try {
    const { [STORE.settings]: stored } = await browser.storage.local.get(STORE.settings);
    return parseSettings(stored)?.settings ?? DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

/** Writes over the stored settings; fields of a newer version of the extension stay. Rejects where storage is full. */
export async function saveSettings(settings: Settings): Promise<void> {
  const { [STORE.settings]: stored } = await browser.storage.local.get(STORE.settings);
  const kept = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  await browser.storage.local.set({ [STORE.settings]: { ...kept, ...settings } });
}

/** Calls back with the settings after each change, wherever it was made, until `signal`. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[STORE.settings];
    if (change) changed(parseSettings(change.newValue)?.settings ?? DEFAULTS);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.storage.local.onChanged.removeListener(listener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}
