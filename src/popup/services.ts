/** What the popup asks of the browser: an interface, so that the views can be tested without one. */
import type { TabReport } from '../shared/messages.ts';

export interface Services {
  readonly firefox: boolean;
  readonly report: (tabId: number) => Promise<TabReport>;
  /** Scrolls the page to a claim; false where the page no longer holds it. */
  readonly show: (tabId: number, claim: number) => Promise<boolean>;
  /** Reloads the tab and resolves once it has loaded. */
  readonly reload: (tabId: number) => Promise<void>;
}
