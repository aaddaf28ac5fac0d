/** One page from first look to undo: gate, reading, painting, hovering, watching, in one place. */
import type { Article } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';
import type { PageState } from '../shared/messages.ts';
import { type ReadArticle, readArticle } from './article.ts';
import { mayBeArticle } from './gate.ts';
import { Paint, type Painted } from './highlights.ts';
import { type Hover, watchPointer } from './hover.ts';
import { languageOf } from './language.ts';
import { bringIntoView } from './scroll.ts';
import { watchChanges, watchNavigation } from './watch.ts';

/** How long a page that says it is an article, or has just navigated, is given to show its text. */
const LOOK_FOR_MS = 15_000;
/** After a navigation without any change in the page (a rewritten address), the page is read again as it is. */
const STILL_MS = 1_500;
/** How long a claim chosen in the popup stays marked. */
const MARKED_MS = 5_000;
const IDLE_WITHIN_MS = 400;

export interface PageDeps {
  readonly document: Document;
  /** Asks the background for the report on an article. */
  readonly ask: (article: Article, stopped: boolean) => Promise<Report>;
  /** Opens the line to the extension; until then nobody can ask this page anything. */
  readonly connect: () => unknown;
  /** False once the extension's context is gone. */
  readonly alive: () => boolean;
  /** Undoes everything, for good. */
  readonly end: () => void;
}

interface Reading {
  readonly read: ReadArticle;
  /** Null while asked for, and after a failure. */
  report: Promise<Report> | null;
}

const sameArticle = (a: Article, b: Article): boolean => a.text === b.text && a.title === b.title && a.date === b.date;

/** Claims with something beside them: a note or a trend line. */
function notedClaims({ notes, trends }: Report): Set<number> {
  return new Set([...notes, ...trends].flatMap(({ claims }) => [...claims]));
}

function paintedClaims(report: Report, read: ReadArticle): Painted[] {
  const noted = notedClaims(report);
  const unsure = new Set(report.unsure);
  return report.claims.flatMap(({ where, start, end }, claim) =>
    unsure.has(claim)
      ? []
      : {
          claim,
          ink: noted.has(claim) ? ('noted' as const) : ('found' as const),
          pieces: (where === 'title' ? read.title : read.body)?.pieces(start, end) ?? [],
        },
  );
}

export class Page {
  readonly #deps: PageDeps;
  readonly #signal: AbortSignal;
  #state: PageState = { status: 'not-article' };
  #reading: Reading | null = null;
  #report: Report | null = null;
  #paint: Paint | null = null;
  #hover: Hover | null = null;
  #watching: AbortController | null = null;
  #looking = 0;
  #marked = 0;

  constructor(deps: PageDeps, signal: AbortSignal) {
    this.#deps = deps;
    this.#signal = signal;
  }

