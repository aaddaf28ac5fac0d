/** The welcome page: static, but for its colours and type (shared with card and popup) and the browser's own words. */
import { isFirefox } from '../shared/browser.ts';
import { SHARED_CSS } from '../ui/styles.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(SHARED_CSS);
document.adoptedStyleSheets = [sheet];
document.body.dataset.browser = isFirefox() ? 'firefox' : 'chrome';
