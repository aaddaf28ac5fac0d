/** Two machines of one reader, with one sync between them. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { STORE } from '../../src/shared/names.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes) => void;

/** One area of storage that tells of its changes. */
class Told {
  readonly items = new Map<string, unknown>();
  readonly listeners = new Set<Listener>();
  failing = false;
  error = 'An unexpected error occurred';
  readonly onChanged = { addListener: (listener: Listener) => void this.listeners.add(listener) };
  readonly get = async (keys: string | readonly string[]) =>
    Object.fromEntries([keys].flat().flatMap((key) => (this.items.has(key) ? [[key, this.items.get(key)]] : [])));
  readonly set = async (items: Record<string, unknown>) => {
    if (this.failing) throw new Error(this.error);
    const changes: Changes = {};
    for (const [key, newValue] of Object.entries(items)) {
      if (JSON.stringify(this.items.get(key)) === JSON.stringify(newValue)) continue;
      this.items.set(key, structuredClone(newValue));
      changes[key] = { newValue };
    }
    if (Object.keys(changes).length > 0) for (const listener of this.listeners) listener(changes);
  };
  readonly remove = async (keys: string | readonly string[]) => {
    if (this.failing) throw new Error('An unexpected error occurred');
    for (const key of [keys].flat()) this.items.delete(key);
  };
}

const api = vi.hoisted(() => ({
  storage: {} as Record<'local' | 'sync', unknown>,
  runtime: { onStartup: { addListener: () => {} } },
}));
vi.mock('../../src/shared/browser.ts', () => ({ browser: api }));

