/**
 * `npm start [-- firefox]`: the sample article in a browser with the extension installed. Without a display it runs
 * headless: hovers the first figure, opens the real popup, prints claims and notes, writes pictures to preview/.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Report } from '../src/context/report.ts';
import { MESSAGE } from '../src/shared/names.ts';
import { type Driver, hover, sleep, until } from './drive/driver.ts';
import { BROWSERS, launch } from './drive/launch.ts';
import { serve } from './drive/serve.ts';

const PREVIEW = 'preview';

const hasDisplay = (): boolean =>
  ['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function browserNamed(words: readonly string[]): (typeof BROWSERS)[number] {
  const [word = 'chromium'] = words;
  const name = word === 'chrome' ? 'chromium' : word;
  const known = BROWSERS.find((one) => one === name);
  if (known) return known;
  console.error(`start: "${word}" is no browser this project drives; use ${BROWSERS.join(' or ')}`);
  process.exit(2);
}

/** The report behind the popup, asked for the way the popup asks. */
async function reportBehind(driver: Driver): Promise<{ report: Report; picture: Buffer }> {
  const popup = await driver.openPopup();
  const ask = async (type: string): Promise<{ report?: Report }> => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    return api.runtime.sendMessage({ type, tabId: tab?.id });
  };
  const answer = await popup.evaluate(ask, MESSAGE.report);
  const picture = await popup.screenshot();
  await popup.close();
  if (!answer.report) throw new Error(`the popup was given no report: ${JSON.stringify(answer)}`);
  return { report: answer.report, picture };
}

function print(report: Report): void {
  console.log(`\n${report.title}${report.date ? ` (${report.date})` : ''}`);
  console.log(`${report.claims.length} figures found, read with data to ${report.dataTo}`);
  for (const index of report.order) {
    const claim = report.claims[index];
    const gist = report.gists[index];
    const match = report.matches[index];
    if (!claim || !gist || !match) continue;
    console.log(
      `\n  ${claim.quote}   ${[gist.kind, gist.measure, gist.place, gist.period].filter(Boolean).join(' · ')}`,
    );
    for (const note of report.notes.filter(({ claims }) => claims.includes(index))) console.log(`    – ${note.text}`);
    console.log(match.kind === 'series' ? `    [${match.series}]` : `    [not matched: ${match.reason}]`);
  }
}

/** Rests the pointer on a claim's figure until its card is there. */
async function openCard(driver: Driver, page: Page, { claims }: Report, index: number): Promise<void> {
  const quote = claims[index]?.quote ?? '';
  const nth = claims.slice(0, index).filter((claim) => claim.quote === quote).length;
  await page.mouse.move(2, 2);
  await until('the card before to close', async () => !(await driver.cardText(page)));
  await until(`the card over ${quote}`, async () => {
    await hover(page, quote, nth);
    return driver.cardText(page);
  });
  await sleep(400);
}

/** The page with the card of its first figure, the card of the most interesting one, and the popup. */
async function pictures(driver: Driver, page: Page, report: Report, scheme: string, popup: Buffer): Promise<string[]> {
  const file = (what: string) => path.join(PREVIEW, `${driver.name}-${scheme}-${what}.png`);
  await openCard(driver, page, report, 0);
  fs.writeFileSync(file('page'), await page.screenshot());
  await openCard(driver, page, report, report.order[0] ?? 0);
  const clip = await driver.inCard(page, (root) => {
    const { x, y, width, height } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
    // A picture's clip counts from the document's corner, a box from the window's.
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
  if (!clip) throw new Error('the card closed before its picture was taken');
  fs.writeFileSync(file('card'), await page.screenshot({ clip }));
  fs.writeFileSync(file('popup'), popup);
  return ['page', 'card', 'popup'].map(file);
}

async function showHeadless(name: (typeof BROWSERS)[number], url: string): Promise<void> {
  fs.mkdirSync(PREVIEW, { recursive: true });
  for (const dark of [false, true]) {
    const driver = await launch(name, { dark });
    try {
      const page = await driver.browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      await until('the extension to read the article', () => driver.badge());
      const { report, picture } = await reportBehind(driver);
      if (!dark) {
        console.log(driver.version);
        print(report);
        console.log('');
      }
      await page.bringToFront();
      for (const file of await pictures(driver, page, report, dark ? 'dark' : 'light', picture))
        console.log(`wrote ${file}`);
    } finally {
      await driver.close();
    }
  }
}

async function showInWindow(name: (typeof BROWSERS)[number], url: string): Promise<void> {
  const driver = await launch(name, { headless: false, width: 1200, height: 900 });
  const [page = await driver.browser.newPage()] = await driver.browser.pages();
  await page.goto(url);
  await page.bringToFront();
  console.log(`${driver.version} shows ${url}; close it to end.`);
  await new Promise((resolve) => driver.browser.once('disconnected', resolve));
}

const name = browserNamed(process.argv.slice(2));
const server = await serve(path.resolve('tests/pages'));
try {
  await (hasDisplay() ? showInWindow : showHeadless)(name, `${server.base}/sample.html`);
} catch (error) {
  console.error(`start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  server.close();
}
