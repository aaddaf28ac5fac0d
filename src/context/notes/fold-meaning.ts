/** "“Fourfold” usually means ×4, that is +300%." Said once of each such word, where no levels are given. */
import { formatChange, formatNumber } from '../../shared/format.ts';
import { isAmount } from '../around.ts';
import { type Item, itemsNear, itemsOf, type Setting, sameThing } from '../setting.ts';
import { fromArticle, type NoteKind, working } from './note.ts';

/** The levels, or one of them and its way, tell the reader more than the word. */
const levelsGiven = (setting: Setting, { index, claim }: Item): boolean =>
  itemsNear(setting, index).some(
    ({ claim: other }) =>
      (other.role === 'from' || other.role === 'to') && isAmount(other.unit) && sameThing(claim, other),
  );

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const foldMeaning: NoteKind = {
  id: 'fold-meaning',
  make: (setting) => {
    const groups = new Map<number, Item[]>();
    for (const item of itemsOf(setting)) {
      const { quote, unit, value, role, direction } = item.claim;
      if (unit !== 'x' || role !== 'pct_change' || direction === 'down' || typeof value !== 'number') continue;
      if (value < 1.5 || !/folds?$/iu.test(quote) || levelsGiven(setting, item)) continue;
      groups.set(value, [...(groups.get(value) ?? []), item]);
    }
    return [...groups].map(([value, items]) => ({
      id: 'fold-meaning',
      claims: items.map(({ index }) => index),
      text: `“${capital(items[0]?.claim.quote ?? '')}” usually means ×${formatNumber(value)}, that is ${formatChange(value - 1)}.`,
      weight: 0.25,
      ...working(
        items.map(({ claim }) => fromArticle('multiple in the text', claim)),
        'multiple − 1, as a percentage',
        (value - 1) * 100,
      ),
    }));
  },
};
