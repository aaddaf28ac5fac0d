import { describe, expect, it } from 'vitest';
import { decimalYear, shortDate, stretchOf } from '../../src/chart/period.ts';
import { textWidth } from '../../src/chart/text-width.ts';
import { gapWords } from '../../src/chart/words.ts';

describe('gapWords', () => {
  const around = (value: number, half: number) => ({ low: value - half, high: value + half });
  it.each([
    ['money below', 3.5e9, { low: 3.45e9, high: null }, 2.619e9, 'USD', '25% below'],
    ['money above an upper limit', 3e9, { low: null, high: 3.05e9 }, 3.3e9, 'USD', '10% above'],
    ['inside the rounding', 2.6e9, around(2.6e9, 5e7), 2.619e9, 'USD', 'in line with it'],
    ['above an open end', 2e9, { low: 1.95e9, high: null }, 9e9, 'USD', 'in line with it'],
    ['a rate', 4, around(4, 0.05), 2.8, '%', '1.2 points below'],
    ['a rate by one point', 4, around(4, 0.05), 5, '%', '1 point above'],
    ['a range, from its nearer end', [4, 5], { low: 3.95, high: 5.05 }, 6.5, '%', '1.5 points above'],
    ['a loss where a surplus was claimed', 2e9, around(2e9, 5e7), -1e9, 'USD', '$3bn below'],
    ['many times as much', 2e6, around(2e6, 5e4), 8.3e7, 'USD', '42 times as high'],
    ['points in the thousands', 1e6, { low: 9.5e5, high: null }, 65_374, '%', '930,000 points below'],
    ['a claim of nothing', 0, around(0, 0), 1e9, 'USD', '$1bn above'],
  ] as const)('%s', (_name, value, bounds, outcome, unit, words) => {
    expect(gapWords(value, bounds, outcome, unit)).toBe(words);
  });
});

describe('stretchOf', () => {
  it.each([
    ['2021', 2021, 2022, '2021', '2021'],
    ['FY2022', 2021.5, 2022.5, 'FY22', 'FY2022'],
    ['2021-Q3', 2021.5, 2021.75, 'Q3 2021', 'Q3 2021'],
    ['2021-H2', 2021.5, 2022, 'H2 2021', 'H2 2021'],
    ['2021-03', 2021 + 2 / 12, 2021.25, 'Mar 2021', 'March 2021'],
    ['2001/2004', 2001, 2005, '2001–04', '2001–2004'],
  ] as const)('%s', (period, start, end, label, words) => {
    const stretch = stretchOf(period);
    expect(stretch?.start).toBeCloseTo(start);
    expect(stretch?.end).toBeCloseTo(end);
    expect([stretch?.label, stretch?.words]).toEqual([label, words]);
  });

  it.each(['', 'soon', '21', '2021-13', '2021-Q5', 'FY22', '2021-3', ' 2021'])('answers null for %j', (period) => {
    expect(stretchOf(period)).toBeNull();
  });

  it('writes dates short, and as decimal years', () => {
    expect(shortDate('2022-02-02')).toBe('2 Feb 2022');
    expect(decimalYear('2022-07-01')).toBeCloseTo(2022.5);
    expect(decimalYear('July')).toBeNull();
  });
});

describe('textWidth', () => {
  it('grows with the text, its size and its weight', () => {
    expect(textWidth('', 12)).toBe(0);
    expect(textWidth('$3.5bn', 12)).toBeGreaterThan(textWidth('$3.5b', 12));
    expect(textWidth('$3.5bn', 24)).toBeCloseTo(2 * textWidth('$3.5bn', 12));
    expect(textWidth('$3.5bn', 12, true)).toBeGreaterThan(textWidth('$3.5bn', 12));
  });
});
