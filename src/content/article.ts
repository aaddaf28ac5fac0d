/** The article as the page's reader sees it, with the way back from every character to its text node. */
import type { Article } from '../claims/claim.ts';
import { MAX_TEXT, MAX_TITLE } from '../shared/messages.ts';
import { findHeading } from './heading.ts';
import { dateOf, metadataOf, type Stated } from './metadata.ts';
import { rootSteps } from './root.ts';
import { shownAs, skipTest, teaserTest } from './skip.ts';
import { atOnce } from './slices.ts';
import { TextBuilder, type TextMap } from './text-map.ts';
import { walkTree } from './tree.ts';
import { BLOCK_TAGS } from './vocabulary.ts';

export interface ReadArticle {
  readonly article: Article;
  /** The page is longer than the ceiling; only its beginning was read. */
  readonly stopped: boolean;
  readonly body: TextMap;
  /** Maps `article.title`; null where the page does not show it as a heading. */
  readonly title: TextMap | null;
  readonly root: Element;
  readonly heading: Element | null;
}

export interface ReadOptions {
  /** Most UTF-16 code units of text. */
  readonly maxText?: number;
  /** Milliseconds since 1970 after which a publication date is absurd. */
  readonly latest?: number;
  /** The reader asked for this very page: where it holds no article, all of it is read. */
  readonly anyway?: boolean;
  /** Told, between the steps, how many UTF-16 code units were read so far. */
  readonly heard?: (length: number) => void;
}

interface Part {
  readonly root: Element;
  /** Whether an element and all in it is left out. */
  readonly isLeftOut: (element: Element) => boolean;
}

/** Adds the text of a part of the page to `builder`, block by block. */
function* collect({ root, isLeftOut }: Part, builder: TextBuilder): Generator<void, void> {
  const blocks: Element[] = [root];
  let links = 0;
  yield* walkTree(root, {
    enter: (element) => {
      const tag = element.tagName.toUpperCase();
      if (tag === 'BR') builder.lineBreak();
      if (tag === 'BR' || tag === 'WBR' || isLeftOut(element)) return false;
      const { visible, block } = shownAs(element, BLOCK_TAGS);
      if (!visible) return false;
      if (block) {
        builder.endBlock();
        blocks.push(element);
      }
      if (tag === 'A') links++;
      return true;
    },
    leave: (element) => {
      if (element.tagName.toUpperCase() === 'A') links--;
      if (blocks.at(-1) !== element) return;
      builder.endBlock();
      blocks.pop();
    },
    text: (node) => builder.add(node, blocks.at(-1) ?? root, links > 0),
    enough: () => builder.stopped,
  });
}

/** The shown headline, or null where it is hidden or longer than a title can be. */
function titleMap(heading: Element | null): TextMap | null {
  if (!heading || !shownAs(heading, BLOCK_TAGS).visible) return null;
  // A headline is often a link to its own article, so links count as text here: the heading is its own only block.
  const builder = new TextBuilder(MAX_TITLE, true);
  const isLeftOut = skipTest(heading, false);
  atOnce(collect({ root: heading, isLeftOut }, builder));
  const map = builder.build();
  return map.text === '' || builder.stopped ? null : map;
}

/** Of what the page states to be its titles, the one its reader sees. */
const titleOf = (shown: TextMap | null, stated: Stated): string =>
  (shown?.text ?? stated.titles[0] ?? '').slice(0, MAX_TITLE);

/**
 * Reads the page's article, or null where it holds none. The title is the headline as shown where the page shows the
 * one it states, else the one stated. Touches nothing; without layout (jsdom) markup alone decides what is shown.
 */
export function* articleSteps(document: Document, options: ReadOptions = {}): Generator<void, ReadArticle | null> {
  const { maxText = MAX_TEXT, latest = Date.now(), anyway = false, heard } = options;
  const stated = metadataOf(document);
  const heading = findHeading(document, stated.titles);
  const root = yield* rootSteps(document, heading, anyway);
  if (!root) return null;
  const builder = new TextBuilder(maxText, false, teaserTest(root.core));
  const skipped = skipTest(root.core, root.posts);
  const isLeftOut = (element: Element) => element === heading || skipped(element);
  for (const step of collect({ root: root.element, isLeftOut }, builder)) {
    heard?.(builder.length);
    yield step;
  }
  const body = builder.build();
  if (body.text === '') return null;
  const title = titleMap(heading);
  return {
    article: {
      title: titleOf(title, stated),
      date: dateOf(stated, { root: root.element, heading, text: body.text }, latest),
      text: body.text,
    },
    stopped: builder.stopped,
    body,
    title,
    root: root.element,
    heading: title ? heading : null,
  };
}

export const readArticle = (document: Document, options: ReadOptions = {}): ReadArticle | null =>
  atOnce(articleSteps(document, options));

/**
 * Reads one part of a page that may be no article, for a reader who pointed at it: `root`'s text, editable and hidden
 * text left out as ever. Null where that is nothing.
 */
export function readPart(root: Element, latest = Date.now()): ReadArticle | null {
  const { ownerDocument: document } = root;
  const builder = new TextBuilder(MAX_TEXT, true);
  atOnce(collect({ root, isLeftOut: skipTest(root, true) }, builder));
  const body = builder.build();
  if (body.text === '') return null;
  const stated = metadataOf(document);
  const article = { title: titleOf(null, stated), date: dateOf(stated, { root: null }, latest), text: body.text };
  return { article, stopped: builder.stopped, body, title: null, root, heading: null };
}
