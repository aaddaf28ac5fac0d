/** The article this project began with, field by field. The gold set lies beside the repository, not in it. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimsOf, extract } from '../../src/claims/extract.ts';

const SEED = path.resolve(import.meta.dirname, '../../../shared/gold/dev/seed.json');
const present = fs.existsSync(SEED);

describe.skipIf(!present)(`seed article${present ? '' : ' (skipped: ../shared/gold/dev/seed.json is absent)'}`, () => {
  const seed = present ? JSON.parse(fs.readFileSync(SEED, 'utf8')) : { figures: [] };

  it('reads the six figures of the gold set in every field, and nothing else', () => {
    const figures = extract(seed.text, { title: seed.title, date: seed.date });
    const fields = Object.keys(seed.figures[0] ?? {}) as (keyof (typeof figures)[number])[];
    expect(fields.length).toBeGreaterThan(10);
    const read = figures.map((figure) => Object.fromEntries(fields.map((field) => [field, figure[field]])));
    expect(read).toEqual(seed.figures);
  });

  it("reads the title's figure as one claim of the title", () => {
    const [first, ...rest] = claimsOf(seed);
    expect(first).toMatchObject({
      where: 'title',
      quote: '$3.5 Billion',
      value: 3.5e9,
      unit: 'USD',
      hedge: 'over',
      modality: 'projected',
      period: '2022',
      place: 'PAK',
      indicator: 'ict_exports',
    });
    expect(rest.map((claim) => claim.where)).toEqual(Array(6).fill('text'));
  });

  it('pairs the two ends of each change', () => {
    const claims = claimsOf(seed);
    const pairs = claims.flatMap((claim, at) => (claim.partner === null ? [] : [[at, claim.partner]]));
    expect(pairs).toEqual([
      [2, 3],
      [3, 2],
      [4, 5],
      [5, 4],
    ]);
  });
});
