import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/data/library.ts';
import type { Fact, Library, Series } from '../../src/data/series.ts';
import { HAS_IMF, ROOT, readPack, WITHOUT_IMF } from './pack-files.ts';

interface Known {
  readonly series: string;
  readonly place: string;
  readonly period: string;
  readonly basis: string;
  readonly value?: number;
  readonly within?: readonly [number, number];
  readonly status?: string;
}

const known: Known[] = JSON.parse(fs.readFileSync(path.join(ROOT, 'tests/data/known-values.json'), 'utf8'));
const ofImf = ({ series }: Known) => /^[A-Z]+(_[A-Z]+)?$/.test(series);
const PLACES = [...new Set(known.map(({ place }) => place)), 'BRA', 'WLD', 'TWN', 'DEU'];

const library: Library = await loadLibrary(readPack, PLACES);

function found(id: string, place: string): Series {
  const series = library.series(id, place);
  if (!series) throw new Error(`no ${id} of ${place}`);
  return series;
}

describe('known values', () => {
  const check = ({ series: id, place, period, basis, value, within, status }: Known) => {
    const series = found(id, place);
    const point = series.points.find((one) => one.period === period);
    expect(series.basis).toBe(basis);
    if (value !== undefined) expect(point?.value).toBe(value);
    const [low, high] = within ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    expect(point?.value).toBeGreaterThanOrEqual(low);
    expect(point?.value).toBeLessThanOrEqual(high);
    expect(point?.status).toBe(status ?? 'reported');
  };

  it.each(known.filter((one) => !ofImf(one)))('$series $place $period', check);
  it.skipIf(!HAS_IMF).each(known.filter(ofImf))(`$series $place $period${WITHOUT_IMF}`, check);
});

describe('a series', () => {
  it('links to its publisher, for the place', () => {
    const { source } = found('NY.GDP.MKTP.CD', 'PAK');
    expect(source).toEqual({
      publisher: 'World Bank, World Development Indicators',
      series: 'NY.GDP.MKTP.CD',
      name: 'GDP (current US$)',
      vintage: '2026-07-01',
      licence: 'CC BY 4.0',
      url: 'https://data.worldbank.org/indicator/NY.GDP.MKTP.CD?locations=PK',
    });
    expect(found('NY.GDP.MKTP.CD', 'WLD').source.url).toContain('locations=1W');
  });

  it('has exchange rates in the currency of the place', () => {
    expect(found('PA.NUS.FCRF', 'PAK').unit).toBe('PKR/USD');
    const euro = found('PA.NUS.FCRF', 'DEU');
    expect([euro.unit, euro.points[0]?.period]).toEqual(['EUR/USD', '1999']);
  });

  it.skipIf(!HAS_IMF)(`comes from the IMF alone where the World Bank has none${WITHOUT_IMF}`, () => {
    expect(found('NGDP_RPCH', 'PAK').source.url).toBe('https://www.imf.org/external/datamapper');
    expect(library.series('NY.GDP.MKTP.CD', 'TWN')).toBeUndefined();
    expect(found('NGDP_RPCH', 'TWN').points.length).toBeGreaterThan(30);
  });

  it('says where the concept differs from the plain words', () => {
    expect(found('BX.GSR.CCIS.CD', 'PAK').definition).toContain('telecommunications');
    expect(found('PK_ICT_EXPORTS_FY', 'PAK').definition).toContain('telecommunications');
  });
});

