/** One page from first look to undo: gate, settings, reading, painting, hovering, watching, in one place. */
import type { Article } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';
import type { PageCommand, PageState } from '../shared/messages.ts';
import { hostOf, ruleFor, type Settings } from '../shared/settings.ts';
import { words } from '../shared/words.ts';
import { articleSteps, type ReadArticle } from './article.ts';
import { Desk } from './desk.ts';
import { gateSteps } from './gate.ts';
import { Paint } from './highlights.ts';
import { watchPointer } from './hover.ts';
import { languageOf } from './language.ts';
import { bringIntoView } from './scroll.ts';
import { contextFor } from './selection.ts';
import { inSlices } from './slices.ts';
import { goTo } from './steps.ts';
import { samePlaces, toPaint } from './to-paint.ts';
import { watchChanges, watchNavigation } from './watch.ts';

/** How long a page that says it is an article, or has just navigated, is given to show its text. */
const LOOK_FOR_MS = 15_000;
/** After a navigation without any change in the page (a rewritten address), the page is read again as it is. */
const STILL_MS = 1_500;
/** How long a claim chosen in the popup stays marked. */
const MARKED_MS = 5_000;
const IDLE_WITHIN_MS = 400;

/** What a page asks of its own extension. */
export interface Line {
  /** The report on an article, from the background. */
  readonly ask: (article: Article, stopped: boolean) => Promise<Report>;
  readonly settings: () => Promise<Settings>;
  readonly watchSettings: (changed: (settings: Settings) => void, signal: AbortSignal) => void;
}

export interface PageDeps {
  readonly document: Document;
  /** Opens the line to the extension; until then nobody can ask this page anything. */
  readonly connect: () => Promise<Line>;
  /** False once the extension's context is gone. */
  readonly alive: () => boolean;
  /** Undoes everything, for good. */
  readonly end: () => void;
  /** Told once, when the page has loaded and does not look like an article. */
  readonly noArticle?: () => void;
}

interface Reading {
  readonly read: ReadArticle;
  /** Null while asked for, and after a failure. */
  report: Promise<Report> | null;
}

const sameArticle = (a: Article, b: Article): boolean => a.text === b.text && a.title === b.title && a.date === b.date;

function whyNothing({ status }: PageState): string {
  if (status === 'off') return words('notice_off');
  if (status === 'not-english') return words('notice_not_english');
  return words(status === 'article' ? 'notice_no_figures' : 'notice_not_article');
}

export class Page {
  readonly #deps: PageDeps;
  readonly #signal: AbortSignal;
  readonly #view: Window;
  readonly #desk: Desk;
  #state: PageState = { status: 'not-article' };
  /** As last heard; null until the gate let the page through. */
  #settings: Settings | null = null;
  #loading: Promise<Settings> | null = null;
  /** The reader asked for this page by popup, menu or key; `#anyway`: and whatever it looks like. */
  #asked = false;
  #anyway = false;
  /** The reader switched the highlights of this page off for now. */
  #plain = false;
  /** Claims shown because the reader chose them, though the page is dense. */
  readonly #shown = new Set<number>();
  #reading: Reading | null = null;
  #report: Report | null = null;
  #paint: Paint | null = null;
  #pointing: AbortController | null = null;
  #watching: AbortController | null = null;
  #soFar: number | null = null;
  #working: Promise<boolean> | null = null;
  #looking = 0;
  #marked = 0;

