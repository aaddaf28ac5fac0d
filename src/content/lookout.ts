/** Looking out for changes of a page that concern what is read of it, for as long as that is wanted. */
import { type ChangeHandlers, watchChanges } from './watch.ts';

/** How long a page that says it is an article, or has just navigated, is given to show its text. */
const LOOK_FOR_MS = 15_000;

export class Lookout {
  readonly #document: Document;
  readonly #handlers: ChangeHandlers;
  readonly #signal: AbortSignal;
  #watching: AbortController | null = null;
  #looking = 0;

  constructor(document: Document, handlers: ChangeHandlers, signal: AbortSignal) {
    this.#document = document;
    this.#handlers = handlers;
    this.#signal = signal;
  }

  watch(): void {
    if (this.#watching) return;
    this.#watching = new AbortController();
    watchChanges(this.#document, this.#handlers, AbortSignal.any([this.#signal, this.#watching.signal]));
  }

  /** Watches for a while, and goes on only where `found` something by then. */
  lookFor(found: () => boolean): void {
    this.watch();
    this.found();
    this.#looking = this.#view.setTimeout(() => !found() && this.#stopWatching(), LOOK_FOR_MS);
  }

  /** What was looked for is there: the watch goes on without an end. */
  found(): void {
    this.#view.clearTimeout(this.#looking);
    this.#looking = 0;
  }

  stop(): void {
    this.found();
    this.#stopWatching();
  }

  get #view(): Window {
    return this.#document.defaultView ?? window;
  }

  #stopWatching(): void {
    this.#watching?.abort();
    this.#watching = null;
  }
}
