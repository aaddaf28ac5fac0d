/**
 * Where settings are kept: one item of storage.local, read by every part of the extension. Another page's change is
 * told to all by the browser. Sync, where switched on, is the background's business.
 */
import { browser } from './browser.ts';
import type { NumberStyle } from './format.ts';
import { STORE } from './names.ts';
import { DEFAULTS, parseSettings, type Settings } from './settings.ts';
import { sameShared } from './synced.ts';

/** The settings as stored; the defaults where there are none, or storage fails. */
export async function loadSettings(): Promise<Settings> {
  try {
    const { [STORE.settings]: stored } = await browser.storage.local.get(STORE.settings);
    return parseSettings(stored)?.settings ?? DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

/** How numbers are written under these settings; without a choice, the browser's own language decides. */
export const numbersOf = ({ locale, scale }: Settings): NumberStyle => ({
  locale: locale ?? browser.i18n.getUILanguage(),
  scale,
});

/** When a reader last changed a setting that machines share; 0 where all are as they came. */
export async function changedAt(): Promise<number> {
  const { [STORE.settingsChanged]: at } = await browser.storage.local.get(STORE.settingsChanged);
  return typeof at === 'number' ? at : 0;
}

/**
 * Writes over the stored settings; fields of a newer version of the extension stay. `at` is when they were changed, in
 * milliseconds since 1970: now, but always after the change before, which may have come from a machine whose clock is
 * ahead. Rejects where storage is full.
 */
export async function saveSettings(settings: Settings, at?: number): Promise<void> {
  const { [STORE.settings]: stored } = await browser.storage.local.get(STORE.settings);
  const kept = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  const same = sameShared(settings, parseSettings(stored)?.settings ?? DEFAULTS);
  await browser.storage.local.set({
    [STORE.settings]: { ...kept, ...settings },
    ...(same ? {} : { [STORE.settingsChanged]: at ?? Math.max(Date.now(), (await changedAt()) + 1) }),
  });
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
