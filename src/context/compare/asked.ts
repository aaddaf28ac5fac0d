/** What a comparison is asked, and what it answers. */
import type { Trend } from '../../chart/trend.ts';
import type { Library, Series } from '../../data/series.ts';
import { fiscalIsCalendar } from '../periods.ts';
import { isNationalAccounts } from '../series-of.ts';

export type Choice =
  /** One or two places besides the line's own, ISO 3166 alpha-3. */
  | { readonly kind: 'countries'; readonly places: readonly string[] }
  | { readonly kind: 'share of GDP' }
  | { readonly kind: 'per person' }
  | { readonly kind: 'constant prices' };

export type Compared =
  | { readonly kind: 'line'; readonly trend: Trend }
  /** Why there is none, as a sentence without its full stop. */
  | { readonly kind: 'none'; readonly reason: string };

export interface Asked {
  readonly library: Library;
  readonly trend: Trend;
  readonly series: Series;
  readonly place: string;
}

export const none = (reason: string): Compared => ({ kind: 'none', reason });

/** By which years a series is kept, also where its publisher does not say so in the code of the year. */
export function basisOf(library: Library, series: Series): Series['basis'] {
  if (series.basis !== 'calendar year' || fiscalIsCalendar(series.place)) return series.basis;
  const hidden = isNationalAccounts(series.id) && library.nationalAccountsByFiscalYear(series.place);
  return hidden ? 'fiscal year' : 'calendar year';
}
