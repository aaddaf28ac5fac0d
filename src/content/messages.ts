/**
 * The content script's line to its own extension: what it asks, and what it answers. Loaded once there is an article:
 * the first touch of the extension API costs a page more than everything before it.
 */
import type { Runtime } from 'webextension-polyfill';
import type { Report } from '../context/report.ts';
import { writeNumbersAs } from '../shared/format.ts';
import type { PageCommand, PageRule } from '../shared/messages.ts';
import { COMMANDS, MESSAGE } from '../shared/names.ts';
import { speak } from '../shared/words.ts';
import { listenTo, ownId, send, speaker } from './api.ts';
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
  if (sender.id !== ownId() || !isObject(message)) return undefined;
  if (message.type === MESSAGE.article) return page.state(message.anyway === true);
  if (message.type === MESSAGE.progress) return Promise.resolve(page.progress());
  if (message.type === MESSAGE.renew) return renew(page);
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

/** Told of the page's rule after each change. */
const watching = new Set<(rule: PageRule) => void>();

async function rule(): Promise<PageRule> {
  const now = (await send({ type: MESSAGE.pageRule })) as PageRule;
  // The card writes numbers as the notes it shows do.
  writeNumbersAs(now.numbers);
  return now;
}

/** What may be done here comes before what there is to say. */
async function renew(page: Answering): Promise<boolean> {
  if (watching.size > 0) {
    const now = await rule();
    for (const changed of watching) changed(now);
  }
  return page.renew();
}

export const line: Line = {
  ask: async (article, stopped) => (await send({ type: MESSAGE.read, article, stopped })) as Report,
  rule,
  watchRule: (changed, until) => {
    watching.add(changed);
    until.addEventListener('abort', () => watching.delete(changed));
  },
};

/** Answers messages until `signal`. */
export function listen(page: () => Answering, signal: AbortSignal): void {
  speak(speaker);
  listenTo((message, sender) => route(page(), message, sender), signal);
}
