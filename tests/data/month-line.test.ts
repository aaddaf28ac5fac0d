import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOverYear, decodeMonths, encodeMonths, shiftMonths } from '../../src/data/month-line.ts';

describe('months', () => {
  it.each([
    ['2021-11', 3, '2022-02'],
    ['2021-01', -1, '2020-12'],
    ['2021-12', 0, '2021-12'],
    ['2021-12', -12, '2020-12'],
  ])('%s and %d months is %s', (month, by, shifted) => expect(shiftMonths(month, by)).toBe(shifted));

  it('come back as they went in', () => {
    const month = fc.integer({ min: 0, max: 600 }).map((by) => shiftMonths('1980-01', by));
    const lines = fc.uniqueArray(fc.tuple(month, fc.integer({ min: -99999, max: 99999 })), { selector: ([m]) => m });
    fc.assert(
      fc.property(lines, (given) => {
        const line = encodeMonths(new Map(given));
        const sorted = [...given].sort(([a], [b]) => (a < b ? -1 : 1)).map(([m, value]) => [m, value + 0]);
        expect(line ? decodeMonths(line) : []).toEqual(sorted);
      }),
    );
  });

  it('change against the same month a year before, where both are there', () => {
    const line = encodeMonths(
      new Map([
        ['2020-01', 100],
        ['2020-02', 80],
        ['2021-01', 110],
        ['2021-03', 7],
      ]),
    );
    expect(line && changeOverYear(line)).toEqual([['2021-01', 10]]);
  });
});
