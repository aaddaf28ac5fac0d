/** The hover card's host: one element, a closed shadow root, placed beside the figure and gone when the card is. */
import { type ComponentChild, h, render } from 'preact';
import type { Report } from '../context/report.ts';
import { CARD_HOST } from '../shared/names.ts';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CARD_CSS } from '../ui/styles.ts';
import { follow } from './follow.ts';
import { isSeen, rectsOf } from './hit-test.ts';
import { type Box, placeBeside, placeInCorner } from './place.ts';
import type { Piece } from './text-map.ts';

/** What is said instead of, or beside, a claim: in words. */
interface Said {
  readonly kind: 'notice';
  readonly text: string;
}

interface Shown {
  readonly kind: 'claim';
  readonly report: Report;
  readonly claim: number;
  readonly pinned: boolean;
}

export type CardView = (Said | Shown) & {
  /** Where it stands; none for what has no place on the page. */
  readonly pieces: readonly Piece[];
  /** Where on the figure the pointer is, in viewport pixels: a figure may run over two lines. */
  readonly x?: number;
  /** Told to screen readers when the card opens by key. */
  readonly status?: string;
};

/** Set one by one: a page's CSP may forbid a style attribute, never the style object. Nothing of the page inherits. */
const HOST_STYLE: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['width', 'max-content'],
  ['height', 'auto'],
  ['max-width', 'calc(100vw - 16px)'],
  ['overflow', 'visible'],
  ['background', 'transparent'],
  ['z-index', '2147483647'],
];

/** The card scrolls within the room there is, rather than cover the figure's own line. */
const FRAME_CSS = `
.frame > section {
  max-width: var(--underline-width, 100vw) !important;
  max-height: min(680px, var(--underline-height, 100vh)) !important;
  overflow-y: auto;
  overscroll-behavior: contain;
}
.status { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
`;

/**
 * Where a card may live: in the modal dialog that makes the rest of the page inert, in what fills the screen, else as a
 * child of <html>, where no framework looks.
 */
function homeFor(document: Document): Element {
  const modals = [...document.querySelectorAll('dialog[open]')].filter((dialog) => dialog.matches(':modal'));
  return modals.at(-1) ?? document.fullscreenElement ?? document.documentElement;
}

/** What the window shows, without its scroll bars. */
function windowOf(view: Window): { width: number; height: number } {
  const { clientWidth, clientHeight } = view.document.documentElement;
  // In quirks mode the root element is as high as the page.
  const strict = view.document.compatMode === 'CSS1Compat';
  return {
    width: strict && clientWidth > 0 ? clientWidth : view.innerWidth,
    height: strict && clientHeight > 0 ? clientHeight : view.innerHeight,
  };
}

export class CardHost {
  readonly #document: Document;
  readonly #onClose: () => void;
  readonly #onPin: () => void;
  #host: HTMLElement | null = null;
  #frame: HTMLElement | null = null;
  #status: HTMLElement | null = null;
  #view: CardView | null = null;
  #stopFollowing: (() => void) | null = null;

  constructor(document: Document, { onClose, onPin }: { onClose: () => void; onPin: () => void }) {
    this.#document = document;
    this.#onClose = onClose;
    this.#onPin = onPin;
  }

