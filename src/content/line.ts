/** What a page asks of its own extension, and whether it may be read by itself. */
import type { Article } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';
import type { PageRule } from '../shared/messages.ts';

export interface Line {
  /** The report on an article, from the background. */
  readonly ask: (article: Article, stopped: boolean) => Promise<Report>;
  /** What the reader's settings mean for this page. */
  readonly rule: () => Promise<PageRule>;
  /** Calls back with the same after each change of the settings, and of what is said of articles. */
  readonly watchRule: (changed: (rule: PageRule) => void, signal: AbortSignal) => void;
}

type Rule = PageRule['rule'];

/** The rule that the reader's settings make for this page; `asked` for by popup, menu or key, "ask" becomes "read". */
export class SiteRule {
  asked = false;
  readonly #connect: () => Promise<Line>;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  /** As last heard; null until the gate let the page through. */
  #settings: PageRule | null = null;
  #loading: Promise<void> | null = null;

  /** `changed`: told of every change of the settings, once they are known. */
  constructor(connect: () => Promise<Line>, changed: () => void, signal: AbortSignal) {
    this.#connect = connect;
    this.#changed = changed;
    this.#signal = signal;
  }

  get settings(): PageRule | null {
    return this.#settings;
  }

  /** Read, ask first, or leave alone: the first thing asked of the extension on any page that looks like an article. */
  async load(): Promise<Rule> {
    this.#loading ??= this.#connect().then(async (line) => {
      const settings = await line.rule();
      this.#settings ??= settings;
      if (!this.#signal.aborted) line.watchRule((now) => this.#heard(now), this.#signal);
    });
    try {
      await this.#loading;
    } catch (error) {
      // Asked again with the next reading.
      this.#loading = null;
      throw error;
    }
    return this.now();
  }

  /** Asks for the settings once more, where they are known: of what changed while a page was kept, not all is told. */
  async again(): Promise<void> {
    if (!this.#settings) return;
    const line = await this.#connect();
    const settings = await line.rule();
    if (!this.#signal.aborted) this.#heard(settings);
  }

  now(): Rule {
    const rule = this.#settings?.rule ?? 'ask';
    return rule === 'ask' && this.asked ? 'read' : rule;
  }

  #heard(settings: PageRule): void {
    this.#settings = settings;
    this.#changed();
  }
}
