/** The browser as the popup sees it: answers one report, and tells what was asked of it. */
import { App } from '../../src/popup/App.tsx';
import type { Services } from '../../src/popup/services.ts';
import type { ChoicesAnswer, TabReport } from '../../src/shared/messages.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';
import { article, report } from '../ui/fixture.ts';
import { show } from '../ui/page.ts';

export const TAB = 7;
export const read: Extract<TabReport, { status: 'read' }> = {
  status: 'read',
  report,
  article,
  stopped: false,
  byClick: false,
};

export const choices: ChoicesAnswer = {
  indicators: [
    { code: 'ict_exports', name: 'IT exports', official: true },
    { code: 'inflation', name: 'Inflation', official: true },
    { code: 'wages', name: 'Wages', official: false },
  ],
  places: [
    { code: 'IND', name: 'India' },
    { code: 'PAK', name: 'Pakistan' },
  ],
};

export interface Browser {
  readonly services: Services;
  /** In words, in the order it was asked. */
  readonly asked: string[];
  /** As stored now. */
  readonly settings: () => Settings;
  readonly files: { name: string; content: Blob }[];
}

export type Answer = TabReport | Error | 'never';

const promised = (answer: Answer): Promise<TabReport> => {
  if (answer === 'never') return new Promise(() => {});
  return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
};

export function browserWith(answer: Answer, fields: Partial<Services> = {}, stored: Partial<Settings> = {}): Browser {
  const asked: string[] = [];
  const files: { name: string; content: Blob }[] = [];
  let settings: Settings = { ...DEFAULTS, ...stored };
  const listeners: ((settings: Settings) => void)[] = [];
  const services: Services = {
    firefox: false,
    version: '1.2.3',
    report: (tabId) => {
      asked.push(`report ${tabId}`);
      return promised(answer);
    },
    readAnyway: (tabId) => {
      asked.push(`read anyway ${tabId}`);
      return promised(answer);
    },
    progress: async () => null,
    show: async (tabId, claim, open) => {
      asked.push(`show ${tabId} ${claim}${open ? ' with its card' : ''}`);
      return true;
    },
    reload: async (tabId) => {
      asked.push(`reload ${tabId}`);
    },
    host: async () => 'news.example',
    loadSettings: async () => settings,
    saveSettings: async (next) => {
      settings = next;
      for (const listener of listeners) listener(next);
    },
    watchSettings: (changed) => listeners.push(changed),
    choices: async () => choices,
    correct: async (tabId, claim, correction) => {
      asked.push(`correct ${tabId} ${JSON.stringify(claim)} ${JSON.stringify(correction)}`);
      return { status: 'done', report, stored: true };
    },
    compare: async (tabId, claim, choice) => {
      asked.push(`compare ${tabId} ${JSON.stringify(claim)} ${JSON.stringify(choice)}`);
      return { kind: 'none', reason: 'No population of Pakistan in the data' };
    },
    copy: async (text) => {
      asked.push(`copy ${text}`);
    },
    save: (name, content) => files.push({ name, content }),
    openOptions: () => asked.push('options'),
    openPanel: () => asked.push('panel'),
    leave: () => asked.push('leave'),
    keepPlace: async (tabId, place) => {
      asked.push(`keep ${tabId} ${JSON.stringify(place)}`);
    },
    takePlace: async () => null,
    ...fields,
  };
  return { services, asked, settings: () => settings, files };
}

export const openIn = ({ services }: Browser): Promise<HTMLElement> => show(<App tabId={TAB} services={services} />);

export const open = (answer: Answer, fields?: Partial<Services>, stored?: Partial<Settings>): Promise<HTMLElement> =>
  openIn(browserWith(answer, fields, stored));

export const texts = (root: ParentNode, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

export const entries = (root: ParentNode): HTMLButtonElement[] => [
  ...root.querySelectorAll<HTMLButtonElement>('button.entry'),
];

/** The button with these words, or this name. */
export function button(root: ParentNode, words: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  );
  if (!found) throw new Error(`no button "${words}"`);
  return found;
}
