/** Title and publication date as the page states them. */
import { dateInDateline, dateInPath, normaliseDate } from './dates.ts';
import { articleEntity, type Entity, entitiesOf, typesOf } from './json-ld.ts';

/** What the page's head says. */
export interface Stated {
  readonly document: Document;
  /** Everything the page says of itself in JSON-LD. */
  readonly entities: readonly Entity[];
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

/** A change of the page, and times that belong to other stories. */
const OTHER_TIMES = 'nav, aside, footer, [class*="comment" i], [class*="related" i], [class*="teaser" i]';
const LATER = /updat|modif|edit/iu;
const MAX_TIMES = 50;

/** What an element that tells a time says: its machine-readable value, else its words. */
const timeOf = (element: Element): string =>
  element.getAttribute('datetime') ?? element.getAttribute('title') ?? element.textContent ?? '';

const isLater = (time: Element): boolean =>
  [time, time.parentElement].some((at) => LATER.test(`${at?.className} ${at?.id} ${at?.getAttribute('itemprop')}`)) ||
  LATER.test(time.parentElement?.textContent?.slice(0, 60) ?? '');

/** <time> elements of the article, then around its headline; those of updates last. */
function* timesShown(document: Document, root: Element | null): Generator<Element> {
  const scope = root?.closest('article, main') ?? root;
  const heading = document.querySelector('h1');
  const later: Element[] = [];
  let seen = 0;
  for (const place of [scope, heading?.parentElement, heading?.parentElement?.parentElement]) {
    for (const time of place?.querySelectorAll('time') ?? []) {
      if (seen++ > MAX_TIMES) break;
      const other = time.closest(OTHER_TIMES);
      if (other && !other.contains(root)) continue;
      const nested = time.closest('article');
      if (nested && nested !== place?.closest('article') && root && !nested.contains(root)) continue;
      if (isLater(time)) later.push(time);
      else yield time;
    }
  }
  yield* later;
}

/** Words beside the headline that a class calls a date: hAtom's "published", "entry-date", "posted-on". */
const DATE_PLACES =
  '.published, .dt-published, .entry-date, .posted-on, .post-date, .publish-date, .published-date, .pubdate, ' +
  '.article-date, .article__date, .story-date, .date-published, .dateline, [class*="publishdate" i], [class*="pub-date" i]';

function* datesStated({ document, entities, entity, values }: Stated, root: Element | null): Generator<string> {
  if (typeof entity?.datePublished === 'string') yield entity.datePublished;
  for (const name of DATE_METAS.slice(0, 2)) yield values.get(name) ?? '';
  const microdata = document.querySelector('[itemprop~="datePublished"]');
  for (const name of ['datetime', 'content']) yield microdata?.getAttribute(name) ?? '';
  yield microdata?.textContent ?? '';
  for (const time of timesShown(document, root)) yield timeOf(time);
  for (const name of DATE_METAS.slice(2)) yield values.get(name.toLowerCase()) ?? '';
  if (typeof entity?.dateCreated === 'string') yield entity.dateCreated;
  for (const page of entities) {
    if (typesOf(page).includes('WebPage') && typeof page.datePublished === 'string') yield page.datePublished;
  }
}

function* datesNamed(document: Document): Generator<string> {
  const places = document.querySelectorAll(DATE_PLACES);
  for (let i = 0; i < Math.min(places.length, MAX_TIMES); i++) {
    const place = places[i];
    if (place && !place.closest(OTHER_TIMES)) {
      yield place.getAttribute('title') ?? place.getAttribute('content') ?? '';
      yield (place.textContent ?? '').slice(0, 80);
    }
  }
}

/** Reads the page's head once. */
export function metadataOf(document: Document): Stated {
  const entities = entitiesOf(document);
  const entity = articleEntity(entities, document);
  const values = metas(document);
  const whole = tidy(document.title);
  const titles = [
    tidy(entity?.headline),
    ...TITLE_METAS.map((name) => tidy(values.get(name))),
    whole && withoutSite(whole, tidy(values.get('og:site_name'))),
  ].filter((title) => title !== null);
  return { document, entities, entity, values, titles: [...new Set(titles)] };
}

function firstDate(written: Iterable<string>, latest: number): string | null {
  for (const one of written) {
    const date = normaliseDate(one, latest);
    if (date) return date;
  }
  return null;
}

/**
 * Publication date, YYYY-MM-DD. Order of trust: JSON-LD datePublished, OpenGraph, microdata, <time> in the article
 * `root` and at its headline (updates last), other meta tags, JSON-LD of the page, the dateline that `text` opens with,
 * the address, words that a class calls a date. `latest`: milliseconds since 1970 after which a date is absurd.
 */
export function dateOf(stated: Stated, root: Element | null, latest: number, text = ''): string | null {
  return (
    firstDate(datesStated(stated, root), latest) ??
    dateInDateline(text, latest) ??
    dateInPath(stated.document.location?.pathname ?? '', latest) ??
    firstDate(datesNamed(stated.document), latest)
  );
}
