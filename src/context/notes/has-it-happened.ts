/** A projected growth beside every yearly growth on record: "1 of the 28 yearly changes from 1994 to 2021 was as large." */
import { placeName } from '../../claims/lexicon/places.ts';
import type { Series } from '../../data/series.ts';
import { formatChange } from '../../shared/format.ts';
import { isAnnual, kindOf, yearOf } from '../periods.ts';
import type { Note } from '../report.ts';
import { type Interval, intervalOf, intervalWords, ratioInterval, writtenInterval } from '../rounding.ts';
import { SERIES_OF } from '../series-of.ts';
import { type Item, itemsOf, pairsOf, type Setting } from '../setting.ts';
import { type Growth, growths, isOver } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

/** Fewer yearly changes are no history. */
const ENOUGH = 5;
/** Silent where one year in so many reached it. */
const COMMON = 4;

interface Projected {
  readonly items: readonly Item[];
  /** The one whose series and period count. */
  readonly main: Item;
  /** Growth as a fraction, by the rounding of the figures. */
  readonly interval: Interval;
  readonly ratio: number;
  readonly inputs: readonly Item[];
}

const minusOne = ({ low, high }: Interval): Interval => ({
  low: low === null ? null : low - 1,
  high: high === null ? null : high - 1,
});

/** A change over one year from a stated base: the base has no period of its own, or the year before. */
function fromPairs(setting: Setting): Projected[] {
  return pairsOf(setting).flatMap(({ from, to }) => {
    const { period, modality, value } = to.claim;
    const base = from.claim.value;
    if (modality === 'reported' || period === null || !isAnnual(period)) return [];
    if (
      typeof base !== 'number' ||
      typeof value !== 'number' ||
      base <= 0 ||
      setting.found[to.index]?.reading !== 'level'
    )
      return [];
    if (setting.found[to.index]?.candidate.kind !== 'level') return [];
    if (from.claim.period !== null && yearOf(from.claim.period) !== yearOf(period) - 1) return [];
    const ratio = ratioInterval(writtenInterval(from.claim), writtenInterval(to.claim));
    if (ratio === null) return [];
    return [{ items: [from, to], main: to, interval: minusOne(ratio), ratio: value / base - 1, inputs: [from, to] }];
  });
}

/** A growth written as such: "exports are to grow 40% next year". */
function fromPercent(setting: Setting): Projected[] {
  return itemsOf(setting).flatMap((item) => {
    const { role, unit, modality, period, direction, value } = item.claim;
    if (role !== 'pct_change' || unit !== '%' || modality === 'reported' || typeof value !== 'number') return [];
    if (period === null || !isAnnual(period) || !setting.found[item.index]) return [];
    const sign = direction === 'down' && value > 0 ? -1 : 1;
    const { low, high } = intervalOf(item.claim);
    const ends = [low, high].map((end) => (end === null ? null : (sign * end) / 100));
    const interval =
      sign > 0 ? { low: ends[0] ?? null, high: ends[1] ?? null } : { low: ends[1] ?? null, high: ends[0] ?? null };
    return [{ items: [item], main: item, interval, ratio: (sign * value) / 100, inputs: [item] }];
  });
}

interface History {
  readonly series: Series;
  readonly past: readonly Growth[];
}

/** Yearly rates of a series that is itself a growth rate. */
const ratesOf = (series: Series): Growth[] =>
  series.points
    .filter((point) => point.status === 'reported')
    .map((point) => ({ period: point.period, ratio: point.value / 100, base: point, point }));

