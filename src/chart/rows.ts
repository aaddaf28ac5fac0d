/** A trend line as rows of a table: points, claims, targets and outcome. The table and every export are made of these. */
import type { Value } from '../claims/claim.ts';
import { formatValue } from '../shared/format.ts';
import type { Trend, TrendPoint } from './trend.ts';
import { valueWords } from './words.ts';

/** More digits than the picture shows. */
const DIGITS = 5;

export interface Row {
  /** Middle of the period as a decimal year, by which rows are sorted. */
  readonly at: number;
  /** "FY2022" */
  readonly period: string;
  /** "FY22" */
  readonly label: string;
  /** In base units of the line; a range as two ends. */
  readonly value: Value;
  /** "$2.619bn", with the hedge where the article has one. */
  readonly words: string;
  /** "official", "known since the article", "the article’s figure" */
  readonly what: string;
  readonly kind: 'series' | 'claim' | 'target' | 'outcome';
}

const MARKS = { claim: 'the article’s figure', target: 'official target', outcome: 'outcome' } as const;

function remarks(point: TrendPoint, trend: Trend, name: string): string {
  const earlier = trend.asKnownThen?.points.find(({ period }) => period === point.period);
  const changed = earlier && earlier.value !== point.value;
  const parts = [
    name,
    point.status === 'reported' ? '' : point.status,
    point.knownSince ? 'known since the article' : '',
    changed ? `${formatValue(earlier.value, trend.unit, DIGITS)} when the article appeared` : '',
  ];
  return parts.filter(Boolean).join('; ') || (trend.own ? MARKS.claim : trend.workedOut ? 'worked out' : 'official');
}

/** Every number of the picture once, by period; of one period, the line's own value first. */
export function rowsOf(trend: Trend): readonly Row[] {
  const { unit, others = [] } = trend;
  const series = (points: readonly TrendPoint[], name: string): Row[] =>
    points.map((point) => ({
      at: point.at,
      period: point.period,
      label: point.label,
      value: point.value,
      words: formatValue(point.value, unit, DIGITS),
      what: remarks(point, trend, name),
      kind: 'series',
    }));
  // Among the article's own figures a dot only shows which point is looked at.
  const marks = trend.marks.filter(({ kind, shape }) => !trend.own || kind !== 'claim' || shape !== 'dot');
  const rows = [
    ...series(trend.points, others.length > 0 ? (trend.of?.placeName ?? '') : ''),
    ...others.flatMap(({ points, name }) => series(points, name)),
    ...marks.map(({ at, period, label, value, kind, words }): Row => {
      const own = words.replace(/^claim[^:]*: /u, '');
      const said = kind === 'claim' ? own : valueWords(value, unit, DIGITS);
      return { at, period, label, value, words: said, what: MARKS[kind], kind };
    }),
  ];
  const key = ({ period, kind, words, what }: Row): string => `${period} ${kind} ${words} ${what}`;
  const seen = new Set<string>();
  return rows
    .filter((row) => {
      const first = !seen.has(key(row));
      seen.add(key(row));
      return first;
    })
    .sort((a, b) => a.at - b.at);
}
