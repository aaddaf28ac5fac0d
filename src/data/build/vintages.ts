/** weo.csv.gz → what the IMF foresaw in each of its releases: the years not over then, for a few rates and ratios. */
import type { Forecasts } from '../pack-schema.ts';
import { rounded } from '../year-line.ts';
import { FORESEEN } from './imf-selection.ts';
import type { Place } from './places.ts';
import { DataError, numberIn, readTable, yearIn } from './read-table.ts';

/** Release → the day it came out. */
export function readReleases(folder: string): Record<string, string> {
  const days: Record<string, string> = {};
  readTable(folder, 'weo_vintages.csv', ['vintage', 'release_date'], ({ vintage, release_date: day }, line) => {
    const where = `weo_vintages.csv line ${line}`;
    if (!/^\d{4}-\d{2}$/.test(vintage)) throw new DataError(`${where}: "${vintage}" is not a vintage`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new DataError(`${where}: "${day}" is not a date`);
    days[vintage] = day;
  });
  return days;
}

/**
 * By place and code: for each release the values of its own year and the years after. A year the IMF counted as an
 * actual figure, which it does for fiscal years that were over, is left out as null.
 */
export function readForecasts(
  folder: string,
  places: ReadonlyMap<string, Place>,
  releases: Readonly<Record<string, string>>,
): { forecasts: Map<string, Forecasts>; values: number } {
  const forecasts = new Map<string, Forecasts>();
  let values = 0;
  const columns = ['vintage', 'indicator', 'iso3', 'year', 'value', 'is_estimate_or_forecast'] as const;
  readTable(folder, 'weo.csv.gz', columns, (row, line) => {
    if (!FORESEEN.includes(row.indicator) || !places.has(row.iso3) || row.is_estimate_or_forecast === '0') return;
    const where = `weo.csv.gz line ${line}`;
    if (releases[row.vintage] === undefined) throw new DataError(`${where}: unknown vintage "${row.vintage}"`);
    const ahead = yearIn(row.year, where) - Number(row.vintage.slice(0, 4));
    if (ahead < 0) return;
    const ofPlace = forecasts.get(row.iso3) ?? {};
    const ofCode = ofPlace[row.indicator] ?? {};
    const years = ofCode[row.vintage] ?? [];
    while (years.length < ahead) years.push(null);
    years[ahead] = rounded(numberIn(row.value, where));
    ofCode[row.vintage] = years;
    ofPlace[row.indicator] = ofCode;
    forecasts.set(row.iso3, ofPlace);
    values += 1;
  });
  return { forecasts, values };
}
