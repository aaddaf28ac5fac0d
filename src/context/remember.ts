import type { Forecasts, FullLibrary, Rank, Series } from '../data/series.ts';

/** Answers each key once, "nothing" included. */
function once<Value>(): (key: string, ask: () => Value) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key, ask) => {
    const held = known.get(key) ?? { value: ask() };
    known.set(key, held);
    return held.value;
  };
}

/** A library that unpacks each series once: notes ask for the same few again and again. */
export function remembering(library: FullLibrary): FullLibrary {
  const series = once<Series | undefined>();
  const forecasts = once<Forecasts | undefined>();
  const ranks = once<Rank | undefined>();
  return {
    dataTo: library.dataTo,
    ranked: library.ranked,
    series: (id, place) => series(`${id} ${place}`, () => library.series(id, place)),
    forecasts: (id, place) => forecasts(`${id} ${place}`, () => library.forecasts(id, place)),
    rank: (id, place, period) => ranks(`${id} ${place} ${period}`, () => library.rank(id, place, period)),
    place: (code) => library.place(code),
    facts: (kind, place) => library.facts(kind, place),
    nationalAccountsByFiscalYear: (place) => library.nationalAccountsByFiscalYear(place),
  };
}
