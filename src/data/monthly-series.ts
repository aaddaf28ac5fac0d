/** Monthly series as the rest of the extension sees them; changes over a year are worked out here. */
import { changeOverYear, decodeMonths } from './month-line.ts';
import { entryOf, type Opened } from './open-pack.ts';
import { sourceFor } from './publishers-years.ts';
import type { Point, Series } from './series.ts';

/** Undefined where the place has no such series by month. */
export function monthlySeries({ index, months }: Opened, id: string, place: string): Series | undefined {
  const about = entryOf(index.series, id);
  const where = entryOf(index.places, place);
  const line = entryOf(months.get(place) ?? {}, about?.changeOf ?? id);
  if (!about || !where || !line) return undefined;
  const { name, unit, unitWords, definition, derived, changeOf } = about;
  const values = changeOf === undefined ? decodeMonths(line) : changeOverYear(line);
  return {
    id,
    name,
    unit: unit.replace('LCU', where.currency ?? 'LCU'),
    unitWords,
    place,
    basis: 'month',
    points: values.map(([period, value]): Point => ({ period, value, status: 'reported', published: null })),
    releases: [],
    source: sourceFor(changeOf ?? id, about, where),
    derived,
    definition,
  };
}
