import type { Report } from '../context/report.ts';
import { browser } from '../shared/browser.ts';

const COLOUR = '#0f3d4c';
const TEXT_COLOUR = '#ffffff';

/** The number of figures found, on the toolbar button of that tab; the browser clears it when the tab navigates. */
export async function showCount(tabId: number, report: Report): Promise<void> {
  const count = report.claims.length;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    browser.action.setBadgeTextColor?.({ tabId, color: TEXT_COLOUR }),
  ]).catch(() => {
    // The tab was closed meanwhile.
  });
}
