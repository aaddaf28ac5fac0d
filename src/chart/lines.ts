/** Points → the straight pieces between them. */
import type { TrendBasis, TrendPoint } from './trend.ts';

export type PointStyle = 'known' | 'since' | 'projected';

export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly style: PointStyle;
  readonly point: TrendPoint;
}

/** Length of a period in years. */
export const PERIOD: Record<TrendBasis, number> = {
  'calendar year': 1,
  'fiscal year': 1,
  half: 1 / 2,
  quarter: 1 / 4,
  month: 1 / 12,
};

export const styleOf = (point: TrendPoint): PointStyle => {
  if (point.status === 'projected') return 'projected';
  return point.knownSince ? 'since' : 'known';
};

export interface Piece {
  readonly from: PlacedPoint;
  readonly to: PlacedPoint;
}

/** Straight pieces between neighbouring periods; a missing period leaves a gap. */
export function piecesOf(points: readonly PlacedPoint[], basis: TrendBasis): readonly Piece[] {
  return points.slice(1).flatMap((to, index): Piece[] => {
    const from = points[index];
    return from && to.point.at - from.point.at < PERIOD[basis] * 1.5 ? [{ from, to }] : [];
  });
}

export interface Path {
  readonly d: string;
  readonly style: PointStyle;
}

const near = (pixels: number): number => Math.round(pixels * 100) / 100;

/** Pieces of the same style that meet become one path. */
export function pathsOf(pieces: readonly Piece[]): readonly Path[] {
  const runs: { style: PointStyle; points: PlacedPoint[] }[] = [];
  for (const { from, to } of pieces) {
    const run = runs.at(-1);
    if (run && run.style === to.style && run.points.at(-1) === from) run.points.push(to);
    else runs.push({ style: to.style, points: [from, to] });
  }
  return runs.map(({ style, points }) => {
    return { style, d: `M${points.map(({ x, y }) => `${near(x)},${near(y)}`).join('L')}` };
  });
}
