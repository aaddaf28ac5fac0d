/** Mounts the popup on its page and gives it the browser. */
import { render } from 'preact';
import { browser, isFirefox } from '../shared/browser.ts';
import { MESSAGE } from '../shared/names.ts';
import { toBackground, toContent } from '../shared/send.ts';
import { speak } from '../shared/words.ts';
import { SHARED_CSS } from '../ui/styles.ts';
import { App } from './App.tsx';
import type { Services } from './services.ts';

const LOAD_WITHIN_MS = 10_000;

/** Resolves when the tab says it has loaded, or after a while all the same. */
function loaded(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(listener);
      resolve();
    };
    const listener = (id: number, change: { status?: string }): void => {
      if (id === tabId && change.status === 'complete') done();
    };
    const timer = setTimeout(done, LOAD_WITHIN_MS);
    browser.tabs.onUpdated.addListener(listener);
  });
}

const services: Services = {
  firefox: isFirefox(),
  report: (tabId) => toBackground(MESSAGE.report, { tabId }),
  show: (tabId, claim) => toContent(tabId, MESSAGE.show, { claim }),
  reload: async (tabId) => {
    const done = loaded(tabId);
    await browser.tabs.reload(tabId);
    await done;
  },
};

/** The tab named in the address (?tab=ID, when the popup is opened as a page), else the active one. */
async function currentTab(): Promise<number | null> {
  const named = /^\d{1,10}$/u.exec(new URLSearchParams(location.search).get('tab') ?? '');
  if (named) return Number(named[0]);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function start(): Promise<void> {
  speak(browser.i18n);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHARED_CSS);
  document.adoptedStyleSheets = [sheet];
  const tabId = await currentTab();
  render(<App tabId={tabId} services={services} />, document.body);
}

void start();
