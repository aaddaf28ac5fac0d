/** Mounts the panel: Chrome's side panel, Firefox's sidebar. */
import { render } from 'preact';
import { browserServices } from '../popup/browser-services.ts';
import type { Services } from '../popup/services.ts';
import { POPUP_CSS } from '../popup/styles.ts';
import type { TabReport } from '../shared/messages.ts';
import { startPage } from '../shared/own-page.ts';
import { Follower } from './follow.ts';
import { type Front, Panel } from './Panel.tsx';

const follower = new Follower();
const own = browserServices(null);
const noting = async (answer: Promise<TabReport>): Promise<TabReport> => {
  const tab = await answer;
  if (tab.status === 'read') follower.saw(tab.article);
  return tab;
};
const services: Services = {
  ...own,
  report: (tabId) => noting(own.report(tabId)),
  readAnyway: (tabId) => noting(own.readAnyway(tabId)),
};
const follow = (changed: (front: Front) => void, signal: AbortSignal): void => void follower.start(changed, signal);

void startPage('action_title', POPUP_CSS).then(() =>
  render(<Panel services={services} follow={follow} />, document.body),
);
