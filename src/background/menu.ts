/** The menu entry "Context for this figure" on a selection. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../shared/browser.ts';
import { MENU, MESSAGE } from '../shared/names.ts';
import { toContent } from '../shared/send.ts';
import { speak, words } from '../shared/words.ts';
import { reach } from './tabs.ts';

/** Pages beyond these open no extension's menu, or cannot be read. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** On install and update; the browser keeps the entry. Firefox for Android has no such menu. */
export async function createMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  speak(browser.i18n);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU,
    title: words('menu_selection'),
    contexts: ['selection'],
    documentUrlPatterns: PAGES,
  });
}

async function clicked({ menuItemId, selectionText }: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  const id = tab?.id;
  if (menuItemId !== MENU || id === undefined) return;
  await reach(id, () => toContent(id, MESSAGE.selection, { text: selectionText ?? '' }));
}

export function listenForMenu(): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => void clicked(info, tab));
}
