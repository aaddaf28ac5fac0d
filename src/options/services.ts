/** What the options ask of the browser: an interface, so that the views can be tested without one. */
import type { RefreshStatus } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';

export interface Services {
  /** Rejects where storage is full or fails. */
  readonly save: (settings: Settings) => Promise<void>;
  /** Asks for the publishers' hosts; to be called in the click itself. False where the reader or the browser refuses. */
  readonly askForHosts: () => Promise<boolean>;
  readonly giveHostsBack: () => Promise<void>;
  /** When figures were last asked for, what came of it, and what failed. */
  readonly refreshStatus: () => Promise<RefreshStatus>;
  /** Hands a file to the reader. */
  readonly download: (name: string, text: string) => void;
  /** Settings, corrections, fetched figures and permissions, here and in the browser's sync; then the defaults hold. */
  readonly deleteAll: () => Promise<void>;
  /** Month of the newest figures in the pack ("2026-07"); null where the pack cannot be read. */
  readonly dataTo: () => Promise<string | null>;
  /** Tells what came of the last sync, now and whenever there is news, until `signal`; null before the first. */
  readonly watchSync: (told: (state: SyncState | null) => void, signal: AbortSignal) => void;
  readonly version: string;
  /** The browser's own language, which numbers follow without a choice (BCP 47). */
  readonly browserLanguage: string;
  /** The way numbers are written from now on. */
  readonly writeNumbers: (settings: Settings) => void;
}

/** Written by the background after each sync, under STORE.syncState. */
export interface SyncState {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly problem: null | 'too-large' | 'failed' | 'not-removed';
}
