/** Where the article is: the element that holds its prose. */
import { INLINE_TAGS, SKIPPED_TAGS } from './vocabulary.ts';

/** Shorter stretches are labels, links and captions. */
const PROSE = 40;
/** Least prose, in characters, for a page to hold an article at all. */
export const MIN_PROSE = 250;
/** A bound on work: no article lies behind this many texts. */
const MAX_TEXTS = 30_000;
const SHOW_TEXT = 4;

const holdsProse = (element: Element): boolean => {
  const tag = element.tagName.toUpperCase();
  return (
    !SKIPPED_TAGS.has(tag) && tag !== 'A' && tag !== 'FIGURE' && (tag !== 'DIALOG' || element.hasAttribute('open'))
  );
};

export interface Root {
  readonly element: Element;
  /** The element that directly holds the largest part of the prose. */
  readonly core: Element;
  /** Characters of prose in `element`, most in the paragraphs of one element, and in the page. */
  readonly prose: number;
  readonly together: number;
  readonly pageProse: number;
}

interface Weights {
  readonly total: ReadonlyMap<Element, number>;
  readonly own: ReadonlyMap<Element, number>;
  readonly near: ReadonlyMap<Element, number>;
}

const add = (map: Map<Element, number>, key: Element | null, amount: number): void => {
  if (key) map.set(key, (map.get(key) ?? 0) + amount);
};

/** Whether an element stands in nothing but prose, remembered for every element asked about on the way up. */
function proseTest(body: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[body, true]]);
  return (element) => {
    const asked: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      asked.push(at);
      at = at.parentElement;
    }
    let prose = at !== null && known.get(at) === true;
    for (const one of asked.reverse()) {
      prose = prose && holdsProse(one);
      known.set(one, prose);
    }
    return prose;
  };
}

/** The element whose paragraph a text is: the parent of the nearest element that is no part of a sentence. */
function holderOf(parent: Element, body: Element): Element {
  let at = parent;
  while (at !== body && INLINE_TAGS.has(at.tagName) && at.parentElement) at = at.parentElement;
  return at === body ? body : (at.parentElement ?? body);
}

/** Prose by element: anywhere in it (`total`), in its own paragraphs (`own`), and those with half its children's (`near`). */
function weigh(body: Element): Weights {
  const total = new Map<Element, number>();
  const own = new Map<Element, number>();
  const near = new Map<Element, number>();
  const isProse = proseTest(body);
  const texts = body.ownerDocument.createTreeWalker(body, SHOW_TEXT);
  for (let seen = 0; seen < MAX_TEXTS && texts.nextNode(); seen++) {
    const data = texts.currentNode.nodeValue ?? '';
    if (data.length < PROSE) continue;
    const length = data.trim().length;
    const parent = texts.currentNode.parentElement;
    if (!parent || length < PROSE || !isProse(parent)) continue;
    for (let at: Element | null = parent; at && at !== body.parentElement; at = at.parentElement)
      add(total, at, length);
    const holder = holderOf(parent, body);
    add(own, holder, length);
    add(near, holder, length);
    if (holder !== body) add(near, holder.parentElement, length / 2);
  }
  return { total, own, near };
}

const heaviest = (elements: Iterable<Element>, weights: ReadonlyMap<Element, number>): Element | null => {
  let best: Element | null = null;
  for (const element of elements)
    if ((weights.get(element) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = element;
  return best;
};

const weightIn = (weights: ReadonlyMap<Element, number>, element: Element | null): number =>
  element ? (weights.get(element) ?? 0) : 0;

/** Down from `from`, as long as one child holds three quarters of the prose. */
function densest(from: Element, total: ReadonlyMap<Element, number>): Element {
  let at = from;
  for (;;) {
    const child: Element | null = heaviest(at.children, total);
    if (!child || (total.get(child) ?? 0) < 0.75 * (total.get(at) ?? 0) || child.tagName === 'P') return at;
    at = child;
  }
}

/**
 * The root of the article, or null where the page holds too little prose. `heading` is the page's own headline: where
 * several articles follow each other, its article is the one.
 */
export function findRoot(document: Document, heading: Element | null = null): Root | null {
  const { body } = document;
  if (!body) return null;
  const { total, own, near } = weigh(body);
  const weight = (element: Element | null): number => weightIn(total, element);
  if (weight(body) < MIN_PROSE) return null;

  const main = heaviest(document.querySelectorAll('main, [role="main"]'), total);
  const scope = main && weight(main) >= weight(body) / 2 ? main : body;
  const article = heaviest(document.querySelectorAll('article, [role="article"]'), total);
  const marked = heaviest(document.querySelectorAll('[itemprop~="articleBody"]'), total);
  const headed = heading?.closest('article') ?? null;
  const element =
    weight(headed) >= MIN_PROSE && headed
      ? headed
      : article && weight(article) >= weight(scope) / 2
        ? article
        : marked && weight(marked) >= weight(scope) / 2
          ? marked
          : densest(scope, total);

  const core =
    heaviest(
      [...near.keys()].filter((holder) => element.contains(holder)),
      near,
    ) ?? element;
  const together = weightIn(own, heaviest(own.keys(), own));
  return { element, core, prose: weight(element), together, pageProse: weight(body) };
}
