/**
 * Refreshing for real: the switch in the options, the requests, the new figure on the page, bad days, and no request
 * at all while it is off. The publishers' two hosts are stood in for by a server of this machine.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { distFolder, sleep, until } from '../../scripts/drive/driver.ts';
import { BROWSERS } from '../../scripts/drive/launch.ts';
import { type StandIn, standInFor } from '../../scripts/drive/stand-in.ts';
import type { RefreshStatus } from '../../src/shared/messages.ts';
import { MESSAGE } from '../../src/shared/names.ts';
import { Publishers } from '../publishers.ts';
import { newsPage } from './pages.ts';
import { useBrowser } from './visit.ts';

const HOSTS = ['api.worldbank.org', 'www.imf.org'];
const FILLER =
  'Shopkeepers in the old market said that customers had grown careful, that they compared what was asked at three or four stalls before they bought, and that many had put off larger purchases until the spring.';
const story = (sentence: string) =>
  newsPage({
    id: 'story',
    title: 'Shops wait for the spring',
    date: '2024-09-03',
    text: [sentence, ...Array(9).fill(FILLER)].join('\n\n'),
  });
const PAGES = {
  '/inflation': story('Inflation in Pakistan was 30.8% in 2023, the statistics office said on Tuesday.'),
  '/unemployment': story('The unemployment rate in France was 7.3% in 2023, the statistics office said on Tuesday.'),
  // Of a series that the sample on the welcome page, which is open as well, asks nothing of.
  '/growth': story('The economy of Kenya grew by 5.6% in 2023, the statistics office said on Tuesday.'),
};

/** Headless Chromium hangs on the prompt for a permission: its copy of the extension has the hosts from the start. */
function permitted(folder: string): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'underline-permitted-'));
  fs.cpSync(folder, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const { optional_host_permissions: hosts, ...manifest } = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return copy;
}

describe.each(BROWSERS)('%s, switched off as it comes', (name) => {
  const visit = useBrowser(name, PAGES);

  test('reading, hovering, popup and options ask nobody for anything', async () => {
    const recorded = await visit.driver.recordRequests();
    await visit.showPainted('/inflation');
    expect(await visit.cardOver('30.8%')).toMatch(/World Bank/);
    expect(await visit.popupText(/30\.8%/)).toMatch(/World Bank/);
    await (await visit.driver.openExtensionPage('options/options.html')).close();
    await visit.page.close();
    await visit.showPainted('/unemployment');
    await visit.cardOver('7.3%');
    await sleep(1_000);
    const asked = await recorded();
    const foreign = asked.filter((url) => /^(?:https?|wss?|ftp):/.test(url) && !url.startsWith(visit.server.base));
    expect(asked.some((url) => url.startsWith(visit.server.base))).toBe(true);
    expect(foreign).toEqual([]);
  });
});

