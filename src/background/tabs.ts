/** Asking a tab what it holds, and saying why when it cannot be asked. */
import * as v from 'valibot';
import { browser } from '../shared/browser.ts';
import type { PageState, TabReport } from '../shared/messages.ts';
import { MESSAGE } from '../shared/names.ts';
import { forgetOpenTab } from '../shared/open-tabs.ts';
import { toContent } from '../shared/send.ts';
import { showCount } from './badge.ts';
import type { Reader } from './corrections.ts';
import { reportOn } from './reader.ts';
import { pageState } from './schemas.ts';
import { hasAccess, isPdf, whyUnreachable } from './unreachable.ts';

/** Long enough for a slow page's first pass, short enough that the popup never seems dead. */
const ANSWER_WITHIN_MS = 3_000;

/** A page that says that it is being read is given so long all the same. */
const READ_WITHIN_MS = 60_000;

class Late extends Error {}

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late()), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The tab's own account of its page, or null where no content script answers. */
export async function ask(tabId: number, anyway: boolean): Promise<PageState | null> {
  const asked: Promise<unknown> = toContent(tabId, MESSAGE.article, { anyway });
  for (let waited = ANSWER_WITHIN_MS; ; waited += ANSWER_WITHIN_MS) {
    try {
      const parsed = v.safeParse(pageState, await within(asked, ANSWER_WITHIN_MS));
      return parsed.success ? parsed.output : null;
    } catch (error) {
      if (!(error instanceof Late) || waited >= READ_WITHIN_MS || !(await isReading(tabId))) return null;
    }
  }
}

/** Whether the tab's content script is at work on a long page. */
async function isReading(tabId: number): Promise<boolean> {
  try {
    const soFar: unknown = await within(toContent(tabId, MESSAGE.progress, {}), ANSWER_WITHIN_MS);
    return typeof soFar === 'number';
  } catch {
    return false;
  }
}

/**
 * Starts the content script in a tab that has none: one opened before the install (Chromium), or on a site where the
 * browser waits for a click on the button. Works only where the reader's click gave activeTab; answers whether it did.
 */
async function load(tabId: number): Promise<boolean> {
  const declared = browser.runtime.getManifest().content_scripts?.[0];
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [...(declared?.css ?? [])] });
    const script = { target: { tabId }, files: [...(declared?.js ?? [])] };
    await browser.scripting.executeScript(script);
    // The second run finds the first, and has it open its line at once: a first look alone may take its time.
    await browser.scripting.executeScript(script);
    return true;
  } catch {
    return false;
  }
}

/**
 * Sends to a tab's content script, which is started there first where it does not run yet; where it may not run, the
 * popup opens and says why.
 */
export async function reach(tabId: number, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
    return;
  } catch {
    // Nobody answers: no article there, or a page from before the install.
  }
  try {
    if (!(await load(tabId))) throw new Error('no access');
    await send();
  } catch {
    await browser.action.openPopup?.().catch(() => {
      // Not without a click in this browser: then the button is where it always was.
    });
  }
}

/** Whose tab this is; one that cannot be asked is taken for private, so that nothing of it is stored. */
export const readerOf = (tabId: number): Promise<Reader> =>
  browser.tabs.get(tabId).then(
    ({ incognito }) => ({ tabId, isPrivate: incognito }),
    () => ({ tabId, isPrivate: true }),
  );

/** What the tab holds, for the popup; `anyway` where the reader asked for this very page. */
export async function reportOnTab(tabId: number, anyway = false): Promise<TabReport> {
  let state = await ask(tabId, anyway);
  if (!state && (await load(tabId))) state = await ask(tabId, anyway);
  if (!state) return { status: 'unreachable', why: await whyUnreachable(tabId) };
  void forgetOpenTab(tabId);
  if (state.status === 'not-article' && (await isPdf(tabId))) return { status: 'unreachable', why: 'pdf' };
  if (state.status !== 'article') return state;
  const { article, stopped } = state;
  const report = await reportOn(article, await readerOf(tabId));
  await showCount(tabId, report);
  return { status: 'read', report, article, stopped, byClick: !(await hasAccess()) };
}
