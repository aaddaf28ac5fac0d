/** "In Turkish lira +60%; in US dollars, at each year's official average rate, −13%." Where the rate itself moved. */
import { currencyName, formatChange, formatNumber } from '../../shared/format.ts';
import { FAMILIAR, type Rate, ratesOf } from '../exchange-rates.ts';
import { type MoneyChange, moneyChanges } from '../local-money.ts';
import type { Note } from '../report.ts';
import type { Setting } from '../setting.ts';
import { fromArticle, fromPoint, type NoteKind, working } from './note.ts';

/** A rate that moved less is stable. */
const STABLE = 0.05;

/** The one rate of a period; a fiscal year that lies in two calendar years has none unless its months are known. */
function rateOf({ library }: Setting, { place, currency }: MoneyChange, period: string): Rate | undefined {
  const rates = ratesOf(library, place, currency, period);
  return rates.length === 1 ? rates[0] : undefined;
}

function noteFor(setting: Setting, change: MoneyChange): Note[] {
  const { items, currency, from, to, times } = change;
  const [then, now] = [rateOf(setting, change, from), rateOf(setting, change, to)];
  if (!then || !now || Math.abs(now.value / then.value - 1) < STABLE) return [];
  const official = then.official && now.official ? 'official ' : '';
  const dollars = times * (then.value / now.value);
  return [
    {
      id: 'currency',
      claims: [...items.map(({ item }) => item.index), ...change.also],
      text: `In ${currencyName(currency)} ${formatChange(times - 1)}; in US dollars, at each year’s ${official}average rate, ${formatChange(dollars - 1)}.`,
      weight: 0.66,
      ...working(
        [
          ...items.map(({ label, item }) => fromArticle(label, item.claim)),
          ...[then, now].flatMap(({ series, points }) =>
            points.map((point) => fromPoint(`rate, ${point.period}`, series, point)),
          ),
        ],
        `to ÷ from × rate of ${from} ÷ rate of ${to} − 1; a dollar cost ${formatNumber(then.value)}, then ${formatNumber(now.value)} ${currency}`,
        dollars - 1,
      ),
    },
  ];
}

/** What crosses borders is told in dollars elsewhere, in whatever money a country counts it. */
const ABROAD = new Set(
  'exports imports goods_exports goods_imports services_exports ict_exports remittances fdi aid'.split(' '),
);

/** Steady money needs no yardstick at home; and wages are paid and spent there. */
function isForDollars({ currency: own, items }: MoneyChange): boolean {
  const indicators = items.map(({ item }) => item.claim.indicator ?? '');
  if (own === 'USD' || indicators.includes('wages')) return false;
  return !FAMILIAR.has(own) || indicators.some((indicator) => ABROAD.has(indicator));
}

export const currency: NoteKind = {
  id: 'currency',
  make: (setting) =>
    moneyChanges(setting)
      .filter(isForDollars)
      .flatMap((change) => noteFor(setting, change)),
};
