/** A library that unpacks each series once: notes ask for the same few again and again. */
import type { Library, Series } from '../data/series.ts';

export function remembering(library: Library): Library {
  const known = new Map<string, Series | undefined>();
  return {
    dataTo: library.dataTo,
    series: (id, place) => {
      const key = `${id} ${place}`;
      if (!known.has(key)) known.set(key, library.series(id, place));
      return known.get(key);
    },
    facts: (kind, place) => library.facts(kind, place),
    nationalAccountsByFiscalYear: (place) => library.nationalAccountsByFiscalYear(place),
  };
}
