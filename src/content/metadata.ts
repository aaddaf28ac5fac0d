/** Title and publication date as the page states them. */
import { dateInDateline, dateInPath, normaliseDate } from './dates.ts';
import { datesBeside, datesNamed, timeOf, timesShown } from './dates-shown.ts';
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
  'article:publicationdate',
  'OriginalPublicationDate',
  'rnews:datePublished',
  'published-date',
  'publication_date',
  'publication_date_time',
  'publicationdate',
  'publishdate',
  'publish_date',
  'pub_date',
  'pubdate',
  'publish-date',
  'published',
  'pdate',
  'ptime',
  'displaydate',
  'citation_publication_date',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'created',
  'date',
];
/** Names that as many pages give the day of their last change under: asked after the address. */
const WEAK_DATE_METAS = ['dc.date.issued', 'dateCreated', 'livedate'];
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
    for (const attribute of ['property', 'name']) {
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

/** What is described inside a page and has a date of its own. */
const OTHER_THINGS =
  /(?:VideoObject|ImageObject|AudioObject|MediaObject|Comments?|Product|Event|Book|Movie|Offer|ItemList)\b/u;
const MAX_MARKS = 20;

/** Elements marked with the page's date, in microdata or RDFa; not those of a video or a comment in it. */
function* marksOf(document: Document): Generator<Element> {
  const marks = document.querySelectorAll(
    '[itemprop~="datePublished"], [property~="dc:date"], [property~="schema:datePublished"]',
  );
  for (let i = 0; i < Math.min(marks.length, MAX_MARKS); i++) {
    const mark = marks[i];
    const scope = mark?.closest('[itemscope]')?.getAttribute('itemtype') ?? '';
    if (mark && !OTHER_THINGS.test(scope)) yield mark;
  }
}

function* datesStated({ document, entities, entity, values }: Stated, root: Element | null): Generator<string> {
  if (typeof entity?.datePublished === 'string') yield entity.datePublished;
  for (const name of DATE_METAS.slice(0, 2)) yield values.get(name) ?? '';
  for (const mark of marksOf(document)) {
    for (const name of ['datetime', 'content']) yield mark.getAttribute(name) ?? '';
    yield mark.textContent ?? '';
  }
  for (const time of timesShown(document, root)) yield timeOf(time);
  for (const name of DATE_METAS.slice(2)) yield values.get(name.toLowerCase()) ?? '';
  if (typeof entity?.dateCreated === 'string') yield entity.dateCreated;
  for (const page of entities) {
    if (typesOf(page).includes('WebPage') && typeof page.datePublished === 'string') yield page.datePublished;
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

/** What the article is, as read: its element, the headline as shown, its text. */
interface AsRead {
  readonly root: Element | null;
  readonly heading?: Element | null;
  readonly text?: string;
}

/**
 * Publication date, YYYY-MM-DD. Order of trust: JSON-LD datePublished, OpenGraph, microdata, <time> in the article
 * `root` and at its headline (updates last), other meta tags, JSON-LD of the page, the dateline that `text` opens with,
 * words below the headline, the address, words that a class calls a date, meta tags that often tell the last change,
 * words above the headline, words of an update. `latest`: milliseconds since 1970 after which a date is absurd.
 */
export function dateOf(stated: Stated, { root, heading = null, text = '' }: AsRead, latest: number): string | null {
  const { document, values } = stated;
  const told = firstDate(datesStated(stated, root), latest) ?? dateInDateline(text, latest);
  if (told) return told;
  const beside = datesBeside(heading ?? (root === document.body ? null : root), latest);
  const weak = WEAK_DATE_METAS.map((name) => values.get(name.toLowerCase()) ?? '');
  return (
    beside.below[0] ??
    dateInPath(document.location?.pathname ?? '', latest) ??
    firstDate(datesNamed(document, root), latest) ??
    firstDate(weak, latest) ??
    beside.above[0] ??
    beside.ofUpdates[0] ??
    null
  );
}
