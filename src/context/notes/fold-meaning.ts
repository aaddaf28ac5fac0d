/** "“Fourfold” usually means ×4, that is +300%." Said once of each such word, where no levels are given. */
import { formatChange, formatNumber } from '../../shared/format.ts';
import { isAmount } from '../around.ts';
import { grouped, type Item, itemsNear, itemsOf, type Setting, sameThing } from '../setting.ts';
import { firstUpper, fromArticle, type NoteKind, working } from './note.ts';

/** The levels, or one of them and its way, tell the reader more than the word. */
const levelsGiven = (setting: Setting, { index, claim }: Item): boolean =>
  itemsNear(setting, index).some(
    ({ claim: other }) =>
      (other.role === 'from' || other.role === 'to') && isAmount(other.unit) && sameThing(claim, other),
  );

/** What the word multiplies by; null for what is no such word, or needs no note. */
function foldOf(setting: Setting, item: Item): number | null {
  const { quote, unit, value, role, direction } = item.claim;
  if (unit !== 'x' || role !== 'pct_change' || direction === 'down' || typeof value !== 'number') return null;
  return value < 1.5 || !/folds?$/iu.test(quote) || levelsGiven(setting, item) ? null : value;
}

export const foldMeaning: NoteKind = {
  id: 'fold-meaning',
  make: (setting) =>
    [...grouped(itemsOf(setting), (item) => foldOf(setting, item))].map(([value, items]) => ({
      id: 'fold-meaning',
      claims: items.map(({ index }) => index),
      text: `“${firstUpper(items[0]?.claim.quote ?? '')}” usually means ×${formatNumber(value)}, that is ${formatChange(value - 1)}.`,
      weight: 0.25,
      ...working(
        items.map(({ claim }) => fromArticle('multiple in the text', claim)),
        'multiple − 1, as a percentage',
        (value - 1) * 100,
      ),
    })),
};
