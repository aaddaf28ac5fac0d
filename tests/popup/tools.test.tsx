import { beforeAll, describe, expect, it } from 'vitest';
import { claimAsMarkdown, claimAsText, wrongReading } from '../../src/popup/claim-text.ts';
import { fileName } from '../../src/popup/picture.ts';
import { claimAt, placeOf } from '../../src/popup/place.ts';
import type { Services } from '../../src/popup/services.ts';
import type { Settings } from '../../src/shared/settings.ts';
import { inspect } from '../ui/axe.ts';
import { article, exportsTrend, report } from '../ui/fixture.ts';
import { click, one, openPage } from '../ui/page.ts';
import { type Browser, browserWith, button, entries, open, openIn, read, texts } from './browser-with.tsx';

beforeAll(() => void openPage());

async function detail(
  claim = 0,
  fields: Partial<Services> = {},
  stored: Partial<Settings> = {},
): Promise<{ root: HTMLElement; browser: Browser }> {
  const browser = browserWith(read, fields, stored);
  const root = await openIn(browser);
  await click(entries(root)[claim]);
  return { root, browser };
}

const copied = ({ asked }: Browser): string => asked.find((line) => line.startsWith('copy'))?.slice(5) ?? '';

describe('copying', () => {
  const told = { report, article, claim: 1, trend: exportsTrend };

  it('as text: sentence, article, reading, every note, the line and its source', () => {
    const lines = claimAsText(told).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '“Software houses expect IT exports to climb from $2.1 billion to over $3.5 billion this fiscal year.”',
      'IT exports could pass $3.5 billion, traders say (2 February 2022)',
      '',
      'A projection · IT exports · Pakistan · FY2022 (1 July 2021 to 30 June 2022)',
    ]);
    expect(lines.filter((line) => line.startsWith('– '))).toEqual(
      report.notes.filter(({ claims }) => claims.includes(1)).map(({ text }) => `– ${text}`),
    );
    expect(lines.some((line) => line.startsWith('Source: Business Recorder'))).toBe(true);
    // Of the notes, and not of the line.
    expect(lines.some((line) => line.startsWith('Source: ProPakistani'))).toBe(true);
    expect(claimAsText(told)).not.toMatch(/undefined|NaN|null/u);
  });

  it('as Markdown, whose signs in the article’s own words stay words', () => {
    const tricky = { ...article, title: 'A *bold* title | with [signs](x)', text: article.text };
    const text = claimAsMarkdown({ ...told, article: tricky });
    expect(text).toContain('to over **$3.5 billion** this fiscal year.');
    expect(text).toContain('A \\*bold\\* title \\| with \\[signs\\](x)');
    expect(text).toContain('| Period | Value | What it is |');
  });

  it('says why there is no line', () => {
    expect(claimAsText({ ...told, claim: 3, trend: null })).toContain(
      'Not matched to a series: no official series for IT graduates.',
    );
    expect(claimAsMarkdown({ ...told, claim: 3, trend: null })).not.toContain('| Period');
  });

  it('goes to the clipboard, and says so', async () => {
    const { root, browser } = await detail();
    await click(button(root, 'Copy as text'));
    expect(copied(browser)).toBe(claimAsText(told));
    expect(texts(root, '.result')).toContain('Copied.');
  });

  it('gives the text to be copied by hand where the browser refuses', async () => {
    const { root } = await detail(0, { copy: () => Promise.reject(new Error('not allowed')) });
    await click(button(root, 'Copy as Markdown'));
    expect((one(root, 'textarea') as HTMLTextAreaElement).value).toBe(claimAsMarkdown(told));
    expect(texts(root, '.result').join()).toMatch(/copied by hand/u);
    const { violations } = await inspect(root);
    expect(violations).toEqual([]);
  });

  it('leaves out the notes that the reader switched off', async () => {
    const { root, browser } = await detail(0, {}, { notesOff: ['hindsight'] });
    await click(button(root, 'Copy as text'));
    expect(copied(browser)).not.toContain('25% below the projection.\n–');
    expect(copied(browser)).not.toContain('– Outcome');
  });
});

describe('saving', () => {
  it('gives the line as SVG and as CSV, named for what it shows', async () => {
    const { root, browser } = await detail();
    await click(button(root, 'Save SVG'));
    await click(button(root, 'Save CSV'));
    expect(browser.files.map(({ name }) => name)).toEqual([
      'it-exports-pakistan-us-fiscal-years.svg',
      'it-exports-pakistan-us-fiscal-years.csv',
    ]);
    expect(await browser.files[0]?.content.text()).toMatch(/^<svg xmlns/u);
    expect(await browser.files[1]?.content.text()).toMatch(/^period,label,value/u);
    expect(texts(root, '.result')).toContain('Given to the browser to save.');
  });

  it('says so where the browser cannot draw the picture', async () => {
    // jsdom has no canvas.
    const { root, browser } = await detail();
    await click(button(root, 'Save PNG'));
    expect(browser.files).toEqual([]);
    expect(texts(root, '.result').join()).toMatch(/could not draw/u);
  });

  it('offers none of it where there is no line', async () => {
    const { root } = await detail(4);
    expect(texts(root, '.tools button').filter((words) => /Save/u.test(words ?? ''))).toEqual([]);
  });

  it.each([
    ['IT exports, Pakistan, US$, fiscal years', 'it-exports-pakistan-us-fiscal-years.png'],
    ['Inflation, Côte d’Ivoire, %', 'inflation-cote-d-ivoire.png'],
    ['…', 'underline.png'],
  ])('%s: %s', (title, name) => {
    expect(fileName(title, 'png')).toBe(name);
  });
});

