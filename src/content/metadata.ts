/** Title and publication date as the page states them. */
import { dateInPath, normaliseDate } from './dates.ts';
import { articleEntity, type Entity, entitiesOf } from './json-ld.ts';

/** What the page's head says. */
export interface Stated {
  readonly document: Document;
  /** The page's own article in JSON-LD. */
  readonly entity: Entity | null;
  /** <meta> values by lower-case name. */
  readonly values: ReadonlyMap<string, string>;
  /** Every title stated, best first: JSON-LD headline, OpenGraph and its kin, <title>. */
  readonly titles: readonly string[];
}

/** In order: the article's own vocabulary, then what analytics and library systems use. */
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'article.published',
  'published-date',
  'publication_date',
  'pubdate',
  'publish-date',
  'citation_publication_date',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'date',
];
const TITLE_METAS = ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title'];
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Headlines in JSON are often escaped for HTML once too often. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,5}));/giu, (whole, dec, hex, name) => {
    const code = dec ? Number(dec) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });
}

const tidy = (text: unknown): string | null => {
  if (typeof text !== 'string') return null;
  const clean = unescaped(text.slice(0, 4000)).replace(/\s+/gu, ' ').trim();
  return clean === '' ? null : clean;
};

/** Values of <meta> by lower-case name or property, in one pass. */
function metas(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const content = meta.getAttribute('content');
    for (const attribute of ['property', 'name', 'itemprop']) {
      const key = meta.getAttribute(attribute)?.toLowerCase();
      if (key && content && !values.has(key)) values.set(key, content);
    }
  }
  return values;
}

/** "Headline | The Daily Paper", "Headline - Paper": the document's title without the name of the site. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s[|–—·»-]\s/u);
  const [first] = parts;
  if (parts.length < 2 || !first) return title;
  const last = parts.at(-1);
  if (site && last?.toLowerCase() === site.toLowerCase()) return title.slice(0, title.lastIndexOf(last) - 3).trim();
  return first.length >= title.length / 2 ? first : title;
}

function* datesStated({ document, entity, values }: Stated, root: Element | null): Generator<string> {
  if (typeof entity?.datePublished === 'string') yield entity.datePublished;
  for (const name of DATE_METAS.slice(0, 2)) yield values.get(name) ?? '';
  const microdata = document.querySelector('[itemprop~="datePublished"]');
  for (const name of ['datetime', 'content']) yield microdata?.getAttribute(name) ?? '';
  const scope = root?.closest('article, main') ?? root ?? document.body;
  for (const time of scope?.querySelectorAll('time[datetime]') ?? []) yield time.getAttribute('datetime') ?? '';
  for (const name of DATE_METAS.slice(2)) yield values.get(name.toLowerCase()) ?? '';
}

/** Reads the page's head once. */
export function metadataOf(document: Document): Stated {
  const entity = articleEntity(entitiesOf(document), document);
  const values = metas(document);
  const whole = tidy(document.title);
  const titles = [
    tidy(entity?.headline),
    ...TITLE_METAS.map((name) => tidy(values.get(name))),
    whole && withoutSite(whole, tidy(values.get('og:site_name'))),
  ].filter((title) => title !== null);
  return { document, entity, values, titles: [...new Set(titles)] };
}

/**
 * Publication date, YYYY-MM-DD. Order of trust: JSON-LD datePublished, OpenGraph, microdata, <time> in the article
 * `root`, other meta tags, the address. `latest`: milliseconds since 1970 after which a date is absurd.
 */
export function dateOf(stated: Stated, root: Element | null, latest: number): string | null {
  for (const written of datesStated(stated, root)) {
    const date = normaliseDate(written, latest);
    if (date) return date;
  }
  return dateInPath(stated.document.location?.pathname ?? '', latest);
}
