/**
 * The one map of messages. A content script only ever supplies strings; claims, notes and trend lines are made by the
 * background and sent the other way, so nothing a page says is taken as more than text.
 */
import type { Article } from '../claims/claim.ts';
import type { Report } from '../context/report.ts';
import type { MESSAGE } from './names.ts';

/** What a content script knows of its page. */
export type PageState =
  | { readonly status: 'article'; readonly article: Article; readonly stopped: boolean }
  | { readonly status: 'not-article' }
  | { readonly status: 'not-english'; readonly lang: string | null };

/** Why a tab could not be asked. */
export type Unreachable =
  /** Browser pages, extension stores: no extension may run there. */
  | 'restricted'
  /** The reader, or the browser, withholds this site from the extension. */
  | 'no-access'
  /** Nobody answers: no article, a page from before the install or update, or one that is still loading. */
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
  | { readonly status: 'not-article' }
  | { readonly status: 'not-english'; readonly lang: string | null }
  | { readonly status: 'unreachable'; readonly why: Unreachable };

export interface ToBackground {
  [MESSAGE.read]: { request: { article: Article; stopped: boolean }; response: Report };
  [MESSAGE.report]: { request: { tabId: number }; response: TabReport };
}

export interface ToContent {
  [MESSAGE.article]: { request: Record<never, never>; response: PageState };
  /** `claim` indexes the report of the article last read; answers false where the page no longer holds it. */
  [MESSAGE.show]: { request: { claim: number }; response: boolean };
}

/** Longest text read of one page, in UTF-16 code units; past it the reader is told that reading stopped. */
export const MAX_TEXT = 400_000;
export const MAX_TITLE = 1_000;
