/** The popup with the keyboard alone, and axe in its states, in the real thing. The popup's page stands in a tab of its own, where keys can be sent. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { STORE } from '../../src/shared/names.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';
import { useBrowser } from './visit.ts';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `(async () => {
  ${AXE};
  const { passes, violations } = await globalThis.axe.run(document);
  return { passes: passes.length, violations: violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120)) };
})()`;

const FRONT_PAGE = `<!doctype html><html lang="en"><head><title>The Paper</title></head><body><ul>${Array(30)
  .fill('<li><a href="#">Exports rise to $3.5 billion</a></li>')
  .join('')}</ul></body></html>`;

/** More stops than any state has. */
const MOST_STOPS = 60;

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, { '/front': FRONT_PAGE });
  let popup: Page;

  /** The popup of the tab that shows `url`, under these settings. */
  async function openFor(url: string, settings: Partial<Settings> = {}): Promise<Page> {
    await visit.show(url);
    const small = await visit.driver.openPopup(visit.page);
    const id = await small.evaluate(
      async (key: string, stored: object) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        await api.storage.local.set({ [key]: stored });
        const [tab] = await api.tabs.query({ active: true, currentWindow: true });
        return tab?.id;
      },
      STORE.settings,
      { ...DEFAULTS, ...settings },
    );
    await small.close();
    await visit.page.reload();
    popup = await visit.driver.openExtensionPage(`popup/popup.html?tab=${id}`);
    await popup.bringToFront();
    return popup;
  }
  afterEach(async () => {
    await popup?.close();
    await visit.page?.close();
  });

  const waitFor = (words: RegExp): Promise<unknown> =>
    until(`the popup to say ${words}`, async () =>
      words.test(await popup.evaluate(() => document.body?.textContent ?? '').catch(() => '')),
    );
  /** Loads the popup's page again; Firefox's driver never hears that such a page has loaded. */
  async function again(words: RegExp): Promise<void> {
    await popup.evaluate(() => {
      document.body.textContent = '';
      location.reload();
    });
    await waitFor(words);
  }
  /** What has the focus, as a reader is told. */
  const focused = (): Promise<string> =>
    popup.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement) || one === document.body) return '';
      const value = one instanceof HTMLInputElement ? ` ${one.value}` : '';
      const words = one.getAttribute('aria-label') ?? (one instanceof HTMLSelectElement ? one.id : one.textContent);
      return `${one.tagName.toLowerCase()}${value} ${words ?? ''}`.replace(/\s+/g, ' ').trim();
    });
  /** Presses Tab until the focus is on something like `wanted`; answers what it met on the way. */
  async function tabTo(wanted: RegExp): Promise<string[]> {
    const met: string[] = [];
    for (let i = 0; i < MOST_STOPS; i += 1) {
      await popup.keyboard.press('Tab');
      const now = await focused();
      met.push(now);
      if (wanted.test(now)) return met;
    }
    throw new Error(`no stop like ${wanted}, but: ${met.join(' | ')}`);
  }

  test('list, filter and one figure: Tab leads through what is shown, in its order', async () => {
    await openFor('/sample.html');
    await waitFor(/figures found/);
    const met = await tabTo(/^a Sources/);
    expect(met[0]).toBe('button Settings');
    expect(met[1]).toMatch(/^input all/);
    expect(met[2]).toMatch(/^select What is measured/);
    expect(met.slice(3, -2).every((one) => one.startsWith('button '))).toBe(true);
    expect(met.at(-2)).toMatch(/^summary .*not matched/);

    await again(/figures found/);
    await tabTo(/^input all/);
    await popup.keyboard.press('ArrowRight');
    await waitFor(/Showing \d+ of \d+ figures/);
    expect(await focused()).toMatch(/^input projections/);

    await tabTo(/^button (?!Settings)/);
    const first = await focused();
    await popup.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(first);
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    await until('the figure', async () => (await focused()).startsWith('h1'));
    const inside = await tabTo(/^summary This reading is wrong/);
    expect(inside.some((one) => /^div Points of the line/.test(one))).toBe(true);
    expect(inside.filter((one) => /^summary Show working/.test(one)).length).toBeGreaterThan(0);
  });

  test('a correction, from the list to its undoing', async () => {
    await openFor('/sample.html');
    await waitFor(/figures found/);
    await tabTo(/^button (?!Settings)/);
    await popup.keyboard.press('Enter');
    await until('the figure', async () => (await focused()).startsWith('h1'));
    await tabTo(/^summary Correct this reading/);
    await popup.keyboard.press('Enter');
    await tabTo(/^select correct-place/);
    await popup.keyboard.type('India');
    await tabTo(/^button Apply/);
    await popup.keyboard.press('Enter');
    await waitFor(/Corrected by you\. It had been read as: Pakistan/);
    await again(/Corrected by you/);
    // The figure reads otherwise now, and may stand elsewhere in the list.
    await tabTo(/^button .*Corrected by you/);
    await popup.keyboard.press('Enter');
    await tabTo(/^button Undo/);
    await popup.keyboard.press('Enter');
    await until('the correction to go', () =>
      popup.evaluate(() => !/Corrected by you/.test(document.body.textContent ?? '')),
    );
  });

  test('what was read goes to the clipboard, with a hand on the key', async () => {
    await openFor('/sample.html');
    await waitFor(/figures found/);
    await tabTo(/^button (?!Settings)/);
    await popup.keyboard.press('Enter');
    await until('the figure', async () => (await focused()).startsWith('h1'));
    await tabTo(/^summary Copy or save/);
    await popup.keyboard.press('Enter');
    await tabTo(/^button Copy as text/);
    await popup.keyboard.press('Enter');
    await waitFor(/Copied\./);
  });

  test('settings at hand', async () => {
    await openFor('/sample.html');
    await waitFor(/figures found/);
    await tabTo(/^button Settings/);
    await popup.keyboard.press('Enter');
    await tabTo(/^input all Every article|^input all/);
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('ArrowRight');
    await until('the setting', () =>
      popup.evaluate(async (key: string) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        const { [key]: stored } = (await api.storage.local.get(key)) as Record<string, Settings>;
        return stored?.siteMode === 'demand';
      }, STORE.settings),
    );
    expect(await focused()).toMatch(/^input demand/);
  });

  test.each<[string, string, Partial<Settings>, RegExp]>([
    ['a list', '/sample.html', {}, /figures found/],
    ['no article', '/front', {}, /No article here/],
    ['another language', '/german.html', {}, /This page is in German/],
    ['a site switched off', '/sample.html', { never: ['127.0.0.1'] }, /Switched off/],
    ['on demand', '/sample.html', { siteMode: 'demand' }, /Waiting for you to ask/],
  ])('axe finds nothing: %s', async (_name, url, settings, words) => {
    await openFor(url, settings);
    await waitFor(words);
    await popup.evaluate(() => document.querySelector<HTMLElement>('[aria-controls="at-hand"]')?.click());
    const found = (await popup.evaluate(RUN_AXE)) as { passes: number; violations: string[] };
    expect(found.violations).toEqual([]);
    expect(found.passes).toBeGreaterThan(10);
  });

  test('axe finds nothing: one figure with all that can be opened', async () => {
    await openFor('/sample.html');
    await waitFor(/figures found/);
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.entry')?.click());
    await until('the form', () => popup.evaluate(() => document.querySelector('#correct-place') !== null));
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const found = (await popup.evaluate(RUN_AXE)) as { passes: number; violations: string[] };
    expect(found.violations).toEqual([]);
    expect(found.passes).toBeGreaterThan(15);
  });
});
