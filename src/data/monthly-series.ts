/** Monthly series as the rest of the extension sees them; changes over a year are worked out here. */

import { describe } from './about-series.ts';
import { changeOverYear, decodeMonths } from './month-line.ts';
import { entryOf, type Opened } from './open-pack.ts';
import type { Point, Series } from './series.ts';

/** Undefined where the place has no such series by month. */
export function monthlySeries({ index, months }: Opened, id: string, place: string): Series | undefined {
  const about = entryOf(index.series, id);
  const where = entryOf(index.places, place);
  const line = entryOf(months.get(place) ?? {}, about?.changeOf ?? id);
  if (!about || !where || !line) return undefined;
  const values = about.changeOf === undefined ? decodeMonths(line) : changeOverYear(line);
  const points = values.map(([period, value]): Point => ({ period, value, status: 'reported', published: null }));
  return { ...describe(id, about, place, where), basis: 'month', points };
}
