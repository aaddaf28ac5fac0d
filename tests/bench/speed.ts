/**
 * One engine's speed in a process of its own, so that no other engine's code or memory is about.
 *
 *   tsx tests/bench/speed.ts MODULE CORPUS EVERY     prints {"speed": MB/s, "bytes": sample}
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Story } from '../browser/pages.ts';
import type { EngineModule } from './score.ts';

const PASSES = 5;
/** A pass reads the sample as often as it takes to be measured well. */
const SHORTEST_PASS_MS = 300;
const WARM_UP_MS = 2000;

const [module = '', corpus = '', every = '1'] = process.argv.slice(2);
if (!existsSync(module) || !existsSync(corpus)) throw new Error('usage: speed.ts MODULE CORPUS EVERY');

const { extract } = (await import(pathToFileURL(path.resolve(module)).href)) as EngineModule;
const stories = readFileSync(corpus, 'utf8')
  .split('\n')
  .filter(Boolean)
  .filter((_, index) => index % Number(every) === 0)
  .map((line) => JSON.parse(line) as Story);
const bytes = stories.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

/** Milliseconds of reading the sample `times` over. */
function pass(times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time++) {
    for (const { text, title, date } of stories) extract(text, { title, date });
  }
  return performance.now() - start;
}

// Warm-up, the same time for every engine; the last pass tells how often a measured one repeats.
let last = 0;
for (const start = performance.now(); performance.now() - start < WARM_UP_MS; ) last = pass(1);
const times = Math.max(1, Math.ceil(SHORTEST_PASS_MS / last));
const sorted = Array.from({ length: PASSES }, () => pass(times)).sort((a, b) => a - b);
console.log(JSON.stringify({ speed: (bytes * times) / 1e3 / (sorted[PASSES >> 1] ?? 1), bytes }));
