/**
 * What Chromium's own trace tells of one load: the tasks of the thread that holds the page, in processor time, since a
 * clock would count whatever else the machine does. Counted from the moment the page is committed to its process.
 */
import type { Page } from 'puppeteer-core';

/** Milliseconds of processor time. */
export interface Traced {
  /** Every task of the page's main thread: script, style, layout, paint, garbage collection. */
  readonly main: number;
  readonly longest: number;
  /** In tasks longer than 50. */
  readonly long: number;
  /** The longest task in which a function of an extension's content script ran; 0 where none did. */
  readonly longestOurs: number;
  readonly layoutShift: number;
  /** Of the content script's file: compiling it, and running it from top to end, which includes compiling. */
  readonly compile: number;
  readonly evaluate: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when, how long by the clock, and how much processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly fileName?: string;
    readonly data?: { readonly url?: string; readonly isMainFrame?: boolean; readonly score?: number };
  };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'loading', 'v8'];
const LONG_MS = 50;

/** A content script's file: not the background's, which the same trace may hold. */
export const isOurs = (url: string): boolean => /^chrome-extension:.*\/content\.js$/u.test(url);
const ofOurs = ({ args }: TraceEvent): boolean => isOurs(args?.data?.url ?? args?.fileName ?? '');

const ms = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1_000;
const sum = (events: readonly TraceEvent[]): number => events.reduce((all, event) => all + ms(event), 0);
const most = (events: readonly TraceEvent[]): number => Math.max(0, ...events.map(ms));

function read(events: readonly TraceEvent[], url: string): Traced {
  const commit = events.find(
    ({ name, args }) => name === 'CommitLoad' && args?.data?.url === url && args.data.isMainFrame,
  );
  if (!commit) throw new Error(`the trace holds no load of ${url}`);
  const here = events.filter(({ pid, tid, ts }) => pid === commit.pid && tid === commit.tid && ts >= commit.ts);
  const tasks = here.filter(({ name }) => name === 'RunTask');
  const ours = here.filter(ofOurs);
  const withOurs = tasks.filter(({ ts, dur = 0 }) => ours.some((event) => event.ts >= ts && event.ts < ts + dur));
  const named = (name: string): number => sum(ours.filter((event) => event.name === name));
  return {
    main: sum(tasks),
    longest: most(tasks),
    long: sum(tasks.filter((task) => ms(task) > LONG_MS)),
    longestOurs: most(withOurs),
    layoutShift: here.reduce((all, { name, args }) => all + (name === 'LayoutShift' ? (args?.data?.score ?? 0) : 0), 0),
    compile: named('v8.compile'),
    evaluate: named('EvaluateScript'),
  };
}

/** Opens `url` in `page` while the browser traces, until `wait` is done. */
export async function traced(page: Page, url: string, wait: () => Promise<void>): Promise<Traced> {
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(url);
  await wait();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return read(traceEvents, url);
}
