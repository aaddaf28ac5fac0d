/** A page that has taken over its content script floods the background and forges messages. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_TEXT, MAX_TITLE } from '../../src/shared/messages.ts';
import { MESSAGE } from '../../src/shared/names.ts';

const ID = 'abcdefghijklmnop';
const OWN = `chrome-extension://${ID}/`;
const article = { title: 'Exports rise', date: '2022-02-02', text: 'Exports rose to $3.5 billion.' };
const read = { type: MESSAGE.read, article, stopped: false };
/** Everything the extension's own pages may ask. */
const OWN_MESSAGES = [
  { type: MESSAGE.report, tabId: 7 },
  { type: MESSAGE.readAnyway, tabId: 7 },
  { type: MESSAGE.correct, tabId: 7, claim: { where: 'text', start: 0, end: 1 }, correction: { place: 'PAK' } },
  { type: MESSAGE.corrections },
  { type: MESSAGE.forgetCorrections },
  { type: MESSAGE.refreshStatus },
  {
    type: MESSAGE.compare,
    tabId: 7,
    claim: { where: 'text', start: 0, end: 1 },
    choice: { kind: 'countries', places: ['IND'] },
  },
  { type: MESSAGE.choices },
];

const calls = vi.hoisted(() => ({
  reportOn: vi.fn(async () => ({ claims: [] })),
  reportOnTab: vi.fn(async () => ({ status: 'not-article' })),
  status: vi.fn(async () => ({ on: false, publishers: [] })),
  keep: vi.fn(),
  count: vi.fn(async () => 0),
  forget: vi.fn(async () => true),
  storage: vi.fn(async () => ({})),
}));
vi.mock('../../src/shared/browser.ts', () => ({
  browser: {
    runtime: { id: 'abcdefghijklmnop', getURL: (file: string) => `chrome-extension://abcdefghijklmnop/${file}` },
    action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
    storage: { local: { get: calls.storage } },
    tabs: { query: async () => [] },
  },
}));
vi.mock('../../src/background/reader.ts', () => ({ reportOn: calls.reportOn }));
vi.mock('../../src/background/tabs.ts', () => ({
  reportOnTab: calls.reportOnTab,
  ask: async () => null,
  readerOf: async () => ({ tabId: 7, isPrivate: false }),
}));
vi.mock('../../src/background/refresh/refreshing.ts', () => ({ refresher: { status: calls.status } }));
vi.mock('../../src/background/corrections.ts', () => ({
  keepCorrection: calls.keep,
  countCorrected: calls.count,
  forgetCorrections: calls.forget,
}));
const { route, forgetSender } = await import('../../src/background/route.ts');

const content = (tab: number, url = 'https://news.example/story') =>
  ({ id: ID, url, frameId: 0, tab: { id: tab, incognito: false } }) as never;
const popup = { id: ID, url: `${OWN}popup/popup.html` } as never;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24) });
  vi.clearAllMocks();
});
afterEach(() => {
  vi.useRealTimers();
  for (const tab of [7, 8]) forgetSender(tab);
});

type Outcome = 'answered' | 'refused' | 'waiting';

/** Sends `count` readings of one tab and says, after `ms`, what became of each. */
function flood(tab: number, count: number): Outcome[] {
  const outcomes: Outcome[] = [];
  for (let i = 0; i < count; i++) {
    outcomes.push('waiting');
    route(read, content(tab))?.then(
      () => {
        outcomes[i] = 'answered';
      },
      () => {
        outcomes[i] = 'refused';
      },
    );
  }
  return outcomes;
}
const counted = (outcomes: readonly Outcome[], which: Outcome) => outcomes.filter((one) => one === which).length;

