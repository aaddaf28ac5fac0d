/** The reader's corrections, from the message to the report, through the real engine, pack and matching. */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article, Correction } from '../../src/claims/claim.ts';
import type { Report } from '../../src/context/report.ts';
import type { CorrectionAnswer } from '../../src/shared/messages.ts';
import { MESSAGE, SESSION, STORE } from '../../src/shared/names.ts';
import { Area } from './storage.ts';

const ID = 'abcdefghijklmnop';
const { api } = vi.hoisted(() => {
  const event = () => ({ listeners: [] as unknown[], addListener(one: unknown) { this.listeners.push(one); } }); // biome-ignore format: one line
  const api = {
    i18n: { getUILanguage: () => 'en-GB' },
    runtime: {
      id: 'abcdefghijklmnop',
      getURL: (file: string) => `chrome-extension://abcdefghijklmnop/${file}`,
      getManifest: () => ({}),
      onMessage: event(),
      onInstalled: event(),
    },
    action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
    tabs: { sendMessage: vi.fn(), get: vi.fn(), query: vi.fn(), onRemoved: event() },
    permissions: { contains: async () => true },
    storage: {} as Record<'local' | 'session', import('./storage.ts').Area>,
  };
  return { api };
});
vi.mock('../../src/shared/browser.ts', () => ({ browser: api }));
vi.mock('../../src/background/sync.ts', () => ({ keepInSync: () => {} }));
api.storage.local = new Area();
api.storage.session = new Area();

const article: Article = {
  title: 'Prices in Pakistan',
  date: '2023-03-01',
  text: 'Inflation in Pakistan was 29.2% in 2023, the office said. Later it said that inflation in Pakistan was 29.2% in 2023, the office said.',
};
let shown: Article;
let isPrivate: boolean;

const load = async () => {
  vi.resetModules();
  await import('../../src/background/main.ts');
  return { route: api.runtime.onMessage.listeners.at(-1) as typeof import('../../src/background/route.ts').route };
};
let { route } = await load();

const popup = { id: ID, url: `chrome-extension://${ID}/popup/popup.html` } as never;
const report = async (): Promise<Report> => {
  const answer = (await route({ type: MESSAGE.report, tabId: 7 }, popup)) as { report: Report };
  return answer.report;
};
const correct = async (correction: Correction, nth = 0): Promise<CorrectionAnswer> => {
  const { where, start, end } = (await report()).claims[nth] ?? { where: 'text', start: 0, end: 1 };
  const message = { type: MESSAGE.correct, tabId: 7, claim: { where, start, end }, correction };
  return (await route(message, popup)) as CorrectionAnswer;
};
const closed = (tabId: number) => (api.tabs.onRemoved.listeners.at(-1) as (tab: number) => void)(tabId);

