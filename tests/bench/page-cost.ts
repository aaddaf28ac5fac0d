/**
 * What one load of a page costs the main thread of the process that holds it, in processor time, since a clock would
 * count whatever else the machine does: script, style, layout, paint. Chromium tells it, of a process fresh for each load;
 * for Firefox it is read from /proc. Long tasks are as Chromium reports them, or as long as a timer of the page waited.
 */
import fs from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { sleep } from '../../scripts/drive/driver.ts';

export interface Cost {
  /** Milliseconds of processor time; null in Firefox on a system without /proc. */
  readonly main: number | null;
  /** Longest task of the page, in milliseconds: in Chromium 0 below 50, in Firefox as a timer sees it. */
  readonly longest: number;
  /** Milliseconds in tasks longer than 50. */
  readonly long: number;
  /** Cumulative layout shift; Firefox does not tell. */
  readonly shift: number;
}

/** Opens an address, waits `settled` milliseconds from its load on, and answers what that cost. */
export type CostOf = (url: string, settled: number) => Promise<Cost>;

/** Runs before the page. The entries of Chromium begin at 50 ms; a timer is never sooner than 4 ms after the last one. */
const WATCH = `(() => {
  const seen = { longest: 0, long: 0, shift: 0 };
  window.benchSeen = seen;
  const task = (ms) => { seen.longest = Math.max(seen.longest, ms); if (ms > 50) seen.long += ms; };
  const types = PerformanceObserver.supportedEntryTypes;
  const watch = (type, heard) => types.includes(type) && new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({ type, buffered: true });
  watch('layout-shift', ({ value }) => { seen.shift += value; });
  if (types.includes('longtask')) { watch('longtask', ({ duration }) => task(duration)); return; }
  let last = performance.now();
  const turn = () => { const now = performance.now(); task(now - last - 4); last = now; setTimeout(turn, 0); };
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

const seenBy = async (page: Page): Promise<Omit<Cost, 'main'>> =>
  (await page.evaluate('window.benchSeen')) as Omit<Cost, 'main'>;

export const chromiumCost =
  (browser: Browser): CostOf =>
  async (url, settled) => {
    const page = await load(browser, url, settled);
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    const { metrics } = await client.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value;
    const main = seconds === undefined ? null : seconds * 1_000;
    const seen = await seenBy(page);
    await page.close();
    return { main, ...seen };
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
    return { main, ...seen };
  };
