/** "$2.1bn to $3.5bn is +67% (×1.67), not a doubling": a multiple beside the two levels of the same thing. */
import { formatChange, formatNumber, formatValue } from '../../shared/format.ts';
import { kindOf } from '../periods.ts';
import type { Note } from '../report.ts';
import { intervalWords, middle, overlap, ratioInterval, writtenInterval } from '../rounding.ts';
import { type Item, itemsNear, type Pair, pairsOf, type Setting, sameThing } from '../setting.ts';
import { fromArticle, type NoteKind, valueWords, working } from './note.ts';

const NAMES: Readonly<Record<string, readonly [noun: string, verb: string]>> = {
  2: ['a doubling', 'doubling'],
  3: ['a tripling', 'tripling'],
  4: ['a quadrupling', 'quadrupling'],
  0.5: ['a halving', 'halving'],
};

function names(times: number): readonly [string, string] {
  const factor = formatNumber(times, 2);
  return NAMES[times] ?? [`×${factor}`, `${factor} times`];
}

/** Periods may be missing; two that are stated must agree, a calendar year never standing for a fiscal one. */
function periodsAgree(fold: Item, pair: Pair): boolean {
  const [a, b] = [fold.claim.period, pair.to.claim.period];
  return a === null || b === null || (a === b && kindOf(a) === kindOf(b));
}

/** The multiples of the article that speak of the same change as the pair and lie apart from its own ratio. */
export function foldsFor(setting: Setting, pair: Pair): Item[] {
  const ratio = ratioInterval(writtenInterval(pair.from.claim), writtenInterval(pair.to.claim));
  if (ratio === null) return [];
  return itemsNear(setting, pair.to.index).filter((item) => {
    const { claim, index } = item;
    if (claim.unit !== 'x' || claim.role !== 'pct_change' || typeof claim.value !== 'number') return false;
    if (index === pair.from.index || index === pair.to.index || claim.value <= 0) return false;
    const falls = claim.direction === 'down';
    if (falls !== pair.reached < pair.base) return false;
    // "Fell threefold" has no settled meaning; "halved" (×0.5) has.
    if (falls && claim.value >= 1) return false;
    return sameThing(claim, pair.to.claim) && periodsAgree(item, pair) && !overlap(writtenInterval(claim), ratio);
  });
}

function noteFor(setting: Setting, pair: Pair): Note[] {
  const folds = foldsFor(setting, pair);
  const fold = folds[0];
  const { base, reached } = pair;
  if (!fold) return [];
  const times = middle(fold.claim);
  const [noun, verb] = names(times);
  const ratio = reached / base;
  const [from, to] = [valueWords(pair.from.claim), valueWords(pair.to.claim)];
  const would = formatValue(base * times, pair.from.claim.unit);
  const interval = ratioInterval(writtenInterval(pair.from.claim), writtenInterval(pair.to.claim));
  const rounding = interval ? intervalWords(interval, (factor) => `×${formatNumber(factor)}`) : '';
  const hedge = pair.to.claim.hedge ? `; the text says “${pair.to.claim.hedge}” ${to}` : '';
  return [
    {
      id: 'fold-vs-levels',
      claims: [...folds.map(({ index }) => index), pair.from.index, pair.to.index],
      text: `From ${from} to ${to} is ${formatChange(ratio - 1)} (×${formatNumber(Number(ratio.toPrecision(3)))}), not ${noun}: ${verb} ${from} would be ${would}.`,
      weight: 0.95,
      ...working(
        [
          fromArticle('multiple in the text', fold.claim),
          fromArticle('from', pair.from.claim),
          fromArticle('to', pair.to.claim),
        ],
        `to ÷ from, beside the multiple (with both figures’ rounding: ${rounding}${hedge})`,
        ratio,
      ),
    },
  ];
}

export const foldVsLevels: NoteKind = {
  id: 'fold-vs-levels',
  make: (setting) => pairsOf(setting).flatMap((pair) => noteFor(setting, pair)),
};
