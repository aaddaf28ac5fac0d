import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialise, shortNumber } from '../../src/data/build/serialise.ts';
import { decodeLine, encodeLine, rounded } from '../../src/data/year-line.ts';

const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
const byYear = fc.uniqueArray(fc.tuple(fc.integer({ min: 1950, max: 2050 }), value), {
  selector: ([year]) => year,
  maxLength: 60,
});

describe('a yearly line', () => {
  it('comes back from the file as it was, rounded to five digits', () => {
    fc.assert(
      fc.property(byYear, (pairs) => {
        const line = encodeLine(new Map(pairs));
        const read = JSON.parse(serialise({ line: line ?? { from: 2000, values: [] } }));
        const expected = pairs.map(([year, number]) => [year, rounded(number)]).sort(([a = 0], [b = 0]) => a - b);
        expect(decodeLine(read.line)).toEqual(expected);
        expect(line === undefined).toBe(pairs.length === 0);
      }),
    );
  });

  it('is off by at most half of the fifth digit', () => {
    fc.assert(
      fc.property(value, (number) => {
        expect(Math.abs(rounded(number) - number)).toBeLessThanOrEqual(Math.abs(number) * 0.5001e-4);
      }),
    );
  });

  it('keeps gaps as gaps and starts and ends at values', () => {
    const line = encodeLine(
      new Map([
        [2003, 3],
        [2001, 1],
      ]),
    );
    expect(line).toEqual({ from: 2001, values: [1, null, 3] });
  });
});

describe('a number in the file', () => {
  it.each([
    [348520000000, '34852e7'],
    [-8661, '-8661'],
    [-86610000, '-8661e4'],
    [1000, '1e3'],
    [500, '500'],
    [0.26901, '0.26901'],
    [0, '0'],
  ])('%d is written %s', (number, text) => expect(shortNumber(number)).toBe(text));

  it('is the same number when read', () => {
    fc.assert(
      fc.property(value, (number) => {
        expect(JSON.parse(shortNumber(number))).toBe(number + 0);
      }),
    );
  });
});
