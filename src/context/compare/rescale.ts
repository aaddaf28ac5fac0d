/** A trend line in another measure: every value times a factor of its own period, marks and sentences with it. */
import { stretchOf } from '../../chart/period.ts';
import type { ClaimView, Trend, TrendMark, TrendPoint } from '../../chart/trend.ts';
import { valueWords } from '../../chart/words.ts';
import type { Value } from '../../claims/claim.ts';
import { formatValue } from '../../shared/format.ts';

export interface Measure {
  /** What a value of the period is multiplied by; null where the period has none, and so no value. */
  readonly factor: (period: string) => number | null;
  readonly unit: string;
  /** For the title: "% of GDP". */
  readonly unitWords: string;
  /** For the sentence: "IT exports as a share of GDP". */
  readonly label: string;
  /** How it was worked out, with the source of what it was worked out with. */
  readonly workedOut: string;
}

const periodWords = (period: string): string => stretchOf(period)?.words ?? period;

const times = (value: Value, factor: number): Value =>
  typeof value === 'number' ? value * factor : [value[0] * factor, value[1] * factor];

/** "claim: over $3.5bn" → "claim: over 0.93%": the words before the value stay. */
function markWords(mark: TrendMark, value: Value, from: string, to: string): string {
  const written = valueWords(mark.value, from);
  const before = mark.words.endsWith(written) ? mark.words.slice(0, -written.length) : `${mark.kind}: `;
  return `${before}${valueWords(value, to)}`;
}

const plain = (words: string): string => words.replace(/^[^:]*: /u, '');

/** A gap in per cent or times is the same in every measure; one in money is not. */
const kept = (gap: string | null): string | null => (gap !== null && /%|in line|times/u.test(gap) ? gap : null);

function sentence(
  trend: Trend,
  measure: Measure,
  points: readonly TrendPoint[],
  pair: { readonly before: TrendMark; readonly after: TrendMark } | null,
  outcome: TrendMark | undefined,
  gap: string | null,
): string {
  const end = (point: TrendPoint | undefined): string =>
    point
      ? `${formatValue(point.value, measure.unit)} in ${periodWords(point.period)}${point.status === 'projected' ? ' (projected)' : ''}`
      : '';
  const ends = `${measure.label}, ${trend.of?.placeName ?? ''}: ${end(points[0])}, ${end(points.at(-1))}`;
  if (!pair) return `${ends}.`;
  const { before, after } = pair;
  const claim = `; for ${periodWords(after.period)} the article’s ${plain(before.words)} would be ${plain(after.words)}`;
  const then = outcome ? `, and the outcome was ${plain(outcome.words)}${gap === null ? '' : `, ${gap}`}` : '';
  return `${ends}${claim}${then}.`;
}

/**
 * The line in the other measure, without its view "as known then": what it is divided by is only known as of now. Null
 * where fewer than `least` points are left.
 */
export function rescaled(trend: Trend, measure: Measure, least: number): Trend | null {
  const points = trend.points.flatMap((point): TrendPoint[] => {
    const factor = measure.factor(point.period);
    return factor === null ? [] : [{ ...point, value: point.value * factor }];
  });
  if (points.length < least) return null;
  const marks = trend.marks.flatMap((mark): { before: TrendMark; after: TrendMark }[] => {
    const factor = measure.factor(mark.period);
    if (factor === null) return [];
    const value = times(mark.value, factor);
    return [{ before: mark, after: { ...mark, value, words: markWords(mark, value, trend.unit, measure.unit) } }];
  });
  const told = (period: string | undefined, claim: number | null, gap: string | null): string => {
    const pair = marks.find(({ after }) => after.kind === 'claim' && after.claim === claim && after.period === period);
    const outcome = marks.find(({ after }) => after.kind === 'outcome' && after.period === period)?.after;
    return sentence(trend, measure, points, pair ?? null, pair && outcome, kept(gap));
  };
  const views = (trend.views ?? []).map((view): ClaimView => {
    return { ...view, gap: kept(view.gap), summary: told(view.period, view.claim, view.gap) };
  });
  const lead = views.find(({ period }) =>
    marks.some(({ after }) => after.kind === 'outcome' && after.period === period),
  );
  const first = lead ?? views[0];
  const { asKnownThen: _, ...rest } = trend;
  const subject = `${trend.of?.label ?? ''}, ${trend.of?.placeName ?? ''}`;
  const basis = trend.title.split(', ').at(-1) ?? '';
  return {
    ...rest,
    title: [subject, measure.unitWords, basis].join(', '),
    unit: measure.unit,
    points,
    marks: marks.map(({ after }) => after),
    fromZero: true,
    gap: kept(trend.gap),
    summary: first?.summary ?? told(undefined, null, null),
    views,
    workedOut: measure.workedOut,
  };
}
