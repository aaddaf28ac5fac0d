import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';

type Changed = (changes: Record<string, { newValue?: unknown }>) => void;

const { api, store, told } = vi.hoisted(() => {
  const store = new Map<string, unknown>();
  const told = new Set<Changed>();
  const local = {
    get: vi.fn(async (key: string) => (store.has(key) ? { [key]: structuredClone(store.get(key)) } : {})),
    set: vi.fn(async (items: Record<string, unknown>) => {
      for (const [key, newValue] of Object.entries(items)) {
        store.set(key, structuredClone(newValue));
        for (const listener of told) listener({ [key]: { newValue } });
      }
    }),
    onChanged: {
      addListener: (listener: Changed) => void told.add(listener),
      removeListener: (listener: Changed) => void told.delete(listener),
    },
  };
  return { api: { storage: { local } }, store, told };
});
vi.mock('../../src/shared/browser.ts', () => ({ browser: api }));

const { loadSettings, saveSettings, watchSettings } = await import('../../src/shared/settings-store.ts');

beforeEach(() => {
  store.clear();
  told.clear();
});

test('what was saved is loaded', async () => {
  expect(await loadSettings()).toEqual(DEFAULTS);
  const settings: Settings = { ...DEFAULTS, ink: 'quiet', never: ['news.example'] };
  await saveSettings(settings);
  expect(await loadSettings()).toEqual(settings);
});

test('fields of a newer version outlive a save by this one', async () => {
  store.set('settings', { version: 2, ink: 'strong', aura: 'bright' });
  await saveSettings({ ...(await loadSettings()), scale: 'crore' });
  expect(store.get('settings')).toMatchObject({ aura: 'bright', ink: 'strong', scale: 'crore' });
});

test('storage that fails gives the defaults, and a failed save is told', async () => {
  api.storage.local.get.mockRejectedValueOnce(new Error('disk'));
  expect(await loadSettings()).toEqual(DEFAULTS);
  api.storage.local.set.mockRejectedValueOnce(new Error('QuotaExceededError'));
  await expect(saveSettings(DEFAULTS)).rejects.toThrow('Quota');
});

test('a change is told until the signal, and only of the settings', async () => {
  const seen: Settings[] = [];
  const controller = new AbortController();
  watchSettings((settings) => seen.push(settings), controller.signal);
  await saveSettings({ ...DEFAULTS, ink: 'strong' });
  await api.storage.local.set({ other: 1 });
  controller.abort();
  await saveSettings({ ...DEFAULTS, ink: 'quiet' });
  expect(seen.map(({ ink }) => ink)).toEqual(['strong']);
});
