/**
 * The content script's own work on a load, told apart from the page's and from the browser's noise: what the browser
 * traces of the script's file (compiling, evaluating), and what a sampling profile over all worlds finds beneath its
 * functions. Chromium only.
 */
import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import { sleep } from '../../scripts/drive/driver.ts';
import { isOurs, traced } from './page-trace.ts';

/** Milliseconds. */
export interface Own {
  readonly compile: number;
  /** Compiling and running the file from top to end, what it calls at once included. */
  readonly evaluate: number;
  /** All samples at or beneath the script's functions, native calls included. */
  readonly script: number;
  /** By function of the script, itself and the native calls it makes. */
  readonly functions: ReadonlyMap<string, number>;
}

const SAMPLE_US = 100;

/** Time in the script's functions, by the innermost of them. */
function ownTime({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const ownerOf = (id: number | undefined): string | null => {
    const node = id === undefined ? undefined : byId.get(id);
    if (!node) return null;
    const { url, functionName, lineNumber, columnNumber } = node.callFrame;
    if (isOurs(url)) return `${functionName || '(unnamed)'} ${lineNumber + 1}:${columnNumber + 1}`;
    return ownerOf(parents.get(node.id));
  };
  const times = new Map<string, number>();
  samples.forEach((id, i) => {
    const owner = ownerOf(id);
    if (owner) times.set(owner, (times.get(owner) ?? 0) + (timeDeltas[i + 1] ?? 0) / 1_000);
  });
  return times;
}

async function profiled(browser: Browser, url: string, settled: number): Promise<Map<string, number>> {
  const page = await browser.newPage();
  // In the process that will hold it: an empty page is elsewhere.
  await page.goto(new URL('/blank', url).href);
  const client: CDPSession = await page.createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await client.send('Profiler.start');
  await page.goto(url);
  await sleep(settled);
  const { profile } = await client.send('Profiler.stop');
  await page.close();
  return ownTime(profile);
}

export async function own(browser: Browser, url: string, settled: number): Promise<Own> {
  const page = await browser.newPage();
  await page.bringToFront();
  const { compile, evaluate } = await traced(page, url, () => sleep(settled));
  await page.close();
  const functions = await profiled(browser, url, settled);
  return { compile, evaluate, functions, script: [...functions.values()].reduce((sum, ms) => sum + ms, 0) };
}
