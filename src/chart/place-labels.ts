/** Finds each label a place near its point: inside the picture, on no other label, off marks and line where it can. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Wanted {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Distance from the point at which the text may start. */
  readonly gap: number;
  /** The same distance upwards and downwards, where it differs. */
  readonly rise?: number;
  /** How many pixels further away it may stand, where it would otherwise be taken for something else's. */
  readonly reach?: number;
  /** Sides in order of liking. */
  readonly prefer: readonly Side[];
}

export type Side = 'above' | 'below' | 'left' | 'right';

export interface Placed {
  readonly id: string;
  readonly box: Box;
}

export interface Surroundings {
  readonly bounds: Box;
  /** Marks and points a label should not cover. */
  readonly marks: readonly Box[];
  /** Pieces of line a label had better not cross. */
  readonly strokes: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  /** Heights of the grid, across which a label reads a little worse, most of all beside the tick's own words. */
  readonly grid?: readonly number[];
}

const MARK_COST = 60;
const STROKE_COST = 45;
const GRID_COST = 6;
const SIDE_COST = 5;
const AWAY_COST = 1.5;
const NEAR = 2;

export const overlaps = (a: Box, b: Box, slack = 0): boolean =>
  a.left < b.right + slack && b.left < a.right + slack && a.top < b.bottom + slack && b.top < a.bottom + slack;

const inside = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;

/** Whether a straight stroke passes through the box (Liang–Barsky clipping). */
export function crosses(stroke: Surroundings['strokes'][number], box: Box): boolean {
  const [dx, dy] = [stroke.x2 - stroke.x1, stroke.y2 - stroke.y1];
  let [enter, leave] = [0, 1];
  const edges = [
    [-dx, stroke.x1 - box.left],
    [dx, box.right - stroke.x1],
    [-dy, stroke.y1 - box.top],
    [dy, box.bottom - stroke.y1],
  ] as const;
  for (const [direction, distance] of edges) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter <= leave;
}

function at(left: number, top: number, { width, height }: Wanted): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Places on one side, the straight one first, then shifted along and away. */
function* candidates(wanted: Wanted, side: Side, bounds: Box): Generator<{ box: Box; cost: number }> {
  const { x, y, width, height, gap, rise = gap, reach = 60 } = wanted;
  const middle = y - height / 2;
  for (const away of [0, 5, 10, 16, 24, 34, 46, 60].filter((distance) => distance <= reach)) {
    if (side === 'above' || side === 'below') {
      const top = side === 'above' ? y - rise - away - height : y + rise + away;
      for (const share of [0.5, 0.3, 0.7, 0.12, 0.88, 0, 1]) {
        const left = Math.max(bounds.left, Math.min(x - width * share, bounds.right - width));
        yield { box: at(left, top, wanted), cost: away * AWAY_COST + Math.abs(share - 0.5) * 8 };
      }
    } else {
      const left = side === 'left' ? x - gap - away - width : x + gap + away;
      for (const shift of [0, -5, 5, -10, 10, -18, 18, -28, 28, -40, 40]) {
        yield { box: at(left, middle + shift, wanted), cost: away * AWAY_COST + Math.abs(shift) };
      }
    }
  }
}

function costOf(box: Box, around: Surroundings): number {
  const marks = around.marks.filter((mark) => overlaps(box, mark)).length;
  const strokes = around.strokes.filter((stroke) => crosses(stroke, box)).length;
  const lines = (around.grid ?? []).filter((y) => y > box.top + 2 && y < box.bottom - 2).length;
  return marks * MARK_COST + strokes * STROKE_COST + lines * GRID_COST;
}

/** Labels in order of importance; one that finds no free place is left out (the table still holds its value). */
export function placeLabels(labels: readonly Wanted[], around: Surroundings): readonly Placed[] {
  const placed: Placed[] = [];
  for (const wanted of labels) {
    let best: { box: Box; cost: number } | null = null;
    for (const [liking, side] of wanted.prefer.entries()) {
      for (const { box, cost } of candidates(wanted, side, around.bounds)) {
        if (!inside(box, around.bounds) || placed.some((other) => overlaps(box, other.box, NEAR))) continue;
        const total = cost + liking * SIDE_COST + costOf(box, around);
        if (!best || total < best.cost) best = { box, cost: total };
      }
    }
    if (best) placed.push({ id: wanted.id, box: best.box });
  }
  return placed;
}
