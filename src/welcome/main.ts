/** The welcome page: static, but for its texts, its colours and type (shared with card and popup). */
import { isFirefox } from '../shared/browser.ts';
import { startPage } from '../shared/own-page.ts';
import { type Key, words } from '../shared/words.ts';
import { SHARED_CSS } from '../ui/styles.ts';

document.body.dataset.browser = isFirefox() ? 'firefox' : 'chrome';
void startPage('welcome_page', SHARED_CSS);
// The build checks that every key of the page is there.
for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
  element.textContent = words(element.dataset.words as Key);
}
