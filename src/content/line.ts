/** What a page asks of its own extension, and whether it may be read by itself. */
import type { Article } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';
import { hostOf, ruleFor, type Settings } from '../shared/settings.ts';

export interface Line {
  /** The report on an article, from the background. */
  readonly ask: (article: Article, stopped: boolean) => Promise<Report>;
  readonly settings: () => Promise<Settings>;
  readonly watchSettings: (changed: (settings: Settings) => void, signal: AbortSignal) => void;
}

type Rule = ReturnType<typeof ruleFor>;

/** The rule that the reader's settings make for this page; `asked` for by popup, menu or key, "ask" becomes "read". */
export class SiteRule {
  asked = false;
  readonly #connect: () => Promise<Line>;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  /** As last heard; null until the gate let the page through. */
  #settings: Settings | null = null;
  #loading: Promise<void> | null = null;

  /** `changed`: told of every change of the settings, once they are known. */
  constructor(connect: () => Promise<Line>, changed: () => void, signal: AbortSignal) {
    this.#connect = connect;
    this.#changed = changed;
    this.#signal = signal;
  }

  get settings(): Settings | null {
    return this.#settings;
  }

  /** Read, ask first, or leave alone: the first thing asked of the extension on any page that looks like an article. */
  async load(): Promise<Rule> {
    this.#loading ??= this.#connect().then(async (line) => {
      const settings = await line.settings();
      this.#settings ??= settings;
      if (!this.#signal.aborted) line.watchSettings((now) => this.#heard(now), this.#signal);
    });
    await this.#loading;
    return this.now();
  }

  /** Asks for the settings once more, where they are known: of what changed while a page was kept, not all is told. */
  async again(): Promise<void> {
    if (!this.#settings) return;
    const line = await this.#connect();
    const settings = await line.settings();
    if (!this.#signal.aborted) this.#heard(settings);
  }

  now(): Rule {
    const rule = this.#settings ? ruleFor(this.#settings, hostOf(location.href) ?? '') : 'ask';
    return rule === 'ask' && this.asked ? 'read' : rule;
  }

  #heard(settings: Settings): void {
    this.#settings = settings;
    this.#changed();
  }
}
