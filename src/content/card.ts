/** The hover card's host: one element, a closed shadow root, placed beside the figure and gone when the card is. */
import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
import { h, render } from 'preact';
import type { Report } from '../context/report.ts';
import { CARD_HOST } from '../shared/names.ts';
import { Card } from '../ui/Card.tsx';
import { CARD_CSS } from '../ui/styles.ts';
import { rectsOf } from './hit-test.ts';
import type { Piece } from './text-map.ts';

export interface CardView {
  readonly report: Report;
  readonly claim: number;
  readonly pinned: boolean;
  readonly pieces: readonly Piece[];
  /** Where on the figure the pointer is, in viewport pixels: a figure may run over two lines. */
  readonly x: number;
}

const GAP = 8;
const EDGE = 8;

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
const FRAME_CSS = '.frame > * { max-height: min(680px, var(--underline-room, 100vh)) !important; overflow-y: auto; }';

/**
 * Where a card may live: in the modal dialog that makes the rest of the page inert, in what fills the screen, else as a
 * child of <html>, where no framework looks.
 */
function homeFor(document: Document): Element {
  const modals = [...document.querySelectorAll('dialog[open]')].filter((dialog) => dialog.matches(':modal'));
  return modals.at(-1) ?? document.fullscreenElement ?? document.documentElement;
}

export class CardHost {
  readonly #document: Document;
  readonly #onClose: () => void;
  readonly #onPin: () => void;
  #host: HTMLElement | null = null;
  #frame: HTMLElement | null = null;
  #view: CardView | null = null;
  #stopFollowing: (() => void) | null = null;

  constructor(document: Document, { onClose, onPin }: { onClose: () => void; onPin: () => void }) {
    this.#document = document;
    this.#onClose = onClose;
    this.#onPin = onPin;
  }

  get view(): CardView | null {
    return this.#view;
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
  }

  pin(): void {
    if (!this.#view) return;
    this.#view = { ...this.#view, pinned: true };
    this.#render();
  }

  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (this.#frame) render(null, this.#frame);
    this.#host?.remove();
    this.#host = null;
    this.#frame = null;
    this.#view = null;
  }

  #build(home: Element): void {
    const view = this.#view;
    this.hide();
    this.#view = view;
    const host = this.#document.createElement(CARD_HOST);
    for (const [property, value] of HOST_STYLE) host.style.setProperty(property, value, 'important');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CARD_CSS + FRAME_CSS);
    root.adoptedStyleSheets = [sheet];
    const frame = this.#document.createElement('div');
    frame.className = 'frame';
    root.append(frame);
    home.append(host);
    // The top layer: above every z-index, and free of transforms on the page's own elements.
    host.popover = 'manual';
    host.showPopover();
    this.#host = host;
    this.#frame = frame;
  }

  #render(): void {
    if (!this.#frame || !this.#view) return;
    const { report, claim, pinned } = this.#view;
    render(h(Card, { report, claim, pinned, onClose: this.#onClose, onPin: this.#onPin }), this.#frame);
  }

  #follow(): void {
    const host = this.#host;
    const context = this.#view?.pieces[0]?.node.parentElement;
    this.#stopFollowing?.();
    if (!host || !context) return;
    const reference = { contextElement: context, getBoundingClientRect: () => this.#anchor() };
    this.#stopFollowing = autoUpdate(reference, host, () => void this.#place(reference, host));
  }

  /** The figure's lines from top to bottom, as wide as the line the pointer is on. */
  #anchor(): DOMRect {
    const rects = rectsOf(this.#view?.pieces ?? []);
    const [first] = rects;
    if (!first) return new DOMRect();
    const x = this.#view?.x ?? first.left;
    const line = rects.find(({ left, right }) => x >= left && x <= right) ?? first;
    const top = Math.min(...rects.map((rect) => rect.top));
    return new DOMRect(line.left, top, line.width, Math.max(...rects.map((rect) => rect.bottom)) - top);
  }

  async #place(reference: Parameters<typeof computePosition>[0], host: HTMLElement): Promise<void> {
    const { x, y, middlewareData } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, crossAxis: false }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => {
            host.style.setProperty('--underline-room', `${Math.floor(availableHeight)}px`);
          },
        }),
        hide(),
      ],
    });
    if (this.#host !== host || !this.#view) return;
    if (middlewareData.hide?.referenceHidden) {
      if (!this.#view.pinned) this.#onClose();
      return;
    }
    // Moved by transform, which is no layout shift.
    host.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`, 'important');
  }
}
