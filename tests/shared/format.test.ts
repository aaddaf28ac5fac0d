import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatValue,
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
