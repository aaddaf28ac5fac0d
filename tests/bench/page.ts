/**
 * What the extension adds to a page: with it against without it, loads in turn in one run, medians of seven.
 * `npm run bench:page`. In both browsers the time in which the page's own timers could not run ("busy"); in Chromium the
 * main thread's task time too. (Script time alone leaves out what runs after an `await`, which is most of ours.)
 */
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { sleep } from '../../scripts/drive/driver.ts';
import { browserPath } from '../../scripts/drive/install.ts';
import { BROWSERS, launch } from '../../scripts/drive/launch.ts';
import { serve } from '../../scripts/drive/serve.ts';
import { STORIES } from './page-stories.ts';

const LOADS = 7;
const SETTLED_MS = 900;
const FIVE_MB_MS = 3_000;

interface Cost {
  readonly busy: number;
  readonly longest: number;
  readonly shift: number;
  readonly script: number | null;
}

/** Runs before the page: counts the time between its turns that is more than a turn takes. */
const WATCH = `(() => {
  const channel = new MessageChannel();
  const seen = { busy: 0, longest: 0, shift: 0 };
  let last = performance.now();
  channel.port1.onmessage = () => { const now = performance.now(); const gap = now - last; last = now; if (gap > 1.5) { seen.busy += gap; seen.longest = Math.max(seen.longest, gap); } channel.port2.postMessage(0); };
  channel.port2.postMessage(0);
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  window.benchSeen = seen;
})()`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const server = await serve('tests/pages');
for (const [url, html] of Object.entries(STORIES)) server.add(url, html);

async function cost(browser: Browser, url: string, settled: number): Promise<Cost> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(server.base + url);
  await page.bringToFront();
  await sleep(settled);
  const seen = (await page.evaluate('window.benchSeen')) as Omit<Cost, 'script'>;
  await page.close();
  return { ...seen, script: await taskTime(browser, url, settled) };
}

/** In a load of its own: counting the busy time is work as well. Null in Firefox, which does not tell. */
async function taskTime(browser: Browser, url: string, settled: number): Promise<number | null> {
  const page = await browser.newPage();
  // It throws there, before there is a promise.
  const told = await Promise.resolve()
    .then(() => page.metrics())
    .then(
      () => true,
      () => false,
    );
  if (told) {
    await page.goto(server.base + url);
    await page.bringToFront();
    await sleep(settled);
  }
  const task = told ? ((await page.metrics()).TaskDuration ?? 0) * 1_000 : null;
  await page.close();
  return task;
}

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
    await sleep(600);
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

for (const name of BROWSERS) {
  const withIt = await launch(name);
  const without = await puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath: await browserPath(name),
    headless: true,
    args: name === 'chromium' ? ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] : [],
  });
  console.log(`${withIt.version}, added by the extension, medians of ${LOADS}`);
  /** Task time added, by page; none in Firefox. */
  const scripts: Record<string, number> = {};
  for (const [what, url, settled] of [
    ['no article', '/other', SETTLED_MS],
    ['1,000-word article', '/article', SETTLED_MS],
    ['1 MB of text', '/megabyte', SETTLED_MS],
    ['5 MB of text', '/five', FIVE_MB_MS],
    ['page that changes', '/mutating', SETTLED_MS],
  ] as const) {
    const pairs: { with: Cost; without: Cost }[] = [];
    for (let i = 0; i < (url === '/five' ? 3 : LOADS); i++) {
      pairs.push({
        with: await cost(withIt.browser, url, settled),
        without: await cost(without, url, settled),
      });
    }
    const more = (of: (cost: Cost) => number): number => median(pairs.map((pair) => of(pair.with) - of(pair.without)));
    if (pairs[0]?.with.script !== null) scripts[url] = more(({ script }) => script ?? 0);
    const script = url in scripts ? `task time ${ms(scripts[url] ?? 0)}, ` : '';
    const longest = `longest task ${ms(median(pairs.map((pair) => pair.with.longest)))}, without ${ms(median(pairs.map((pair) => pair.without.longest)))}`;
    row(
      what,
      `${script}busy ${ms(more(({ busy }) => busy))}; ${longest}; layout shift ${more(({ shift }) => shift).toFixed(3)}`,
    );
  }
  row('a frame of scrolling', `${ms(await scrolling(withIt.browser))} with, ${ms(await scrolling(without))} without`);
  for (const [what, marks, suite] of [
    ['<mark> by a pattern', true, false],
    ['<mark> by Recognizers-Text', true, true],
  ] as const) {
    const code = await peer(marks, suite);
    const took: number[] = [];
    for (let i = 0; i < LOADS; i++) took.push(await timeOf(without, code));
    const ours = scripts['/article'];
    const ratio = ours ? `: ${(median(took) / ours).toFixed(1)} times our task time` : '';
    row(what, `${ms(median(took))} on the article${ratio}`);
  }
  if (name === 'chromium') {
    const page = await withIt.browser.newPage();
    await page.goto(`${server.base}/app/0`);
    await page.bringToFront();
    const [five, fifty] = await heap(page, 5, 50);
    row(
      'heap, 50 navigations',
      `${(fifty / 1e6).toFixed(2)} MB, after five ${(five / 1e6).toFixed(2)} MB: ${((fifty / five - 1) * 100).toFixed(1)}%`,
    );
  }
  await withIt.close();
  await without.close();
}
server.close();
