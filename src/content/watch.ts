/** Knowing when the page changed: one throttled observer, paused while nobody looks. Nothing polls. */
import { CARD_HOST } from '../shared/names.ts';

/** Quiet time after which a change has settled. */
const SETTLED_MS = 400;
/** Least time between two readings; doubled for a page that never rests (a clock, a ticker in the article). */
const APART_MS = 2_000;
const MOST_APART_MS = 60_000;
/** A batch larger than this is a rewritten page: relevant without looking at each record. */
const MANY_RECORDS = 300;

export interface ChangeHandlers {
  /** Whether a change concerns what is read. */
  readonly isRelevant: (record: MutationRecord) => boolean;
  /** Once a batch, before anything else: repair what the page removed, notice an extension gone. */
  readonly onBatch: () => void;
  /** A text node's text changed under the paint. */
  readonly onText: (node: Node) => void;
  /** Relevant changes have settled; answers whether they changed what was read. */
  readonly onSettled: () => boolean | Promise<boolean>;
}

const isHost = (node: Node): boolean => node.nodeName.toLowerCase() === CARD_HOST;

/** Records of the extension's own host being put up or taken down. */
function isOwn(record: MutationRecord): boolean {
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return record.type === 'childList' && nodes.length > 0 && nodes.every(isHost);
}

/** Watches until `signal` aborts. The times are parameters for tests. */
export function watchChanges(
  document: Document,
  { isRelevant, onBatch, onText, onSettled }: ChangeHandlers,
  signal: AbortSignal,
  { settled = SETTLED_MS, apart = APART_MS } = {},
): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let timer = 0;
  let firstChange = 0;
  let lastReading = Number.NEGATIVE_INFINITY;
  let wait = apart;

  const read = (): void => {
    timer = 0;
    firstChange = 0;
    const now = view.performance.now();
    const calm = now - lastReading > 4 * wait;
    lastReading = now;
    const settle = (changed: boolean): void => {
      lastReading = Math.max(lastReading, view.performance.now());
      wait = calm ? apart : changed ? Math.min(wait * 2, MOST_APART_MS) : wait;
    };
    const changed = onSettled();
    if (typeof changed === 'boolean') settle(changed);
    else void changed.then(settle);
  };

  /** After quiet, or after `apart` of unrest, and never sooner than `wait` after the last reading. */
  const schedule = (): void => {
    const now = view.performance.now();
    firstChange ||= now;
    const quiet = Math.min(now + settled, firstChange + apart);
    view.clearTimeout(timer);
    timer = view.setTimeout(read, Math.max(0, Math.max(quiet, lastReading + wait) - now));
  };

  const observer = new view.MutationObserver((records) => {
    onBatch();
    if (signal.aborted) return;
    const theirs = records.length > MANY_RECORDS ? records : records.filter((record) => !isOwn(record));
    for (const record of theirs) if (record.type === 'characterData') onText(record.target);
    if (theirs.length > MANY_RECORDS || theirs.some(isRelevant)) schedule();
  });
  const observe = (): void =>
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });

  const visibilityChanged = (): void => {
    view.clearTimeout(timer);
    if (document.hidden) {
      observer.disconnect();
      return;
    }
    onBatch();
    if (signal.aborted) return;
    observe();
    schedule();
  };
  document.addEventListener('visibilitychange', visibilityChanged, { signal });
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    observer.disconnect();
  });
  if (!document.hidden) observe();
}

interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/** The part of an address that names a page: without the fragment, unless it is a route ("#/story/3"). */
const pageOf = ({ origin, pathname, search, hash }: Location): string =>
  origin + pathname + search + (/^#!?\//u.test(hash) ? hash : '');

/**
 * Calls `onNavigate` when a single-page site moves to another address: the Navigation API where there is one, else
 * popstate; both only tell, and nothing is asked in between.
 */
export function watchNavigation(document: Document, onNavigate: (path: boolean) => void, signal: AbortSignal): void {
  const view = document.defaultView as (Window & { navigation?: NavigationLike }) | null;
  if (!view) return;
  let page = pageOf(view.location);
  let { pathname } = view.location;
  const moved = (): void => {
    const now = pageOf(view.location);
    if (now === page) return;
    const path = view.location.pathname !== pathname;
    page = now;
    pathname = view.location.pathname;
    onNavigate(path);
  };
  view.navigation?.addEventListener('currententrychange', moved, { signal });
  view.addEventListener('popstate', moved, { signal });
  view.addEventListener('hashchange', moved, { signal });
}
