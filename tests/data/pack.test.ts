import fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FISCAL_YEARS } from '../../src/claims/lexicon/fiscal-years.ts';
import {
  type IndexFile,
  indexFile,
  monthlyFile,
  type PlaceFile,
  placeFile,
  rankFile,
} from '../../src/data/pack-schema.ts';
import { HAS_IMF, PACK, packFiles, ROOT, textOf, WITHOUT_IMF } from './pack-files.ts';

const parsed = (file: string): unknown => JSON.parse(textOf(file));
const index: IndexFile = v.parse(indexFile, parsed('index.json'));
const places: [string, PlaceFile][] = packFiles()
  .filter((file) => /^(?:imf\/)?[A-Z]{3}\.json$/.test(file))
  .map((file) => [file, v.parse(placeFile, parsed(file))]);

describe('the pack', () => {
  it('has the files the index names, and no other', () => {
    const named = Object.entries(index.places).flatMap(([place, { files }]) =>
      files.map((file) => (file === 'world-bank' ? `${place}.json` : `${file}/${place}.json`)),
    );
    const ofImf = (code: string) => index.series[code]?.publisher.startsWith('IMF');
    const ranks = index.ranked.map((code) => `${ofImf(code) ? 'imf/' : ''}ranks/${code}.json`);
    expect(packFiles().sort()).toEqual(['index.json', ...named, ...ranks].sort());
  });

  it('holds 217 economies and 19 aggregates of the World Bank', () => {
    const own = Object.values(index.places).filter(({ files }) => files.includes('world-bank'));
    expect(own.length).toBe(217 + 19);
  });

  it('describes every series and list it holds', () => {
    for (const [file, { series, facts }] of places) {
      expect(
        Object.keys(series).filter((code) => !index.series[code]),
        file,
      ).toEqual([]);
      expect(
        (facts ?? []).filter(({ list }) => !index.lists[list]),
        file,
      ).toEqual([]);
    }
  });

  it('holds monthly series from 1980 that the index describes', () => {
    for (const [file, name] of packFiles().map((file) => [file, /^monthly\/(.*)\.json$/.exec(file)?.[1]] as const)) {
      if (!name) continue;
      const { place, months } = v.parse(monthlyFile, parsed(file));
      expect(place).toBe(name);
      for (const [code, { from, values }] of Object.entries(months)) {
        expect(index.series[code]?.frequency, code).toBe('month');
        expect(from >= '1980-01', code).toBe(true);
        expect([values[0], values.at(-1)].includes(null), code).toBe(false);
      }
    }
  });

  it('works changes out of series it holds', () => {
    const changes = Object.values(index.series).flatMap(({ changeOf }) => (changeOf ? [changeOf] : []));
    expect(changes).toHaveLength(5);
    expect(changes.map((code) => index.series[code]?.frequency)).toEqual(changes.map(() => 'month'));
  });

  it('ranks economies alone, each once a year, by values that fall', () => {
    for (const file of packFiles().filter((name) => name.includes('ranks/'))) {
      const { of, series, years } = v.parse(rankFile, parsed(file));
      expect([of, index.ranked.includes(series)], file).toEqual([217, true]);
      expect(Object.keys(years).length, file).toBeLessThanOrEqual(15);
      for (const [year, { order, values }] of Object.entries(years)) {
        const codes = order.split(/[ =]/);
        expect(new Set(codes).size, `${file} ${year}`).toBe(values.length);
        expect(codes.length, `${file} ${year}`).toBeGreaterThanOrEqual(of / 2);
        expect(
          codes.some((code) => ['WLD', 'EUU', 'EMU'].includes(code)),
          file,
        ).toBe(false);
        expect(
          values.every((value, i) => i === 0 || value <= (values[i - 1] ?? 0)),
          `${file} ${year}`,
        ).toBe(true);
      }
    }
  });

  it('names fiscal years as the reading engine does', () => {
    const held = Object.entries(index.places).flatMap(([place, { budgetYear }]) =>
      budgetYear ? [[place, budgetYear]] : [],
    );
    const ours = Object.entries(FISCAL_YEARS).filter(([place]) => index.places[place]);
    expect(Object.fromEntries(held)).toEqual(Object.fromEntries(ours));
  });

  it.skipIf(!HAS_IMF)(`dates every release it has forecasts of${WITHOUT_IMF}`, () => {
    const releases = places.flatMap(([, { forecasts }]) => Object.values(forecasts ?? {}).flatMap(Object.keys));
    expect([...new Set(releases)].sort()).toEqual(Object.keys(index.releases).sort());
  });

  it('keeps the IMF apart', () => {
    for (const [file, { series }] of places) {
      const publishers = new Set(Object.keys(series).map((code) => index.series[code]?.publisher.startsWith('IMF')));
      expect(
        [...publishers].every((imf) => imf === file.startsWith('imf/')),
        file,
      ).toBe(true);
    }
  });

  it('starts and ends every line at a value, between 1980 and 2030', () => {
    for (const [file, { series }] of places) {
      for (const [code, { from, values }] of Object.entries(series)) {
        const what = `${file} ${code}`;
        expect([values[0], values.at(-1)].includes(null), what).toBe(false);
        expect(from, what).toBeGreaterThanOrEqual(1980);
        expect(from + values.length - 1, what).toBeLessThanOrEqual(2030);
      }
    }
  });

  it('leaves out series of other owners and those whose licence is not checked', () => {
    const out = /^(CM\.MKT|MS\.MIL|ST\.INT|IT|EN\.GHG)\./;
    expect(Object.keys(index.series).filter((code) => out.test(code))).toEqual([]);
  });

  it('marks what was worked out here', () => {
    const derived = Object.entries(index.series).flatMap(([code, about]) => (about.derived ? [code] : []));
    const byMonth = (code: string) => index.series[code]?.frequency === 'month';
    const byYear = derived.filter((code) => !byMonth(code));
    expect(byYear.sort()).toEqual(['BN.CAB.XOKA.GD.ZS', 'BX.TRF.PWKR.DT.GD.ZS', 'NE.IMP.GNFS.CD', 'X.CCIS.EXP.ZS']);
    // Changes over a year, and means of the ECB's days.
    const worked = Object.keys(index.series).filter((code) => byMonth(code) && /\.YOY$|^EUR[A-Z]{3}$/.test(code));
    expect(derived.filter(byMonth).sort()).toEqual(worked.sort());
  });

  it('never runs an exchange rate across a change of currency', () => {
    for (const [file, { series }] of places) {
      const rates = series['PA.NUS.FCRF']?.values ?? [];
      // No currency here halved its rate against the dollar within a year but by being replaced.
      const drops = rates.filter((rate, i) => i > 0 && rate !== null && rate < 0.5 * (rates[i - 1] ?? 0));
      expect(drops, file).toEqual([]);
    }
  });

  it('zips to less than 3.5 MB', () => {
    const files = packFiles().map((file) => [file, fs.readFileSync(path.join(PACK, file))] as const);
    expect(zipSync(Object.fromEntries(files)).length).toBeLessThan(3.5 * 1024 * 1024);
  });
});