  /** First look. A page that is no article costs this and three listeners. */
  start(): void {
    const { document } = this.#deps;
    const view = document.defaultView;
    if (!view) return;
    const signal = this.#signal;
    signal.addEventListener('abort', () => this.#forget());
    watchNavigation(document, (path) => this.#navigated(path), signal);
    view.addEventListener('pageshow', (event) => event.persisted && this.#alive() && this.#resumed(), { signal });
    if (document.readyState !== 'complete') {
      view.addEventListener('load', () => this.#state.status === 'not-article' && this.#look(), { signal, once: true });
    }
    this.#look();
  }

  /** The page as it stands, for the popup. */
  state(): PageState {
    this.#read();
    return this.#state;
  }

  /** Scrolls to a claim of the article last read and marks it for a while; false where the page does not show it. */
  async show(claim: number): Promise<boolean> {
    const { document } = this.#deps;
    if (!this.#reading) this.#read();
    await this.#reading?.report?.catch(() => undefined);
    const item = this.#paint?.of(claim);
    if (!item || !bringIntoView(document, item.pieces)) return false;
    this.#paint?.mark(claim);
    const view = document.defaultView;
    view?.clearTimeout(this.#marked);
    this.#marked = view?.setTimeout(() => this.#paint?.mark(null), MARKED_MS) ?? 0;
    return true;
  }

  /**
   * What is said of the article changed: asks again, once somebody looks; the old paint stays meanwhile. False where
   * there is no article.
   */
  renew(): boolean {
    if (!this.#reading) return false;
    if (this.#deps.document.hidden) this.#reading.report = null;
    else this.#ask(this.#reading.read);
    return true;
  }

  #alive(): boolean {
    if (this.#deps.alive()) return true;
    this.#deps.end();
    return false;
  }

  /** Gate first; the reading itself waits for a moment's idleness, in a task of its own. */
  #look(): void {
    if (!mayBeArticle(this.#deps.document)) return;
    const view = this.#deps.document.defaultView;
    const read = () => {
      if (this.#signal.aborted) return;
      this.#read();
      // It says that it is an article; its text may come yet.
      if (this.#state.status === 'not-article') this.#lookFor(LOOK_FOR_MS);
    };
    if (view && 'requestIdleCallback' in view) view.requestIdleCallback(read, { timeout: IDLE_WITHIN_MS });
    else setTimeout(read, 0);
  }

  /** Reads the page again; answers whether that changed anything. */
  #read(): boolean {
    const { document } = this.#deps;
    const read = mayBeArticle(document) ? readArticle(document) : null;
    if (!read) {
      const had = this.#reading !== null;
      this.#state = { status: 'not-article' };
      if (had) this.#clear();
      return had;
    }
    const { english, lang } = languageOf(document, read.root, read.article.text);
    if (!english) {
      this.#forget();
      this.#state = { status: 'not-english', lang };
      this.#deps.connect();
      return true;
    }
    this.#state = { status: 'article', article: read.article, stopped: read.stopped };
    this.#stopLooking();
    this.#watch();
    if (this.#reading?.report && sameArticle(this.#reading.read.article, read.article)) {
      this.#reading = { read, report: this.#reading.report };
      if (this.#report) this.#repaint(this.#report, read);
      return false;
    }
    this.#ask(read);
    return true;
  }

  #ask(read: ReadArticle): void {
    const report = this.#deps.ask(read.article, read.stopped);
    const reading: Reading = { read, report };
    this.#reading = reading;
    report.then(
      (answer) => {
        // Read again meanwhile: another answer is on its way, or the same one belongs to newer nodes.
        if (this.#signal.aborted || this.#reading?.report !== report) return;
        this.#report = answer;
        this.#repaint(answer, this.#reading.read);
      },
      () => {
        if (this.#reading?.report === report) this.#reading.report = null;
        this.#alive();
      },
    );
  }

  #repaint(report: Report, read: ReadArticle): void {
    const { document, alive } = this.#deps;
    const items = paintedClaims(report, read);
    if (items.length === 0 && !this.#paint) return;
    this.#paint ??= new Paint();
    if (!samePlaces(this.#paint.painted, items)) {
      this.#hover?.close();
      this.#paint.show(items);
    }
    this.#hover ??= watchPointer({ document, paint: this.#paint, report: () => this.#report, alive }, this.#signal);
  }

  #watch(): void {
    if (this.#watching) return;
    this.#watching = new AbortController();
    const signal = AbortSignal.any([this.#signal, this.#watching.signal]);
    watchChanges(
      this.#deps.document,
      {
        isRelevant: (record) => this.#concerns(record.target),
        onBatch: () => this.#alive() && this.#paint?.ensure(),
        onText: (node) => this.#paint?.drop(node),
        onSettled: () => this.#read(),
      },
      signal,
    );
  }

  #concerns(target: Node): boolean {
    const reading = this.#reading?.read;
    if (!reading?.root.isConnected) return true;
    return (
      reading.root.contains(target) || target === reading.root.parentElement || !!reading.heading?.contains(target)
    );
  }

  #lookFor(ms: number): void {
    this.#watch();
    this.#deps.document.defaultView?.clearTimeout(this.#looking);
    this.#looking = this.#deps.document.defaultView?.setTimeout(() => !this.#reading && this.#stopWatching(), ms) ?? 0;
  }

  #stopLooking(): void {
    this.#deps.document.defaultView?.clearTimeout(this.#looking);
    this.#looking = 0;
  }

  #stopWatching(): void {
    this.#watching?.abort();
    this.#watching = null;
  }

  /** A single-page site moved. Another path is another page: the old paint goes before the new text comes. */
  #navigated(path: boolean): void {
    if (!this.#alive()) return;
    this.#hover?.close();
    if (path) this.#clear();
    this.#lookFor(LOOK_FOR_MS);
    const view = this.#deps.document.defaultView;
    view?.setTimeout(() => !this.#signal.aborted && !this.#reading && this.#look(), STILL_MS);
  }

  /** Back from the back-forward cache: nothing ran meanwhile, the page may differ. */
  #resumed(): void {
    this.#paint?.ensure();
    if (this.#reading) this.#read();
  }

  #clear(): void {
    this.#reading = null;
    this.#report = null;
    this.#hover?.close();
    this.#paint?.clear();
  }

  #forget(): void {
    const view = this.#deps.document.defaultView;
    view?.clearTimeout(this.#marked);
    this.#stopLooking();
    this.#stopWatching();
    this.#clear();
  }
}

/** Whether the paint already lies on these very text nodes. */
function samePlaces(painted: readonly Painted[], items: readonly Painted[]): boolean {
  const shown = items.filter(({ pieces }) => pieces.length > 0);
  return (
    painted.length === shown.length &&
    painted.every((old, i) => {
      const now = shown[i];
      return (
        now?.claim === old.claim &&
        now.ink === old.ink &&
        now.pieces.length === old.pieces.length &&
        now.pieces.every((piece, j) => {
          const was = old.pieces[j];
          return was?.node === piece.node && was.start === piece.start && was.end === piece.end;
        })
      );
    })
  );
}
