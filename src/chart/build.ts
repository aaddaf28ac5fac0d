/** Official series and claims → what to draw. */
import type { Claim } from '../claims/claim.ts';
import type { Fact, Point, Series } from '../data/series.ts';
import { formatValue } from '../shared/format.ts';
import { decimalYear, type FiscalYear, type Stretch, shortDate, stretchOf } from './period.ts';
import type { MarkShape, Trend, TrendMark, TrendPoint } from './trend.ts';
import { type Bounds, claimWords, gapWords, summaryOf } from './words.ts';

/** Fewer points make no line, only a table. */
export const MIN_POINTS = 4;
/** A line of more points than this no longer fits a card. */
export const MAX_POINTS = 15;
/** Points kept after the last claim's period, so that its sequel shows. */
const SEQUEL = 5;
/** A rate whose lowest value lies above this share of its highest may start above zero. */
const CROP_ABOVE = 0.4;

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
  /** YYYY-MM-DD */
  readonly articleDate: string | null;
  /** The place's fiscal year; July to June, named for its end, where not given. */
  readonly fiscalYear?: FiscalYear;
}

const isRate = (unit: string): boolean => unit === '%' || unit === 'pp';

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

/** At most MAX_POINTS points around the claims: their sequel on the right, the rest of the room on the left. */
function windowOf(points: readonly TrendPoint[], claimed: readonly Stretch[]): readonly TrendPoint[] {
  if (points.length <= MAX_POINTS) return points;
  const latest = Math.max(...claimed.map((stretch) => stretch.at));
  const after = points.findIndex((point) => point.at >= latest - 1e-6);
  const end = claimed.length === 0 || after < 0 ? points.length : Math.min(points.length, after + SEQUEL + 1);
  return points.slice(Math.max(0, end - MAX_POINTS), Math.max(end, MAX_POINTS));
}

/** The value of a period as known on a date: the last release up to it, null where there was none yet. */
function knownOn(date: string, point: Point, releases: readonly Point[], ended: boolean): number | null {
  if (point.published === null) return ended ? point.value : null;
  if (point.published <= date) return point.value;
  const known = releases
    .filter((release) => release.period === point.period && release.published !== null && release.published <= date)
    .sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
  return known.at(-1)?.value ?? null;
}

interface Known {
  readonly point: TrendPoint;
  /** Value as known on the article's date. */
  readonly then: number | null;
}

function pointsOf({ series, articleDate, fiscalYear }: TrendInput): readonly Known[] {
  const written = articleDate === null ? null : decimalYear(articleDate);
  return series.points.flatMap((point): Known[] => {
    const stretch = stretchOf(point.period, fiscalYear);
    if (!stretch || !Number.isFinite(point.value)) return [];
    const ended = written === null || stretch.end <= written + 1e-3;
    const then = articleDate === null ? point.value : knownOn(articleDate, point, series.releases, ended);
    return [
      {
        then,
        point: {
          period: point.period,
          label: stretch.label,
          at: stretch.at,
          value: point.value,
          status: point.status,
          knownSince: then === null && point.status !== 'projected',
        },
      },
    ];
  });
}

function shapeOf(claim: Claim): MarkShape {
  if (typeof claim.value !== 'number') return 'bracket';
  if (claim.hedge === 'over' || claim.hedge === 'at least') return 'open-top';
  return claim.hedge === 'under' || claim.hedge === 'at most' ? 'open-bottom' : 'dot';
}

function claimMark({ index, claim }: TrendClaim, stretch: Stretch, series: Series): TrendMark {
  const sameBasis = (series.basis === 'fiscal year') === (stretch.kind === 'fiscal year');
  return {
    kind: 'claim',
    shape: shapeOf(claim),
    period: claim.period ?? '',
    label: stretch.label,
    at: stretch.at,
    value: claim.value,
    words: `claim${sameBasis ? '' : ` for ${stretch.words}`}: ${claimWords(claim)}`,
    claim: index,
  };
}

/** One mark for each target value set for a claimed period; of several pages with the same value, the earliest. */
function targetMarks({ targets, series, fiscalYear }: TrendInput, periods: ReadonlySet<string>): readonly TrendMark[] {
  const marks = new Map<string, TrendMark>();
  for (const target of targets) {
    const stretch = stretchOf(target.period, fiscalYear);
    if (!stretch || !periods.has(target.period) || target.unit !== series.unit) continue;
    marks.set(`${target.period} ${target.value}`, {
      kind: 'target',
      shape: 'dot',
      period: target.period,
      label: stretch.label,
      at: stretch.at,
      value: target.value,
      words: `target: ${formatValue(target.value, series.unit)}`,
      claim: null,
    });
  }
  return [...marks.values()];
}

