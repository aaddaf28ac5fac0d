/** Where the engine's time goes, by source file, on the news corpus. `npm run bench:profile`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Story } from '../browser/pages.ts';
import type { EngineModule } from './score.ts';

const CORPUS = path.resolve('../shared/corpus/wikinews.jsonl');
const WARM_UP = 10;
const PASSES = 60;
const INTERVAL_US = 200;
/** Files below this share, in percent, are summed up. */
const SMALL = 1;

/** Source file of each line of a bundle: esbuild names it in a comment above its code. */
function filesByLine(bundle: string): string[] {
  let file = '';
  return readFileSync(bundle, 'utf8')
    .split('\n')
    .map((line) => {
      file = /^\/\/ src\/claims\/(\S+)$/u.exec(line)?.[1] ?? file;
      return file;
    });
}

async function profile(bundle: string): Promise<Map<string, number>> {
  const { extract } = (await import(pathToFileURL(bundle).href)) as EngineModule;
  const stories = readFileSync(CORPUS, 'utf8').split('\n').filter(Boolean);
  const articles = stories.map((line) => JSON.parse(line) as Story);
  const pass = (): void => articles.forEach(({ text, title, date }) => void extract(text, { title, date }));
  for (let turn = 0; turn < WARM_UP; turn++) pass();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.post('Profiler.start');
  for (let turn = 0; turn < PASSES; turn++) pass();
  const { profile: found } = await session.post('Profiler.stop');
  const files = filesByLine(bundle);
  const shares = new Map<string, number>();
  for (const { callFrame, hitCount = 0 } of found.nodes) {
    const own = callFrame.url.endsWith('/engine.mjs');
    const name = own ? (files[callFrame.lineNumber] ?? '') : callFrame.functionName.replaceAll(/[()]/gu, '');
    if (name !== 'idle') shares.set(name, (shares.get(name) ?? 0) + hitCount);
  }
  return shares;
}

if (!existsSync(CORPUS)) {
  console.log('profile: skipped, it needs ../shared/corpus');
} else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'profile-'));
  try {
    const bundle = path.join(folder, 'engine.mjs');
    await build({ entryPoints: ['src/engine.ts'], outfile: bundle, bundle: true, format: 'esm', logLevel: 'error' });
    const shares = await profile(bundle);
    const total = [...shares.values()].reduce((sum, hits) => sum + hits, 0);
    const rows = [...shares].map(([name, hits]) => [name, (100 * hits) / total] as const).sort((a, b) => b[1] - a[1]);
    const small = rows.filter(([, share]) => share < SMALL).reduce((sum, [, share]) => sum + share, 0);
    for (const [name, share] of rows) if (share >= SMALL) console.log(`${share.toFixed(1).padStart(5)} %  ${name}`);
    console.log(`${small.toFixed(1).padStart(5)} %  all others`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
