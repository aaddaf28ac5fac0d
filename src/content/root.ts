/** Where the article is: the element that holds its prose. */
import { aroundOf, childrenOf, isElement, parentOf, walkTree } from './tree.ts';
import { INLINE_TAGS, SKIPPED_TAGS } from './vocabulary.ts';

/** Shorter stretches are labels, links and captions. */
const PROSE = 40;
/** Least prose, in characters, for a page to hold an article at all. */
const MIN_PROSE = 250;
/** A bound on work: no article lies behind this many texts. */
const MAX_TEXTS = 30_000;

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
  /** Most of the prose stands in articles within `element`: the posts of a live blog, not teasers of other stories. */
  readonly posts: boolean;
}

interface Weights {
  readonly total: ReadonlyMap<Element, number>;
  readonly own: ReadonlyMap<Element, number>;
  readonly near: ReadonlyMap<Element, number>;
  /** What calls itself main part, article or article body, in the page's order. */
  readonly mains: readonly Element[];
  readonly articles: readonly Element[];
  readonly marked: readonly Element[];
}

const add = (map: Map<Element, number>, key: Element | null, amount: number): void => {
  if (key) map.set(key, (map.get(key) ?? 0) + amount);
};

/** The element whose paragraph a text is: the parent of the nearest element that is no part of a sentence. */
function holderOf(parent: Element, body: Element): Element {
  let at = parent;
  while (at !== body && INLINE_TAGS.has(at.tagName)) at = parentOf(at) ?? body;
  return at === body ? body : (parentOf(at) ?? body);
}

/** Prose by element: anywhere in it (`total`), in its own paragraphs (`own`), and those with half its children's (`near`). */
function* weigh(body: Element): Generator<void, Weights> {
  const total = new Map<Element, number>();
  const own = new Map<Element, number>();
  const near = new Map<Element, number>();
  const found = { mains: [] as Element[], articles: [] as Element[], marked: [] as Element[] };
  /** Elements entered and the prose found in each so far: summed on the way up, so that no nesting costs more. */
  const open: Element[] = [body];
  const sums: number[] = [0];
  let texts = 0;
  yield* walkTree(body, {
    enter: (element) => {
      if (!holdsProse(element)) return false;
      open.push(element);
      sums.push(0);
      const role = element.getAttribute('role');
      if (element.localName === 'main' || role === 'main') found.mains.push(element);
      if (element.localName === 'article' || role === 'article') found.articles.push(element);
      if (/(?:^|\s)articleBody(?:\s|$)/u.test(element.getAttribute('itemprop') ?? '')) found.marked.push(element);
      return true;
    },
    leave: (element) => {
      open.pop();
      const sum = sums.pop() ?? 0;
      if (sum === 0) return;
      total.set(element, sum);
      sums[sums.length - 1] = (sums[sums.length - 1] ?? 0) + sum;
    },
    text: ({ data }) => {
      texts++;
      if (data.length < PROSE) return;
      const { length } = data.trim();
      const parent = open[open.length - 1];
      if (!parent || length < PROSE) return;
      sums[sums.length - 1] = (sums[sums.length - 1] ?? 0) + length;
      const holder = holderOf(parent, body);
      add(own, holder, length);
      add(near, holder, length);
      if (holder !== body) add(near, parentOf(holder), length / 2);
    },
    enough: () => texts >= MAX_TEXTS,
  });
  // The walk may have ended early, with elements still open.
  for (let i = open.length - 1; i >= 0; i--) {
    const element = open[i];
    const sum = sums[i] ?? 0;
    if (element && sum > 0) total.set(element, sum);
    if (i > 0) sums[i - 1] = (sums[i - 1] ?? 0) + sum;
  }
  return { total, own, near, ...found };
}

const weightIn = (weights: ReadonlyMap<Element, number>, element: Element | null): number =>
  element ? (weights.get(element) ?? 0) : 0;

