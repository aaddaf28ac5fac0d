/** The extension API in memory, as much of it as the background uses, to run the real background in Node. */
import { readFile } from 'node:fs/promises';

export const ID = 'underline-under-load';
export const OWN = `chrome-extension://${ID}/`;
const PACK = new URL('../src/data/pack/', import.meta.url);
/** storage.local holds 10 MB without a permission for more. */
const QUOTA = 10 * 1024 * 1024;

type Listener = (...args: never[]) => unknown;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    listeners,
  };
}

class Area {
  readonly #items = new Map<string, string>();
  readonly onChanged = event();

  get bytes(): number {
    return [...this.#items].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  }

  async get(keys?: string | readonly string[] | Record<string, unknown> | null): Promise<Record<string, unknown>> {
    const names =
      keys == null
        ? [...this.#items.keys()]
        : typeof keys === 'string'
          ? [keys]
          : Array.isArray(keys)
            ? keys
            : Object.keys(keys);
    const found: Record<string, unknown> = typeof keys === 'object' && keys && !Array.isArray(keys) ? { ...keys } : {};
    for (const name of names) {
      const text = this.#items.get(name);
      if (text !== undefined) found[name] = JSON.parse(text);
    }
    return found;
  }

  async set(items: Record<string, unknown>): Promise<void> {
    const texts = Object.entries(items).map(([key, value]) => [key, JSON.stringify(value)] as const);
    const changed = texts.reduce(
      (sum, [key, text]) => sum + text.length - (this.#items.get(key)?.length ?? 0),
      this.bytes,
    );
    if (changed > QUOTA) throw new Error('QUOTA_BYTES quota exceeded');
    for (const [key, text] of texts) this.#items.set(key, text);
  }

  async remove(keys: string | readonly string[]): Promise<void> {
    for (const key of [keys].flat()) this.#items.delete(key as string);
  }

  async clear(): Promise<void> {
    this.#items.clear();
  }
}

export interface FakeBrowser {
  readonly local: Area;
  readonly session: Area;
  /** What the content script of any tab answers. */
  answer: (message: unknown, tabId: number) => unknown;
}

/** Puts the API, and a fetch that reads the pack, on this process's global object. */
export function installFakeBrowser(): FakeBrowser {
  const fake: FakeBrowser = { local: new Area(), session: new Area(), answer: () => undefined };
  const nothing = async (): Promise<void> => {};
  const api = {
    runtime: {
      id: ID,
      getURL: (file: string) => OWN + file,
      getManifest: () => ({ content_scripts: [{ matches: ['https://*/*'], js: [], css: [] }] }),
      onMessage: event(),
      onInstalled: event(),
      onStartup: event(),
      sendMessage: nothing,
    },
    storage: { local: fake.local, session: fake.session, sync: new Area(), onChanged: event() },
    tabs: {
      get: async (id: number) => ({ id, incognito: false, url: `https://news.example/${id}` }),
      query: async () => [],
      create: nothing,
      sendMessage: async (tabId: number, message: unknown) => {
        const answer = fake.answer(message, tabId);
        if (answer === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
        return answer;
      },
      onRemoved: event(),
      onUpdated: event(),
      onActivated: event(),
    },
    action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setBadgeTextColor: nothing },
    permissions: { contains: async () => true, onAdded: event(), onRemoved: event() },
    scripting: { insertCSS: nothing, executeScript: async () => [] },
    contextMenus: { create: () => {}, removeAll: nothing, update: nothing, onClicked: event() },
    commands: { onCommand: event(), getAll: async () => [] },
    alarms: { create: nothing, clear: async () => true, get: async () => undefined, onAlarm: event() },
    i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
  };
  const disk = globalThis.fetch;
  Object.assign(globalThis, {
    chrome: api,
    browser: api,
    fetch: async (url: string, init?: RequestInit) => {
      if (!url.startsWith(`${OWN}pack/`)) return disk(url, init);
      return new Response(await readFile(new URL(url.slice(`${OWN}pack/`.length), PACK)));
    },
  });
  return fake;
}
