// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchChanges, watchNavigation } from '../../src/content/watch.ts';
import { CARD_HOST } from '../../src/shared/names.ts';

let controller: AbortController;
const handlers = {
  isRelevant: vi.fn((_record: MutationRecord) => true),
  onBatch: vi.fn(),
  onText: vi.fn((_node: Node) => undefined),
  onSettled: vi.fn(() => true),
};

/** Mutation observers answer in a microtask, which fake timers leave alone. */
const microtasks = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};
const pass = async (ms: number) => {
  await microtasks();
  await vi.advanceTimersByTimeAsync(ms);
  await microtasks();
};
const change = () => document.body.append(document.createElement('p'));

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  handlers.isRelevant.mockImplementation(() => true);
  handlers.onSettled.mockImplementation(() => true);
  controller = new AbortController();
  document.body.replaceChildren();
  history.replaceState({}, '', '/start');
});
afterEach(() => {
  controller.abort();
  Reflect.deleteProperty(document, 'hidden');
  vi.useRealTimers();
});

describe('watchChanges', () => {
  const watch = () => watchChanges(document, handlers, controller.signal, { settled: 400, apart: 2000 });

  it('reads once a change has settled', async () => {
    watch();
    change();
    await pass(399);
    expect(handlers.onSettled).not.toHaveBeenCalled();
    await pass(1);
    expect(handlers.onSettled).toHaveBeenCalledTimes(1);
    await pass(60_000);
    expect(handlers.onSettled).toHaveBeenCalledTimes(1);
  });

  it('reads a page that does not settle, at most every two seconds, and ever more rarely', async () => {
    watch();
    const read: number[] = [];
    handlers.onSettled.mockImplementation(() => {
      read.push(performance.now());
      return true;
    });
    for (let i = 0; i < 600; i++) {
      change();
      await pass(100);
    }
    const apart = read.slice(1).map((at, i) => at - (read[i] ?? 0));
    expect(read.length).toBeGreaterThan(2);
    expect(read.length).toBeLessThan(12);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(2000);
    expect(apart.at(-1)).toBeGreaterThan(apart[0] ?? 0);
  });

  it('ignores its own host, whatever holds it', async () => {
    watch();
    const host = document.createElement(CARD_HOST);
    document.body.append(host);
    await pass(5000);
    host.remove();
    await pass(5000);
    expect(handlers.onSettled).not.toHaveBeenCalled();
  });

  it('ignores what does not concern the article, and still repairs', async () => {
    handlers.isRelevant.mockImplementation(() => false);
    watch();
    change();
    await pass(5000);
    expect(handlers.onBatch).toHaveBeenCalledTimes(1);
    expect(handlers.onSettled).not.toHaveBeenCalled();
  });

  it('tells of changed text at once', async () => {
    const text = document.createTextNode('8 percent');
    document.body.append(text);
    watch();
    text.data = '12 percent';
    await microtasks();
    expect(handlers.onText).toHaveBeenCalledExactlyOnceWith(text);
  });

  it('rests in a hidden tab and looks again when it is shown', async () => {
    watch();
    change();
    await microtasks();
    setHidden(true);
    change();
    await pass(60_000);
    expect(handlers.onSettled).not.toHaveBeenCalled();
    setHidden(false);
    await pass(400);
    expect(handlers.onSettled).toHaveBeenCalledTimes(1);
  });

  it('ends with its signal, in the midst of a wait too', async () => {
    watch();
    change();
    await microtasks();
    controller.abort();
    change();
    setHidden(true);
    setHidden(false);
    await pass(60_000);
    expect(handlers.onBatch).toHaveBeenCalledTimes(1);
    expect(handlers.onSettled).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('watchNavigation', () => {
  const moved = vi.fn();
  const navigation = new EventTarget();
  beforeEach(() => {
    Object.assign(window, { navigation });
    watchNavigation(document, moved, controller.signal);
  });
  const go = (to: string) => {
    history.pushState({}, '', to);
    navigation.dispatchEvent(new Event('currententrychange'));
  };

  it.each([
    ['/other', [[true]]],
    ['/start?story=2', [[false]]],
    ['/start#note-1', []],
    ['/start#/story/2', [[false]]],
    ['/start', []],
  ])('to %s', (to, calls) => {
    go(to);
    expect(moved.mock.calls).toEqual(calls);
  });

  it('tells once of one move that two events announce', () => {
    go('/other');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(moved).toHaveBeenCalledTimes(1);
  });
});
