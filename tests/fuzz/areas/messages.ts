/** Messages: whatever is sent, by whomever, nothing throws; what a page sends can ask for its own article alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MESSAGE, STORE } from '../../../src/shared/names.ts';
import { ID, installFakeBrowser, OWN } from '../../fake-browser.ts';
import { areaOf } from '../area.ts';

const fake = installFakeBrowser();
const { route } = await import('../../../src/background/main.ts');
const { forgetSender } = await import('../../../src/background/route.ts');
const { route: contentRoute } = await import('../../../src/content/messages.ts');

const text = fc.string({ maxLength: 20 });
const article = fc.record({ title: text, date: fc.constantFrom(null, '2022-02-02', 'yesterday'), text });
const field = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  article,
  fc.boolean(),
  fc.integer({ min: -2, max: 9 }),
  fc.record({ where: fc.constantFrom('title', 'text'), start: fc.nat(9), end: fc.nat(9) }),
  fc.record({ place: fc.constantFrom('PAK', 'ZZZ', '', null), indicator: fc.constantFrom('gdp', '__proto__') }),
);
const names = fc.constantFrom(
  ...['article', 'stopped', 'tabId', 'claim', 'correction', 'anyway', '__proto__', 'settings'],
);
/** Near enough to a message to get past a careless check. */
const message = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc
    .tuple(fc.oneof(fc.constantFrom(...Object.values(MESSAGE)), text), fc.dictionary(names, field, { maxKeys: 4 }))
    .map(([type, rest]) => ({ ...rest, type })),
  fc.record({ type: fc.constant(MESSAGE.read), article, stopped: fc.boolean() }),
);
const sender = fc.record({
  id: fc.constantFrom(ID, 'another'),
  url: fc.constantFrom('https://news.example/1', `${OWN}popup/popup.html`, `https://evil.example/${OWN}`, ''),
  tab: fc.option(fc.record({ id: fc.nat(9), incognito: fc.boolean() })),
});

/** Typed, so that a message added is one that this page must know. */
const page: Parameters<typeof contentRoute>[0] = {
  state: async () => ({ status: 'not-article' }),
  progress: () => null,
  show: async () => false,
  renew: () => false,
  command: async () => false,
  selection: async () => false,
};

export const messages = areaOf({
  name: 'messages',
  share: 2,
  input: fc.record({ message, sender }),
  holds: async ({ message: sent, sender: by }) => {
    const from = by as unknown as Parameters<typeof route>[1];
    await fake.local.set({ [STORE.settings]: { ink: 'quiet' } });
    // Each case is the first of its tab: floods have a test of their own (tests/background/messages.test.ts).
    if (by.tab) forgetSender(by.tab.id);
    const answer = route(sent, from);
    const ofPage = by.url.startsWith('https:');
    if (by.id !== ID) assert.equal(answer, undefined);
    // What holds for its page, and the report on its article: all that a content script may ask.
    if (ofPage && answer && (sent as { type?: unknown }).type !== MESSAGE.pageRule) {
      assert.equal((sent as { type?: unknown }).type, MESSAGE.read);
    }
    await answer;
    if (ofPage) {
      assert.deepEqual(await fake.local.get(), { [STORE.settings]: { ink: 'quiet' } });
    }
    await fake.local.clear();
    const told = contentRoute(page, sent, from);
    if (by.id !== ID) assert.equal(told, undefined);
    await told;
  },
});
