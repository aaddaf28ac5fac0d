/** Why a tab holds nothing to read, as far as the browser tells: its address, what it shows, our access to it. */
import { browser } from '../shared/browser.ts';
import type { Unreachable } from '../shared/messages.ts';
import { openSince } from '../shared/open-tabs.ts';

/** Stores and the makers' own sites, where browsers run no extension. */
const CLOSED_SITES =
  /^https?:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|(?:[a-z0-9-]{1,40}\.){0,2}addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons|(?:[a-z0-9-]{1,40}\.)?accounts\.firefox\.com|support\.mozilla\.org|discovery\.addons\.mozilla\.org)(?:[/:?#]|$)/u;
const PDF_ADDRESS = /^[^?#]{1,2000}\.pdf(?:[?#]|$)/iu;
const PDF_TYPE = /^application\/(?:x-)?pdf$/u;

/** Firefox gives every tab of its viewer this icon, and lets no page take one of its own. */
const PDF_ICON = /^chrome:\/\/[a-z/]{1,40}\/pdf\.svg$/u;

/** Only what the click on the button, or our access to the site, lets us see. */
const tabOf = (tabId: number): Promise<{ readonly url?: string; readonly favIconUrl?: string }> =>
  browser.tabs.get(tabId).catch(() => ({}));

const looksLikePdf = ({ url = '', favIconUrl = '' }: Awaited<ReturnType<typeof tabOf>>): boolean =>
  PDF_ICON.test(favIconUrl) || PDF_ADDRESS.test(url);

/** What the page says it shows ("text/html"), or why the browser lets us not even ask. */
async function probe(tabId: number): Promise<{ readonly type: string | null; readonly refusal: string }> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return { type: typeof frame?.result === 'string' ? frame.result : null, refusal: '' };
  } catch (error) {
    return { type: null, refusal: String(error) };
  }
}

/** Chromium hides the address of its own pages; its refusals tell them apart. */
const REFUSALS: readonly (readonly [RegExp, Unreachable])[] = [
  [/\bextensions gallery\b/iu, 'store'],
  [/\b(?:chrome|edge|brave|opera|vivaldi|chrome-extension|devtools):\/\/|\bfile urls?\b/iu, 'restricted'],
];

/** Whether the browser lets the content script run by itself; the reader, or an administrator, may withhold it. */
export function hasAccess(): Promise<boolean> {
  const patterns = browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
  return browser.permissions.contains({ origins: [...patterns] });
}

/** Why nobody answers in a tab, not even after the content script was to be started there. */
export async function whyUnreachable(tabId: number): Promise<Unreachable> {
  const tab = await tabOf(tabId);
  const { url } = tab;
  if (url !== undefined) {
    if (looksLikePdf(tab)) return 'pdf';
    if (CLOSED_SITES.test(url)) return 'store';
    if (!/^https?:/u.test(url)) return 'restricted';
  } else {
    const { refusal } = await probe(tabId);
    const why = REFUSALS.find(([words]) => words.test(refusal))?.[1];
    if (why) return why;
  }
  if (!(await hasAccess())) return 'no-access';
  return (await openSince(tabId)) ?? 'not-loaded';
}

/** Whether a page that holds no article is the browser's viewer of a PDF. */
export async function isPdf(tabId: number): Promise<boolean> {
  const { type } = await probe(tabId);
  if (type !== null) return PDF_TYPE.test(type);
  return looksLikePdf(await tabOf(tabId));
}
