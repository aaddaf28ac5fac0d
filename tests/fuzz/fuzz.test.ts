/** A thousand cases of each area, the same ones every time, and every input that once failed. The million: main.ts. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runArea } from './area.ts';
import { AREAS } from './areas.ts';
import { keptInputs } from './kept.ts';

const CASES = 1_000;
const SEED = 20_220_202;

test.each(AREAS.map((area) => [area.name, area] as const))('%s', { timeout: 120_000 }, async (_, area) => {
  const { failure, cases } = await runArea(area, CASES, SEED, keptInputs(area.name));
  expect(failure).toBeNull();
  expect(cases).toBeGreaterThanOrEqual(CASES);
});

test('every area is in the list, under its file’s name', () => {
  const files = readdirSync(new URL('areas/', import.meta.url)).map((file) => file.replace(/\.ts$/u, ''));
  expect(files.sort()).toEqual(AREAS.map(({ name }) => name).sort());
});
