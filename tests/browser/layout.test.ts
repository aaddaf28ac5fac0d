/** Every state of every surface, measured: nothing overflows, overlaps or is cut off, left to right and right to left. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../scripts/drive/driver.ts';
import { BROWSERS, launch } from '../../scripts/drive/launch.ts';
import { type Gallery, openGallery } from '../../scripts/pictures/gallery.ts';
import { STATES, WELCOME_WIDTHS } from '../gallery/states.tsx';
import { faultsOf } from './layout-faults.ts';

const LOCALES = ['en', 'de', 'ur'];
const WIDTHS: readonly (readonly [string, readonly number[]])[] = [
  ...Object.entries(STATES).map(([name, { widths }]) => [name, widths] as const),
  ['welcome', WELCOME_WIDTHS],
];

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let gallery: Gallery;
  let page: Page;
  beforeAll(async () => {
    gallery = await openGallery();
    driver = await launch(name);
    page = await driver.browser.newPage();
  });
  afterAll(async () => {
    await driver?.close();
    gallery?.close();
  });

  const open = async (state: string, locale: string, width: number): Promise<void> => {
    await page.setViewport({ width, height: 700 });
    await page.goto(gallery.url(state, locale));
    await page.waitForSelector('html[data-ready]');
  };

  test.each(LOCALES)('in %s', { timeout: 300_000 }, async (locale) => {
    const faults: string[] = [];
    let measured = 0;
    for (const [state, widths] of WIDTHS) {
      for (const width of widths) {
        await open(state, locale, width);
        const { texts, found } = await page.evaluate(faultsOf);
        measured += texts;
        faults.push(...found.map((fault) => `${state} at ${width}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    expect(measured).toBeGreaterThan(2000);
  });

  test('the measure itself finds what it is for', async () => {
    await open('popup-list', 'en', 400);
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll<HTMLElement>('.entry .sentence');
      const head = document.querySelector<HTMLElement>('.head h1');
      if (!first || !second || !head) throw new Error('no list');
      first.style.cssText = 'white-space: nowrap; width: 900px';
      second.style.cssText = 'transform: translateY(-70px)';
      head.style.cssText = 'height: 10px; overflow: hidden';
    });
    const { found } = await page.evaluate(faultsOf);
    expect(found.join('\n')).toMatch(/wider than the window[\s\S]*cut off/u);
    expect(found.join('\n')).toMatch(/stand on each other/u);
  });
});
