// @vitest-environment node
/** Whole pages, as markup alone (jsdom lays nothing out): the state, the title, the date, what is and is not read. */
import fs from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/claims/extract.ts';
import { readArticle } from '../../src/content/article.ts';
import { mayBeArticle } from '../../src/content/gate.ts';
import { languageOf } from '../../src/content/language.ts';

const PAGES = path.join(import.meta.dirname, '../pages');
const LATEST = Date.UTC(2026, 0, 1);

interface Expected {
  readonly state: 'article' | 'not-article' | 'not-english';
  readonly lang?: string;
  readonly title?: string;
  readonly titleShown?: boolean;
  readonly date?: string | null;
  readonly holds?: readonly string[];
  readonly lacks?: readonly string[];
  /** Figures that are to be painted; none may be painted in what the page `lacks`. */
  readonly paints?: readonly string[];
  /** Where the address is part of the page. */
  readonly path?: string;
  /** Shadow roots in the markup, scripts: not without a browser. */
  readonly browsersOnly?: boolean;
}

const cases = fs
  .readdirSync(PAGES)
  .filter((file) => file.endsWith('.html') && fs.existsSync(path.join(PAGES, file.replace('.html', '.json'))))
  .map((file) => file.replace('.html', ''))
  .filter((name) => !expectedOf(name).browsersOnly);

function expectedOf(name: string): Expected {
  return JSON.parse(fs.readFileSync(path.join(PAGES, `${name}.json`), 'utf8'));
}

const open = (name: string): Document =>
  new JSDOM(fs.readFileSync(path.join(PAGES, `${name}.html`), 'utf8'), {
    url: `https://news.example${expectedOf(name).path ?? `/${name}`}`,
  }).window.document;

describe.each(cases)('%s', (name) => {
  const expected = expectedOf(name);

  it(`is ${expected.state}`, () => {
    const document = open(name);
    if (!mayBeArticle(document)) {
      expect('not-article').toBe(expected.state);
      return;
    }
    const read = readArticle(document, { latest: LATEST });
    if (!read) throw new Error('the gate says article, nothing was read');
    const { english, lang } = languageOf(document, read.root, read.article.text);
    expect(english ? 'article' : 'not-english').toBe(expected.state);
    if (!english) expect(lang).toBe(expected.lang);
  });

  it.runIf(expected.state === 'article')('is read as its reader reads it', () => {
    const read = readArticle(open(name), { latest: LATEST });
    if (!read) throw new Error('nothing was read');
    expect(read.article.title).toBe(expected.title);
    expect(read.title !== null).toBe(expected.titleShown);
    expect(read.article.date).toBe(expected.date);
    for (const words of expected.holds ?? []) expect(read.article.text).toContain(words);
    for (const words of expected.lacks ?? []) expect(read.article.text).not.toContain(words);
  });

  it.runIf(expected.paints)('has its figures found', () => {
    const read = readArticle(open(name), { latest: LATEST });
    if (!read) throw new Error('nothing was read');
    const quotes = claimsOf(read.article).map(({ quote }) => quote.replace(/\s+/gu, ' '));
    for (const figure of expected.paints ?? []) expect(quotes).toContainEqual(expect.stringContaining(figure));
  });

  it('leaves the page as it was', () => {
    const document = open(name);
    const before = document.documentElement.outerHTML;
    mayBeArticle(document);
    readArticle(document, { latest: LATEST });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
