/** Reference articles beside the repository: no error, and no figure outside the text. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/claims/extract.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus/wikinews.jsonl');
const present = fs.existsSync(CORPUS);

describe.skipIf(!present)(
  `reference articles${present ? '' : ' (skipped: ../shared/corpus/wikinews.jsonl is absent)'}`,
  () => {
    it('are read without an error, every claim inside its text', { timeout: 60_000 }, () => {
      const lines = present ? fs.readFileSync(CORPUS, 'utf8').split('\n').filter(Boolean) : [];
      expect(lines.length).toBeGreaterThan(200);
      let claims = 0;
      for (const line of lines) {
        const { title, date, text } = JSON.parse(line);
        for (const claim of claimsOf({ title, date, text })) {
          const whole: string = claim.where === 'title' ? title : text;
          expect(whole.slice(claim.start, claim.end)).toBe(claim.quote);
          claims++;
        }
      }
      expect(claims).toBeGreaterThan(1000);
    });
  },
);
