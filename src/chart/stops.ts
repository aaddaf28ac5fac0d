/** Where a reader stops on the way along a line, and what is read out there. */
import { formatValue } from '../shared/format.ts';
import type { Layout } from './layout.ts';
import type { Trend, TrendMark, TrendPoint } from './trend.ts';

export interface Stop {
  readonly x: number;
  readonly y: number;
  /** "FY22: $2.619bn, known since; claim: over $3.5bn" */
  readonly words: string;
}

function pointWords(point: TrendPoint, unit: string): string {
  const status = point.status === 'reported' ? '' : `, ${point.status}`;
  return `${formatValue(point.value, unit, 4)}${status}${point.knownSince ? ', known since' : ''}`;
}

/** Every period with a point, a mark or another place's point, oldest first. */
export function stopsOf(trend: Trend, layout: Layout): readonly Stop[] {
  const { unit } = trend;
  const named = layout.others.length > 0 ? `${trend.of?.placeName ?? ''} ` : '';
  const stops = new Map<string, { x: number; y: number; label: string; parts: string[] }>();
  const add = (period: string, x: number, y: number, label: string, words: string): void => {
    const stop = stops.get(period) ?? { x, y, label, parts: [] };
    stop.parts.push(words);
    stops.set(period, stop);
  };
  for (const { point, x, y } of layout.points) {
    add(point.period, x, y, point.label, `${named}${pointWords(point, unit)}`);
  }
  for (const { name, points } of layout.others) {
    for (const { point, x, y } of points) add(point.period, x, y, point.label, `${name} ${pointWords(point, unit)}`);
  }
  // The outcome is the point itself, already read out; so is a figure of the article among its own.
  const said = ({ kind, shape, period }: TrendMark): boolean =>
    stops.has(period) && (kind === 'outcome' || (trend.own === true && kind === 'claim' && shape === 'dot'));
  for (const { mark, x, yHigh } of layout.marks) {
    if (!said(mark)) add(mark.period, x, yHigh, mark.label, mark.words);
  }
  return [...stops.values()]
    .sort((a, b) => a.x - b.x)
    .map(({ x, y, label, parts }) => ({ x, y, words: `${label}: ${parts.join('; ')}` }));
}

/** Index of the stop nearest to a horizontal position. */
export function nearestStop(stops: readonly Stop[], x: number): number {
  const distances = stops.map((stop) => Math.abs(stop.x - x));
  return distances.indexOf(Math.min(...distances));
}
