/** All that a page which is no article costs: one look at it, and three listeners. The rest is loaded where it is. */
import { gateSteps } from './gate.ts';
import type { Page } from './page.ts';
import { inSlices } from './slices.ts';
import { watchNavigation } from './watch.ts';

/** What reads a page, once it is wanted. */
export interface Reader {
  /** Null until somebody wanted it. */
  readonly page: Page | null;
  readonly load: () => Promise<Page>;
}

export interface FirstLookDeps {
  readonly document: Document;
  readonly reader: Reader;
  /** False once the extension's context is gone. */
  readonly alive: () => boolean;
  /** Undoes everything, for good. */
  readonly end: () => void;
  /** Told once, when the page has loaded and does not look like an article. */
  readonly noArticle?: () => void;
}

/** Looks at a page now and when it has loaded, and has it read where it looks like an article or moves to another one. */
export function firstLook({ document, reader, alive, end, noArticle }: FirstLookDeps, signal: AbortSignal): void {
  const view = document.defaultView ?? window;
  const living = (): boolean => {
    if (!alive()) end();
    return !signal.aborted;
  };
  async function look(): Promise<boolean> {
    const looksLikeOne = await inSlices(gateSteps(document), view, signal);
    if (!looksLikeOne || signal.aborted) return false;
    (await reader.load()).begin();
    return true;
  }
  const lookOrTell = async (): Promise<void> => {
    if (!reader.page?.isKnown && !(await look()) && !signal.aborted) noArticle?.();
  };

  const moved = (path: boolean): void => {
    if (!living()) return;
    // At once where there is paint to take away.
    if (reader.page) reader.page.navigated(path);
    else void reader.load().then((page) => page.navigated(path));
  };
  watchNavigation(document, moved, signal);
  const shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && living()) reader.page?.resumed().catch(living);
  };
  view.addEventListener('pageshow', shown, { signal });
  if (document.readyState === 'complete') void lookOrTell();
  else {
    view.addEventListener('load', () => void lookOrTell(), { signal, once: true });
    void look();
  }
}
