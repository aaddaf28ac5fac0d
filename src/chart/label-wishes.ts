/** What should be written where: the labels of marks, values and regions before they are placed. */
import { formatValue } from '../shared/format.ts';
import { FONT_SIZE } from './axes.ts';
import type { Layout, PlacedMark, PlacedPoint } from './layout.ts';
import { LABEL_GAP, LINE_HEIGHT, OPEN_HALF, OPEN_SIDE, STRIP, TARGET_HALF } from './metrics.ts';
import type { Side, Wanted } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';

/** Labels in bold, by their id. */
const BOLD = /^(?:claim|outcome|gap):/u;

/** A label's id is its kind and its words: "claim: over $3.5bn" of kind claim. */
export function wanted(id: string, x: number, y: number, words: string, gap: number, prefer: readonly Side[]): Wanted {
  return { id, x, y, width: textWidth(words, FONT_SIZE, BOLD.test(id)), height: LINE_HEIGHT, gap, prefer };
}

/** Values are written where no mark already says them: first, last, and the claims' periods. */
export function valueLabels(
  points: readonly PlacedPoint[],
  marks: readonly PlacedMark[],
  unit: string,
): readonly Wanted[] {
  const said = new Set(marks.filter(({ mark }) => mark.kind === 'outcome').map(({ mark }) => mark.period));
  const claimed = new Set(marks.filter(({ mark }) => mark.kind === 'claim').map(({ mark }) => mark.period));
  const order = [points.at(-1), points[0], ...points.filter(({ point }) => claimed.has(point.period))];
  return [...new Set(order)].flatMap((placed): Wanted[] => {
    if (!placed || said.has(placed.point.period)) return [];
    const words = formatValue(placed.point.value, unit);
    return [wanted(`value:${words}`, placed.x, placed.y, words, 7, ['above', 'below', 'left', 'right'])];
  });
}

/** Above the claim's mark, below the outcome's, beside the target's; without its first word where that has no room. */
export function markLabel({ mark, x, yLow, yHigh }: PlacedMark, room: number): Wanted {
  const fits = textWidth(mark.words, FONT_SIZE, true) <= room;
  const words = fits ? mark.words : mark.words.replace(/^[^:]*: /u, '');
  const id = `${mark.kind}:${words}`;
  const y = (yLow + yHigh) / 2;
  if (mark.kind === 'outcome') return wanted(id, x, y, words, OPEN_HALF + 4, ['below', 'right', 'left', 'above']);
  if (mark.kind === 'target') return wanted(id, x, y, words, TARGET_HALF + 4, ['left', 'right', 'below', 'above']);
  const tall = (yLow - yHigh) / 2 + (mark.shape === 'dot' ? 5 : mark.shape === 'bracket' ? 2 : OPEN_SIDE);
  const sides: readonly Side[] =
    mark.shape === 'open-bottom' ? ['below', 'left', 'right', 'above'] : ['above', 'left', 'right', 'below'];
  return { ...wanted(id, x, y, words, OPEN_HALF + LABEL_GAP, sides), rise: tall + LABEL_GAP - 1 };
}

interface Strip {
  readonly written: number | null;
  readonly projected: Layout['projected'];
  readonly hasSince: boolean;
}

/** Words above the plot, beside the things they name. */
export function stripLabels({ written, projected, hasSince }: Strip, trend: Trend, width: number): readonly Wanted[] {
  const y = STRIP / 2;
  const labels: Wanted[] = [];
  if (projected) labels.push(wanted('strip:projected', projected.right, y, 'projected', 0, ['left', 'right']));
  if (written !== null && trend.written) {
    labels.push(
      wanted(`strip:article, ${trend.written.words}`, written, y, `article, ${trend.written.words}`, 5, [
        'left',
        'right',
      ]),
    );
    const since = ['known since', 'since'].find((words) => textWidth(words, FONT_SIZE) < width - written - 6);
    if (hasSince && since) labels.push(wanted(`strip:${since}`, written, y, since, 5, ['right']));
  }
  return labels;
}
