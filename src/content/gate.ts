/** Is this page an article? Cheap on every other page: the head first, the text only where something speaks for one. */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { articleEntity, entitiesOf, typesOf } from './json-ld.ts';
import { rootSteps } from './root.ts';
import { atOnce } from './slices.ts';

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
/** Not "video": stories with a video at their top call themselves so. */
const OTHER_OPEN_GRAPH = /^(?:product|profile|music|book|object|game|place|business)/iu;
const FRONT = /^\/(?:index\.[a-z]{3,5}|home)?$/iu;

/** Least prose, in characters, of a page that does not say what it is; and how much of it must stand together. */
const UNSTATED_PROSE = 700;
const UNSTATED_TOGETHER = 0.4;
/** Of an article in sections: least share of the page's prose, and characters in one section. */
const ALL_BUT = 0.8;
const SECTION = 300;
const MIN_PARAGRAPHS = 3;
/** A bound on work. */
const MAX_PARAGRAPHS = 2_000;

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

/** Some element holds a run of paragraphs: what a list of results, teasers or comments does not have. */
function holdsRun(document: Document): boolean {
  const paragraphs = document.getElementsByTagName('p');
  const siblings = new Map<Element | null, number>();
  for (let i = 0; i < Math.min(paragraphs.length, MAX_PARAGRAPHS); i++) {
    const parent = paragraphs[i]?.parentElement ?? null;
    const count = (siblings.get(parent) ?? 0) + 1;
    if (count >= MIN_PARAGRAPHS) return true;
    siblings.set(parent, count);
  }
  return document.querySelector('div > br + br') !== null;
}

/** Readability's test goes through every paragraph; a page of thousands is weighed at once instead. */
const mayRead = (document: Document): boolean =>
  document.getElementsByTagName('p').length > MAX_PARAGRAPHS || isProbablyReaderable(document);

/** Prose that stands together, as an article's does. */
function* readsLikeArticle(document: Document): Generator<void, boolean> {
  if (FRONT.test(document.location?.pathname ?? '') || !holdsRun(document) || !mayRead(document)) return false;
  const root = yield* rootSteps(document);
  if (!root || root.prose < UNSTATED_PROSE) return false;
  if (root.together >= UNSTATED_TOGETHER * root.pageProse) return true;
  // An article broken up by its sections, which is all that the page has to read.
  return (
    root.element.localName === 'article' &&
    !root.posts &&
    root.prose >= ALL_BUT * root.pageProse &&
    root.together >= SECTION
  );
}

const isHtml = ({ contentType }: Document): boolean =>
  contentType === 'text/html' || contentType === 'application/xhtml+xml';

/** Whether the page is worth reading as an article: it says that it is one, or reads like one. */
export function* gateSteps(document: Document): Generator<void, boolean> {
  if (!isHtml(document) || !document.body || document.designMode === 'on') return false;
  const says = stated(document);
  return says === null ? yield* readsLikeArticle(document) : says === 'article';
}

export const mayBeArticle = (document: Document): boolean => atOnce(gateSteps(document));
