/** One browser with the extension, one server of pages, and what a reader does there; shared by a file's tests. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type Driver, hover, type LaunchOptions, paintedTexts, sleep, until } from '../../scripts/drive/driver.ts';
import { type BROWSERS, launch } from '../../scripts/drive/launch.ts';
import { type Server, serve } from '../../scripts/drive/serve.ts';
import { HIGHLIGHT } from '../../src/shared/names.ts';

const PAINTED = Object.values(HIGHLIGHT);

export class Visit {
  driver!: Driver;
  server!: Server;
  page!: Page;

  /** Opens an address of the server in a new tab, in front. */
  async show(url: string): Promise<void> {
    this.page = await this.driver.browser.newPage();
    await this.page.goto(this.server.base + url);
    await this.page.bringToFront();
  }

  painted(): Promise<string[]> {
    return paintedTexts(this.page, PAINTED);
  }

  async showPainted(url: string): Promise<void> {
    await this.show(url);
    await until('highlights', async () => (await this.painted()).length > 0);
  }

  async moveAway(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await until('the card to close', async () => !(await this.driver.cardText(this.page)));
  }

  /** Text of the card that opens over a text of the page. */
  async cardOver(text: string, nth = 0): Promise<string> {
    await this.moveAway();
    return until(`the card over ${text}`, async () => {
      await hover(this.page, text, nth);
      await sleep(350);
      return this.driver.cardText(this.page);
    });
  }

  /** Text of the popup once it says something like `has`; `click` opens it as a click on the button does. */
  async popupText(has: RegExp, click = false): Promise<string> {
    const popup = await this.driver.openPopup(click ? this.page : undefined);
    let last: string | null = null;
    try {
      return await until(`the popup to say ${has}`, async () => {
        last = await popup.evaluate(() => document.body.textContent);
        return last && has.test(last) ? last : null;
      });
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}; it says: ${last}`);
    } finally {
      await popup.close();
    }
  }
}

/**
 * Starts browser and server before the tests of the current block, with `pages` by address, and ends them after.
 * `options` are asked for last.
 */
export function useBrowser(
  name: (typeof BROWSERS)[number],
  pages: Readonly<Record<string, string>> = {},
  options: () => LaunchOptions | Promise<LaunchOptions> = () => ({}),
): Visit {
  const visit = new Visit();
  beforeAll(async () => {
    visit.server = await serve(path.resolve('tests/pages'));
    for (const [url, html] of Object.entries(pages)) visit.server.add(url, html);
    visit.driver = await launch(name, await options());
  });
  afterAll(async () => {
    await visit.driver?.close();
    visit.server?.close();
  });
  return visit;
}
