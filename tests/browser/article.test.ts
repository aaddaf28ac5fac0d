/** A stranger reads the article of 2 February 2022 with the extension, in both browsers, driven for real. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, hover, paintedTexts, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS, launch } from '../../scripts/drive/launch.ts';
import { type Server, serve } from '../../scripts/drive/serve.ts';
import { CARD_HOST, HIGHLIGHT } from '../../src/shared/names.ts';
import { newsPage, seedStory } from './pages.ts';

const FIGURES = ['two folds', '$2.1 billion', '$3.5 billion', '25,000', '50,000', '$3.5 Billion'];
const PAINTED = [HIGHLIGHT.noted, HIGHLIGHT.found];
const seed = seedStory();

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let server: Server;
  let page: Page;

  const show = async (url: string): Promise<void> => {
    page = await driver.browser.newPage();
    await page.goto(server.base + url);
    await page.bringToFront();
  };
  const away = async (): Promise<void> => {
    await page.mouse.move(5, 5);
    await until('the card to close', async () => !(await driver.cardText(page)));
  };
  const cardOver = async (text: string, nth = 0): Promise<string> => {
    await away();
    return until(`the card over ${text}`, async () => {
      await hover(page, text, nth);
      await sleep(350);
      return driver.cardText(page);
    });
  };

  beforeAll(async () => {
    server = await serve(path.resolve('tests/pages'));
    if (seed) server.add('/seed', newsPage(seed));
    driver = await launch(name);
  });
  afterAll(async () => {
    await driver?.close();
    server?.close();
  });

  describe.skipIf(!seed)('the article the project began with (needs ../shared/corpus)', () => {
    beforeAll(async () => {
      await show('/seed');
      await until('highlights', async () => (await paintedTexts(page, PAINTED)).length > 0);
    });
    afterAll(() => page.close());

    test('its six figures and the title’s are highlighted, and nothing else', async () => {
      expect(await paintedTexts(page, PAINTED)).toEqual(['$3.5 Billion', ...FIGURES]);
      expect(await driver.badge()).toBe('7');
    });

    test('hovering $3.5 billion puts it into context', async () => {
      const card = await cardOver('$3.5 billion');
      for (const words of [
        /projection/i,
        /FY2022 \(1 July 2021 to 30 June 2022\)/,
        /Pakistan/,
        /IT exports/i,
        /\+67%/,
        /doubl/i,
        /\$4\.2bn/,
        /\$2\.62bn/,
        /25% below/,
        /target/i,
        /December 2021/,
        /\+91%/,
        /36%/,
      ]) {
        expect(card).toMatch(words);
      }
      expect(card).not.toMatch(/\b(?:false|wrong|misleading|untrue)\b/i);
    });

    test('the trend line draws the claim as its own open-topped mark', async () => {
      await cardOver('$3.5 billion');
      const mark = await driver.inCard(page, (root) => root.querySelectorAll('svg path.claim.open').length);
      expect(mark).toBe(1);
    });

    test('graduates: contested sources, no line', async () => {
      const card = await cardOver('25,000');
      expect(card).toMatch(/75,000/);
      expect(await driver.inCard(page, (root) => root.querySelectorAll('svg[role="img"]').length)).toBe(0);
    });

    test('leaving closes the card; so does Esc; a click pins it', async () => {
      await cardOver('$2.1 billion');
      await away();
      await cardOver('$2.1 billion');
      await page.keyboard.press('Escape');
      await until('the card to close', async () => !(await driver.cardText(page)));
      const box = await hover(page, '$2.1 billion');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await until('the pinned card', () => driver.cardText(page));
      await page.mouse.move(5, 5);
      await sleep(700);
      expect(await driver.cardText(page)).toBeTruthy();
      await page.keyboard.press('Escape');
      await until('the card to close', async () => !(await driver.cardText(page)));
    });

    test('the popup shows the same claims, and choosing one scrolls the page', async () => {
      await page.evaluate(() => {
        document.body.style.paddingBottom = '3000px';
        scrollTo(0, document.documentElement.scrollHeight);
      });
      const popup = await driver.openPopup();
      const quotes = await until('the popup’s list', () =>
        popup.evaluate(() => {
          const all = [...document.querySelectorAll('button .figure')].map((figure) => figure.textContent);
          return all.length > 0 ? all : null;
        }),
      );
      expect(new Set(quotes)).toEqual(new Set(['$3.5 Billion', ...FIGURES]));
      const before = await page.evaluate(() => scrollY);
      await popup.evaluate(() => document.querySelector<HTMLElement>('button.entry')?.click());
      await until('the page to scroll', async () => (await page.evaluate(() => scrollY)) < before);
      const text = await until('the notes', () =>
        popup.evaluate(() => (document.querySelector('svg[role="img"]') ? document.body.textContent : null)),
      );
      expect(text).toMatch(/\+67%/);
      await popup.close();
    });
  });

  describe('what the page notices', () => {
    test('its DOM is as it was, but for one host element on <html>', async () => {
      await show('/sample.html');
      await until('highlights', async () => (await paintedTexts(page, PAINTED)).length > 0);
      await cardOver('$3.5 billion');
      const { now, before, hosts } = await page.evaluate(async (host: string) => {
        const source = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        const found = [...copy.querySelectorAll(host)];
        for (const one of found) one.remove();
        return {
          now: copy.outerHTML,
          before: source.documentElement.outerHTML,
          hosts: found.length === 1 && document.documentElement.lastElementChild?.localName === host ? 1 : found.length,
        };
      }, CARD_HOST);
      expect(now).toBe(before);
      expect(hosts).toBe(1);
      await page.close();
    });

    test('nothing moves', async () => {
      await show('/sample.html');
      const places = () =>
        page.evaluate(() =>
          [...document.body.querySelectorAll('*')].map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            return [x, y + scrollY, width, height].map(Math.round).join(' ');
          }),
        );
      const before = await places();
      await until('highlights', async () => (await paintedTexts(page, PAINTED)).length > 0);
      await cardOver('$3.5 billion');
      expect(await places()).toEqual(before);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return resolve(0);
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      );
      expect(shift).toBe(0);
      await page.close();
    });
  });
});