describe('a flood', () => {
  test('is answered at first, then slowed, then refused', async () => {
    const outcomes = flood(7, 10_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(counted(outcomes, 'answered')).toBe(8);
    expect(counted(outcomes, 'waiting')).toBe(3);
    expect(counted(outcomes, 'refused')).toBe(9_989);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(counted(outcomes, 'answered')).toBe(11);
    expect(calls.reportOn).toHaveBeenCalledTimes(11);
  });

  test('that goes on costs one reading a second', async () => {
    flood(7, 100);
    await vi.advanceTimersByTimeAsync(10_000);
    calls.reportOn.mockClear();
    for (let tick = 0; tick < 600; tick++) {
      flood(7, 20);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(calls.reportOn.mock.calls.length).toBeLessThanOrEqual(68);
  });

  test('delays no other tab, and no page of our own', async () => {
    flood(7, 10_000);
    const other = flood(8, 3);
    const answers = await Promise.all([route(OWN_MESSAGES[0], popup), route(OWN_MESSAGES[5], popup)]);
    await vi.advanceTimersByTimeAsync(0);
    expect(other).toEqual(['answered', 'answered', 'answered']);
    expect(answers).toEqual([{ status: 'not-article' }, { on: false, publishers: [] }]);
  });

  test('ends: a tab that was quiet is answered at once again', async () => {
    flood(7, 1_000);
    await vi.advanceTimersByTimeAsync(15_000);
    const outcomes = flood(7, 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcomes).toEqual(['answered']);
  });

  test('from thousands of tabs is forgotten as they are', async () => {
    for (let tab = 100; tab < 10_100; tab++) flood(tab, 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(calls.reportOn).toHaveBeenCalledTimes(10_000);
  });

  test('a clock put back does not shut a tab out', async () => {
    flood(7, 20);
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(Date.UTC(2020, 0, 1));
    const outcomes = flood(7, 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcomes).toEqual(['answered']);
  });
});

describe('forged messages', () => {
  const untouched = () => {
    for (const [name, call] of Object.entries(calls)) expect(call, name).not.toHaveBeenCalled();
  };

  test.each(OWN_MESSAGES)('a content script cannot send $type', (message) => {
    expect(route(message, content(7))).toBeUndefined();
    untouched();
  });

  test.each<[string, object]>([
    ['another extension', { id: 'other', url: `${OWN}popup/popup.html` }],
    ['no id', { url: `${OWN}popup/popup.html` }],
    ['an address like ours', { id: ID, url: `https://evil.example/${OWN}popup/popup.html` }],
    ['a longer id', { id: ID, url: `chrome-extension://${ID}x/popup/popup.html` }],
    ['our page in a frame', { id: ID, url: `${OWN}popup/popup.html`, frameId: 4, tab: { id: 7 } }],
    ['no address', { id: ID }],
  ])('%s reaches nothing', (_, sender) => {
    for (const message of [...OWN_MESSAGES, read]) expect(route(message, sender as never)).toBeUndefined();
    untouched();
  });

  test('an article is read for content scripts only', () => {
    expect(route(read, popup)).toBeUndefined();
    untouched();
  });

  test.each<[string, unknown]>([
    ['a text too long', { ...read, article: { ...article, text: 'x'.repeat(MAX_TEXT + 1) } }],
    ['a title too long', { ...read, article: { ...article, title: 'x'.repeat(MAX_TITLE + 1) } }],
    ['a field too many', { ...read, settings: { refresh: true } }],
    ['a type in the prototype', JSON.parse(`{"__proto__": ${JSON.stringify(read)}}`)],
    ['a list', [read]],
    ['two types', { ...read, type: [MESSAGE.read, MESSAGE.forgetCorrections] }],
    ['null', null],
    ['nothing', undefined],
    ['words', MESSAGE.read],
    ['settings', { type: 'underline:settings', settings: { refresh: true } }],
    ['refreshing', { type: 'underline:refresh', series: ['NY.GDP.MKTP.CD'] }],
  ])('%s', (_, message) => {
    expect(route(message, content(7))).toBeUndefined();
    untouched();
  });

  test.each<[string, object]>([
    ['a code too long', { correction: { place: 'P'.repeat(51) } }],
    ['a field more', { correction: { place: 'PAK', value: '5' } }],
    ['a number for a code', { correction: { place: 5 } }],
    ['a place that is no text', { claim: { where: 'everywhere', start: 0, end: 1 } }],
    ['an offset past any text', { claim: { where: 'text', start: 0, end: MAX_TEXT + 1 } }],
    ['half an offset', { claim: { where: 'text', start: 0.5, end: 1 } }],
    ['a tab that is none', { tabId: -1 }],
  ])('a correction with %s is refused though our own page sends it', (_, change) => {
    expect(route({ ...OWN_MESSAGES[2], ...change }, popup)).toBeUndefined();
    untouched();
  });
});
