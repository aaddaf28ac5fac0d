/** Which readings lead to a refresh, and which figures a report is made of. */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { STORE } from '../../src/shared/names.ts';
import { Area } from './storage.ts';

const { api, refreshing } = vi.hoisted(() => ({
  api: {
    runtime: { getURL: (file: string) => `chrome-extension://abcdefghijklmnop/${file}` },
    i18n: { getUILanguage: () => 'en-GB' },
    storage: {} as Record<'local' | 'session', import('./storage.ts').Area>,
  },
  refreshing: {
    refresher: { want: vi.fn(async (_codes: readonly string[]) => {}) },
    refreshStamp: vi.fn(async (on: boolean) => (on ? 5 : 0)),
    refreshedFor: vi.fn(
      async () => (id: string, place: string) =>
        id === 'FP.CPI.TOTL.ZG' && place === 'PAK'
          ? { line: { from: 2023, values: [31.5] }, vintage: '2026-10-08', fetched: '2026-11-24' }
          : undefined,
    ),
  },
}));
vi.mock('../../src/shared/browser.ts', () => ({ browser: api }));
vi.mock('../../src/background/refresh/refreshing.ts', () => refreshing);
api.storage.local = new Area();
api.storage.session = new Area();
const { reportOn } = await import('../../src/background/reader.ts');

const article = { title: 'Prices', date: '2024-09-03', text: 'Inflation in Pakistan was 30.8% in 2023, it said.' };
const tab = { tabId: 7, isPrivate: false };
const turn = (settings: object) => api.storage.local.set({ [STORE.settings]: settings });

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('fetch', async (url: string) => {
    return new Response(fs.readFileSync(path.resolve('src/data/pack', url.replace(/^.*?\/pack\//, ''))));
  });
});
afterEach(() => vi.unstubAllGlobals());

const vintages = async (reader: typeof tab) =>
  new Set((await reportOn(article, reader)).trends.map(({ source }) => source.vintage));

test('off: the bundled figures, and nothing is asked for', async () => {
  await turn({ refresh: false });
  expect(await vintages(tab)).toEqual(new Set(['2026-07-01']));
  expect(refreshing.refresher.want).not.toHaveBeenCalled();
  expect(refreshing.refreshedFor).not.toHaveBeenCalled();
});

test('on: the series shown are asked for, and refreshed figures are shown with their release', async () => {
  await turn({ refresh: true });
  expect(await vintages(tab)).toEqual(new Set(['2026-10-08']));
  expect(refreshing.refresher.want.mock.calls[0]?.[0]).toContain('FP.CPI.TOTL.ZG');
  // The same article again, from the cache, may be due by then.
  await reportOn(article, tab);
  expect(refreshing.refresher.want).toHaveBeenCalledTimes(2);
});

test('private windows see refreshed figures, and never cause a request', async () => {
  await turn({ refresh: true });
  expect(await vintages({ ...tab, isPrivate: true })).toEqual(new Set(['2026-10-08']));
  expect(refreshing.refresher.want).not.toHaveBeenCalled();
});

test('a setting changed is a report made anew, and changed back the old one', async () => {
  await turn({ refresh: false });
  const all = await reportOn(article, tab);
  const [note] = all.notes;
  await turn({ notesOff: [note?.id] });
  expect((await reportOn(article, tab)).notes.map(({ id }) => id)).not.toContain(note?.id);
  await turn({ refresh: false });
  expect(await reportOn(article, tab)).toBe(all);
});
