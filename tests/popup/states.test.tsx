/** Every state without a list: what it says, what it offers, and that axe finds nothing in it. */
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/popup/App.tsx';
import { languageName } from '../../src/popup/NotChecked.tsx';
import type { TabReport, Unreachable } from '../../src/shared/messages.ts';
import { inspect } from '../ui/axe.ts';
import { report } from '../ui/fixture.ts';
import { click, one, openPage, show } from '../ui/page.ts';
import { type Answer, browserWith, button, entries, open, openIn, read, texts } from './browser-with.tsx';

beforeAll(() => void openPage());

const unreachable = (why: Unreachable): TabReport => ({ status: 'unreachable', why });
const empty: TabReport = {
  ...read,
  report: { ...report, claims: [], matches: [], gists: [], notes: [], trends: [], order: [] },
};

const STATES: readonly (readonly [string, Answer, string, RegExp, readonly string[]])[] = [
  ['nothing found', empty, 'Nothing found', /no economic figure/u, []],
  [
    'no article',
    { status: 'not-article' },
    'No article here',
    /does not look like a news article/u,
    ['Read it anyway'],
  ],
  ['switched off', { status: 'off' }, 'Switched off on news.example', /read nothing/u, ['Switch on for this site']],
  ['on demand', { status: 'on-demand' }, 'Waiting for you to ask', /only when you ask/u, ['Read this page']],
  [
    'another language',
    { status: 'not-english', lang: 'de-AT' },
    'This page is in German',
    /Underline reads English only/u,
    [],
  ],
  [
    'an unknown language',
    { status: 'not-english', lang: null },
    'This page does not seem to be in English',
    /English only/u,
    [],
  ],
  ['a browser page', unreachable('restricted'), 'A page of the browser’s own', /no extension read/u, []],
  ['a store', unreachable('store'), 'The extension store', /no extension read/u, []],
  ['a PDF', unreachable('pdf'), 'A PDF file', /also on a web page/u, []],
  [
    'access on click',
    unreachable('no-access'),
    'The browser withholds this site',
    /Chrome lets Underline read this site only when you ask/u,
    ['Try again'],
  ],
  ['updated', unreachable('updated'), 'Underline was just updated', /Reload the page/u, ['Reload this page']],
  [
    'a tab older than the install',
    unreachable('installed'),
    'This tab is older than Underline',
    /open before Underline was installed/u,
    ['Reload this page'],
  ],
  [
    'no answer',
    unreachable('not-loaded'),
    'The page does not answer',
    /no article, or is still loading/u,
    ['Reload this page', 'Try again without reloading'],
  ],
  ['an error', new Error('no'), 'Something went wrong', /could not finish/u, ['Try again']],
  ['waiting', 'never', '', /Reading the page/u, []],
];

describe('says what happened and offers what can be done', () => {
  it.each(STATES)('%s', async (_name, answer, title, words, actions) => {
    const root = await open(answer);
    expect(texts(root, '.message :is(h1, h2)')).toEqual(title ? [title] : []);
    expect(root.textContent).toMatch(words);
    expect(texts(root, '.message button')).toEqual(actions);
    expect(entries(root).length).toBe(0);
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(0);
  });

  it('with exactly one heading of the first rank', async () => {
    for (const [name, answer] of STATES) {
      if (answer === 'never') continue;
      expect((await open(answer)).querySelectorAll('h1').length, name).toBe(1);
    }
  });
});

describe('a long page', () => {
  it('is said to be one, with how much was read so far', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let soFar = 0;
    const root = await open('never', { progress: async () => soFar });
    expect(one(root, '[role=status]').textContent).toBe('Reading the page…');
    soFar = 75_000;
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_100)));
    expect(one(root, '[role=status]').textContent).toMatch(/About 12,000 words so far\.$/u);
    expect(one(root, 'progress').getAttribute('value')).toBe('75000');
    vi.useRealTimers();
  });

  it('is no worse for a page that does not tell', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const root = await open('never', { progress: () => Promise.reject(new Error('nobody')) });
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_100)));
    expect(root.textContent).not.toMatch(/so far/u);
    vi.useRealTimers();
  });
});

