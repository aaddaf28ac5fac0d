/** A projected growth beside every yearly growth on record: "1 of the 28 yearly changes from 1994 to 2021 was as large." */
import { placeName } from '../../claims/lexicon/places.ts';
import { formatChange } from '../../shared/format.ts';
import { type History, historyOf } from '../history.ts';
import { isAnnual, kindOf, yearOf } from '../periods.ts';
import type { Note } from '../report.ts';
import {
  type Interval,
  intervalOf,
  intervalWords,
  mapped,
  negated,
  ratioInterval,
  writtenInterval,
} from '../rounding.ts';
import { type Item, itemsOf, pairsOf, type Setting } from '../setting.ts';
import type { Growth } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

/** Silent where one year in so many reached it. */
const COMMON = 4;

interface Projected {
  readonly items: readonly Item[];
  /** The one whose series and period count. */
  readonly main: Item;
  /** Growth as a fraction, by the rounding of the figures. */
  readonly interval: Interval;
  readonly ratio: number;
}

/** A change over one year from a stated base: the base has no period of its own, or the year before. */
function fromPairs(setting: Setting): Projected[] {
  return pairsOf(setting).flatMap(({ from, to, base, reached }) => {
    const { period, modality } = to.claim;
    const found = setting.found[to.index];
    if (modality === 'reported' || period === null || !isAnnual(period) || base <= 0) return [];
    if (found?.reading !== 'level' || found.candidate.kind !== 'level') return [];
    if (from.claim.period !== null && yearOf(from.claim.period) !== yearOf(period) - 1) return [];
    const ratio = ratioInterval(writtenInterval(from.claim), writtenInterval(to.claim));
    if (!ratio) return [];
    return [{ items: [from, to], main: to, interval: mapped(ratio, (end) => end - 1), ratio: reached / base - 1 }];
  });
}

/** A growth written as such: "exports are to grow 40% next year". */
function fromPercent(setting: Setting): Projected[] {
  return itemsOf(setting).flatMap((item) => {
    const { role, unit, modality, period, direction, value } = item.claim;
    if (role !== 'pct_change' || unit !== '%' || modality === 'reported' || typeof value !== 'number') return [];
    if (period === null || !isAnnual(period) || !setting.found[item.index]) return [];
    const falls = direction === 'down' && value > 0;
    const percent = intervalOf(item.claim);
    const interval = mapped(falls ? negated(percent) : percent, (end) => end / 100);
    return [{ items: [item], main: item, interval, ratio: (falls ? -value : value) / 100 }];
  });
}

/** The years whose change was at least as large, by the rounding of the figures. */
function reaching({ ratio, interval }: Projected, past: readonly Growth[]): readonly Growth[] {
  if (ratio >= 0) return past.filter((year) => year.ratio >= (interval.low ?? ratio));
  return past.filter((year) => year.ratio <= (interval.high ?? ratio));
}

function sentence(projected: Projected, { series, past }: History, like: readonly Growth[], basis: string): string {
  const where = `${placeName(series.place)} (${publisherWords(series.source)}, ${past[0]?.period} to ${past.at(-1)?.period}${basis})`;
  const size = (year: Growth): number => (projected.ratio >= 0 ? year.ratio : -year.ratio);
  const most = [...(like.length > 0 ? like : past)].sort((a, b) => size(b) - size(a))[0];
  const extreme = most ? `${formatChange(most.ratio)} in ${most.period}` : '';
  const stated = formatChange(projected.ratio);
  const changes = `of ${past.length} yearly changes on record in ${where}`;
  if (like.length === 0) return `None ${changes} was as large as ${stated}; the nearest was ${extreme}.`;
  if (like.length === 1) return `1 ${changes} was as large as ${stated}: ${extreme}.`;
  return `${like.length} ${changes} were as large as ${stated}; the largest was ${extreme}.`;
}

function noteFor(setting: Setting, projected: Projected): Note[] {
  const { claim } = projected.main;
  const history = historyOf(setting, claim);
  const [first, last] = [history?.past[0], history?.past.at(-1)];
  if (!history || !first || !last) return [];
  const { series, past } = history;
  const like = reaching(projected, past);
  // What happens every few years is background: nothing to remark on.
  if (like.length * COMMON > past.length) return [];
  const asStated = claim.period !== null && kindOf(claim.period) === series.basis.replace('calendar ', '');
  const basis = asStated && series.basis === 'calendar year' ? '' : `, by ${series.basis}`;
  const points = [first.base, last.point, ...like.flatMap(({ base, point }) => [base, point])];
  return [
    {
      id: 'has-it-happened',
      claims: projected.items.map(({ index }) => index),
      text: sentence(projected, history, like, basis),
      weight: 0.7,
      ...working(
        [
          ...projected.items.map((item) => fromArticle(item.claim.role, item.claim)),
          ...[...new Set(points)].map((point) => fromPoint(`official value, ${point.period}`, series, point)),
        ],
        `each year ÷ the year before − 1, counted where it reaches the figures’ rounding (${intervalWords(projected.interval, formatChange)})`,
        `${like.length} of ${past.length}`,
      ),
    },
  ];
}

export const hasItHappened: NoteKind = {
  id: 'has-it-happened',
  make: (setting) =>
    [...fromPairs(setting), ...fromPercent(setting)].flatMap((projected) => noteFor(setting, projected)),
};
