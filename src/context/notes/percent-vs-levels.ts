/** "From $2.108bn to $2.616bn is +24%; the text says 47.43%": a percentage beside the two levels it speaks of. */
import { formatChange } from '../../shared/format.ts';
import { before, isAmount, periodsFit, sameInClause, sameSentence, yearsApart } from '../around.ts';
import type { Note } from '../report.ts';
import { type Interval, intervalWords, mapped, negated, overlap, ratioInterval } from '../rounding.ts';
import { type Item, itemsNear, type Pair, pairsOf, type Setting, sentenceOf } from '../setting.ts';
import { fromArticle, type NoteKind, valueWords, working } from './note.ts';

/** The percentage is of another kind than the two amounts: an average, a volume, another money, a part of the time. */
const OTHER_KIND =
  /\b(?:average|annually|annuali[sz]ed|compound|CAGR|a year(?! (?:earlier|ago|before))|per year|each year|every year|a month(?! (?:earlier|ago|before))|per month|real terms|adjusted|adjusting|inflation|volume|terms|constant|like-for-like|share|margin|excluding|stripping|points?)\b/iu;

/** The percentage's own interval as growth, signed by its direction. */
function said({ intervals }: Setting, { index, claim }: Item, falls: boolean): Interval {
  const interval = intervals[index] ?? { low: null, high: null };
  return falls || claim.direction === 'down' ? negated(interval) : interval;
}

function percentsOf(setting: Setting, { from, to, base, reached }: Pair): Item[] {
  return itemsNear(setting, to.index).filter(({ claim }) => {
    if (claim.unit !== '%' || claim.role !== 'pct_change' || !sameSentence(claim, to.claim)) return false;
    if (claim.direction !== null && (claim.direction === 'down') !== reached < base) return false;
    return (
      sameInClause(setting.article, claim, to.claim) &&
      periodsFit(claim, to.claim) &&
      claim.modality === from.claim.modality
    );
  });
}

function noteFor(setting: Setting, pair: Pair, pairs: readonly Pair[]): Note[] {
  const { from, to, base, reached } = pair;
  const percents = percentsOf(setting, pair);
  const [percent] = percents;
  // With a second percentage or a second pair it is not told which belongs to which.
  if (!percent || percents.length > 1 || pairs.some((p) => p !== pair && sameSentence(p.to.claim, to.claim))) return [];
  if (!sameSentence(from.claim, to.claim) || to.claim.modality !== from.claim.modality) return [];
  if (yearsApart(from.claim, to.claim) > 1 || OTHER_KIND.test(sentenceOf(setting.article, percent.claim))) return [];
  if (/\bto$/iu.test(before(setting.article, percent.claim).trim())) return [];
  const [low, high] = [setting.intervals[from.index], setting.intervals[to.index]];
  const ratio = low && high ? ratioInterval(low, high) : null;
  if (ratio === null) return [];
  const grown = mapped(ratio, (end) => (end - 1) * 100);
  if (overlap(said(setting, percent, reached < base), grown)) return [];
  const rounding = intervalWords(grown, (value) => formatChange(value / 100));
  return [
    {
      id: 'percent-vs-levels',
      claims: [percent.index, from.index, to.index],
      text: `From ${valueWords(from.claim)} to ${valueWords(to.claim)} is ${formatChange(reached / base - 1)}; the text says ${percent.claim.quote.replace(/ ?(?:percent|per cent|pct)$/u, '%')}.`,
      weight: 0.94,
      ...working(
        [
          fromArticle('percentage in the text', percent.claim),
          fromArticle('from', from.claim),
          fromArticle('to', to.claim),
        ],
        `to ÷ from − 1, beside the percentage (with both figures’ rounding: ${rounding})`,
        reached / base - 1,
      ),
    },
  ];
}

export const percentVsLevels: NoteKind = {
  id: 'percent-vs-levels',
  make: (setting) => {
    const pairs = pairsOf(setting).filter(({ to, base }) => isAmount(to.claim.unit) && base > 0);
    // A long page may hold thousands: only neighbours in the list can share a sentence.
    return pairs.flatMap((pair, at) => noteFor(setting, pair, pairs.slice(Math.max(0, at - 5), at + 6)));
  },
};
