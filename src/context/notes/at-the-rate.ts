/** "About $22m at the official average rate of 2022, 205 PKR a dollar." An amount in a country's own currency, where the page gives no dollars. */
import { type Claim, SURE_ENOUGH } from '../../claims/claim.ts';
import { formatNumber, formatValue } from '../../shared/format.ts';
import { isMoney, sameParagraph } from '../around.ts';
import { FAMILIAR, type Rate, ratesOf } from '../exchange-rates.ts';
import { monthsWords } from '../periods.ts';
import type { Note } from '../report.ts';
import { middle } from '../rounding.ts';
import { grouped, type Item, itemsNear, itemsOf, type Setting } from '../setting.ts';
import { fromArticle, fromPoint, type NoteKind, working } from './note.ts';

/** Smaller amounts (a price, a wage) need no year's average. */
const LEAST = 1e6;
/** The time whose rate counts: the figure's own, else the year of the article. */
const periodOf = ({ article: { date } }: Setting, { period }: Claim): string | null =>
  period ?? date?.slice(0, 4) ?? null;

/** How far the page's own conversion may lie from ours. */
const LIKE = 1.5;
/** "1.2 trillion lira ($130bn)": so many characters between the two. */
const BESIDE = 20;

/** The page gives well-known money itself: the like amount in dollars nearby, or other money right beside. */
function saidByPage(setting: Setting, { claim, index }: Item, rates: readonly Rate[]): boolean {
  return itemsNear(setting, index).some(({ claim: other }) => {
    if (!FAMILIAR.has(other.unit) || !sameParagraph(setting.article, other, claim)) return false;
    const gap = other.start >= claim.end ? other.start - claim.end : claim.start - other.end;
    const apart = rates.map(({ value }) => middle(other) / (middle(claim) / value));
    return gap <= BESIDE || (other.unit === 'USD' && apart.some((times) => times < LIKE && times > 1 / LIKE));
  });
}

function ratesFor(setting: Setting, { claim }: Item): readonly Rate[] {
  const { place, unit, role, confidence } = claim;
  const period = periodOf(setting, claim);
  if (place === null || period === null || confidence < SURE_ENOUGH || role === 'pct_change') return [];
  if (!isMoney(unit) || FAMILIAR.has(unit) || Math.abs(middle(claim)) < LEAST) return [];
  return ratesOf(setting.library, place, unit, period);
}

const rateWords = ({ dates }: Rate): string => (typeof dates === 'string' ? dates : monthsWords(dates));

function noteFor({ claim, index }: Item, rates: readonly Rate[]): Note[] {
  const [least, most] = [...rates].sort((a, b) => b.value - a.value).map(({ value }) => middle(claim) / value);
  if (least === undefined) return [];
  const [from, to] = [least, most ?? least].map((value) => formatValue(value, 'USD', 2));
  const amount = from === to ? from : `${from} to ${to}`;
  const official = rates.every((rate) => rate.official) ? 'official ' : '';
  const plural = rates.length > 1 ? 's' : '';
  const each = rates.map(({ value }) => formatNumber(Number(value.toPrecision(3)))).join(' and ');
  return [
    {
      id: 'at-the-rate',
      claims: [index],
      text: `About ${amount} at the ${official}average rate${plural} of ${rates.map(rateWords).join(' and ')}, ${each} ${claim.unit} a dollar.`,
      weight: 0.38,
      ...working(
        [
          fromArticle('figure in the article', claim),
          ...rates.flatMap(({ series, points }) =>
            points.map((point) => fromPoint(`rate, ${point.period}`, series, point)),
          ),
        ],
        rates.length > 1
          ? 'figure ÷ official rate, averages of the calendar years the period lies in'
          : 'figure ÷ rate, average of the period',
        least,
      ),
    },
  ];
}

/** One note for each currency and rate, at its largest amount: the rate tells the others. */
export const atTheRate: NoteKind = {
  id: 'at-the-rate',
  make: (setting) => {
    const rated = itemsOf(setting).flatMap((item) => {
      const rates = ratesFor(setting, item);
      return rates.length > 0 && !saidByPage(setting, item, rates) ? [{ ...item, rates }] : [];
    });
    const groups = grouped(rated, ({ claim, rates }) => `${claim.unit} ${rates.map(rateWords).join(' ')}`);
    return [...groups.values()].flatMap((group) => {
      const largest = group.reduce((best, one) => (middle(one.claim) > middle(best.claim) ? one : best));
      return noteFor(largest, largest.rates);
    });
  },
};
