/**
 * What the extension adds to a page: with it against without it, loads in turn in one run, medians of seven.
 *
 *   npm run bench:page [-- chromium | firefox] [--page WORD] [--functions]
 *
 * --page: only pages whose address holds the word; --functions: where the script's own time goes.
 *
 * "main thread" is what page-cost.ts says of each browser, "own" what page-own.ts finds of our script alone. A third
 * browser holds an extension whose content script is empty: what any content script costs.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { sleep } from '../../scripts/drive/driver.ts';
import { browserPath } from '../../scripts/drive/install.ts';
import { BROWSERS, launch } from '../../scripts/drive/launch.ts';
import { serve } from '../../scripts/drive/serve.ts';
import { type Cost, chromiumCost, firefoxCost } from './page-cost.ts';
import { type Own, own } from './page-own.ts';
import { STORIES } from './page-stories.ts';

const LOADS = 7;
/** How long after its load a page is watched: until it is painted, and then some. */
const PAGES = [
  { what: 'no article', url: '/other', settled: 350, alone: true },
  { what: '1,000-word article', url: '/article', settled: 700, alone: true },
  { what: '1 MB of text', url: '/megabyte', settled: 1_200, alone: false },
  { what: '5 MB of text', url: '/five', settled: 2_500, alone: false },
  { what: 'page that changes', url: '/mutating', settled: 900, alone: false },
] as const;
/** The page is read again at most half a second after a change. */
const NAVIGATION_MS = 500;
const SETTLED_MS = 900;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { functions: { type: 'boolean' }, page: { type: 'string' } },
});

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const server = await serve('tests/pages');
for (const [url, html] of Object.entries(STORIES)) server.add(url, html);
server.add('/blank', '<!doctype html><title>Blank</title>');

/** A folder with an extension whose content script does nothing. */
function emptyExtension(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'empty-extension-'));
  const content_scripts = [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_idle' }];
  const browser_specific_settings = { gecko: { id: 'empty@underline.invalid' } };
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', content_scripts, browser_specific_settings };
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  fs.writeFileSync(path.join(folder, 'content.js'), '0;');
  return folder;
}

/** A browser without ours, and with another extension where one is named. */
const plain = async (name: (typeof BROWSERS)[number], extension?: string): Promise<Browser> =>
  puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath: await browserPath(name),
    headless: true,
    ...(name === 'chromium' ? { pipe: true, enableExtensions: extension ? [extension] : true } : {}),
    args: name === 'chromium' ? ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] : [],
    defaultViewport: { width: 1000, height: 800 },
  });

/** How long a script of the page's own takes on the article, its layout afterwards included. */
async function timeOf(browser: Browser, code: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${server.base}/article`);
  const took = await page.evaluate(
    `(() => { const start = performance.now(); ${code}; document.body.getBoundingClientRect(); return performance.now() - start; })()`,
  );
  await page.close();
  return Number(took);
}

/** Bytes of the page's heap after `from` and after `to` navigations of a single-page site, garbage collected. */
async function heap(page: Page, from: number, to: number): Promise<[number, number]> {
  const client = await page.createCDPSession();
  const used = async (): Promise<number> => {
    for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
    return (await page.metrics()).JSHeapUsedSize ?? 0;
  };
  let before = 0;
  for (let n = 1; n <= to; n++) {
    await page.evaluate(`window.go(${n})`);
    await sleep(NAVIGATION_MS);
    if (n === from) before = await used();
  }
  return [before, await used()];
}

/** Script and style time of scrolling through the page, a frame at a time. */
async function scrolling(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${server.base}/megabyte`);
  await page.bringToFront();
  await sleep(SETTLED_MS);
  const took = (await page.evaluate(async () => {
    const times: number[] = [];
    for (let i = 0; i < 90; i++) {
      const start = performance.now();
      scrollBy(0, 120);
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - start);
    }
    return times.reduce((sum, time) => sum + time, 0) / times.length;
  })) as number;
  await page.close();
  return took;
}