beforeEach(async () => {
  shown = article;
  isPrivate = false;
  for (const area of Object.values(api.storage)) {
    area.items.clear();
    area.failing = false;
  }
  vi.stubGlobal('fetch', async (url: string) => {
    const file = url.replace(/^.*?\/pack\//, '');
    return new Response(fs.readFileSync(path.resolve('src/data/pack', file)));
  });
  api.tabs.sendMessage.mockReset().mockImplementation(async (_tab: number, { type }: { type: string }) => {
    return type === MESSAGE.article ? { status: 'article', article: shown, stopped: false } : true;
  });
  api.tabs.get.mockReset().mockImplementation(async (id: number) => ({ id, incognito: isPrivate }));
  api.tabs.query.mockReset().mockResolvedValue([{ id: 7 }, { id: 8 }]);
  ({ route } = await load());
});
afterEach(() => vi.unstubAllGlobals());

describe('a correction', () => {
  test('changes what the figure is set beside, and the claim says what was read', async () => {
    const before = await report();
    expect(before.claims[0]).toMatchObject({ place: 'PAK', indicator: 'inflation', period: '2023' });
    expect(before.claims[0]).not.toHaveProperty('readAs');
    const answer = await correct({ place: 'LKA', period: '2022' });
    expect(answer).toMatchObject({ status: 'done', stored: true });
    const { claims, matches } = await report();
    expect(claims[0]).toMatchObject({ place: 'LKA', period: '2022', readAs: { place: 'PAK', period: '2023' } });
    expect(matches[0]).toMatchObject({ kind: 'series', place: 'LKA' });
    expect(claims[1]).toMatchObject({ place: 'PAK' });
    expect(claims[1]).not.toHaveProperty('readAs');
    expect(answer).toMatchObject({ report: { claims } });
    expect(api.tabs.sendMessage).toHaveBeenCalledWith(7, { type: MESSAGE.renew });
  });

  test('of the second of two equal sentences leaves the first alone', async () => {
    shown = { ...article, text: 'Inflation was 29.2% in Pakistan in 2023. Inflation was 29.2% in Pakistan in 2023.' };
    await correct({ place: 'LKA' }, 1);
    expect((await report()).claims.map(({ place }) => place)).toEqual(['PAK', 'LKA']);
  });

  test('can say "none of these", and then the figure is set beside nothing', async () => {
    await correct({ indicator: null });
    const { claims, matches } = await report();
    expect(claims[0]).toMatchObject({ indicator: null, readAs: { indicator: 'inflation' } });
    expect(matches[0]?.kind).toBe('none');
  });

  test('is taken back by an empty one, and nothing of it stays', async () => {
    const before = await report();
    await correct({ place: 'IND' });
    expect(await correct({})).toMatchObject({ status: 'done', report: before });
    expect(api.storage.local.items.get(STORE.corrections)).toEqual({ version: 1, articles: [] });
  });

  test('outlives the worker, and an amended article but not an amended sentence', async () => {
    await correct({ place: 'IND' });
    ({ route } = await load());
    shown = { ...article, text: `Corrected on Thursday.\n\n${article.text}` };
    expect((await report()).claims[0]).toMatchObject({ place: 'IND' });
    shown = { ...article, text: article.text.replace('was 29.2%', 'had been 29.2%') };
    expect((await report()).claims[0]).toMatchObject({ place: 'PAK' });
    shown = { ...article, title: 'Another story' };
    expect((await report()).claims[0]).toMatchObject({ place: 'PAK' });
  });

  test('stores no word of the article', async () => {
    await correct({ place: 'IND' });
    expect(JSON.stringify([...api.storage.local.items])).not.toMatch(/inflation|office|Prices/i);
  });

  test.each<[string, Correction, string[]]>([
    ['an indicator', { indicator: 'constructor' }, ['indicator']],
    ['a country', { place: 'ZZZ', period: '2022' }, ['place']],
    ['an inherited name', { place: 'toString' }, ['place']],
    ['a period', { period: 'last year' }, ['period']],
    ['a month that is none', { period: '2022-13', indicator: 'gdp' }, ['period']],
    ['a range backwards', { period: '2022/2020' }, ['period']],
  ])('with %s nobody knows is refused', async (_, correction, fields) => {
    expect(await correct(correction)).toEqual({ status: 'unknown', fields });
    expect(api.storage.local.items.has(STORE.corrections)).toBe(false);
  });

  test.each(['2022', 'FY2022', '2022-Q1', '2022-H2', '2022-03', '2022-03-04', '2020/2022'])(
    'of %s is kept',
    async (period) => {
      expect(await correct({ period })).toMatchObject({ status: 'done' });
      expect((await report()).claims[0]?.period).toBe(period);
    },
  );

  test('of a figure that is no longer there changes nothing', async () => {
    const message = { type: MESSAGE.correct, tabId: 7, claim: { where: 'text', start: 1, end: 3 }, correction: {} };
    expect(await route(message, popup)).toEqual({ status: 'gone' });
    api.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    api.tabs.get.mockRejectedValue(new Error('No tab'));
    expect(await route(message, popup)).toEqual({ status: 'gone' });
  });
});

describe('private windows', () => {
  test('a correction stays in memory, for that tab, until it is closed', async () => {
    isPrivate = true;
    expect(await correct({ place: 'IND' })).toMatchObject({ status: 'done', stored: false });
    expect((await report()).claims[0]).toMatchObject({ place: 'IND' });
    expect(api.storage.local.items.size).toBe(0);
    ({ route } = await load());
    expect((await report()).claims[0]).toMatchObject({ place: 'IND' });
    closed(7);
    await vi.waitFor(() => expect(api.storage.session.items.size).toBe(0));
    expect((await report()).claims[0]).toMatchObject({ place: 'PAK' });
  });

  test('the same article in a normal window is not told of it', async () => {
    isPrivate = true;
    await correct({ place: 'IND' });
    isPrivate = false;
    expect((await report()).claims[0]).toMatchObject({ place: 'PAK' });
  });

  test('a stored correction can be taken back there, for that tab only', async () => {
    await correct({ place: 'IND' });
    isPrivate = true;
    expect((await report()).claims[0]).toMatchObject({ place: 'IND' });
    await correct({});
    expect((await report()).claims[0]).toMatchObject({ place: 'PAK' });
    isPrivate = false;
    expect((await report()).claims[0]).toMatchObject({ place: 'IND' });
  });

  test('a tab that cannot be asked counts as private', async () => {
    await correct({ place: 'IND' });
    api.storage.local.items.clear();
    api.tabs.get.mockRejectedValue(new Error('No tab'));
    expect(await correct({ place: 'IND' })).toMatchObject({ stored: false });
    expect([...api.storage.session.items.keys()]).toEqual([`${SESSION.privateCorrections}7`]);
  });
});

describe('storage', () => {
  test('that is full is told, and nothing is thrown', async () => {
    await report();
    api.storage.local.failing = true;
    expect(await correct({ place: 'IND' })).toEqual({ status: 'not-stored' });
    expect((await report()).claims[0]).toMatchObject({ place: 'PAK' });
    expect(await route({ type: MESSAGE.forgetCorrections }, popup)).toBe(false);
    expect(await route({ type: MESSAGE.corrections }, popup)).toEqual({ articles: 0 });
  });

  test.each<[string, unknown]>([
    ['words', 'hello'],
    ['a list', [1, 2]],
    ['entries of no shape', { version: 1, articles: [null, 5, { article: 'x', claims: {} }] }],
    [
      'codes that are none',
      { version: 1, articles: [{ article: 'a'.repeat(64), claims: { ['b'.repeat(64)]: { place: 'ZZZ' } } }] },
    ],
  ])('that holds %s reads as none, and takes the next correction', async (_, stored) => {
    api.storage.local.items.set(STORE.corrections, stored);
    expect((await report()).claims[0]).toMatchObject({ place: 'PAK' });
    expect(await correct({ place: 'IND' })).toMatchObject({ status: 'done' });
    expect(await route({ type: MESSAGE.corrections }, popup)).toEqual({ articles: 1 });
  });

  test('of a newer version is left as it is', async () => {
    const newer = { version: 2, articles: { some: 'thing' } };
    api.storage.local.items.set(STORE.corrections, newer);
    expect(await correct({ place: 'IND' })).toEqual({ status: 'not-stored' });
    expect(api.storage.local.items.get(STORE.corrections)).toEqual(newer);
  });

  test('keeps 200 articles, and the oldest go', async () => {
    for (let i = 0; i < 203; i++) {
      shown = { ...article, title: `Story ${i}` };
      await correct({ place: 'IND' });
    }
    const holds = async (i: number) => {
      shown = { ...article, title: `Story ${i}` };
      return (await report()).claims[0]?.place === 'IND';
    };
    expect(await route({ type: MESSAGE.corrections }, popup)).toEqual({ articles: 200 });
    expect(await Promise.all([holds(2)])).toEqual([false]);
    expect(await holds(3)).toBe(true);
    expect(await holds(202)).toBe(true);
  });

  test('two corrections at once are both kept', async () => {
    const { claims } = await report();
    const ask = ({ where, start, end }: (typeof claims)[number]) =>
      route({ type: MESSAGE.correct, tabId: 7, claim: { where, start, end }, correction: { place: 'IND' } }, popup);
    await Promise.all(claims.map(ask));
    expect((await report()).claims.map(({ place }) => place)).toEqual(claims.map(() => 'IND'));
  });

  test('everything is forgotten at the reader’s word, and all pages are told', async () => {
    await correct({ place: 'IND' });
    api.tabs.sendMessage.mockClear();
    expect(await route({ type: MESSAGE.forgetCorrections }, popup)).toBe(true);
    expect(api.storage.local.items.has(STORE.corrections)).toBe(false);
    for (const tab of [7, 8]) expect(api.tabs.sendMessage).toHaveBeenCalledWith(tab, { type: MESSAGE.renew });
    expect((await report()).claims[0]).toMatchObject({ place: 'PAK' });
  });
});

test.each([
  { type: MESSAGE.correct, tabId: 7, claim: { where: 'text', start: 0, end: 1 }, correction: {} },
  { type: MESSAGE.corrections },
  { type: MESSAGE.forgetCorrections },
])('a content script that sends %j is not answered', (message) => {
  const content = { id: ID, url: 'https://news.example/story', tab: { id: 7, incognito: false }, frameId: 0 } as never;
  expect(route(message, content)).toBeUndefined();
});