/** The longest history of yearly changes over before the article's date, among the series of the indicator. */
function historyOf(setting: Setting, claim: Item['claim']): History | undefined {
  const { date } = setting.article;
  if (claim.indicator === null || claim.place === null || date === null) return undefined;
  const place = claim.place;
  const histories = (SERIES_OF[claim.indicator]?.candidates ?? []).flatMap(
    ({ series: id, kind, places, unit }): History[] => {
      const series =
        (places && !places.includes(place)) || kind === 'rate' || kind === 'share'
          ? undefined
          : setting.library.series(id, place);
      if (!series || (kind === 'level' && claim.unit !== unit && claim.unit !== '%')) return [];
      const all = kind === 'growth' ? ratesOf(series) : growths(series);
      return [{ series, past: all.filter(({ period }) => isOver(period, place, date)) }];
    },
  );
  const growth = histories.find(({ series }) => setting.library.series(series.id, place) && series.unit === '%');
  if (growth && claim.unit === '%') return growth.past.length >= ENOUGH ? growth : undefined;
  return histories
    .filter(({ past, series }) => past.length >= ENOUGH && series.unit !== '%')
    .sort((a, b) => b.past.length - a.past.length)[0];
}

function sentence(projected: Projected, { series, past }: History, differs: boolean): string {
  const rises = projected.ratio >= 0;
  const reaches = ({ ratio }: Growth): boolean =>
    rises
      ? ratio >= (projected.interval.low ?? projected.ratio)
      : ratio <= (projected.interval.high ?? projected.ratio);
  const like = past.filter(reaches);
  const span = `${past[0]?.period ?? ''} to ${past.at(-1)?.period ?? ''}`;
  const basis = differs || series.basis === 'fiscal year' ? `, by ${series.basis}` : '';
  const where = `${placeName(series.place)} (${publisherWords(series.source)}, ${span}${basis})`;
  const most = [...(like.length > 0 ? like : past)].sort((a, b) => (rises ? b.ratio - a.ratio : a.ratio - b.ratio))[0];
  const extreme = most ? `${formatChange(most.ratio)} in ${most.period}` : '';
  const kind = rises ? 'rise' : 'fall';
  if (like.length === 0) {
    return `No yearly ${kind} of ${past.length} on record in ${where} was as large as ${formatChange(projected.ratio)}; the nearest was ${extreme}.`;
  }
  const verb = like.length === 1 ? 'was' : 'were';
  const named = like.length === 1 ? `: ${extreme}` : `; the largest was ${extreme}`;
  return `${like.length} of ${past.length} yearly changes on record in ${where} ${verb} as large as ${formatChange(projected.ratio)}${named}.`;
}

function noteFor(setting: Setting, projected: Projected): Note[] {
  const { claim } = projected.main;
  const history = historyOf(setting, claim);
  const first = history?.past[0];
  const last = history?.past.at(-1);
  if (!history || !first || !last) return [];
  const differs = claim.period !== null && kindOf(claim.period) !== history.series.basis.replace('calendar ', '');
  const like = history.past.filter(({ ratio }) =>
    projected.ratio >= 0
      ? ratio >= (projected.interval.low ?? projected.ratio)
      : ratio <= (projected.interval.high ?? projected.ratio),
  );
  // What happens every few years is background: nothing to remark on.
  if (like.length * COMMON > history.past.length) return [];
  return [
    {
      id: 'has-it-happened',
      claims: projected.items.map(({ index }) => index),
      text: sentence(projected, history, differs),
      weight: 0.7,
      ...working(
        [
          ...projected.inputs.map((item) => fromArticle(item.claim.role, item.claim)),
          ...like.flatMap(({ base, point }) => [base, point].map((p) => fromPoint(p.period, history.series, p))),
          ...[first.base, last.point].map((p) => fromPoint(`history, ${p.period}`, history.series, p)),
        ],
        `each year ÷ the year before − 1, counted where it reaches the figures’ rounding (${intervalWords(projected.interval, formatChange)})`,
        `${like.length} of ${history.past.length}`,
      ),
    },
  ];
}

export const hasItHappened: NoteKind = {
  id: 'has-it-happened',
  make: (setting) =>
    [...fromPairs(setting), ...fromPercent(setting)].flatMap((projected) => noteFor(setting, projected)),
};
