/** Dates that stand on the page itself: `<time>`, words beside the headline, words that a class calls a date. */
import { dateInWords } from './dates.ts';

/** Times and dates that belong to other stories, to readers, to pictures. */
const OTHER_TIMES =
  'nav, aside, footer, figure, figcaption, button, [class*="comment" i], [class*="related" i], [class*="teaser" i], ' +
  '[class*="caption" i], [class*="infobox" i]';
const LATER = /updat|modif|edit|revis/iu;
const MAX_TIMES = 50;

/** What an element that tells a time says: its machine-readable value, else its words. */
export const timeOf = (element: Element): string =>
  element.getAttribute('datetime') ?? element.getAttribute('title') ?? element.textContent ?? '';

const isLater = (time: Element): boolean =>
  [time, time.parentElement].some((at) => LATER.test(`${at?.className} ${at?.id} ${at?.getAttribute('itemprop')}`)) ||
  LATER.test(time.parentElement?.textContent?.slice(0, 60) ?? '');

/** <time> elements of the article, then around its headline; those of updates last. */
export function* timesShown(document: Document, root: Element | null): Generator<Element> {
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

/** How many texts after the headline, and before it, a date is looked for in; and how far up from it. */
const AFTER = 60;
const BEFORE = 5;
const NEAR_LEVELS = 3;
/** Longer texts are prose; several of them end the head of an article. */
const PROSE = 160;
const LABEL = 60;

interface ShownDate {
  readonly date: string;
  /** Of an update, not of the publication. */
  readonly later: boolean;
}

/** Texts from `start` on in the page's order, `step` by `step`, at most `most` that are not blank. */
function* textsFrom(start: Node, step: 'nextNode' | 'previousNode', most: number): Generator<Text> {
  const { body } = start.ownerDocument ?? {};
  if (!body) return;
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  walker.currentNode = start;
  for (let left = most, steps = 8 * most; left > 0 && steps > 0; steps--) {
    const node = walker[step]() as Text | null;
    if (!node) return;
    const tag = node.parentElement?.localName;
    if (tag === 'script' || tag === 'style' || tag === 'noscript' || node.data.trim() === '') continue;
    left--;
    yield node;
  }
}

/** Words around a date in its own line: what stands before it says whether it is of an update. */
function dateIn(node: Text, before: string, latest: number): ShownDate | null {
  const words = node.data.replace(/\s+/gu, ' ').trim();
  if (words.length > PROSE || !/\d/u.test(words)) return null;
  const found = dateInWords(words, latest);
  if (!found) return null;
  const parent = node.parentElement;
  if (!parent || parent.closest(`${OTHER_TIMES}, a[href] img`)) return null;
  const label = `${before.slice(-LABEL)} ${words.slice(0, found.at)}`;
  const first = /publi|posted|first|creat/iu.test(label);
  return { date: found.date, later: !first && LATER.test(`${label} ${parent.className}`) };
}

function* near(texts: Iterable<Text>, latest: number, heading: Element | null): Generator<ShownDate> {
  let before = '';
  let prose = 0;
  for (const node of texts) {
    if (heading?.contains(node)) continue;
    if (node.data.trim().length > PROSE && ++prose > 1) return;
    const shown = dateIn(node, before, latest);
    if (shown) yield shown;
    // A label may stand in an element of its own, right before its date.
    before = node.data.length < LABEL ? node.data : '';
  }
}

/** Dates beside the headline, surest first. */
export interface DatesBeside {
  readonly below: readonly string[];
  readonly above: readonly string[];
  readonly ofUpdates: readonly string[];
}

/**
 * Dates beside the headline as a reader finds them: below it, up to the article's second paragraph, and in the few
 * texts above it. A date at the top of the whole page is the day it is looked at, and too far off to count. `from` is
 * the headline, or the article itself where that shows none.
 */
export function datesBeside(from: Element | null, latest: number): DatesBeside {
  if (!from) return { below: [], above: [], ofUpdates: [] };
  const below = [...near(textsFrom(from, 'nextNode', AFTER), latest, /^H\d$/u.test(from.tagName) ? from : null)];
  let close = from;
  for (let i = 0; i < NEAR_LEVELS && close.parentElement; i++) close = close.parentElement;
  const texts = [...textsFrom(from, 'previousNode', BEFORE)].filter((node) => close.contains(node));
  const above = [...near(texts.reverse(), latest, null)];
  const only = (dates: readonly ShownDate[], later: boolean) =>
    dates.filter((shown) => shown.later === later).map(({ date }) => date);
  return { below: only(below, false), above: only(above, false), ofUpdates: only([...below, ...above], true) };
}

/** Words that a class calls a date, farther from the headline: hAtom's "published", "entry-date", "posted-on". */
const DATE_PLACES =
  '.published, .dt-published, .entry-date, .posted-on, .post-date, .publish-date, .published-date, .pubdate, ' +
  '.article-date, .article__date, .article_date, .story-date, .date-published, .dateline, .date-display-single, ' +
  '.timestamp, .date-header, [class*="publishdate" i], [class*="pub-date" i], [class*="pubdate" i], ' +
  '[class*="articledate" i], [class*="entrydate" i], [class*="datestamp" i], [class*="posted-date" i], ' +
  '[class*="posted_date" i], [class*="publish" i]';

/** Those of the article `root` and what is around it first. */
export function* datesNamed(document: Document, root: Element | null): Generator<string> {
  const all = document.querySelectorAll(DATE_PLACES);
  const places = Array.from({ length: Math.min(all.length, MAX_TIMES) }, (_, i) => all[i] as Element);
  const scope = root?.closest('article, main') ?? root?.parentElement ?? null;
  const [within, elsewhere] = [true, false].map((is) => places.filter((place) => !!scope?.contains(place) === is));
  for (const place of [...(within ?? []), ...(elsewhere ?? [])]) {
    if (place.closest(OTHER_TIMES)) continue;
    yield place.getAttribute('title') ?? place.getAttribute('content') ?? '';
    yield (place.textContent ?? '').slice(0, 80);
  }
}
