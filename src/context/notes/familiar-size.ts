/** "About 1 US dollar in 10 of GDP in 2011." A public sum that stands beside no series of its own. */
import { type Claim, SURE_ENOUGH } from '../../claims/claim.ts';
import { currencyName, formatNumber, formatPercent } from '../../shared/format.ts';
import { isMoney, sameParagraph } from '../around.ts';
import { type Rate, ratesOf } from '../exchange-rates.ts';
import { fiscalIsCalendar, isAnnual, kindOf, yearOf } from '../periods.ts';
import type { Note } from '../report.ts';
import { middle } from '../rounding.ts';
import { grouped, type Item, itemsNear, itemsOf, type Setting } from '../setting.ts';
import { isOver, pointAt } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, working } from './note.ts';

/** What is a sum of the whole country, and has its official series as a share of GDP or not at all. */
const PUBLIC = new Set([
  'budget_balance',
  'government_debt',
  'government_spending',
  'government_revenue',
  'tax_revenue',
  'military_spending',
]);
/** Beyond these, "1 in 5,000" is no more familiar than the figure. */
const [LEAST, MOST] = [0.3, 100];
/** A larger part reads better as a percentage. */
const PERCENT = 5;

/** A share, a percentage of the same thing or of GDP is on the page already. */
const saidByPage = (setting: Setting, { claim, index }: Item): boolean =>
  itemsNear(setting, index).some(
    ({ claim: other }) =>
      (other.indicator === claim.indicator && (other.role === 'share' || other.unit === '%')) ||
      (other.role === 'share' && sameParagraph(setting.article, other, claim)),
  );

/** A whole year by the calendar: the GDP of the same year is the whole of it. */
function yearFor({ period, place }: Claim): string | null {
  if (period === null || !isAnnual(period)) return null;
  return kindOf(period) === 'year' || fiscalIsCalendar(place) ? String(yearOf(period)) : null;
}

function noteFor(setting: Setting, items: readonly Item[]): Note[] {
  const [item] = items;
  if (!item) return [];
  const { claim, index } = item;
  const { place, unit } = claim;
  const year = yearFor(claim);
  if (place === null || year === null || saidByPage(setting, item)) return [];
  // An amount in other money may be another country's, spent or owed there.
  if (setting.library.place(place)?.currency !== unit) return [];
  const gdp = setting.library.series('NY.GDP.MKTP.CD', place);
  if (gdp?.basis !== 'calendar year' || setting.library.nationalAccountsByFiscalYear(place)) return [];
  const whole = pointAt(gdp, year);
  const rates = unit === 'USD' ? [] : ratesOf(setting.library, place, unit, year);
  const rate: Rate | undefined = rates.length === 1 ? rates[0] : undefined;
  if (whole?.status !== 'reported' || (unit !== 'USD' && !rate)) return [];
  const times = whole.value / (middle(claim) / (rate?.value ?? 1));
  if (!(times >= LEAST && times <= MOST) || setting.found[index]) return [];
  // A year that was still to end then has its GDP only now.
  const { date } = setting.article;
  const since = date !== null && !isOver(year, place, date) ? ', as known since' : '';
  const part =
    times < PERCENT ? formatPercent(100 / times) : `1 ${currencyName(unit, 1)} in ${formatNumber(Math.round(times))}`;
  return [
    {
      id: 'familiar-size',
      claims: items.map((one) => one.index),
      text: `About ${part} of GDP in ${year}${since}.`,
      weight: 0.44,
      ...working(
        [
          fromArticle('figure in the article', claim),
          ...(rate ? rate.points.map((point) => fromPoint(`rate, ${point.period}`, rate.series, point)) : []),
          fromPoint(`GDP, ${year}`, gdp, whole),
        ],
        rate ? 'GDP ÷ (figure ÷ official rate, average of the year)' : 'GDP ÷ figure',
        times,
      ),
    },
  ];
}

export const familiarSize: NoteKind = {
  id: 'familiar-size',
  make: (setting) => {
    const sums = itemsOf(setting).filter(
      ({ claim }) =>
        PUBLIC.has(claim.indicator ?? '') &&
        isMoney(claim.unit) &&
        claim.confidence >= SURE_ENOUGH &&
        !['pct_change', 'share', 'change'].includes(claim.role),
    );
    const groups = grouped(
      sums,
      ({ claim }) => `${claim.indicator} ${claim.place} ${claim.period} ${middle(claim)} ${claim.unit}`,
    );
    return [...groups.values()].flatMap((group) => noteFor(setting, group));
  },
};
