/** "Growth was +24%, +21%, +47%, +2%: not steady": "exponential" beside the article's own yearly growth rates. */
import { formatChange } from '../../shared/format.ts';
import { isAnnual, kindOf, yearOf } from '../periods.ts';
import type { Note } from '../report.ts';
import { middle } from '../rounding.ts';
import { type Item, itemsNear, itemsOf, type Setting, sameThing, sentenceOf } from '../setting.ts';
import { fromArticle, type NoteKind, working } from './note.ts';

const WORD = /\b(?:exponential(?:ly)?|skyrocket(?:s|ed|ing)?)\b/iu;
/** Fewer rates tell no shape. */
const ENOUGH = 4;
/** Exponential growth has one rate: within half of the largest it passes for one. */
const STEADY = 0.5;

const signed = ({ claim }: Item): number => (claim.direction === 'down' ? -middle(claim) : middle(claim));

/** Yearly growth rates of what the claim measures, one a year, oldest first. */
function ratesOf(setting: Setting, { index, claim }: Item): Item[] {
  const rates = new Map<number, Item>();
  for (const item of itemsNear(setting, index)) {
    const { role, unit, period, modality, value } = item.claim;
    if (role !== 'pct_change' || unit !== '%' || modality !== 'reported' || typeof value !== 'number') continue;
    if (period === null || !isAnnual(period) || !sameThing(item.claim, claim)) continue;
    if (claim.period !== null && isAnnual(claim.period) && kindOf(period) !== kindOf(claim.period)) continue;
    if (!rates.has(yearOf(period))) rates.set(yearOf(period), item);
  }
  return [...rates].sort(([a], [b]) => a - b).map(([, item]) => item);
}

/** Rates that may be one and the same, each inside its rounding, pass for steady. */
function steady(setting: Setting, rates: readonly Item[]): boolean {
  const ends = rates.map((item) => {
    const half = Math.abs((setting.intervals[item.index]?.high ?? signed(item)) - middle(item.claim));
    return [signed(item) - half, signed(item) + half] as const;
  });
  const [least, most] = [Math.min(...ends.map(([, high]) => high)), Math.max(...ends.map(([low]) => low))];
  return least > 0 && least >= most * STEADY;
}

export const exponential: NoteKind = {
  id: 'exponential',
  make: (setting) => {
    const item = itemsOf(setting).find(
      (one) => WORD.test(sentenceOf(setting.article, one.claim)) && ratesOf(setting, one).length >= ENOUGH,
    );
    const rates = item ? ratesOf(setting, item) : [];
    if (rates.length === 0 || steady(setting, rates)) return [];
    const shown = rates.slice(-6);
    const note: Note = {
      id: 'exponential',
      claims: shown.map(({ index }) => index),
      text: `Growth was ${shown.map((rate) => formatChange(signed(rate) / 100)).join(', ')}: not steady.`,
      weight: 0.6,
      ...working(
        shown.map(({ claim }) => fromArticle(`growth in ${claim.period}`, claim)),
        'smallest rate ÷ largest rate; exponential growth has one rate',
        Math.min(...shown.map(signed)) / Math.max(...shown.map(signed)),
      ),
    };
    return [note];
  },
};
