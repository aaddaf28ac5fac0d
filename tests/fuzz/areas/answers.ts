/** Publishers' answers: whatever comes is refused as an answer, or read as finite figures of known places that fit. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RefreshError, type Values } from '../../../src/data/refresh/answer.ts';
import { checked } from '../../../src/data/refresh/check.ts';
import { readImfValues, readImfVintage } from '../../../src/data/refresh/imf.ts';
import { readWorldBankPage } from '../../../src/data/refresh/world-bank.ts';
import { areaOf } from '../area.ts';

const CODE = 'PCPIPCH';
const BUNDLED = new Map([
  ['PAK', { from: 2019, values: [10.6, 9.7, 9.5, null, 30.8, 12.6] }],
  ['IND', { from: 2019, values: [3.7, 6.6, 5.1, 6.7, 5.6, 5] }],
]);
const known = (place: string): string | undefined => (BUNDLED.has(place) ? place : undefined);

const number = fc.oneof(fc.double(), fc.integer({ min: -50, max: 50 }), fc.constant(null));
const junk = fc.jsonValue({ maxDepth: 2 });
const year = fc.oneof(fc.integer({ min: 2015, max: 2030 }).map(String), fc.string({ maxLength: 6 }));
const place = fc.constantFrom('PAK', 'IND', 'ZZZ', '', '__proto__', 'constructor');
/** Mostly as documented, with anything at any place of it. */
const or = <T>(right: fc.Arbitrary<T>) => fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: junk });

const row = fc.record({
  indicator: or(fc.record({ id: fc.constantFrom(CODE, CODE, CODE, 'OTHER'), value: fc.string({ maxLength: 9 }) })),
  country: or(fc.record({ id: fc.constantFrom('PK', 'IN', 'ZH', '') })),
  countryiso3code: or(place),
  date: or(year),
  value: or(number),
});
const head = fc.record({
  page: or(fc.constantFrom(1, 1, 2, '1')),
  pages: or(fc.nat(9)),
  total: or(fc.nat(50_000)),
  lastupdated: or(fc.constantFrom('2026-10-08', 'never')),
});
const worldBank = or(fc.tuple(or(head), or(fc.array(or(row), { maxLength: 6 }))));
const imf = or(
  fc.record({
    indicators: or(
      fc.dictionary(
        fc.constantFrom(CODE, 'constructor'),
        or(
          fc.record({
            source: or(fc.constantFrom('World Economic Outlook (October 2026)', 'World Economic Outlook')),
            unit: or(fc.constantFrom('Annual percent change', 'Percent')),
            dataset: or(fc.constantFrom('WEO', 'FM')),
          }),
        ),
      ),
    ),
    values: or(
      fc.dictionary(fc.constantFrom(CODE, 'OTHER'), or(fc.dictionary(place, or(fc.dictionary(year, number))))),
    ),
  }),
);

function read(work: () => Values): Values {
  try {
    return work();
  } catch (error) {
    assert.ok(error instanceof RefreshError, String(error));
    return new Map();
  }
}

export const answers = areaOf({
  name: 'answers',
  share: 2,
  input: fc.record({ worldBank, imf }),
  holds: (input) => {
    const ofWorldBank = read(() => {
      const values: Values = new Map();
      readWorldBankPage(input.worldBank, { code: CODE, page: 1, thisYear: 2026, marks: [] }, known, values);
      return values;
    });
    const ofImf = read(() => {
      const vintage = readImfVintage(input.imf, CODE);
      assert.match(vintage, /^\d{4}-\d{2}$/);
      return readImfValues(input.imf, CODE, vintage, (one) => BUNDLED.has(one)).values;
    });
    for (const values of [ofWorldBank, ofImf]) {
      const { values: taken, refused } = checked({ vintage: '2026-10-08', values }, BUNDLED, true);
      const count = (of: Values): number => [...of.values()].reduce((sum, byYear) => sum + byYear.size, 0);
      assert.equal(count(taken) + refused, count(values));
      for (const [where, byYear] of taken) {
        assert.ok(BUNDLED.has(where));
        for (const [of, value] of byYear) {
          assert.ok(Number.isInteger(of) && of >= 1960 && of <= 2036);
          assert.ok(Number.isFinite(value) && Math.abs(value) < 10_000, `${where} ${of} ${value}`);
        }
      }
    }
  },
});
