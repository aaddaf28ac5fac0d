/** Mounts the popup on its page and gives it the browser. */
import { render } from 'preact';
import { browser } from '../shared/browser.ts';
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

async function start(): Promise<void> {
  const [tabId] = await Promise.all([currentTab(), startPage('action_title', POPUP_CSS)]);
  render(<App tabId={tabId} services={browserServices(() => window.close())} />, document.body);
}

void start();
void rememberWindow();
