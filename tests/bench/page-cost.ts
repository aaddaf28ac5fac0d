/**
 * What one load of a page costs the main thread of the process that holds it, in processor time, since a clock would
 * count whatever else the machine does: script, style, layout, paint. Chromium's trace tells it, task by task. For Firefox
 * it is read from /proc, and its tasks are as long as a timer of the page waited, by the clock.
 */
import fs from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { sleep } from '../../scripts/drive/driver.ts';
import { traced } from './page-trace.ts';

export interface Cost {
  /** Milliseconds of processor time; null in Firefox on a system without /proc. */
  readonly main: number | null;
  /** Longest task of the page, in milliseconds. */
  readonly longest: number;
  /** Longest task in which a content script ran; null in Firefox, which does not tell. */
  readonly longestOurs: number | null;
  /** Milliseconds in tasks longer than 50. */
  readonly long: number;
  /** Cumulative layout shift; null in Firefox, which does not tell. */
  readonly shift: number | null;
}

/** Opens an address, waits `settled` milliseconds from its load on, and answers what that cost. */
export type CostOf = (url: string, settled: number) => Promise<Cost>;

/** Runs before the page: how long a timer waited, which is never sooner than 4 ms after the last one. */
const WATCH = `(() => {
  const seen = { longest: 0, long: 0 };
  window.benchSeen = seen;
  let last = performance.now();
  const turn = () => {
    const now = performance.now();
    const task = now - last - 4;
    seen.longest = Math.max(seen.longest, task);
    if (task > 50) seen.long += task;
    last = now;
    setTimeout(turn, 0);
  };
  setTimeout(turn, 0);
})()`;

async function load(browser: Browser, url: string, settled: number): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(WATCH);
  await page.bringToFront();
  await page.goto(url);
  await sleep(settled);
  return page;
}

const seenBy = async (page: Page): Promise<Pick<Cost, 'longest' | 'long'>> =>
  (await page.evaluate('window.benchSeen')) as Pick<Cost, 'longest' | 'long'>;

export const chromiumCost =
  (browser: Browser): CostOf =>
  async (url, settled) => {
    const page = await browser.newPage();
    await page.bringToFront();
    const { main, longest, longestOurs, long, layoutShift } = await traced(page, url, () => sleep(settled));
    await page.close();
    return { main, longest, longestOurs, long, shift: layoutShift };
  };

/** Processor time of a process's main thread so far, in milliseconds; null without /proc. */
function threadTime(pid: number): number | null {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}

/** Every process below `pid`; empty without /proc. */
function processesBelow(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of fs.existsSync('/proc') ? fs.readdirSync('/proc') : []) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const isBelow = (one: number | undefined): boolean =>
    one !== undefined && one > 1 && (parents.get(one) === pid || isBelow(parents.get(one)));
  return [...parents.keys()].filter(isBelow);
}

const threadTimes = (browser: Browser): Map<number, number> =>
  new Map(processesBelow(browser.process()?.pid ?? -1).map((pid) => [pid, threadTime(pid) ?? 0]));

export const firefoxCost =
  (browser: Browser): CostOf =>
  async (url, settled) => {
    const before = threadTimes(browser);
    const page = await load(browser, url, settled);
    const after = threadTimes(browser);
    const seen = await seenBy(page);
    // Which process holds the page is not told: it is the one that works while the page is kept busy.
    await page.evaluate('for (const end = performance.now() + 300; performance.now() < end;);');
    const busy = [...threadTimes(browser)].map(([pid, ms]) => ({ pid, ms: ms - (after.get(pid) ?? 0) }));
    const most = busy.sort((a, b) => b.ms - a.ms)[0];
    await page.close();
    const main = most && most.ms > 60 ? (after.get(most.pid) ?? 0) - (before.get(most.pid) ?? 0) : null;
    return { main, longestOurs: null, shift: null, ...seen };
  };