describe('NOTICE', () => {
  const notice = fs.readFileSync(path.join(ROOT, 'NOTICE'), 'utf8');

  it.each(Object.entries(index.series))('names %s with its name and release', (code, { name, vintage }) => {
    const entry = notice.split(/\n {2}(?=\S)/).find((part) => part.split(/\s/)[0] === code && part.includes('release'));
    expect(entry).toContain(name);
    expect(entry).toContain(`release ${vintage}`);
  });

  it.each(Object.keys(index.lists))('names the list %s', (id) => expect(notice).toContain(`\n  ${id}\n`));

  it('names every page a fact was read on', () => {
    const urls = places.flatMap(([, { facts }]) => (facts ?? []).map(({ url }) => url)).filter((url) => url !== '');
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => !notice.includes(url))).toEqual([]);
  });

  it.each([
    'The MIT licence does NOT cover the data pack',
    'rounded to 5 significant digits',
    'Attribution: World Bank, World Development Indicators',
  ])('says: %s', (words) => expect(notice).toContain(words));

  it.skipIf(!HAS_IMF)(`names the IMF's database and asks a person to read its terms${WITHOUT_IMF}`, () => {
    expect(notice).toContain('International Monetary Fund, World Economic Outlook Database, October 2025');
    expect(notice).toContain('a person is to read');
  });
});