/** A machine: its own storage, its own copy of the code. */
async function machine(sync: Told) {
  const local = new Told();
  const use = () => {
    api.storage = { local, sync };
  };
  use();
  vi.resetModules();
  const { keepInSync } = await import('../../src/background/sync.ts');
  const store = await import('../../src/shared/settings-store.ts');
  keepInSync();
  const within = async <T>(act: () => Promise<T>): Promise<T> => {
    use();
    const result = await act();
    await settle();
    return result;
  };
  return {
    local,
    save: (settings: Settings, at: number) => within(() => store.saveSettings(settings, at)),
    load: () => within(() => store.loadSettings()),
    /** The browser brought what another machine wrote. */
    arrive: () =>
      within(async () => {
        for (const listener of local.listeners) listener({ [STORE.settings]: {} });
      }),
    /** As a reader changes them, now. */
    change: (settings: Settings) => within(() => store.saveSettings(settings)),
    changed: () => local.items.get(STORE.settingsChanged),
    state: () => local.items.get(STORE.syncState) as { problem: string | null } | undefined,
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('sync', () => {
  let sync: Told;
  beforeEach(() => {
    sync = new Told();
  });

  test('does nothing until it is asked for', async () => {
    const one = await machine(sync);
    await one.save({ ...DEFAULTS, ink: 'strong' }, 10);
    expect(sync.items.size).toBe(0);
    expect(one.state()).toBeUndefined();
  });

  test('brings the settings to a machine that has changed none, and what was changed last wins', async () => {
    const one = await machine(sync);
    await one.save({ ...DEFAULTS, sync: true, ink: 'strong', never: ['a.example'] }, 10);
    expect(one.state()).toMatchObject({ problem: null });

    const two = await machine(sync);
    await two.save({ ...DEFAULTS, sync: true }, 20);
    expect(await two.load()).toMatchObject({ ink: 'strong', never: ['a.example'], sync: true });

    await two.save({ ...DEFAULTS, sync: true, ink: 'quiet', never: ['a.example'] }, 30);
    await one.arrive();
    expect(await one.load()).toMatchObject({ ink: 'quiet' });

    // An older change that arrives late changes nothing.
    await one.save({ ...DEFAULTS, sync: true, ink: 'normal' }, 25);
    await two.arrive();
    expect(await two.load()).toMatchObject({ ink: 'quiet' });
  });

  test('keeps the settings and says so where the browser’s sync fails, or cannot hold them', async () => {
    const one = await machine(sync);
    sync.failing = true;
    await one.save({ ...DEFAULTS, sync: true, ink: 'strong' }, 10);
    expect(one.state()).toMatchObject({ problem: 'failed' });
    expect(await one.load()).toMatchObject({ ink: 'strong' });
    sync.failing = false;
    const never = Array.from({ length: 2000 }, (_, index) => `${'s'.repeat(50)}${index}.example`);
    await one.save({ ...DEFAULTS, sync: true, never }, 20);
    expect(one.state()).toMatchObject({ problem: 'too-large' });
    expect((await one.load()).never.length).toBe(2000);
  });

  test('a newer version of which only some items have come is waited for, not written over', async () => {
    const one = await machine(sync);
    const never = Array.from({ length: 1000 }, (_, index) => `paper-${index}.example`);
    await one.save({ ...DEFAULTS, sync: true, never }, 30);
    const items = new Map(sync.items);
    sync.items.clear();

    const two = await machine(sync);
    await two.save({ ...DEFAULTS, sync: true, ink: 'quiet' }, 20);
    const older = new Map(sync.items);
    // The head first, the parts after it, the last of them late.
    const names = [...items.keys()];
    for (const name of names.slice(0, -1)) {
      sync.items.set(name, items.get(name));
      await two.arrive();
      expect(await two.load()).toMatchObject({ ink: 'quiet', never: [] });
      expect(sync.items.get('settings')).toEqual(items.get('settings'));
    }
    sync.items.set(names.at(-1) ?? '', items.get(names.at(-1) ?? ''));
    await two.arrive();
    expect(await two.load()).toMatchObject({ ink: 'normal', never });

    // A part of another version is no part of this one, whatever its length.
    const part = 'settings-part-0';
    sync.items.set(part, String(older.get(part)).padEnd(String(items.get(part)).length));
    await two.arrive();
    expect(await two.load()).toMatchObject({ never });
  });

  test('of two changes dated alike all machines keep the one that is in sync', async () => {
    const one = await machine(sync);
    await one.save({ ...DEFAULTS, sync: true, ink: 'strong' }, 10);
    const two = await machine(sync);
    await two.save({ ...DEFAULTS, sync: true, ink: 'quiet' }, 10);
    expect(await two.load()).toMatchObject({ ink: 'strong' });
    await one.arrive();
    expect(await one.load()).toMatchObject({ ink: 'strong' });
  });

  test('a change made after one from a machine whose clock is ahead holds all the same', async () => {
    const ahead = Date.now() + 1e9;
    const one = await machine(sync);
    await one.save({ ...DEFAULTS, sync: true, ink: 'strong' }, ahead);
    const two = await machine(sync);
    await two.save({ ...DEFAULTS, sync: true }, 0);
    await two.change({ ...(await two.load()), ink: 'quiet' });
    expect(await two.load()).toMatchObject({ ink: 'quiet' });
    expect(two.changed()).toBe(ahead + 1);
    await one.arrive();
    expect(await one.load()).toMatchObject({ ink: 'quiet' });
  });

  test('switched off, what was put into sync is removed; where that fails it is said and tried again', async () => {
    const one = await machine(sync);
    await one.save({ ...DEFAULTS, sync: true, ink: 'strong' }, 10);
    expect(sync.items.size).toBeGreaterThan(0);
    sync.failing = true;
    await one.change({ ...DEFAULTS, sync: false, ink: 'strong' });
    expect(one.state()).toMatchObject({ problem: 'not-removed' });
    sync.failing = false;
    await one.arrive();
    expect(sync.items.size).toBe(0);
    expect(one.state()).toBeUndefined();
    expect(await one.load()).toMatchObject({ ink: 'strong' });
  });

  test.each([
    ['too-large', 'QUOTA_BYTES_PER_ITEM quota exceeded'],
    ['too-large', 'Resource::kQuotaBytes quota exceeded'],
    ['too-large', 'QuotaExceededError: storage.sync API call exceeded its quota limitations.'],
    ['failed', 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.'],
  ])('what the browser’s refusal means is told: %s, %s', async (problem, error) => {
    const one = await machine(sync);
    sync.failing = true;
    sync.error = error;
    await one.save({ ...DEFAULTS, sync: true, ink: 'strong' }, 10);
    expect(one.state()).toMatchObject({ problem });
    expect(await one.load()).toMatchObject({ ink: 'strong' });
  });
});
