/** "From $2.1bn to $3.5bn is +$1.4bn, or +67% (×1.67)." Silent where the page says the change itself. */
import type { Hedge } from '../../claims/claim.ts';
import { formatChange, formatValue } from '../../shared/format.ts';
import type { Note } from '../report.ts';
import { isRevision } from '../revised.ts';
import { contains, intervalWords, overlap, ratioInterval, writtenInterval } from '../rounding.ts';
import { itemsNear, type Pair, pairsOf, type Setting, sameThing } from '../setting.ts';
import { foldsFor } from './fold-vs-levels.ts';
import { fromArticle, type NoteKind, valueWords, working } from './note.ts';

/** The text gives the change: as a percentage, or as an amount, of the same thing. */
function saidByPage(setting: Setting, { from, to, base, reached }: Pair): boolean {
  const ratio = ratioInterval(writtenInterval(from.claim), writtenInterval(to.claim));
  return itemsNear(setting, to.index).some(({ claim }) => {
    if ((claim.role !== 'change' && claim.role !== 'pct_change') || !sameThing(claim, to.claim)) return false;
    const said = writtenInterval(claim);
    if (claim.role === 'change' && claim.unit === to.claim.unit) return contains(said, Math.abs(reached - base));
    if (claim.role === 'change' || ratio === null || ratio.low === null || ratio.high === null) return false;
    const sign = claim.direction === 'down' ? -100 : 100;
    if (claim.unit === '%') {
      const ends = [(ratio.low - 1) * sign, (ratio.high - 1) * sign].sort((a, b) => a - b);
      return overlap(said, { low: ends[0] ?? null, high: ends[1] ?? null });
    }
    return claim.unit === 'x' && overlap(said, ratio);
  });
}

/** Past this factor the two are hardly of one thing, or one of them was misread. */
const FAR = 200;

const BOUNDS: Readonly<Partial<Record<Hedge, string>>> = {
  over: 'at least ',
  'at least': 'at least ',
  under: 'at most ',
  'at most': 'at most ',
};

/** A bound on the figure reached bounds a rise from an unhedged base. */
function boundOf({ from, to, base, reached }: Pair): string {
  if (from.claim.hedge !== null || to.claim.hedge === null || reached < base) return '';
  return BOUNDS[to.claim.hedge] ?? '';
}

function noteFor(setting: Setting, pair: Pair): Note[] {
  const { from, to, base, reached } = pair;
  if (base <= 0 || reached < 0) return [];
  if (overlap(writtenInterval(from.claim), writtenInterval(to.claim))) return [];
  if (saidByPage(setting, pair) || foldsFor(setting, pair).length > 0) return [];
  const ratio = reached / base;
  if (ratio > FAR || ratio < 1 / FAR) return [];
  const unit = to.claim.unit;
  const interval = ratioInterval(writtenInterval(from.claim), writtenInterval(to.claim));
  const percent = (factor: number): string => formatChange(factor - 1);
  const difference = `${reached > base ? '+' : '−'}${formatValue(Math.abs(reached - base), unit)}`;
  const rounding = interval ? ` (with both figures’ rounding: ${intervalWords(interval, percent)})` : '';
  return [
    {
      id: 'change-size',
      claims: [from.index, to.index],
      text: `From ${valueWords(from.claim)} to ${valueWords(to.claim)} is ${boundOf(pair)}${difference}, or ${formatChange(ratio - 1)} (×${Number(ratio.toPrecision(3))}).`,
      weight: 0.6,
      ...working([fromArticle('from', from.claim), fromArticle('to', to.claim)], `to ÷ from − 1${rounding}`, ratio - 1),
    },
  ];
}

/** Money, counts and measures only: a rate that moves is a matter of points, and not this note's. */
export const changeSize: NoteKind = {
  id: 'change-size',
  make: (setting) =>
    pairsOf(setting)
      .filter(({ to }) => !['%', 'pp', 'bp', 'x', 'fraction', 'index'].includes(to.claim.unit))
      .filter((pair) => !isRevision(setting.article, pair))
      .flatMap((pair) => noteFor(setting, pair)),
};
