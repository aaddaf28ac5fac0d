/** What a reading may be corrected to, in words: statistics and places. */
import { INDICATORS } from '../claims/lexicon/indicators.ts';
import { PLACES, placeName } from '../claims/lexicon/places.ts';
import { SERIES_OF } from '../context/series-of.ts';
import type { ChoicesAnswer } from '../shared/messages.ts';

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'en');

/** Each by its name, places without their article: "United States". */
export function choices(): ChoicesAnswer {
  const indicators = INDICATORS.map(({ code, label }) => ({
    code,
    name: firstUpper(label),
    official: (SERIES_OF[code]?.candidates.length ?? 0) > 0,
  }));
  const places = Object.keys(PLACES).map((code) => ({ code, name: firstUpper(placeName(code).replace(/^the /u, '')) }));
  return { indicators: indicators.sort(byName), places: places.sort(byName) };
}
