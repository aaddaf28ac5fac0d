import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Front } from '../../src/panel/Panel.tsx';
import { MESSAGE } from '../../src/shared/names.ts';

const { api, heard } = vi.hoisted(() => {
  const event = () => {
    const listeners = new Set<(...args: never[]) => unknown>();
    return {
      addListener: (one: (...args: never[]) => unknown) => void listeners.add(one),
      removeListener: (one: (...args: never[]) => unknown) => void listeners.delete(one),
      tell: (...args: unknown[]) => [...listeners].map((one) => one(...(args as never[]))),
      get count() {
        return listeners.size;
      },
    };
  };
  const heard = { activated: event(), updated: event(), message: event() };
  const api = {
    windows: { getCurrent: async () => ({ id: 1 }) },
    tabs: { query: vi.fn(async () => [{ id: 7 }]), onActivated: heard.activated, onUpdated: heard.updated },
    runtime: { id: 'own', onMessage: heard.message },
  };
  return { api, heard };
});
vi.mock('../../src/shared/browser.ts', () => ({ browser: api }));
const { Follower } = await import('../../src/panel/follow.ts');

const article = (text: string) => ({ title: 'Title', date: null, text });
const asks = (text: string, tab = 7, id = 'own') =>
  heard.message.tell({ type: MESSAGE.read, article: article(text), stopped: false }, { id, tab: { id: tab } });

describe('following the tab in front', () => {
  let fronts: Front[];
  let controller: AbortController;
  let follower: InstanceType<typeof Follower>;
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  beforeEach(async () => {
    controller?.abort();
    controller = new AbortController();
    fronts = [];
    follower = new Follower();
    api.tabs.query.mockResolvedValue([{ id: 7 }]);
    await follower.start((front) => fronts.push(front), controller.signal);
    follower.saw(article('first'));
  });

  it('tells it at once, and another when it comes to the front of this window', async () => {
    expect(fronts).toEqual([{ tabId: 7, turn: 1 }]);
    api.tabs.query.mockResolvedValue([{ id: 8 }]);
    heard.activated.tell({ tabId: 8, windowId: 2 });
    await settled();
    expect(fronts.length).toBe(1);
    heard.activated.tell({ tabId: 8, windowId: 1 });
    await settled();
    expect(fronts.at(-1)).toEqual({ tabId: 8, turn: 2 });
  });

  it('tells it again after a navigation, of this tab alone', async () => {
    heard.updated.tell(7, { status: 'loading' });
    heard.updated.tell(9, { status: 'complete' });
    await settled();
    expect(fronts.length).toBe(1);
    heard.updated.tell(7, { status: 'complete' });
    await settled();
    expect(fronts.at(-1)).toEqual({ tabId: 7, turn: 2 });
  });

  it('hears a page change its article by itself, but not ask again for the same one', async () => {
    expect(asks('first')).toEqual([undefined]);
    await settled();
    expect(fronts.length).toBe(1);
    asks('second');
    await settled();
    expect(fronts.length).toBe(2);
  });

  it('does not hear other tabs, other extensions, or other messages', async () => {
    asks('second', 9);
    asks('second', 7, 'other');
    heard.message.tell({ type: MESSAGE.report, tabId: 7 }, { id: 'own' });
    heard.message.tell(null, { id: 'own', tab: { id: 7 } });
    await settled();
    expect(fronts.length).toBe(1);
  });

  it('ends with its signal', async () => {
    controller.abort();
    expect([heard.activated.count, heard.updated.count, heard.message.count]).toEqual([0, 0, 0]);
  });

  it('says null where the window has no tab', async () => {
    api.tabs.query.mockResolvedValue([]);
    heard.activated.tell({ tabId: 0, windowId: 1 });
    await settled();
    expect(fronts.at(-1)).toEqual({ tabId: null, turn: 2 });
  });
});
