/** What amounts are divided by: people and consumer prices, every one by the time it belongs to. */
import { FISCAL_YEARS } from '../claims/lexicon/fiscal-years.ts';
import type { Library, Point, Series } from '../data/series.ts';
import { datesOf, fiscalIsCalendar, kindOf, monthsBetween, shiftYears, yearOf } from './periods.ts';
import { pointAt } from './values.ts';

/** A reported value that may be divided by. */
export function divisorAt(series: Series | undefined, period: string): Point | undefined {
  const point = series && pointAt(series, period);
  return point?.status === 'reported' && point.value > 0 ? point : undefined;
}

export interface People {
  readonly series: Series;
  /** One count, or the two between which the middle of the period lies. */
  readonly points: readonly Point[];
  readonly count: number;
  /** The year of the last count, where the period has none yet. */
  readonly lastOf: string | null;
}

/** A population older than this is none of a later year's. */
const OLD = 10;
const MIDYEAR = '07-01';

/**
 * People in the middle of a year, calendar or fiscal. The counts are of 1 July: a fiscal year from July to June has
 * its middle half way between two of them. After the last count, that one.
 */
export function peopleIn(library: Library, place: string, period: string): People | null {
  const series = library.series('SP.POP.TOTL', place);
  const start = datesOf(period, place)?.start;
  if (!series || !start) return null;
  // Months from the count before the middle of the year to the middle itself.
  const year = Number(start.slice(0, 4));
  const after = (monthsBetween(`${year - 1}-${MIDYEAR}`, start) + 6) / 12;
  const before = year - 1 + Math.floor(after);
  const part = after % 1;
  const [first, second] = [before, before + 1].map((one) => divisorAt(series, String(one)));
  if (first && part === 0) return { series, points: [first], count: first.value, lastOf: null };
  if (first && second) {
    const count = first.value + (second.value - first.value) * part;
    return { series, points: [first, second], count, lastOf: null };
  }
  const last = series.points.findLast(({ status, value }) => status === 'reported' && value > 0);
  const gap = last ? before - yearOf(last.period) : Number.NaN;
  return last && gap >= 0 && gap <= OLD ? { series, points: [last], count: last.value, lastOf: last.period } : null;
}

export interface Prices {
  readonly series: Series;
  /** Inflation of each year after the first, oldest first. */
  readonly points: readonly Point[];
  /** Consumer prices of the last year over those of the first. */
  readonly factor: number;
}

/** Inflation by the same kind of year as the period: the pack has it by calendar year, and by some fiscal years. */
function inflationBy(library: Library, place: string, period: string): Series | undefined {
  const fiscal = kindOf(period) === 'fiscal year' && !fiscalIsCalendar(place);
  if (fiscal && FISCAL_YEARS[place]?.namedFor !== 'end') return undefined;
  return ['FP.CPI.TOTL.ZG', 'PCPIPCH']
    .flatMap((id) => library.series(id, place) ?? [])
    .find(({ basis }) => basis === (fiscal ? 'fiscal year' : 'calendar year'));
}

/** How consumer prices moved between two years of one kind; null where a year is missing. */
export function pricesBetween(library: Library, place: string, from: string, to: string): Prices | null {
  const series = inflationBy(library, place, to);
  const apart = yearOf(to) - yearOf(from);
  if (!series || kindOf(from) !== kindOf(to) || !(apart > 0)) return null;
  const code = (period: string): string => (series.basis === 'fiscal year' ? period : String(yearOf(period)));
  const points = Array.from({ length: apart }, (_, at) => pointAt(series, code(shiftYears(from, at + 1))));
  const known = points.flatMap((point) => (point?.status === 'reported' ? point : []));
  if (known.length < points.length) return null;
  return { series, points: known, factor: known.reduce((product, { value }) => product * (1 + value / 100), 1) };
}
