/** The pack's reader over broken files: no error, and nothing but whole series of finite numbers. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadLibrary } from '../../../src/data/library.ts';
import { readPack } from '../../data/pack-files.ts';
import { areaOf } from '../area.ts';

const FILES = ['index.json', 'PAK.json', 'imf/PAK.json', 'monthly/PAK.json', 'ranks/NY.GDP.MKTP.CD.json'];
const SERIES = [
  'NY.GDP.MKTP.KD.ZG',
  'FP.CPI.TOTL.ZG',
  'NGDP_RPCH',
  'PK.IT.EXPORTS',
  'FXUSD',
  '__proto__',
  'constructor',
];

/** One change of one file: at the end of a path of keys (by position), another value, or none. */
const change = fc.record({
  file: fc.constantFrom(...FILES),
  path: fc.array(fc.nat(200), { minLength: 1, maxLength: 5 }),
  value: fc.jsonValue({ maxDepth: 2 }),
  gone: fc.boolean(),
});

function changed(content: unknown, path: readonly number[], value: unknown, gone: boolean): unknown {
  const [at = 0, ...rest] = path;
  if (typeof content !== 'object' || content === null) return value;
  const keys = Object.keys(content);
  const key = keys[at % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  const copy = Object.assign(Array.isArray(content) ? [] : {}, content) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = changed(copy[key], rest, value, gone);
  else if (gone) delete copy[key];
  else copy[key] = value;
  return copy;
}

export const pack = areaOf({
  name: 'pack',
  share: 1,
  input: fc.array(change, { minLength: 1, maxLength: 4 }),
  holds: async (changes) => {
    const library = await loadLibrary(
      async (file) => {
        const mine = changes.filter((one) => one.file === file);
        return mine.reduce(
          (content, { path, value, gone }) => changed(content, path, value, gone),
          await readPack(file),
        );
      },
      ['PAK'],
      ['NY.GDP.MKTP.CD'],
    );
    assert.equal(typeof library.dataTo, 'string');
    for (const id of SERIES) {
      for (const { value, period } of library.series(id, 'PAK')?.points ?? []) {
        assert.ok(Number.isFinite(value), `${id} ${period}`);
      }
      for (const { value } of library.forecasts(id, 'PAK')?.all ?? []) assert.ok(Number.isFinite(value));
    }
    for (const { value } of library.facts('target', 'PAK')) assert.ok(Number.isFinite(value));
    library.rank('NY.GDP.MKTP.CD', 'PAK', '2020');
    library.place('PAK');
  },
});
