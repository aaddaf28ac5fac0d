/** "From about 10 to 40 is +300%": large growth of a small number, where the text gives only where it got to. */
import { formatChange, formatNumber } from '../../shared/format.ts';
import { isAmount, isMoney, periodsFit, sameInClause, sameSentence } from '../around.ts';
import type { Note } from '../report.ts';
import { intervalWords } from '../rounding.ts';
import { type Item, itemsNear, itemsOf, type Setting } from '../setting.ts';
import { fromArticle, type NoteKind, valueWords, working } from './note.ts';

/** A base below this is small: a hundred things, a million of money. */
const SMALL = { count: 100, money: 1e6 };

/** The one amount the percentage led to, in its own sentence; none where the text gives both ends or the change. */
function reachedBy(setting: Setting, { index, claim }: Item): Item | undefined {
  const others = itemsNear(setting, index).filter(
    ({ claim: other }) =>
      isAmount(other.unit) && sameSentence(claim, other) && sameInClause(setting.article, claim, other),
  );
  const [only] = others;
  return others.length === 1 && only?.claim.role === 'to' && periodsFit(claim, only.claim) ? only : undefined;
}

function noteFor(setting: Setting, item: Item): Note[] {
  const { value, unit, role, direction, hedge } = item.claim;
  if (unit !== '%' || role !== 'pct_change' || direction === 'down' || typeof value !== 'number') return [];
  if (value < 100 || hedge !== null) return [];
  const to = reachedBy(setting, item);
  const reached = to?.claim.value;
  if (!to || typeof reached !== 'number' || to.claim.hedge !== null) return [];
  const base = reached / (1 + value / 100);
  if (base >= (isMoney(to.claim.unit) ? SMALL.money : SMALL.count)) return [];
  const [grown, level] = [setting.intervals[item.index], setting.intervals[to.index]];
  const ends = {
    low: (level?.low ?? reached) / (1 + (grown?.high ?? value) / 100),
    high: (level?.high ?? reached) / (1 + (grown?.low ?? value) / 100),
  };
  const show = (amount: number): string => formatNumber(amount, 2);
  return [
    {
      id: 'small-base',
      claims: [item.index, to.index],
      text: `From about ${valueWords({ ...to.claim, value: Number(base.toPrecision(2)) })} to ${valueWords(to.claim)} is ${formatChange(value / 100)}.`,
      weight: 0.4,
      ...working(
        [fromArticle('growth', item.claim), fromArticle('to', to.claim)],
        `to ÷ (1 + growth) (with both figures’ rounding: ${intervalWords(ends, show)})`,
        base,
      ),
    },
  ];
}

export const smallBase: NoteKind = {
  id: 'small-base',
  make: (setting) => itemsOf(setting).flatMap((item) => noteFor(setting, item)),
};
