import type { Found } from '../../src/context/match.ts';
import { testLibrary } from './library.ts';

/** A match to some series, of which only the kind of its numbers matters. */
export function foundFor(kind: 'growth' | 'rate' | 'balance'): Found {
  const series = testLibrary().series('PK_ICT_EXPORTS_FY', 'PAK');
  if (!series) throw new Error('the test library lost its series');
  const candidate =
    kind === 'balance'
      ? ({ series: series.id, unit: '%', kind: 'share', balance: true } as const)
      : ({ series: series.id, unit: '%', kind } as const);
  return { series, candidate, reading: 'level', difference: null, period: null };
}
