/** What amounts are divided by: people, exchange rates, consumer prices. Every one by the time it belongs to. */
import { FISCAL_YEARS } from '../claims/lexicon/fiscal-years.ts';
import type { Library, Point, Series } from '../data/series.ts';
import {
  type Dates,
  datesOf,
  dayAfter,
  fiscalIsCalendar,
  kindOf,
  monthsBetween,
  shiftYears,
  yearOf,
} from './periods.ts';
import { pointAt } from './values.ts';

export interface Divisor {
  readonly series: Series;
  readonly point: Point;
}

const positive = (series: Series | undefined, period: string): Divisor[] => {
  const point = series && pointAt(series, period);
  return series && point?.status === 'reported' && point.value > 0 ? [{ series, point }] : [];
};

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
  const [first, second] = [before, before + 1].map((one) => positive(series, String(one))[0]?.point);
  if (first && part === 0) return { series, points: [first], count: first.value, lastOf: null };
  if (first && second) {
    const count = first.value + (second.value - first.value) * part;
    return { series, points: [first, second], count, lastOf: null };
  }
  const last = series.points.findLast(({ status, value }) => status === 'reported' && value > 0);
  const gap = last ? before - yearOf(last.period) : Number.NaN;
  return last && gap >= 0 && gap <= OLD ? { series, points: [last], count: last.value, lastOf: last.period } : null;
}

/** First calendar year in which today's currency of the code was the only one: rates before are restated in it. */
const SAME_SINCE: Readonly<Record<string, number>> = {
  ARS: 1992,
  AZN: 2006,
  BGN: 2000,
  BRL: 1995,
  BYN: 2017,
  GHS: 2008,
  MXN: 1993,
  MRU: 2018,
  MZN: 2007,
  PEN: 1992,
  PLN: 1995,
  RON: 2006,
  RUB: 1998,
  SDG: 2008,
  SLE: 2023,
  STN: 2018,
  TMT: 2009,
  TRY: 2006,
  UAH: 1997,
  ZMW: 2013,
};

/** Money a reader anywhere has a rough idea of. */
export const FAMILIAR: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD']);

/** Units of `currency` a dollar, the average of a time; with the official values it comes from. */
export interface Rate {
  readonly value: number;
  /** "2022", or the months it is the average of. */
  readonly dates: Dates | string;
  readonly series: Series;
  readonly points: readonly Point[];
}

function rateOfYear(library: Library, place: string, currency: string, year: number): Rate[] {
  const series = library.series('PA.NUS.FCRF', place);
  if (series?.unit !== `${currency}/USD` || year < (SAME_SINCE[currency] ?? 0)) return [];
  return positive(series, String(year)).map(({ point }) => ({
    value: point.value,
    dates: String(year),
    series,
    points: [point],
  }));
}

function rateOfMonths(library: Library, place: string, currency: string, dates: Dates): Rate[] {
  const series = library.series('FXUSD', place);
  if (series?.unit !== `${currency}/USD`) return [];
  const [from, to] = [dates.start.slice(0, 7), dates.end.slice(0, 7)];
  const points = series.points.filter(({ period }) => period >= from && period <= to);
  if (points.length < Math.max(1, monthsBetween(dates.start, dayAfter(dates.end)))) return [];
  return [{ value: points.reduce((sum, { value }) => sum + value, 0) / points.length, dates, series, points }];
}

/**
 * The average rate of a period of at most a year: the official one of a calendar year, the mean of its months, else
 * those of the one or two calendar years it lies in. None for a currency that is not the place's.
 */
export function ratesOf(library: Library, place: string, currency: string, period: string): readonly Rate[] {
  const dates = datesOf(period, place);
  if (!dates || kindOf(period) === 'range') return [];
  const years = [...new Set([dates.start, dates.end].map((day) => Number(day.slice(0, 4))))];
  const whole = dates.start.endsWith('-01-01') && dates.end.endsWith('-12-31');
  const ofMonths = whole ? [] : rateOfMonths(library, place, currency, dates);
  if (ofMonths.length > 0) return ofMonths;
  const ofYears = years.flatMap((year) => rateOfYear(library, place, currency, year));
  return ofYears.length === years.length ? ofYears : [];
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
