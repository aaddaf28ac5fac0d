/** "The year before, 2020, was −5.8%; against 2019 this makes +3.3%." Where the year before was out of the ordinary. */
import { formatChange } from '../../shared/format.ts';
import {
  type Change,
  changesBefore,
  changesOf,
  inDollars,
  isOfSeries,
  officialChange,
  pointsOf,
  quantile,
} from '../changes.ts';
import { periodWords, shiftYears } from '../periods.ts';
import type { Note } from '../report.ts';
import { grouped, type Setting } from '../setting.ts';
import { knownThen } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

const YEARS = 15;
const ENOUGH = 8;
/** How many times the usual spread the year before must lie away, and at least how far. */
const SPREADS = 3;
const FAR = 0.03;
/** A leap is a base to speak of only where it is a large one: after a good year a plain one needs no excuse. */
const LEAP = 0.1;
/** The change over both years must be another picture: so many points from the stated one, and a third of it. */
const OTHER = 0.02;
const PART = 1 / 3;

function noteFor(setting: Setting, changes: readonly Change[]): Note[] {
  const [change] = changes;
  if (!change) return [];
  const { found, period, ratio } = change;
  const { date } = setting.article;
  const previous = shiftYears(period, -1);
  const before = officialChange(change, previous);
  const history = changesBefore(change, previous, YEARS).map((year) => year.ratio);
  if (!before || history.length < ENOUGH || (date !== null && !knownThen(found.series, previous, date))) return [];
  const usual = quantile(history, 0.5);
  const spread = quantile(
    history.map((one) => Math.abs(one - usual)),
    0.5,
  );
  const away = before.ratio - usual;
  // Only a swing back is a matter of its base: after a fall a rise, after a leap little.
  if (Math.abs(away) < Math.max(away > 0 ? LEAP : FAR, SPREADS * spread) || away * (ratio - usual) >= 0) return [];
  if (away > 0 && ratio >= 0) return [];
  const two = (1 + ratio) * (1 + before.ratio) - 1;
  if (Math.abs(two - ratio) < Math.max(OTHER, PART * Math.abs(ratio))) return [];
  const years = [previous, shiftYears(period, -2)].map(periodWords);
  return [
    {
      id: 'base-effect',
      claims: changes.map(({ index }) => index),
      text: `The year before, ${years[0]}, was ${formatChange(before.ratio)}; against ${years[1]}, this makes ${formatChange(two)} (${publisherWords(found.series.source)}${inDollars(found.series)}).`,
      weight: 0.74,
      ...working(
        [
          ...changes.map(({ claim }) => fromArticle('change in the article', claim)),
          ...pointsOf([before]).map((point) => fromPoint(`official value, ${point.period}`, found.series, point)),
        ],
        `(1 + change in the article) × (1 + change of ${previous}) − 1; half of the ${history.length} changes before lay within ${(spread * 100).toFixed(1)} points of ${formatChange(usual)}`,
        two,
      ),
    },
  ];
}

export const baseEffect: NoteKind = {
  id: 'base-effect',
  make: (setting) => {
    const groups = grouped(
      changesOf(setting).filter(isOfSeries),
      ({ found, period, ratio }) => `${found.series.id} ${found.series.place} ${period} ${ratio}`,
    );
    return [...groups.values()].flatMap((group) => noteFor(setting, group));
  },
};
