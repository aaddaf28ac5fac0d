/** What the tests and `npm start` need of a browser with the extension in it, whichever it is. */
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page of the extension that stands in no tab. */
export interface Surface {
  /** Runs in it; arguments and result pass as JSON. */
  evaluate<Result>(code: (...args: never[]) => Result | Promise<Result>, ...args: unknown[]): Promise<Awaited<Result>>;
  close(): Promise<void>;
}

/** The extension's popup as the browser shows it, opened from the toolbar button. */
export interface Popup extends Surface {
  /** A click, as a hand gives it, on the button with these words: what the browser allows only within a gesture works. */
  click(words: string): Promise<void>;
  screenshot(): Promise<Buffer>;
}

/** Runs in a page: where the button with these words, or this name, is, once it is scrolled into view. */
export function centreOf(words: string): { x: number; y: number } {
  const button = [...document.querySelectorAll('button')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  );
  if (!button) throw new Error(`no button "${words}"`);
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

export interface Driver {
  readonly name: 'chromium' | 'firefox';
  readonly browser: Browser;
  readonly version: string;
  /**
   * Opens the popup over the page in front: with that page, by a click on the toolbar button, which also gives the
   * click's rights to the tab (activeTab). Firefox's button always does.
   */
  openPopup(click?: Page): Promise<Popup>;
  /** What the popup's button opened beside the page: Chrome's side panel, Firefox's sidebar. */
  panel(): Promise<Surface>;
  /** One of the extension's own pages in a tab ("welcome/welcome.html"). */
  openExtensionPage(file: string): Promise<Page>;
  /** Addresses of all open tabs. */
  tabs(): Promise<string[]>;
  /** Text of the hover card (a closed shadow root the page itself cannot read), or null while none is shown. */
  cardText(page: Page): Promise<string | null>;
  /** Runs a function of the card's shadow root; its result passes as JSON. */
  inCard<Result>(page: Page, code: (root: ShadowRoot) => Result): Promise<Result | null>;
  /** Text on the toolbar button for the tab in front. */
  badge(): Promise<string>;
  /** What a key of the manifest's `commands` does; synthetic keys reach no extension. */
  command(name: string): Promise<void>;
  /** Chooses the extension's entry in the menu of a selection; `text`: the selection as the browser tells it. */
  chooseMenu(item: string, text: string): Promise<void>;
  /** Takes the extension's access to sites away: Chrome's "on click", Firefox's switched-off site access. */
  withholdAccess(): Promise<void>;
  /** Ends the background as the browser does when it is idle; the next message must start it again. */
  stopBackground(): Promise<void>;
  /** Starts recording; the answer gives every address asked for since, by pages and by the extension alike. */
  recordRequests(): Promise<() => Promise<string[]>>;
  /** Installs what now lies in the extension's folder over the installed one, as an update does. */
  update(): Promise<void>;
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension?: string;
  readonly headless?: boolean;
  readonly dark?: boolean;
  /** Forced colours, as in a contrast theme of the system. */
  readonly forced?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Pages that are left stay alive for the way back, as in a reader's browser; puppeteer switches that off. */
  readonly keepsLeftPages?: boolean;
  /** Port on this machine of a proxy for every https host (stand-in.ts), whose certificates are accepted. */
  readonly httpsProxy?: number;
}

export const distFolder = (browser: 'chrome' | 'firefox'): string => path.resolve('dist', browser);

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is truthy; throws with `what` after `ms`. */
export async function until<T>(what: string, ask: () => Promise<T>, ms = 8_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await sleep(40);
  }
}

/** First line of the `nth` occurrence of a text on the page (0 is the first), scrolled into view; null without one. */
export async function boxOf(page: Page, text: string, nth = 0): Promise<Box | null> {
  return page.evaluate(
    (wanted: string, skip: number) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = skip;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.replaceAll('\u00a0', ' ').indexOf(wanted);
        if (at < 0 || !node.parentElement?.checkVisibility() || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
        return { x, y, width, height };
      }
      return null;
    },
    text,
    nth,
  );
}

/** Moves the pointer onto a text of the page, the way a hand does: a few steps, the last one inside. */
export async function hover(page: Page, text: string, nth = 0): Promise<Box> {
  const box = await boxOf(page, text, nth);
  if (!box) throw new Error(`"${text}" is not on the page`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  return box;
}

/** The texts painted under one of our highlight names, in document order, as the page's own scripts could read them. */
export async function paintedTexts(page: Page, names: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted: readonly string[]) => {
    const ranges = wanted.flatMap((name) => [...(CSS.highlights.get(name)?.values() ?? [])]);
    // What the page took out is before nobody's eyes, and goes when the page is next read.
    return ranges
      .filter(({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected)
      .map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        return range;
      })
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString());
  }, names);
}
