/** Reading and checking what publishers answer, on answers no publisher would send. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RefreshError, type Values } from '../../src/data/refresh/answer.ts';
import { checked } from '../../src/data/refresh/check.ts';
import { readImfValues, readImfVintage } from '../../src/data/refresh/imf.ts';
import { readWorldBankPage } from '../../src/data/refresh/world-bank.ts';

const CODE = 'NGDP_RPCH';
const known = (place: string) => (['PAK', 'IND'].includes(place) ? place : undefined);

const row = {
  indicator: { id: CODE, value: 'x' },
  country: { id: 'PK', value: 'Pakistan' },
  countryiso3code: 'PAK',
  date: '2024',
  value: 3.1,
};
const head = { page: 1, pages: 1, per_page: 5000, total: 1, lastupdated: '2026-10-08' };

/** The answer with one part of it replaced by anything. */
const damaged = (answer: unknown) =>
  fc.jsonValue().chain((junk) => {
    const text = JSON.stringify(answer);
    const parts = [...text.matchAll(/(?<=[:[,])(?:"[^"]*"|-?\d+(?:\.\d+)?|null)(?=[,\]}])/gu)];
    return fc.nat(parts.length - 1).map((at) => {
      const { index = 0, 0: part = '' } = parts[at] ?? {};
      return JSON.parse(text.slice(0, index) + JSON.stringify(junk) + text.slice(index + part.length)) as unknown;
    });
  });

/** Reads, or throws a RefreshError; whatever was read is finite and of a known place. */
function holds(read: (values: Values) => Values): void {
  let values: Values = new Map();
  try {
    values = read(values);
  } catch (error) {
    expect(error).toBeInstanceOf(RefreshError);
    return;
  }
  for (const [place, byYear] of values) {
    expect(known(place)).toBe(place);
    for (const [year, value] of byYear) {
      expect(year).toBeGreaterThanOrEqual(1960);
      expect(year).toBeLessThanOrEqual(2036);
      expect(Number.isFinite(value)).toBe(true);
    }
  }
}

describe('whatever comes is read, or refused as an answer', () => {
  const worldBank = (answer: unknown) => (values: Values) => {
    readWorldBankPage(answer, { code: CODE, page: 1, thisYear: 2026, marks: [] }, known, values);
    return values;
  };
  const imf = (answer: unknown) => () => {
    readImfVintage(answer, CODE);
    return readImfValues(answer, CODE, '2026-10', (place) => known(place) !== undefined).values;
  };
  const imfAnswer = {
    indicators: {
      [CODE]: { source: 'World Economic Outlook (October 2026)', unit: 'Annual percent change', dataset: 'WEO' },
    },
    values: { [CODE]: { PAK: { 2024: 2.5, 2025: 2.7 }, ADVEC: { 2024: 1.7 } } },
  };

  test('the answers themselves', () => {
    expect(worldBank([head, [row]])(new Map())).toEqual(new Map([['PAK', new Map([[2024, 3.1]])]]));
    expect(imf(imfAnswer)().get('PAK')).toEqual(
      new Map([
        [2024, 2.5],
        [2025, 2.7],
      ]),
    );
    expect(readImfVintage(imfAnswer, CODE)).toBe('2026-10');
  });

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        holds(worldBank(answer));
        holds(imf(answer));
      }),
    );
  });

  test('damaged answers', () => {
    fc.assert(fc.property(damaged([head, [row, { ...row, date: '2023' }]]), (answer) => holds(worldBank(answer))));
    fc.assert(fc.property(damaged(imfAnswer), (answer) => holds(imf(answer))));
  });

  test.each<[string, unknown]>([
    ['years without end', { ...row, date: '99999' }],
    ['a month', { ...row, date: '2024M01' }],
    ['a number as text', { ...row, value: '3.1' }],
    ['a prototype', JSON.parse('{"__proto__": {"value": 5}}')],
  ])('%s', (_, bad) => {
    expect(() => worldBank([head, [bad]])(new Map())).toThrow(RefreshError);
  });

  test('more pages than a series can have', () => {
    expect(() => worldBank([{ ...head, pages: 900 }, [row]])(new Map())).toThrow(RefreshError);
  });

  test('an indicator that every object has', () => {
    expect(() => readImfVintage({ indicators: {} }, 'constructor')).toThrow('no-series');
    expect(() => readImfValues({ values: {} }, 'constructor', '2026-10', () => true)).toThrow('unexpected');
  });
});

describe('figures against the bundled ones', () => {
  const years = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 5, maxLength: 40 });
  const line = (values: readonly number[]) => ({ from: 1980, values });
  const fresh = (values: readonly number[]) => ({
    vintage: '2026-10-08',
    values: new Map([['PAK', new Map(values.map((value, i) => [1980 + i, value] as const))]]),
  });
  const check = (old: readonly number[], now: readonly number[], isPercent = false) =>
    checked(fresh(now), new Map([['PAK', line(old)]]), isPercent);

  test('revisions by any factor below ten are taken whole', () => {
    fc.assert(
      fc.property(years, fc.double({ min: 0.11, max: 9.9, noNaN: true }), (old, factor) => {
        const result = check(
          old,
          old.map((value) => value * factor),
        );
        expect(result).toMatchObject({ refused: 0, contradicts: false });
      }),
    );
  });

  test('another unit, or another sign, is refused whole', () => {
    fc.assert(
      fc.property(years, fc.constantFrom(1e-9, 1e-6, 1e-3, 0.01, 100, 1e3, -1), (old, factor) => {
        expect(
          check(
            old,
            old.map((value) => value * factor),
          ),
        ).toEqual({
          values: new Map(),
          refused: old.length,
          contradicts: true,
        });
      }),
    );
  });

  test('percentages near zero may move by points and change sign', () => {
    expect(check([0.1, -0.2, 1, 2], [2.1, 1.5, -1, 3], true).refused).toBe(0);
    expect(check([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5], [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 80], true).refused).toBe(1);
  });

  test('a new year is measured on the years before it; a place the pack has not is passed over', () => {
    expect(check([100, 110, 120], [100, 110, 120, 900]).refused).toBe(0);
    expect(
      check(
        Array(20).fill(100),
        [...Array(20).fill(100), ...Array(15).fill(null), 1e6].map((value, i) => value ?? 100 + i),
      ).refused,
    ).toBe(1);
    expect(check(Array(20).fill(100), [...Array(20).fill(100), 1e6]).refused).toBe(1);
    expect(checked(fresh([1, 2]), new Map(), false)).toEqual({ values: new Map(), refused: 0, contradicts: false });
  });
});
