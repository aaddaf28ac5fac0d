/**
 * What the extension adds to a page's main thread: script time with the extension minus script time without it, medians
 * of alternating loads in one run. `npm run bench`.
 */
import puppeteer from 'puppeteer-core';
import { launchChromium } from '../../scripts/drive/chromium.ts';
import { sleep } from '../../scripts/drive/driver.ts';
import { browserPath } from '../../scripts/drive/install.ts';
import { serve } from '../../scripts/drive/serve.ts';
import { newsPage } from '../browser/pages.ts';

const LOADS = 25;
const SETTLED_MS = 700;

const SENTENCES = [
  'The ministry said on Monday that exports had risen by 4.2% to $31.5 billion in the last fiscal year.',
  'Farmers in the north expect a better harvest, and traders in the city have begun to fill their stores.',
  'A committee will meet again in spring, when the new rules for small companies are to be read a second time.',
  'Unemployment stood at 6.3% in March, the statistics office reported, after 6.9% a year before.',
  'Nobody at the meeting wanted to say how long the talks would last or who would be asked to join them.',
];
/** About 1,000 words, two figures in five sentences. */
const ARTICLE = newsPage({
  id: 'bench',
  title: 'Kenya’s exports rise to $31.5 billion',
  date: '2023-07-10',
  text: Array.from({ length: 11 }, () => SENTENCES.join(' ')).join('\n\n'),
});
const OTHER = `<!doctype html><html lang="en"><head><title>Tool</title></head><body><h1>Tool</h1>${'<div><button>Add</button><span>Ready</span></div>'.repeat(200)}</body></html>`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const server = await serve('tests/pages');
server.add('/article', ARTICLE);
server.add('/other', OTHER);
const withIt = await launchChromium();
const without = await puppeteer.launch({
  executablePath: await browserPath('chromium'),
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

/** Script and whole task time of one load, in ms. */
async function cost(browser: typeof without, url: string): Promise<{ script: number; task: number }> {
  const page = await browser.newPage();
  await page.goto(server.base + url);
  await page.bringToFront();
  await sleep(SETTLED_MS);
  const { ScriptDuration = 0, TaskDuration = 0 } = await page.metrics();
  await page.close();
  return { script: ScriptDuration * 1000, task: TaskDuration * 1000 };
}

for (const [what, url] of [
  ['no article', '/other'],
  ['1,000-word article', '/article'],
] as const) {
  const pairs: { with: number; without: number }[] = [];
  for (let i = 0; i < LOADS; i++) {
    pairs.push({ with: (await cost(withIt.browser, url)).script, without: (await cost(without, url)).script });
  }
  const [a, b] = [median(pairs.map((pair) => pair.with)), median(pairs.map((pair) => pair.without))];
  const added = median(pairs.map((pair) => pair.with - pair.without));
  console.log(
    `${what.padEnd(20)} script ${a.toFixed(2)} ms with, ${b.toFixed(2)} ms without: added ${added.toFixed(2)} ms (median of ${LOADS})`,
  );
}
await withIt.close();
await without.close();
server.close();
