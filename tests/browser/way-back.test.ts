/** Back and forward through pages that the browser kept alive meanwhile: nothing lost, nothing doubled, no page refused. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { launchPlain } from '../../scripts/drive/plain.ts';
import { CARD_HOST, STORE } from '../../src/shared/names.ts';
import { articlePage, LINES } from './hostile-pages.ts';
import { useBrowser } from './visit.ts';

const FIGURE = '$14 million';
/** What a page that is never stored would not get. */
const KEPT = { 'cache-control': 'max-age=600' };
const NOTES = `<script>
  window.born = Math.random();
  window.shows = [];
  addEventListener('pageshow', (event) => window.shows.push(event.persisted));
</script>`;
const FIRST = articlePage(LINES, `<p><a href="/kept-second">The next story</a></p>${NOTES}`);
const SECOND = articlePage(
  LINES.map((line) => line.replace('$14', '$15')),
  NOTES,
);

/** Whether the page was taken up again where it was left, and what the browser says against that (Chromium does). */
const life = (page: Page) =>
  page.evaluate(() => {
    const { born, shows } = window as unknown as { born: number; shows: boolean[] };
    const [entry] = performance.getEntriesByType('navigation') as { notRestoredReasons?: unknown }[] & object;
    return { born, shows, against: entry?.notRestoredReasons ?? null };
  });

/** One step through the history; Firefox never tells puppeteer that such a step is done. */
async function go(page: Page, by: number, path: string): Promise<void> {
  await page.evaluate((steps: number) => {
    setTimeout(() => history.go(steps));
  }, by);
  await until(path, () => page.evaluate((wanted: string) => location.pathname === wanted, path).catch(() => false));
}

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, {}, () => ({ keepsLeftPages: true }));
  beforeAll(() => {
    visit.server.add('/kept-first', FIRST, KEPT);
    visit.server.add('/kept-second', SECOND, KEPT);
  });
  afterEach(() => visit.page.close());

  const forth = async (): Promise<void> => {
    await visit.page.goto(`${visit.server.base}/kept-second`);
    await until('the paint of the next page', async () => (await visit.painted()).includes('$15 million'));
  };
  const setting = async (settings: object | null): Promise<void> => {
    const page = await visit.driver.openExtensionPage('welcome/welcome.html');
    await page.evaluate(
      async (key: string, value: object | null) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        if (value) await api.storage.local.set({ [key]: value });
        else await api.storage.local.remove(key);
      },
      STORE.settings,
      settings,
    );
    await page.close();
    await visit.page.bringToFront();
  };

  test('the browser keeps the pages without us', async () => {
    const plain = await launchPlain(name, { keepsLeftPages: true });
    try {
      const page = await plain.newPage();
      await page.goto(`${visit.server.base}/kept-first`);
      await page.goto(`${visit.server.base}/kept-second`);
      await go(page, -1, '/kept-first');
      expect(await life(page)).toMatchObject({ shows: [false, true], against: null });
    } finally {
      await plain.close();
    }
    await visit.show('/kept-first');
  });

  test('and with us, after card and popup were open: figures, card, popup and keys are as before', async () => {
    await visit.showPainted('/kept-first');
    const figures = await visit.painted();
    const { born } = await life(visit.page);
    expect(await visit.popupText(/4 figures found/, true)).toContain(FIGURE);
    await visit.cardOver(FIGURE);
    await forth();
    expect(await visit.popupText(/4 figures found/)).toContain('$15 million');
    await go(visit.page, -1, '/kept-first');
    expect(await life(visit.page)).toEqual({ born, shows: [false, true], against: null });
    expect(await visit.page.$$(CARD_HOST)).toHaveLength(0);
    expect(await visit.painted()).toEqual(figures);
    expect(await visit.cardOver(FIGURE)).toContain('14');
    expect(await visit.page.$$(CARD_HOST)).toHaveLength(1);
    await visit.moveAway();
    expect(await visit.popupText(/4 figures found/)).toContain(FIGURE);
    await visit.driver.command('next-figure');
    await until('the card', async () => (await visit.driver.cardText(visit.page))?.includes('Figure 1 of 4'));
    await go(visit.page, 1, '/kept-second');
    expect((await life(visit.page)).shows).toEqual([false, true]);
    expect((await visit.painted()).filter((text) => text === '$15 million')).toHaveLength(1);
  });

  test('what the reader set meanwhile holds on the page that comes back', async () => {
    await visit.showPainted('/kept-first');
    await forth();
    try {
      await setting({ never: ['127.0.0.1'] });
      await until('the page to be left', async () => (await visit.painted()).length === 0);
      await go(visit.page, -1, '/kept-first');
      await until('the paint to go', async () => (await visit.painted()).length === 0);
      expect(await visit.popupText(/Switched off on (?:this site|127\.0\.0\.1)/)).not.toContain('figures found');
    } finally {
      await setting(null);
    }
    await until('the paint to come back', async () => (await visit.painted()).includes(FIGURE));
  });
});
