import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/context/report.ts';
import { App } from '../../src/popup/App.tsx';
import { countsOf } from '../../src/popup/Head.tsx';
import { languageName } from '../../src/popup/Message.tsx';
import type { Services } from '../../src/popup/services.ts';
import type { TabReport } from '../../src/shared/messages.ts';
import { inspect } from '../ui/axe.ts';
import { article, report } from '../ui/fixture.ts';
import { click, one, openPage, press, show } from '../ui/page.ts';

beforeAll(openPage);

const TAB = 7;
const read: TabReport = { status: 'read', report, article, stopped: false, byClick: false };

/** The browser as the popup sees it, and what was asked of it. */
function browserWith(answer: TabReport | Error | 'never', fields: Partial<Services> = {}) {
  const asked: string[] = [];
  const services: Services = {
    firefox: false,
    report: (tabId) => {
      asked.push(`report ${tabId}`);
      if (answer === 'never') return new Promise(() => {});
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    show: (tabId, claim) => {
      asked.push(`show ${tabId} ${claim}`);
      return Promise.resolve(true);
    },
    reload: (tabId) => {
      asked.push(`reload ${tabId}`);
      return Promise.resolve();
    },
    ...fields,
  };
  return { services, asked };
}

const open = (answer: TabReport | Error | 'never', fields?: Partial<Services>) =>
  show(<App tabId={TAB} services={browserWith(answer, fields).services} />);
const texts = (root: ParentNode, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const entries = (root: ParentNode): HTMLButtonElement[] => [
  ...root.querySelectorAll<HTMLButtonElement>('button.entry'),
];

const only = (indexes: readonly number[]): Report => ({
  ...report,
  claims: indexes.flatMap((index) => report.claims[index] ?? []),
  matches: indexes.flatMap((index) => report.matches[index] ?? []),
});

describe('the list', () => {
  it('names the article, its date and how many figures were matched', async () => {
    const root = await open(read);
    expect(one(root, 'h1').textContent).toBe('IT exports could pass $3.5 billion, traders say');
    expect(one(root, '.date').textContent).toBe('2 February 2022');
    expect(one(root, '.counts').textContent).toBe('6 figures found, 4 matched to a series, 2 not');
    expect(one(root, 'footer').textContent).toBe('Text without a mark was not checked. Official figures to July 2026.');
  });

  it('shows the claims in the report’s order: sentence, figure emphasised, note, gist', async () => {
    const root = await open(read);
    expect(texts(root, '.entry .figure')).toEqual([
      '$3.5 billion',
      '$3.5 billion',
      '$2.1 billion',
      '8.9%',
      '50,000',
      '25,000',
    ]);
    expect(texts(root, '.entry .sentence')[0]).toBe(
      'Software houses expect IT exports to climb from $2.1 billion to over $3.5 billion this fiscal year.',
    );
    expect(texts(root, '.entry .where')).toEqual(['Headline']);
    expect(texts(root, '.entry .note')).toEqual([
      'Outcome: $2.62bn (FY2022), 25% below the projection.',
      'The same as the ministry’s own target, on record since December 2021.',
      'From $2.1bn to $3.5bn is +$1.4bn, or +67%: not a doubling, which would be $4.2bn.',
      'World Bank: 9.5% in 2021.',
      '25,000 to 75,000 by source; there is no official series of IT graduates.',
    ]);
    expect(texts(root, '.entry .gist')[3]).toBe('A reported rate · Inflation · Pakistan · 2021');
  });

  it('gathers what was not matched under its reason', async () => {
    const root = await open(read);
    expect(one(root, '.unmatched summary').textContent).toBe('2 found, but not matched to a series');
    expect(texts(root, '.unmatched h2')).toEqual(['No official series for IT graduates']);
    expect(texts(root, '.unmatched .figure')).toEqual(['50,000', '25,000']);
  });

  it('opens that account where it is all there is', async () => {
    expect(one(await open(read), '.unmatched').hasAttribute('open')).toBe(false);
    const bare: Report = {
      ...only([2, 3]),
      gists: report.gists.slice(2, 4),
      notes: [],
      trends: [],
      order: [0, 1],
    };
    const root = await open({ ...read, report: bare });
    expect(entries(root).length).toBe(0);
    expect(one(root, '.unmatched').hasAttribute('open')).toBe(true);
    expect(texts(root, '.unmatched .figure')).toEqual(['25,000', '50,000']);
  });

  it('is walked with the arrow keys, Home and End', async () => {
    const root = await open(read);
    const [first, second] = entries(root);
    first?.focus();
    await press(first ?? root, 'ArrowDown');
    expect(document.activeElement).toBe(second);
    await press(second ?? root, 'End');
    expect(document.activeElement).toBe(entries(root).at(-1));
    await press(entries(root).at(-1) ?? root, 'ArrowDown');
    expect(document.activeElement).toBe(entries(root).at(-1));
    await press(entries(root).at(-1) ?? root, 'Home');
    await press(first ?? root, 'ArrowUp');
    expect(document.activeElement).toBe(first);
  });
});

describe('one claim', () => {
  it('scrolls the page to it, shows every note with working and the line with the claim', async () => {
    const { services, asked } = browserWith(read);
    const root = await show(<App tabId={TAB} services={services} />);
    await click(entries(root)[0]);
    expect(asked).toEqual(['report 7', 'show 7 1']);
    expect(one(root, 'h1 .figure').textContent).toBe('$3.5 billion');
    expect(document.activeElement).toBe(one(root, 'h1'));
    expect(texts(root, '.notes > li > p').length).toBe(4);
    expect(root.querySelectorAll('.notes .working').length).toBe(4);
    expect(root.querySelectorAll('path.claim.open').length).toBe(1);
    expect(one(root, '.gone').textContent).toBe('');
  });

  it('goes back to the list, on the button it came from', async () => {
    const root = await open(read);
    await click(entries(root)[3]);
    expect(entries(root).length).toBe(0);
    await click(one(root, '.back'));
    expect(document.activeElement).toBe(entries(root)[3]);
  });

  it.each([
    ['answers that it is gone', () => Promise.resolve(false)],
    ['does not answer', () => Promise.reject(new Error('closed'))],
  ])('says so when the page %s', async (_name, answer) => {
    const root = await open(read, { show: answer });
    await click(entries(root)[0]);
    expect(one(root, '.gone').textContent).toBe('The page has changed: this sentence is no longer on it.');
  });

  it('says why there is no line', async () => {
    const root = await open(read);
    await click(entries(root)[4]);
    expect(one(root, '.silence').textContent).toBe('Not matched to a series: no official series for IT graduates.');
    expect(root.querySelector('svg.picture')).toBeNull();
  });
});

describe('every other state', () => {
  const states: readonly (readonly [string, TabReport | Error | 'never', string, RegExp])[] = [
    [
      'nothing found',
      { ...read, report: { ...report, claims: [], matches: [], gists: [], notes: [], trends: [], order: [] } },
      'Nothing found',
      /no economic figure/u,
    ],
    ['no article', { status: 'not-article' }, 'Not checked', /does not look like a news article/u],
    [
      'another language',
      { status: 'not-english', lang: 'de-AT' },
      'Not checked',
      /This page is in German\. Underline reads English only/u,
    ],
    ['an unknown language', { status: 'not-english', lang: null }, 'Not checked', /does not seem to be in English/u],
    [
      'a restricted page',
      { status: 'unreachable', why: 'restricted' },
      'Not checked',
      /no extension read pages of this kind/u,
    ],
    [
      'access on click',
      { status: 'unreachable', why: 'no-access' },
      'Not checked',
      /Chrome lets Underline read this site only when you ask/u,
    ],
    [
      'a tab from before',
      { status: 'unreachable', why: 'not-loaded' },
      'Not checked',
      /open before Underline was installed/u,
    ],
    ['an error', new Error('no'), 'Something went wrong', /could not finish/u],
    ['waiting', 'never', '', /Reading the page/u],
  ];

  it.each(states)('%s', async (_name, answer, title, words) => {
    const root = await open(answer);
    if (title) expect(texts(root, '.message :is(h1, h2)')).toEqual([title]);
    expect(root.textContent).toMatch(words);
    expect(entries(root).length).toBe(0);
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(0);
  });

  it('has Firefox’s own words for access that was taken back', async () => {
    const root = await open({ status: 'unreachable', why: 'no-access' }, { firefox: true });
    expect(root.textContent).toMatch(/Firefox has been told not to let Underline read this site/u);
    expect(root.textContent).not.toMatch(/Chrome/u);
  });

  it('reads again on request, and reloads only when asked to', async () => {
    const { services, asked } = browserWith({ status: 'unreachable', why: 'not-loaded' });
    const root = await show(<App tabId={TAB} services={services} />);
    const button = (words: string): Element | undefined =>
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    await click(button('Try again without reloading'));
    await click(button('Reload this page'));
    expect(asked).toEqual(['report 7', 'report 7', 'reload 7', 'report 7']);
  });

  it('says so when only the beginning of a page was read, or no date was found', async () => {
    const root = await open({ ...read, stopped: true, report: { ...report, date: null } });
    expect(one(root, '.stopped').textContent).toBe('The page is very long: only its beginning was read.');
    expect(one(root, '.date').textContent).toMatch(/^No date found/u);
  });

  it.each([
    [false, /Chrome lets Underline read this site only when you ask it to\./u],
    [true, /Firefox has been told not to let Underline read this site\./u],
  ])('says so when only the click let the page be read (Firefox: %s)', async (firefox, words) => {
    const root = await open({ ...read, byClick: true }, { firefox });
    expect(one(root, '.by-click').textContent).toMatch(words);
    expect(entries(root).length).toBe(6);
    expect((await open(read, { firefox })).querySelector('.by-click')).toBeNull();
  });

  it('asks for nothing where the browser gives no tab', async () => {
    const { services, asked } = browserWith(read);
    const root = await show(<App tabId={null} services={services} />);
    expect(asked).toEqual([]);
    expect(root.textContent).toContain('Not checked');
  });
});

describe('accessibility', () => {
  it.each([
    ['list', null],
    ['a claim', 0],
    ['a claim without a series', 4],
  ] as const)('%s', async (_name, choose) => {
    const root = await open(read);
    if (choose !== null) await click(entries(root)[choose]);
    for (const details of root.querySelectorAll('details')) details.open = true;
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(8);
  });
});

describe('words', () => {
  it.each([
    [[], 'No figures found'],
    [[1], '1 figure found, matched to a series'],
    [[0, 1], '2 figures found, all matched to a series'],
    [[2], '1 figure found, none matched to a series'],
    [[1, 2, 3], '3 figures found, 1 matched to a series, 2 not'],
  ])('counts %j: %s', (indexes, words) => {
    expect(countsOf(only(indexes))).toBe(words);
  });

  it.each([
    ['de-AT', 'German'],
    ['ur', 'Urdu'],
    ['zh_CN', 'Chinese'],
    ['xx-nonsense', null],
    ['not a tag!', null],
    [null, null],
  ])('names the language of %j: %s', (lang, name) => {
    expect(languageName(lang)).toBe(name);
  });
});
