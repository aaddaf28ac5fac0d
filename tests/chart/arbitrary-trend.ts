/** Any trend line the builder can make, for property tests. */
import fc from 'fast-check';
import { trendOf } from '../../src/chart/build.ts';
import type { Trend } from '../../src/chart/trend.ts';
import type { Claim, Hedge } from '../../src/claims/claim.ts';
import type { Series } from '../../src/data/series.ts';
import { claimAt, inflation, itExports, target } from '../ui/fixture.ts';

const HEDGES: readonly (Hedge | null)[] = [null, 'about', 'over', 'under', 'at least', 'at most', 'nearly'];

const scale = fc.constantFrom(0.1, 1, 10, 1e3, 1e6, 1e9, 1e12);
const value = fc.tuple(fc.integer({ min: -999, max: 9999 }), scale).map(([digits, size]) => digits * size);
const positive = fc.tuple(fc.integer({ min: 1, max: 9999 }), scale).map(([digits, size]) => digits * size);

const claimOn = (period: string, unit: string, number: number, hedge: Hedge | null, range: boolean): Claim =>
  claimAt('$3.5 billion', {
    value: range ? [number, number * 1.3 + 1] : number,
    unit,
    hedge,
    period,
    role: unit === '%' ? 'rate' : 'level',
    modality: 'projected',
  });

/** Trends of 4 to 40 points with holes, forecasts, and up to two claims, a target and an outcome. */
export const anyTrend: fc.Arbitrary<Trend> = fc
  .record({
    money: fc.boolean(),
    years: fc.uniqueArray(fc.integer({ min: 1985, max: 2026 }), { minLength: 4, maxLength: 40 }),
    values: fc.array(value, { minLength: 40, maxLength: 40 }),
    small: fc.array(fc.integer({ min: -20, max: 400 }), { minLength: 40, maxLength: 40 }),
    forecasts: fc.integer({ min: 0, max: 3 }),
    claims: fc.array(
      fc.record({
        back: fc.integer({ min: -2, max: 20 }),
        share: fc.double({ min: 0.2, max: 3, noNaN: true }),
        hedge: fc.constantFrom(...HEDGES),
        range: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    amount: positive,
    withTarget: fc.boolean(),
    withOutcome: fc.boolean(),
    written: fc.option(fc.integer({ min: 1990, max: 2026 })),
  })
  .map((any): Trend | null => {
    const years = [...any.years].sort((a, b) => a - b);
    const base = any.money ? itExports : inflation;
    const code = (year: number): string => (any.money ? `FY${year}` : String(year));
    const series: Series = {
      ...base,
      releases: [],
      points: years.map((year, index) => ({
        period: code(year),
        value: any.money ? (any.values[index] ?? 0) : (any.small[index] ?? 0) / 10,
        status: index >= years.length - any.forecasts ? 'projected' : 'reported',
        published: null,
      })),
    };
    const last = years.at(-1) ?? 2020;
    const claims = any.claims.map(({ back, share, hedge, range }, index) => {
      const number = any.money ? any.amount * share : share * 10;
      return {
        index,
        claim: claimOn(code(last - back), series.unit, number, hedge, range),
        interval: { low: number * 0.99, high: hedge === 'over' ? null : number * 1.4 },
      };
    });
    const period = claims[0]?.claim.period ?? code(last);
    return trendOf({
      claims,
      series,
      difference: null,
      indicatorLabel: 'Exports',
      placeName: 'Bolivia',
      targets: any.withTarget ? [{ ...target, period, unit: series.unit, value: any.money ? any.amount : 7 }] : [],
      outcome: any.withOutcome ? (series.points.find((point) => point.period === period) ?? null) : null,
      articleDate: any.written === null ? null : `${any.written}-05-17`,
    });
  })
  .filter((trend) => trend !== null);
