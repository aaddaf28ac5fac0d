/** Which tab is in front of the panel's window, and when what it holds has changed. */
import type { Runtime } from 'webextension-polyfill';
import type { Article } from '../claims/claim.ts';
import { browser } from '../shared/browser.ts';
import { MESSAGE } from '../shared/names.ts';
import type { Front } from './Panel.tsx';

const keyOf = ({ title, text }: Article): string => `${title}\n${text}`;

export class Follower {
  #tabId: number | null = null;
  #turn = 0;
  /** The article shown, so that a page that asks again for the same one (after a correction, say) moves nothing. */
  #shown: string | null = null;

  /** To be told of every article that the panel was given. */
  saw(article: Article): void {
    this.#shown = keyOf(article);
  }

  async start(changed: (front: Front) => void, signal: AbortSignal): Promise<void> {
    const { id: own } = await browser.windows.getCurrent();
    const front = async (again: boolean): Promise<void> => {
      const [tab] = await browser.tabs.query({ active: true, ...(own === undefined ? {} : { windowId: own }) });
      const tabId = tab?.id ?? null;
      if (signal.aborted || (tabId === this.#tabId && !again)) return;
      this.#tabId = tabId;
      this.#turn += 1;
      this.#shown = null;
      changed({ tabId, turn: this.#turn });
    };
    const activated = ({ windowId }: { windowId: number }): void => {
      if (windowId === own) void front(false);
    };
    const updated = (tabId: number, change: { status?: string }): void => {
      if (tabId === this.#tabId && change.status === 'complete') void front(true);
    };
    // A single-page site changes its article without loading: its content script then asks the background, and every
    // page of the extension hears it. Nothing is answered from here.
    const heard = (message: unknown, sender: Runtime.MessageSender): undefined => {
      const { type, article } = (message ?? {}) as { type?: unknown; article?: Article };
      if (sender.id !== browser.runtime.id || sender.tab?.id !== this.#tabId || type !== MESSAGE.read) return;
      if (!article || this.#shown === null || keyOf(article) === this.#shown) return;
      void front(true);
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    browser.runtime.onMessage.addListener(heard);
    signal.addEventListener('abort', () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
      browser.runtime.onMessage.removeListener(heard);
    });
    await front(true);
  }
}
