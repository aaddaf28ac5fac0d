/**
 * What the extension adds to a page: with it against without it, loads in turn in one run, medians of seven.
 *
 *   npm run bench:page [-- chromium | firefox] [--page WORD] [--functions]
 *
 * --page: only what pages whose address holds the word cost; --functions: where the script's own time goes.
 *
 * "main thread" is what page-cost.ts says of each browser, "own" what page-own.ts finds of our script alone. A third
 * browser holds an extension whose content script is empty: what any content script costs.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../../scripts/drive/chromium.ts';
import { browserPath } from '../../scripts/drive/install.ts';
import { BROWSERS, launch } from '../../scripts/drive/launch.ts';
import { serve } from '../../scripts/drive/serve.ts';
import { type Cost, chromiumCost, firefoxCost } from './page-cost.ts';
import { heap, peer, scrolling, timeOf } from './page-others.ts';
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
    args: name === 'chromium' ? [...CHROMIUM_ARGUMENTS] : [],
    defaultViewport: { width: 1000, height: 800 },
  });

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
  const both = (key: 'longest' | 'long'): string =>
    `${ms(of('with', (cost) => cost[key]))} with, ${ms(of('without', (cost) => cost[key]))} without`;
  if (told) {
    const than = found.empty ? `; an empty content script +${ms(added('empty'))}` : '';
    row(page.what, `main thread ${ms(withIt)} with, ${ms(without)} without: +${ms(added('with'))}${than}`);
  }
  row(told ? '' : page.what, `longest task ${both('longest')}; in tasks over 50 ms ${both('long')}`);
  if (found.with?.some(({ shift }) => shift !== null)) {
    const ours = ms(of('with', (cost) => cost.longestOurs ?? 0));
    const shift = (who: string): string => of(who, (cost) => cost.shift ?? 0).toFixed(3);
    row('', `longest task with ours in it ${ours}; layout shift ${shift('with')} with, ${shift('without')} without`);
  }
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

/** What is no load of a page: scrolling, the same work done by others, memory. */
async function others(withIt: Browser, without: Browser, ours: number | null, isChromium: boolean): Promise<void> {
  const { base } = server;
  row(
    'a frame of scrolling',
    `${ms(await scrolling(withIt, base))} with, ${ms(await scrolling(without, base))} without`,
  );
  for (const [what, suite] of [
    ['<mark> by a pattern', false],
    ['<mark> by Recognizers-Text', true],
  ] as const) {
    const code = await peer(suite);
    const took: number[] = [];
    for (let i = 0; i < LOADS; i++) took.push(await timeOf(without, base, code));
    row(what, `${ms(median(took))} on the article${ours ? `: ${ratio(median(took), ours)} what we add` : ''}`);
  }
  if (!isChromium) return;
  const [added, bare] = [await heap(withIt, base, 5, 50), await heap(without, base, 5, 50)];
  const megabytes = ([five, fifty]: readonly [number, number]): string =>
    `${(five / 1e6).toFixed(2)} MB after five, ${(fifty / 1e6).toFixed(2)} MB after 50 (${((fifty / five - 1) * 100).toFixed(1)}%)`;
  row('heap of a single-page site', `${megabytes(added)} with, ${megabytes(bare)} without`);
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
  if (options.page === undefined) await others(withIt.browser, without, ours, isChromium);
  await withIt.close();
  await without.close();
  await empty.close();
  fs.rmSync(emptyFolder, { recursive: true });
}
server.close();
