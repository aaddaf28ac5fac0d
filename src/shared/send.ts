/** Sending, typed by the map in messages.ts. Who receives a message checks it; who receives an answer knows the sender. */
import { browser } from './browser.ts';
import type { ToBackground, ToContent } from './messages.ts';

type Requests = Record<string, { request: object; response: unknown }>;
type Request<Map extends Requests, Type extends keyof Map> = Map[Type]['request'];
type Response<Map extends Requests, Type extends keyof Map> = Promise<Map[Type]['response']>;

/** Rejects when the extension was updated or removed meanwhile. */
export const toBackground = <Type extends keyof ToBackground>(
  type: Type,
  request: Request<ToBackground & Requests, Type>,
): Response<ToBackground & Requests, Type> => browser.runtime.sendMessage({ type, ...request });

/** Rejects when no content script runs in the tab. */
export const toContent = <Type extends keyof ToContent>(
  tabId: number,
  type: Type,
  request: Request<ToContent & Requests, Type>,
): Response<ToContent & Requests, Type> => browser.tabs.sendMessage(tabId, { type, ...request });
