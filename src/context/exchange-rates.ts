/** Official exchange rates of the very time an amount belongs to. */
import type { Library, Point, Series } from '../data/series.ts';
import { divisorAt } from './deflators.ts';
import { type Dates, datesOf, dayAfter, kindOf, monthsBetween } from './periods.ts';

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
  SLE: 2023,
  STN: 2018,
  TMT: 2009,
  TRY: 2006,
  UAH: 1997,
  ZMW: 2013,
};

/** Money whose official rate was for years a fraction of the one people paid: it tells no worth. */
const TWO_RATES = new Set(['CUP', 'IRR', 'KPW', 'LBP', 'SDG', 'SSP', 'SYP', 'VES', 'YER', 'ZWL', 'ZWG']);

/** Money a reader anywhere has a rough idea of. */
export const FAMILIAR: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD']);

/** Units of `currency` a dollar, the average of a time; with the values it comes from. */
export interface Rate {
  /** The central bank's own rate, by year; the months are of markets. */
  readonly official: boolean;
  readonly value: number;
  /** "2022", or the months it is the average of. */
  readonly dates: Dates | string;
  readonly series: Series;
  readonly points: readonly Point[];
}

function rateOfYear(library: Library, place: string, currency: string, year: number): Rate[] {
  const series = library.series('PA.NUS.FCRF', place);
  if (series?.unit !== `${currency}/USD` || year < (SAME_SINCE[currency] ?? 0)) return [];
  const point = divisorAt(series, String(year));
  return point ? [{ value: point.value, official: true, dates: String(year), series, points: [point] }] : [];
}

function rateOfMonths(library: Library, place: string, currency: string, dates: Dates): Rate[] {
  const series = library.series('FXUSD', place);
  if (series?.unit !== `${currency}/USD`) return [];
  const [from, to] = [dates.start.slice(0, 7), dates.end.slice(0, 7)];
  const points = series.points.filter(({ period }) => period >= from && period <= to);
  if (points.length < Math.max(1, monthsBetween(dates.start, dayAfter(dates.end)))) return [];
  return [
    {
      value: points.reduce((sum, { value }) => sum + value, 0) / points.length,
      official: false,
      dates,
      series,
      points,
    },
  ];
}

/**
 * The average rate of a period of at most a year: the official one of a calendar year, the mean of its months, else
 * those of the one or two calendar years it lies in. None for a currency that is not the place's.
 */
export function ratesOf(library: Library, place: string, currency: string, period: string): readonly Rate[] {
  const dates = datesOf(period, place);
  if (!dates || kindOf(period) === 'range' || TWO_RATES.has(currency)) return [];
  const years = [...new Set([dates.start, dates.end].map((day) => Number(day.slice(0, 4))))];
  const whole = dates.start.endsWith('-01-01') && dates.end.endsWith('-12-31');
  const ofMonths = whole ? [] : rateOfMonths(library, place, currency, dates);
  if (ofMonths.length > 0) return ofMonths;
  const ofYears = years.flatMap((year) => rateOfYear(library, place, currency, year));
  return ofYears.length === years.length ? ofYears : [];
}
