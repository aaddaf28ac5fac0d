/** Mounts the popup on its page and gives it the browser. */
import { render } from 'preact';
import { browser } from '../shared/browser.ts';
import type { TabReport } from '../shared/messages.ts';
import { startPage } from '../shared/own-page.ts';
import { App } from './App.tsx';
import { browserServices, rememberWindow } from './browser-services.ts';
import { POPUP_CSS } from './styles.ts';

/** The tab named in the address (?tab=ID, when the popup is opened as a page), else the active one. */
async function currentTab(): Promise<number | null> {
  const named = /^\d{1,10}$/u.exec(new URLSearchParams(location.search).get('tab') ?? '');
  if (named) return Number(named[0]);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

const services = browserServices(() => window.close());

async function start(): Promise<void> {
  const tab = currentTab();
  // Asked while texts and settings are still being read; the first to ask for it gets it.
  let early: Promise<TabReport> | null = tab.then((id) => (id === null ? Promise.reject() : services.report(id)));
  early.catch(() => {
    // Whoever asks for it is told.
  });
  const report = (tabId: number): Promise<TabReport> => {
    const answer = early ?? services.report(tabId);
    early = null;
    return answer;
  };
  const [tabId] = await Promise.all([tab, startPage('action_title', POPUP_CSS)]);
  render(<App tabId={tabId} services={{ ...services, report }} />, document.body);
}

void start();
void rememberWindow();
