/** Telling pages that reports differ from those they show. */
import { browser } from '../shared/browser.ts';
import { MESSAGE } from '../shared/names.ts';
import { toContent } from '../shared/send.ts';

/** Tells one tab, or all of them; those without a content script do not answer. Never rejects. */
export async function renewTabs(only?: number): Promise<void> {
  const tabs = only === undefined ? await browser.tabs.query({}).catch(() => []) : [{ id: only }];
  await Promise.all(tabs.map(({ id }) => id !== undefined && toContent(id, MESSAGE.renew, {}).catch(() => {})));
}
