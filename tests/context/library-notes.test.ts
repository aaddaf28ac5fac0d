/** Notes that set a figure beside official series: what they say of figures that are right within their rounding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleIn, pricesBetween } from '../../src/context/deflators.ts';
import { ratesOf } from '../../src/context/exchange-rates.ts';
import { CATALOGUE } from '../../src/context/notes/catalogue.ts';
import type { Note } from '../../src/context/report.ts';
import { pointAt } from '../../src/context/values.ts';
import type { Series } from '../../src/data/series.ts';
import { formatChange } from '../../src/shared/format.ts';
import { type CaseClaim, reportOn } from './cases.ts';
import { testLibrary } from './library.ts';

const LIBRARY = testLibrary();
const seriesOf = (id: string, place: string): Series => {
  const series = LIBRARY.series(id, place);
  if (!series) throw new Error(`the test library lost ${id} of ${place}`);
  return series;
};

/** Amounts in dollars whose series the notes may speak of, with the words of the text. */
const AMOUNTS = [
  { indicator: 'exports', measure: 'exports of goods and services', series: seriesOf('NE.EXP.GNFS.CD', 'PAK') },
  { indicator: 'exports', measure: 'exports', series: seriesOf('NE.EXP.GNFS.CD', 'GBR') },
  { indicator: 'remittances', measure: 'remittances', series: seriesOf('BX.TRF.PWKR.CD.DT', 'IND') },
  { indicator: 'ict_exports', measure: 'IT exports', series: seriesOf('PK_ICT_EXPORTS_FY', 'PAK') },
  { indicator: 'gdp', measure: 'GDP', series: seriesOf('NY.GDP.MKTP.CD', 'GBR') },
] as const;

const amount = fc
  .constantFrom(...AMOUNTS)
  .chain((one) => fc.record({ one: fc.constant(one), point: fc.constantFrom(...one.series.points) }));
const digits = fc.integer({ min: 2, max: 5 });

function written(exact: number, kept: number): { value: number; step: number } {
  const step = 10 ** (Math.floor(Math.log10(Math.abs(exact) || 1)) + 1 - kept);
  return { value: Number((Math.round(exact / step) * step).toPrecision(12)), step };
}

const LATER = '2026-06-01';
const notesOn = (text: string, claims: CaseClaim[], date = LATER): readonly Note[] =>
  reportOn({ text, claims, date }).notes;
const byId = (notes: readonly Note[], id: string): Note[] => notes.filter((note) => note.id === id);
const NONSENSE = /\b(?:NaN|undefined|null|Infinity)\b|∞/u;

describe('a right figure of a series', () => {
  it('is no lower than another year where it is the record it says', () => {
    fc.assert(
      fc.property(amount, digits, ({ one: { series, indicator, measure }, point }, kept) => {
        const before = series.points.filter(({ period }) => period <= point.period);
        fc.pre(before.every(({ value }) => value <= point.value));
        const claim = { indicator, measure, place: series.place, period: point.period, unit: 'USD' };
        const notes = notesOn('Here XX, a record, was seen.', [
          { ...claim, quote: 'XX', ...written(point.value, kept) },
        ]);
        for (const { text } of byId(notes, 'record')) expect(text).toMatch(/^In US dollars the highest of /u);
      }),
    );
  });

  it('is told of a revision only where its digits tell the releases apart', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom('FY2021', 'FY2022', 'FY2023'), fc.boolean(), (kept, period, first) => {
        const series = seriesOf('PK_ICT_EXPORTS_FY', 'PAK');
        const releases = [...series.releases, ...series.points].filter((point) => point.period === period);
        const exact = (first ? releases[0] : releases.at(-1))?.value ?? Number.NaN;
        const figure = written(exact, kept);
        const claim = { indicator: 'ict_exports', measure: 'IT exports', place: 'PAK', period, unit: 'USD' };
        const notes = notesOn('IT exports were XX.', [{ ...claim, quote: 'XX', ...figure }]);
        const alike = releases.every(({ value }) => Math.abs(value - figure.value) <= figure.step / 2);
        if (alike) expect(byId(notes, 'revision')).toEqual([]);
      }),
    );
  });

  it('is divided by the people of its own year', () => {
    fc.assert(
      fc.property(amount, digits, ({ one: { series, indicator, measure }, point }, kept) => {
        const people = peopleIn(LIBRARY, series.place, point.period);
        const claim = { indicator, measure, place: series.place, period: point.period, unit: 'USD' };
        const figure = written(point.value, kept);
        for (const { working, text } of byId(
          notesOn('It was XX.', [{ ...claim, quote: 'XX', ...figure }]),
          'per-person',
        )) {
          expect(working.result).toBeCloseTo(figure.value / (people?.count ?? 0), 6);
          expect(text).toContain(point.period);
        }
      }),
    );
  });

  it('as growth keeps its two-year change between what its rounding allows', () => {
    const series = seriesOf('NY.GDP.MKTP.KD.ZG', 'GBR');
    fc.assert(
      fc.property(fc.constantFrom(...series.points.slice(2)), fc.integer({ min: 0, max: 2 }), (point, places) => {
        const value = Number(Math.abs(point.value).toFixed(places));
        const direction = point.value < 0 ? 'down' : 'up';
        const claim = {
          indicator: 'gdp_growth',
          measure: 'the economy',
          place: 'GBR',
          period: point.period,
          unit: '%',
        };
        const notes = notesOn('The economy moved XX.', [
          { ...claim, quote: 'XX', role: 'pct_change', direction, value, step: 10 ** -places },
        ]);
        const before = series.points[series.points.indexOf(point) - 1]?.value ?? Number.NaN;
        const two = (1 + point.value / 100) * (1 + before / 100) - 1;
        for (const { working } of byId(notes, 'base-effect')) {
          expect(Math.abs(Number(working.result) - two)).toBeLessThanOrEqual(0.5 * 10 ** -places * 0.01 * 2);
        }
      }),
    );
  });
});

