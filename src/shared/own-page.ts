/** How each of the extension's own pages starts: its texts, its language and direction, the reader's way with numbers. */
import { browser } from './browser.ts';
import { writeNumbersAs } from './format.ts';
import type { Settings } from './settings.ts';
import { loadSettings, numbersOf } from './settings-store.ts';
import { direction, type Key, language, speak, words } from './words.ts';

/** Call first, before anything is rendered. Answers the settings; the defaults where storage fails. */
export async function startPage(title: Key, styles: string): Promise<Settings> {
  speak(browser.i18n);
  const { documentElement: html, body } = document;
  html.lang = language();
  html.dir = direction();
  body.dir = direction();
  document.title = words(title);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  const settings = await loadSettings();
  writeNumbersAs(numbersOf(settings));
  return settings;
}
