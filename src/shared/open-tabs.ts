/**
 * Tabs that were open when the extension was installed or updated: Chromium starts no content script in them, so that
 * the popup can say why nobody answers. Kept for the browser's session, outside the background, which may stop.
 */
import { browser } from './browser.ts';
import { SESSION } from './names.ts';

export type Since = 'installed' | 'updated';

type Tabs = Readonly<Record<string, Since>>;

/** Only what this file wrote: `installed` or `updated` by tab. */
function parse(stored: unknown): Tabs {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, Since] => /^(?:installed|updated)$/u.test(entry[1])),
  );
}

async function load(): Promise<Tabs> {
  const { [SESSION.openTabs]: stored } = await browser.storage.session.get(SESSION.openTabs);
  return parse(stored);
}

/** To be called when the browser says that the extension was installed or updated. */
export async function rememberOpenTabs(since: Since): Promise<void> {
  const tabs = await browser.tabs.query({});
  const open = Object.fromEntries(tabs.flatMap(({ id }) => (id === undefined ? [] : [[id, since]])));
  await browser.storage.session.set({ [SESSION.openTabs]: open });
}

/** What happened since the tab's page was loaded; null where nothing did, or the page answered meanwhile. */
export async function openSince(tabId: number): Promise<Since | null> {
  try {
    return (await load())[tabId] ?? null;
  } catch {
    return null;
  }
}

/** The tab was loaded again, or its content script answers. */
export async function forgetOpenTab(tabId: number): Promise<void> {
  try {
    const { [tabId]: gone, ...others } = await load();
    if (gone) await browser.storage.session.set({ [SESSION.openTabs]: others });
  } catch {
    // Without storage nothing was remembered.
  }
}
