/**
 * The reading engine beside its peers: accuracy, speed and size in one run. `npm run bench:engine`.
 * What each peer is given is in `peers/`: one adapter each, and the same help for all.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundled, ENGINES, type Engine, gzipSize } from './engines.ts';
import { hasGold, type Scores, scoresOf } from './score.ts';

const CORPUS = path.resolve('../shared/corpus/wikinews.jsonl');

interface Speed {
  readonly speed: number;
  readonly bytes: number;
}
interface Row {
  readonly engine: Engine;
  readonly gzip: number;
  readonly scores: Scores | null;
  readonly speed: Speed | null;
}

function speedOf(module: string, every: number): Speed {
  const script = path.join(import.meta.dirname, 'speed.ts');
  const args = ['--import', 'tsx', script, module, CORPUS, String(every)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Speed;
}

/** "0.35x" of ours; three digits where the share is small. */
const share = (value: number, ours: number | undefined): string =>
  ours ? `${(value / ours).toPrecision(value < ours / 100 ? 1 : 2)}x` : '';

function cells({ engine, gzip, scores, speed }: Row, ours: Row): string[] {
  const beside = (text: string, value: number, best: number | undefined): string =>
    engine === ours.engine ? text : `${text} (${share(value, best)})`;
  const f1 = (value: number, best: number | undefined): string => beside(value.toFixed(1), value, best);
  return [
    engine.name,
    scores ? f1(scores.articles, ours.scores?.articles) : '-',
    scores ? f1(scores.sentences, ours.scores?.sentences) : '-',
    scores
      ? beside(scores.exact, Number.parseInt(scores.exact, 10), Number.parseInt(ours.scores?.exact ?? '', 10))
      : '-',
    speed ? beside(speed.speed.toPrecision(3), speed.speed, ours.speed?.speed) : '-',
    speed ? `${Math.round(speed.bytes / 1e3)} kB` : '-',
    beside(`${(gzip / 1024).toFixed(1)}`, gzip, ours.gzip),
  ];
}

function print(rows: readonly string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const withGold = hasGold();
const withCorpus = existsSync(CORPUS);
if (!withGold) console.log('accuracy: skipped, it needs ../shared/gold');
if (!withCorpus) console.log('speed: skipped, it needs ../shared/corpus');
try {
  const rows: Row[] = [];
  for (const engine of ENGINES) {
    const module = await bundled(engine, folder);
    rows.push({
      engine,
      gzip: gzipSize(module),
      scores: withGold ? await scoresOf(module, folder) : null,
      speed: withCorpus ? speedOf(module, engine.every) : null,
    });
  }
  const [ours] = rows;
  const head = ['engine', 'gold/dev F1', 'NewsQuant F1', 'phenomena', 'MB/s', 'measured on', 'gzip kB'];
  if (ours) print([head, ...rows.map((row) => cells(row, ours))]);
  console.log('F1: value and unit. MB/s: median of 5, on whole articles spread over the corpus. (n x): times ours.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
