/** What the popup asks of the browser: an interface, so that the views can be tested without one. */

import type { Correction } from '../claims/claim.ts';
import type {
  ChoicesAnswer,
  ClaimAt,
  CompareChoice,
  Compared,
  CorrectionAnswer,
  TabReport,
} from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';

/** Page of the sources, from the page of the popup and from its neighbours. */
export const SOURCES = '../sources/sources.html';

export interface Services {
  readonly firefox: boolean;
  /** Of the extension, for a report of a wrong reading. */
  readonly version: string;
  readonly report: (tabId: number) => Promise<TabReport>;
  /** The reader asks for this very page: on a site kept on demand, or where it does not look like an article. */
  readonly readAnyway: (tabId: number) => Promise<TabReport>;
  /** UTF-16 code units of text read so far; null where nothing is being read. */
  readonly progress: (tabId: number) => Promise<number | null>;
  /** Scrolls the page to a claim, and opens its card there; false where the page no longer holds it. */
  readonly show: (tabId: number, claim: number, open: boolean) => Promise<boolean>;
  /** Reloads the tab and resolves once it has loaded. */
  readonly reload: (tabId: number) => Promise<void>;
  /** Host of the tab's page; null where the browser does not tell, or there is none. */
  readonly host: (tabId: number) => Promise<string | null>;
  readonly loadSettings: () => Promise<Settings>;
  /** Rejects where storage is full or fails. */
  readonly saveSettings: (settings: Settings) => Promise<void>;
  /** Calls back after every change, wherever it was made. */
  readonly watchSettings: (changed: (settings: Settings) => void, signal: AbortSignal) => void;
  /** The statistics and countries a reading may be corrected to. */
  readonly choices: () => Promise<ChoicesAnswer>;
  readonly correct: (tabId: number, claim: ClaimAt, correction: Correction) => Promise<CorrectionAnswer>;
  /** The claim's line set beside others; null where the page no longer holds it. */
  readonly compare: (tabId: number, claim: ClaimAt, choice: CompareChoice) => Promise<Compared | null>;
  /** To the clipboard; rejects where the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
  /** Offers a file for download. */
  readonly save: (name: string, content: Blob) => void;
  readonly openOptions: () => void;
  /** Shows the same beside the page, to be called in the click itself; null where that is so already, or cannot be. */
  readonly openPanel: (() => void) | null;
  /** Gives the keyboard to the page: closes the popup, after `place` was kept. Null where there is nothing to close. */
  readonly leave: (() => void) | null;
  /** Keeps for this tab where the reader was, until it is asked for once. */
  readonly keepPlace: (tabId: number, place: object) => Promise<void>;
  readonly takePlace: (tabId: number) => Promise<unknown>;
}
