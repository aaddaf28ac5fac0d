/** What a page says of itself in schema.org JSON-LD: the entities that can be its own article, and its other types. */

/** A script longer than this is a product feed or a data dump, not a description of an article. */
const MAX_SCRIPT = 300_000;
const MAX_SCRIPTS = 20;
const MAX_DEPTH = 4;

export type Entity = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NOT_PRESS = new Set(['DiscussionForumPosting', 'SocialMediaPosting', 'JobPosting']);

export function typesOf(entity: Entity): string[] {
  const type = entity['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^https?:\/\/schema\.org\//u, '').replace(/^schema:/u, ''));
}

const isArticleType = (type: string): boolean =>
  (/Article$/u.test(type) || /(?:Blog)Posting$/u.test(type) || type === 'Report') && !NOT_PRESS.has(type);

export const isArticle = (entity: Entity): boolean => typesOf(entity).some(isArticleType);

/** Mistakes publishers make and browsers' own readers forgive: comments, CDATA, raw line breaks, trailing commas. */
function mended(source: string): string {
  return source
    .replace(/<!--|-->|<!\[CDATA\[|\]\]>|\/\*|\*\//gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/,(\s{0,50}[}\]])/gu, '$1')
    .replace(/;\s{0,50}$/u, '');
}

/** The two fields needed, read as text from JSON that cannot be mended. */
function salvaged(source: string): Entity | null {
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s{0,20}:\\s{0,20}"((?:[^"\\\\]|\\\\.){1,1000})"`, 'u').exec(source)?.[1];
  const type = /"@type"\s{0,20}:\s{0,20}\[?\s{0,20}"([A-Za-z]{3,40})"/u.exec(source)?.[1];
  if (!type || !isArticleType(type)) return null;
  return { '@type': type, headline: field('headline'), datePublished: field('datePublished'), url: field('url') };
}

function parse(source: string): unknown {
  for (const text of [source, mended(source)]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next spelling, then the fields alone.
    }
  }
  return salvaged(source);
}

/** Entities that may be the page's main one: top level, arrays, @graph and mainEntity, never the items of a list. */
function collect(value: unknown, into: Entity[], depth = 0): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
  } else if (isObject(value)) {
    into.push(value);
    collect(value['@graph'], into, depth + 1);
    collect(value.mainEntity, into, depth + 1);
  }
}

export function entitiesOf(document: Document): Entity[] {
  const found: Entity[] = [];
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  for (let i = 0; i < Math.min(scripts.length, MAX_SCRIPTS); i++) {
    const source = scripts[i]?.textContent ?? '';
    if (source.length <= MAX_SCRIPT && source.includes('@type')) collect(parse(source), found);
  }
  return found;
}

const address = (value: unknown): string | null => {
  const text = isObject(value) ? (value['@id'] ?? value.url) : value;
  return typeof text === 'string' ? text : null;
};

const path = (url: string, base: string): string | null => {
  try {
    const { hostname, pathname } = new URL(url, base);
    return `${hostname.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}`;
  } catch {
    return null;
  }
};

/**
 * The entity that describes this page's own article. Where a page lists several (a section front, a "related" list),
 * only one that carries the page's own address counts.
 */
export function articleEntity(entities: readonly Entity[], document: Document): Entity | null {
  const articles = entities.filter(isArticle);
  if (articles.length === 0) return null;
  const base = document.location?.href ?? document.URL;
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? base;
  const here = [path(base, base), path(canonical, base)];
  const own = articles.find((entity) =>
    [entity.mainEntityOfPage, entity.url, entity['@id']].some((value) => {
      const url = address(value);
      return url !== null && here.includes(path(url, base));
    }),
  );
  if (own) return own;
  const headlines = new Set(articles.map((entity) => entity.headline ?? entity.name));
  return headlines.size === 1 ? (articles[0] ?? null) : null;
}
