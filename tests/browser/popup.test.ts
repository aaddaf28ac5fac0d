/** The popup in the real thing: how fast it opens, its states, settings at hand, corrections, copying and pictures. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Popup, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { MARK, STORE } from '../../src/shared/names.ts';
import { useBrowser } from './visit.ts';

const FRONT_PAGE = `<!doctype html><html lang="en"><head><title>The Paper</title></head><body><h1>The Paper</h1>${Array(
  12,
)
  .fill('<p>Exports of the country rose to $3.5 billion in 2021 from $2.1 billion, the ministry said on Monday.</p>')
  .join('')}<ul>${Array(30).fill('<li><a href="#">Exports rise to $3.5 billion</a></li>').join('')}</ul></body></html>`;
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/** A viewer of files never says that it has loaded. */
const SHORT = { timeout: 3_000 };

/** DESIGN's budget for a warm popup. The machine of the tests may be busy, so the best of a few counts. */
const WARM_MS = 100;
const OPENED = 5;

const text = (popup: Popup): Promise<string> => popup.evaluate(() => document.body.textContent ?? '');
const says = (popup: Popup, words: RegExp): Promise<string | null> =>
  until(`the popup to say ${words}`, async () => {
    const all = await text(popup);
    return words.test(all) ? all : null;
  });
/** Presses the button with these words, or this name. */
/** Answers before the button is clicked, which may close the popup: Firefox would never answer then. */
const press = (popup: Popup, words: string): Promise<void> =>
  popup.evaluate((wanted: string) => {
    const found = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === wanted || one.getAttribute('aria-label') === wanted,
    );
    if (!found) throw new Error(`no button "${wanted}"`);
    setTimeout(() => found.click());
  }, words);
const clickOn = (popup: Popup, selector: string): Promise<void> =>
  popup.evaluate((wanted: string) => {
    const found = document.querySelector<HTMLElement>(wanted);
    if (!found) throw new Error(`no element ${wanted}`);
    found.click();
  }, selector);

