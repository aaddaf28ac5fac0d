/** Where a place stands among the economies, from the files of ranks. */

import { periodOf, shiftOf, sourceFor } from './about-series.ts';
import { entryOf, type Opened } from './open-pack.ts';
import type { Rank, Ranked } from './series.ts';

/** "USA CHN=JPN" with its values → ranks 1, 2 and 2. */
function orderOf(order: string, values: readonly number[], nameOf: (place: string) => string): Ranked[] {
  let rank = 0;
  return [...order.matchAll(/([ =]?)([A-Z]{3})/gu)].map(([, mark = '', place = ''], i) => {
    if (mark !== '=') rank = i + 1;
    return { place, name: nameOf(place), rank, value: values[i] ?? Number.NaN };
  });
}

/** Undefined where the series has no ranks loaded, or the place or too few places have a value of the period. */
export function rankOf({ index, ranks }: Opened, id: string, place: string, period: string): Rank | undefined {
  const file = ranks.get(id);
  const about = entryOf(index.series, id);
  const where = entryOf(index.places, place);
  if (!file || !about || !where) return undefined;
  const shift = shiftOf(id, about, where);
  // The publisher's own year, whatever the country calls it: other countries' fiscal years differ by months.
  const year = Object.keys(file.years).find((one) => periodOf(Number(one), shift) === period);
  const held = year === undefined ? undefined : file.years[year];
  if (!held) return undefined;
  const order = orderOf(held.order, held.values, (code) => entryOf(index.places, code)?.name ?? code);
  const own = order.find((one) => one.place === place);
  if (!own) return undefined;
  return { ...own, period, counted: order.length, economies: file.of, order, source: sourceFor(id, about, where) };
}
