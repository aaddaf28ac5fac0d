/** Every name the extension leaves anywhere: highlights, host element, messages, commands. Prefixed, named once. */

/** CSS Custom Highlight names; content/highlights.css must use the same words (a test compares them). */
export const HIGHLIGHT = {
  /** A claim with something to say. */
  noted: 'underline-noted',
  /** A figure found, with nothing beside it. */
  found: 'underline-found',
  /** The claim whose card is open, or that the popup just scrolled to. */
  current: 'underline-current',
} as const;

/** The one element put on a page, as a child of <html> (or of the open dialog). */
export const CARD_HOST = 'underline-card';

export const MESSAGE = {
  /** Content script → background: read this article. */
  read: 'underline:read',
  /** Popup → background: what does this tab hold? */
  report: 'underline:report',
  /** Popup → background: read this tab although nobody asked before, or it does not look like an article. */
  readAnyway: 'underline:read-anyway',
  /** Background → content script: the article as it stands. */
  article: 'underline:article',
  /** Popup → content script: scroll to this claim and mark it. */
  show: 'underline:show',
} as const;

/** Keys of storage.local. */
export const STORE = {
  settings: 'settings',
  /** The reader's corrections, by article. */
  corrections: 'corrections',
} as const;

/** Keys of storage.session, which is never written to disk. */
export const SESSION = {
  /** Tabs that were open when the extension was installed or updated. */
  openTabs: 'open-tabs',
  /** Where the reader was in the popup, by tab. */
  popup: 'popup',
} as const;
