/** One page from the moment it is worth reading to undo: when it is read, asked about and left. */
import type { PageCommand, PageState } from '../shared/messages.ts';
import { words } from '../shared/words.ts';
import { articleSteps, type ReadArticle } from './article.ts';
import { gateSteps } from './gate.ts';
import { Inked } from './inked.ts';
import { languageOf } from './language.ts';
import { type Line, SiteRule } from './line.ts';
import { Lookout } from './lookout.ts';
import { Reading } from './reading.ts';
import { inSlices } from './slices.ts';

/** After a navigation without any change in the page (a rewritten address), the page is read again as it is. */
const STILL_MS = 1_500;
const IDLE_WITHIN_MS = 400;

export interface PageDeps {
  readonly document: Document;
  /** Opens the line to the extension; until then nobody can ask this page anything. */
  readonly connect: () => Promise<Line>;
  /** False once the extension's context is gone. */
  readonly alive: () => boolean;
  /** Undoes everything, for good. */
  readonly end: () => void;
}

function whyNothing({ status }: PageState): string {
  if (status === 'off') return words('notice_off');
  if (status === 'not-english') return words('notice_not_english');
  return words(status === 'article' ? 'notice_no_figures' : 'notice_not_article');
}

export class Page {
  readonly #deps: PageDeps;
  readonly #signal: AbortSignal;
  readonly #view: Window;
  readonly #rule: SiteRule;
  readonly #inked: Inked;
  readonly #reading: Reading;
  readonly #lookout: Lookout;
  #state: PageState = { status: 'not-article' };
  /** The reader asked for this page, whatever it looks like. */
  #anyway = false;
  #soFar: number | null = null;
  #working: Promise<boolean> | null = null;

  constructor(deps: PageDeps, signal: AbortSignal) {
    this.#deps = deps;
    this.#signal = signal;
    this.#view = deps.document.defaultView ?? window;
    const { document } = deps;
    const alive = (): boolean => this.#alive();
    this.#rule = new SiteRule(deps.connect, () => this.#settingsChanged(), signal);
    const strength = () => this.#rule.settings?.ink;
    this.#inked = new Inked({ document, alive, strength }, signal);
    this.#reading = new Reading(
      { connect: deps.connect, answered: (report, read) => this.#inked.draw(report, read), failed: alive },
      signal,
    );
    this.#lookout = new Lookout(
      document,
      {
        isRelevant: ({ target }) => this.#reading.concerns(target),
        onBatch: () => alive() && this.#inked.ensure(),
        onText: (node) => this.#inked.drop(node),
        onSettled: () => this.#read(),
      },
      signal,
    );
    signal.addEventListener('abort', () => this.#forget());
  }

  /** Whether it is known to be more than a page without an article. */
  get isKnown(): boolean {
    return this.#state.status !== 'not-article';
  }

