/** The whole report: gists, order, and notes that never speak against a figure that is right within its rounding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SURE_ENOUGH } from '../../src/claims/claim.ts';
import { gistOf } from '../../src/context/gist.ts';
import { placesOf, read } from '../../src/context/read.ts';
import { articleOf, type CaseClaim, claimOf } from './cases.ts';
import data from './library.json' with { type: 'json' };
import { testLibrary } from './library.ts';

const TEXT = 'Reports name $2.1 billion, 40 barges, 5% and 9,000 tonnes.';
const article = articleOf({ text: TEXT });
const claim = (given: Partial<CaseClaim>) =>
  claimOf(article, { quote: '$2.1 billion', value: 2.1e9, unit: 'USD', ...given });

describe('placesOf', () => {
  it('names each place once, and only places of figures that an indicator or money of their own speaks of', () => {
    const claims = [
      claim({ indicator: 'exports', place: 'PAK' }),
      claim({ indicator: 'imports', place: 'PAK' }),
      claim({ indicator: 'gdp', place: 'CAN' }),
      claim({ place: 'FRA' }),
      claim({ place: 'IND', unit: 'INR' }),
      claim({ indicator: 'gdp' }),
    ];
    expect(placesOf(claims)).toEqual(['PAK', 'CAN', 'IND']);
  });
});

describe('a reading that is not sure enough', () => {
  it('is kept, but set beside no series', () => {
    const sure = claim({ indicator: 'ict_exports', place: 'PAK', period: 'FY2022' });
    const report = read(article, [sure, { ...sure, confidence: SURE_ENOUGH - 0.01 }], testLibrary());
    expect(report.claims).toHaveLength(2);
    expect(report.unsure).toEqual([1]);
    expect(report.matches[1]).toEqual({
      kind: 'none',
      reason: 'The words around it can be read in more than one way',
    });
    expect(report.matches[0]).not.toEqual(report.matches[1]);
  });
});

describe('notes switched off', () => {
  const claims = [
    claim({ indicator: 'ict_exports', measure: 'IT exports', place: 'PAK', period: 'FY2022', modality: 'projected' }),
  ];
  const idsOf = (notesOff?: readonly string[]): string[] =>
    read(article, claims, testLibrary(), notesOff).notes.map(({ id }) => id);

  it('are left out, and the others stay', () => {
    expect(idsOf()).toContain('hindsight');
    expect(idsOf(['hindsight'])).toEqual(idsOf().filter((id) => id !== 'hindsight'));
  });

  it('may name notes there are none of', () => {
    expect(idsOf(['no-such-note', 'constructor', ''])).toEqual(idsOf());
  });

  it('may be all of them', () => {
    const report = read(article, claims, testLibrary(), idsOf());
    expect(report.notes).toEqual([]);
    expect(report.order).toEqual([0]);
    expect(report.matches[0]?.kind).toBe('series');
  });
});

describe('gists', () => {
  it.each([
    [
      { modality: 'projected', indicator: 'ict_exports', measure: 'exports', place: 'PAK', period: 'FY2022' },
      true,
      ['A projection', 'IT exports', 'Pakistan', 'FY2022 (1 July 2021 to 30 June 2022)'],
    ],
    [{ modality: 'target', measure: 'homes', period: '2030' }, false, ['A target', 'homes', null, '2030']],
    [{ indicator: 'graduates', measure: 'IT graduates' }, false, ['A reported figure', 'IT graduates', null, null]],
    [
      { place: 'USA', period: '2004-Q3' },
      false,
      ['A reported figure', null, 'the United States', 'the third quarter of 2004'],
    ],
    [{ place: 'DEU', period: 'FY2021' }, false, ['A reported figure', null, 'Germany', 'FY2021']],
    [{ period: 'FY2021' }, false, ['A reported figure', null, null, 'FY2021']],
    [{ period: '2005-01' }, false, ['A reported figure', null, null, 'January 2005']],
    [{ period: '2001/2004' }, false, ['A reported figure', null, null, '2001 to 2004']],
  ] as const)('%j', (given, matched, [kind, measure, place, period]) => {
    expect(gistOf(claim(given), matched)).toEqual({ kind, measure, place, period });
  });
});

describe('order', () => {
  it('puts a figure with something beside it before one without, and keeps every claim once', () => {
    const claims = [
      claim({ quote: '40', value: 40, unit: 'count', measure: 'barges' }),
      claim({ indicator: 'ict_exports', measure: 'IT exports', place: 'PAK', period: 'FY2022', modality: 'projected' }),
    ];
    expect(read(article, claims, testLibrary()).order).toEqual([1, 0]);
  });

  it('answers an article without figures', () => {
    expect(read(article, [], testLibrary())).toMatchObject({
      claims: [],
      notes: [],
      trends: [],
      order: [],
      matches: [],
    });
  });
});

it('reads a page of thousands of figures in time that grows with their number only', () => {
  const sentence = 'Exports rose from $2.1 billion to $3.5 billion, said Ana Ruiz, and doubled. ';
  const claimsIn = (count: number) => {
    const long = articleOf({ text: sentence.repeat(count) });
    const shared = { measure: 'IT exports', indicator: 'ict_exports', place: 'PAK', attributed: 'Ana Ruiz' } as const;
    const [from, to, fold] = [
      claimOf(long, { quote: '$2.1 billion', value: 2.1e9, unit: 'USD', role: 'from', ...shared }),
      claimOf(long, { quote: '$3.5 billion', value: 3.5e9, unit: 'USD', role: 'to', period: 'FY2022', ...shared }),
      claimOf(long, { quote: 'doubled', value: 2, unit: 'x', role: 'pct_change', direction: 'up', ...shared }),
    ];
    const claims = Array.from({ length: count }, (_, at) => [
      { ...from, partner: at * 3 + 1 },
      { ...to, partner: at * 3 },
      fold,
    ]).flat();
    return { long, claims };
  };
  const milliseconds = (count: number): number => {
    const { long, claims } = claimsIn(count);
    const start = performance.now();
    const { notes } = read(long, claims, testLibrary());
    expect(notes.length).toBeGreaterThan(count / 2);
    return performance.now() - start;
  };
  milliseconds(100);
  const few = Math.max(milliseconds(150), 20);
  expect(milliseconds(1500)).toBeLessThan(few * 40);
}, 60_000);

describe('a figure that is right within its rounding', () => {
  const indicators: Record<string, string> = {
    'BX.GSR.CCIS.CD': 'ict_exports',
    'NE.EXP.GNFS.CD': 'exports',
    'BX.TRF.PWKR.CD.DT': 'remittances',
    'NY.GDP.MKTP.KD.ZG': 'gdp_growth',
    'FP.CPI.TOTL.ZG': 'inflation',
    'NY.GDP.MKTP.CD': 'gdp',
    'SP.POP.TOTL': 'population',
  };
  const points = data.yearly
    .filter(({ id, place }) => id in indicators && place !== 'PAK')
    .flatMap(({ id, place, unit, from, values }) =>
      values.map((value, at) => ({ id, place, unit, year: from + at, value })),
    );

  const written = fc
    .record({ point: fc.constantFrom(...points), digits: fc.integer({ min: 2, max: 5 }) })
    .map(({ point, digits }) => {
      const size = 10 ** (Math.floor(Math.log10(Math.abs(point.value))) + 1 - digits);
      const value = Math.round(point.value / size) * size;
      const falls = point.unit === '%' && value < 0;
      const given: CaseClaim = {
        quote: '$2.1 billion',
        value: Math.abs(value),
        unit: point.unit,
        step: size,
        role: point.id === 'NY.GDP.MKTP.KD.ZG' ? 'pct_change' : point.unit === '%' ? 'rate' : 'level',
        direction: falls ? 'down' : null,
        indicator: indicators[point.id] ?? null,
        measure: 'the measure',
        place: point.place,
        period: String(point.year),
      };
      return { given, year: point.year };
    });

  it('is not remarked on when it was reported', () => {
    fc.assert(
      fc.property(written, ({ given, year }) => {
        const later = articleOf({ text: TEXT, date: `${year + 1}-06-30` });
        const { notes, matches } = read(later, [claimOf(later, given)], testLibrary());
        expect(matches[0]?.kind).toBe('series');
        expect(notes.map(({ id }) => id)).not.toContain('official-value');
      }),
    );
  });

  it('is called in line when it was projected', () => {
    fc.assert(
      fc.property(written, ({ given, year }) => {
        const before = articleOf({ text: TEXT, date: `${year - 1}-06-30` });
        const { notes } = read(before, [claimOf(before, { ...given, modality: 'projected' })], testLibrary());
        expect(notes.find(({ id }) => id === 'hindsight')?.text).toMatch(/, in line with the projection\.$/u);
      }),
    );
  });
});
