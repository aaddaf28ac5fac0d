/** What is written where: the labels of marks, values, lines and regions, each beside what it names. */
import { formatValue } from '../shared/format.ts';
import type { Layout, PlacedLabel, PlacedMark } from './layout.ts';
import type { PlacedPoint } from './lines.ts';
import type { Metrics } from './metrics.ts';
import { type Box, type Placed, placeLabels, type Side, type Surroundings, type Wanted } from './place-labels.ts';
import { textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';

/** Labels in bold, by their id. */
const BOLD = /^(?:claim|outcome|gap|name):/u;

/** A label's id is its kind and its words: "claim: over $3.5bn" of kind claim. */
function wanted(
  id: string,
  { x, y }: { readonly x: number; readonly y: number },
  gap: number,
  prefer: readonly Side[],
  m: Metrics,
): Wanted {
  const words = id.slice(id.indexOf(':') + 1);
  return { id, x, y, width: textWidth(words, m.type, BOLD.test(id)), height: m.lineHeight, gap, prefer };
}

const AROUND: readonly Side[] = ['above', 'below', 'left', 'right'];

interface Line {
  readonly points: readonly PlacedPoint[];
}

interface Drawn {
  readonly points: readonly PlacedPoint[];
  readonly others: readonly Line[];
  readonly marks: readonly PlacedMark[];
  readonly gap: Layout['gap'];
  readonly metrics: Metrics;
}

/** Values are written where no mark already says them: first, last, and the claims' periods; of own figures, all. */
function valueLabels(trend: Trend, { points, others, marks, metrics }: Drawn): readonly Wanted[] {
  const telling = trend.own ? 'claim' : 'outcome';
  const said = new Set(marks.filter(({ mark }) => mark.kind === telling).map(({ mark }) => mark.period));
  const claimed = new Set(marks.filter(({ mark }) => mark.kind === 'claim').map(({ mark }) => mark.period));
  const last = others.length > 0 ? undefined : points.at(-1);
  const inner = points.filter(({ point }) => trend.own || claimed.has(point.period));
  return [...new Set([last, points[0], ...inner])].flatMap((placed): Wanted[] => {
    if (!placed || said.has(placed.point.period)) return [];
    // What it is per stands in the title.
    const words = formatValue(placed.point.value, trend.unit.replace(/^([A-Z]{3})\/.*$/u, '$1'));
    return [{ ...wanted(`value:${words}`, placed, 7, AROUND, metrics), reach: 24 }];
  });
}

/** From this width on, a line's name stands beside its last value. */
const WIDE = 560;

/** Where lines of several places are drawn, what is written at the end of each: "India", in a wide picture with its value. */
export function endNames(trend: Trend, width: number): readonly string[] {
  const { others = [], of, points, unit } = trend;
  if (others.length === 0) return [];
  return [{ name: of?.placeName ?? '', points }, ...others].map(({ name, points: all }) => {
    const last = all.at(-1);
    return last && width >= WIDE ? `${name} ${formatValue(last.value, unit)}` : name;
  });
}

/** The names in the room right of the plot: in the order of the lines' ends, as near them as the others let it. */
export function placedNames(names: readonly string[], lines: readonly Line[], bounds: Box, m: Metrics): Labels {
  const ends = names.flatMap((name, index) => {
    const end = lines[index]?.points.at(-1);
    return end ? [{ id: `name:${name}`, top: end.y - m.lineHeight / 2, width: textWidth(name, m.type, true) }] : [];
  });
  const room = m.lineHeight + 3;
  const sorted = ends.sort((a, b) => a.top - b.top);
  // Down from the first, then, where that leads out of the picture, up again from the last.
  let least = bounds.top;
  const tops = sorted.map(({ top }) => {
    const kept = Math.max(least, top);
    least = kept + room;
    return kept;
  });
  let most = bounds.bottom - m.lineHeight;
  for (let index = tops.length - 1; index >= 0; index--) {
    tops[index] = Math.min(most, tops[index] ?? most);
    most = (tops[index] ?? most) - room;
  }
  return sorted.map(({ id, width }, index) => {
    const top = tops[index] ?? bounds.top;
    return { id, box: { left: bounds.left, right: bounds.left + width, top, bottom: top + m.lineHeight } };
  });
}

/** Above the claim's mark, below the outcome's, beside the target's; without its first word where that has no room. */
function markLabel({ mark, x, yLow, yHigh }: PlacedMark, room: number, more: string, m: Metrics): Wanted {
  const full = `${mark.words}${more}`;
  const fits = textWidth(full, m.type, true) <= room;
  const words = fits ? full : full.replace(/^[^:]*: /u, '');
  const id = `${mark.kind}:${words}`;
  const at = { x, y: (yLow + yHigh) / 2 };
  if (mark.kind === 'outcome') return wanted(id, at, m.openHalf + 4, ['below', 'right', 'left', 'above'], m);
  if (mark.kind === 'target') return wanted(id, at, m.targetHalf + 4, ['left', 'right', 'below', 'above'], m);
  const own = mark.shape === 'dot' ? m.claimRadius : mark.shape === 'bracket' ? 2 : m.openSide;
  const sides: readonly Side[] =
    mark.shape === 'open-bottom' ? ['below', 'left', 'right', 'above'] : ['above', 'left', 'right', 'below'];
  return { ...wanted(id, at, m.openHalf + m.labelGap, sides, m), rise: (yLow - yHigh) / 2 + own + m.labelGap - 1 };
}

interface Strip {
  readonly written: number | null;
  /** The edge of the plot the article's date lies beyond. */
  readonly beyond: number | null;
  readonly projected: Layout['projected'];
  readonly hasSince: boolean;
}

/** Words above the plot, beside the things they name. */
export function stripLabels(
  { written, beyond, projected, hasSince }: Strip,
  trend: Trend,
  plot: Box,
  m: Metrics,
): readonly Wanted[] {
  const y = m.strip / 2;
  const labels: Wanted[] = [];
  if (projected) {
    labels.push(wanted('strip:projected', { x: projected.right, y }, 0, ['left', 'right'], m));
  }
  const date = trend.written && `article, ${trend.written.words}`;
  if (date && written !== null) {
    labels.push(wanted(`strip:${date}`, { x: written, y }, 5, ['left', 'right'], m));
    const room = plot.right - written - 6;
    const since = ['known since', 'since'].find((words) => textWidth(words, m.type) < room);
    if (hasSince && since) labels.push(wanted(`strip:${since}`, { x: written, y }, 5, ['right'], m));
  }
  if (date && beyond !== null) {
    const words = beyond === plot.left ? `← ${date}` : `${date} →`;
    labels.push(wanted(`strip:${words}`, { x: beyond, y }, 5, beyond === plot.left ? ['right'] : ['left'], m));
  }
  return labels;
}

const RANK = { claim: 0, outcome: 1, target: 2 } as const;

const around = ({ x, y }: { readonly x: number; readonly y: number }, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const isOf = (kind: PlacedLabel['kind'], { id }: { readonly id: string }): boolean => id.startsWith(`${kind}:`);

type Labels = readonly Placed[];

/** The ways to write the gap, in order of liking: beside its bracket, or behind the outcome, which at last comes first. */
function* attempts(trend: Trend, drawn: Drawn, around: Surroundings): Generator<Labels> {
  const { marks, gap, metrics: m } = drawn;
  const room = around.bounds.right - around.bounds.left;
  const byRank = [...marks].sort((a, b) => RANK[a.mark.kind] - RANK[b.mark.kind]);
  const rest = valueLabels(trend, drawn);
  const beside = gap ? { x: gap.x, y: (gap.from + gap.to) / 2 } : null;
  const ofGap = beside && trend.gap ? [wanted(`gap:${trend.gap}`, beside, 5, ['left', 'right'], m)] : [];
  const plain = byRank.map((mark) => markLabel(mark, room, '', m));
  yield placeLabels([...plain, ...ofGap, ...rest], around);
  const claims = plain.filter((label) => isOf('claim', label));
  const others = plain.filter((label) => !isOf('claim', label));
  if (ofGap.length > 0) yield placeLabels([...claims, ...ofGap, ...others, ...rest], around);
  const behind = trend.gap === null ? '' : `, ${trend.gap}`;
  const withGap = byRank.map((mark) => markLabel(mark, room, mark.mark.kind === 'outcome' ? behind : '', m));
  yield placeLabels([...withGap, ...rest], around);
  const outcomeFirst = [...withGap].sort((a, b) => Number(isOf('outcome', b)) - Number(isOf('outcome', a)));
  yield placeLabels([...outcomeFirst, ...rest], around);
}

/** Every label of the picture in its place. The gap between projection and outcome is always written out. */
export function placedLabels(
  trend: Trend,
  drawn: Drawn,
  fixed: Labels,
  { bounds, strokes, grid }: Required<Omit<Surroundings, 'marks'>>,
): readonly PlacedLabel[] {
  const { points, others, marks, gap, metrics: m } = drawn;
  const surroundings: Surroundings = {
    bounds,
    strokes,
    grid,
    marks: [
      ...marks.map(({ box }) => box),
      ...[points, ...others.map((other) => other.points)].flat().map((point) => around(point, m.pointRadius)),
      ...(gap
        ? [{ left: gap.x - 2, right: gap.x + 6, top: Math.min(gap.from, gap.to), bottom: Math.max(gap.from, gap.to) }]
        : []),
    ],
  };
  const needed = trend.gap !== null && marks.some(({ mark }) => mark.kind === 'outcome');
  let labels: Labels = [];
  for (const attempt of attempts(trend, drawn, surroundings)) {
    labels = attempt;
    if (!needed || attempt.some(({ id }) => id.includes(trend.gap ?? ''))) break;
  }
  return [...fixed, ...labels].map(({ id, box }) => {
    const colon = id.indexOf(':');
    const kind = id.slice(0, colon) as PlacedLabel['kind'];
    return { kind, words: id.slice(colon + 1), box, x: box.left, y: box.bottom - m.type / 3 };
  });
}
