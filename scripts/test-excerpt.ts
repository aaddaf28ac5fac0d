/**
 * tests/context/excerpt.json: the part of the data pack that the tests of matching and notes read, in the pack's own
 * format. `npx tsx scripts/test-excerpt.ts` takes it anew; a series for a test is one more code below.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FactRow, IndexFile, MonthlyFile, PlaceFile, RankFile } from '../src/data/pack-schema.ts';

const PACK = new URL('../src/data/pack/', import.meta.url);
const FILE = new URL('../tests/context/excerpt.json', import.meta.url);

/** First year, and first month, of every line taken. */
const FROM = 2000;
const FROM_MONTH = '2005-01';

const YEARLY: Readonly<Record<string, string>> = {
  PAK: 'SP.POP.TOTL PA.NUS.FCRF FP.CPI.TOTL.ZG NE.IMP.GNFS.CD NE.RSB.GNFS.CD NY.GDP.MKTP.CD NY.GDP.MKTP.KD NY.GDP.MKTP.KD.ZG NY.GDP.DEFL.KD.ZG TX.VAL.MRCH.CD.WT TM.VAL.MRCH.CD.WT FI.RES.TOTL.CD DT.DOD.DECT.CD',
  IND: 'SP.POP.TOTL PA.NUS.FCRF FP.CPI.TOTL.ZG NY.GDP.MKTP.CD NY.GDP.DEFL.KD.ZG BX.GSR.CCIS.CD BX.TRF.PWKR.CD.DT',
  GBR: 'SP.POP.TOTL PA.NUS.FCRF NY.GDP.MKTP.CD NY.GDP.MKTP.KD NY.GDP.MKTP.KD.ZG NY.GDP.DEFL.KD.ZG SL.UEM.TOTL.ZS NE.EXP.GNFS.CD NE.IMP.GNFS.CD NE.RSB.GNFS.CD',
  TUR: 'SP.POP.TOTL PA.NUS.FCRF FP.CPI.TOTL.ZG NY.GDP.MKTP.CD NY.GDP.MKTP.KD.ZG NE.EXP.GNFS.CD NE.IMP.GNFS.CD',
  USA: 'SP.POP.TOTL FP.CPI.TOTL.ZG SL.UEM.TOTL.ZS NY.GDP.MKTP.KD.ZG NE.EXP.GNFS.CD NE.IMP.GNFS.CD',
};
const IMF: Readonly<Record<string, string>> = {
  PAK: 'NGDP_RPCH PCPIPCH',
  GBR: 'NGDP_RPCH LUR GGXWDG_NGDP GGXCNL_NGDP',
  IND: 'NGDP_RPCH',
};
const FORESEEN: Readonly<Record<string, string>> = {
  PAK: 'NGDP_RPCH PCPIPCH',
  GBR: 'NGDP_RPCH PCPIPCH LUR GGXWDG_NGDP GGXCNL_NGDP',
  IND: 'NGDP_RPCH',
};
const MONTHLY: Readonly<Record<string, string>> = {
  USA: 'CPIAUCSL CPILFESL PCEPI UNRATE FEDFUNDS US10Y HENRYHUB',
  EMU: 'CP0000EZCCM086NEST EURUSD EURGBP FXUSD',
  WLD: 'BRENT WTI GOLD',
  GBR: 'FXUSD',
  IND: 'FXUSD',
};
const RANKS: Readonly<Record<string, readonly string[]>> = {
  'BX.GSR.CCIS.CD': ['2020', '2021'],
  'BX.TRF.PWKR.CD.DT': ['2021'],
  'NY.GDP.MKTP.CD': ['2021'],
  'NE.EXP.GNFS.CD': ['2021'],
  'FP.CPI.TOTL.ZG': ['2022'],
  'DT.DOD.DECT.CD': ['2021'],
};
/** Lists of facts that library.json does not hold already. */
const LISTS = ['PK_ICT_NET_EXPORTS'];

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, PACK), 'utf8'));
const codes = (words = ''): string[] => words.split(' ').filter((word) => word !== '');

function picked<Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(
    keys.map((key) => {
      const value = record[key];
      if (value === undefined) throw new Error(`the pack has no ${key} there`);
      return [key, value];
    }),
  );
}

function linesFrom(series: PlaceFile['series'], keys: readonly string[]): PlaceFile['series'] {
  return Object.fromEntries(
    Object.entries(picked(series, keys)).map(([code, line]) => {
      const skipped = Math.max(0, FROM - line.from);
      return [code, { ...line, from: line.from + skipped, values: line.values.slice(skipped) }];
    }),
  );
}

function worldBank(place: string): PlaceFile {
  const file = read(`${place}.json`) as PlaceFile;
  const { format } = file;
  const facts = (file.facts ?? []).filter(({ list }: FactRow) => LISTS.includes(list));
  return { format, place, series: linesFrom(file.series, codes(YEARLY[place])), facts };
}

function imf(place: string): PlaceFile {
  const file = read(`imf/${place}.json`) as PlaceFile;
  const forecasts = picked(file.forecasts ?? {}, codes(FORESEEN[place]));
  return { format: file.format, place, series: linesFrom(file.series, codes(IMF[place])), forecasts };
}

function monthly(place: string): MonthlyFile {
  const { format, months } = read(`monthly/${place}.json`) as MonthlyFile;
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const lines = Object.entries(picked(months, codes(MONTHLY[place]))).map(([code, { from, values }]) => {
    const skipped = Math.max(0, count(FROM_MONTH) - count(from));
    return [code, { from: skipped > 0 ? FROM_MONTH : from, values: values.slice(skipped) }];
  });
  return { format, place, months: Object.fromEntries(lines) };
}

function ranks(code: string): RankFile {
  const file = read(`ranks/${code}.json`) as RankFile;
  return { ...file, years: picked(file.years, RANKS[code] ?? []) };
}

/** What the index says of the series taken; places all keep their names, which ranks need. */
function index(): IndexFile {
  const whole = read('index.json') as IndexFile;
  const kept = new Set([YEARLY, IMF, FORESEEN, MONTHLY].flatMap((part) => Object.values(part).flatMap(codes)));
  for (const code of Object.keys(RANKS)) kept.add(code);
  const series = Object.entries(whole.series).filter(([id, { changeOf }]) => kept.has(changeOf ?? id));
  const places = Object.entries(whole.places).map(([place, about]) => {
    const { name, iso2, currency } = about;
    const files = [
      ...(place in YEARLY ? ['world-bank' as const] : []),
      ...(place in IMF ? ['imf' as const] : []),
      ...(place in MONTHLY ? ['monthly' as const] : []),
    ];
    return [place, files.length > 0 ? { ...about, files } : { name, iso2, currency, files }];
  });
  return {
    ...whole,
    ranked: Object.keys(RANKS),
    series: Object.fromEntries(series),
    lists: picked(whole.lists, LISTS),
    places: Object.fromEntries(places),
  };
}

const files = {
  'index.json': index(),
  ...Object.fromEntries(Object.keys(YEARLY).map((place) => [`${place}.json`, worldBank(place)])),
  ...Object.fromEntries(Object.keys(IMF).map((place) => [`imf/${place}.json`, imf(place)])),
  ...Object.fromEntries(Object.keys(MONTHLY).map((place) => [`monthly/${place}.json`, monthly(place)])),
  ...Object.fromEntries(Object.keys(RANKS).map((code) => [`ranks/${code}.json`, ranks(code)])),
};
writeFileSync(FILE, `${JSON.stringify(files)}\n`);
console.log(`${fileURLToPath(FILE)}: ${Object.keys(files).length} files of the pack`);
