/** A reader's correction laid over a claim. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, type Correction, SURE_ENOUGH } from '../../src/claims/claim.ts';
import { claimsOf } from '../../src/claims/extract.ts';
import { INDICATORS } from '../../src/claims/lexicon/indicators.ts';
import { PLACES } from '../../src/claims/lexicon/places.ts';
import { CORRECTED_FIELDS, corrected, unknownFields } from '../../src/context/correct.ts';

const [read] = claimsOf({ title: 'Prices', date: '2023-03-01', text: 'Inflation in Pakistan was 29.2% in 2022.' });
if (!read) throw new Error('no claim');
const claim: Claim = { ...read, confidence: 1, doubts: [] };

const none = fc.constant(null);
const correction = fc.record(
  {
    indicator: fc.oneof(none, fc.constantFrom(...INDICATORS.map(({ code }) => code))),
    place: fc.oneof(none, fc.constantFrom(...Object.keys(PLACES))),
    period: fc.oneof(
      none,
      fc.constantFrom('2021', 'FY2022', '2022-Q3', '2022-H1', '2022-05', '2022-05-06', '2020/2022'),
    ),
  },
  { requiredKeys: [] },
);

test('every known code is taken, and changes its own field alone', () => {
  fc.assert(
    fc.property(correction, (given) => {
      expect(unknownFields(given)).toEqual([]);
      const { readAs = {}, ...now } = corrected(claim, given);
      for (const field of CORRECTED_FIELDS) {
        const code = given[field];
        expect(now[field]).toBe(code === undefined ? claim[field] : code);
        expect(Object.hasOwn(readAs, field)).toBe(code !== undefined && code !== claim[field]);
      }
      expect({ ...now, ...readAs }).toEqual(claim);
    }),
  );
});

test('whatever else is no code', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (word) => {
      const given: Correction = { indicator: `${word}!`, place: `${word}!`, period: `${word}!` };
      expect(unknownFields(given)).toEqual(['indicator', 'place', 'period']);
    }),
  );
});

describe('how sure it is then', () => {
  const doubtful: Claim = {
    ...claim,
    confidence: 0.3,
    doubts: [
      'the country is named elsewhere in the sentence',
      'the statistic is named in an earlier sentence',
      'the period is carried over from an earlier sentence',
      'the currency is not written',
    ],
  };

  test('a reading put right is sure enough to be matched, and its own doubts go', () => {
    const { confidence, doubts } = corrected(doubtful, { place: 'IND' });
    expect(confidence).toBe(SURE_ENOUGH);
    expect(doubts).toEqual(doubtful.doubts.filter((doubt) => !doubt.includes('country')));
    const all = corrected(doubtful, { place: 'IND', indicator: 'gdp_growth', period: '2021' });
    expect(all.doubts).toEqual(['the currency is not written']);
  });

  test('saying what was read already changes nothing', () => {
    expect(corrected(doubtful, { place: 'PAK' })).toBe(doubtful);
    expect(corrected(doubtful, {})).toBe(doubtful);
  });
});