/** The same work done in the page itself by others: the figures of Recognizers-Text, wrapped in <mark>. */
async function peer(marks: boolean, suite: boolean): Promise<string> {
  const contents = `
    ${suite ? "import * as R from '@microsoft/recognizers-text-suite';" : ''}
    const find = (text) => ${suite ? "[...R.recognizeCurrency(text, 'en-us'), ...R.recognizePercentage(text, 'en-us')].map(({ start, end }) => [start, end + 1])" : '[...text.matchAll(/\\$?\\d+(?:\\.\\d+)?(?:%| billion)/gu)].map((m) => [m.index, m.index + m[0].length])'};
    for (const p of document.querySelectorAll('article p')) {
      const node = p.firstChild;
      if (!node || node.nodeType !== 3) continue;
      for (const [start, end] of find(node.data).sort((a, b) => b[0] - a[0])) {
        const range = document.createRange();
        range.setStart(node, start); range.setEnd(node, end);
        ${marks ? "range.surroundContents(document.createElement('mark'));" : ''}
      }
    }`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    // The suite's own browser file exports nothing to import.
    mainFields: ['module', 'main'],
    format: 'iife',
    define: { global: 'globalThis' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

const row = (what: string, words: string): void => console.log(`  ${what.padEnd(26)} ${words}`);
const ms = (value: number): string => `${value.toFixed(1)} ms`;

const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)} times`;

/** Costs of a page by who loaded it, in turn. */
async function costs(
  by: Readonly<Record<string, (url: string, settled: number) => Promise<Cost>>>,
  { url, settled }: (typeof PAGES)[number],
) {
  const found: Record<string, Cost[]> = {};
  for (let i = 0; i < LOADS; i++) {
    for (const [who, cost] of Object.entries(by)) {
      found[who] ??= [];
      found[who].push(await cost(server.base + url, settled));
    }
  }
  return found;
}

/** One page in one browser; answers the main thread's time that the extension adds. */
async function against(by: Parameters<typeof costs>[0], page: (typeof PAGES)[number]): Promise<number | null> {
  const found = await costs(by, page);
  const of = (who: string, what: (cost: Cost) => number): number => median((found[who] ?? []).map(what));
  /** Of the rounds in which both were told. */
  const added = (who: string): number =>
    median(
      (found[who] ?? []).flatMap(({ main }, i) => {
        const bare = found.without?.[i]?.main ?? null;
        return main === null || bare === null ? [] : [main - bare];
      }),
    );
  const told = found.with?.some(({ main }) => main !== null) ?? false;
  const main = (who: string): number => median((found[who] ?? []).flatMap(({ main }) => main ?? []));
  const [withIt, without] = [main('with'), main('without')];
  const time = told
    ? `main thread ${ms(withIt)} with, ${ms(without)} without (${ratio(withIt, without)}): +${ms(added('with'))}${found.empty ? `, an empty script +${ms(added('empty'))}` : ''}; `
    : '';
  const longest = (who: string): string => ms(of(who, (cost) => cost.longest));
  const long = (who: string): string => ms(of(who, (cost) => cost.long));
  row(
    page.what,
    `${time}longest task ${longest('with')} with, ${longest('without')} without; tasks over 50 ms ${long('with')} with, ${long('without')} without; layout shift ${of('with', (cost) => cost.shift).toFixed(3)} with, ${of('without', (cost) => cost.shift).toFixed(3)} without`,
  );
  return told ? added('with') : null;
}

/** The script's own work on a page. */
async function ownWork(browser: Browser, { what, url, settled }: (typeof PAGES)[number]): Promise<void> {
  const found: Own[] = [];
  for (let i = 0; i < LOADS; i++) found.push(await own(browser, server.base + url, settled));
  const of = (key: 'compile' | 'evaluate' | 'script'): string => ms(median(found.map((one) => one[key])));
  row(
    `own work, ${what}`,
    `script ${of('script')}; of its file: compiling ${of('compile')}, evaluating ${of('evaluate')}`,
  );
  if (!options.functions) return;
  const names = new Set(found.flatMap(({ functions }) => [...functions.keys()]));
  const means = [...names].map(
    (name) => [name, found.reduce((sum, { functions }) => sum + (functions.get(name) ?? 0), 0) / LOADS] as const,
  );
  for (const [name, mean] of means.sort((a, b) => b[1] - a[1]).slice(0, 20))
    console.log(`    ${ms(mean).padStart(8)}  ${name}`);
}

for (const name of BROWSERS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const isChromium = name === 'chromium';
  const withIt = await launch(name);
  const without = await plain(name);
  // The welcome tab of a fresh install would be one more page than the other browser has.
  for (const page of await withIt.browser.pages()) if (page.url().includes('-extension://')) await page.close();
  const emptyFolder = emptyExtension();
  const empty = await plain(name, emptyFolder);
  if (!isChromium) await empty.installExtension(emptyFolder);
  console.log(`${withIt.version}, medians of ${LOADS}`);
  const costIn = isChromium ? chromiumCost : firefoxCost;
  const two = { with: costIn(withIt.browser), without: costIn(without) };
  const three = { ...two, empty: costIn(empty) };
  let ours: number | null = null;
  for (const page of PAGES.filter(({ url }) => url.includes(options.page ?? ''))) {
    const added = await against(page.alone ? three : two, page);
    if (page.url === '/article') ours = added;
    if (page.alone && isChromium) await ownWork(withIt.browser, page);
  }
  row('a frame of scrolling', `${ms(await scrolling(withIt.browser))} with, ${ms(await scrolling(without))} without`);
  for (const [what, marks, suite] of [
    ['<mark> by a pattern', true, false],
    ['<mark> by Recognizers-Text', true, true],
  ] as const) {
    const code = await peer(marks, suite);
    const took: number[] = [];
    for (let i = 0; i < LOADS; i++) took.push(await timeOf(without, code));
    row(what, `${ms(median(took))} on the article${ours ? `: ${ratio(median(took), ours)} what we add` : ''}`);
  }
  for (const [who, browser] of isChromium
    ? ([
        ['with', withIt.browser],
        ['without', without],
      ] as const)
    : []) {
    const page = await browser.newPage();
    await page.bringToFront();
    await page.goto(`${server.base}/app/0`);
    const [five, fifty] = await heap(page, 5, 50);
    row(
      `heap, 50 navigations ${who}`,
      `${(fifty / 1e6).toFixed(2)} MB, after five ${(five / 1e6).toFixed(2)} MB: ${((fifty / five - 1) * 100).toFixed(1)}%`,
    );
    await page.close();
  }
  await withIt.close();
  await without.close();
  await empty.close();
  fs.rmSync(emptyFolder, { recursive: true });
}
server.close();
