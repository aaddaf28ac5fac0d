/** "“Over” sets a floor; no upper figure is given": what a bound on a projection leaves open. Once of a kind. */
import type { Hedge } from '../../claims/claim.ts';
import { after, before, isAmount, isMoney } from '../around.ts';
import { type Item, itemsNear, itemsOf, type Setting, sameThing } from '../setting.ts';
import { firstUpper, fromArticle, type NoteKind, working } from './note.ts';

interface Side {
  readonly name: string;
  readonly hedges: readonly (Hedge | null)[];
  /** Which end it leaves open. */
  readonly end: string;
  readonly words: RegExp;
}

const SIDES: readonly Side[] = [
  {
    name: 'floor',
    hedges: ['over', 'at least'],
    end: 'upper',
    words:
      /\b(over|more than|above|in excess of|upwards? of|exceeding|at least|no less than|not less than|minimum)\b[^\d]{0,12}$/iu,
  },
  {
    name: 'ceiling',
    hedges: ['under', 'at most'],
    end: 'lower',
    words: /\b(up to|as much as|as many as|under|less than|below|at most|no more than|maximum)\b[^\d]{0,12}$/iu,
  },
];

/** Small sums and counts need no bound. */
const TRIVIAL = { money: 1e6, count: 1e3 };
const trivial = ({ value, unit }: Item['claim']): boolean =>
  isAmount(unit) && (typeof value !== 'number' || value < (isMoney(unit) ? TRIVIAL.money : TRIVIAL.count));

/** "above the £19bn forecast", "below the 3% expected": what something else is set beside, and no bound. */
const SET_BESIDE =
  /^\s?(?:forecasts?|expected|predicted|projected|projection|estimated?|consensus|targets?|targeted|budgeted)\b/iu;

/** The word itself, just before the figure. */
const wordOf = ({ article }: Setting, { claim }: Item, { words }: Side): string | null =>
  SET_BESIDE.test(after(article, claim, 20)) ? null : (words.exec(before(article, claim, 30))?.[1] ?? null);

/** The other end stands somewhere else. */
const otherEnd = (setting: Setting, { index, claim }: Item, { hedges }: Side): boolean =>
  itemsNear(setting, index).some(
    ({ index: at, claim: other }) =>
      at !== index &&
      other.unit === claim.unit &&
      other.modality === claim.modality &&
      !hedges.includes(other.hedge) &&
      sameThing(other, claim),
  );

export const hedge: NoteKind = {
  id: 'hedge',
  make: (setting) =>
    SIDES.flatMap((side) => {
      const { name, hedges, end } = side;
      const items = itemsOf(setting).filter((item) => {
        const { claim } = item;
        if (claim.modality !== 'projected' || claim.indicator === null) return false;
        if (!hedges.includes(claim.hedge)) return false;
        return !trivial(claim) && wordOf(setting, item, side) !== null && !otherEnd(setting, item, side);
      });
      const word = items[0] ? wordOf(setting, items[0], side) : null;
      if (word === null) return [];
      return [
        {
          id: 'hedge',
          claims: items.map(({ index }) => index),
          text: `“${firstUpper(word.toLowerCase())}” sets a ${name}; no ${end} figure is given.`,
          weight: 0.22,
          ...working(
            items.map(({ claim }) => fromArticle('figure', claim)),
            `the word before the figure leaves its ${end} end open`,
            word,
          ),
        },
      ];
    }),
};
