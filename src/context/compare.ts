/**
 * A trend line set beside others of its kind, or divided by what it is part of: up to three countries, a share of GDP,
 * per person, constant prices. Only like with like: fiscal years are never set beside or divided by calendar years.
 */
import type { Trend } from '../chart/trend.ts';
import { placeName } from '../claims/lexicon/places.ts';
import type { Library } from '../data/series.ts';
import { type Asked, type Choice, type Compared, none } from './compare/asked.ts';
import { withCountries } from './compare/countries.ts';
import { inMeasure } from './compare/measures.ts';

export type { Choice, Compared } from './compare/asked.ts';

/** Places whose data the library must hold for a choice, the line's own included. */
export function placesFor({ of }: Trend, choice: Choice): readonly string[] {
  const own = of ? [of.place] : [];
  if (choice.kind === 'countries') return [...new Set([...own, ...choice.places])];
  return choice.kind === 'constant prices' ? [...new Set([...own, 'USA'])] : own;
}

/** The line compared as chosen, or the reason why it cannot be. `library` must hold the places of `placesFor`. */
export function compared(library: Library, trend: Trend, choice: Choice): Compared {
  const { of } = trend;
  if (!of || trend.own) return none('These are the article’s own figures; no official series was matched');
  if (trend.tableOnly) return none('The series is too short for a line');
  if (trend.others || trend.workedOut !== undefined) return none('The line is compared already');
  const series = library.series(of.id, of.place);
  if (!series) return none(`No such series for ${placeName(of.place)} in the data`);
  const asked: Asked = { library, trend, series, place: of.place };
  if (choice.kind === 'countries') return withCountries(asked, choice.places);
  return inMeasure(asked, choice.kind);
}
