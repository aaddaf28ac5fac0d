/** Runs in the gallery's page: shows the state and the language that the address names, then says that it is ready. */
import { render } from 'preact';
import { POPUP_CSS } from '../../src/popup/styles.ts';
import { BRITISH, writeNumbersAs } from '../../src/shared/format.ts';
import { direction, type Key, language, speak, words } from '../../src/shared/words.ts';
import { CARD_CSS } from '../../src/ui/styles.ts';
import { speakerOf } from '../speaker.ts';
import { STATES } from './states.tsx';

const wanted = new URLSearchParams(location.search);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

async function show(): Promise<void> {
  const locale = wanted.get('locale') ?? 'en';
  speak(speakerOf(await (await fetch(`/_locales/${locale}/messages.json`)).json()));
  writeNumbersAs(BRITISH);
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.body.dir = direction();
  const name = wanted.get('state') ?? '';
  const state = STATES[name];
  adopt(name.startsWith('card') ? CARD_CSS : POPUP_CSS);
  if (state) {
    document.body.className = state.classes;
    render(state.content(), document.body);
  }
  // The welcome page is a page of its own, with texts to fill in.
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    element.textContent = words(element.dataset.words as Key);
  }
  for (const selector of state?.clicks ?? []) {
    await pause(60);
    document.querySelector<HTMLElement>(selector)?.click();
  }
  await document.fonts.ready;
  await pause(120);
  document.documentElement.dataset.ready = name;
}

void show();
