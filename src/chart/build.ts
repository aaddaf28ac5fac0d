/** Official series and claims → what to draw. */
import type { Claim } from '../claims/claim.ts';
import type { Fact, Point, Series } from '../data/series.ts';
import { claimMark, outcomeMark, targetMarks } from './marks.ts';
import { decimalYear, type FiscalYear, type Stretch, shortDate, stretchOf } from './period.ts';
import { isRate, type Known, pointsOf, startsAtZero, windowOf } from './points.ts';
import type { ClaimView, Trend, TrendPoint } from './trend.ts';
import { type Bounds, claimWords, gapWords, summaryOf, upperFirst } from './words.ts';

/** Fewer official points make no line, only a table. */
export const MIN_POINTS = 4;

export interface TrendClaim {
  /** Index in the report. */
  readonly index: number;
  readonly claim: Claim;
  /** What the figure may stand for (rounding and hedge), in base units. */
  readonly interval: Bounds;
}

export interface TrendInput {
  readonly claims: readonly TrendClaim[];
  readonly series: Series;
  /** How the series differs from the words of the claim. */
  readonly difference: string | null;
  /** "IT exports" */
  readonly indicatorLabel: string;
  readonly placeName: string;
  readonly targets: readonly Fact[];
  /** Official value for the period a projection or target speaks of, once it is over. */
  readonly outcome: Point | null;
  /** The same for the periods of further claims. */
  readonly moreOutcomes?: readonly Point[];
  /** YYYY-MM-DD */
  readonly articleDate: string | null;
  /** What was foreseen on the article's date for periods not yet over, where the series' own publisher foresees it. */
  readonly foreseenThen?: readonly Point[];
  /** The place's fiscal year; July to June, named for its end, where not given. */
  readonly fiscalYear?: FiscalYear;
}

/** Whether the claim's number belongs on the axis of the series: a growth rate does not belong among levels. */
function onAxis({ claim }: TrendClaim, series: Series): boolean {
  if (claim.unit !== series.unit || claim.role === 'change') return false;
  return claim.role !== 'pct_change' || isRate(series.unit);
}

/** The claim's stretch where it is as long as the periods of the series (or a day among months), else null. */
function stretchOnAxis(item: TrendClaim, input: TrendInput): Stretch | null {
  const { series } = input;
  const stretch = item.claim.period === null ? null : stretchOf(item.claim.period, input.fiscalYear);
  if (!stretch || !onAxis(item, series)) return null;
  const fits = series.basis === 'month' ? stretch.end - stretch.start < 0.1 : /year/u.test(stretch.kind);
  return fits ? stretch : null;
}

/** "million US$" is the publisher's scale; the values here are in base units. */
const plainUnit = (words: string): string =>
  words.replace(/^(?:thousands?|millions?|billions?)(?: of)? /iu, '').replace(/ %/gu, '\u00a0%');

const BASIS_WORDS = { 'calendar year': 'calendar years', 'fiscal year': 'fiscal years', month: 'monthly' } as const;

function titleOf(input: TrendInput): string {
  const { indicatorLabel, series } = input;
  const unit = plainUnit(series.unitWords.trim());
  const parts = [subjectOf(input), indicatorLabel.includes(unit) ? '' : unit, BASIS_WORDS[series.basis]];
  return parts.filter((part) => part !== '').join(', ');
}

interface Drawn {
  readonly item: TrendClaim;
  readonly stretch: Stretch;
}

/** "United States": without the article a sentence would put before it. */
const plainPlace = ({ placeName }: TrendInput): string => placeName.replace(/^the /u, '');

/** "Exports, United States" */
const subjectOf = (input: TrendInput): string => upperFirst(`${input.indicatorLabel}, ${plainPlace(input)}`);

const outcomesOf = ({ outcome, moreOutcomes = [] }: TrendInput): readonly Point[] => {
  const all = outcome ? [outcome, ...moreOutcomes] : moreOutcomes;
  return all.filter(({ period }, index) => all.findIndex((other) => other.period === period) === index);
};

/** The gap and the sentence for one claim, or the sentence of the line alone. */
function viewOf(
  input: TrendInput,
  points: readonly TrendPoint[],
  drawn: Drawn | null,
): Omit<ClaimView, 'claim' | 'period'> {
  const { unit } = input.series;
  const claim = drawn?.item.claim;
  const outcome = outcomesOf(input).find(({ period }) => period === claim?.period);
  const gap = drawn && claim && outcome ? gapWords(claim.value, drawn.item.interval, outcome.value, unit) : null;
  const official = points.find((point) => point.period === claim?.period && point.status !== 'projected');
  const end = (point: TrendPoint | undefined) => ({
    period: `${stretchOf(point?.period ?? '', input.fiscalYear)?.words ?? ''}${point?.status === 'projected' ? ' (projected)' : ''}`,
    value: point?.value ?? 0,
  });
  const summary = summaryOf({
    subject: subjectOf(input),
    unit,
    first: end(points[0]),
    last: end(points.at(-1)),
    claim:
      drawn && claim
        ? {
            words: claimWords(claim),
            modality: claim.modality,
            period: drawn.stretch.words,
            outcome: outcome?.value ?? null,
            gap,
            official: official?.value ?? null,
          }
        : null,
  });
  return { gap, summary };
}

