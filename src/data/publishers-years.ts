/** The years of a publisher's tables as our periods, and the source line of a series. */
import type { PlaceAbout, SeriesAbout } from './pack-schema.ts';
import type { Source } from './series.ts';

/** Years to add to the publisher's year to name the fiscal year; undefined where the series is by calendar year. */
export function shiftOf(id: string, about: SeriesAbout, where: PlaceAbout): number | undefined {
  const { fiscalYear } = where;
  const follows = about.followsFiscalYear && !fiscalYear?.except?.includes(id);
  return follows ? fiscalYear?.[about.publisher.startsWith('IMF') ? 'imf' : 'worldBank'] : undefined;
}

/** "2021", or the fiscal year as the country names it. */
export function periodOf(year: number, shift: number | undefined): string {
  return shift === undefined ? String(year) : `FY${year + shift}`;
}

export function sourceFor(id: string, about: SeriesAbout, where: PlaceAbout): Source {
  const { publisher, name, vintage, licence, url } = about;
  return { publisher, series: id, name, vintage, licence, url: url.replace('{iso2}', where.iso2) };
}
