/** "Consumer prices rose 20% meanwhile: at the prices of 2022, +2%." Money of the country itself; trade in dollars has no deflator here. */
import { formatChange, formatPercent } from '../../shared/format.ts';
import { pricesBetween } from '../deflators.ts';
import { ratesOf } from '../exchange-rates.ts';
import { type MoneyChange, moneyChanges } from '../local-money.ts';
import { periodWords, yearOf } from '../periods.ts';
import type { Note } from '../report.ts';
import { type Setting, sentenceOf } from '../setting.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

/** Two years apart, or prices that rose this much, make the difference worth a line. */
const YEARS = 2;
const INFLATION = 0.05;
/** Prices that hardly moved change no picture. */
const STILL = 0.03;
/** A rise that prices outran is another picture however low inflation was. */
const TURNED = 0.002;

/** Money that consumer prices of the place are paid in. */
const ownMoney = ({ library }: Setting, { place, currency, to }: MoneyChange): boolean =>
  currency === 'USD'
    ? place === 'USA'
    : library.place(place)?.currency === currency && ratesOf(library, place, currency, to).length > 0;

/** Trade and debts with other countries, and all that is produced: consumer prices are not theirs. */
const OTHER_PRICES = new Set(
  'exports imports goods_exports goods_imports services_exports ict_exports trade_balance current_account remittances fdi reserves external_debt aid gdp'.split(
    ' ',
  ),
);

const DEFLATED =
  /\b(?:in real|real (?:terms|growth|rise|increase|wages?|pay|incomes?|gdp|spending)|inflation[- ]adjusted|(?:adjust(?:ed|ing)|allowing|accounting) for (?:inflation|prices)|constant (?:prices|\d{4})|after inflation|above inflation|(?:prices|terms) of \d{4}|\d{4} prices)\b/iu;

function noteFor(setting: Setting, change: MoneyChange): Note[] {
  const { items, place, from, to, times } = change;
  const prices = pricesBetween(setting.library, place, from, to);
  if (!prices || !ownMoney(setting, change)) return [];
  if (items.some(({ item }) => OTHER_PRICES.has(item.claim.indicator ?? ''))) return [];
  const rise = prices.factor - 1;
  const long = yearOf(to) - yearOf(from) >= YEARS;
  const real = times / prices.factor - 1;
  const turned = times > 1 && real < -TURNED;
  if (!turned && Math.abs(rise) < (long ? STILL : INFLATION)) return [];
  if (items.some(({ item }) => DEFLATED.test(sentenceOf(setting.article, item.claim)))) return [];
  const moved = `${rise < 0 ? 'fell' : 'rose'} ${formatPercent(Math.abs(rise) * 100)}`;
  return [
    {
      id: 'real-terms',
      claims: [...items.map(({ item }) => item.index), ...change.also],
      text: `Consumer prices ${moved} meanwhile: at the prices of ${periodWords(to)}, the change is ${formatChange(real)} (${publisherWords(prices.series.source)}).`,
      weight: 0.67,
      ...working(
        [
          ...items.map(({ label, item }) => fromArticle(label, item.claim)),
          ...prices.points.map((point) => fromPoint(`inflation, ${point.period}`, prices.series, point)),
        ],
        `${change.amounts ? 'to ÷ from' : '(1 + change)'} ÷ (1 + inflation) of each year after ${from} − 1; consumer prices ${formatChange(rise)}`,
        real,
      ),
    },
  ];
}

export const realTerms: NoteKind = {
  id: 'real-terms',
  make: (setting) => moneyChanges(setting).flatMap((change) => noteFor(setting, change)),
};