function outcomeMark({ outcome, series, fiscalYear }: TrendInput): readonly TrendMark[] {
  const stretch = outcome && stretchOf(outcome.period, fiscalYear);
  if (!outcome || !stretch) return [];
  return [
    {
      kind: 'outcome',
      shape: 'dot',
      period: outcome.period,
      label: stretch.label,
      at: stretch.at,
      value: outcome.value,
      words: `outcome: ${formatValue(outcome.value, series.unit)}`,
      claim: null,
    },
  ];
}

/** "million US$" is the publisher's scale; the values here are in base units. */
const plainUnit = (words: string): string => words.replace(/^(?:thousands?|millions?|billions?)(?: of)? /iu, '');

const BASIS_WORDS = { 'calendar year': 'calendar years', 'fiscal year': 'fiscal years', month: 'monthly' } as const;

function titleOf({ indicatorLabel, placeName, series }: TrendInput): string {
  const unit = plainUnit(series.unitWords.trim());
  const parts = [indicatorLabel, placeName, unit, BASIS_WORDS[series.basis]];
  return parts.filter((part, index) => part !== '' && (index !== 2 || !indicatorLabel.includes(part))).join(', ');
}

function startsAtZero(series: Series, values: readonly number[]): boolean {
  const lowest = Math.min(...values);
  return !isRate(series.unit) || lowest < CROP_ABOVE * Math.max(...values);
}

interface Drawn {
  readonly item: TrendClaim;
  readonly stretch: Stretch;
}

function assemble(input: TrendInput, points: readonly TrendPoint[], drawn: readonly Drawn[]): Trend | null {
  const { series, articleDate, outcome } = input;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const lead = drawn.find(({ item }) => item.claim.period === outcome?.period) ?? drawn[0];
  const same = lead && outcome?.period === lead.item.claim.period ? outcome : null;
  const gap = lead && same ? gapWords(lead.item.claim.value, lead.item.interval, same.value, series.unit) : null;
  const targets = targetMarks(input, new Set(drawn.map(({ item }) => item.claim.period ?? '')));
  const official = points.find((point) => point.period === lead?.item.claim.period);
  const writtenAt = articleDate === null ? null : decimalYear(articleDate);
  const wordsOf = (period: string): string => stretchOf(period, input.fiscalYear)?.words ?? period;
  const claimMarks = drawn.map(({ item, stretch }) => claimMark(item, stretch, series));
  const marks = [...claimMarks, ...targets, ...outcomeMark(input)];
  return {
    claims: input.claims.map(({ index }) => index),
    title: titleOf(input),
    unit: series.unit,
    basis: series.basis,
    points,
    marks,
    written: articleDate === null || writtenAt === null ? null : { at: writtenAt, words: shortDate(articleDate) },
    fromZero: startsAtZero(series, [...points.map(({ value }) => value), ...marks.flatMap(({ value }) => value)]),
    gap,
    source: series.source,
    difference: input.difference,
    summary: summaryOf({
      subject: `${input.indicatorLabel}, ${input.placeName}`,
      unit: series.unit,
      first: { period: wordsOf(first.period), value: first.value },
      last: { period: wordsOf(last.period), value: last.value },
      claim: lead
        ? {
            words: claimWords(lead.item.claim),
            modality: lead.item.claim.modality,
            period: lead.stretch.words,
            outcome: same?.value ?? null,
            gap,
            official: official && official.status !== 'projected' ? official.value : null,
          }
        : null,
    }),
  };
}

/** The line as it stood on the article's date, or null where nothing has changed since or too little was known. */
function asKnownThen(input: TrendInput, known: readonly Known[], drawn: readonly Drawn[]): Trend | null {
  if (known.every(({ point, then }) => then === point.value || point.status === 'projected')) return null;
  const points = known.flatMap(({ point, then }): TrendPoint[] => (then === null ? [] : [{ ...point, value: then }]));
  return points.length < 2 ? null : assemble({ ...input, outcome: null }, points, drawn);
}

/**
 * What to draw for the claims matched to one series: its last points around the claims' periods, each claim as a mark
 * of its own, targets and outcome. Null with fewer than MIN_POINTS official points. Values in base units.
 */
export function trendOf(input: TrendInput): Trend | null {
  const known = pointsOf(input);
  if (known.filter(({ point }) => point.status !== 'projected').length < MIN_POINTS) return null;
  const drawn = input.claims.flatMap((item): Drawn[] => {
    const stretch = stretchOnAxis(item, input);
    return stretch ? [{ item, stretch }] : [];
  });
  const points = windowOf(
    known.map(({ point }) => point),
    drawn.map(({ stretch }) => stretch),
  );
  const trend = assemble(input, points, drawn);
  const kept = known.filter(({ point }) => points.includes(point));
  const then = asKnownThen(input, kept, drawn);
  return trend && then ? { ...trend, then } : trend;
}
