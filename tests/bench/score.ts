/** Accuracy of an engine, counted by the scorers beside the gold set; they are run, not copied. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const GOLD = path.resolve('../shared/gold');

export interface Scores {
  /** Value and unit, F1 in percent: the annotated articles. */
  readonly articles: number;
  /** Value and unit, F1 in percent: money and percent of single news sentences. */
  readonly sentences: number;
  /** Snippets read exactly, "90/97". */
  readonly exact: string;
}

interface GoldArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

/** What a bundle exports. */
export interface EngineModule {
  extract(text: string, options?: { title?: string; date?: string | null }): readonly object[];
}

export const hasGold = (): boolean => existsSync(path.join(GOLD, 'score.mjs'));

const run = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [path.join(GOLD, script), ...args], { encoding: 'utf8' });

/** The captured part of a scorer's answer; a change of its wording is an error, not a zero. */
function pick(answer: string, pattern: RegExp): string {
  const found = pattern.exec(answer)?.[1];
  if (found === undefined) throw new Error(`the scorer's answer is not understood: ${answer}`);
  return found;
}

async function onArticles(module: string, folder: string): Promise<number> {
  const { extract } = (await import(pathToFileURL(module).href)) as EngineModule;
  const dev = path.join(GOLD, 'dev');
  const lines = readdirSync(dev)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(dev, name), 'utf8')) as GoldArticle)
    .map(({ id, title, date, text }) => JSON.stringify({ id, figures: extract(text, { title, date }) }));
  const predictions = path.join(folder, 'predictions.jsonl');
  writeFileSync(predictions, lines.join('\n'));
  const result = JSON.parse(run('score.mjs', dev, predictions, '--json')) as { 'value+unit': { f1: number } };
  return 100 * result['value+unit'].f1;
}

/** Scores the module; `folder` is for its answers. */
export async function scoresOf(module: string, folder: string): Promise<Scores> {
  const sentences = run('score-quantities.mjs', module, path.join(GOLD, 'newsquant-dev.json'), '--econ');
  const snippets = run('score-quantities.mjs', module, path.join(GOLD, 'phenomena.json'));
  return {
    articles: await onArticles(module, folder),
    sentences: Number(pick(sentences, /^value\+unit.*F1 ([\d.]+)/mu)),
    exact: pick(snippets, /^exact\s+(\d+\/\d+)/mu),
  };
}
