/**
 * The extension API as far as a content script needs it: messages and texts. Beside shared/browser.ts the only file that
 * names it, because every page would compile webextension-polyfill for these few lines (docs/decisions/0019). They say
 * and understand what the polyfill does on the other side.
 */
import type { Browser, Runtime } from 'webextension-polyfill';

type Api = Pick<Browser, 'runtime' | 'i18n'>;
type Answer = Promise<unknown> | undefined;

const scope = globalThis as { readonly browser?: unknown; readonly chrome?: unknown };

/** How the polyfill sends a rejection through `chrome`, which knows none. */
const REJECTED = '__mozWebExtensionPolyfillReject__';

/**
 * Firefox's own and Chromium's from 148 on, which let a listener answer with a promise; null where there is none. An
 * element of the page may be called "browser": only the API is a plain object.
 */
function nativeApi(): Api | null {
  const { browser } = scope;
  if (typeof browser !== 'object' || browser === null) return null;
  return Object.getPrototypeOf(browser) === Object.prototype ? (browser as Api) : null;
}

const native = nativeApi();
const api = native ?? (scope.chrome as Api);

/** This extension's id; undefined once it was updated, disabled or removed. */
export const ownId = (): string | undefined => api.runtime.id;

/** The texts of _locales. Not touched before it is asked: the browser builds each part of the API at its first touch. */
export const speaker = {
  getMessage: (key: string, substitutions?: string[]): string => api.i18n.getMessage(key, substitutions),
};

/** Sends a message to the background and answers what it answers; rejects where it rejects or is gone. */
export async function send(message: object): Promise<unknown> {
  const answer: unknown = await api.runtime.sendMessage(message);
  if (typeof answer === 'object' && answer !== null && REJECTED in answer) {
    throw new Error('message' in answer ? String(answer.message) : 'The background failed');
  }
  return answer;
}

/** Has `answer` answer every message until `signal`; undefined leaves one unanswered. */
export function listenTo(answer: (message: unknown, sender: Runtime.MessageSender) => Answer, signal: AbortSignal) {
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const answered = answer(message, sender);
    if (native || !answered) return answered;
    answered.then(respond, (error) => respond({ [REJECTED]: true, message: String(error?.message ?? error) }));
    return true;
  };
  const { onMessage } = api.runtime;
  onMessage.addListener(listener as Runtime.OnMessageListener);
  signal.addEventListener('abort', () => {
    try {
      onMessage.removeListener(listener as Runtime.OnMessageListener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}
