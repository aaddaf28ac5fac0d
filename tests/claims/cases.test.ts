/** Every file of tests/cases/claims: sentences of our own with what must be read in them, and what must not. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/claims/extract.ts';
import { quantities } from '../../src/claims/quantities.ts';
import type { TraceLine } from '../../src/claims/reading.ts';
import { traceText } from '../../src/claims/trace.ts';

type Expected = { quote: string; start: number } & Record<string, unknown>;
interface Case {
  text: string;
  title?: string;
  date?: string;
  figures: Expected[];
}
interface CaseFile {
  about: string;
  stage: 'quantities' | 'figures';
  cases: Case[];
}

const FOLDER = path.resolve(import.meta.dirname, '../cases/claims');

/** Only the fields the case names; floating point to nine digits; "A|B" accepts either unit. */
function view(read: Record<string, unknown>, wanted: Expected): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(wanted).map(([field, want]) => {
      const got = read[field];
      if (typeof got === 'number' && typeof want === 'number' && Math.abs(got - want) <= 1e-9 * Math.abs(want))
        return [field, want];
      if (typeof want === 'string' && want.includes('|') && want.split('|').includes(String(got))) return [field, want];
      return [field, got];
    }),
  );
}

for (const name of fs.readdirSync(FOLDER).filter((file) => file.endsWith('.json'))) {
  const { about, stage, cases }: CaseFile = JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8'));
  describe(`${name}: ${about}`, () => {
    for (const { text, title, date, figures } of cases) {
      it(text, () => {
        const trace: TraceLine[] = [];
        const options = { trace, date: date ?? null, ...(title ? { title } : {}) };
        const read: object[] = stage === 'quantities' ? quantities(text) : extract(text, options);
        if (stage === 'quantities') extract(text, options);
        const seen = read.map((one, at) =>
          view(one as Record<string, unknown>, figures[at] ?? ({ quote: '', start: 0 } as Expected)),
        );
        expect(seen, `the engine's trace:\n${traceText(trace)}\n\n`).toEqual(figures);
      });
    }
  });
}
