import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notesDocs } from '../../scripts/notes-docs.ts';

it('docs/notes.md is what the catalogue and its cases say now', () => {
  const written = readFileSync(new URL('../../docs/notes.md', import.meta.url), 'utf8');
  expect(written === notesDocs(), 'docs/notes.md is stale: run `npx tsx scripts/notes-docs.ts`').toBe(true);
});