  /** What is shown; null too where the page took the host away. */
  get view(): CardView | null {
    if (this.#view && this.#host?.isConnected === false) this.hide();
    return this.#view;
  }

  get pinned(): boolean {
    const { view } = this;
    return view?.kind === 'claim' && view.pinned;
  }

  /** True for the host itself, which is all a listener on the page sees of the card. */
  holds(target: EventTarget | null): boolean {
    return this.#host !== null && target === this.#host;
  }

  show(view: CardView): void {
    this.#view = view;
    const home = homeFor(this.#document);
    if (this.#host?.parentElement !== home) this.#build(home);
    this.#render();
    this.#follow();
    this.#tell(view.kind === 'notice' ? view.text : (view.status ?? ''));
  }

  pin(): void {
    if (this.#view?.kind !== 'claim') return;
    this.#view = { ...this.#view, pinned: true };
    this.#render();
  }

  /** Moves the focus into the card. */
  focus(): void {
    const card = this.#frame?.querySelector<HTMLElement>('section');
    if (!card) return;
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
  }

  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (this.#frame) render(null, this.#frame);
    this.#host?.remove();
    this.#host = null;
    this.#frame = null;
    this.#status = null;
    this.#view = null;
  }

  #build(home: Element): void {
    const view = this.#view;
    this.hide();
    this.#view = view;
    const host = this.#document.createElement(CARD_HOST);
    for (const [property, value] of HOST_STYLE) host.style.setProperty(property, value, 'important');
    const root = host.attachShadow({ mode: 'closed' });
    // Of the card's own document: a frame's takes no other's.
    const { CSSStyleSheet: Sheet } = (this.#document.defaultView ?? window) as Window & typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(CARD_CSS + FRAME_CSS);
    root.adoptedStyleSheets = [sheet];
    const frame = this.#document.createElement('div');
    frame.className = 'frame';
    const status = this.#document.createElement('p');
    status.className = 'status';
    status.setAttribute('role', 'status');
    root.append(frame, status);
    home.append(host);
    // The top layer: above every z-index, and free of transforms on the page's own elements.
    host.popover = 'manual';
    host.showPopover();
    this.#host = host;
    this.#frame = frame;
    this.#status = status;
  }

  #render(): void {
    const view = this.#view;
    if (!this.#frame || !view) return;
    const [onClose, onPin] = [this.#onClose, this.#onPin];
    const shown: ComponentChild =
      view.kind === 'notice'
        ? h(Notice, { text: view.text, onClose })
        : h(Card, { report: view.report, claim: view.claim, pinned: view.pinned, onClose, onPin });
    render(shown, this.#frame);
  }

  /** A live region speaks only of what changes after it is there. */
  #tell(text: string): void {
    const status = this.#status;
    if (status && status.textContent !== text) {
      this.#document.defaultView?.setTimeout(() => {
        status.textContent = text;
      }, 50);
    }
  }

  #follow(): void {
    const host = this.#host;
    this.#stopFollowing?.();
    if (!host) return;
    const around = this.#view?.pieces[0]?.node.parentElement ?? null;
    // Under what came on top nobody sees the card, and in what went it would stay behind.
    const topChanged = () => {
      if (this.#host === host && homeFor(this.#document) !== host.parentElement) this.#onClose();
    };
    this.#stopFollowing = follow(host, around, () => this.#place(host, around), topChanged);
    this.#place(host, around);
  }

  /** The figure's lines from first to last, as wide as the line the pointer is on; null where they are not laid out. */
  #lines(): Box | null {
    const { pieces = [], x } = this.#view ?? {};
    const rects = rectsOf(pieces);
    const [first] = rects;
    if (!first || !pieces[0] || !isSeen(pieces[0].node)) return null;
    const at = x ?? first.left;
    const line = rects.find(({ left, right }) => at >= left && at <= right) ?? first;
    const top = Math.min(...rects.map((rect) => rect.top));
    return { left: line.left, right: line.right, top, bottom: Math.max(...rects.map((rect) => rect.bottom)) };
  }

  /** The same for lines that stand side by side. */
  #box(): Box | null {
    const rects = rectsOf(this.#view?.pieces ?? []);
    if (rects.length === 0) return null;
    const of = (edge: (rect: DOMRect) => number): number[] => rects.map(edge);
    return {
      left: Math.min(...of(({ left }) => left)),
      right: Math.max(...of(({ right }) => right)),
      top: Math.min(...of(({ top }) => top)),
      bottom: Math.max(...of(({ bottom }) => bottom)),
    };
  }

  #place(host: HTMLElement, around: Element | null): void {
    const view = this.#document.defaultView;
    if (!view || this.#host !== host || !this.#view) return;
    const style = around && view.getComputedStyle(around);
    const vertical = style ? /^(?:vertical|sideways)/u.test(style.writingMode) : false;
    const fromRight = style?.direction === 'rtl';
    const lines = vertical ? this.#box() : this.#lines();
    const shown = windowOf(view);
    if (around && (!lines || isOutside(lines, around, view, shown))) {
      // Scrolled away or gone: a card that follows the pointer ends, one that was asked for stays where it is.
      if (!this.pinned && this.#view.kind === 'claim') this.#onClose();
      return;
    }
    for (const name of ['--underline-width', '--underline-height']) host.style.removeProperty(name);
    const { width, height } = host.getBoundingClientRect();
    const card = { width: Math.ceil(width), height: Math.ceil(height) };
    const at = lines ? placeBeside(lines, card, shown, { vertical, fromRight }) : placeInCorner(card, shown, fromRight);
    host.style.setProperty('--underline-width', `${Math.floor(at.width)}px`);
    host.style.setProperty('--underline-height', `${Math.floor(at.height)}px`);
    // Moved by transform, which is no layout shift.
    host.style.setProperty('transform', `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`, 'important');
  }
}

/** Whether the lines are out of the window's sight, or out of that of a scrolling box around them. */
function isOutside(lines: Box, around: Element, view: Window, { width, height }: { width: number; height: number }) {
  let [left, top, right, bottom] = [0, 0, width, height];
  for (let box: Element | null = around; box && box !== box.ownerDocument.body; box = box.parentElement) {
    const { overflowX, overflowY } = view.getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const frame = box.getBoundingClientRect();
    if (box === box.ownerDocument.documentElement) break;
    [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
    [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
  }
  return lines.right < left || lines.left > right || lines.bottom < top || lines.top > bottom;
}