describe.each(BROWSERS)('%s', (name) => {
  const visit = useBrowser(name, { '/front': FRONT_PAGE });
  let popup: Popup;
  const openPopup = async (): Promise<Popup> => {
    await visit.page.bringToFront();
    popup = await visit.driver.openPopup(visit.page);
    return popup;
  };
  beforeEach(() => {
    for (const url of ['/file', '/file.pdf']) visit.server.add(url, PDF, { 'content-type': 'application/pdf' });
  });
  afterEach(async () => {
    await popup
      ?.evaluate((key: string) => {
        const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        return api.storage.local.remove(key);
      }, STORE.settings)
      .catch(() => {});
    await popup?.close();
    await visit.page?.close();
  });

  test('shows its list within the budget once it is warm', async () => {
    await visit.showPainted('/sample.html');
    const times: number[] = [];
    for (let i = 0; i < OPENED; i += 1) {
      await openPopup();
      times.push(
        await until('the list', () =>
          popup.evaluate((mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? 0, MARK.list),
        ),
      );
      await popup.close();
    }
    console.log(`${name}: the popup’s list after ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`);
    expect(Math.min(...times)).toBeLessThan(WARM_MS);
  });

  test('filters, opens a figure, and says which of how many it is', async () => {
    await visit.showPainted('/sample.html');
    await openPopup();
    await says(popup, /figures found/);
    await clickOn(popup, '.filters input[value="projections"]');
    await says(popup, /Showing \d+ of \d+ figures\./);
    const listed = await popup.evaluate(() => document.querySelectorAll('button.entry').length);
    await clickOn(popup, 'button.entry');
    await says(popup, /1 of \d+/);
    expect(listed).toBeGreaterThan(0);
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('gives the keyboard to the page, at the figure’s card, and comes back to the same figure', async () => {
    await visit.showPainted('/sample.html');
    await openPopup();
    await says(popup, /figures found/);
    await popup.evaluate(() => document.querySelectorAll<HTMLElement>('button.entry')[1]?.click());
    await says(popup, /2 of \d+/);
    const words = await popup.evaluate(() => document.querySelector('h1')?.textContent);
    await press(popup, 'Go to it on the page');
    expect(await until('the card', () => visit.driver.cardText(visit.page))).toMatch(/Show working/);
    expect(await visit.driver.inCard(visit.page, (root) => root.activeElement !== null)).toBe(true);
    await openPopup();
    await says(popup, /2 of \d+/);
    expect(await popup.evaluate(() => document.querySelector('h1')?.textContent)).toBe(words);
    await popup.close();
    await openPopup();
    await says(popup, /figures found/);
  });

  test('sets the line beside others', async () => {
    await visit.showPainted('/sample.html');
    await openPopup();
    await says(popup, /figures found/);
    await clickOn(popup, 'button.entry');
    await until('the line', () => popup.evaluate(() => document.querySelector('#compare-way') !== null));
    await popup.evaluate(() => {
      const list = document.querySelector<HTMLSelectElement>('#compare-way');
      if (!list) throw new Error('no list');
      list.value = 'per person';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await says(popup, /US\$ per person/);
  });

  test('a correction holds: the page, the list and the next popup know of it, until it is undone', async () => {
    await visit.showPainted('/sample.html');
    await openPopup();
    await says(popup, /figures found/);
    await clickOn(popup, 'button.entry');
    await until('the form', () => popup.evaluate(() => document.querySelector('#correct-place') !== null));
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const list = document.querySelector<HTMLSelectElement>('#correct-place');
      if (!list) throw new Error('no list of places');
      list.value = 'IND';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press(popup, 'Apply');
    expect(await says(popup, /Corrected by you/)).toMatch(/It had been read as: Pakistan\./);
    await popup.close();
    await openPopup();
    await says(popup, /Corrected by you/);
    await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button.entry')]
        .find(({ textContent }) => textContent?.includes('Corrected'))
        ?.click(),
    );
    await press(popup, 'Undo');
    await until('the correction to go', async () => !/Corrected by you/.test(await text(popup)));
  });

  test('copies to the clipboard, and draws a PNG under its own policy', async () => {
    await visit.showPainted('/sample.html');
    await openPopup();
    await says(popup, /figures found/);
    await popup.evaluate(() => document.querySelector<HTMLElement>('button.entry')?.click());
    await until('the tools', () => popup.evaluate(() => document.querySelector('.tool') !== null));
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      // What would be offered for download; kept by the page itself, since Firefox gives each call a scope of its own.
      const page = document.defaultView as unknown as {
        URL: typeof URL;
        HTMLAnchorElement: typeof HTMLAnchorElement;
        saved?: Blob;
      };
      const { createObjectURL } = page.URL;
      // Nothing is left in the folder of whoever runs the tests.
      page.HTMLAnchorElement.prototype.click = () => {};
      page.URL.createObjectURL = (blob: Blob) => {
        if (blob.type === 'image/png') page.saved = blob;
        return createObjectURL.call(page.URL, blob);
      };
    });
    await press(popup, 'Save PNG');
    const picture = await until('the picture', () =>
      popup.evaluate(async () => {
        const page = document.defaultView as unknown as { saved?: Blob; createImageBitmap: typeof createImageBitmap };
        if (!page.saved) return null;
        const { saved } = page;
        const bitmap = await page.createImageBitmap(saved);
        return { width: bitmap.width, height: bitmap.height, size: saved.size };
      }),
    );
    expect(picture.width).toBeGreaterThan(1500);
    expect(picture.height).toBeGreaterThan(800);
    expect(picture.size).toBeGreaterThan(10_000);
    await press(popup, 'Copy as text');
    await says(popup, /Copied\.|copied by hand/);
  });

  test('a site is switched off and on from the popup, and the page follows', async () => {
    await visit.showPainted('/sample.html');
    await openPopup();
    await says(popup, /figures found/);
    await press(popup, 'Settings');
    await says(popup, /Underline on 127\.0\.0\.1/);
    await clickOn(popup, '.site input');
    await says(popup, /Not checked\s*Switched off on 127\.0\.0\.1/);
    await until('the page to be clean', async () => (await visit.painted()).length === 0);
    await press(popup, 'Switch on for this site');
    await says(popup, /figures found/);
    await until('the page to be painted again', async () => (await visit.painted()).length > 0);
  });

  test('on demand: nothing is read until the reader asks', async () => {
    await visit.showPainted('/sample.html');
    await openPopup();
    await says(popup, /figures found/);
    await press(popup, 'Settings');
    await clickOn(popup, '.at-hand input[value="demand"]');
    await sleep(300);
    await popup.close();
    await visit.page.reload();
    await sleep(500);
    expect(await visit.painted()).toEqual([]);
    await openPopup();
    await says(popup, /Waiting for you to ask/);
    await press(popup, 'Read this page');
    await says(popup, /figures found/);
    await until('the page to be painted', async () => (await visit.painted()).length > 0);
  });

  test('a page that does not look like an article is read when the reader asks', async () => {
    await visit.show('/front');
    await openPopup();
    await says(popup, /No article here/);
    await press(popup, 'Read it anyway');
    await says(popup, /figures found/);
  });

  test('says what it is that cannot be read: a PDF, whatever its address, a page of the browser', async () => {
    visit.page = await visit.driver.browser.newPage();
    for (const file of ['/file', '/file.pdf']) {
      await visit.page.goto(visit.server.base + file, SHORT).catch(() => {});
      await openPopup();
      await says(popup, /A PDF file/);
      await popup.close();
    }
    await visit.page.goto(name === 'chromium' ? 'chrome://version/' : 'about:license', SHORT).catch(() => {});
    await openPopup();
    await says(popup, /A page of the browser’s own/);
  });
});