describe('Pakistan’s IT exports by fiscal year', () => {
  const series = found('PK_ICT_EXPORTS_FY', 'PAK');

  it('are the latest figures, without the uncertain FY2018', () => {
    expect(series.points.map(({ period, value }) => [period, value / 1e6])).toEqual([
      ['FY2019', 1192],
      ['FY2020', 1439],
      ['FY2021', 2108],
      ['FY2022', 2619],
      ['FY2023', 2596],
      ['FY2024', 3223],
      ['FY2025', 3810],
    ]);
  });

  it('keep the earlier releases with the dates they were known by', () => {
    expect(series.releases.map(({ period, value, published }) => [period, value / 1e6, published])).toEqual([
      ['FY2021', 2123, '2021-07-21'],
      ['FY2022', 2616, '2022-10-20'],
      ['FY2023', 2605, '2023-08-18'],
      ['FY2023', 2593, '2023-08-18'],
    ]);
  });

  it('name the page of each value', () => {
    const of2022 = series.points.find(({ period }) => period === 'FY2022');
    expect(of2022?.source?.publisher).toBe('ProPakistani');
    expect(of2022?.source?.url).toMatch(/^https:\/\/propakistani\.pk\/2023\/08\/18\//);
    for (const point of [...series.points, ...series.releases]) expect(point.source?.url).toMatch(/^https:/);
  });
});

describe('dated facts', () => {
  const brief = (facts: readonly Fact[]) =>
    facts.map(({ period, value, published }) => [period, value / 1e6, published]);

  it('have the target of FY2022 since December 2021, and the ministry behind it', () => {
    const targets = library.facts('target', 'PAK').filter(({ period }) => period === 'FY2022');
    expect(targets.map(({ value, published, by }) => [value, published, by])).toEqual([
      [3.5e9, '2021-12-15', null],
      [3.5e9, '2022-01-22', 'Ministry of IT'],
      [3.5e9, '2022-04-24', null],
    ]);
    expect(targets[0]).toMatchObject({ of: 'PK_ICT_EXPORTS_FY', start: '2021-07-01', end: '2022-06-30', unit: 'USD' });
  });

  it('have the parts of a year, with the days they cover', () => {
    const halves = library.facts('part-year', 'PAK').filter(({ end }) => end?.endsWith('-12-31'));
    expect(halves.map(({ start, end, value, published }) => [start, end, value / 1e6, published])).toEqual([
      ['2019-07-01', '2019-12-31', 684, '2021-03-18'],
      ['2020-07-01', '2020-12-31', 959, '2022-01-22'],
      ['2021-07-01', '2021-12-31', 1302, '2022-01-23'],
    ]);
  });

  it('have exports net of imports', () => {
    expect(brief(library.facts('net', 'PAK'))).toEqual([
      ['FY2021', 1573, '2021-07-20'],
      ['Jul-Oct FY2022', 630, '2021-11-19'],
      ['Jul-Mar FY2022', 1472, '2022-04-24'],
    ]);
  });

  it('have the graduates by who says so, dated or not', () => {
    const graduates = library.facts('estimate', 'PAK').filter(({ id }) => id === 'PK_IT_GRADUATES');
    expect(graduates.map(({ value }) => value).sort((a, b) => a - b)).toEqual([25000, 30000, 35000, 72952, 75000]);
    expect(graduates.map(({ by }) => by)).toContain('a federal minister');
    expect(graduates.some(({ published }) => published === null)).toBe(true);
  });

  it('agree with the World Bank by calendar year: 2,451 = 2,108 − 959 + 1,302', () => {
    const half = (end: string) =>
      library.facts('part-year', 'PAK').find((fact) => fact.end === end)?.value ?? Number.NaN;
    const year =
      found('PK_ICT_EXPORTS_FY', 'PAK').points.find(({ period }) => period === 'FY2021')?.value ?? Number.NaN;
    const calendar = found('BX.GSR.CCIS.CD', 'PAK').points.find(({ period }) => period === '2021')?.value;
    expect(year - half('2020-12-31') + half('2021-12-31')).toBe(calendar);
  });

  it('belong to their place', () => {
    expect(library.facts('target', 'CAN')).toEqual([]);
    expect(library.series('PK_ICT_EXPORTS_FY', 'CAN')).toBeUndefined();
    expect(library.series('PK_ICT_EXPORTS_TARGET', 'PAK')).toBeUndefined();
  });
});

describe('national accounts', () => {
  it('are by fiscal year where the country keeps them so', () => {
    expect(['PAK', 'IND', 'AUS'].map((place) => library.nationalAccountsByFiscalYear(place))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['CAN', 'USA', 'BRA'].map((place) => library.nationalAccountsByFiscalYear(place))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('leave the other series of the country by calendar year', () => {
    for (const id of ['BX.GSR.CCIS.CD', 'FP.CPI.TOTL.ZG', 'SP.POP.TOTL', 'PA.NUS.FCRF']) {
      expect(found(id, 'PAK').basis, id).toBe('calendar year');
    }
  });
});

describe('a pack that is not whole', () => {
  const failing = (bad: string, answer: () => unknown) => async (file: string) =>
    file === bad ? answer() : readPack(file);
  const throws = () => JSON.parse('{"format":2,');

  it('knows the month of its newest release', () => expect(library.dataTo).toBe('2026-07'));

  it.each([
    ['cannot be parsed', throws],
    ['is of another format', () => ({ format: 1, place: 'PAK', series: {} })],
    ['is of another place', () => readPack('CAN.json')],
    ['holds no lines', () => ({ format: 2, place: 'PAK', series: { 'NY.GDP.MKTP.CD': 5 } })],
    ['is null', () => null],
  ])('loses one place only, when its file %s', async (_what, answer) => {
    const partial = await loadLibrary(failing('PAK.json', answer), ['PAK', 'CAN']);
    expect(partial.series('NY.GDP.MKTP.CD', 'PAK')).toBeUndefined();
    expect(partial.facts('target', 'PAK')).toEqual([]);
    expect(partial.series('NY.GDP.MKTP.CD', 'CAN')?.points.length).toBeGreaterThan(40);
    expect(partial.series('NGDP_RPCH', 'PAK')).toEqual(library.series('NGDP_RPCH', 'PAK'));
  });

  it('works without the IMF', async () => {
    const without = await loadLibrary(failing('imf/PAK.json', throws), ['PAK']);
    expect(without.series('NGDP_RPCH', 'PAK')).toBeUndefined();
    expect(without.series('NY.GDP.MKTP.CD', 'PAK')).toEqual(library.series('NY.GDP.MKTP.CD', 'PAK'));
  });

  it('answers with no data when there is no index', async () => {
    const empty = await loadLibrary(failing('index.json', throws), ['PAK']);
    expect(empty.dataTo).toBe('');
    expect(empty.series('NY.GDP.MKTP.CD', 'PAK')).toBeUndefined();
    expect(empty.facts('target', 'PAK')).toEqual([]);
    expect(empty.nationalAccountsByFiscalYear('PAK')).toBe(false);
  });

  it('reads no file for a place it does not know, nor one twice', async () => {
    const asked: string[] = [];
    const read = (file: string) => {
      asked.push(file);
      return readPack(file);
    };
    const some = await loadLibrary(read, ['PAK', 'PAK', 'QQQ', 'constructor', '__proto__']);
    expect(asked.sort()).toEqual(['PAK.json', ...(HAS_IMF ? ['imf/PAK.json'] : []), 'index.json']);
    expect(some.series('constructor', 'PAK')).toBeUndefined();
    expect(some.series('NY.GDP.MKTP.CD', 'constructor')).toBeUndefined();
  });
});