/** The first of the heaviest that `fits`. */
function heaviest(
  elements: Iterable<Element>,
  weights: ReadonlyMap<Element, number>,
  fits: (element: Element) => boolean = () => true,
): Element | null {
  let best: Element | null = null;
  for (const element of elements)
    if (weightIn(weights, element) > weightIn(weights, best) && fits(element)) best = element;
  return best;
}

/** Down from `from`, as long as one child holds three quarters of the prose. */
function densest(from: Element, total: ReadonlyMap<Element, number>): Element {
  let at = from;
  for (;;) {
    const child: Element | null = heaviest(Array.from(childrenOf(at)).filter(isElement), total);
    if (!child || weightIn(total, child) < 0.75 * weightIn(total, at)) return at;
    // A paragraph, or a part of one, is never the whole article: text may run on beside it.
    if (child.tagName === 'P' || INLINE_TAGS.has(child.tagName)) return at;
    at = child;
  }
}

/** Where most of an element's prose stands in articles within it (the outermost counted), and not most in one of them. */
function holdsPosts(element: Element, { articles, total }: Weights): boolean {
  const all = weightIn(total, element);
  let inPosts = 0;
  let largest = 0;
  let last: Element | null = null;
  for (const article of articles) {
    if (article === element || !element.contains(article) || last?.contains(article)) continue;
    last = article;
    inPosts += weightIn(total, article);
    largest = Math.max(largest, weightIn(total, article));
  }
  return inPosts > all * 0.5 && largest < all * 0.7;
}

/** What paragraphs of one element must reach to be a part of the article: this share of its largest, or characters. */
const PART = 0.2;
const PART_PROSE = 400;

interface Found {
  readonly element: Element;
  readonly core: Element;
  readonly heading: Element | null;
}

/**
 * What holds the article's paragraphs and its headline, where all that is left outside are scattered single paragraphs:
 * lists of other stories, each with a line on it.
 */
function withHeading({ element, core, heading }: Found, { own, near }: Weights): Element {
  if (!heading || !element.contains(heading) || !element.contains(core)) return element;
  let at = core;
  while (at !== element && !at.contains(heading)) at = parentOf(at) ?? element;
  if (at === element) return element;
  const least = Math.min(PART_PROSE, PART * weightIn(near, core));
  for (const [holder, prose] of own)
    if (prose >= least && element.contains(holder) && !at.contains(holder)) return element;
  return at;
}

/**
 * The root of the article, or null where the page holds too little prose for one; `anyway` makes it the whole page then.
 * `heading` is the page's own headline: where several articles follow each other, its article is the one.
 */
export function* rootSteps(
  document: Document,
  heading: Element | null = null,
  anyway = false,
): Generator<void, Root | null> {
  const { body } = document;
  if (!body) return null;
  const weights = yield* weigh(body);
  const { total, own, near } = weights;
  const weight = (element: Element | null): number => weightIn(total, element);
  if (weight(body) < MIN_PROSE) {
    const prose = weight(body);
    return anyway ? { element: body, core: body, prose, together: prose, pageProse: prose, posts: true } : null;
  }

  const main = heaviest(weights.mains, total);
  const scope = main && weight(main) >= weight(body) / 2 ? main : body;
  const article = heaviest(weights.articles, total);
  const marked = heaviest(weights.marked, total);
  const headed = heading?.closest('article') ?? null;
  const element =
    weight(headed) >= MIN_PROSE && headed
      ? headed
      : article && weight(article) >= weight(scope) / 2
        ? article
        : marked && weight(marked) >= weight(scope) / 2
          ? marked
          : densest(scope, total);
  const core = heaviest(near.keys(), near, (holder) => aroundOf(holder).has(element)) ?? element;
  const posts = holdsPosts(element, weights);
  const narrow = posts ? element : withHeading({ element, core, heading }, weights);
  const together = weightIn(own, heaviest(own.keys(), own));
  return { element: narrow, core, prose: weight(narrow), together, pageProse: weight(body), posts };
}
