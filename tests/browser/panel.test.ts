/** The panel opened by a click on the popup's own button: Chrome's side panel, Firefox's sidebar, beside the page. */
import { afterEach, describe, expect, test } from 'vitest';
import { paintedTexts, type Surface, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { HIGHLIGHT } from '../../src/shared/names.ts';
import { newsPage } from './pages.ts';
import { useBrowser } from './visit.ts';

const OTHER = newsPage({
  id: 'other',
  title: 'Tea exports earn more',
  date: '2024-05-06',
  text: Array(8)
    .fill('Kenya sold tea worth $1.4 billion abroad in 2023, the board said, after $1.2 billion a year before that.')
    .join('\n\n'),
});

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, { '/other': OTHER });
  let panel: Surface | null = null;
  afterEach(async () => {
    await panel?.close();
    panel = null;
  });

  const text = async (): Promise<string> => (await panel?.evaluate(() => document.body?.textContent ?? '')) ?? '';
  const says = (words: RegExp): Promise<string> =>
    until(`the panel to say ${words}`, async () => {
      const all = await text().catch(() => '');
      return words.test(all) ? all : null;
    });
  const open = async (): Promise<void> => {
    const popup = await visit.driver.openPopup(visit.page);
    await until('the list', () => popup.evaluate(() => document.querySelector('button.entry') !== null));
    await popup.click('Settings');
    await until('settings at hand', () => popup.evaluate(() => document.querySelector('#at-hand') !== null));
    await popup.click('Show beside the page');
    panel = await visit.driver.panel();
  };

  test('shows the readings, opens a figure and its line, and follows the tab in front', async () => {
    await visit.showPainted('/sample.html');
    const first = visit.page;
    await open();
    await says(/figures found/);
    expect(await text()).toMatch(/doubling \$2\.1bn would be \$4\.2bn/);
    await panel?.evaluate(() => document.querySelector<HTMLElement>('button.entry')?.click());
    await until('the line', async () => panel?.evaluate(() => document.querySelector('.trend svg') !== null));

    await visit.showPainted('/other');
    await says(/Tea exports earn more/);
    await visit.page.goto(`${visit.server.base}/german.html`);
    await says(/This page is in German/);
    await visit.page.close();
    await first.bringToFront();
    await says(/IT exports could pass/);
    await first.close();
  });

  test('a figure opened in the panel is marked on the page, and the panel stays', async () => {
    await visit.showPainted('/sample.html');
    await open();
    await says(/figures found/);
    await panel?.evaluate(() => document.querySelector<HTMLElement>('button.entry')?.click());
    await until('the mark', async () => (await paintedTexts(visit.page, [HIGHLIGHT.current])).length > 0);
    expect(await text()).toMatch(/1 of \d+/);
    await visit.page.close();
  });
});
