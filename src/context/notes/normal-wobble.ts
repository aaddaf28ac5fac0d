/** "Usual yearly moves: half of the 20 years before lay between −2% and +9%." Beside a small change inside that; of rates, by month. */
import { formatChange, formatNumber } from '../../shared/format.ts';
import { type Change, changesBefore, changesOf, inDollars, isOfSeries, pointsOf, quantile } from '../changes.ts';
import type { Found } from '../match.ts';
import { kindOf } from '../periods.ts';
import type { Note } from '../report.ts';
import { type Pair, pairsOf, type Setting } from '../setting.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

const YEARS = 20;
const ENOUGH = 10;
/** A larger change is no small one, however much the series jumps about. */
const SMALL = 0.1;

/** Where half of the moves lie, and how large half of them are at most. */
function usualOf(moves: readonly number[]): { low: number; high: number; size: number } {
  return { low: quantile(moves, 0.25), high: quantile(moves, 0.75), size: quantile(moves.map(Math.abs), 0.5) };
}

function yearNote(change: Change): Note[] {
  const { claim, found, index, period, interval } = change;
  const history = changesBefore(change, period, YEARS);
  if (history.length < ENOUGH || interval.low === null || interval.high === null) return [];
  const { low, high, size } = usualOf(history.map((year) => year.ratio));
  // Small: all that the figure may stand for lies inside the usual moves, and is no larger than half of them are.
  if (interval.low < low || interval.high > high) return [];
  if (Math.max(-interval.low, interval.high) > Math.min(size, SMALL)) return [];
  // A series that nearly always rises has no wobble around nothing: a small rise is news of its own there.
  if (low > 0 || high < 0) return [];
  return [
    {
      id: 'normal-wobble',
      claims: [index],
      text: `Usual yearly moves: half of the ${history.length} years before lay between ${formatChange(low)} and ${formatChange(high)} (${publisherWords(found.series.source)}${inDollars(found.series)}).`,
      weight: 0.4,
      ...working(
        [
          fromArticle('change in the article', claim),
          ...pointsOf(history).map((point) => fromPoint(`official value, ${point.period}`, found.series, point)),
        ],
        'each year ÷ the year before − 1; the lowest and the highest quarter of these changes left out',
        `${low} to ${high}`,
      ),
    },
  ];
}

/** Rates that surveys and prices move; a policy rate moves by decision. */
const MEASURED = new Set(['unemployment_rate', 'inflation', 'core_inflation']);
const MONTHS = 120;
/** Binary fractions make 9.2 − 9.1 a little less than 0.1. */
const EPSILON = 1e-9;

const isMonth = (period: string | null): period is string => period !== null && kindOf(period) === 'month';

/** The series of a rate by month that both ends of a change from one month to the next were matched to. */
function monthly({ found }: Setting, { from, to }: Pair): Found | null {
  const here = found[to.index];
  if (here?.series.basis !== 'month' || here.candidate.kind !== 'rate' || here.reading !== 'level') return null;
  if (!MEASURED.has(to.claim.indicator ?? '') || to.claim.modality !== 'reported' || !isMonth(to.claim.period))
    return null;
  const at = here.series.points.findIndex(({ period }) => period === to.claim.period);
  const before = here.series.points[at - 1];
  return before && from.claim.period === before.period ? here : null;
}

function monthNote(setting: Setting, pair: Pair): Note[] {
  const found = monthly(setting, pair);
  if (!found) return [];
  const { from, to, base, reached } = pair;
  const { series } = found;
  const at = series.points.findIndex(({ period }) => period === to.claim.period);
  const before = series.points.slice(Math.max(0, at - 1 - MONTHS), at);
  const moves = before.slice(1).map(({ value }, index) => value - (before[index]?.value ?? value));
  if (moves.length < MONTHS) return [];
  const { low, high, size } = usualOf(moves);
  const move = reached - base;
  if (move < low - EPSILON || move > high + EPSILON || Math.abs(move) > size + EPSILON) return [];
  const [least, most] = [low, high].map((end) => `${end > 0 ? '+' : ''}${formatNumber(Number(end.toFixed(2)), 2)}`);
  const [first, last] = [before[0], before.at(-1)];
  return [
    {
      id: 'normal-wobble',
      claims: [from.index, to.index],
      text: `Usual monthly moves: half of the ${moves.length} months before lay between ${least} and ${most} percentage points (${publisherWords(series.source)}).`,
      weight: 0.5,
      ...working(
        [
          fromArticle('from', from.claim),
          fromArticle('to', to.claim),
          ...[first, last].flatMap((point) =>
            point ? fromPoint(`official value, ${point.period}`, series, point) : [],
          ),
        ],
        `each month − the month before, ${moves.length} times from the first to the last; the lowest and the highest quarter left out`,
        `${low} to ${high}`,
      ),
    },
  ];
}

export const normalWobble: NoteKind = {
  id: 'normal-wobble',
  make: (setting) => [
    ...changesOf(setting)
      .filter((change) => change.found.candidate.kind === 'level' && change.claim.modality === 'reported')
      .filter(isOfSeries)
      .flatMap(yearNote),
    ...pairsOf(setting).flatMap((pair) => monthNote(setting, pair)),
  ],
};
