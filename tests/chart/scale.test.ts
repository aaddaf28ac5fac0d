import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTicks, scaleOf } from '../../src/chart/scale.ts';

describe('roundTicks', () => {
  it.each([
    [0, 3.9, 4, [0, 1, 2, 3, 4]],
    [0, 0.31, 4, [0, 0.1, 0.2, 0.3, 0.4]],
    [-9.88, 8.65, 4, [-10, -5, 0, 5, 10]],
    [0, 1_000_000, 5, [0, 200_000, 400_000, 600_000, 800_000, 1_000_000]],
    [60.5, 64.2, 4, [60, 61, 62, 63, 64, 65]],
    [-0.004, -0.001, 3, [-0.004, -0.003, -0.002, -0.001]],
  ])('%d to %d in about %d: %j', (low, high, count, ticks) => {
    expect(roundTicks(low, high, count).ticks).toEqual(ticks);
  });

  it('holds what it was asked to, in even steps of 1, 2 or 5', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e13, max: 1e13, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e13, noNaN: true }),
        fc.integer({ min: 2, max: 7 }),
        (low, extent, count) => {
          // Closer together than doubles tell apart, there is nothing to draw.
          fc.pre(extent > Math.abs(low) * 1e-6);
          const high = low + extent;
          const { domain, ticks } = roundTicks(low, high, count);
          const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
          const slack = step * 1e-6;
          expect(domain[0]).toBeLessThanOrEqual(low + slack);
          expect(domain[1]).toBeGreaterThanOrEqual(high - slack);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(12);
          expect(Number((step / 10 ** Math.floor(Math.log10(step * 1.000001))).toPrecision(3))).toBeOneOf([1, 2, 5]);
          expect(domain[0]).toBeGreaterThan(low - step - slack);
          expect(domain[1]).toBeLessThan(high + step + slack);
        },
      ),
    );
  });
});

describe('scaleOf', () => {
  it('is straight, either way up, and keeps to the middle without an extent', () => {
    const y = scaleOf([0, 4], [200, 0]);
    expect([0, 1, 4, 5].map(y)).toEqual([200, 150, 0, -50]);
    expect(scaleOf([3, 3], [0, 10])(99)).toBe(5);
  });
});
