/** Is this page an article? Cheap on every other page: the head first, the text only where something speaks for one. */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { articleEntity, entitiesOf, typesOf } from './json-ld.ts';
import { findRoot } from './root.ts';

/** 'promised': the page says it is an article, and its text is not there (yet). */
export type Gate = 'article' | 'promised' | 'none';

/** Types of page that hold prose which is not an article's. */
const OTHER_ENTITIES = new Set([
  'Product',
  'ProductGroup',
  'QAPage',
  'FAQPage',
  'DiscussionForumPosting',
  'SearchResultsPage',
  'CollectionPage',
  'ProfilePage',
  'JobPosting',
  'Recipe',
  'VideoGame',
  'SoftwareApplication',
  'Event',
]);
const OTHER_OPEN_GRAPH = /^(?:product|profile|video|music|book|object|game|place|business)/iu;
const FRONT = /^\/(?:index\.[a-z]{3,5}|home)?$/iu;

/** Least prose, in characters, of a page that does not say what it is; and how much of it must stand together. */
const UNSTATED_PROSE = 700;
const UNSTATED_TOGETHER = 0.4;
const MIN_PARAGRAPHS = 3;

const openGraphType = (document: Document): string =>
  document.querySelector('meta[property="og:type" i]')?.getAttribute('content')?.trim().toLowerCase() ?? '';

/** What the page says it is: an article, something else, or nothing that helps. */
function stated(document: Document): 'article' | 'other' | null {
  const entities = entitiesOf(document);
  if (articleEntity(entities, document)) return 'article';
  const type = openGraphType(document);
  const isOther = entities.some((entity) => typesOf(entity).some((name) => OTHER_ENTITIES.has(name)));
  if (isOther || OTHER_OPEN_GRAPH.test(type)) return 'other';
  return type === 'article' ? 'article' : null;
}

/** Prose that stands together, as an article's does and search results, teasers and comments do not. */
function readsLikeArticle(document: Document): boolean {
  if (FRONT.test(document.location?.pathname ?? '')) return false;
  if (document.getElementsByTagName('p').length < MIN_PARAGRAPHS && !document.querySelector('div > br')) return false;
  if (!isProbablyReaderable(document)) return false;
  const root = findRoot(document);
  return root !== null && root.prose >= UNSTATED_PROSE && root.together >= UNSTATED_TOGETHER * root.pageProse;
}

const isHtml = ({ contentType }: Document): boolean =>
  contentType === 'text/html' || contentType === 'application/xhtml+xml';

export function gate(document: Document): Gate {
  const view = document.defaultView;
  if (!isHtml(document) || !document.body || document.designMode === 'on') return 'none';
  if (view && view.top !== view) return 'none';
  const says = stated(document);
  if (says === 'other') return 'none';
  if (says === null) return readsLikeArticle(document) ? 'article' : 'none';
  return findRoot(document) ? 'article' : 'promised';
}
