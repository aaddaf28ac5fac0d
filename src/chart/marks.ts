/** Marks of a trend line: claims, targets and outcomes, each of its own kind. */
import type { Claim } from '../claims/claim.ts';
import type { Fact, Point, Series } from '../data/series.ts';
import { formatValue } from '../shared/format.ts';
import { type FiscalYear, type Stretch, stretchOf } from './period.ts';
import type { MarkShape, TrendMark } from './trend.ts';
import { claimWords } from './words.ts';

export interface Calendar {
  readonly series: Series;
  readonly fiscalYear?: FiscalYear;
}

function shapeOf(claim: Claim): MarkShape {
  if (typeof claim.value !== 'number') return 'bracket';
  if (claim.hedge === 'over' || claim.hedge === 'at least') return 'open-top';
  return claim.hedge === 'under' || claim.hedge === 'at most' ? 'open-bottom' : 'dot';
}

export function claimMark(index: number, claim: Claim, stretch: Stretch, series: Pick<Series, 'basis'>): TrendMark {
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
export function targetMarks(
  targets: readonly Fact[],
  periods: ReadonlySet<string>,
  { series, fiscalYear }: Calendar,
): readonly TrendMark[] {
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

export function outcomeMark(outcome: Point, { series, fiscalYear }: Calendar): readonly TrendMark[] {
  const stretch = stretchOf(outcome.period, fiscalYear);
  if (!stretch) return [];
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
