import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/context/report.ts';
import { countsOf } from '../../src/popup/Head.tsx';
import { inspect } from '../ui/axe.ts';
import { report } from '../ui/fixture.ts';
import { click, one, openPage, press } from '../ui/page.ts';
import { browserWith, entries, open, openIn, read, texts } from './browser-with.tsx';

beforeAll(openPage);

const partOf = (indexes: readonly number[]): Report => ({
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
    expect(one(root, 'footer').textContent).toBe(
      'Text without a mark was not checked.Official figures: data to July 2026. Sources',
    );
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
      ...partOf([2, 3]),
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

  it('lists a hundred of very many at first, and more when asked', async () => {
    const many = Array.from({ length: 250 }, (_, index) => index);
    const [claim, gist] = [report.claims[4], report.gists[4]];
    if (!claim || !gist) throw new Error('no fifth claim');
    const long: Report = {
      ...report,
      claims: many.map(() => claim),
      gists: many.map(() => gist),
      matches: many.map((index) =>
        index < 130
          ? { kind: 'series', series: 'X', place: 'PAK', difference: null }
          : { kind: 'none', reason: 'None' },
      ),
      notes: [],
      trends: [],
      order: many,
    };
    const root = await open({ ...read, report: long });
    expect(entries(root).length).toBe(100);
    expect(root.querySelectorAll('.unmatched .small').length).toBe(100);
    expect(texts(root, '.buttons button')).toEqual(['Show more: 30 are left', 'Show more: 20 are left']);
    await click(root.querySelector('.buttons button'));
    expect(entries(root).length).toBe(130);
    expect(document.activeElement).toBe(entries(root)[100]);
    expect(root.querySelectorAll('.unmatched .small').length).toBe(120);
    expect(root.querySelector('.buttons button')).toBeNull();
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
    const browser = browserWith(read);
    const { asked } = browser;
    const root = await openIn(browser);
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
    expect(countsOf(partOf(indexes))).toBe(words);
  });
});
