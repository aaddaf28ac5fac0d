/** What a reader does with text that is underlined is the page's, as without us: selecting, copying, links, clicks. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { boxOf, hover, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { launchPlain } from '../../scripts/drive/plain.ts';
import { articlePage, LINES } from './hostile-pages.ts';
import { useBrowser } from './visit.ts';

const LINKED = '$31 million';
const PAGE = articlePage(
  [
    ...LINES,
    `The road to the pump cost <a id="link" href="#road">${LINKED} in two years</a>, more than anybody had asked for.`,
  ],
  `<script>
    window.log = [];
    const note = (event) => window.log.push([event.type, event.target.localName, event.defaultPrevented, event.detail].join(' '));
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu']) addEventListener(type, note);
    addEventListener('copy', () => window.log.push('copy ' + getSelection()));
    addEventListener('selectstart', () => window.log.push('selectstart'));
  </script>`,
);

/** What the reader does, by name; each ends with what the page holds then. */
const DEEDS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a double click selects a word': async (page) => {
    const box = await hover(page, 'million');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { count: 2 });
  },
  'three clicks select the paragraph': async (page) => {
    const box = await hover(page, '7.1 percent');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { count: 3 });
  },
  'a drag over a figure selects it, and it is copied': async (page) => {
    const box = await hover(page, '$14 million');
    await page.mouse.move(box.x - 3, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 3, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Control');
  },
  'a click on a figure in a link follows the link': async (page) => {
    const box = await hover(page, LINKED);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  },
  'the other button is the page’s too': async (page) => {
    const box = await hover(page, '6.4 percent');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
  },
};

async function outcome(page: Page, deed: (page: Page) => Promise<void>): Promise<unknown> {
  await deed(page);
  await sleep(250);
  return page.evaluate(() => ({
    log: (window as unknown as { log: string[] }).log,
    selected: String(getSelection()),
    hash: location.hash,
    focus: document.activeElement?.id || document.activeElement?.localName,
  }));
}

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, { '/lines': PAGE });
  let plain: Browser;
  beforeAll(async () => {
    plain = await launchPlain(name);
  });
  afterAll(() => plain?.close());
  afterEach(() => visit.page?.close());

  test.each(Object.entries(DEEDS))('%s', async (_, deed) => {
    const bare = await plain.newPage();
    await bare.goto(`${visit.server.base}/lines`);
    await bare.bringToFront();
    const expected = await outcome(bare, deed);
    await bare.close();
    expect(JSON.stringify(expected)).toContain('mousedown');
    await visit.showPainted('/lines');
    await until('the figure in the link', async () => (await visit.painted()).includes(LINKED));
    expect(await outcome(visit.page, deed)).toEqual(expected);
  });

  test('a link under a line shows its card on hover, and no card is pinned by following it', async () => {
    await visit.showPainted('/lines');
    expect(await visit.cardOver(LINKED)).toContain('$31');
    const box = await boxOf(visit.page, LINKED);
    await visit.page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
    await until('the link to be followed', () => visit.page.evaluate(() => location.hash === '#road'));
    await visit.moveAway();
    expect(await visit.driver.cardText(visit.page)).toBeNull();
  });
});
