/**
 * Fresh figures against the bundled ones. Revisions are the point of refreshing, so only what no revision explains is
 * refused: another order of magnitude, as a changed unit, a shifted column or a hostile answer would give.
 */
import { decodeLine, type YearLine } from '../year-line.ts';
import type { Fresh, Values } from './answer.ts';

/** A figure of a year the pack has may differ by up to this factor. */
const REVISED = 10;
/** A year the pack has not is measured on the nearest it has, and figures move. */
const MOVED = 100;
/** Above this share of contradicting figures none of the place, or none of the answer, is taken. */
const TOO_MANY = 0.1;

/** Size below which differences mean nothing: one point of a percentage, a tenth of the usual size of a balance. */
function floorOf(known: readonly number[], isPercent: boolean): number {
  if (isPercent) return 1;
  const sizes = known.map(Math.abs).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const crosses = known.some((value) => value <= 0) && known.some((value) => value >= 0);
  return crosses ? usual / 10 : 0;
}

/** How many times one figure is the other; across zero, their distance in floors. */
function apart(a: number, b: number, floor: number): number {
  const [small, large] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  if (large <= floor) return 1;
  return a * b < 0 ? (large + small) / floor : large / Math.max(small, floor);
}

export interface Checked {
  /** What may be taken. */
  readonly values: Values;
  /** Figures refused, those of refused places included. */
  readonly refused: number;
  /** True where so much contradicts that nothing was taken. */
  readonly contradicts: boolean;
}

/** The figures of one place that fit; null where too few do. */
function fitting(fresh: ReadonlyMap<number, number>, line: YearLine, isPercent: boolean): Map<number, number> | null {
  const known = decodeLine(line);
  const byYear = new Map(known);
  const floor = floorOf([...byYear.values()], isPercent);
  const kept = new Map<number, number>();
  let refused = 0;
  for (const [year, value] of fresh) {
    const same = byYear.get(year);
    const nearest = same ?? nearestTo(year, known);
    // Against nothing nothing can be checked.
    const fits = nearest !== undefined && apart(value, nearest, floor) < (same === undefined ? MOVED : REVISED);
    if (fits) kept.set(year, value);
    else refused += 1;
  }
  return refused > TOO_MANY * fresh.size ? null : kept;
}

function nearestTo(year: number, known: readonly (readonly [number, number])[]): number | undefined {
  return known.toSorted(([a], [b]) => Math.abs(a - year) - Math.abs(b - year))[0]?.[1];
}

/** `bundled`: the pack's lines of the series by place; places without one are passed over, for nothing is known of them. */
export function checked({ values }: Fresh, bundled: ReadonlyMap<string, YearLine>, isPercent: boolean): Checked {
  const taken: Values = new Map();
  let [all, kept, places, refusedPlaces] = [0, 0, 0, 0];
  for (const [place, fresh] of values) {
    const line = bundled.get(place);
    if (!line) continue;
    const fit = fitting(fresh, line, isPercent);
    places += 1;
    all += fresh.size;
    kept += fit?.size ?? 0;
    if (fit) taken.set(place, fit);
    else refusedPlaces += 1;
  }
  const contradicts = refusedPlaces > TOO_MANY * places;
  return { values: contradicts ? new Map() : taken, refused: contradicts ? all : all - kept, contradicts };
}
