/** What the IMF foresaw, release by release. */

import { periodOf, shiftOf, sourceFor } from './about-series.ts';
import { entryOf, type Opened } from './open-pack.ts';
import type { Forecast, Forecasts } from './series.ts';

/** Undefined where no release foresaw the series for the place. */
export function forecastsOf({ index, forecasts }: Opened, id: string, place: string): Forecasts | undefined {
  const byRelease = entryOf(forecasts.get(place) ?? {}, id);
  const about = entryOf(index.series, id);
  const where = entryOf(index.places, place);
  if (!byRelease || !about || !where) return undefined;
  const shift = shiftOf(id, about, where);
  const all = Object.entries(byRelease).flatMap(([release, values]) => {
    const published = entryOf(index.releases, release);
    if (published === undefined) return [];
    return values.flatMap((value, ahead): Forecast[] => {
      const period = periodOf(Number(release.slice(0, 4)) + ahead, shift);
      return value === null ? [] : [{ release, published, period, value }];
    });
  });
  all.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  return { place, unit: about.unit, definition: about.definition, source: sourceFor(id, about, where), all };
}
