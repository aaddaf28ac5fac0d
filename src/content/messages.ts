/**
 * The content script's line to its own extension: what it asks, and what it answers. Loaded once there is an article:
 * the first touch of the extension API costs a page more than everything before it.
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../shared/browser.ts';
import { writeNumbersAs } from '../shared/format.ts';
import type { PageCommand } from '../shared/messages.ts';
import { COMMANDS, MESSAGE } from '../shared/names.ts';
import { toBackground } from '../shared/send.ts';
import type { Settings } from '../shared/settings.ts';
import { loadSettings, numbersOf, watchSettings } from '../shared/settings-store.ts';
import { speak } from '../shared/words.ts';
import type { Line } from './line.ts';
import type { Page } from './page.ts';

/** What of a page can be asked for. */
type Answering = Pick<Page, 'state' | 'progress' | 'show' | 'renew' | 'command' | 'selection'>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Answers one message, or undefined for what is not this extension's or not of a known shape. */
export function route(
  page: Answering,
  message: unknown,
  sender: Pick<Runtime.MessageSender, 'id'>,
): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id || !isObject(message)) return undefined;
  if (message.type === MESSAGE.article) return page.state(message.anyway === true);
  if (message.type === MESSAGE.progress) return Promise.resolve(page.progress());
  if (message.type === MESSAGE.renew) return Promise.resolve(page.renew());
  if (message.type === MESSAGE.command && COMMANDS.some((one) => one === message.command)) {
    return page.command(message.command as PageCommand);
  }
  if (message.type === MESSAGE.selection && typeof message.text === 'string') return page.selection(message.text);
  const { claim } = message;
  if (message.type === MESSAGE.show && typeof claim === 'number' && Number.isInteger(claim) && claim >= 0) {
    return page.show(claim, message.open === true);
  }
  return undefined;
}

/** The card writes numbers as the notes it shows do. */
function asWritten(settings: Settings): Settings {
  writeNumbersAs(numbersOf(settings));
  return settings;
}

export const line: Line = {
  ask: (article, stopped) => toBackground(MESSAGE.read, { article, stopped }),
  settings: async () => asWritten(await loadSettings()),
  watchSettings: (changed, until) => watchSettings((settings) => changed(asWritten(settings)), until),
};

/** Answers messages until `signal`. */
export function listen(page: () => Answering, signal: AbortSignal): void {
  speak(browser.i18n);
  const answer = (message: unknown, sender: Runtime.MessageSender) => route(page(), message, sender);
  browser.runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(answer);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}
