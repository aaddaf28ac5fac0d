/** A folder of figures as small as the build accepts, made up for tests, to be spoiled one way at a time. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { FORESEEN, IMF } from '../../src/data/build/imf-selection.ts';
import { MONTHLY } from '../../src/data/build/monthly-selection.ts';
import { WORLD_BANK } from '../../src/data/build/world-bank-selection.ts';

const INDICATOR_COLUMNS = 'code,name,unit,source,licence,dataset,vintage,derived,repository';

const monthlyCodes = () => Object.values(MONTHLY).flatMap(({ places }) => Object.values(places));

/** The countries that the monthly series are of, so that a folder of a few others is whole. */
const monthlyPlaces = () => [...new Set(Object.values(MONTHLY).flatMap(({ places }) => Object.keys(places)))];

function indicators(): string {
  const worldBank = Object.entries(WORLD_BANK).map(
    ([code, { from }]) =>
      `${code},"Name of ${code}",unit,Made up,CC BY 4.0,wdi,${from ? '' : '2001-02-03'},${from ? 1 : 0},a/b`,
  );
  const imf = Object.keys(IMF).map((code) => `${code},"Name of ${code}",unit,Made up,terms,weo,2001-04,0,a/b`);
  const monthly = monthlyCodes().map((code) => `${code},"Name of ${code}",unit,Made up,CC BY 4.0,hf,2001-04-05,0,a/b`);
  return [
    INDICATOR_COLUMNS,
    ...worldBank,
    ...imf,
    ...monthly,
    'M9,Other,unit,Made up,CC BY 4.0,hf,2001-04-05,0,a/b',
  ].join('\n');
}

/** File name to content. Files whose name ends in .gz are zipped when written. */
export function smallFolder(): Record<string, string> {
  return {
    'countries.csv': [
      'iso2,iso3,name,currency_code,subregion,gov_fiscal_year_cia,imf_national_accounts_year,imf_fiscal_to_calendar_map',
      'AA,AAA,Aland,AAD,Middle Sea,calendar year,January/December,',
      'BB,BBB,Beland,BBD,Middle Sea,1 July - 30 June,July/June,FY(t-1/t) = CY(t)',
      'CC,CCC,Celand,CCD,Middle Sea,,April/March,FY(t/t+1) = CY(t)',
      'DD,DDD,Deland,DDD,Middle Sea,,April/March,FY(t-1/t) = CY(t)',
      ...monthlyPlaces().map((place) => `${place.slice(0, 2)},${place},Name of ${place},XTS,,,January/December,`),
    ].join('\n'),
    'indicators.csv': indicators(),
    'wdi.csv.gz': [
      'indicator,iso3,year,value',
      ...['AAA', 'BBB', 'CCC', 'DDD'].map((place) => `NY.GDP.MKTP.CD,${place},2001,123456789`),
      'SP.POP.TOTL,BBB,2001,77',
      'X.CCIS.EXP.ZS,AAA,2001,5.5',
      'X.CCIS.EXP.ZS,BBB,2001,5.5',
      'CM.MKT.LCAP.CD,AAA,2001,1',
    ].join('\n'),
    'hf.csv.gz': [
      'series,period,value',
      ...monthlyCodes().flatMap((code) => [
        `${code},1979-12,7`,
        `${code},2000-02,100`,
        `${code},2001-01,104`,
        `${code},2001-02,105`,
        `${code},2001-04,999`,
      ]),
      'M9,2001-01,1',
    ].join('\n'),
    'weo_vintages.csv': 'vintage,release_date\n2000-10,2000-10-03\n2001-04,2001-04-02',
    'weo.csv.gz': [
      'vintage,indicator,iso3,year,value,is_estimate_or_forecast',
      '2000-10,NGDPD,AAA,1999,9,0',
      `2000-10,${FORESEEN[0]},DDD,1999,3,1`,
      `2000-10,${FORESEEN[0]},DDD,2000,3.5,1`,
      `2000-10,${FORESEEN[0]},DDD,2002,4.25,1`,
      `2001-04,${FORESEEN[0]},DDD,2001,2.5,0`,
      `2001-04,${FORESEEN[0]},DDD,2002,2.75,1`,
      '2001-04,NGDPD,AAA,1999,1.25,0',
      '2001-04,NGDPD,AAA,2000,1.5,1',
      '2001-04,NGDPD,AAA,2001,1.75,1',
      '2001-04,NGDPD,G119,2001,1.75,1',
    ].join('\n'),
    'facts.csv': [
      'series,country,period,period_start,period_end,value,unit,status,published,publisher,url,quote,note',
      'PK_ICT_EXPORTS_FY,BBB,FY2000,1999-07-01,2000-06-30,10.5,million US$,first release,2000-09-01,Paper,https://example.org/a,words of the page,',
      'PK_ICT_EXPORTS_FY,BBB,FY2000,1999-07-01,2000-06-30,11,million US$,revised,2001-09-01,Paper,https://example.org/b,words of the page,',
      'PK_ICT_EXPORTS_FY,BBB,FY1999,1998-07-01,1999-06-30,9,million US$,uncertain,2000-09-01,Paper,https://example.org/a,,',
    ].join('\n'),
  };
}

/** Writes the files into a new folder, runs `use` with its path and removes it. */
export function withFolder<Result>(files: Readonly<Record<string, string>>, use: (folder: string) => Result): Result {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'underline-data-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.writeFileSync(path.join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
    }
    return use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
