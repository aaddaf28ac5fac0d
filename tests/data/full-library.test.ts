/** Monthly series, forecasts, ranks and countries, as the committed pack gives them. */
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/data/library.ts';
import { HAS_IMF, readPack, WITHOUT_IMF } from './pack-files.ts';

const RANKED = ['BX.GSR.CCIS.CD', 'NY.GDP.MKTP.CD', 'GGXWDG_NGDP', 'PA.NUS.FCRF', 'constructor'];
const PLACES = ['PAK', 'USA', 'EMU', 'WLD', 'GBR', 'IND', 'TWN'];
const library = await loadLibrary(readPack, PLACES, RANKED);
const valueAt = (id: string, place: string, period: string) =>
  library.series(id, place)?.points.find((point) => point.period === period)?.value;

describe('monthly series', () => {
  // PROVENANCE.md names +9.0 and +10.6; the other figures are as in the source table.
  it.each([
    ['CPIAUCSL.YOY', 'USA', '2022-06', 8.98],
    ['CP0000EZCCM086NEST.YOY', 'EMU', '2022-10', 10.61],
    ['UNRATE', 'USA', '2020-04', 14.8],
    ['FEDFUNDS', 'USA', '2024-01', 5.33],
    ['BRENT', 'WLD', '2026-07', 83.76],
    ['GOLD', 'WLD', '2026-06', 4228],
    ['FXUSD', 'GBR', '2024-06', 0.7864],
    ['EURUSD', 'EMU', '2024-06', 1.0759],
  ])('%s of %s in %s is %d', (id, place, period, value) => expect(valueAt(id, place, period)).toBe(value));

  it('have the month as their basis, and the unit of the place', () => {
    expect(library.series('UNRATE', 'USA')).toMatchObject({ basis: 'month', unit: '%', derived: false });
    expect(library.series('FXUSD', 'GBR')?.unit).toBe('GBP/USD');
    expect(library.series('FXUSD', 'EMU')?.unit).toBe('EUR/USD');
    expect(library.series('EURUSD', 'EMU')).toMatchObject({ unit: 'USD/EUR', derived: true });
  });

  it('have no month the publisher left out, and no change against it', () => {
    expect(valueAt('CPIAUCSL', 'USA', '2025-09')).toBeGreaterThan(300);
    expect(valueAt('CPIAUCSL', 'USA', '2025-10')).toBeUndefined();
    expect(valueAt('CPIAUCSL.YOY', 'USA', '2025-10')).toBeUndefined();
    expect(valueAt('EURUSD', 'EMU', '2026-03')).toBeUndefined();
  });

  it('name publisher, release, licence and address', () => {
    expect(library.series('CPIAUCSL.YOY', 'USA')?.source).toMatchObject({
      publisher: 'US Bureau of Labor Statistics',
      series: 'CPIAUCSL',
      vintage: '2026-07-30',
      url: 'https://fred.stlouisfed.org/series/CPIAUCSL',
    });
    expect(library.series('CPIAUCSL.YOY', 'USA')?.source.licence).toContain('public domain');
  });

  it('belong to their place', () => {
    expect(library.series('UNRATE', 'GBR')).toBeUndefined();
    expect(library.series('FXUSD', 'PAK')).toBeUndefined();
  });
});

describe.skipIf(!HAS_IMF)(`forecasts${WITHOUT_IMF}`, () => {
  const foreseen = (id: string, place: string, period: string) =>
    (library.forecasts(id, place)?.all ?? [])
      .filter((forecast) => forecast.period === period)
      .map(({ release, published, value }) => [release, published, value]);

  it('are known by release, oldest first', () => {
    expect(foreseen('NGDP_RPCH', 'USA', '2022').slice(-3)).toEqual([
      ['2021-10', '2021-10-12', 5.198],
      ['2022-04', '2022-04-19', 3.708],
      ['2022-10', '2022-10-11', 1.641],
    ]);
  });

  it('name fiscal years as the country does', () => {
    expect(library.forecasts('NGDP_RPCH', 'IND')?.all[0]).toMatchObject({ release: '2019-04', period: 'FY2020' });
    expect(foreseen('PCPIPCH', 'PAK', 'FY2022').at(4)).toEqual(['2021-10', '2021-10-12', 8.503]);
  });

  it('look ahead, and are of rates and ratios alone', () => {
    const all = library.forecasts('LUR', 'USA')?.all ?? [];
    expect(all.length).toBeGreaterThan(50);
    for (const { release, period } of all) {
      expect(Number(period)).toBeGreaterThanOrEqual(Number(release.slice(0, 4)));
    }
    expect(library.forecasts('NGDPD', 'USA')).toBeUndefined();
    expect(library.forecasts('NY.GDP.MKTP.CD', 'USA')).toBeUndefined();
  });
});

