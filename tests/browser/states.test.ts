/** What the extension does where there is nothing to read, or where it may not: nothing on the page, a plain word. */
import { afterEach, describe, expect, test } from 'vitest';
import { hover, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { newsPage } from './pages.ts';
import { useBrowser } from './visit.ts';

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
  const visit = useBrowser(name, { '/none': NO_FIGURES, '/french': FRENCH, '/front': FRONT_PAGE });
  afterEach(() => visit.page?.close());

  test.each([
    ['/french', /Not checked.*French/s],
    ['/front', /Not checked.*not look like a news article/s],
    ['/none', /Nothing found/],
  ])('%s: nothing is painted, and the popup says why', async (url, words) => {
    await visit.show(url);
    // A page without an article has no line to the extension: the click that opens the popup lets it ask all the same.
    expect(await visit.popupText(words, true)).not.toMatch(/\$3\.5|milliards/);
    expect(await visit.painted()).toEqual([]);
    expect(await visit.driver.badge()).toBe('');
  });

  test('a background that was stopped starts again for the next page and for the popup', async () => {
    await visit.driver.stopBackground();
    await visit.showPainted('/sample.html');
    await visit.driver.stopBackground();
    expect(await visit.popupText(/figures? found/, true)).toMatch(/\$3\.5bn|\$3\.5 billion/);
  });

  test('the extension makes no request beyond its own files', async () => {
    const recorded = await visit.driver.recordRequests();
    await visit.showPainted('/sample.html');
    await hover(visit.page, '$3.5 billion');
    await until('the card', () => visit.driver.cardText(visit.page));
    await visit.popupText(/figures? found/);
    await sleep(300);
    const asked = (await recorded()).filter((url) => !/^(?:chrome-extension|moz-extension|data|blob):/.test(url));
    expect(
      asked.filter((url) => url !== `${visit.server.base}/sample.html` && url !== `${visit.server.base}/favicon.ico`),
    ).toEqual([]);
    expect(asked).toContain(`${visit.server.base}/sample.html`);
  });

  // Last: nothing else can run in this browser afterwards.
  test('where the browser withholds access, nothing is painted and the popup says what to do', async () => {
    await visit.driver.withholdAccess();
    await visit.show('/sample.html');
    await sleep(500);
    expect(await visit.painted()).toEqual([]);
    const words = name === 'chromium' ? /only when you ask it to/ : /told not to let Underline/;
    if (name === 'chromium') {
      expect(await visit.popupText(words)).toMatch(/Not checked/);
      // The click lets us in, but Chrome spends it on asking the reader to reload, since our css starts with the page.
      await visit.driver.openPopup(visit.page).catch(() => null);
      await visit.page.reload();
      await until('highlights', async () => (await visit.painted()).length > 0);
      // Chrome's bubble keeps the focus until another tab was in front.
      const other = await visit.driver.browser.newPage();
      await other.close();
      await visit.page.bringToFront();
      expect(await visit.popupText(words)).toMatch(/figures? found/);
    } else {
      expect(await visit.popupText(words, true)).toMatch(/figures? found/);
    }
    expect((await visit.painted()).length).toBeGreaterThan(0);
  });
});
