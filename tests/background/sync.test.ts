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
  readonly onChanged = { addListener: (listener: Listener) => void this.listeners.add(listener) };
  readonly get = async (keys: string | readonly string[]) =>
    Object.fromEntries([keys].flat().flatMap((key) => (this.items.has(key) ? [[key, this.items.get(key)]] : [])));
  readonly set = async (items: Record<string, unknown>) => {
    if (this.failing) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    const changes: Changes = {};
    for (const [key, newValue] of Object.entries(items)) {
      if (JSON.stringify(this.items.get(key)) === JSON.stringify(newValue)) continue;
      this.items.set(key, structuredClone(newValue));
      changes[key] = { newValue };
    }
    if (Object.keys(changes).length > 0) for (const listener of this.listeners) listener(changes);
  };
  readonly remove = async (keys: string | readonly string[]) => {
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
});
