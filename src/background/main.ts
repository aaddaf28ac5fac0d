/** The background: routes messages, opens the welcome page. Runs as a service worker in Chromium, a page in Firefox. */
import { browser } from '../shared/browser.ts';
import { rememberOpenTabs } from '../shared/open-tabs.ts';
import { watchSettings } from '../shared/settings-store.ts';
import { listenForCommands } from './commands.ts';
import { forgetTab } from './corrections.ts';
import { createMenu, listenForMenu } from './menu.ts';
import { refresher } from './refresh/refreshing.ts';
import { renewTabs } from './renew.ts';
import { forgetSender, route } from './route.ts';
import { keepInSync } from './sync.ts';

const WELCOME = 'welcome/welcome.html';

export { route };

// Listeners are added at once: an event that starts the background is given only to those there in its first turn.
browser.runtime.onMessage.addListener(route);
keepInSync();

listenForCommands();
listenForMenu();

browser.tabs.onRemoved.addListener((tabId) => {
  forgetSender(tabId);
  void forgetTab(tabId);
});

watchSettings(({ refresh }) => {
  if (!refresh) void refresher.forget();
  void renewTabs();
}, new AbortController().signal);

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install' || reason === 'update') {
    void rememberOpenTabs(reason === 'install' ? 'installed' : 'updated').catch(() => {
      // Only a better word for why a tab does not answer.
    });
  }
  void createMenu();
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
});
