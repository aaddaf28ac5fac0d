/** The one card of a page: what is on it, and where focus and page were before a key opened it. */
import type { Report } from '../context/report.ts';
import type { CardHost, CardView } from './card.ts';
import type { Painted } from './highlights.ts';
import type { Piece } from './text-map.ts';

/** How long a word that needs no answer stays. */
const NOTICE_MS = 6_000;

/** Where the reader was. */
export interface Place {
  readonly focused: Element | null;
  readonly x: number;
  readonly y: number;
}

export interface DeskDeps {
  readonly document: Document;
  /** Told what is on the card, and null when it closes. */
  readonly marked: (view: CardView | null) => void;
  readonly alive: () => boolean;
}

export class Desk {
  readonly #deps: DeskDeps;
  readonly #signal: AbortSignal;
  #card: CardHost | null = null;
  #place: Place | null = null;
  #timer = 0;
  #listening: AbortController | null = null;

  constructor(deps: DeskDeps, signal: AbortSignal) {
    this.#deps = deps;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.close());
  }

  get view(): CardView | null {
    return this.#card?.view ?? null;
  }

  get pinned(): boolean {
    return this.#card?.pinned ?? false;
  }

  holds(target: EventTarget | null): boolean {
    return this.#card?.holds(target) ?? false;
  }

  /** Preact, the chart and the placing run, and cost, only once a figure is pointed at: the bundle holds them unread. */
  async load(): Promise<CardHost> {
    const { CardHost } = await import('./card.ts');
    this.#card ??= new CardHost(this.#deps.document, {
      onClose: () => this.close('focus'),
      onPin: () => this.#card?.pin(),
    });
    return this.#card;
  }

  /** Where the reader is now, or was when a key opened the card that is up. */
  remember(): Place {
    const { activeElement: focused, defaultView } = this.#deps.document;
    return this.#place ?? { focused, x: defaultView?.scrollX ?? 0, y: defaultView?.scrollY ?? 0 };
  }

  /** Puts a view on the card; with a place to come back to, the focus moves into it: a key opened it. */
  async open(view: CardView, from: Place | null = null): Promise<void> {
    const card = await this.load();
    if (!this.#deps.alive() || this.#signal.aborted) return;
    this.#stopTimer();
    this.#place = from;
    card.show(view);
    this.#listen();
    if (from) card.focus();
    this.#deps.marked(view);
  }

  /** The figure on the card was read anew, as `claim` of `report`: the card stays, and says what is said now. */
  renew(report: Report, { claim, pieces }: Painted): void {
    const { view } = this;
    if (view?.kind !== 'claim') return;
    const now = { ...view, report, claim, pieces };
    this.#card?.show(now);
    this.#deps.marked(now);
  }

  /** Says something for a while, beside `pieces` or in the window's corner. */
  async say(text: string, pieces: readonly Piece[] = []): Promise<void> {
    this.close();
    await this.open({ kind: 'notice', text, pieces });
    const { defaultView } = this.#deps.document;
    this.#timer = defaultView?.setTimeout(() => this.view?.kind === 'notice' && this.close(), NOTICE_MS) ?? 0;
  }

  /** Closes; where a key opened the card, focus goes `back` to where it was, and with 'place' the page too. */
  close(back?: 'focus' | 'place'): void {
    this.#stopTimer();
    const place = this.#place;
    this.#place = null;
    if (this.#card?.view) this.#deps.marked(null);
    this.#card?.hide();
    this.#listening?.abort();
    this.#listening = null;
    if (!place || !back) return;
    if (back === 'place') this.#deps.document.defaultView?.scrollTo({ left: place.x, top: place.y });
    const { focused } = place;
    if (focused?.isConnected && 'focus' in focused) (focused as HTMLElement).focus({ preventScroll: true });
  }

  /** Esc ends any card; a click beside it one that stays. Before all listeners of the page, and only while it is up. */
  #listen(): void {
    const { document } = this.#deps;
    if (this.#listening || !document.defaultView) return;
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    document.defaultView.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !this.view) return;
        // The key closes the card and nothing of the page's behind it.
        event.preventDefault();
        event.stopImmediatePropagation();
        this.close('place');
      },
      options,
    );
    document.defaultView.addEventListener(
      'click',
      (event) => {
        const stays = this.pinned || this.view?.kind === 'notice';
        const selecting = document.getSelection()?.isCollapsed === false;
        if (event.isTrusted && event.button === 0 && stays && !selecting && !this.holds(event.target)) this.close();
      },
      options,
    );
  }

  #stopTimer(): void {
    this.#deps.document.defaultView?.clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
