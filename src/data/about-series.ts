/** What the index says of a series: the years of a publisher's tables as our periods, source, names and units. */
import type { PlaceAbout, SeriesAbout } from './pack-schema.ts';
import type { Series, Source } from './series.ts';

/** The IMF's figures lie in files of their own, so that a pack can do without them. */
export const isOfImf = ({ publisher }: SeriesAbout): boolean => publisher.startsWith('IMF');

/** Years to add to the publisher's year to name the fiscal year; undefined where the series is by calendar year. */
export function shiftOf(id: string, about: SeriesAbout, where: PlaceAbout): number | undefined {
  const { fiscalYear } = where;
  const follows = about.followsFiscalYear && !fiscalYear?.except?.includes(id);
  return follows ? fiscalYear?.[isOfImf(about) ? 'imf' : 'worldBank'] : undefined;
}

/** "2021", or the fiscal year as the country names it. */
export function periodOf(year: number, shift: number | undefined): string {
  return shift === undefined ? String(year) : `FY${year + shift}`;
}

export function sourceFor(id: string, about: SeriesAbout, where: PlaceAbout): Source {
  const { publisher, name, vintage, licence, url } = about;
  return { publisher, series: id, name, vintage, licence, url: url.replace('{iso2}', where.iso2) };
}

/** The series of a place, all but its values. */
export function describe(
  id: string,
  about: SeriesAbout,
  place: string,
  where: PlaceAbout,
): Omit<Series, 'basis' | 'points'> {
  const { name, unit, unitWords, definition, derived, changeOf } = about;
  return {
    id,
    name,
    unit: unit.replace('LCU', where.currency ?? 'LCU'),
    unitWords,
    place,
    releases: [],
    source: sourceFor(changeOf ?? id, about, where),
    derived,
    definition,
  };
}
