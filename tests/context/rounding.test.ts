import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Hedge } from '../../src/claims/claim.ts';
import {
  contains,
  intervalOf,
  intervalWords,
  overlap,
  ratioInterval,
  writtenInterval,
} from '../../src/context/rounding.ts';
import { articleOf, type CaseClaim, claimOf } from './cases.ts';

function claim(quote: string, value: Claim['value'], unit: string, hedge: Hedge | null = null): Claim {
  const given: CaseClaim = { quote, value, unit, hedge };
  return claimOf(articleOf({ text: quote }), given);
}

describe('what a written figure stands for', () => {
  it.each([
    ['$2.1 billion', 2.1e9, 'USD', null, 2.05e9, 2.15e9],
    ['24%', 24, '%', null, 23.5, 24.5],
    ['$3.5 billion', 3.5e9, 'USD', 'over', 3.45e9, null],
    ['$3.5 billion', 3.5e9, 'USD', 'at least', 3.45e9, null],
    ['$3.5 billion', 3.5e9, 'USD', 'under', null, 3.55e9],
    ['3.4%', 3.4, '%', 'at most', null, 3.45],
    ['25,000', 25000, 'count', null, 24500, 25500],
    ['25,000', 25000, 'count', 'about', 23750, 26250],
    ['40%', 40, '%', 'nearly', 30, 45],
    ['doubled', 2, 'x', null, 1.8, 2.2],
  ] as const)('%s (%s %s, %s)', (quote, value, unit, hedge, low, high) => {
    const interval = intervalOf(claim(quote, value, unit, hedge));
    const near = (end: number | null) => (end === null ? null : expect.closeTo(end, 3));
    expect(interval).toEqual({ low: near(low), high: near(high) });
  });

  it('takes a range from its lower end to its upper end, each rounded outwards', () => {
    expect(writtenInterval(claim('2.5-3%', [2.5, 3], '%'))).toEqual({ low: 2.45, high: 3.05 });
  });

  it('writes intervals in words', () => {
    const show = String;
    expect(intervalWords({ low: 1, high: 2 }, show)).toBe('1 to 2');
    expect(intervalWords({ low: 1, high: null }, show)).toBe('1 or more');
    expect(intervalWords({ low: null, high: 2 }, show)).toBe('2 or less');
  });
});

describe('comparing through intervals', () => {
  const figure = fc.record({ digits: fc.integer({ min: 1, max: 99_999 }), places: fc.integer({ min: 0, max: 4 }) });

  it('holds every value that rounds to what is written', () => {
    fc.assert(
      fc.property(figure, fc.double({ min: -0.4999, max: 0.4999, noNaN: true }), ({ digits, places }, off) => {
        const step = 10 ** -places;
        const exact = (digits + off) * step;
        const written = exact.toFixed(places);
        expect(contains(intervalOf(claim(written, Number(written), 'USD')), exact)).toBe(true);
      }),
    );
  });

  it('is never narrowed by a hedge', () => {
    const hedges = ['about', 'over', 'under', 'at least', 'at most', 'nearly'] as const;
    fc.assert(
      fc.property(figure, fc.constantFrom(...hedges), ({ digits, places }, hedge) => {
        const written = (digits * 10 ** -places).toFixed(places);
        const plain = claim(written, Number(written), 'USD');
        const widened = intervalOf({ ...plain, hedge });
        expect(contains(widened, Number(written))).toBe(true);
        const own = writtenInterval(plain);
        const [low, high] = [widened.low ?? -Infinity, widened.high ?? Infinity];
        expect(high - low).toBeGreaterThanOrEqual(own.high - own.low);
      }),
    );
  });

  it('finds the true ratio of any two exact values inside the interval of the rounded ones', () => {
    const exact = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(exact, exact, (from, to) => {
        const [a, b] = [from, to].map((value) => claim(value.toFixed(1), Number(value.toFixed(1)), 'USD'));
        const ratio = a && b && ratioInterval(intervalOf(a), intervalOf(b));
        expect(ratio && contains(ratio, to / from)).toBe(true);
      }),
    );
  });

  it('overlap is symmetric, and an open end reaches everything beyond', () => {
    expect(overlap({ low: 3, high: null }, { low: 1, high: 3.5 })).toBe(true);
    expect(overlap({ low: 3, high: null }, { low: 1, high: 2.5 })).toBe(false);
    const end = fc.option(fc.integer({ min: -50, max: 50 }), { nil: null });
    fc.assert(
      fc.property(end, end, end, end, (a, b, c, d) => {
        const [x, y] = [
          { low: a, high: b },
          { low: c, high: d },
        ];
        expect(overlap(x, y)).toBe(overlap(y, x));
      }),
    );
  });

  it('has no ratio for a base that may be nothing', () => {
    expect(ratioInterval({ low: -0.5, high: 0.5 }, { low: 3.5, high: 4.5 })).toBeNull();
  });
});
