/**
 * Refreshing: which series are asked for, when, and what is kept. One request at a time to a host, each series once a
 * day, a host that fails left alone. What is lost when the browser ends the background is asked for again.
 */

import type { IndexFile } from '../../data/pack-schema.ts';
import { type Failure, type Fresh, RefreshError } from '../../data/refresh/answer.ts';
import { checked } from '../../data/refresh/check.ts';
import { askPublisher, type Get } from '../../data/refresh/publishers.ts';
import {
  PUBLISHERS,
  type Publisher,
  placeFinder,
  type Refreshable,
  refreshableOf,
} from '../../data/refresh/refreshable.ts';
import type { YearLine } from '../../data/year-line.ts';
import type { RefreshStatus } from '../../shared/messages.ts';
import { type Bounds, type Fetch, fetchJson } from './fetch-json.ts';
import { afterFailure, EMPTY_STATE, isDue, isOfHost, type RefreshState, waitFor } from './state.ts';
import type { RefreshStore } from './store.ts';

/** Series waiting for one host; an article shows a handful, and the next article asks again. */
const MOST_WAITING = 20;
/** Between the end of a request and the next to the same host. */
const APART_MS = 1_000;

export interface RefreshDeps {
  readonly fetch: Fetch;
  readonly store: RefreshStore;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Whether the reader has switched refreshing on. */
  readonly enabled: () => Promise<boolean>;
  /** Whether the browser grants the origin; asked before every request. */
  readonly permitted: (origin: string) => Promise<boolean>;
  /** The pack's index; null where it cannot be read. */
  readonly index: () => Promise<IndexFile | null>;
  readonly bundled: (index: IndexFile, publisher: Publisher, code: string) => Promise<ReadonlyMap<string, YearLine>>;
  /** Stored figures changed. */
  readonly changed: () => void;
  readonly origins: Readonly<Record<Publisher, string>>;
  readonly bounds?: Bounds;
}

const iso = (ms: number): string => new Date(ms).toISOString();

