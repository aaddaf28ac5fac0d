/**
 * The one map of messages. A content script only ever supplies strings; claims, notes and trend lines are made by the
 * background and sent the other way, so nothing a page says is taken as more than text.
 */
import type { Article } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';
import type { MESSAGE } from './names.ts';

/** What a content script knows of its page. */
export type PageState = { readonly status: 'article'; readonly article: Article; readonly stopped: boolean } | Unread;

/** A page that answers and was not read. */
export type Unread =
  /** It does not look like an article; it can be read all the same (`readAnyway`). */
  | { readonly status: 'not-article' }
  | { readonly status: 'not-english'; readonly lang: string | null }
  /** The reader switched this site off: only the settings switch it on again, `readAnyway` does not. */
  | { readonly status: 'off' }
  /** An article, by its look, on a site that is read only when the reader asks (`readAnyway`). */
  | { readonly status: 'on-demand' };

/** Why a tab could not be asked. */
export type Unreachable =
  /** The browser's own pages and files: no extension may run there. */
  | 'restricted'
  /** A store of extensions, or a site of the browser's maker: nor there. */
  | 'store'
  /** The browser's viewer of PDF files. */
  | 'pdf'
  /** The reader, or the browser, withholds this site from the extension. */
  | 'no-access'
  /** The page was open before the extension was installed, or updated. */
  | 'installed'
  | 'updated'
  /** Nobody answers: no article, or a page that is still loading. */
  | 'not-loaded';

export type TabReport =
  /**
   * `article`: what was read, for the sentences; `stopped`: the page was too long, only its beginning was read;
   * `byClick`: the browser withholds this site, and only the click that opened the popup let us read it this once.
   */
  | {
      readonly status: 'read';
      readonly report: Report;
      readonly article: Article;
      readonly stopped: boolean;
      readonly byClick: boolean;
    }
  | Unread
  | { readonly status: 'unreachable'; readonly why: Unreachable };

export interface ToBackground {
  [MESSAGE.read]: { request: { article: Article; stopped: boolean }; response: Report };
  [MESSAGE.report]: { request: { tabId: number }; response: TabReport };
  /** The reader asks for this page: read it on a site kept on demand, and where it does not look like an article. */
  [MESSAGE.readAnyway]: { request: { tabId: number }; response: TabReport };
}

export interface ToContent {
  /** `anyway`: the reader asked for this very page. */
  [MESSAGE.article]: { request: { anyway: boolean }; response: PageState };
  /** `claim` indexes the report of the article last read; answers false where the page no longer holds it. */
  [MESSAGE.show]: { request: { claim: number }; response: boolean };
}

/** Longest text read of one page, in UTF-16 code units; past it the reader is told that reading stopped. */
export const MAX_TEXT = 400_000;
export const MAX_TITLE = 1_000;
