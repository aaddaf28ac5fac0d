/** Pages of React and Vue: rendered by a server, hydrated, changed and taken down, each as in a browser without us. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hover, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { launchPlain } from '../../scripts/drive/plain.ts';
import { CARD_HOST } from '../../src/shared/names.ts';
import { frameworkFiles } from './frameworks/pages.ts';
import { useBrowser } from './visit.ts';

const LOAN = '$14 million';
/** Transitions of the Vue page take 60 ms. */
const MOVED_MS = 250;

/** A page, and all that it says: warnings and errors of its console and those nobody caught, as text. */
interface Watched {
  readonly page: Page;
  readonly said: string[];
}

async function watched(browser: Browser, url: string): Promise<Watched> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    const type = message.type();
    if ((type === 'warn' || type === 'error') && !/favicon|404/.test(message.text())) said.push(message.text());
  });
  await page.goto(url);
  await page.bringToFront();
  return { page, said };
}

const startFramework = (page: Page) => page.evaluate('framework.start()');
const heard = (page: Page) => page.evaluate('framework.heard') as Promise<string[]>;

const markupOf = (page: Page): Promise<string> =>
  page.evaluate((host: string) => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const card of copy.querySelectorAll(host)) card.remove();
    for (const script of copy.querySelectorAll('script:not([src])')) script.textContent = '';
    return copy.outerHTML;
  }, CARD_HOST);

/** As by the reader, but not by the pointer: it lies on a figure meanwhile, and the card over the buttons. */
const press = (page: Page, selector: string) =>
  page.evaluate((of: string) => document.querySelector<HTMLElement>(of)?.click(), selector);

/** What happens on the page, by name. */
const DEEDS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'text changes': async (page) => {
    for (let i = 0; i < 3; i++) await press(page, '#raise');
  },
  'the list turns': (page) => press(page, '#turn'),
  'a paragraph comes': (page) => press(page, '#detail-switch'),
  'a field is filled in': async (page) => {
    await page.focus('#name');
    await page.keyboard.type('Ada');
  },
  'a portal opens': (page) => press(page, '#notice-switch'),
  'all at once': async (page) => {
    await press(page, '#raise');
    await press(page, '#detail-switch');
  },
  'the portal closes': (page) => press(page, '#notice button'),
  'the paragraph comes again': (page) => press(page, '#detail-switch'),
};

/** Does all of it; the page's markup after each. */
async function live(page: Page, between: () => Promise<unknown>): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const [name, deed] of Object.entries(DEEDS)) {
    await between();
    await deed(page);
    await sleep(MOVED_MS);
    seen[name] = await markupOf(page);
  }
  return seen;
}

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name);
  let plain: Browser;
  beforeAll(async () => {
    for (const [url, text] of Object.entries(await frameworkFiles())) {
      visit.server.add(url, text, url.endsWith('.js') ? { 'content-type': 'text/javascript; charset=utf-8' } : {});
    }
    plain = await launchPlain(name);
  });
  afterAll(() => plain?.close());
  afterEach(() => visit.page?.close());

  const open = async (url: string): Promise<Watched> => {
    const here = await watched(visit.driver.browser, visit.server.base + url);
    visit.page = here.page;
    return here;
  };
  /** Figures painted; React keeps "$", "14" and " million" in three text nodes. */
  const texts = async (): Promise<string> =>
    (await visit.painted()).join('|').replaceAll('$|', '$').replaceAll('| million', ' million');

  test.each(['/react', '/react-whole', '/vue'])(
    '%s: everything as without us, and its new figures painted',
    async (url) => {
      const without = await watched(plain, visit.server.base + url);
      await startFramework(without.page);
      const expected = await live(without.page, async () => {});
      const itsOwn = await heard(without.page);
      await without.page.close();
      expect(without.said).toEqual([]);
      expect(itsOwn.join()).not.toMatch(/error|warning|boundary|recovered|uncaught/);

      const { page, said } = await open(url);
      // What the server sent is read and under the reader's pointer when the framework takes it over.
      await until('paint', async () => (await texts()).includes('7.1 percent'));
      expect(await texts()).toContain('4.25 percent');
      await hover(page, '4.25 percent');
      await until('the card', () => visit.driver.cardText(page));
      await startFramework(page);
      const seen = await live(page, async () => {
        await hover(page, '7.1 percent');
        await sleep(200);
      });
      expect(seen).toEqual(expected);
      expect(await heard(page)).toEqual(itsOwn);
      expect(said).toEqual([]);
      // A page that changes again and again is read at longer and longer distances.
      await until('the new figures', async () => (await texts()).includes('$18 million'), 20_000);
      const painted = await texts();
      expect(painted).not.toContain(LOAN);
      expect(painted).toContain('12 percent');
      expect(painted.indexOf('$8 million')).toBeLessThan(painted.indexOf('$2 million'));
      expect(await visit.cardOver('7.1 percent')).toContain('7.1');
    },
  );

  test.each(['/react', '/vue'])('%s: taken down, it leaves nothing of ours', async (url) => {
    const { page, said } = await open(url);
    await startFramework(page);
    await until('paint', async () => (await texts()).includes('7.1 percent'));
    await visit.cardOver('7.1 percent');
    await page.evaluate('framework.end()');
    await until('the paint to go', async () => (await visit.painted()).length === 0 && !(await page.$(CARD_HOST)));
    expect(await page.evaluate(() => document.getElementById('root')?.childElementCount)).toBe(0);
    expect(said).toEqual([]);
  });
});
