/** The article as last read, and the background's answer on it. */
import type { Report } from '../context/report.ts';
import type { ReadArticle } from './article.ts';
import type { Line } from './line.ts';

export interface ReadingDeps {
  readonly connect: () => Promise<Line>;
  /** Told the answer, with the article as it was read last. */
  readonly answered: (report: Report, read: ReadArticle) => void;
  readonly failed: () => void;
}

function isSame({ article: a }: ReadArticle, { article: b }: ReadArticle): boolean {
  return a.text === b.text && a.title === b.title && a.date === b.date;
}

export class Reading {
  readonly #deps: ReadingDeps;
  readonly #signal: AbortSignal;
  #read: ReadArticle | null = null;
  /** Null while nothing is asked, and after a failure. */
  #report: Promise<Report> | null = null;

  constructor(deps: ReadingDeps, signal: AbortSignal) {
    this.#deps = deps;
    this.#signal = signal;
  }

  get exists(): boolean {
    return this.#read !== null;
  }

  /** Takes the article as read now; false where it is the one asked about already, on nodes that may be others. */
  take(read: ReadArticle): boolean {
    if (this.#report && this.#read && isSame(this.#read, read)) {
      this.#read = read;
      return false;
    }
    this.#ask(read);
    return true;
  }

  /** What is said of the article changed; `later`: it is asked about again when it is next read. */
  renew(later: boolean): void {
    if (later) this.#report = null;
    else if (this.#read) this.#ask(this.#read);
  }

  /** Once the answer is there or has failed. */
  async settled(): Promise<void> {
    await this.#report?.catch(() => undefined);
  }

  /** Whether a change at a node may change what was read; without an article any may. */
  concerns(target: Node): boolean {
    if (!this.#read?.root.isConnected) return true;
    const { root, heading } = this.#read;
    return root.contains(target) || target === root.parentElement || !!heading?.contains(target);
  }

  forget(): void {
    this.#read = null;
    this.#report = null;
  }

  #ask(read: ReadArticle): void {
    const report = this.#deps.connect().then((line) => line.ask(read.article, read.stopped));
    this.#read = read;
    this.#report = report;
    report.then(
      (answer) => {
        // Read again meanwhile: another answer is on its way, or the same one belongs to newer nodes.
        if (!this.#signal.aborted && this.#read && this.#report === report) this.#deps.answered(answer, this.#read);
      },
      () => {
        if (this.#report === report) this.#report = null;
        this.#deps.failed();
      },
    );
  }
}
