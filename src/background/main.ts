/** The background: routes messages, opens the welcome page. Runs as a service worker in Chromium, a page in Firefox. */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../shared/browser.ts';
import { MESSAGE } from '../shared/names.ts';
import { rememberOpenTabs } from '../shared/open-tabs.ts';
import { hostOf, ruleFor } from '../shared/settings.ts';
import { loadSettings } from '../shared/settings-store.ts';
import { showCount } from './badge.ts';
import { answerCorrecting } from './correcting.ts';
import { forgetTab } from './corrections.ts';
import { reportOn } from './reader.ts';
import { readMessage, reportMessage } from './schemas.ts';
import { keepInSync } from './sync.ts';
import { reportOnTab } from './tabs.ts';

const WELCOME = 'welcome/welcome.html';

/** Content scripts may ask for the report on their own article, and nothing else. */
const isOwnPage = (sender: Runtime.MessageSender): boolean =>
  sender.url?.startsWith(browser.runtime.getURL('')) === true;

/**
 * Answers one message, or undefined for what is none of ours: not from this extension, not of a known shape, or asked
 * by somebody who may not.
 */
export function route(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (v.is(readMessage, message)) return answerRead(message, sender);
  if (!isOwnPage(sender)) return undefined;
  if (v.is(reportMessage, message)) return reportOnTab(message.tabId, message.type === MESSAGE.readAnyway);
  return answerCorrecting(message);
}

/** A page of a site that the reader switched off is not answered, whatever its content script asks. */
async function mayRead({ url }: Runtime.MessageSender): Promise<boolean> {
  const host = hostOf(url ?? '');
  return host === null || ruleFor(await loadSettings(), host) !== 'never';
}

async function answerRead(message: v.InferOutput<typeof readMessage>, sender: Runtime.MessageSender) {
  if (!(await mayRead(sender))) throw new Error('Underline is switched off for this site');
  const { id: tabId = -1, incognito = true } = sender.tab ?? {};
  const report = await reportOn(message.article, { tabId, isPrivate: incognito });
  if (tabId >= 0) await showCount(tabId, report);
  return report;
}

browser.runtime.onMessage.addListener(route);
keepInSync();

browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install' || reason === 'update') {
    void rememberOpenTabs(reason === 'install' ? 'installed' : 'updated').catch(() => {
      // Only a better word for why a tab does not answer.
    });
  }
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
});
