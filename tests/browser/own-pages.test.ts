/** Options, sources and panel in the real thing: axe finds nothing, and the keyboard alone is enough. */
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import type { Settings } from '../../src/shared/settings.ts';
import { axeIn } from './axe-in.ts';
import { useBrowser } from './visit.ts';

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name);
  afterEach(() => visit.page.close());

  const open = async (file: string, has: string): Promise<void> => {
    visit.page = await visit.driver.openExtensionPage(file);
    await visit.page.bringToFront();
    await until(has, () => visit.page.evaluate((selector) => document.querySelector(selector) !== null, has));
  };
  const stored = (): Promise<Settings | undefined> =>
    visit.page.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      const { settings } = await api.storage.local.get('settings');
      return settings as Settings | undefined;
    });
  const status = (): Promise<string> => visit.page.evaluate(() => document.querySelector('.kept')?.textContent ?? '');
  /** Presses Tab until the wanted control has the keyboard, as somebody without a mouse does. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 120; presses++) {
      if (await visit.page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await visit.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${selector}`);
  };

  test.each([
    ['options/options.html', '#about'],
    ['sources/sources.html', '.series'],
    ['panel/panel.html', '.message h1'],
  ])('%s holds nothing axe objects to', async (file, has) => {
    await open(file, has);
    const { violations, passes } = await axeIn(visit.page);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(10);
    expect(await visit.page.title()).toMatch(/\S/u);
  });

  test('a site is switched off with the keyboard alone, and is then not read', async () => {
    await open('options/options.html', '#about');
    await tabTo('input[name="ink"]');
    await visit.page.keyboard.press('ArrowDown');
    await until('the ink to be kept', async () => (await stored())?.ink !== undefined);
    await tabTo('#refresh-on');
    await visit.page.keyboard.down('Shift');
    await tabTo('#never-field');
    await visit.page.keyboard.up('Shift');
    await visit.page.keyboard.type('127.0.0.1');
    await visit.page.keyboard.press('Enter');
    await until('the site to be kept', async () => (await stored())?.never.includes('127.0.0.1'));
    expect(await status()).toBe('Saved.');
    await visit.page.close();

    await visit.show('/sample.html');
    await visit.popupText(/Switched off on/u);
    expect(await visit.painted()).toEqual([]);
    await visit.page.close();

    await open('options/options.html', 'button[name="127.0.0.1"]');
    await tabTo('button[name="127.0.0.1"]');
    await visit.page.keyboard.press('Enter');
    await until('the site to be off the list', async () => (await stored())?.never.length === 0);
  });

  test('everything is deleted after a question, and Esc answers it with no', async () => {
    await open('options/options.html', '#about');
    await visit.page.evaluate(async () => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      await api.storage.local.set({ corrections: { some: 'thing' } });
    });
    const asked = () => visit.page.evaluate(() => document.activeElement?.closest('.ask') !== null);
    const last = '[aria-labelledby="transfer"] > .action';
    await visit.page.focus(last);
    await visit.page.keyboard.press('Enter');
    await until('the question', asked);
    await visit.page.keyboard.press('Escape');
    // The keyboard is back at the button that asked.
    await until('no question', () =>
      visit.page.evaluate((button: string) => document.activeElement === document.querySelector(button), last),
    );
    await visit.page.keyboard.press('Enter');
    await until('the question again', asked);
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Enter');
    await until('nothing to be left', () =>
      visit.page.evaluate(async () => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        return Object.keys(await api.storage.local.get(null)).length === 0;
      }),
    );
  });

  test('the panel follows the tab in front, beside it', async () => {
    await visit.showPainted('/sample.html');
    const article = visit.page;
    const panel = await visit.driver.openExtensionPage('panel/panel.html');
    visit.page = panel;
    const text = () => panel.evaluate(() => document.body.textContent ?? '');
    // Opened as a page, it is the tab in front itself, which no extension may read.
    await until('the panel to speak of itself', async () => /browser’s own|Not checked/u.test(await text()));
    await article.bringToFront();
    await until('the panel to list the article', async () => /figures found/u.test(await text()));
    await article.close();
  });
});
