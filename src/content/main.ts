/** Entry of the content script: one page, one undo. */
import type { Article } from '../claims/claim.ts';
import { browser } from '../shared/browser.ts';
import { MESSAGE } from '../shared/names.ts';
import { toBackground } from '../shared/send.ts';
import { listen } from './messages.ts';
import { Page } from './page.ts';

/** On this script's own global, which no page sees: a second injection finds the first. */
const RUNNING = Symbol.for('underline:running');
type Global = typeof globalThis & { [RUNNING]?: { readonly alive: () => boolean; readonly end: () => void } };

/** The id goes when the extension is updated, disabled or removed, and this script is left behind. */
function alive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

function start(): void {
  const scope = globalThis as Global;
  if (scope[RUNNING]?.alive()) return;
  scope[RUNNING]?.end();
  const controller = new AbortController();
  const end = () => controller.abort();
  scope[RUNNING] = { alive: () => !controller.signal.aborted && alive(), end };
  const ask = (article: Article, stopped: boolean) => toBackground(MESSAGE.read, { article, stopped });
  const page = new Page({ document, ask, alive, end }, controller.signal);
  listen(page, controller.signal);
  page.start();
}

start();