describe('what is offered does it', () => {
  it('reloads, or asks again', async () => {
    const browser = browserWith(unreachable('not-loaded'));
    const root = await openIn(browser);
    await click(button(root, 'Try again without reloading'));
    await click(button(root, 'Reload this page'));
    expect(browser.asked).toEqual(['report 7', 'report 7', 'reload 7', 'report 7']);
  });

  it('reads a page on demand, or one that does not look like an article', async () => {
    for (const status of ['on-demand', 'not-article'] as const) {
      const browser = browserWith({ status }, { readAnyway: async () => read });
      const root = await openIn(browser);
      await click(button(root, status === 'on-demand' ? 'Read this page' : 'Read it anyway'));
      expect(entries(root).length).toBe(6);
    }
  });

  it('says so where even then there is no text', async () => {
    const root = await open({ status: 'not-article' });
    await click(button(root, 'Read it anyway'));
    expect(texts(root, 'h1')).toEqual(['No text to read']);
    expect(root.querySelectorAll('.message button').length).toBe(0);
  });

  it('switches a site on, and reads it', async () => {
    let off = true;
    const browser = browserWith(
      read,
      { report: async () => (off ? { status: 'off' } : read) },
      { never: ['news.example', 'other.example'] },
    );
    const root = await openIn(browser);
    off = false;
    await click(button(root, 'Switch on for this site'));
    expect(browser.settings().never).toEqual(['other.example']);
    expect(entries(root).length).toBe(6);
  });

  it('puts a site on the list where only listed ones are read', async () => {
    const browser = browserWith({ status: 'on-demand' }, {}, { siteMode: 'listed', listed: ['other.example'] });
    const root = await openIn(browser);
    await click(button(root, 'Always read news.example'));
    expect(browser.settings().listed).toEqual(['other.example', 'news.example']);
  });

  it('has no switch where the browser does not tell the site', async () => {
    const root = await open({ status: 'off' }, { host: async () => null });
    expect(texts(root, 'h1')).toEqual(['Switched off on this site']);
    expect(root.querySelectorAll('.message button').length).toBe(0);
  });
});

describe('beside the list', () => {
  it('has Firefox’s own words for access that was taken back', async () => {
    const root = await open(unreachable('no-access'), { firefox: true });
    expect(root.textContent).toMatch(/Firefox has been told not to let Underline read this site/u);
    expect(texts(root, 'li em')).toEqual(['Always allow on this site', 'Manage extension', 'Permissions']);
    expect(root.textContent).not.toMatch(/Chrome/u);
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
    expect(one(root, '.aside').textContent).toMatch(words);
    expect(entries(root).length).toBe(6);
    expect((await open(read, { firefox })).querySelector('.aside')).toBeNull();
  });

  it('says so when the official figures could not be read, and lists what was found', async () => {
    const root = await open({ ...read, report: { ...report, dataTo: '' } });
    expect(one(root, '.aside').textContent).toMatch(/official figures that come with Underline could not be read/u);
    expect(one(root, '.data-to').textContent).toBe('Sources');
    expect(entries(root).length).toBe(6);
  });

  it('asks for nothing where the browser gives no tab', async () => {
    const { services, asked } = browserWith(read);
    const root = await show(<App tabId={null} services={services} />);
    expect(asked).toEqual([]);
    expect(root.textContent).toContain('Not checked');
  });
});

describe('names of languages', () => {
  it.each([
    ['de-AT', 'German'],
    ['ur', 'Urdu'],
    ['zh_CN', 'Chinese'],
    ['xx-nonsense', null],
    ['not a tag!', null],
    [null, null],
  ])('%j: %s', (lang, name) => {
    expect(languageName(lang)).toBe(name);
  });
});
