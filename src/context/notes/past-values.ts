/** "FY2019: $1.19bn · FY2020: $1.44bn · FY2021: $2.12bn": the last three of periods that were over when the article was written. */
import type { Found } from '../match.ts';
import { officialWords } from '../official.ts';
import { isAnnual, periodWords, shiftMonths, shiftYears } from '../periods.ts';
import type { Note } from '../report.ts';
import { grouped, type Item, itemsOf, type Setting } from '../setting.ts';
import { valueThen } from '../settled.ts';
import { fromPoint, type NoteKind, publisherNow, working } from './note.ts';

const VALUES = 3;
/** How far back the last known value may lie: a series that ended long before tells little of the figure. */
const STALE = 3;

const earlier = (period: string, back: number): string =>
  isAnnual(period) ? shiftYears(period, -back) : shiftMonths(period, -back);

/** The last period up to the claim's own whose value was known: a projected one falls back on those before. */
function lastKnown(setting: Setting, found: Found, period: string): string | undefined {
  const periods = Array.from({ length: STALE + 1 }, (_, back) => earlier(period, back));
  return periods.find((one) => valueThen(setting, found.series, one));
}

function noteFor(setting: Setting, items: readonly Item[], found: Found, last: string): Note[] {
  const values = Array.from({ length: VALUES }, (_, at) =>
    valueThen(setting, found.series, earlier(last, VALUES - 1 - at)),
  );
  const points = values.flatMap((point) => point ?? []);
  if (points.length < VALUES) return [];
  const drawn = setting.trends.some(({ claims }) => items.every(({ index }) => claims.includes(index)));
  const list = points.map(({ period, value }) => `${periodWords(period)}: ${officialWords(found, value)}`).join(' · ');
  return [
    {
      id: 'past-values',
      claims: items.map(({ index }) => index),
      text: `${publisherNow(setting, found.series, points)}: ${list}.`,
      weight: 0.3,
      // The line of the card shows the same points.
      ...(drawn ? { saidByTrend: true } : {}),
      ...working(
        points.map((point) => fromPoint(`official value, ${periodWords(point.period)}`, found.series, point)),
        'as published: the last release dated before the article or, of values without a date of their own, the latest one',
        list,
      ),
    },
  ];
}

/** Of figures set like for like beside one series, those that end in the same period together. */
export const pastValues: NoteKind = {
  id: 'past-values',
  make: (setting) => {
    const lasts = new Map<number, { found: Found; last: string }>();
    const groups = grouped(itemsOf(setting), ({ index }) => {
      const found = setting.found[index];
      if (!found || found.period === null || found.reading !== 'level') return null;
      const last = lastKnown(setting, found, found.period);
      if (!last) return null;
      lasts.set(index, { found, last });
      return `${found.series.id} ${found.series.place} ${last}`;
    });
    return [...groups.values()].flatMap((items) => {
      const of = lasts.get(items[0]?.index ?? -1);
      return of ? noteFor(setting, items, of.found, of.last) : [];
    });
  },
};
