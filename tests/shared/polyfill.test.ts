/**
 * Messaging through webextension-polyfill both ways: Chromium before 148 has only `chrome`, which the polyfill wraps;
 * later Chromium and Firefox have a native `browser`, which it hands through.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object, sendResponse: (answer: unknown) => void) => unknown;

const event = () => {
  const listeners: Listener[] = [];
  return {
    listeners,
    addListener: (one: Listener) => listeners.push(one),
    hasListener: () => false,
    removeListener: () => {},
  };
};

/** The callback API of old Chromium, as far as messages need it. */
function oldChrome() {
  const onMessage = event();
  const runtime = {
    id: 'abcdefghijklmnop',
    lastError: undefined as { message: string } | undefined,
    onMessage,
    getURL: (file: string) => `chrome-extension://abcdefghijklmnop/${file}`,
    sendMessage(message: unknown, answered: (answer: unknown) => void) {
      const [listener] = onMessage.listeners;
      if (!listener) {
        runtime.lastError = { message: 'Could not establish connection. Receiving end does not exist.' };
        answered(undefined);
        runtime.lastError = undefined;
        return;
      }
      const later = listener(message, { id: runtime.id }, answered);
      if (later !== true) answered(undefined);
    },
  };
  return { runtime };
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

test('wrapped: a promise answered by a listener reaches the sender', async () => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', oldChrome());
  const { browser } = await import('../../src/shared/browser.ts');
  browser.runtime.onMessage.addListener((message: unknown) => Promise.resolve({ heard: message }));
  expect(await browser.runtime.sendMessage({ type: 'a' })).toEqual({ heard: { type: 'a' } });
});

test('wrapped: undefined means that nobody answers, not an empty answer held open', async () => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', oldChrome());
  const { browser } = await import('../../src/shared/browser.ts');
  browser.runtime.onMessage.addListener(() => undefined);
  expect(await browser.runtime.sendMessage({ type: 'a' })).toBeUndefined();
});

test('wrapped: without a listener the sender gets the browser error', async () => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', oldChrome());
  const { browser } = await import('../../src/shared/browser.ts');
  await expect(browser.runtime.sendMessage({ type: 'a' })).rejects.toThrow('Receiving end does not exist');
});

test('native: the browser object is handed through as it is', async () => {
  const native = { runtime: { id: 'x', getURL: () => 'moz-extension://x/' } };
  vi.stubGlobal('browser', native);
  vi.stubGlobal('chrome', { runtime: { id: 'x' } });
  const { browser, isFirefox } = await import('../../src/shared/browser.ts');
  expect(browser).toBe(native);
  expect(isFirefox()).toBe(true);
});

test('the side panel is there in Chrome only', async () => {
  const sidePanelApi = { open: () => {} };
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { ...oldChrome(), sidePanel: sidePanelApi });
  const { sidePanel } = await import('../../src/shared/browser.ts');
  expect(sidePanel()).toBe(sidePanelApi);
  vi.stubGlobal('chrome', undefined);
  expect(sidePanel()).toBeUndefined();
});