  constructor(deps: PageDeps, signal: AbortSignal) {
    this.#deps = deps;
    this.#signal = signal;
    this.#view = deps.document.defaultView ?? window;
    const { document, alive } = deps;
    this.#desk = new Desk(
      {
        document,
        alive,
        marked: (view) => this.#paint?.markPieces(view?.kind === 'claim' ? view.pieces : []),
      },
      signal,
    );
  }

  /** First look. A page that is no article costs this and three listeners. */
  start(): void {
    const { document } = this.#deps;
    const signal = this.#signal;
    signal.addEventListener('abort', () => this.#forget());
    watchNavigation(document, (path) => this.#navigated(path), signal);
    this.#view.addEventListener('pageshow', ({ persisted }) => persisted && this.#alive() && this.#resumed(), {
      signal,
    });
    if (document.readyState === 'complete') void this.#look().then((found) => found || this.#deps.noArticle?.());
    else {
      const again = async () =>
        this.#state.status !== 'not-article' || (await this.#look()) || this.#deps.noArticle?.();
      this.#view.addEventListener('load', () => void again(), { signal, once: true });
      void this.#look();
    }
  }

  /** How much text was read so far, in UTF-16 code units; null while nothing is being read. */
  progress(): number | null {
    return this.#soFar;
  }

  /** The page as it stands, for the popup; `anyway`: the reader asked for this very page. */
  async state(anyway = false): Promise<PageState> {
    this.#asked ||= anyway;
    this.#anyway ||= anyway;
    await this.#read();
    return this.#state;
  }

  /** A key of the reader's; answers whether it could be done, and says on the page why not. */
  async command(command: PageCommand): Promise<boolean> {
    this.#asked = true;
    if (!this.#reading) await this.#read();
    await this.#reading?.report?.catch(() => undefined);
    this.#plain = command === 'toggle-highlights' && !this.#plain;
    if (this.#report && this.#reading) this.#repaint(this.#report, this.#reading.read);
    if (!this.#report || this.#report.claims.length === 0) {
      await this.#desk.say(whyNothing(this.#state));
      return false;
    }
    if (command !== 'toggle-highlights') {
      return goTo(command === 'next-figure' ? 1 : -1, this.#report, this.#paint?.painted ?? [], this.#desk);
    }
    await this.#desk.say(words(this.#plain ? 'notice_hidden' : 'notice_shown'));
    return true;
  }

  /**
   * Scrolls to a claim of the article last read and marks it for a while; false where the page does not show it. `open`:
   * its card opens too, with the focus in it, since the reader goes on there.
   */
  async show(claim: number, open = false): Promise<boolean> {
    if (!this.#reading) await this.#read();
    await this.#reading?.report?.catch(() => undefined);
    if (!this.#paint?.of(claim) && this.#report && this.#reading) {
      this.#shown.add(claim);
      this.#repaint(this.#report, this.#reading.read);
    }
    const item = this.#paint?.of(claim);
    if (!item || !bringIntoView(item.pieces)) return false;
    this.#paint?.mark(claim);
    this.#view.clearTimeout(this.#marked);
    this.#marked = this.#view.setTimeout(() => this.#paint?.mark(null), MARKED_MS);
    if (open && this.#report) {
      const { pieces } = item;
      await this.#desk.open(
        { kind: 'claim', report: this.#report, claim, pinned: true, pieces },
        this.#desk.remember(),
      );
    }
    return true;
  }

  /** Puts the figure in the selection into context, on any page; `text`: the selection as the browser gives it. */
  async selection(text: string): Promise<boolean> {
    this.#asked = true;
    const rule = await this.#rule();
    await this.#reading?.report?.catch(() => undefined);
    const { document, connect } = this.#deps;
    const known = this.#report && this.#reading ? { report: this.#report, read: this.#reading.read } : null;
    const line = await connect();
    const found = rule === 'read' ? await contextFor(document, text, known, line.ask) : words('notice_off');
    if (typeof found === 'string') {
      await this.#desk.say(found);
      return false;
    }
    this.#paint ??= this.#newPaint();
    await this.#desk.open({ kind: 'claim', pinned: true, ...found }, this.#desk.remember());
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

  /** Gate first; the rest waits for a moment's idleness, in tasks of its own. */
  async #look(): Promise<boolean> {
    const looksLikeOne = await inSlices(gateSteps(this.#deps.document), this.#view, this.#signal);
    if (!looksLikeOne || this.#signal.aborted) return false;
    const read = () => void this.#read(true);
    if ('requestIdleCallback' in this.#view) this.#view.requestIdleCallback(read, { timeout: IDLE_WITHIN_MS });
    else setTimeout(read, 0);
    return true;
  }

  /** Read, ask first, or leave alone: the first thing asked of the extension on any page that looks like an article. */
  async #rule(): Promise<ReturnType<typeof ruleFor>> {
    this.#loading ??= this.#deps.connect().then(async (line) => {
      const settings = await line.settings();
      this.#settings ??= settings;
      if (!this.#signal.aborted) line.watchSettings((changed) => this.#changed(changed), this.#signal);
      return settings;
    });
    await this.#loading;
    return this.#ruleNow();
  }

  #ruleNow(): ReturnType<typeof ruleFor> {
    const rule = this.#settings ? ruleFor(this.#settings, hostOf(location.href) ?? '') : 'ask';
    return rule === 'ask' && this.#asked ? 'read' : rule;
  }

  /** Where a change is one of what reports say, the background tells (`renew`). */
  #changed(settings: Settings): void {
    this.#settings = settings;
    this.#paint?.draw(settings.ink);
    const rule = this.#ruleNow();
    if (rule !== 'read' && this.#state.status === 'article') this.#rest(rule);
    else if (rule === 'read' && !this.#reading) void this.#read();
  }

  /** Leaves the page as if it had never been read. */
  #rest(rule: 'ask' | 'never'): void {
    this.#forget();
    this.#state = { status: rule === 'never' ? 'off' : 'on-demand' };
  }

  /** Reads the page again, after what is being read; answers whether that changed anything. `gated`: it just passed. */
  #read(gated = false): Promise<boolean> {
    const work = (this.#working ?? Promise.resolve(false)).then(() => this.#readOnce(gated));
    this.#working = work.catch(() => false);
    return this.#working;
  }

  async #readOnce(gated: boolean): Promise<boolean> {
    const { document } = this.#deps;
    const slices = <Result>(steps: Generator<void, Result>) => inSlices(steps, this.#view, this.#signal);
    const looksLikeOne = gated || this.#anyway || (await slices(gateSteps(document)));
    if (this.#signal.aborted) return false;
    if (!looksLikeOne) return this.#nothing();
    const rule = await this.#rule();
    if (this.#signal.aborted) return false;
    if (rule !== 'read') {
      this.#rest(rule);
      return true;
    }
    this.#watch();
    this.#soFar = 0;
    const heard = (length: number) => {
      this.#soFar = length;
    };
    const read = await slices(articleSteps(document, { anyway: this.#anyway, heard })).finally(() => {
      this.#soFar = null;
    });
    if (this.#signal.aborted) return false;
    if (!read) {
      // It says that it is an article; its text may come yet.
      if (!this.#reading) this.#lookFor(LOOK_FOR_MS);
      return this.#nothing();
    }
    const { english, lang } = languageOf(document, read.root, read.article.text);
    if (english) return this.#found(read);
    this.#forget();
    this.#state = { status: 'not-english', lang };
    return true;
  }

  #nothing(): boolean {
    const had = this.#reading !== null;
    this.#state = { status: 'not-article' };
    if (had) this.#clear();
    return had;
  }

  #found(read: ReadArticle): boolean {
    this.#state = { status: 'article', article: read.article, stopped: read.stopped };
    this.#stopLooking();
    if (this.#reading?.report && sameArticle(this.#reading.read.article, read.article)) {
      this.#reading = { read, report: this.#reading.report };
      if (this.#report) this.#repaint(this.#report, read);
      return false;
    }
    this.#shown.clear();
    this.#ask(read);
    return true;
  }

  #ask(read: ReadArticle): void {
    const report = this.#deps.connect().then((line) => line.ask(read.article, read.stopped));
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
    const { document } = this.#deps;
    const alive = (): boolean => this.#alive();
    const items = this.#plain ? [] : toPaint(report, read, this.#shown);
    if (items.length === 0 && !this.#paint) return;
    this.#paint ??= this.#newPaint();
    const paint = this.#paint;
    if (!samePlaces(paint.painted, items)) {
      this.#desk.close();
      paint.show(items);
    }
    if (this.#pointing) return;
    this.#pointing = new AbortController();
    const signal = AbortSignal.any([this.#signal, this.#pointing.signal]);
    watchPointer({ document, desk: this.#desk, paint, report: () => this.#report, alive }, signal);
  }

  #newPaint(): Paint {
    const { document } = this.#deps;
    const isFrame = this.#view !== window;
    const scope = this.#view as Window & typeof globalThis;
    return new Paint(this.#settings?.ink, isFrame ? scope : globalThis, isFrame ? document : null);
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
    this.#stopLooking();
    this.#looking = this.#view.setTimeout(() => !this.#reading && this.#stopWatching(), ms);
  }

  #stopLooking(): void {
    this.#view.clearTimeout(this.#looking);
    this.#looking = 0;
  }

  #stopWatching(): void {
    this.#watching?.abort();
    this.#watching = null;
  }

  /** A single-page site moved. Another path is another page: the old paint goes before the new text comes. */
  #navigated(path: boolean): void {
    if (!this.#alive()) return;
    this.#desk.close();
    if (path) {
      this.#asked = false;
      this.#anyway = false;
      this.#plain = false;
      this.#clear();
    }
    // A site that is not read by itself stays so on its other pages.
    if (this.#settings && this.#ruleNow() !== 'read') {
      this.#stopWatching();
      this.#state = { status: 'not-article' };
    } else this.#lookFor(LOOK_FOR_MS);
    this.#view.setTimeout(() => !this.#signal.aborted && !this.#reading && this.#look(), STILL_MS);
  }

  /** Back from the back-forward cache: nothing ran meanwhile, the page may differ. */
  #resumed(): void {
    this.#paint?.ensure();
    if (this.#reading) void this.#read();
  }

  #clear(): void {
    this.#reading = null;
    this.#report = null;
    this.#shown.clear();
    this.#desk.close();
    this.#pointing?.abort();
    this.#pointing = null;
    this.#paint?.clear();
    this.#paint = null;
  }

  #forget(): void {
    this.#view.clearTimeout(this.#marked);
    this.#stopLooking();
    this.#stopWatching();
    this.#clear();
  }
}