  /** It looks like an article: reads it in a moment's idleness, in tasks of its own. */
  begin(): void {
    const read = () => void this.#read(true);
    if ('requestIdleCallback' in this.#view) this.#view.requestIdleCallback(read, { timeout: IDLE_WITHIN_MS });
    else setTimeout(read, 0);
  }

  /** How much text was read so far, in UTF-16 code units; null while nothing is being read. */
  progress(): number | null {
    return this.#soFar;
  }

  /** The page as it stands, for the popup; `anyway`: the reader asked for this very page. */
  async state(anyway = false): Promise<PageState> {
    this.#rule.asked ||= anyway;
    this.#anyway ||= anyway;
    // Whoever asks may have changed the settings a moment ago, and been quicker than the background's word of it.
    await this.#rule.again().catch(() => {});
    await this.#read();
    return this.#state;
  }

  /** A key of the reader's; answers whether it could be done, and says on the page why not. */
  async command(command: PageCommand): Promise<boolean> {
    this.#rule.asked = true;
    await this.#reported();
    const { desk } = this.#inked;
    this.#inked.plain = command === 'toggle-highlights' && !this.#inked.plain;
    this.#inked.redraw();
    if (!this.#inked.report?.claims.length) {
      await desk.say(whyNothing(this.#state));
      return false;
    }
    if (command !== 'toggle-highlights') return this.#inked.step(command === 'next-figure' ? 1 : -1);
    await desk.say(words(this.#inked.plain ? 'notice_hidden' : 'notice_shown'));
    return true;
  }

  /**
   * Scrolls to a claim of the article last read and marks it for a while; false where the page does not show it. `open`:
   * its card opens too.
   */
  async show(claim: number, open = false): Promise<boolean> {
    await this.#reported();
    return this.#inked.show(claim, open);
  }

  /** Puts the figure in the selection into context, on any page; `text`: the selection as the browser gives it. */
  async selection(text: string): Promise<boolean> {
    this.#rule.asked = true;
    const rule = await this.#rule.load();
    await this.#reading.settled();
    const line = await this.#deps.connect();
    const why = rule === 'read' ? await this.#inked.select(text, line.ask) : words('notice_off');
    if (why !== null) await this.#inked.desk.say(why);
    return why === null;
  }

  /**
   * What is said of the article changed: asks again, once somebody looks; the old paint stays meanwhile. False where
   * there is no article.
   */
  renew(): boolean {
    this.#reading.renew(this.#deps.document.hidden);
    return this.#reading.exists;
  }

  #alive(): boolean {
    if (this.#deps.alive()) return true;
    this.#deps.end();
    return false;
  }

  async #look(): Promise<void> {
    const looksLikeOne = await this.#slices(gateSteps(this.#deps.document));
    if (looksLikeOne && !this.#signal.aborted) this.begin();
  }

  #slices<Result>(steps: Generator<void, Result>): Promise<Result | null> {
    return inSlices(steps, this.#view, this.#signal);
  }

  /** Where a change is one of what reports say, the background tells (`renew`). */
  #settingsChanged(): void {
    this.#inked.restrengthen();
    const rule = this.#rule.now();
    if (rule !== 'read' && this.#state.status === 'article') this.#rest(rule);
    else if (rule === 'read' && !this.#reading.exists) void this.#read();
  }

  /** Leaves the page as if it had never been read. */
  #rest(rule: 'ask' | 'never'): void {
    this.#forget();
    this.#state = { status: rule === 'never' ? 'off' : 'on-demand' };
  }

  /** The article read and the answer on it here, where there is one. */
  async #reported(): Promise<void> {
    if (!this.#reading.exists) await this.#read();
    await this.#reading.settled();
  }

  /** Reads the page again, after what is being read; answers whether that changed anything. `gated`: it just passed. */
  #read(gated = false): Promise<boolean> {
    const work = (this.#working ?? Promise.resolve(false)).then(() => this.#readOnce(gated));
    this.#working = work.catch(() => false);
    return this.#working;
  }

  async #readOnce(gated: boolean): Promise<boolean> {
    const { document } = this.#deps;
    const looksLikeOne = gated || this.#anyway || (await this.#slices(gateSteps(document)));
    if (this.#signal.aborted) return false;
    if (!looksLikeOne) return this.#nothing();
    const rule = await this.#rule.load();
    if (this.#signal.aborted) return false;
    if (rule !== 'read') {
      this.#rest(rule);
      return true;
    }
    this.#lookout.watch();
    this.#soFar = 0;
    const heard = (length: number) => {
      this.#soFar = length;
    };
    const read = await this.#slices(articleSteps(document, { anyway: this.#anyway, heard })).finally(() => {
      this.#soFar = null;
    });
    if (this.#signal.aborted) return false;
    if (!read) {
      // It says that it is an article; its text may come yet.
      if (!this.#reading.exists) this.#lookFor();
      return this.#nothing();
    }
    const { english, lang } = languageOf(document, read.root, read.article.text);
    if (english) return this.#found(read);
    this.#forget();
    this.#state = { status: 'not-english', lang };
    return true;
  }

  #nothing(): boolean {
    const had = this.#reading.exists;
    this.#state = { status: 'not-article' };
    if (had) this.#clear();
    return had;
  }

  #found(read: ReadArticle): boolean {
    this.#state = { status: 'article', article: read.article, stopped: read.stopped };
    this.#lookout.found();
    if (!this.#reading.take(read)) {
      this.#inked.move(read);
      return false;
    }
    this.#inked.unchoose();
    return true;
  }

  #lookFor(): void {
    this.#lookout.lookFor(() => this.#reading.exists);
  }

  /** A single-page site moved. Another path is another page: the old paint goes before the new text comes. */
  navigated(path: boolean): void {
    if (!this.#alive()) return;
    this.#inked.desk.close();
    if (path) {
      this.#rule.asked = false;
      this.#anyway = false;
      this.#inked.plain = false;
      this.#clear();
    }
    // A site that is not read by itself stays so on its other pages.
    if (this.#rule.settings && this.#rule.now() !== 'read') {
      this.#lookout.stop();
      this.#state = { status: 'not-article' };
    } else this.#lookFor();
    this.#view.setTimeout(() => !this.#signal.aborted && !this.#reading.exists && this.#look(), STILL_MS);
  }

  /** Back from the back-forward cache: nothing ran or was heard meanwhile; page, settings and answer may differ. */
  async resumed(): Promise<void> {
    this.#inked.ensure();
    await this.#rule.again();
    if (this.#signal.aborted || !this.#reading.exists) return;
    this.#reading.renew(true);
    await this.#read();
  }

  #clear(): void {
    this.#reading.forget();
    this.#inked.clear();
  }

  #forget(): void {
    this.#lookout.stop();
    this.#reading.forget();
    this.#inked.forget();
  }
}
