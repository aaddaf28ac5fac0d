/** Claim → series, or a reason a reader understands. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FISCAL_YEARS } from '../../src/claims/lexicon/fiscal-years.ts';
import { matchAll } from '../../src/context/match.ts';
import { isAnnual, kindOf } from '../../src/context/periods.ts';
import type { Match } from '../../src/context/report.ts';
import { SERIES_OF } from '../../src/context/series-of.ts';
import { articleOf, type Case, type CaseClaim, claimOf } from './cases.ts';
import { testLibrary } from './library.ts';

type MatchCase = Omit<Case, 'notes'> & { matches: Match[]; periods?: (string | null)[] };

const cases: MatchCase[] = JSON.parse(readFileSync(new URL('../cases/match.json', import.meta.url), 'utf8'));

describe('matching', () => {
  it.each(cases.map((given) => [given.name, given] as const))('%s', (_, given) => {
    const article = articleOf(given);
    const claims = given.claims.map((claim) => claimOf(article, claim));
    const matched = matchAll(article, claims, testLibrary(given.series));
    expect(matched.map(({ match }) => match)).toEqual(given.matches);
    for (const { match, found } of matched) expect(found !== null).toBe(match.kind === 'series');
    if (given.periods) expect(matched.map(({ found }) => found?.period ?? null)).toEqual(given.periods);
  });
});

describe('whatever the figure', () => {
  const library = testLibrary();
  const article = articleOf({
    text: 'Brent and all else stood at 7 of GDP against a year earlier.',
    date: '2022-08-20',
  });
  const places = ['PAK', 'IND', 'GBR', 'TUR', 'USA', 'EMU', 'WLD', 'CAN', 'PHL'];
  const ROLES = { level: 'level', rate: 'rate', growth: 'pct_change', share: 'share' } as const;
  /** A figure of each indicator and place of the library, of the size and unit of one of its series. */
  const held = Object.entries(SERIES_OF).flatMap(([indicator, { candidates }]) =>
    candidates.flatMap(({ series: id, kind }) =>
      places.flatMap((place) => {
        const series = library.series(id, place);
        const value = series?.points.at(-5)?.value;
        return series && value ? [{ indicator, place, unit: series.unit, role: ROLES[kind], value }] : [];
      }),
    ),
  );
  const figure = fc.record({
    of: fc.constantFrom(...held),
    period: fc.constantFrom(
      ...[null, '2021', 'FY2021', 'FY2022', '2021-Q4', 'FY2022-Q1', '2022-H1', '2022-03', '2022-06-10', '2019/2021'],
    ),
  });

  it('no month is pinned to a year, no year to a month, no fiscal year to a calendar year', () => {
    let met = 0;
    fc.assert(
      fc.property(figure, ({ of, period }) => {
        const given = { ...of, period };
        const claim = claimOf(article, { quote: '7', measure: 'brent', ...given } as CaseClaim);
        const found = matchAll(article, [claim], library)[0]?.found;
        if (!found || given.period === null) return;
        met += 1;
        const kind = kindOf(given.period);
        expect(found.series.basis === 'month').toBe(kind === 'month' || kind === 'day');
        if (kind === 'day') expect(found.period).toBeNull();
        if (found.period === null || !isAnnual(given.period) || FISCAL_YEARS[given.place] === undefined) return;
        expect(kindOf(found.period)).toBe(kind);
      }),
      { numRuns: 1000 },
    );
    expect(met).toBeGreaterThan(200);
  });

  it('a figure of no national statistic, or of no place, has no series', () => {
    fc.assert(
      fc.property(figure, fc.boolean(), ({ of, period }, placeless) => {
        const bare = { ...of, period, ...(placeless ? { place: null } : { indicator: null }) };
        const claim = claimOf(article, { quote: '7', measure: 'brent', ...bare } as CaseClaim);
        expect(matchAll(article, [claim], library)[0]?.found).toBeNull();
      }),
    );
  });
});
