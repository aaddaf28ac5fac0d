/** Where the card stands: beside the figure's lines, never over them, within the window. Numbers only. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Most the card may measure; it scrolls within. */
  readonly width: number;
  readonly height: number;
}

const GAP = 8;
const EDGE = 8;

const clamp = (at: number, low: number, high: number): number => Math.max(low, Math.min(at, high));

interface Sides {
  /** Room before and after the lines, in the direction in which lines follow each other. */
  readonly before: number;
  readonly after: number;
}

/** The side the text goes on to where the card fits there, else the other, else the larger one. */
function sideFor(wanted: number, { before, after }: Sides): 'before' | 'after' {
  if (wanted <= after) return 'after';
  if (wanted <= before) return 'before';
  return after >= before ? 'after' : 'before';
}

/**
 * Below or above horizontal lines, left or right of vertical ones. `lines` is the figure from its first line to its
 * last; `fromRight`: the text runs from the right, and the card is in line with that end.
 */
export function placeBeside(
  lines: Box,
  card: Size,
  window: Size,
  { vertical = false, fromRight = false } = {},
): Placed {
  const most = { width: window.width - 2 * EDGE, height: window.height - 2 * EDGE };
  const width = Math.min(card.width, most.width);
  const height = Math.min(card.height, most.height);
  if (vertical) {
    const sides = { before: lines.left - GAP - EDGE, after: window.width - lines.right - GAP - EDGE };
    const side = sideFor(width, sides);
    const room = Math.max(0, sides[side]);
    const x = side === 'after' ? lines.right + GAP : lines.left - GAP - Math.min(width, room);
    return { x, y: clamp(lines.top, EDGE, EDGE + most.height - height), width: room, height: most.height };
  }
  const sides = { before: lines.top - GAP - EDGE, after: window.height - lines.bottom - GAP - EDGE };
  const side = sideFor(height, sides);
  const room = Math.max(0, sides[side]);
  const y = side === 'after' ? lines.bottom + GAP : lines.top - GAP - Math.min(height, room);
  const start = fromRight ? lines.right - width : lines.left;
  return { x: clamp(start, EDGE, EDGE + most.width - width), y, width: most.width, height: room };
}

/** In the corner under the browser's toolbar button, for what has no place on the page. */
export function placeInCorner(card: Size, window: Size, fromRight: boolean): Placed {
  const width = window.width - 2 * EDGE;
  const x = fromRight ? EDGE : Math.max(EDGE, window.width - EDGE - card.width);
  return { x, y: EDGE, width, height: window.height - 2 * EDGE };
}
