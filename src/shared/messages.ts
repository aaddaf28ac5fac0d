/**
 * The one map of messages. A content script only ever supplies strings; claims, notes and trend lines are made by the
 * background and sent the other way, so nothing a page says is taken as more than text.
 */
import type { Article, Claim, Correction } from '../claims/claim.ts';
import type { Choice as CompareChoice, Compared } from '../context/compare.ts';
import type { Report } from '../context/report.ts';
import type { Failure } from '../data/refresh/answer.ts';
import type { Publisher } from '../data/refresh/refreshable.ts';
import type { NumberStyle } from './format.ts';
import type { COMMANDS, MESSAGE } from './names.ts';
import type { ruleFor, Settings } from './settings.ts';

/** A key of the reader's that a page acts on. */
export type PageCommand = (typeof COMMANDS)[number];

/** What the reader's settings mean for one page: all that a content script is told of them. */
export interface PageRule {
  readonly rule: ReturnType<typeof ruleFor>;
  readonly ink: Settings['ink'];
  readonly numbers: NumberStyle;
}

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

/** Which figure of an article: where it stands, as its claim says. */
export type ClaimAt = Pick<Claim, 'where' | 'start' | 'end'>;

export type CorrectionAnswer =
  /** `report`: as it reads now; `stored` is false in a private window, where it holds until the tab is closed. */
  | { readonly status: 'done'; readonly report: Report; readonly stored: boolean }
  /** The tab no longer holds the article, or the figure. */
  | { readonly status: 'gone' }
  /** These are no indicator, place or period that is known; nothing was changed. */
  | { readonly status: 'unknown'; readonly fields: readonly (keyof Correction)[] }
  /** Storage is full or fails; nothing was changed. */
  | { readonly status: 'not-stored' };

/** What came of refreshing from one publisher. */
export interface PublisherStatus {
  readonly publisher: Publisher;
  /** Match pattern of its host, for permissions.request. */
  readonly origin: string;
  readonly permitted: boolean;
  /** When a series of it was last asked for with success, ISO 8601 in UTC; null for never. */
  readonly lastChecked: string | null;
  /** Series whose figures are newer than the bundled ones. */
  readonly newer: number;
  /** Figures not taken because they contradict the bundled ones by an order of magnitude. */
  readonly refused: number;
  /** The latest failure not made good since, of the series named; null for the host as a whole. */
  readonly failure: { readonly why: Failure; readonly at: string; readonly series: string | null } | null;
  /** Until when the host is left alone after a failure, ISO 8601; null where it is not. */
  readonly notBefore: string | null;
}

export interface RefreshStatus {
  /** As the reader set it. Off: no request is made, and nothing fetched before is used. */
  readonly on: boolean;
  readonly publishers: readonly PublisherStatus[];
}

export type { CompareChoice, Compared };

/** A code and its English name. */
export interface Choice {
  readonly code: string;
  readonly name: string;
}

/** By name; `official` where there is a series to be matched to. */
export interface ChoicesAnswer {
  readonly indicators: readonly (Choice & { readonly official: boolean })[];
  readonly places: readonly Choice[];
}

export interface ToBackground {
  [MESSAGE.read]: { request: { article: Article; stopped: boolean }; response: Report };
  /** By the address that the browser names as the sender's. */
  [MESSAGE.pageRule]: { request: Record<never, never>; response: PageRule };
  [MESSAGE.report]: { request: { tabId: number }; response: TabReport };
  /** The reader asks for this page: read it on a site kept on demand, and where it does not look like an article. */
  [MESSAGE.readAnyway]: { request: { tabId: number }; response: TabReport };
  /** `correction` replaces the one the figure has; without a field, or with none at all, the reading is ours again. */
  [MESSAGE.correct]: {
    request: { tabId: number; claim: ClaimAt; correction: Correction };
    response: CorrectionAnswer;
  };
  [MESSAGE.choices]: { request: Record<never, never>; response: ChoicesAnswer };
  /** Null where the tab no longer holds the article, or the figure has no line. */
  [MESSAGE.compare]: {
    request: { tabId: number; claim: ClaimAt; choice: CompareChoice };
    response: Compared | null;
  };
  [MESSAGE.corrections]: { request: Record<never, never>; response: { readonly articles: number } };
  /** False where storage fails; nothing was forgotten then. */
  [MESSAGE.forgetCorrections]: { request: Record<never, never>; response: boolean };
  [MESSAGE.refreshStatus]: { request: Record<never, never>; response: RefreshStatus };
}

export interface ToContent {
  /** `anyway`: the reader asked for this very page. */
  [MESSAGE.article]: { request: { anyway: boolean }; response: PageState };
  /** UTF-16 code units of text read so far; null while nothing is being read. */
  [MESSAGE.progress]: { request: Record<never, never>; response: number | null };
  /**
   * `claim` indexes the report of the article last read; `open`: with its card, and the focus in it. Answers false where
   * the page no longer holds it.
   */
  [MESSAGE.show]: { request: { claim: number; open: boolean }; response: boolean };
  /** Answers whether there is an article to ask about. */
  [MESSAGE.renew]: { request: Record<never, never>; response: boolean };
  /** Both answer whether there was a figure; the page says what else there is to say. */
  [MESSAGE.command]: { request: { command: PageCommand }; response: boolean };
  [MESSAGE.selection]: { request: { text: string }; response: boolean };
}

/** Longest text read of one page, in UTF-16 code units; past it the reader is told that reading stopped. */
export const MAX_TEXT = 400_000;
export const MAX_TITLE = 1_000;
