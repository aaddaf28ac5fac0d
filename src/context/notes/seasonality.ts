/** "June 2021 was +75% on June 2020." Beside a month measured against the month before: the same month a year before. */
import type { Claim } from '../../claims/claim.ts';
import type { Point, Series } from '../../data/series.ts';
import { formatChange } from '../../shared/format.ts';
import { isOverMonth } from '../fits.ts';
import { kindOf, periodWords, shiftMonths } from '../periods.ts';
import type { Note } from '../report.ts';
import { type Item, itemsOf, type Setting } from '../setting.ts';
import { pointAt } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

/** Monthly series that no seasonal adjustment has gone through; American prices and unemployment are adjusted. */
const UNADJUSTED: ReadonlySet<string> = new Set(['BRENT', 'WTI', 'GOLD', 'HENRYHUB', 'CP0000EZCCM086NEST']);

/** The index behind changes of prices over a month, which no series of the catalogue holds. */
const INDEX_OF: Readonly<Record<string, string>> = { 'inflation EMU': 'CP0000EZCCM086NEST' };

function seriesFor({ found, library }: Setting, { index, claim }: Item): Series | undefined {
  const matched = found[index]?.series;
  if (matched?.basis === 'month') return UNADJUSTED.has(matched.id) ? matched : undefined;
  const id = INDEX_OF[`${claim.indicator} ${claim.place}`];
  return id && claim.role === 'pct_change' ? library.series(id, claim.place ?? '') : undefined;
}

/** The text sets the month beside the one before: in words, or as the other end of the change. */
function besideMonthBefore({ article, claims }: Setting, claim: Claim, before: string): boolean {
  const partner = claim.partner === null ? undefined : claims[claim.partner];
  return partner?.period === before || isOverMonth(article, claim, before);
}

function noteFor(setting: Setting, item: Item): Note[] {
  const { index, claim } = item;
  const { period, modality, role } = claim;
  if (modality !== 'reported' || period === null || kindOf(period) !== 'month' || role === 'from') return [];
  const series = seriesFor(setting, item);
  const before = shiftMonths(period, -1);
  const yearBefore = shiftMonths(period, -12);
  if (!series || !besideMonthBefore(setting, claim, before)) return [];
  const [now, last, then] = [period, before, yearBefore].map((month): Point | undefined => pointAt(series, month));
  if (!now || !last || !then || last.value <= 0 || then.value <= 0) return [];
  const [overMonth, overYear] = [now.value / last.value - 1, now.value / then.value - 1];
  const name = (month: string): string => periodWords(month);
  return [
    {
      id: 'seasonality',
      claims: [index],
      text: `${name(period)} was ${formatChange(overMonth)} on ${name(before)} and ${formatChange(overYear)} on ${name(yearBefore)} (${publisherWords(series.source)}, not seasonally adjusted).`,
      weight: 0.5,
      ...working(
        [
          fromArticle('figure in the article', claim),
          fromPoint(name(period), series, now),
          fromPoint(name(before), series, last),
          fromPoint(name(yearBefore), series, then),
        ],
        'month ÷ month before − 1; month ÷ same month a year before − 1',
        overYear,
      ),
    },
  ];
}

export const seasonality: NoteKind = {
  id: 'seasonality',
  make: (setting) => itemsOf(setting).flatMap((item) => noteFor(setting, item)),
};