describe.each(BROWSERS)('%s, switched on', (name) => {
  let publishers: Publishers;
  let standIn: StandIn;
  const folders: string[] = [];
  beforeAll(async () => {
    standIn = await standInFor(HOSTS, (request, response) => publishers.answer(request, response));
  });
  const visit = useBrowser(name, PAGES, () => {
    if (name === 'firefox') return { httpsProxy: standIn.proxyPort };
    const extension = permitted(distFolder('chrome'));
    folders.push(extension);
    return { httpsProxy: standIn.proxyPort, extension };
  });
  afterAll(() => {
    standIn?.close();
    for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    publishers = new Publishers();
    publishers.revise = (value) => value * 1.03;
  });
  let options: Page | null = null;
  afterEach(async () => {
    await options?.close();
    options = null;
    await visit.page?.close();
  });

  const isOn = (page: Page) =>
    page.evaluate(() => document.querySelector<HTMLInputElement>('#refresh-on')?.checked ?? null);

  /** A real click on the switch in the options. */
  async function turn(on: boolean): Promise<void> {
    options ??= await visit.driver.openExtensionPage('options/options.html');
    const page = options;
    await page.bringToFront();
    expect(
      await until('the switch', async () => ((await isOn(page)) === null ? null : { on: await isOn(page) })),
    ).toEqual({ on: !on });
    const { x, y } = await page.evaluate(() => {
      const box = document.querySelector('#refresh-on');
      box?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = box?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(x, y);
    await until(`the switch to be ${on ? 'on' : 'off'}`, async () => (await isOn(page)) === on);
    // The setting is written after the permission was given.
    await until('the setting', async () => (await status()).on === on);
  }

  async function status(): Promise<RefreshStatus> {
    options ??= await visit.driver.openExtensionPage('options/options.html');
    return options.evaluate(async (type: string) => {
      const { browser, chrome: other } = globalThis as unknown as Record<'browser' | 'chrome', typeof chrome>;
      return (browser ?? other).runtime.sendMessage({ type });
    }, MESSAGE.refreshStatus);
  }

  async function open(url: string): Promise<void> {
    await visit.page?.close().catch(() => {});
    await visit.showPainted(url);
  }

  async function cardSays(figure: string, has: RegExp): Promise<void> {
    let last = '';
    await until(
      `the card to say ${has}`,
      async () => {
        last = await visit.cardOver(figure);
        return has.test(last);
      },
      20_000,
    ).catch((error) => {
      throw new Error(`${error instanceof Error ? error.message : error}; it says: ${last}`);
    });
  }

  test('the figure of the newer release comes to the page, and outlives the background', async () => {
    await turn(true);
    await open('/inflation');
    await cardSays('30.8%', /31\.7%.*as of (?:8 October|October 8,) 2026, fetched on [\w ,]+ \d{4}/s).catch(
      async (error) => {
        throw new Error(
          `${error.message}; ${JSON.stringify(await status())}; ${publishers.asked.map(({ url }) => url)}; ${standIn.connected}`,
        );
      },
    );
    for (const { url, headers } of publishers.asked) {
      expect(url).toMatch(/^\/v2\/country\/all\/indicator\/|^\/external\/datamapper\/api\/v1\/[A-Z_a-z]+$/);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(publishers.asked.some(({ url }) => url.includes('/FP.CPI.TOTL.ZG?'))).toBe(true);
    expect(publishers.asked.filter(({ url }) => /PAK|Pakistan/i.test(url))).toEqual([]);
    await until('the last answer', async () => (await status()).publishers.every(({ permitted: granted }) => granted));
    await sleep(2_500);
    const asked = publishers.asked.length;
    await visit.driver.stopBackground();
    await open('/inflation');
    await cardSays('30.8%', /31\.7%/);
    expect(publishers.asked).toHaveLength(asked);
    const { publishers: told } = await status();
    expect(told[0]).toMatchObject({ publisher: 'World Bank', permitted: true, failure: null });
    expect(told[0]?.newer).toBeGreaterThan(0);
  });

  test('the background ended while an answer is awaited: the page is read as ever, the next one asks again', async () => {
    publishers.misbehaves = 'hangs';
    await open('/growth');
    await until('the request', async () =>
      publishers.asked.some(({ url }) => url.includes('/NY.GDP.MKTP.KD.ZG?')),
    ).catch(async (error) => {
      throw new Error(`${error.message}; ${JSON.stringify(await status())}; ${publishers.asked.map(({ url }) => url)}`);
    });
    await visit.driver.stopBackground();
    await open('/growth');
    await visit.cardOver('5.6%');
    publishers.misbehaves = null;
    const asked = publishers.asked.length;
    await visit.driver.stopBackground();
    await open('/growth');
    await until('a new request', async () => publishers.asked.length > asked);
    await until('the newer figures', async () => ((await status()).publishers[0]?.newer ?? 0) > 1, 20_000);
  });

  test('a page of HTML instead of figures: the bundled figure stays, and the status says so', async () => {
    publishers.misbehaves = 'page-200';
    await open('/unemployment');
    await until(
      'the failure',
      async () => (await status()).publishers.some(({ failure }) => failure?.why === 'server'),
      15_000,
    );
    await visit.page.bringToFront();
    await cardSays('7.3%', /7\.3/);
    expect((await status()).publishers.find(({ failure }) => failure)?.notBefore).not.toBeNull();
  });

  test('off again: the bundled figures are back, what was fetched is gone, nobody is asked', async () => {
    await turn(false);
    const asked = publishers.asked.length;
    await open('/inflation');
    await cardSays('30.8%', /30\.8%/);
    expect(await visit.cardOver('30.8%')).not.toMatch(/31\.7%/);
    expect(publishers.asked).toHaveLength(asked);
    const { publishers: told } = await status();
    expect(told.map(({ newer }) => newer)).toEqual([0, 0]);
    // Not even an empty database is left.
    const databases = () => options?.evaluate(async () => (await indexedDB.databases()).length);
    await until('the database to go', async () => (await databases()) === 0);
  });
});
