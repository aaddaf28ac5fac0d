/** The content script's own few lines to the API, against what webextension-polyfill says on the other side. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Respond = (answer: unknown) => void;
type Listener = (message: unknown, sender: object, respond: Respond) => unknown;

const listeners = new Set<Listener>();
const runtime = {
  id: 'own',
  sendMessage: vi.fn(async (_message: object): Promise<unknown> => undefined),
  onMessage: {
    addListener: (one: Listener) => listeners.add(one),
    removeListener: (one: Listener) => listeners.delete(one),
  },
};
const load = () => import('../../src/content/api.ts');
const told = (message: unknown, respond: Respond = () => undefined) =>
  [...listeners].map((one) => one(message, { id: 'own' }, respond));

beforeEach(() => {
  vi.resetModules();
  listeners.clear();
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => vi.unstubAllGlobals());

test('a rejection in the background is one here, through either API', async () => {
  runtime.sendMessage.mockResolvedValueOnce({ __mozWebExtensionPolyfillReject__: true, message: 'Asked too often' });
  const { send } = await load();
  await expect(send({ type: 'a' })).rejects.toThrow('Asked too often');
  runtime.sendMessage.mockResolvedValueOnce({ claims: [] });
  expect(await send({ type: 'a' })).toEqual({ claims: [] });
  runtime.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'));
  await expect(send({ type: 'a' })).rejects.toThrow('Receiving end');
});

test('where only `chrome` is there, an answer is sent when it is ready', async () => {
  const { listenTo } = await load();
  const controller = new AbortController();
  listenTo((message) => (message === 'ours' ? Promise.resolve(7) : undefined), controller.signal);
  expect(told('theirs')).toEqual([undefined]);
  const answer = await new Promise((resolve) => expect(told('ours', resolve)).toEqual([true]));
  expect(answer).toBe(7);
  controller.abort();
  expect(listeners.size).toBe(0);
});

test('and a rejection as the polyfill knows it', async () => {
  const { listenTo } = await load();
  listenTo(() => Promise.reject(new Error('no page')), new AbortController().signal);
  const answer = await new Promise((resolve) => told('ours', resolve));
  expect(answer).toEqual({ __mozWebExtensionPolyfillReject__: true, message: 'no page' });
});

test('a native `browser` takes promises as they are', async () => {
  vi.stubGlobal('browser', { runtime });
  const { listenTo } = await load();
  listenTo(async () => 7, new AbortController().signal);
  expect(await told('ours')[0]).toBe(7);
});

test('an element of the page that is called "browser" is no API', async () => {
  class HTMLFormElement {
    runtime = { id: 'own', sendMessage: async () => 'from the page' };
  }
  vi.stubGlobal('browser', new HTMLFormElement());
  runtime.sendMessage.mockResolvedValueOnce('from the background');
  const { send } = await load();
  expect(await send({ type: 'a' })).toBe('from the background');
});