function assemble(input: TrendInput, points: readonly TrendPoint[], drawn: readonly Drawn[]): Trend {
  const { series, articleDate } = input;
  const outcomes = outcomesOf(input);
  const lead = drawn.find(({ item }) => item.claim.period === outcomes[0]?.period) ?? drawn[0] ?? null;
  const writtenAt = articleDate === null ? null : decimalYear(articleDate);
  const marks = [
    ...drawn.map(({ item, stretch }) => claimMark(item.index, item.claim, stretch, series)),
    ...targetMarks(input.targets, new Set(drawn.map(({ item }) => item.claim.period ?? '')), input),
    ...outcomes.flatMap((outcome) => outcomeMark(outcome, input)),
  ];
  return {
    claims: input.claims.map(({ index }) => index),
    title: titleOf(input),
    unit: series.unit,
    basis: series.basis,
    points,
    marks,
    written: articleDate === null || writtenAt === null ? null : { at: writtenAt, words: shortDate(articleDate) },
    fromZero: startsAtZero(series.unit, [...points.map(({ value }) => value), ...marks.flatMap(({ value }) => value)]),
    source: series.source,
    difference: input.difference,
    of: { id: series.id, place: series.place, placeName: plainPlace(input), label: upperFirst(input.indicatorLabel) },
    ...viewOf(input, points, lead),
    views: drawn.map((one) => ({
      claim: one.item.index,
      period: one.item.claim.period ?? '',
      ...viewOf(input, points, one),
    })),
  };
}

/** What the publisher foresaw then, after the last value known: dashed, as every projection. */
function foreseen({ foreseenThen = [], fiscalYear }: TrendInput, after: number): TrendPoint[] {
  return foreseenThen.flatMap(({ period, value }): TrendPoint[] => {
    const stretch = stretchOf(period, fiscalYear);
    if (!stretch || stretch.at <= after) return [];
    return [{ period, label: stretch.label, at: stretch.at, value, status: 'projected', knownSince: false }];
  });
}

/** The line as it stood on the article's date, or null where nothing has changed since or too little was known. */
function earlierView(input: TrendInput, known: readonly Known[], drawn: readonly Drawn[]): Trend | null {
  if (known.every(({ point, valueThen }) => valueThen === point.value || point.status === 'projected')) return null;
  const told = known.flatMap(({ point, valueThen }): TrendPoint[] =>
    valueThen === null ? [] : [{ ...point, value: valueThen }],
  );
  const shown = new Set(known.map(({ point }) => point.period));
  const points = [...told, ...foreseen(input, told.at(-1)?.at ?? 0).filter(({ period }) => shown.has(period))];
  return points.length < 2 ? null : assemble({ ...input, outcome: null, moreOutcomes: [] }, points, drawn);
}

/** Where on the axis the line must reach: the marks, else the claims' own periods, else the article's date. */
function anchorsOf(input: TrendInput, drawn: readonly Drawn[]): readonly number[] {
  if (drawn.length > 0) return drawn.map(({ stretch }) => stretch.at);
  const periods = input.claims.flatMap(({ claim }) => stretchOf(claim.period ?? '', input.fiscalYear)?.at ?? []);
  if (periods.length > 0) return periods;
  const written = input.articleDate === null ? null : decimalYear(input.articleDate);
  return written === null ? [] : [written];
}

/**
 * What to draw for the claims matched to one series: its last points around the claims' periods, each claim as a mark
 * of its own, targets and outcome. With fewer than MIN_POINTS official points a table alone, null with none. Values in
 * base units.
 */
export function trendOf(input: TrendInput): Trend | null {
  const known = pointsOf(input.series, input.articleDate, input.fiscalYear);
  const official = known.filter(({ point }) => point.status !== 'projected').length;
  if (official === 0) return null;
  const drawn = input.claims.flatMap((item): Drawn[] => {
    const stretch = stretchOnAxis(item, input);
    return stretch ? [{ item, stretch }] : [];
  });
  const points = windowOf(
    known.map(({ point }) => point),
    anchorsOf(input, drawn),
  );
  const trend = assemble(input, points, drawn);
  if (official < MIN_POINTS) return { ...trend, tableOnly: true };
  const kept = known.filter(({ point }) => points.includes(point));
  const earlier = earlierView(input, kept, drawn);
  return earlier ? { ...trend, asKnownThen: earlier } : trend;
}