describe('a reading that is wrong', () => {
  it('is copied field by field, sends nothing, and says so', async () => {
    const { root, browser } = await detail();
    expect(root.textContent).toContain('Nothing is sent: where you paste it is up to you.');
    await click(button(root, 'Copy a report'));
    const text = copied(browser);
    expect(text).toBe(wrongReading({ report, article, claim: 1, trend: exportsTrend }, '1.2.3'));
    for (const line of [
      'Underline 1.2.3: a reading that seems wrong',
      'Article: IT exports could pass $3.5 billion, traders say (2 February 2022)',
      'Figure: $3.5 billion',
      'value: 3500000000',
      'indicator: ict_exports',
      'period: FY2022',
      'partner: $2.1 billion',
      'series: PK_ICT_EXPORTS_FY PAK',
      'note hindsight: Outcome: $2.62bn (FY2022), 25% below the projection.',
      'What it should be: ',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(browser.asked.filter((line) => !/^(?:report|show|copy)/u.test(line))).toEqual([]);
  });
});

describe('hiding a kind of note', () => {
  const first = (root: ParentNode): Element => one(root, '.notes > li');

  it('is done at once, everywhere, and undone with the same button', async () => {
    const { root, browser } = await detail();
    const hide = one(first(root), 'button') as HTMLButtonElement;
    hide.focus();
    await click(hide);
    expect(browser.settings().notesOff).toEqual(['hindsight']);
    expect(one(first(root), 'p').textContent).toBe('Notes of this kind are hidden, here and on every page.');
    expect(document.activeElement).toBe(hide);
    expect(hide.textContent).toBe('Undo');
    await click(hide);
    expect(browser.settings().notesOff).toEqual([]);
    expect(one(first(root), 'p').textContent).toBe('Outcome: $2.62bn (FY2022), 25% below the projection.');
    expect(document.activeElement).toBe(hide);
  });

  it('takes such notes out of the list, and of the next visit', async () => {
    const { root } = await detail();
    await click(button(first(root), 'Hide notes of this kind'));
    await click(button(root, 'All figures'));
    expect(texts(root, '.entry .note')[0]).toMatch(/^The same as the ministry/u);
    await click(entries(root)[0]);
    expect(texts(root, '.notes > li > p')[0]).toMatch(/^The same as the ministry/u);
  });

  it('says so where it could not be kept', async () => {
    const { root } = await detail(0, { saveSettings: () => Promise.reject(new Error('full')) });
    await click(button(first(root), 'Hide notes of this kind'));
    expect(one(root, '.all-notes .problem').textContent).toMatch(/could not be saved/u);
    expect(one(first(root), 'p').textContent).toMatch(/^Outcome/u);
  });
});

describe('to the page and back', () => {
  it('leaves the keyboard to the page once the place is kept', async () => {
    const { root, browser } = await detail();
    await click(button(root, 'Go to it on the page'));
    expect(browser.asked.slice(-3)).toEqual([
      'show 7 1 with its card',
      `keep 7 ${JSON.stringify({ claim: 1, start: report.claims[1]?.start, of: 6 })}`,
      'leave',
    ]);
  });

  it('comes back to the same figure, and from there to the list', async () => {
    const root = await open(read, { takePlace: async () => placeOf(report, 4) });
    expect(one(root, 'h1 .figure').textContent).toBe('8.9%');
    await click(button(root, 'All figures'));
    expect(entries(root).length).toBe(6);
  });

  it.each([
    ['nothing', null],
    ['another article', { claim: 4, start: 3, of: 6 }],
    ['an article of fewer figures', { ...placeOf(report, 4), of: 5 }],
    ['a claim that is not there', { claim: 40, start: 3, of: 6 }],
    ['something else', 'claim 4'],
  ])('keeps to the list where %s is kept', async (_name, kept) => {
    expect(claimAt(kept, report)).toBeNull();
    expect(entries(await open(read, { takePlace: async () => kept })).length).toBe(6);
  });

  it('has no way there where the page no longer holds the sentence, or the popup stays open', async () => {
    for (const fields of [{ show: async () => false }, { leave: null }]) {
      const { root } = await detail(0, fields);
      expect(texts(root, 'button')).not.toContain('Go to it on the page');
    }
  });
});

describe('from figure to figure', () => {
  it('leads on in the list’s order, and stops at its ends', async () => {
    const { root, browser } = await detail(4);
    expect(one(root, '.nth').textContent).toBe('5 of 6');
    await click(button(root, 'Next figure'));
    expect(one(root, 'h1 .figure').textContent).toBe('25,000');
    expect(document.activeElement).toBe(one(root, 'h1'));
    expect(browser.asked.at(-1)).toBe('show 7 2');
    expect(button(root, 'Next figure').getAttribute('aria-disabled')).toBe('true');
    await click(button(root, 'Next figure'));
    expect(one(root, 'h1 .figure').textContent).toBe('25,000');
    await click(button(root, 'Previous figure'));
    expect(one(root, 'h1 .figure').textContent).toBe('50,000');
    await click(button(root, 'All figures'));
    expect(document.activeElement).toBe(entries(root)[4]);
  });
});
