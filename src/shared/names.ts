/** Every name the extension leaves anywhere: highlights, host element, messages, commands. Prefixed, named once. */

/** CSS Custom Highlight names; content/highlights.css must use the same words (a test compares them). */
export const HIGHLIGHT = {
  /** A claim with something to say. */
  noted: 'underline-noted',
  notedQuiet: 'underline-noted-quiet',
  notedStrong: 'underline-noted-strong',
  /** A figure found, with nothing beside it. */
  found: 'underline-found',
  foundStrong: 'underline-found-strong',
  /** The claim whose card is open, or that the popup just scrolled to. */
  current: 'underline-current',
} as const;

/** The one element put on a page, as a child of <html> (or of the open dialog). */
export const CARD_HOST = 'underline-card';

export const MESSAGE = {
  /** Content script → background: read this article. */
  read: 'underline:read',
  /** Content script → background: what may be done on my page, and how? */
  pageRule: 'underline:page-rule',
  /** Popup → background: what does this tab hold? */
  report: 'underline:report',
  /** Popup → background: read this tab although nobody asked before, or it does not look like an article. */
  readAnyway: 'underline:read-anyway',
  /** Background → content script: the article as it stands. */
  article: 'underline:article',
  /** Background and popup → content script: how much was read so far. */
  progress: 'underline:progress',
  /** Popup → content script: scroll to this claim and mark it. */
  show: 'underline:show',
  /** Background → content script: what is said of your article changed (a correction, a setting); ask again. */
  renew: 'underline:renew',
  /** Popup → background: the reader corrects how one figure was read, or takes a correction back. */
  correct: 'underline:correct',
  /** Popup → background: which statistics and places there are to correct to. */
  choices: 'underline:choices',
  /** Popup → background: the line of a figure set beside others. */
  compare: 'underline:compare',
  /** Options → background: how many articles hold corrections. */
  corrections: 'underline:corrections',
  /** Options → background: forget every correction. */
  forgetCorrections: 'underline:forget-corrections',
  /** Options, popup → background: when series were last refreshed, and what failed. */
  refreshStatus: 'underline:refresh-status',
  /** Background → content script: a key was pressed. */
  command: 'underline:command',
  /** Background → content script: the menu entry on a selection. */
  selection: 'underline:selection',
} as const;

/** Commands of the manifest that a page acts on. */
export const COMMANDS = ['next-figure', 'previous-figure', 'toggle-highlights'] as const;

/** The menu entry on a selection. */
export const MENU = 'underline-selection';

/** Keys of storage.local. */
export const STORE = {
  settings: 'settings',
  /** When they were last changed, for sync. */
  settingsChanged: 'settings-changed',
  /** What came of the last sync. */
  syncState: 'sync-state',
  /** The reader's corrections, by article. */
  corrections: 'corrections',
} as const;

/** Keys of storage.session, which is never written to disk. */
export const SESSION = {
  /** Tabs that were open when the extension was installed or updated. */
  openTabs: 'open-tabs',
  /** Where the reader was in the popup, by tab. */
  popup: 'popup',
  /** Corrections made in a private window, followed by the number of the tab. */
  privateCorrections: 'private-corrections-',
} as const;

/** Marks on the timelines of our own pages. */
export const MARK = {
  /** The popup shows what it read. */
  list: 'underline:list',
} as const;
