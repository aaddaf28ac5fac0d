/** "In FY2021, $2.11bn of $31.5bn: 6.7% of exports of goods and services." Only within one and the same year. */

import type { Point, Series } from '../../data/series.ts';
import { formatPercent, formatValue } from '../../shared/format.ts';
import type { Found } from '../match.ts';
import { baseYear, yearliesOf } from '../official.ts';
import { periodWords, yearOf } from '../periods.ts';
import type { Note } from '../report.ts';
import { contains } from '../rounding.ts';
import { isNationalAccounts, SERIES_OF } from '../series-of.ts';
import { pairsOf, type Setting } from '../setting.ts';
import { pointAt } from '../values.ts';
import { fromPoint, type NoteKind, working } from './note.ts';

interface Part {
  readonly claims: readonly number[];
  readonly indicator: string | null;
  readonly found: Found;
  readonly period: string;
  readonly point: Point;
}

/** Bases of a change whose year is settled, and reported yearly values that agree with the official one. */
function partsOf(setting: Setting): Part[] {
  const bases = pairsOf(setting).flatMap((pair): Part[] => {
    const base = baseYear(setting, pair);
    return base ? [{ claims: [pair.from.index, pair.to.index], indicator: pair.to.claim.indicator, ...base }] : [];
  });
  const reported = yearliesOf(setting).flatMap(({ claim, index, found, period }): Part[] => {
    const point = pointAt(found.series, period);
    const interval = setting.intervals[index];
    if (claim.modality !== 'reported' || !point || point.status !== 'reported') return [];
    if (!interval || !contains(interval, point.value) || bases.some(({ claims }) => claims.includes(index))) return [];
    return [{ claims: [index], indicator: claim.indicator, found, period, point }];
  });
  return [...bases, ...reported];
}

/** The whole in the part's own year, or nothing: fiscal and calendar years are never divided by one another. */
function wholeAt(setting: Setting, { found, period }: Part, id: string): { series: Series; point: Point } | null {
  const series = setting.library.series(id, found.series.place);
  if (!series || series.unit !== found.series.unit) return null;
  const byFiscal = isNationalAccounts(id) && setting.library.nationalAccountsByFiscalYear(series.place);
  const basis = byFiscal ? 'fiscal year' : series.basis;
  if (basis !== found.series.basis) return null;
  const point =
    pointAt(series, period) ?? (basis === series.basis ? undefined : pointAt(series, String(yearOf(period))));
  return point && point.status === 'reported' && point.value > 0 ? { series, point } : null;
}

/** The page gives a share of the same thing. */
const saidByPage = (setting: Setting, indicator: string | null): boolean =>
  setting.claims.some((claim) => claim.role === 'share' && claim.indicator === indicator);

function noteFor(setting: Setting, part: Part): Note[] {
  const whole = part.indicator === null ? undefined : SERIES_OF[part.indicator]?.whole;
  if (!whole || saidByPage(setting, part.indicator) || part.found.candidate.kind !== 'level') return [];
  const total = wholeAt(setting, part, whole.series);
  if (!total || part.point.value <= 0 || part.point.value >= total.point.value) return [];
  const percent = (part.point.value / total.point.value) * 100;
  const [some, all] = [part.point.value, total.point.value].map((value) => formatValue(value, total.series.unit));
  return [
    {
      id: 'share-of-whole',
      claims: part.claims,
      text: `In ${periodWords(part.period)}, ${some} of ${all}: ${formatPercent(percent)} of ${whole.words}.`,
      weight: 0.5,
      ...working(
        [fromPoint('part', part.found.series, part.point), fromPoint('whole', total.series, total.point)],
        'part ÷ whole × 100',
        percent,
      ),
    },
  ];
}

export const shareOfWhole: NoteKind = {
  id: 'share-of-whole',
  make: (setting) => partsOf(setting).flatMap((part) => noteFor(setting, part)),
};
