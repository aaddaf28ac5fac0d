/** A line of several claims as it is shown for one of them. */
import type { Source } from '../data/series.ts';
import type { Trend, TrendMark } from './trend.ts';

const unique = (marks: readonly TrendMark[]): readonly TrendMark[] =>
  marks.filter((mark, index) => {
    const key = ({ kind, period, words }: TrendMark): string => `${kind} ${period} ${words}`;
    return marks.findIndex((other) => key(other) === key(mark)) === index;
  });

/**
 * The claim's own mark, with the targets and outcome of its period, its gap and its sentence. A claim without a mark
 * (a growth rate among levels, a figure of no stated year) gets the whole line, each mark once.
 */
export function focusOn(trend: Trend, claim: number | undefined): Trend {
  const earlier = trend.asKnownThen ? { asKnownThen: focusOn(trend.asKnownThen, claim) } : {};
  // Of the article's own figures each is a point already; only the one looked at is marked, and what no point can show.
  if (trend.own) {
    const marks = trend.marks.filter((mark) => mark.shape !== 'dot' || mark.kind !== 'claim' || mark.claim === claim);
    return { ...trend, marks: unique(marks) };
  }
  const view = trend.views?.find((one) => one.claim === claim);
  if (!view) return { ...trend, ...earlier, marks: unique(trend.marks) };
  const marks = trend.marks.filter((mark) =>
    mark.kind === 'claim' ? mark.claim === claim : mark.period === view.period,
  );
  return { ...trend, ...earlier, marks, gap: view.gap, summary: view.summary };
}

/** The line with every point of both its views, whose axes serve them both: nothing moves when a reader switches. */
export function frameOf(trend: Trend): Trend {
  const { asKnownThen: then } = trend;
  return then ? { ...trend, points: [...trend.points, ...then.points] } : trend;
}

/** Sources of the other lines that are of another series or release than the line's own. */
export function furtherSources({ source, others = [] }: Trend): readonly Source[] {
  const key = ({ publisher, series, vintage }: Source): string => `${publisher} ${series} ${vintage}`;
  const all = [source, ...others.map((other) => other.source)];
  return all.filter((one, index) => index > 0 && all.findIndex((other) => key(other) === key(one)) === index);
}
