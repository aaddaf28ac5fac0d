/** What must hold for any text: no throw, offsets that point at their quote, order, nothing overlapping. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/claims/claim.ts';
import { claimBlocks, claimsOf, extract, extractBlocks } from '../../src/claims/extract.ts';
import { quantities } from '../../src/claims/quantities.ts';

/** Pieces that look like economic prose, odd characters among them. */
const PIECES = [
  ...'the of to from by in a and % $ € £ ₹ Rs . , ( ) - – — / : ; “ ” ’s 1 2 7 25 000 3.5 1,234 12,34,567 0.5 ½ 2022 FY22 Q1'.split(
    ' ',
  ),
  ...'million billion crore lakh bn m k per cent percent points basis rose fell doubled two-fold half third quarter exports'.split(
    ' ',
  ),
  ...'inflation Pakistan US U.S. Fed GDP jobs people year last this fiscal May on Monday said According according between up down'.split(
    ' ',
  ),
  '\n',
  '\u00a0',
  '\ud83d',
  '💶',
  '٣',
];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const anything = fc.oneof(
  prose,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const date = fc.constantFrom(null, '2022-02-02', '2020-02-29', 'yesterday', '', '2021-13-45');

function inOrder(text: string, read: readonly Quantity[]): void {
  let end = 0;
  for (const one of read) {
    expect(text.slice(one.start, one.end)).toBe(one.quote);
    expect(one.quote.length).toBeGreaterThan(0);
    expect(one.start).toBeGreaterThanOrEqual(end);
    expect([one.value].flat().every(Number.isFinite)).toBe(true);
    expect(one.step).toBeGreaterThan(0);
    end = one.end;
  }
}

describe('any text', () => {
  it('is read without an error, in order, with offsets that point at the quote', () => {
    fc.assert(
      fc.property(anything, fc.option(prose), date, (text, title, day) => {
        inOrder(text, quantities(text));
        inOrder(text, extract(text, { date: day, ...(title ? { title } : {}) }));
      }),
      { numRuns: 400 },
    );
  });

  it('gives claims whose partners point at each other and whose sentence holds them', () => {
    fc.assert(
      fc.property(prose, prose, date, (text, title, day) => {
        const claims = claimsOf({ title, text, date: day });
        claims.forEach((claim, at) => {
          const whole = claim.where === 'title' ? title : text;
          expect(whole.slice(claim.start, claim.end)).toBe(claim.quote);
          expect(claim.sentence.start).toBeLessThanOrEqual(claim.start);
          expect(claim.sentence.end).toBeGreaterThanOrEqual(claim.end);
          expect(claim.confidence).toBeGreaterThan(0);
          expect(claim.confidence).toBeLessThanOrEqual(1);
          if (claim.confidence === 1) expect(claim.doubts).toEqual([]);
          const partner = claim.partner === null ? undefined : claims[claim.partner];
          if (claim.partner !== null) expect(partner?.partner).toBe(at);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same by block as in one go', () => {
    const long = fc.array(prose, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('.\n'));
    fc.assert(
      fc.property(fc.oneof(anything, long), fc.option(prose), date, (text, title, day) => {
        const options = { date: day, ...(title ? { title } : {}) };
        expect([...extractBlocks(text, options)].flat()).toEqual(extract(text, options));
        const article = { title: title ?? '', text, date: day };
        expect([...claimBlocks(article)].flat()).toEqual(claimsOf(article));
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same figures whether or not another paragraph follows', () => {
    const plain = (text: string) => quantities(text).map(({ start, quote, value }) => ({ start, quote, value }));
    fc.assert(
      fc.property(prose, prose, (first, second) => {
        // A currency left open ("$", "Rs") depends on the whole article; the numbers do not.
        const alone = plain(first.replaceAll('\n', ' '));
        const both = plain(`${first.replaceAll('\n', ' ')}\n\n${second}`);
        expect(both.slice(0, alone.length)).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });
});
