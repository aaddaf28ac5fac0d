/** "Usual yearly moves: half of the 20 years before lay between −2% and +9%." Beside a small change inside that. */
import { formatChange } from '../../shared/format.ts';
import { type Change, changesBefore, changesOf, inDollars, isOfSeries, pointsOf, quantile } from '../changes.ts';
import type { Note } from '../report.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

const YEARS = 20;
const ENOUGH = 10;
/** A larger change is no small one, however much the series jumps about. */
const SMALL = 0.1;

function noteFor(change: Change): Note[] {
  const { claim, found, index, period, interval } = change;
  const history = changesBefore(change, period, YEARS);
  if (history.length < ENOUGH || interval.low === null || interval.high === null) return [];
  const ratios = history.map((year) => year.ratio);
  const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)];
  const usual = quantile(ratios.map(Math.abs), 0.5);
  // Small: all that the figure may stand for lies inside the usual moves, and is no larger than half of them are.
  if (interval.low < low || interval.high > high || Math.max(-interval.low, interval.high) > Math.min(usual, SMALL))
    return [];
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

export const normalWobble: NoteKind = {
  id: 'normal-wobble',
  make: (setting) =>
    changesOf(setting)
      .filter((change) => change.found.candidate.kind === 'level' && change.claim.modality === 'reported')
      .filter(isOfSeries)
      .flatMap(noteFor),
};
