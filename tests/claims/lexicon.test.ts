/** The word tables keep their promises to the rest of the engine and the extension. */
import { describe, expect, it } from 'vitest';
import { FAMILIES, PREFIXES, WORDS } from '../../src/claims/lexicon/currencies.ts';
import { INDICATORS, indicatorLabel, indicatorOf } from '../../src/claims/lexicon/indicators.ts';
import { currencyOf, PLACES, placeIndex, placeName } from '../../src/claims/lexicon/places.ts';

describe('places', () => {
  it('have the names a sentence would use', () => {
    expect(['PAK', 'USA', 'GBR', 'NLD', 'EMU', 'EUU', 'WLD'].map(placeName)).toEqual([
      'Pakistan',
      'the United States',
      'the United Kingdom',
      'the Netherlands',
      'the euro area',
      'the European Union',
      'the world',
    ]);
    expect(placeName('ZZZ')).toBe('ZZZ');
  });

  it('are alpha-3 codes with three-letter currencies', () => {
    expect(Object.keys(PLACES).length).toBeGreaterThan(240);
    for (const [code, { currency }] of Object.entries(PLACES)) {
      expect(code).toMatch(/^[A-Z]{3}$/u);
      if (currency) expect(currency, code).toMatch(/^[A-Z]{3}$/u);
    }
    expect(currencyOf('PAK')).toBe('PKR');
    expect(currencyOf(null)).toBeNull();
  });

  it('are found longest name first', () => {
    const papua =
      placeIndex()
        .get('Papua')
        ?.map(([words]) => words.length) ?? [];
    expect(papua).toEqual([...papua].sort((a, b) => b - a));
    expect(papua.length).toBeGreaterThan(1);
  });
});

describe('indicators', () => {
  it('have one row a code, each with words in lower case', () => {
    const codes = INDICATORS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThanOrEqual(54);
    for (const { code, words, label } of INDICATORS) {
      expect(code).toMatch(/^[a-z0-9_]+$/u);
      expect(label.length).toBeGreaterThan(2);
      for (const word of words) expect(word).toBe(word.toLowerCase());
    }
  });

  it('name no phrase twice', () => {
    const phrases = INDICATORS.flatMap(({ words }) => words);
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
  });

  it('answer by code', () => {
    expect(indicatorLabel('ict_exports')).toBe('IT exports');
    expect(indicatorLabel('nothing')).toBe('nothing');
    expect(indicatorOf('inflation')?.kind).toBe('rate');
    expect(indicatorOf(null)).toBeUndefined();
  });
});

describe('currencies', () => {
  it('resolve every sign and word to ISO 4217 or to a family of it', () => {
    for (const code of [...PREFIXES.values(), ...WORDS.values()]) {
      if (!/^[A-Z]{3}$/u.test(code)) expect(FAMILIES[code], code).toBeDefined();
    }
  });
});