export class Refresher {
  readonly #deps: RefreshDeps;
  readonly #waiting = new Map<Publisher, Set<string>>();
  readonly #running = new Map<Publisher, Promise<void>>();
  /** Where storage fails, what happened must be known all the same, or a broken disk would mean request after request. */
  #unstored: RefreshState | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(deps: RefreshDeps) {
    this.#deps = deps;
  }

  /** Asks for the series a reader is being shown, where they are due; at once, without waiting for any answer. */
  async want(codes: readonly string[]): Promise<void> {
    const { enabled, index: readIndex } = this.#deps;
    if (codes.length === 0 || !(await enabled())) return;
    const index = await readIndex();
    if (!index) return;
    for (const code of new Set(codes)) {
      const about = refreshableOf(index, code);
      if (!about) continue;
      const waiting = this.#waiting.get(about.publisher) ?? new Set();
      if (waiting.size < MOST_WAITING) waiting.add(code);
      this.#waiting.set(about.publisher, waiting);
    }
    for (const publisher of PUBLISHERS) this.#start(index, publisher);
  }

  /** Resolves once nothing is under way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  #start(index: IndexFile, publisher: Publisher): void {
    if (this.#running.has(publisher)) return;
    const run = this.#run(index, publisher).finally(() => this.#running.delete(publisher));
    this.#running.set(publisher, run);
  }

  /** One series after another; whatever still waits when the host fails is dropped. Never rejects. */
  async #run(index: IndexFile, publisher: Publisher): Promise<void> {
    const waiting = this.#waiting.get(publisher) ?? new Set();
    try {
      for (const code of waiting) {
        const about = refreshableOf(index, code);
        const { enabled, now } = this.#deps;
        const state = await this.state();
        if (!(await enabled()) || waitFor(state.hosts[publisher], now()) > 0) break;
        waiting.delete(code);
        if (about && isDue(state.series[code], now())) await this.#refresh(index, code, about);
      }
    } catch {
      // Only what is told below could not be remembered.
    }
    waiting.clear();
  }

  async #refresh(index: IndexFile, code: string, about: Refreshable): Promise<void> {
    const known = (await this.state()).series[code]?.vintage ?? '';
    try {
      const fresh = await askPublisher(about.publisher, this.#getter(about.publisher), {
        code,
        marks: about.marks,
        origin: this.#deps.origins[about.publisher],
        known: [known, about.vintage].sort().at(-1) ?? '',
        thisYear: new Date(this.#deps.now()).getUTCFullYear(),
        placeOf: placeFinder(index),
      });
      if (!(await this.#deps.enabled())) return;
      if (fresh) await this.#keep(index, code, about, fresh);
      else await this.#note(code, about.publisher, null);
    } catch (error) {
      const failed = error instanceof RefreshError ? error : new RefreshError('unexpected');
      await this.#note(code, about.publisher, failed.failure, failed.retryAfterMs);
    }
  }

  async #keep(index: IndexFile, code: string, about: Refreshable, fresh: Fresh): Promise<void> {
    const { now, enabled, store, bundled, changed } = this.#deps;
    const { values, refused, contradicts } = checked(
      fresh,
      await bundled(index, about.publisher, code),
      about.isPercent,
    );
    if (contradicts || values.size === 0) return this.#note(code, about.publisher, 'contradicts', 0, refused);
    if (!(await enabled())) return;
    const at = now();
    await this.#write(async (state) => {
      const series = { ...state.series, [code]: { checked: at, vintage: fresh.vintage, failure: null, refused } };
      const next = { stamp: Math.max(at, state.stamp + 1), series, hosts: without(state.hosts, about.publisher) };
      await store.replace(code, fresh.vintage, iso(at).slice(0, 10), values, next);
      return next;
    });
    changed();
  }

  /** Remembers that a series was asked for, and what came of it where that was no newer figures. */
  #note(code: string, publisher: Publisher, failure: Failure | null, retryAfterMs = 0, refused = 0): Promise<void> {
    return this.#write(async (state) => {
      const at = this.#deps.now();
      const before = state.series[code];
      const hosts =
        failure !== null && isOfHost(failure)
          ? { ...state.hosts, [publisher]: afterFailure(state.hosts[publisher], failure, retryAfterMs, at) }
          : without(state.hosts, publisher);
      // A host that failed says nothing of the series: it is due again as soon as the host is.
      const own = {
        checked: at,
        vintage: before?.vintage ?? null,
        failure,
        refused: refused || (before?.refused ?? 0),
      };
      const series = failure !== null && isOfHost(failure) ? state.series : { ...state.series, [code]: own };
      const next = { stamp: state.stamp, series, hosts };
      await this.#deps.store.setState(next);
      return next;
    });
  }

  /** One change at a time; one that cannot be stored is kept in memory, as a failure of storage. */
  #write(change: (state: RefreshState) => Promise<RefreshState>): Promise<void> {
    const turn = this.#writing.then(async () => {
      const state = await this.state();
      try {
        await change(state);
        this.#unstored = null;
      } catch {
        const at = this.#deps.now();
        const wait = (publisher: Publisher) => afterFailure(state.hosts[publisher], 'storage', 0, at);
        this.#unstored = { ...state, hosts: { 'World Bank': wait('World Bank'), IMF: wait('IMF') } };
      }
    });
    this.#writing = turn;
    return turn;
  }

  async state(): Promise<RefreshState> {
    if (this.#unstored) return this.#unstored;
    return this.#deps.store.state().catch(() => EMPTY_STATE);
  }

  /** Requests to one publisher, each only where the browser grants the host at that moment, and with a pause between. */
  #getter(publisher: Publisher): Get {
    const { fetch, now, pause, permitted, origins, bounds } = this.#deps;
    let first = true;
    return async (url) => {
      if (!first) await pause(APART_MS);
      first = false;
      if (!(await permitted(origins[publisher]))) throw new RefreshError('no-permission');
      return fetchJson(fetch, url, now(), bounds);
    };
  }

  /** Forgets everything fetched: refreshing was switched off. */
  async forget(): Promise<void> {
    for (const waiting of this.#waiting.values()) waiting.clear();
    this.#unstored = null;
    await this.#deps.store.clear().catch(() => {});
  }

  async status(): Promise<RefreshStatus> {
    const { enabled, index: readIndex, origins, permitted, now } = this.#deps;
    const [on, index] = await Promise.all([enabled(), readIndex()]);
    const { series, hosts } = on ? await this.state() : EMPTY_STATE;
    const publishers = PUBLISHERS.map(async (publisher) => {
      const own = Object.entries(series).filter(
        ([code]) => index && refreshableOf(index, code)?.publisher === publisher,
      );
      const answered = own.filter(([, one]) => one.failure === null).map(([, { checked: at }]) => at);
      const host = hosts[publisher];
      const failures = own.flatMap(([code, { failure, checked: at }]) =>
        failure ? [{ why: failure, at, series: code }] : [],
      );
      if (host?.failure) failures.push({ why: host.failure, at: host.at, series: '' });
      const latest = failures.sort((a, b) => b.at - a.at)[0];
      const wait = waitFor(host, now());
      return {
        publisher,
        origin: `${origins[publisher]}/*`,
        permitted: await permitted(origins[publisher]),
        lastChecked: answered.length > 0 ? iso(Math.max(...answered)) : null,
        newer: own.filter(([, { vintage }]) => vintage !== null).length,
        refused: own.reduce((sum, [, { refused }]) => sum + refused, 0),
        failure: latest ? { why: latest.why, at: iso(latest.at), series: latest.series || null } : null,
        notBefore: wait > 0 ? iso(now() + wait) : null,
      };
    });
    return { on, publishers: await Promise.all(publishers) };
  }
}

function without(hosts: RefreshState['hosts'], publisher: Publisher): RefreshState['hosts'] {
  const { [publisher]: _, ...others } = hosts;
  return others;
}
