import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../src/data/build/pack.ts';
import { DataError } from '../../src/data/build/read-table.ts';
import { HAS_IMF, packFiles, ROOT, textOf } from './pack-files.ts';
import { smallFolder, withFolder } from './small-folder.ts';

const SHARED = path.join(ROOT, '../shared/data');
const present = fs.existsSync(path.join(SHARED, 'wdi.csv.gz'));
const quiet = { withImf: true, say: () => {} };

type Files = Record<string, string>;
type Spoil = (files: Files) => void;

function edit(file: string, from: string, to: string): Spoil {
  return (files) => {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`the test's own ${file} has no "${from}"`);
    files[file] = text.replace(from, to);
  };
}

function remove(file: string): Spoil {
  return (files) => {
    delete files[file];
  };
}

const BAD: readonly (readonly [what: string, spoil: Spoil, message: string])[] = [
  ['a missing table', remove('facts.csv'), 'facts.csv: no such file'],
  ['a missing column', edit('wdi.csv.gz', 'value', 'number'), 'wdi.csv.gz: column value is missing'],
  ['a short row', edit('wdi.csv.gz', ',2001,77', ',2001'), 'wdi.csv.gz: Invalid Record Length'],
  ['a word for a number', edit('wdi.csv.gz', ',77', ',many'), 'wdi.csv.gz line 6: "many" is not a number'],
  ['an empty value', edit('wdi.csv.gz', ',77', ','), 'wdi.csv.gz line 6: "" is not a number'],
  ['a year out of range', edit('wdi.csv.gz', 'BBB,2001,77', 'BBB,1,77'), 'wdi.csv.gz line 6: "1" is not a year'],
  ['a broken place', edit('wdi.csv.gz', 'BBB,2001,77', 'Beland,2001,77'), '"Beland" is not an ISO 3166'],
  ['an unknown place', edit('wdi.csv.gz', 'BBB,2001,77', 'ZZZ,2001,77'), 'unknown place "ZZZ"'],
  [
    'a value given twice',
    edit('wdi.csv.gz', 'SP.POP.TOTL,BBB', 'NY.GDP.MKTP.CD,BBB'),
    'NY.GDP.MKTP.CD BBB 2001 is given twice',
  ],
  ['a series without metadata', edit('indicators.csv', 'SP.POP.TOTL,', 'SP.POP.OTHER,'), 'SP.POP.TOTL is missing'],
  [
    'another licence',
    edit('indicators.csv', 'unit,Made up,CC BY 4.0', 'unit,Made up,all rights reserved'),
    'is not under CC BY 4.0',
  ],
  ['a broken date', edit('facts.csv', '2000-09-01', 'autumn'), 'facts.csv line 2: "autumn" is not a date'],
  ['an unknown list', edit('facts.csv', 'PK_ICT_EXPORTS_FY', 'PK_OTHER'), 'unknown list "PK_OTHER"'],
  ['an unknown status', edit('facts.csv', 'first release', 'rumour'), 'unknown status "rumour"'],
  ['a broken month', edit('hf.csv.gz', 'CPIAUCSL,2001-01', 'CPIAUCSL,2001-13'), '"2001-13" is not a month'],
  ['a month given twice', edit('hf.csv.gz', 'CPIAUCSL,2001-01', 'CPIAUCSL,2001-02'), 'CPIAUCSL 2001-02 is given twice'],
  [
    'an unknown monthly licence',
    edit(
      'indicators.csv',
      '"Name of BRENT",unit,Made up,CC BY 4.0',
      '"Name of BRENT",unit,Made up,all rights reserved',
    ),
    'BRENT has the unknown licence "all rights reserved"',
  ],
  ['a missing day of release', edit('weo_vintages.csv', '2000-10-03', 'autumn'), '"autumn" is not a date'],
  ['an unlisted vintage', edit('weo_vintages.csv', '2000-10,2000-10-03\n', ''), 'unknown vintage "2000-10"'],
  [
    'an actual after an estimate',
    edit('weo.csv.gz', '2001,1.75,1', '2001,1.75,0'),
    'is an actual figure after an estimate',
  ],
];

