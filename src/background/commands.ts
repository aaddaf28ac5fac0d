/** Keys: the browser tells the background, the page acts. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../shared/browser.ts';
import type { PageCommand } from '../shared/messages.ts';
import { COMMANDS, MESSAGE } from '../shared/names.ts';
import { toContent } from '../shared/send.ts';
import { reach } from './tabs.ts';

const isPageCommand = (name: string): name is PageCommand => COMMANDS.some((one) => one === name);

async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function run(name: string, tab: Tabs.Tab | undefined): Promise<void> {
  const { id } = tab ?? (await activeTab()) ?? {};
  if (id === undefined || !isPageCommand(name)) return;
  await reach(id, () => toContent(id, MESSAGE.command, { command: name }));
}

/** Firefox for Android has no commands. */
export function listenForCommands(): void {
  browser.commands?.onCommand.addListener((name, tab) => void run(name, tab));
}
