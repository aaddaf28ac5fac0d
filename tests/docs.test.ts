/** The documents tell the truth: folders and files they name exist; every note, indicator and message is in them. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicatorDocs } from '../scripts/indicator-docs.ts';
import { CATALOGUE } from '../src/context/notes/catalogue.ts';
import { MESSAGE } from '../src/shared/names.ts';
import { HAS_IMF, ROOT, WITHOUT_IMF } from './data/pack-files.ts';

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const DOCS = [
  ...['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'CHANGELOG.md'],
  ...fs.readdirSync(path.join(ROOT, 'docs')).flatMap((file) => (file.endsWith('.md') ? `docs/${file}` : [])),
];
/** What a build or a run makes. */
const MADE = /^(?:dist|preview|node_modules)(?:\/|$)/u;
const PLACED = /^(?:src|tests|docs|scripts|icons|store|lint|_locales|\.ci|\.github)\//u;

describe.each(DOCS)('%s', (doc) => {
  const text = read(doc);

  it('names no file or folder that is not there', () => {
    const named = [...text.matchAll(/`([\w.@/-]{2,100})`/gu)].map(([, name = '']) => name);
    const gone = named.filter(
      (name) =>
        PLACED.test(name) && !MADE.test(name) && !/[A-Z]{2,}|xx/u.test(name) && !fs.existsSync(path.join(ROOT, name)),
    );
    expect(gone).toEqual([]);
  });

  it('links to nothing that is not there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]{1,200})/gu)].map(([, link = '']) => link);
    expect(links.filter((link) => !fs.existsSync(path.join(ROOT, path.dirname(doc), link)))).toEqual([]);
  });
});

it('every note is in docs/notes.md', () => {
  const text = read('docs/notes.md');
  for (const { id } of CATALOGUE) expect(text).toContain(`\n## ${id}\n`);
});

it.skipIf(!HAS_IMF)(`docs/indicators.md is what the tables say now${WITHOUT_IMF}`, () => {
  const stale = 'docs/indicators.md is stale: run `npx tsx scripts/indicator-docs.ts`';
  expect(read('docs/indicators.md') === indicatorDocs(), stale).toBe(true);
});

it('every message, and no other, is in docs/architecture.md', () => {
  const named = [...read('docs/architecture.md').matchAll(/^\| `(underline:[a-z-]+)` \|/gmu)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.values(MESSAGE).sort());
});

it('every folder of src is in the README', () => {
  const text = read('README.md');
  const folders = fs
    .readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(text).toContain(`\`src/${name}\``);
});
