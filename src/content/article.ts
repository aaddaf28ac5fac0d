/** The article as the page's reader sees it, with the way back from every character to its text node. */
import type { Article } from '../claims/claim.ts';
import { MAX_TEXT, MAX_TITLE } from '../shared/messages.ts';
import { findHeading } from './heading.ts';
import { dateOf, metadataOf } from './metadata.ts';
import { findRoot } from './root.ts';
import { isSkipped, shownAs } from './skip.ts';
import { TextBuilder, type TextMap } from './text-map.ts';
import { BLOCK_TAGS } from './vocabulary.ts';

const ELEMENT = 1;
const TEXT = 3;

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
}

/** Walks `root` in document order without recursion, so that no nesting is too deep. */
function walk(root: Element, core: Element, leaveOut: Element | null, builder: TextBuilder): void {
  const blocks: Element[] = [root];
  let links = 0;

  const enter = (element: Element): boolean => {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') builder.lineBreak();
    if (tag === 'BR' || tag === 'WBR' || element === leaveOut || isSkipped(element, core)) return false;
    const { visible, block } = shownAs(element, BLOCK_TAGS);
    if (!visible) return false;
    if (block) {
      builder.endBlock();
      blocks.push(element);
    }
    if (tag === 'A') links++;
    return true;
  };
  const leave = (element: Element): void => {
    if (element.tagName.toUpperCase() === 'A') links--;
    if (blocks.at(-1) !== element) return;
    builder.endBlock();
    blocks.pop();
  };

  let node: Node | null = root.firstChild;
  while (node && !builder.stopped) {
    const element = node.nodeType === ELEMENT ? (node as Element) : null;
    const inside = element !== null && enter(element);
    if (node.nodeType === TEXT) builder.add(node as Text, blocks.at(-1) ?? root, links > 0);
    if (inside && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (inside) leave(element);
    while (node && !node.nextSibling) {
      node = node.parentElement;
      if (!node || node === root) return;
      leave(node as Element);
    }
    node = node?.nextSibling ?? null;
  }
}

function mapOf(root: Element, core: Element, leaveOut: Element | null, limit: number) {
  const builder = new TextBuilder(limit);
  walk(root, core, leaveOut, builder);
  const map = builder.build();
  return { map, stopped: builder.stopped };
}

/** The shown headline, or null where it is hidden or longer than a title can be. */
function titleMap(heading: Element | null): TextMap | null {
  if (!heading || !shownAs(heading, BLOCK_TAGS).visible) return null;
  // A headline is often a link to its own article, so links count as text here: the heading is its own only block.
  const builder = new TextBuilder(MAX_TITLE, true);
  walk(heading, heading, null, builder);
  const map = builder.build();
  return map.text === '' || builder.stopped ? null : map;
}

/**
 * Reads the page's article, or null where it holds none. The title is the headline as shown where the page shows the
 * one it states, else the one stated. Touches nothing; without layout (jsdom) markup alone decides what is shown.
 */
export function readArticle(document: Document, options: ReadOptions = {}): ReadArticle | null {
  const { maxText = MAX_TEXT, latest = Date.now() } = options;
  const stated = metadataOf(document);
  const heading = findHeading(document, stated.titles);
  const root = findRoot(document, heading);
  if (!root) return null;
  const { map, stopped } = mapOf(root.element, root.core, heading, maxText);
  if (map.text === '') return null;
  const title = titleMap(heading);
  const shown = title?.text ?? stated.titles[0] ?? '';
  return {
    article: { title: shown.slice(0, MAX_TITLE), date: dateOf(stated, root.element, latest), text: map.text },
    stopped,
    body: map,
    title,
    root: root.element,
    heading: title ? heading : null,
  };
}
