/** Entry of the content script: one page, one undo. */
import { firstLook, type Reader } from './first-look.ts';
import { articleFrame } from './frames.ts';
import type { Line } from './line.ts';
import type { Page } from './page.ts';

interface Running {
  readonly alive: () => boolean;
  readonly end: () => void;
  readonly connect: () => Promise<unknown>;
}

/** On this script's own global, which no page sees: a second injection finds the first. */
const RUNNING = Symbol.for('underline:running');
type Global = typeof globalThis & {
  [RUNNING]?: Running;
  chrome?: { runtime?: { id?: string } };
};
const scope = globalThis as Global;

/** The id goes when the extension is updated, disabled or removed, and this script is left behind. */
function alive(): boolean {
  try {
    return scope.chrome?.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

function start(): void {
  const running = scope[RUNNING];
  if (running?.alive()) {
    // The popup could not reach a page that held no article, and injected this script to ask why.
    void running.connect();
    return;
  }
  running?.end();
  const controller = new AbortController();
  const { signal } = controller;
  const end = () => controller.abort();
  let line: Promise<Line> | null = null;
  /** What reads a document: loaded, with all that this takes, at the first call. */
  const readerOf = (of: Document): Reader => {
    let loading: Promise<Page> | null = null;
    const reader = {
      page: null as Page | null,
      load: () => {
        loading ??= import('./page.ts').then(({ Page }) => {
          reader.page = new Page({ document: of, connect, alive, end }, signal);
          return reader.page;
        });
        return loading;
      },
    };
    return reader;
  };
  let reader = readerOf(document);
  const connect = () => {
    line ??= Promise.all([import('./messages.ts'), reader.load()]).then(([{ line, listen }, first]) => {
      if (!signal.aborted) listen(() => reader.page ?? first, signal);
      return line;
    });
    return line;
  };
  /** Where a frame of the site's own holds the article, that is the page. */
  const noArticle = () => {
    const inside = articleFrame(document);
    if (!inside || signal.aborted) return;
    reader = readerOf(inside);
    firstLook({ document: inside, reader, alive, end }, signal);
  };
  scope[RUNNING] = { alive: () => !signal.aborted && alive(), end, connect };
  // Only the top frame is read by itself; another only where the reader's click put this script there.
  if (window.top === window) firstLook({ document, reader, alive, end, noArticle }, signal);
}

start();
