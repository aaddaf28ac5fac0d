/**
 * Refreshed figures in IndexedDB: one record a series and place, read by place. Publishers' figures only, and never on
 * behalf of a private window. Every call rejects where the browser's storage fails.
 */
import type { Values } from '../../data/refresh/answer.ts';
import type { RefreshedLine } from '../../data/refresh/merge.ts';
import { encodeLine } from '../../data/year-line.ts';
import { type RefreshState, readState } from './state.ts';

/** Of a place, by code. */
export type PlaceLines = ReadonlyMap<string, RefreshedLine>;

export interface RefreshStore {
  linesOf(place: string): Promise<PlaceLines>;
  state(): Promise<RefreshState>;
  setState(state: RefreshState): Promise<void>;
  /** Replaces everything stored of a series, and the state, at once. */
  replace(code: string, vintage: string, fetched: string, values: Values, state: RefreshState): Promise<void>;
  clear(): Promise<void>;
}

const NAME = 'refresh';
const VERSION = 1;
const LINES = 'lines';
const STATE = 'state';
const STATE_KEY = 'state';

interface Row extends RefreshedLine {
  readonly place: string;
  readonly code: string;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });

const isLine = ({ line, vintage, fetched }: Row): boolean =>
  Number.isInteger(line?.from) &&
  Array.isArray(line?.values) &&
  [vintage, fetched].every((one) => typeof one === 'string');

export class IndexedStore implements RefreshStore {
  #opened: Promise<IDBDatabase> | null = null;

  #open(): Promise<IDBDatabase> {
    this.#opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, VERSION);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(LINES, { keyPath: ['code', 'place'] }).createIndex('place', 'place');
        request.result.createObjectStore(STATE);
      };
      request.onblocked = () => reject(new Error('blocked'));
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        // Closed from outside, or about to be deleted: the next call opens it anew.
        database.onclose = database.onversionchange = () => {
          database.close();
          this.#opened = null;
        };
        resolve(database);
      };
    });
    this.#opened.catch(() => {
      this.#opened = null;
    });
    return this.#opened;
  }

  async linesOf(place: string): Promise<PlaceLines> {
    const store = (await this.#open()).transaction(LINES).objectStore(LINES);
    const rows: Row[] = await done(store.index('place').getAll(place));
    return new Map(rows.filter(isLine).map(({ code, line, vintage, fetched }) => [code, { line, vintage, fetched }]));
  }

  async state(): Promise<RefreshState> {
    const store = (await this.#open()).transaction(STATE).objectStore(STATE);
    return readState(await done(store.get(STATE_KEY)));
  }

  async setState(state: RefreshState): Promise<void> {
    const transaction = (await this.#open()).transaction(STATE, 'readwrite');
    transaction.objectStore(STATE).put(state, STATE_KEY);
    await completed(transaction);
  }

  async replace(code: string, vintage: string, fetched: string, values: Values, state: RefreshState): Promise<void> {
    const transaction = (await this.#open()).transaction([LINES, STATE], 'readwrite');
    const lines = transaction.objectStore(LINES);
    lines.delete(IDBKeyRange.bound([code], [code, []]));
    for (const [place, byYear] of values) {
      const line = encodeLine(byYear);
      if (line) lines.put({ code, place, line, vintage, fetched } satisfies Row);
    }
    transaction.objectStore(STATE).put(state, STATE_KEY);
    await completed(transaction);
  }

  /** Deletes the database itself: whoever refreshes no longer has none. */
  async clear(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    (await opened?.catch(() => null))?.close();
    await done(indexedDB.deleteDatabase(NAME));
  }
}
