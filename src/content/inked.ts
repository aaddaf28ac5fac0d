/** What a page shows of a report: the paint, the pointer on it, and the card. */
import type { Report } from '../context/report.ts';
import type { Settings } from '../shared/settings.ts';
import type { ReadArticle } from './article.ts';
import { Desk } from './desk.ts';
import { Paint } from './highlights.ts';
import { watchPointer } from './hover.ts';
import type { Line } from './line.ts';
import { bringIntoView } from './scroll.ts';
import { contextFor } from './selection.ts';
import { goTo } from './steps.ts';
import { samePieces, samePlaces, toPaint } from './to-paint.ts';

/** How long a claim chosen in the popup stays marked. */
const MARKED_MS = 5_000;

export interface InkedDeps {
  readonly document: Document;
  readonly alive: () => boolean;
  /** How strong the lines are; undefined while the settings are not known. */
  readonly strength: () => Settings['ink'] | undefined;
}

/** A report and the article it is on, with its way back to the page's nodes. */
interface Known {
  readonly report: Report;
  readonly read: ReadArticle;
}

export class Inked {
  readonly desk: Desk;
  /** The reader switched the highlights of this page off for now. */
  plain = false;
  readonly #deps: InkedDeps;
  readonly #signal: AbortSignal;
  readonly #view: Window;
  /** Claims shown because the reader chose them, though the page is dense. */
  readonly #chosen = new Set<number>();
  #known: Known | null = null;
  #paint: Paint | null = null;
  #pointing: AbortController | null = null;
  #marked = 0;

  constructor(deps: InkedDeps, signal: AbortSignal) {
    this.#deps = deps;
    this.#signal = signal;
    this.#view = deps.document.defaultView ?? window;
    const { document, alive } = deps;
    this.desk = new Desk(
      {
        document,
        alive,
        marked: (view) => this.#paint?.markPieces(view?.kind === 'claim' ? view.pieces : []),
      },
      signal,
    );
  }

  get report(): Report | null {
    return this.#known?.report ?? null;
  }

  draw(report: Report, read: ReadArticle): void {
    this.#known = { report, read };
    this.redraw();
  }

  /** The same article, read again: its nodes may be other ones. */
  move(read: ReadArticle): void {
    if (this.#known) this.draw(this.#known.report, read);
  }

  redraw(): void {
    if (!this.#known) return;
    const { document, alive } = this.#deps;
    const { report, read } = this.#known;
    const items = this.plain ? [] : toPaint(report, read, this.#chosen);
    if (items.length === 0 && !this.#paint) return;
    this.#paint ??= this.#newPaint();
    const paint = this.#paint;
    const { view } = this.desk;
    const open = view?.kind === 'claim' ? items.find(({ pieces }) => samePieces(view.pieces, pieces)) : undefined;
    const moved = !samePlaces(paint.painted, items);
    // On a live page a reader goes on with the card of a figure that is still there.
    if (moved && !open) this.desk.close();
    if (moved) paint.show(items);
    if (open && view?.kind === 'claim' && (moved || view.report !== report)) this.desk.renew(report, open);
    if (this.#pointing) return;
    this.#pointing = new AbortController();
    const signal = AbortSignal.any([this.#signal, this.#pointing.signal]);
    watchPointer({ document, desk: this.desk, paint, report: () => this.report, alive }, signal);
  }

  /** Draws what is painted as strong as the settings say now. */
  restrengthen(): void {
    const strength = this.#deps.strength();
    if (strength) this.#paint?.draw(strength);
  }

  /** Registers again what the page removed. */
  ensure(): void {
    this.#paint?.ensure();
  }

  /** Takes the paint off a text node whose text changed. */
  drop(node: Node): void {
    this.#paint?.drop(node);
  }

  /** Another text is read: what was chosen of the last one means nothing now. */
  unchoose(): void {
    this.#chosen.clear();
  }

  /**
   * Scrolls to a claim and marks it for a while; false where the page does not show it. `open`: its card opens too, with
   * the focus in it, since the reader goes on there.
   */
  async show(claim: number, open: boolean): Promise<boolean> {
    if (!this.#paint?.of(claim) && this.#known) {
      this.#chosen.add(claim);
      this.redraw();
    }
    const item = this.#paint?.of(claim);
    if (!item || !bringIntoView(item.pieces)) return false;
    this.#paint?.mark(claim);
    this.#view.clearTimeout(this.#marked);
    this.#marked = this.#view.setTimeout(() => this.#paint?.mark(null), MARKED_MS);
    const { report } = this;
    if (open && report) {
      const { pieces } = item;
      await this.desk.open({ kind: 'claim', report, claim, pinned: true, pieces }, this.desk.remember());
    }
    return true;
  }

  /** Opens the card of the next figure (1) or the one before (-1). */
  async step(by: 1 | -1): Promise<boolean> {
    return this.report !== null && goTo(by, this.report, this.#paint?.painted ?? [], this.desk);
  }

  /** Opens the card of the figure in the selection; answers in words why there is none. */
  async select(text: string, ask: Line['ask']): Promise<string | null> {
    const found = await contextFor(this.#deps.document, text, this.#known, ask);
    if (typeof found === 'string') return found;
    this.#paint ??= this.#newPaint();
    await this.desk.open({ kind: 'claim', pinned: true, ...found }, this.desk.remember());
    return null;
  }

  clear(): void {
    this.#known = null;
    this.#chosen.clear();
    this.desk.close();
    this.#pointing?.abort();
    this.#pointing = null;
    this.#paint?.clear();
    this.#paint = null;
  }

  /** For good, or until the page is asked for again. */
  forget(): void {
    this.#view.clearTimeout(this.#marked);
    this.clear();
  }

  #newPaint(): Paint {
    const { document } = this.#deps;
    const isFrame = this.#view !== window;
    const scope = this.#view as Window & typeof globalThis;
    return new Paint(this.#deps.strength(), isFrame ? scope : globalThis, isFrame ? document : null);
  }
}
