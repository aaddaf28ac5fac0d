/** What the extension does where there is nothing to read, or where it may not: nothing on the page, a plain word. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, hover, paintedTexts, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS, launch } from '../../scripts/drive/launch.ts';
import { type Server, serve } from '../../scripts/drive/serve.ts';
import { HIGHLIGHT } from '../../src/shared/names.ts';
import { newsPage } from './pages.ts';

const PAINTED = Object.values(HIGHLIGHT);

const NO_FIGURES = newsPage({
  id: 'none',
  title: 'Library reopens after repairs',
  date: '2024-05-06',
  text: Array(12)
    .fill(
      'The town library opened its doors again on Monday, and readers who had waited for months came in with their children, their notebooks and a good deal of curiosity about the new roof.',
    )
    .join('\n\n'),
});
const FRENCH = newsPage({
  id: 'french',
  title: 'Les exportations progressent',
  date: '2024-05-06',
  text: Array(12)
    .fill(
      'Les exportations du pays ont atteint 3,5 milliards de dollars cette année, selon le ministère du commerce, qui attend une nouvelle hausse de 12 % dans les mois qui viennent.',
    )
    .join('\n\n'),
}).replace('lang="en"', 'lang="fr"');
const FRONT_PAGE = `<!doctype html><html lang="en"><head><title>The Paper</title></head><body><h1>The Paper</h1><ul>${Array(
  30,
)
  .fill('<li><a href="#">Exports rise to $3.5 billion</a></li>')
  .join('')}</ul></body></html>`;

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let server: Server;
  let page: Page;

  const show = async (url: string): Promise<void> => {
    page = await driver.browser.newPage();
    await page.goto(server.base + url);
    await page.bringToFront();
  };
  const popupText = async (has: RegExp, click = false): Promise<string> => {
    const popup = await driver.openPopup(click ? page : undefined);
    try {
      return await until(`the popup to say ${has}`, async () => {
        const text = await popup.evaluate(() => document.body.textContent);
        return text && has.test(text) ? text : null;
      });
    } finally {
      await popup.close();
    }
  };

  beforeAll(async () => {
    server = await serve(path.resolve('tests/pages'));
    server.add('/none', NO_FIGURES);
    server.add('/french', FRENCH);
    server.add('/front', FRONT_PAGE);
    driver = await launch(name);
  });
  afterEach(() => page?.close());
  afterAll(async () => {
    await driver?.close();
    server?.close();
  });

  test.each([
    ['/french', /Not checked.*French/s],
    ['/front', /Not checked.*not look like a news article/s],
    ['/none', /Nothing found/],
  ])('%s: nothing is painted, and the popup says why', async (url, words) => {
    await show(url);
    expect(await popupText(words)).not.toMatch(/\$3\.5|milliards/);
    expect(await paintedTexts(page, PAINTED)).toEqual([]);
    expect(await driver.badge()).toBe('');
  });

  test('a background that was stopped starts again for the next page and for the popup', async () => {
    await driver.stopBackground();
    await show('/sample.html');
    await until('highlights', async () => (await paintedTexts(page, PAINTED)).length > 0);
    await driver.stopBackground();
    expect(await popupText(/figures? found/, true)).toMatch(/\$3\.5bn|\$3\.5 billion/);
  });

  test('the extension makes no request beyond its own files', async () => {
    const recorded = await driver.recordRequests();
    await show('/sample.html');
    await until('highlights', async () => (await paintedTexts(page, PAINTED)).length > 0);
    await hover(page, '$3.5 billion');
    await until('the card', () => driver.cardText(page));
    await popupText(/figures? found/);
    await sleep(300);
    const asked = (await recorded()).filter((url) => !/^(?:chrome-extension|moz-extension|data|blob):/.test(url));
    expect(asked.filter((url) => url !== `${server.base}/sample.html` && url !== `${server.base}/favicon.ico`)).toEqual(
      [],
    );
    expect(asked).toContain(`${server.base}/sample.html`);
  });

  // Last: nothing else can run in this browser afterwards.
  test('where the browser withholds access, nothing is painted and the popup says what to do', async () => {
    await driver.withholdAccess();
    await show('/sample.html');
    await sleep(500);
    expect(await paintedTexts(page, PAINTED)).toEqual([]);
    const words = name === 'chromium' ? /only when you ask it to/ : /told not to let Underline/;
    // Without a click's rights Chromium cannot read the page; a click reads it this once, in both.
    if (name === 'chromium') expect(await popupText(words)).toMatch(/Not checked/);
    expect(await popupText(words, true)).toMatch(/figures? found/);
    expect((await paintedTexts(page, PAINTED)).length).toBeGreaterThan(0);
  });
});
