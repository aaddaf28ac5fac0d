/** Bringing a figure before the reader's eyes. */
import { isSeen, rectsOf } from './hit-test.ts';
import type { Piece } from './text-map.ts';

const SCROLLS = /^(?:auto|scroll|overlay)$/u;

/** How far `wanted` moves a box that can scroll from `at` to `most`. */
const clamp = (wanted: number, at: number, most: number): number => Math.min(Math.max(wanted, -at), most - at);

/**
 * Scrolls the first line of `pieces` to the middle of the window and of every scrolling box around it, smoothly unless
 * the reader asked for reduced motion, or `instant`ly. False where it is not laid out or not visible. Focus and selection stay.
 */
export function bringIntoView(pieces: readonly Piece[], how?: 'instant'): boolean {
  const node = pieces[0]?.node;
  const document = node?.ownerDocument;
  const view = document?.defaultView;
  const rect = rectsOf(pieces)[0];
  if (!document || !view || !node || !rect || !isSeen(node)) return false;
  const behavior = how ?? (view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
  let middle = rect.top + rect.height / 2;
  const scroller = document.scrollingElement ?? document.documentElement;
  for (let box = node.parentElement; box && box !== scroller && box !== document.body; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight || !SCROLLS.test(view.getComputedStyle(box).overflowY)) continue;
    const frame = box.getBoundingClientRect();
    const by = middle - (frame.top + frame.height / 2);
    middle -= clamp(by, box.scrollTop, box.scrollHeight - box.clientHeight);
    box.scrollBy({ top: by, behavior });
  }
  view.scrollBy({ top: middle - view.innerHeight / 2, behavior });
  return true;
}
