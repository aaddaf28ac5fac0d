/** Speed of the reading engine on plain news text, one core: MB/s, median of nine passes. `npm run bench`. */
import fs from 'node:fs';
import path from 'node:path';
import { extract } from '../../src/claims/extract.ts';
import { quantities } from '../../src/claims/quantities.ts';
import type { Story } from '../browser/pages.ts';

const PASSES = 9;
const CORPUS = path.resolve('../shared/corpus/wikinews.jsonl');

if (!fs.existsSync(CORPUS)) {
  console.log('engine: skipped, it needs ../shared/corpus');
} else {
  const stories = fs
    .readFileSync(CORPUS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Story);
  const bytes = stories.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const speed = (read: (story: Story) => unknown): string => {
    const times = Array.from({ length: PASSES }, () => {
      const start = performance.now();
      for (const story of stories) read(story);
      return performance.now() - start;
    });
    return (bytes / 1e3 / (times.sort((a, b) => a - b)[PASSES >> 1] ?? 1)).toFixed(1);
  };
  console.log(`extract     ${speed(({ text, title, date }) => extract(text, { title, date }))} MB/s`);
  console.log(`quantities  ${speed(({ text }) => quantities(text))} MB/s`);
}
