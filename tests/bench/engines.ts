/** What is measured: our engine and its peers, each as one bundle that exports `extract` and `quantities`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export interface Engine {
  readonly name: string;
  /** The built engine, or the adapter of a peer. */
  readonly file: string;
  /** Speed is measured on every so-manieth article of the corpus: one pass of a slow peer over all takes minutes. */
  readonly every: number;
}

const OURS = path.resolve('dist/engine.mjs');
const peer = (name: string): string => path.join(import.meta.dirname, 'peers', `${name}.ts`);

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Readonly<Record<string, string>>;
};
const versioned = (name: string, pack: string): string => `${name} ${devDependencies[pack] ?? ''}`;

/** Ours first; the ratios are to it. */
export const ENGINES: readonly Engine[] = [
  { name: 'Underline (dist/engine.mjs)', file: OURS, every: 1 },
  { name: versioned('Recognizers-Text', '@microsoft/recognizers-text-suite'), file: peer('recognizers'), every: 20 },
  { name: versioned('compromise', 'compromise'), file: peer('compromise'), every: 5 },
  { name: `${versioned('wink-nlp', 'wink-nlp')} + model`, file: peer('wink'), every: 1 },
  { name: 'a regular expression', file: peer('pattern'), every: 1 },
];

/** Minified as a page would load it, into `folder`; ours is built already. Answers the module's path. */
export async function bundled({ file }: Engine, folder: string): Promise<string> {
  if (file === OURS) return file;
  const outfile = path.join(folder, `${path.basename(file, '.ts')}.mjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outfile;
}

/** Bytes of the module, gzipped. */
export const gzipSize = (module: string): number => gzipSync(readFileSync(module), { level: 9 }).length;
