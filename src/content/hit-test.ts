/** Which painted claim is under the pointer. */
import type { Paint, Painted } from './highlights.ts';
import type { Piece } from './text-map.ts';

/** Pixels around a line box that still count: the underline itself is drawn at its lower edge. */
const SLACK = 2;

/** Where a claim stands on the screen, line by line, in viewport pixels. Empty where it is not laid out. */
export function rectsOf(pieces: readonly Piece[]): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const { node, start, end } of pieces) {
    if (!node.isConnected || end > node.length) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    rects.push(...range.getClientRects());
  }
  return rects.filter(({ width, height }) => width > 0 && height > 0);
}

/**
 * Text in a closed <details> still has rectangles; only checkVisibility knows. What is far below and not rendered yet
 * (`content-visibility: auto`) counts: scrolled to, it is there. Ask for its rectangles too (skip.ts says why).
 */
export const isSeen = (node: Text): boolean =>
  node.parentElement?.checkVisibility({ visibilityProperty: true }) === true;

const within = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;

/**
 * The claim at a viewport point. The caret snaps to text hundreds of pixels away, hence the rectangles; `target` is what
 * the browser found under the pointer: text that it does not hold lies beneath something else.
 */
export function claimAt(paint: Paint, document: Document, x: number, y: number, target: Node | null): Painted | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: paint.shadowRoots });
  const node = caret?.offsetNode;
  if (!caret || !node || (target && !target.contains(node))) return null;
  for (const item of paint.in(node)) {
    const here = item.pieces.find((piece) => piece.node === node);
    if (!here || caret.offset < here.start || caret.offset > here.end) continue;
    if (isSeen(here.node) && rectsOf([here]).some((rect) => within(rect, x, y))) return item;
  }
  return null;
}
