/**
 * Every state a reader can meet, as one table: what `npm run pictures` takes pictures of and the layout test measures.
 * Each renders with the components' own services in place of a browser.
 */
import type { ComponentChild } from 'preact';
import type { Trend } from '../../src/chart/trend.ts';
import { claimsOf } from '../../src/claims/extract.ts';
import { read as readClaims } from '../../src/context/read.ts';
import type { Report } from '../../src/context/report.ts';
import type { FullLibrary } from '../../src/data/series.ts';
import { Options } from '../../src/options/Options.tsx';
import type { Services as OptionsServices } from '../../src/options/services.ts';
import { Panel } from '../../src/panel/Panel.tsx';
import { App } from '../../src/popup/App.tsx';
import type { Services } from '../../src/popup/services.ts';
import { writeNumbersAs } from '../../src/shared/format.ts';
import type { TabReport, Unreachable } from '../../src/shared/messages.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';
import { Sources } from '../../src/sources/Sources.tsx';
import { Card } from '../../src/ui/Card.tsx';
import { type Answer, browserWith, read, TAB } from '../popup/browser-with.tsx';
import { article, report } from '../ui/fixture.ts';

export interface State {
  /** Classes of the body. */
  readonly classes: string;
  readonly content: () => ComponentChild;
  /** What a reader does then; buttons and summaries by their selectors, clicked one after the other. */
  readonly clicks?: readonly string[];
  /** Widths of the window, in CSS pixels. */
  readonly widths: readonly number[];
}

const POPUP_WIDTHS = [400, 320];
const PAGE_WIDTHS = [1280, 768, 320];
export const WELCOME_WIDTHS = PAGE_WIDTHS;

const popup = (
  answer: Answer,
  clicks: readonly string[] = [],
  fields: Partial<Services> = {},
  stored: Partial<Settings> = {},
): State => ({
  classes: 'underline popup',
  content: () => <App tabId={TAB} services={browserWith(answer, fields, stored).services} />,
  clicks,
  widths: POPUP_WIDTHS,
});

const unreachable = (why: Unreachable): TabReport => ({ status: 'unreachable', why });
const readWith = (fields: Partial<Report>): TabReport => ({ ...read, report: { ...report, ...fields } });
const nothing = { claims: [], matches: [], gists: [], notes: [], trends: [], order: [] };

/** What comes of a pack that cannot be read. */
const NO_DATA: FullLibrary = {
  dataTo: '',
  ranked: [],
  series: () => undefined,
  facts: () => [],
  forecasts: () => undefined,
  rank: () => undefined,
  place: () => undefined,
  nationalAccountsByFiscalYear: () => false,
};
const bare = (date: string | null): Report => readClaims({ ...article, date }, claimsOf({ ...article, date }), NO_DATA);
const DETAIL = ['button.entry'];

const card = (claim: number, pinned: boolean): State => ({
  classes: 'gallery-card',
  content: () => <Card report={report} claim={claim} pinned={pinned} onClose={() => {}} onPin={() => {}} />,
  clicks: pinned ? ['details > summary'] : [],
  widths: [1000, 320],
});

const optionsServices: OptionsServices = {
  save: async () => {},
  askForHosts: async () => false,
  giveHostsBack: async () => {},
  refreshStatus: async () => ({
    on: true,
    publishers: (['World Bank', 'IMF'] as const).map((publisher) => ({
      publisher,
      origin: 'https://publisher.example/*',
      permitted: true,
      lastChecked: publisher === 'IMF' ? null : '2026-11-23T10:00:00Z',
      newer: publisher === 'IMF' ? 0 : 3,
      refused: publisher === 'IMF' ? 0 : 1,
      failure: publisher === 'IMF' ? { why: 'too-slow', at: '2026-11-23T10:00:00Z', series: null } : null,
      notBefore: null,
    })),
  }),
  download: () => {},
  deleteAll: async () => {},
  dataTo: async () => '2026-07',
  watchSync: (told) => told({ at: Date.UTC(2026, 10, 24, 9, 30), problem: null }),
  version: '1.2.3',
  browserLanguage: 'en-GB',
  writeNumbers: ({ locale, scale }) => writeNumbersAs({ locale: locale ?? 'en-GB', scale }),
};
const options = (settings: Partial<Settings>, clicks: readonly string[] = []): State => ({
  classes: 'underline page options',
  content: () => {
    optionsServices.writeNumbers({ ...DEFAULTS, ...settings });
    return <Options stored={{ ...DEFAULTS, ...settings }} services={optionsServices} />;
  },
  clicks,
  widths: PAGE_WIDTHS,
});

