/**
 * The extension API, the same in every browser, and the only import of webextension-polyfill. Where `browser` is native
 * (Firefox, Chromium 148 and later) the polyfill hands it through; elsewhere it wraps `chrome`.
 */
import browser from 'webextension-polyfill';

export { browser };

/** True in Firefox: decided by the scheme of the extension's own pages, which no page can change. */
export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');

/** Chrome's side panel, which the polyfill does not know; undefined elsewhere. */
export const sidePanel = (): typeof chrome.sidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: typeof chrome.sidePanel } }).chrome?.sidePanel;
