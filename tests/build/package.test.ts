import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALLOWED_LICENCES, licencesOf } from '../../scripts/build/third-party.mjs';
import { readSbom, refused, type Sbom } from '../../scripts/release/sbom.ts';
import { filesIn, zipFolder } from '../../scripts/release/zip.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'underline-package-'));
const build = (name: string): string => {
  const folder = path.join(scratch, name);
  execFileSync('node', ['build.mjs', '--dist', folder], { stdio: 'pipe' });
  return folder;
};
let first = '';
let second = '';

beforeAll(() => {
  first = build('first');
  second = build('second');
}, 120_000);
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

test.each(['chrome', 'firefox'])('two builds give the same package for %s, byte for byte', (browser) => {
  const [one, two] = [first, second].map((folder) => Buffer.from(zipFolder(path.join(folder, browser))));
  expect(one?.length).toBeGreaterThan(100_000);
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
});

test('the package holds every built file, its licences, and no source map', () => {
  const folder = path.join(first, 'firefox');
  const names = Object.keys(unzipSync(zipFolder(folder)));
  expect(names.sort()).toEqual(filesIn(folder));
  expect(names).toEqual(expect.arrayContaining(['manifest.json', 'LICENSE', 'NOTICE', 'THIRD-PARTY.txt']));
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
});

test('the package names every bundled library with its licence', () => {
  const text = fs.readFileSync(path.join(first, 'chrome/THIRD-PARTY.txt'), 'utf8');
  const { dependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  for (const name of Object.keys(dependencies)) expect(text).toContain(`\n${name} `);
});

describe('the bill of materials', () => {
  test('lists what the extension is made of, under licences of the list', () => {
    const sbom = readSbom('.', 'underline');
    expect(sbom.components.map(({ name }) => name)).toEqual(expect.arrayContaining(['preact', 'valibot']));
    expect(refused(sbom)).toEqual([]);
    expect(JSON.stringify(sbom)).not.toContain('timestamp');
  });

  test('a licence that is not on the list is refused, in it and in the build', () => {
    const component = (name: string, id?: string) => ({
      name,
      version: '1.0.0',
      licenses: id ? [{ license: { id } }] : [],
    });
    const sbom: Sbom = {
      metadata: { component: {} },
      components: [component('a', 'MIT'), component('b', 'AGPL-3.0'), component('c')],
    };
    expect(refused(sbom)).toEqual(['b 1.0.0 (AGPL-3.0)', 'c 1.0.0 (no licence)']);
    expect(ALLOWED_LICENCES.has('AGPL-3.0')).toBe(false);
    const folder = path.join(scratch, 'b');
    fs.mkdirSync(folder);
    fs.writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'b', version: '1.0.0', license: 'AGPL-3.0' }),
    );
    expect(() => licencesOf(scratch, ['b'])).toThrow('AGPL-3.0');
  });
});