const panel = (answer: Answer, clicks: readonly string[] = []): State => ({
  classes: 'underline popup panel',
  content: () => <Panel services={browserWith(answer, { leave: null, openPanel: null }).services} follow={inFront} />,
  clicks,
  widths: [768, 480, 320],
});
const inFront = (changed: (front: { tabId: number; turn: number }) => void): void => changed({ tabId: TAB, turn: 1 });

/** The claim of the report whose trend line has most on it. */
const richest = [...report.trends].sort((a: Trend, b: Trend) => b.claims.length - a.claims.length)[0]?.claims[0] ?? 0;

export const STATES: Readonly<Record<string, State>> = {
  'popup-list': popup(read),
  'popup-settings': popup(read, ['.top button']),
  'popup-unmatched': popup(read, ['.unmatched > summary']),
  'popup-claim': popup(read, DETAIL),
  'popup-working': popup(read, [...DETAIL, '.notes details > summary']),
  'popup-by-click': popup({ ...read, byClick: true }, ['.aside summary']),
  'popup-stopped-undated': popup({ ...read, stopped: true, report: { ...bare(null), dataTo: report.dataTo } }),
  'popup-no-data': popup({ ...read, report: bare(article.date) }),
  'popup-nothing': popup(readWith(nothing)),
  'popup-waiting': popup('never'),
  'popup-failed': popup(new Error('no')),
  'popup-no-article': popup({ status: 'not-article' }),
  'popup-off': popup({ status: 'off' }),
  'popup-on-demand': popup({ status: 'on-demand' }),
  'popup-german': popup({ status: 'not-english', lang: 'de' }),
  'popup-restricted': popup(unreachable('restricted')),
  'popup-store': popup(unreachable('store')),
  'popup-pdf': popup(unreachable('pdf')),
  'popup-no-access': popup(unreachable('no-access')),
  'popup-no-access-firefox': popup(unreachable('no-access'), [], { firefox: true }),
  'popup-updated': popup(unreachable('updated')),
  'popup-installed': popup(unreachable('installed')),
  'popup-not-loaded': popup(unreachable('not-loaded')),
  'card-hover': card(richest, false),
  'card-pinned': card(richest, true),
  'card-silent': card(
    report.matches.findIndex(({ kind }) => kind === 'none'),
    false,
  ),
  'panel-list': panel(read),
  'panel-claim': panel(read, DETAIL),
  'panel-off': panel({ status: 'off' }),
  'options-new': options({}),
  'options-full': options(
    {
      siteMode: 'listed',
      listed: [
        'news.example',
        'paper.example',
        'a-very-long-name-of-a-newspaper-in-a-small-town.regional.news.example',
      ],
      never: ['bank.example', 'mail.example'],
      ink: 'strong',
      notesOff: ['hedge', 'says-who'],
      locale: 'en-IN',
      scale: 'crore',
      refresh: true,
      sync: true,
    },
    ['.sites .action:not([type="submit"])'],
  ),
  'options-refused': options({}, ['#refresh-on']),
  sources: {
    classes: 'underline page sources',
    content: () => <Sources load={async () => (await fetch('/pack/index.json')).json()} />,
    widths: PAGE_WIDTHS,
  },
};
