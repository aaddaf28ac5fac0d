/** What `npm run bench:page` measures beside loads: memory, scrolling, and the same work done by others. */
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { sleep } from '../../scripts/drive/driver.ts';

/** The page is read again at most half a second after a change. */
const NAVIGATION_MS = 500;
const SETTLED_MS = 900;

/** How long a script of the page's own takes on the article, its layout afterwards included. */
export async function timeOf(browser: Browser, base: string, code: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${base}/article`);
  const took = await page.evaluate(
    `(() => { const start = performance.now(); ${code}; document.body.getBoundingClientRect(); return performance.now() - start; })()`,
  );
  await page.close();
  return Number(took);
}

/**
 * Bytes of the page's JavaScript heap, every world's, garbage collected: after `from` navigations of a single-page site
 * and after `to`.
 */
export async function heap(browser: Browser, base: string, from: number, to: number): Promise<[number, number]> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(`${base}/app/0`);
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
  const after = await used();
  await page.close();
  return [before, after];
}

/** Script and style time of scrolling through the page, a frame at a time. */
export async function scrolling(browser: Browser, base: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${base}/megabyte`);
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

/** A script that does the same work in the page itself: figures found by Recognizers-Text, or by a pattern, in <mark>. */
export async function peer(suite: boolean): Promise<string> {
  const contents = `
    ${suite ? "import * as R from '@microsoft/recognizers-text-suite';" : ''}
    const find = (text) => ${suite ? "[...R.recognizeCurrency(text, 'en-us'), ...R.recognizePercentage(text, 'en-us')].map(({ start, end }) => [start, end + 1])" : '[...text.matchAll(/\\$?\\d+(?:\\.\\d+)?(?:%| billion)/gu)].map((m) => [m.index, m.index + m[0].length])'};
    for (const p of document.querySelectorAll('article p')) {
      const node = p.firstChild;
      if (!node || node.nodeType !== 3) continue;
      for (const [start, end] of find(node.data).sort((a, b) => b[0] - a[0])) {
        const range = document.createRange();
        range.setStart(node, start); range.setEnd(node, end);
        range.surroundContents(document.createElement('mark'));
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
