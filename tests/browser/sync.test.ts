/** Settings in the browser's own sync: long lists, another profile, switching off, and more than it holds. */
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { STORE } from '../../src/shared/names.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';
import { useBrowser } from './visit.ts';

type Items = Record<string, unknown>;

/** As browsers count: name and value as JSON. */
const bytes = ([key, value]: [string, unknown]): number => key.length + JSON.stringify(value).length;
const sites = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}-${index}.example`);

describe.each(BROWSERS)('%s', (name) => {
  const first = useBrowser(name);
  const second = useBrowser(name);
  const opened = new Set<typeof first>();
  afterEach(async () => {
    for (const profile of opened) {
      await profile.page.evaluate(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        await api.storage.local.clear();
        await api.storage.sync.clear();
      });
      await profile.page.close();
      opened.delete(profile);
    }
  });

  const open = async (profile: typeof first): Promise<void> => {
    profile.page = await profile.driver.openExtensionPage('options/options.html');
    opened.add(profile);
    await profile.page.bringToFront();
    await until('the options', () => profile.page.evaluate(() => document.querySelector('#sync-on') !== null));
  };
  const read = (profile: typeof first, area: 'local' | 'sync'): Promise<Items> =>
    profile.page.evaluate(async (where: 'local' | 'sync') => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      return api.storage[where].get(null);
    }, area);
  const write = (profile: typeof first, area: 'local' | 'sync', items: Items): Promise<void> =>
    profile.page.evaluate(
      async (where: 'local' | 'sync', what: Items) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        await api.storage[where].set(what);
      },
      area,
      items,
    );
  const stored = async (profile: typeof first): Promise<Settings> =>
    (await read(profile, 'local'))[STORE.settings] as Settings;
  const text = (profile: typeof first): Promise<string> =>
    profile.page.evaluate(() => document.querySelector('[aria-labelledby="transfer"]')?.textContent ?? '');
  /** Whether a radio or a switch of the page is on. */
  const shows = (profile: typeof first, id: string): Promise<boolean> =>
    profile.page.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.checked === true, id);
  const press = (profile: typeof first): Promise<void> =>
    profile.page.evaluate(() => document.querySelector<HTMLElement>('#sync-on')?.click());

  test('1,000 sites a list reach another profile, whole and only when whole', async () => {
    await open(first);
    const lists = { listed: sites('listed', 1000), never: sites('never', 1000) };
    await write(first, 'local', { [STORE.settings]: { ...DEFAULTS, ...lists, siteMode: 'listed', ink: 'strong' } });
    await until('the page', () => shows(first, '#ink-strong'));
    await press(first);
    const items = await until('the items', async () => {
      const all = await read(first, 'sync');
      return Object.keys(all).length > 1 ? all : null;
    });
    for (const item of Object.entries(items)) expect(bytes(item)).toBeLessThanOrEqual(8192);
    expect(Object.entries(items).reduce((sum, item) => sum + bytes(item), 0)).toBeLessThanOrEqual(102_400);
    expect(Object.keys(items).length).toBeLessThanOrEqual(512);
    await until('to be told', async () => /Last aligned/.test(await text(first)));

    await open(second);
    await press(second);
    await until('sync there', async () => (await read(second, 'sync')).settings !== undefined);
    const [last, ...rest] = Object.entries(items).reverse();
    // The browser brings one item after the other.
    for (const [key, value] of rest) {
      await write(second, 'sync', { [key]: value });
      expect(await stored(second)).toMatchObject({ ink: 'normal', never: [], listed: [] });
    }
    await write(second, 'sync', Object.fromEntries([last ?? ['', '']]));
    await until('the lists', async () => (await stored(second)).never.length > 0);
    expect(await stored(second)).toEqual({ ...DEFAULTS, ...lists, siteMode: 'listed', ink: 'strong', sync: true });
    // The open page of options shows them too.
    await until('the page', () => shows(second, '#ink-strong'));
    expect(await read(second, 'sync')).toEqual(items);
  });

  test('switching off removes what was put there, and keeps the settings', async () => {
    await open(first);
    await write(first, 'local', { [STORE.settings]: { ...DEFAULTS, never: sites('never', 1000), sync: true } });
    await until('the items', async () => Object.keys(await read(first, 'sync')).length > 1);
    await until('the switch', () => shows(first, '#sync-on'));
    await press(first);
    await until('nothing in sync', async () => Object.keys(await read(first, 'sync')).length === 0);
    expect((await stored(first)).never.length).toBe(1000);
    await until('nothing to be said', async () => !/Last aligned|Not synced/.test(await text(first)));
  });

  test('more than sync holds stays here whole, and is said', async () => {
    await open(first);
    const never = sites(`a-very-long-name-of-a-local-paper-with-its-town-and-county`, 2000);
    await write(first, 'local', { [STORE.settings]: { ...DEFAULTS, sync: true, never } });
    await until('to be told', async () => /lists of sites are too long/.test(await text(first)));
    expect((await stored(first)).never).toEqual(never);
    expect(await read(first, 'sync')).toEqual({});
  });

  test('so does what finds no room beside other items', async () => {
    await open(first);
    const filler = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`filler-${index}`, 'x'.repeat(8000)]));
    await write(first, 'sync', filler);
    const never = sites('never', 1000);
    await write(first, 'local', { [STORE.settings]: { ...DEFAULTS, sync: true, never } });
    await until('to be told', async () => /lists of sites are too long/.test(await text(first)));
    expect((await stored(first)).never).toEqual(never);
    expect(await read(first, 'sync')).toEqual(filler);
  });
});