describe('a right change of a series', () => {
  it('since a year is the first of the two that are told', () => {
    const series = seriesOf('NE.EXP.GNFS.CD', 'TUR');
    const year = fc.integer({ min: 2004, max: 2023 });
    let spoke = 0;
    fc.assert(
      fc.property(year, year, fc.integer({ min: 0, max: 2 }), (from, to, places) => {
        const [base, end] = [from, to].map((one) => pointAt(series, String(one))?.value ?? Number.NaN);
        fc.pre(from < to && base !== undefined && end !== undefined);
        const percent = ((end ?? 0) / (base ?? 1) - 1) * 100;
        const value = Number(Math.abs(percent).toFixed(places));
        const notes = notesOn('Exports moved XX.', [
          {
            ...{ indicator: 'exports', measure: 'exports', place: 'TUR', period: `${from}/${to}`, unit: '%' },
            ...{ quote: 'XX', role: 'pct_change', direction: percent < 0 ? 'down' : 'up', value, step: 10 ** -places },
          },
        ]);
        for (const { text } of byId(notes, 'window')) {
          spoke += 1;
          expect(text.startsWith(`From ${from} to ${to}, ${formatChange(percent / 100)};`)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(spoke).toBeGreaterThan(0);
  });

  it('of money is the stated one divided by what prices and dollars did', () => {
    const claim = { indicator: 'tax_revenue', measure: 'tax revenue', place: 'TUR', unit: 'TRY' } as const;
    const value = fc.double({ min: 1e9, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, value, (first, last) => {
        const notes = notesOn('Tax revenue went from AA to BB.', [
          { ...claim, quote: 'AA', ...written(first, 4), role: 'from', period: '2020', partner: 1 },
          { ...claim, quote: 'BB', ...written(last, 4), role: 'to', period: '2022', partner: 0 },
        ]);
        const times = written(last, 4).value / written(first, 4).value;
        const resultOf = (id: string) => Number(byId(notes, id)[0]?.working.result);
        const factor = pricesBetween(LIBRARY, 'TUR', '2020', '2022')?.factor ?? Number.NaN;
        const rate = (year: string) => pointAt(seriesOf('PA.NUS.FCRF', 'TUR'), year)?.value ?? Number.NaN;
        expect(resultOf('real-terms')).toBeCloseTo(times / factor - 1, 9);
        expect(resultOf('currency')).toBeCloseTo((times * rate('2020')) / rate('2022') - 1, 9);
      }),
    );
  });
});

describe('a track record', () => {
  it('counts the targets that the outcomes of the day had met', () => {
    const series = seriesOf('PK_ICT_EXPORTS_FY', 'PAK');
    const factors = fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(factors, (given) => {
        const years = ['FY2020', 'FY2021', 'FY2022', 'FY2023', 'FY2024'].slice(0, given.length);
        const outcome = (period: string) => pointAt(series, period)?.value ?? Number.NaN;
        const targets = years.map((period, at) => Number((outcome(period) * (given[at] ?? 1)).toPrecision(2)));
        const shared = {
          id: 'PK_ICT_EXPORTS_TARGET',
          kind: 'target',
          of: series.id,
          place: 'PAK',
          start: null,
          end: null,
        };
        const facts = years.map((period, at) => ({
          ...shared,
          ...{ period, value: targets[at] ?? 0, unit: 'USD', published: '2019-01-01', by: 'Board of Looms', page: 'P' },
        }));
        const claim = { indicator: 'ict_exports', measure: 'IT exports', place: 'PAK', period: 'FY2026', unit: 'USD' };
        const text = 'The Board of Looms wants IT exports of XX.';
        const goal = { ...claim, quote: 'XX', value: 5e9, step: 1e9, modality: 'target' as const };
        const notes = reportOn({ text, claims: [goal], facts, date: '2025-12-01' }).notes;
        const met = years.filter((period, at) => Number(outcome(period).toPrecision(3)) >= (targets[at] ?? 0)).length;
        expect(byId(notes, 'track-record').map(({ working }) => working.result)).toEqual([`${met} of ${given.length}`]);
      }),
    );
  });
});

describe('every note', () => {
  it('keeps to words and numbers, whatever the figure, its role, period and date', () => {
    const claim = fc.record({
      value: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      step: fc.constantFrom(0.01, 1, 1e6, 1e9),
      unit: fc.constantFrom('USD', 'PKR', 'TRY', 'GBP', '%', 'count', 'pp'),
      role: fc.constantFrom('level', 'change', 'pct_change', 'to', 'share', 'rate'),
      direction: fc.constantFrom('up', 'down', null),
      hedge: fc.constantFrom(null, 'about', 'over', 'under'),
      modality: fc.constantFrom('reported', 'projected', 'target'),
      indicator: fc.constantFrom(
        'exports',
        'ict_exports',
        'gdp',
        'gdp_growth',
        'remittances',
        'tax_revenue',
        'wages',
        'budget_balance',
      ),
      place: fc.constantFrom('PAK', 'GBR', 'TUR', 'IND', 'USA', null),
      period: fc.constantFrom(
        '2021',
        'FY2021',
        'FY2022',
        '1990',
        '2040',
        '2020/2022',
        '2021-07/2021-10',
        '2021-Q3',
        'FY2021-H1',
        '2021-05-03',
        null,
      ),
    } as const);
    const date = fc.constantFrom('2022-02-02', '1995-01-01', '2026-06-01', null);
    fc.assert(
      fc.property(claim, claim, date, (a, b, day) => {
        const pair = a.role === 'to' ? ({ ...b, unit: a.unit, role: 'from', partner: 0 } as const) : b;
        const given = {
          date: day,
          text: 'A record AA since 2018, after BB the year before.',
          claims: [
            { ...a, quote: 'AA', measure: 'sum', ...(a.role === 'to' ? { partner: 1 } : {}) },
            { ...pair, quote: 'BB', measure: 'sum' },
          ],
        };
        for (const { text, working, claims } of reportOn(given).notes) {
          expect(text).not.toMatch(NONSENSE);
          expect(working.formula).not.toMatch(NONSENSE);
          expect(String(working.result)).not.toMatch(NONSENSE);
          expect(claims.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has its own id', () => {
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
  });
});

describe('what amounts are divided by', () => {
  it('counts people in the middle of the year: between two counts of 1 July for a fiscal year', () => {
    const at = (year: string) => pointAt(seriesOf('SP.POP.TOTL', 'PAK'), year)?.value ?? Number.NaN;
    expect(peopleIn(LIBRARY, 'PAK', '2021')?.count).toBe(at('2021'));
    expect(peopleIn(LIBRARY, 'PAK', 'FY2022')?.count).toBeCloseTo((at('2021') + at('2022')) / 2, 3);
    const india = (year: string) => pointAt(seriesOf('SP.POP.TOTL', 'IND'), year)?.value ?? Number.NaN;
    // April 2021 to March 2022: the middle is 1 October 2021, a quarter on from one count to the next.
    expect(peopleIn(LIBRARY, 'IND', 'FY2022')?.count).toBeCloseTo(india('2021') * 0.75 + india('2022') * 0.25, 3);
    expect(peopleIn(LIBRARY, 'PAK', '2030')?.lastOf).toBe('2025');
    expect(peopleIn(LIBRARY, 'PAK', '2050')).toBeNull();
    expect(peopleIn(LIBRARY, 'PAK', '1990')).toBeNull();
  });

  it('takes the rate of the very months, else of the calendar years a period lies in', () => {
    const words = (place: string, currency: string, period: string) =>
      ratesOf(LIBRARY, place, currency, period).map(({ dates }) => dates);
    expect(words('PAK', 'PKR', '2022')).toEqual(['2022']);
    expect(words('PAK', 'PKR', 'FY2022')).toEqual(['2021', '2022']);
    expect(words('IND', 'INR', 'FY2013')).toEqual([{ start: '2012-04-01', end: '2013-03-31' }]);
    expect(words('PAK', 'INR', '2022')).toEqual([]);
    expect(words('TUR', 'TRY', '2003')).toEqual([]);
    expect(words('PAK', 'PKR', '2018/2022')).toEqual([]);
  });

  it('has prices by the same kind of year only', () => {
    expect(pricesBetween(LIBRARY, 'PAK', 'FY2021', 'FY2022')?.series.basis).toBe('fiscal year');
    expect(pricesBetween(LIBRARY, 'PAK', '2021', '2022')?.series.basis).toBe('calendar year');
    expect(pricesBetween(LIBRARY, 'PAK', '2021', 'FY2022')).toBeNull();
    expect(pricesBetween(LIBRARY, 'PAK', '2022', '2022')).toBeNull();
  });
});
