/** "“Three times more” may mean ×3 or ×4." Silent where levels settle which. */
import { formatNumber } from '../../shared/format.ts';
import { after, isAmount } from '../around.ts';
import { middle } from '../rounding.ts';
import { grouped, type Item, itemsNear, itemsOf, type Setting, sameThing } from '../setting.ts';
import { firstUpper, fromArticle, type NoteKind, working } from './note.ts';

const MORE = /^(?: times)? (more|higher|greater|larger|bigger|faster|longer)\b/iu;

/** Two amounts of the same thing: a reader can divide them. */
const levelsGiven = (setting: Setting, { index, claim }: Item): boolean =>
  itemsNear(setting, index).filter(
    ({ claim: other }) => isAmount(other.unit) && other.role !== 'change' && sameThing(claim, other),
  ).length > 1;

/** "Three times more"; null for what is no such phrase, or needs no note. */
function phraseOf(setting: Setting, item: Item): string | null {
  const { unit, value, quote } = item.claim;
  const word = unit === 'x' ? MORE.exec(after(setting.article, item.claim, 24))?.[1] : undefined;
  if (!word || typeof value !== 'number' || !Number.isInteger(value) || value < 2 || !/times/iu.test(quote))
    return null;
  return levelsGiven(setting, item) ? null : firstUpper(`${quote} ${word.toLowerCase()}`);
}

export const timesMore: NoteKind = {
  id: 'times-more',
  make: (setting) =>
    [...grouped(itemsOf(setting), (item) => phraseOf(setting, item))].map(([phrase, items]) => {
      const times = middle((items[0] as Item).claim);
      return {
        id: 'times-more',
        claims: items.map(({ index }) => index),
        text: `“${phrase}” may mean ×${formatNumber(times)} or ×${formatNumber(times + 1)}.`,
        weight: 0.3,
        ...working(
          items.map(({ claim }) => fromArticle('multiple in the text', claim)),
          'N times as much, or the amount and N times it on top: N or N + 1',
          `${times} or ${times + 1}`,
        ),
      };
    }),
};
