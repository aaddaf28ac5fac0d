import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  BRITISH,
  formatChange,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatValue,
  writeNumbersAs,
} from '../../src/shared/format.ts';

describe('numbers as a British reader sees them', () => {
  it.each([
    [1.60465, '1.6'],
    [0.19588, '0.196'],
    [1.67, '1.67'],
    [60, '60'],
    [25000, '25,000'],
    [72952, '72,952'],
    [2.616e9, '2.62bn'],
    [1.3e6, '1.3m'],
    [-4.1e12, '−4.1tn'],
  ])('%d', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [2.619e9, 'USD', '$2.62bn'],
    [4e7, 'GBP', '£40m'],
    [4745, 'GBP', '£4,745'],
    [-1.25e11, 'USD', '−$125bn'],
  ])('%d %s', (value, currency, text) => {
    expect(formatMoney(value, currency)).toBe(text);
  });

  it.each([
    [2 / 3, '+67%'],
    [-0.25, '−25%'],
    [0.023, '+2.3%'],
    [0, '0%'],
    [8.17, '+817%'],
  ])('a change of %d', (ratio, text) => {
    expect(formatChange(ratio)).toBe(text);
  });

  it.each([
    [6.6823, '6.7%'],
    [25.17, '25%'],
    [147.4, '147%'],
    [-0.4, '−0.4%'],
  ])('%d percent', (percent, text) => {
    expect(formatPercent(percent)).toBe(text);
  });

  it.each([
    [3.4, '%', '3.4%'],
    [1, 'pp', '1 percentage point'],
    [25, 'bp', '25 basis points'],
    [2, 'x', '×2'],
    [5e6, 'tonne', '5m tonnes'],
    [1, 'tonne', '1 tonne'],
    [750, 'MW', '750 MW'],
    [4e6, 'kg', '4m kg'],
    [2.5, 'tonne/year', '2.5 tonnes per year'],
    [1400, 'kWh/month', '1,400 kWh per month'],
    [90, 'USD/barrel', '$90 per barrel'],
    [1.2e6, 'barrel/day', '1.2m barrels per day'],
    [25000, 'count', '25,000'],
  ])('%d %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });

  it.each([
    ['2022-02-02', '2 February 2022'],
    ['2021-12', 'December 2021'],
    ['2021', '2021'],
  ])('%s', (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });

  it('writes the same number the same way every time, whatever was asked between', () => {
    const once = formatMoney(2.619e9, 'USD');
    formatMoney(2.619e9, 'EUR');
    formatMoney(2.619e9, 'USD', 2);
    expect(formatMoney(2.619e9, 'USD')).toBe(once);
  });
});

describe('numbers as another reader wants them', () => {
  afterEach(() => writeNumbersAs(BRITISH));
  const money = (locale: string, scale: 'billion' | 'crore', value: number, currency: string): string => {
    writeNumbersAs({ locale, scale });
    return formatMoney(value, currency).replace(/[\u00a0\u202f]/gu, ' ');
  };

  it.each([
    ['en-GB', 'crore', 8.5e9, 'INR', '₹850 crore'],
    ['en-GB', 'crore', 2.62e12, 'PKR', 'Rs 2.62 lakh crore'],
    ['en-IN', 'crore', 4.5e5, 'INR', '₹4.5 lakh'],
    ['en-IN', 'crore', 99999, 'INR', '₹1,00,000'],
    ['en-GB', 'crore', 9.996e6, 'INR', '₹1 crore'],
    ['en-US', 'billion', 2.62e9, 'USD', '$2.62bn'],
    ['en-IN', 'billion', 2.62e9, 'INR', '₹2.62bn'],
    ['de', 'billion', 2.62e9, 'EUR', '2,62bn €'],
    ['de', 'billion', -2.62e9, 'EUR', '−2,62bn €'],
    ['ur', 'crore', -2.62e9, 'PKR', '−Rs 262 crore'],
    ['fr', 'billion', 25000, 'EUR', '25 000 €'],
  ] as const)('%s, %s: %d %s', (locale, scale, value, currency, text) => {
    expect(money(locale, scale, value, currency)).toBe(text);
  });

  it('rounds up into the next step, in both scales', () => {
    expect(formatNumber(999_960_000)).toBe('1bn');
    writeNumbersAs({ locale: 'en-IN', scale: 'crore' });
    expect([formatNumber(9_999_900), formatNumber(99_990)].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      '1 crore',
      '99,990',
    ]);
  });

  it('keeps Latin digits and English months, in the order of an English locale', () => {
    writeNumbersAs({ locale: 'ar-EG', scale: 'billion' });
    expect([formatPercent(6.68), formatDate('2022-02-02')]).toEqual(['6.7%', '2 February 2022']);
    writeNumbersAs({ locale: 'en-US', scale: 'billion' });
    expect(formatDate('2022-02-02')).toBe('February 2, 2022');
  });

  it('writes as Intl’s own compact notation does in British English', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e6, max: 9.99e14, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        (value, digits) => {
          const intl = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumSignificantDigits: digits });
          expect(formatNumber(value, digits)).toBe(intl.format(value));
        },
      ),
    );
  });
});
