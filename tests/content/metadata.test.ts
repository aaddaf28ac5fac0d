// @vitest-environment node
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dateInPath, normaliseDate } from '../../src/content/dates.ts';
import { articleEntity, entitiesOf } from '../../src/content/json-ld.ts';
import { dateOf, metadataOf } from '../../src/content/metadata.ts';
import cases from '../cases/content-dates.json' with { type: 'json' };

const LATEST = Date.UTC(2026, 0, 1);

describe('dates', () => {
  it.each(cases.written)('"%s" is %s', (written, date) => {
    expect(normaliseDate(String(written), LATEST)).toBe(date);
  });
  it.each(cases.paths)('%s is of %s', (path, date) => {
    expect(dateInPath(String(path), LATEST)).toBe(date);
  });
  it('may be a day ahead of the reader, not two', () => {
    expect(normaliseDate('2026-01-02', LATEST)).toBe('2026-01-02');
    expect(normaliseDate('2026-01-03', LATEST)).toBeNull();
  });
});

const page = (head: string, body = '', url = 'https://news.example/story'): Document =>
  new JSDOM(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, { url }).window.document;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

function stated(document: Document) {
  const metadata = metadataOf(document);
  return { title: metadata.titles[0] ?? null, date: dateOf(metadata, document.body, LATEST) };
}

describe('the order of trust', () => {
  const sources: readonly [string, string, string][] = [
    ['JSON-LD', ld({ '@type': 'NewsArticle', headline: 'A', datePublished: '2021-01-01' }), ''],
    [
      'OpenGraph',
      '<meta property="article:published_time" content="2021-01-02"><meta property="og:title" content="B">',
      '',
    ],
    ['microdata', '', '<span itemprop="datePublished" content="2021-01-03"></span>'],
    ['<time>', '', '<time datetime="2021-01-04">4 January</time>'],
    ['other meta tags', '<meta name="DC.date" content="2021-01-05"><meta name="dc.title" content="E">', ''],
  ];
  it.each(sources.map((source, i) => [source[0], i] as const))('%s comes before what follows it', (_, i) => {
    const rest = sources.slice(i);
    const document = page(
      rest.map(([, head]) => head).join(''),
      rest.map(([, , body]) => body).join(''),
      'https://news.example/2021/01/06/story',
    );
    expect(stated(document).date).toBe(`2021-01-0${i + 1}`);
  });
  it('ends with the address', () => {
    expect(stated(page('', '', 'https://news.example/2021/01/06/story')).date).toBe('2021-01-06');
  });
  it('passes over an absurd date to the next one', () => {
    const head = ld({ '@type': 'Article', headline: 'A', datePublished: '0001-01-01T00:00:00' });
    expect(stated(page(`${head}<meta name="date" content="2021-05-06">`)).date).toBe('2021-05-06');
  });
});

describe('titles', () => {
  it('are unescaped once and cleared of white space', () => {
    expect(stated(page(ld({ '@type': 'Article', headline: 'Rents &amp; &#8220;wages&#8221;\n rise' }))).title).toBe(
      'Rents & “wages” rise',
    );
  });
  it.each([
    ['Rents rise in every town | City Desk', 'Rents rise in every town'],
    ['Rents rise in every town - City - Desk', 'Rents rise in every town'],
    ['Rents rise', 'Rents rise'],
    ['A-levels and T-levels: what changes', 'A-levels and T-levels: what changes'],
  ])('"%s" loses the name of its site', (whole, title) => {
    expect(stated(page(`<title>${whole}</title>`)).title).toBe(title);
  });
});

describe('JSON-LD', () => {
  const own = (document: Document) => articleEntity(entitiesOf(document), document)?.headline ?? null;

  it.each([
    ['in an array', [{ '@type': 'WebPage' }, { '@type': 'NewsArticle', headline: 'A' }]],
    ['in @graph', { '@graph': [{ '@type': ['Article', 'NewsArticle'], headline: 'A' }] }],
    ['as mainEntity', { '@type': 'WebPage', mainEntity: { '@type': 'BlogPosting', headline: 'A' } }],
    ['with a full type', { '@type': 'https://schema.org/ReportageNewsArticle', headline: 'A' }],
  ])('is found %s', (_, value) => {
    expect(own(page(ld(value)))).toBe('A');
  });

  it.each([
    ['a forum post', { '@type': 'DiscussionForumPosting', headline: 'A' }],
    ['a job', { '@type': 'JobPosting', headline: 'A' }],
    ['an item of a list', { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'A' }] }],
    [
      'one of several that are elsewhere',
      [
        { '@type': 'NewsArticle', headline: 'A', url: 'https://news.example/a' },
        { '@type': 'NewsArticle', headline: 'B', url: 'https://news.example/b' },
      ],
    ],
  ])('is not %s', (_, value) => {
    expect(own(page(ld(value)))).toBeNull();
  });

  it('of several articles is the one at this address', () => {
    const value = [
      { '@type': 'NewsArticle', headline: 'A', url: 'https://news.example/a' },
      { '@type': 'NewsArticle', headline: 'B', mainEntityOfPage: 'https://www.news.example/story/' },
    ];
    expect(own(page(ld(value)))).toBe('B');
  });

  it.each([
    ['a trailing comma', '{"@type": "NewsArticle", "headline": "A",}'],
    ['comments around it', '<!-- {"@type": "NewsArticle", "headline": "A"} -->'],
    ['raw line breaks', '{"@type": "NewsArticle", "headline": "A", "description": "one\ntwo"}'],
    ['quotes left open', '{"@type": "NewsArticle", "headline": "A", "description": "so "called""}'],
  ])('survives %s', (_, source) => {
    expect(own(page(`<script type="application/ld+json">${source}</script>`))).toBe('A');
  });

  it.each(['', 'null', '[]', '{', '{"@type": 3}', '{"@type": {"a": 1}}', '[[[[[[{"@type": "Article"}]]]]]]'])(
    'throws at nothing: %s',
    (source) => {
      expect(own(page(`<script type="application/ld+json">${source}</script>`))).toBeNull();
    },
  );
});