describe('the build, on a small folder', () => {
  it('keeps the selected series and leaves the others out', () => {
    const said: string[] = [];
    const { files } = withFolder(smallFolder(), (folder) =>
      buildPack(folder, { ...quiet, say: (line) => said.push(line) }),
    );
    const place = JSON.parse(files.get('AAA.json') ?? '');
    expect(place.series).toEqual({
      'NY.GDP.MKTP.CD': { from: 2001, values: [123460000] },
      'X.CCIS.EXP.ZS': { from: 2001, values: [5.5] },
    });
    expect(said).toContain('dropped  PK_ICT_EXPORTS_FY FY1999: marked uncertain');
  });

  it('makes the same bytes again', () => {
    const [one, two] = [0, 1].map(() => withFolder(smallFolder(), (folder) => buildPack(folder, quiet)));
    expect(two).toEqual(one);
  });

  it('divides no calendar year by a fiscal year', () => {
    const { files } = withFolder(smallFolder(), (folder) => buildPack(folder, quiet));
    expect(Object.keys(JSON.parse(files.get('BBB.json') ?? '').series)).toEqual(['NY.GDP.MKTP.CD', 'SP.POP.TOTL']);
  });

  it('names a fiscal year only where both publishers agree on it', () => {
    const { files } = withFolder(smallFolder(), (folder) => buildPack(folder, quiet));
    const { places } = JSON.parse(files.get('index.json') ?? '');
    const shifts = ['AAA', 'BBB', 'CCC', 'DDD'].map((place) => places[place].fiscalYear?.worldBank);
    expect(shifts).toEqual([undefined, 0, 1, undefined]);
  });

  it('takes the newest vintage of the IMF, in units, with what is estimated and what is projected', () => {
    const { files } = withFolder(smallFolder(), (folder) => buildPack(folder, quiet));
    expect(JSON.parse(files.get('imf/AAA.json') ?? '').series).toEqual({
      NGDPD: { from: 1999, values: [1.25e9, 1.5e9, 1.75e9], estimateFrom: 2000, projectedFrom: 2001 },
    });
  });

  it('keeps months that were over at the release, from 1980, and lets the reader work out changes', () => {
    const said: string[] = [];
    const build = (folder: string) => buildPack(folder, { ...quiet, say: (line) => said.push(line) });
    const { files } = withFolder(smallFolder(), build);
    const { months } = JSON.parse(files.get('monthly/USA.json') ?? '');
    const values = [100, ...Array.from({ length: 10 }, () => null), 104, 105];
    expect(months.CPIAUCSL).toEqual({ from: '2000-02', values });
    expect(Object.keys(months)).not.toContain('CPIAUCSL.YOY');
    expect(said.find((line) => line.includes('CPIAUCSL 2001-04'))).toContain('not over at the release');
    expect(said).toContain('dropped  M9: no indicator code and no note uses it');
  });

  it('keeps what each release foresaw for its own year and those after, gaps as gaps', () => {
    const { files } = withFolder(smallFolder(), (folder) => buildPack(folder, quiet));
    expect(JSON.parse(files.get('imf/DDD.json') ?? '').forecasts).toEqual({
      NGDP_RPCH: { '2000-10': [3.5, null, 4.25], '2001-04': [null, 2.75] },
    });
    expect(JSON.parse(files.get('index.json') ?? '').releases).toEqual({
      '2000-10': '2000-10-03',
      '2001-04': '2001-04-02',
    });
  });

  it('orders the economies of a year, equal ones side by side', () => {
    const { files } = withFolder(smallFolder(), (folder) => buildPack(folder, quiet));
    expect(JSON.parse(files.get('ranks/NY.GDP.MKTP.CD.json') ?? '').years).toEqual({
      2001: { order: 'AAA=BBB=CCC=DDD', values: [123e6, 123e6, 123e6, 123e6] },
    });
    // One of four has a value: too few to say who is first.
    expect(files.has('ranks/SP.POP.TOTL.json')).toBe(false);
  });

  it('tells where the table of fiscal years is read otherwise', () => {
    const said: string[] = [];
    withFolder(smallFolder(), (folder) => buildPack(folder, { ...quiet, say: (line) => said.push(line) }));
    expect(said).toContain('fiscal year  BBB: from 01-01 here, "1 July - 30 June" in the table');
  });

  it('keeps dates and addresses of facts but no words of a page', () => {
    const { files, notice } = withFolder(smallFolder(), (folder) => buildPack(folder, quiet));
    const all = [...files.values(), notice].join('\n');
    expect(all).toContain('https://example.org/b');
    expect(all).not.toContain('words of the page');
  });

  it('leaves every trace of the IMF out on request', () => {
    const { files, notice } = withFolder(smallFolder(), (folder) => buildPack(folder, { ...quiet, withImf: false }));
    expect([...files.keys()].filter((file) => file.startsWith('imf/'))).toEqual([]);
    expect(files.get('index.json')).not.toContain('NGDPD');
    expect(files.get('index.json')).not.toContain('"imf"');
    expect(notice).not.toContain('Attribution: Source: International Monetary Fund');
  });

  it.each(BAD)('refuses %s', (_what, spoil, message) => {
    const files = smallFolder();
    spoil(files);
    const build = () => withFolder(files, (folder) => buildPack(folder, quiet));
    expect(build).toThrow(DataError);
    expect(build).toThrow(message);
  });
});

describe('npm run data', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/data/build/main.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  it.each([
    ['no folder', [], 'usage: npm run data'],
    ['a folder that is not there', ['no-such-folder'], 'no-such-folder: no such folder'],
    ['an empty folder', ['tests/data'], 'countries.csv: no such file'],
    ['an unknown option', ['tests/data', '--without', 'everything'], 'usage: npm run data'],
  ])('with %s says so in one line, writes nothing and exits with 2', (_what, args, message) => {
    const before = textOf('index.json');
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(message);
    expect(textOf('index.json')).toBe(before);
  });
});

describe.skipIf(!present)(`the committed pack${present ? '' : ' (skipped: ../shared/data is absent)'}`, () => {
  it('is what the build makes of the folder, byte for byte', { timeout: 120_000 }, () => {
    const built = buildPack(SHARED, { ...quiet, withImf: HAS_IMF });
    expect([...built.files.keys()].sort()).toEqual(packFiles().sort());
    const different = [...built.files].filter(([file, text]) => text !== textOf(file)).map(([file]) => file);
    expect(different).toEqual([]);
    expect(built.notice).toBe(fs.readFileSync(path.join(ROOT, 'NOTICE'), 'utf8'));
  });
});
