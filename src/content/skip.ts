/** Which elements are not read: not prose, not the article's, or not there for the reader's eyes. */
import { aroundOf, parentOf } from './tree.ts';
import { AROUND, INLINE_TAGS, SKIPPED_ROLES, SKIPPED_TAGS, type Words, WRAPPING_TAGS } from './vocabulary.ts';

/** Cells longer than this on average are prose laid out in a table, as old pages have it. */
const PROSE_CELL = 60;

const CAPITAL_INSIDE = /([a-z])([A-Z])/gu;
const NO_LETTERS = /[^a-z]+/u;

/** "related-articles", "relatedArticles", "c_related" → "related", "articles"; "related-articles". */
function namesMatch(names: string): boolean {
  const parts = names.slice(0, 300).replace(CAPITAL_INSIDE, '$1 $2').toLowerCase().split(NO_LETTERS);
  return parts.some((part, i) => AROUND.has(part) || AROUND.has(`${part}-${parts[i + 1] ?? ''}`));
}

/** Where sites whose class names are made by machines say what a part is. */
const NAMES = ['class', 'id', 'data-component', 'data-testid', 'data-module', 'aria-label'];

const namesOf = (element: Element): string => {
  let names = '';
  for (const name of NAMES) {
    const value = element.getAttribute(name);
    if (value) names += ` ${value}`;
  }
  return names;
};

const isDataTable = (table: Element): boolean => {
  const cells = table.querySelectorAll('td, th');
  const { length } = (table.textContent ?? '').replace(/\s+/gu, ' ');
  return length / Math.max(1, cells.length) < PROSE_CELL;
};

/** "[3]" and linked marks; "10⁹" and "1st" stay. */
const isFootnoteMark = (sup: Element): boolean =>
  sup.querySelector('a') !== null || /^\s{0,5}(?:\[|[*†‡])/u.test(sup.textContent ?? '');

const isEditable = (element: Element): boolean => {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
};

/** By tag, role and attribute alone: the same with and without layout. */
function isMarkedSkipped(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (SKIPPED_TAGS.has(tag)) return true;
  if (element.hasAttribute('hidden') || element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true')
    return true;
  if (SKIPPED_ROLES.has(element.getAttribute('role') ?? '') || isEditable(element)) return true;
  if (tag === 'TABLE') return isDataTable(element);
  return tag === 'SUP' && isFootnoteMark(element);
}

/** Text kept for screen readers only: clipped to nothing. */
const isClipped = (style: CSSStyleDeclaration): boolean =>
  (style.position === 'absolute' || style.position === 'fixed') &&
  (/^rect\((?:0|1)px/u.test(style.clip) || /^inset\((?:50|100)%/u.test(style.clipPath) || style.width === '1px');

export interface Shown {
  readonly visible: boolean;
  /** Starts and ends a line. */
  readonly block: boolean;
}

const HIDDEN: Shown = { visible: false, block: false };

/** In a closed <details> or a box whose content is not rendered: no style of such an element is asked (see `settle`). */
function isLockedIn(element: Element): boolean {
  const parent = parentOf(element);
  if (!parent) return false;
  if (parent.localName === 'details' && !parent.hasAttribute('open')) return element.localName !== 'summary';
  return parent.ownerDocument.defaultView?.getComputedStyle(parent).contentVisibility === 'hidden';
}

/**
 * Chromium computes the style of what it has not rendered yet (`content-visibility: auto`, far below) without laying it
 * out, and after the next frame tells the page's first look at its box 0 by 0. Asked for the box at once, it does both.
 */
const settle = (element: Element): DOMRect => element.getBoundingClientRect();

/** How an element is laid out, from the browser, or from its markup where nothing is laid out (jsdom). */
export function shownAs(element: Element, blockTags: Words): Shown {
  const byTag = blockTags.has(element.tagName.toUpperCase());
  if (typeof element.checkVisibility !== 'function') {
    const style = element.getAttribute('style') ?? '';
    if (/(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/iu.test(style)) return HIDDEN;
    if (element.parentElement?.closest('details:not([open])') && !element.closest('summary')) return HIDDEN;
    return { visible: true, block: byTag };
  }
  const rendered = element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  if (!rendered && isLockedIn(element)) return HIDDEN;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return { visible: true, block: byTag };
  if (!rendered) {
    const hidden = style.display !== 'contents' && !element.checkVisibility({ visibilityProperty: true });
    settle(element);
    if (hidden) return HIDDEN;
  }
  if (isClipped(style)) return HIDDEN;
  // A floated drop cap is a block to the layout and the first letter of a word to the reader.
  const inline = /^(?:inline|contents|ruby)/u.test(style.display) || (!byTag && style.float !== 'none');
  return { visible: true, block: !inline };
}

/**
 * Tells which elements are left out with all in them. `core` is the element that directly holds most of the article:
 * nothing around it is left out for its name alone. `posts`: articles within the article are parts of it.
 */
export function skipTest(core: Element, posts: boolean): (element: Element) => boolean {
  const around = aroundOf(core);
  return (element) => {
    if (isMarkedSkipped(element)) return true;
    const tag = element.tagName.toUpperCase();
    if (INLINE_TAGS.has(tag) || around.has(element)) return false;
    if (tag === 'ARTICLE' && !posts && element.parentElement?.closest('article')) return true;
    if (WRAPPING_TAGS.has(tag) || element.getAttribute('role') === 'dialog') return true;
    const names = namesOf(element);
    return names !== '' && namesMatch(names);
  };
}

/** Most characters of a box that shows another story: its title, a line or two on it, a date, a name. */
const TEASER_BOX = 700;
const LISTS = new Set(['UL', 'OL', 'DL', 'TABLE', 'TBODY', 'TR']);

/** A link to a place in the page itself ("continue reading") leads to no other story. */
const leadsAway = (words: Text): boolean =>
  !words.parentElement?.closest('a[href]')?.getAttribute('href')?.startsWith('#');

/**
 * Tells whether a block is in one small box with a link before it, off the article's own paragraphs: the lines under
 * the title of another story. Items of one list are no box.
 */
export function teaserTest(core: Element): (title: Text, block: Element) => boolean {
  const around = aroundOf(core);
  return (title, block) => {
    if (!leadsAway(title)) return false;
    let box: Element | null = block;
    while (box && !box.contains(title)) box = parentOf(box);
    if (!box || around.has(box) || LISTS.has(box.tagName.toUpperCase())) return false;
    return (box.textContent ?? '').replace(/\s+/gu, ' ').length <= TEASER_BOX;
  };
}
