// @vitest-environment node
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dateInDateline, dateInPath, dateInWords, normaliseDate } from '../../src/content/dates.ts';
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
  it.each(cases.lines)('the line "%s" tells %s', (line, date) => {
    expect(dateInWords(String(line), LATEST)?.date ?? null).toBe(date);
  });
  it.each(cases.datelines)('the text "%s" opens with %s', (text, date) => {
    expect(dateInDateline(String(text), LATEST)).toBe(date);
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
  return {
    title: metadata.titles[0] ?? null,
    date: dateOf(metadata, { root: document.body, heading: document.querySelector('h1') }, LATEST),
  };
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
  const story = (head: string, below = '', address = 'https://news.example/story'): string | null =>
    stated(
      page('', `<div><p>Monday, January 4, 2021</p><div><div><div>${head}</div></div></div>${below}</div>`, address),
    ).date;
  it.each<[string, string, string, string | null]>([
    [
      'below the headline',
      '<h1>Rents rise again</h1><p>By Ada</p><p>Posted: <b>May 5, 2021</b> 10:00</p>',
      '',
      '2021-05-05',
    ],
    ['above it', '<p>May 5, 2021, 4 p.m.</p><h1>Rents rise again</h1>', '', '2021-05-05'],
    ['of an update only', '<h1>Rents rise again</h1><p>Updated May 5, 2021</p>', '', '2021-05-05'],
    [
      'published, after an update',
      '<h1>Rents rise again</h1><p>Updated May 6, 2021</p><p>Published May 5, 2021</p>',
      '',
      '2021-05-05',
    ],
    ['of the day only', '<h1>Rents rise again</h1>', '', null],
    ['of a picture', '<h1>Rents rise again</h1><figure><figcaption>May 5, 2021</figcaption></figure>', '', null],
    [
      'in a box of facts',
      '<h1>Rents rise again</h1><table class="infobox"><tr><td>May 5, 2021</td></tr></table>',
      '',
      null,
    ],
    [
      'far below',
      '<h1>Rents rise again</h1>',
      `${`<p>${'Words of a paragraph of some length. '.repeat(6)}</p>`.repeat(3)}<p>May 5, 2021</p>`,
      null,
    ],
  ])('words %s', (_, head, below, date) => {
    expect(story(head, below)).toBe(date);
  });
  it('words of an update yield to the address', () => {
    const address = 'https://news.example/2021/05/06/rents';
    expect(story('<h1>Rents rise again</h1><p>Updated May 7, 2021</p>', '', address)).toBe('2021-05-06');
    expect(story('<h1>Rents rise again</h1><p>May 5, 2021</p>', '', address)).toBe('2021-05-05');
  });
  it('a video in the page has a date of its own', () => {
    const video =
      '<div itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="datePublished" content="2019-01-01"></div>';
    const own =
      '<div itemscope itemtype="https://schema.org/NewsArticle"><time itemprop="datePublished" datetime="2021-05-05"></time></div>';
    expect(stated(page('', video)).date).toBeNull();
    expect(stated(page('', video + own)).date).toBe('2021-05-05');
  });
  it('a name that often tells the last change comes after the address', () => {
    const address = 'https://news.example/2021/05/06/rents';
    expect(stated(page('<meta name="DC.date.issued" content="2021-05-09">', '', address)).date).toBe('2021-05-06');
    expect(stated(page('<meta name="DC.date.issued" content="2021-05-09">')).date).toBe('2021-05-09');
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