describe('ranks', () => {
  it('place a country among those with a value', () => {
    const rank = library.rank('BX.GSR.CCIS.CD', 'PAK', '2021');
    expect(rank).toMatchObject({ rank: 40, counted: 175, economies: 217, value: 2.45e9, name: 'Pakistan' });
    expect(rank?.order[1]).toEqual({ place: 'IND', name: 'India', rank: 2, value: 1.2e11 });
  });

  it('count as many larger ones as the series themselves have', async () => {
    const [id, year] = ['BX.GSR.CCIS.CD', '2021'];
    const rank = library.rank(id, 'GBR', year);
    const all = await loadLibrary(readPack, rank?.order.map(({ place }) => place) ?? []);
    const own = valueAt(id, 'GBR', year) ?? Number.NaN;
    const larger = rank?.order.filter(({ place }) => {
      return all.series(id, place)?.points.some(({ period, value }) => period === year && value > own);
    });
    expect(larger?.length).toBe((rank?.rank ?? 0) - 1);
  });

  it('are asked for by the period the country names', () => {
    expect(library.rank('NY.GDP.MKTP.CD', 'IND', 'FY2022')?.rank).toBe(6);
    expect(library.rank('NY.GDP.MKTP.CD', 'IND', '2022')).toBeUndefined();
  });

  it.skipIf(!HAS_IMF)(`hold no projections${WITHOUT_IMF}`, () => {
    expect(library.rank('GGXWDG_NGDP', 'USA', '2024')?.rank).toBe(11);
    expect(library.rank('GGXWDG_NGDP', 'USA', '2028')).toBeUndefined();
  });

  it('are not there for aggregates, rates of exchange, or unless asked for', async () => {
    expect(library.rank('NY.GDP.MKTP.CD', 'WLD', '2021')).toBeUndefined();
    expect(library.ranked).not.toContain('PA.NUS.FCRF');
    expect(library.rank('PA.NUS.FCRF', 'PAK', '2021')).toBeUndefined();
    const asked: string[] = [];
    await loadLibrary(
      (file) => {
        asked.push(file);
        return readPack(file);
      },
      ['USA'],
    );
    expect(asked.sort()).toEqual(['USA.json', ...(HAS_IMF ? ['imf/USA.json'] : []), 'index.json', 'monthly/USA.json']);
  });
});

describe('broken files', () => {
  const spoiled = (bad: string, answer: unknown) => async (file: string) => (file === bad ? answer : readPack(file));

  it.each([
    ['nothing', undefined],
    ['another format', { format: 1, place: 'USA', months: {} }],
    ['another place', { format: 2, place: 'GBR', months: {} }],
    ['no lines', { format: 2, place: 'USA', months: { UNRATE: 5 } }],
  ])('monthly, with %s, are no data', async (_what, answer) => {
    const some = await loadLibrary(spoiled('monthly/USA.json', answer), ['USA']);
    expect(some.series('UNRATE', 'USA')).toBeUndefined();
    expect(some.series('NY.GDP.MKTP.CD', 'USA')?.points.length).toBeGreaterThan(40);
  });

  it.each([
    ['nothing', undefined],
    ['another series', { format: 2, series: 'X', of: 1, years: {} }],
    ['no years', { format: 2, series: 'NY.GDP.MKTP.CD', of: 1 }],
  ])('ranks, with %s, are no ranks', async (_what, answer) => {
    const some = await loadLibrary(spoiled('ranks/NY.GDP.MKTP.CD.json', answer), ['USA'], ['NY.GDP.MKTP.CD']);
    expect(some.rank('NY.GDP.MKTP.CD', 'USA', '2021')).toBeUndefined();
  });
});

describe('countries', () => {
  it('have name, currency, region and budget year', () => {
    expect(library.place('PAK')).toMatchObject({
      name: 'Pakistan',
      currency: 'PKR',
      region: 'Southern Asia',
      budgetYear: { from: '07-01', namedFor: 'end' },
    });
    expect(library.place('WLD')).toMatchObject({ currency: null, region: null, budgetYear: null });
    expect(library.place('constructor')).toBeUndefined();
  });
});
