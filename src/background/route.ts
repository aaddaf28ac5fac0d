/** Who may ask what. Whatever comes is checked here before anything is done about it. */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../shared/browser.ts';
import type { PageRule } from '../shared/messages.ts';
import { MESSAGE } from '../shared/names.ts';
import { hostOf, ruleFor } from '../shared/settings.ts';
import { loadSettings, numbersOf } from '../shared/settings-store.ts';
import { showCount } from './badge.ts';
import { answerComparing } from './comparing.ts';
import { answerCorrecting } from './correcting.ts';
import { Limiter } from './limiter.ts';
import { reportOn } from './reader.ts';
import { refresher } from './refresh/refreshing.ts';
import { pageRuleMessage, readMessage, refreshStatusMessage, reportMessage } from './schemas.ts';
import { reportOnTab } from './tabs.ts';

type Sender = Runtime.MessageSender;

/**
 * A content script reads its page again at most every two seconds (content/watch.ts); navigations in a single-page site
 * and a reader's own doings come on top.
 */
const reads = new Limiter({ burst: 8, intervalMs: 1_000, patienceMs: 3_000 });

/** A closed tab's measure goes with it. */
export const forgetSender = (tabId: number): void => reads.forget(tabId);

const isOwnAddress = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('')) === true;

/** The extension's own popup, panel and pages in tabs: always the top of their frame, for no page may frame them. */
const isOwnPage = (sender: Sender): boolean => isOwnAddress(sender) && (sender.frameId ?? 0) === 0;

/** A content script: the browser names its tab and the address of its page, which the page cannot. */
const isContentScript = (sender: Sender): boolean => sender.tab?.id !== undefined && !isOwnAddress(sender);

/**
 * Answers one message, or undefined for what is none of ours: not from this extension, not of a known shape, or asked
 * by somebody who may not. Content scripts may ask what holds for their own page and for the report on its article, and nothing else.
 */
export function route(message: unknown, sender: Sender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (isContentScript(sender)) return answerPage(message, sender);
  if (!isOwnPage(sender)) return undefined;
  // The welcome page runs the content script on its sample.
  if (sender.tab?.id !== undefined && v.is(v.union([readMessage, pageRuleMessage]), message))
    return answerPage(message, sender);
  if (v.is(reportMessage, message)) return reportOnTab(message.tabId, message.type === MESSAGE.readAnyway);
  if (v.is(refreshStatusMessage, message)) return refresher.status();
  return answerComparing(message) ?? answerCorrecting(message);
}

/** What a content script may ask. */
function answerPage(message: unknown, sender: Sender): Promise<unknown> | undefined {
  if (v.is(pageRuleMessage, message)) return answerRule(sender);
  return v.is(readMessage, message) ? answerRead(message, sender) : undefined;
}

async function answerRule({ url }: Sender): Promise<PageRule> {
  const settings = await loadSettings();
  return { rule: ruleFor(settings, hostOf(url ?? '') ?? ''), ink: settings.ink, numbers: numbersOf(settings) };
}

/** A page of a site that the reader switched off is not answered, whatever its content script asks. */
async function mayRead({ url }: Sender): Promise<boolean> {
  const host = hostOf(url ?? '');
  return host === null || ruleFor(await loadSettings(), host) !== 'never';
}

async function answerRead({ article }: v.InferOutput<typeof readMessage>, sender: Sender) {
  const { id: tabId = -1, incognito = true } = sender.tab ?? {};
  const wait = reads.admit(tabId, Date.now());
  if (wait === null) throw new Error('Asked too often');
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  if (!(await mayRead(sender))) throw new Error('Underline is switched off for this site');
  const report = await reportOn(article, { tabId, isPrivate: incognito });
  await showCount(tabId, report);
  return report;
}
