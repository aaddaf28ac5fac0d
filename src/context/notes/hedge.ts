/** "“Over” sets a floor; no upper figure is given": what a bound on a projection leaves open. Once of a kind. */
import { isAmount, isMoney } from '../around.ts';
import { type Item, itemsNear, itemsOf, type Setting, sameThing } from '../setting.ts';
import { fromArticle, type NoteKind, working } from './note.ts';

const SIDES = {
  floor: { hedges: ['over', 'at least'], end: 'upper' },
  ceiling: { hedges: ['under', 'at most'], end: 'lower' },
} as const;

const WORDS: Readonly<Record<string, RegExp>> = {
  floor:
    /\b(over|more than|above|in excess of|upwards? of|exceeding|at least|no less than|not less than|minimum)\b[^\d]{0,12}$/iu,
  ceiling: /\b(up to|as much as|as many as|under|less than|below|at most|no more than|maximum)\b[^\d]{0,12}$/iu,
};

/** Small sums and counts need no bound. */
const TRIVIAL = { money: 1e6, count: 1e3 };
const trivial = ({ value, unit }: Item['claim']): boolean =>
  isAmount(unit) && (typeof value !== 'number' || value < (isMoney(unit) ? TRIVIAL.money : TRIVIAL.count));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The word itself, just before the figure. */
function wordOf({ article }: Setting, { claim }: Item, side: string): string | null {
  const text = claim.where === 'title' ? article.title : article.text;
  const found = WORDS[side]?.exec(text.slice(Math.max(claim.sentence.start, claim.start - 30), claim.start));
  return found?.[1] ?? null;
}

/** The other end stands somewhere else. */
const otherEnd = (setting: Setting, { index, claim }: Item, hedges: readonly string[]): boolean =>
  itemsNear(setting, index).some(
    ({ index: at, claim: other }) =>
      at !== index &&
      other.unit === claim.unit &&
      other.modality === claim.modality &&
      !hedges.includes(other.hedge ?? '') &&
      sameThing(other, claim),
  );

export const hedge: NoteKind = {
  id: 'hedge',
  make: (setting) =>
    (['floor', 'ceiling'] as const).flatMap((side) => {
      const { hedges, end } = SIDES[side];
      const items = itemsOf(setting).filter((item) => {
        const { claim } = item;
        if (claim.modality !== 'projected' || claim.indicator === null) return false;
        if (!(hedges as readonly string[]).includes(claim.hedge ?? '')) return false;
        return !trivial(claim) && wordOf(setting, item, side) !== null && !otherEnd(setting, item, hedges);
      });
      const word = items[0] ? wordOf(setting, items[0], side) : null;
      if (word === null) return [];
      return [
        {
          id: 'hedge',
          claims: items.map(({ index }) => index),
          text: `“${capital(word.toLowerCase())}” sets a ${side}; no ${end} figure is given.`,
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
