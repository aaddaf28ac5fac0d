/**
 * npm run data -- FOLDER [--without imf]
 *
 * Turns a folder of figures into src/data/pack and NOTICE, the same bytes on every run, and prints what was taken and
 * what was dropped. Bad input: one line on stderr, exit code 2, and nothing written.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { buildPack, type Pack } from './pack.ts';
import { DataError } from './read-table.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const USAGE = 'usage: npm run data -- FOLDER [--without imf]';
const KB = 1024;

function argumentsOf(argv: readonly string[]): { folder: string; withImf: boolean } {
  const [folder, ...rest] = argv;
  const withoutImf = rest.length === 2 && rest[0] === '--without' && rest[1] === 'imf';
  if (!folder || folder.startsWith('-') || (rest.length > 0 && !withoutImf)) throw new DataError(USAGE);
  return { folder, withImf: !withoutImf };
}

function write({ files, notice }: Pack): void {
  const pack = path.join(ROOT, 'src/data/pack');
  fs.rmSync(pack, { recursive: true, force: true });
  for (const [file, text] of files) {
    const target = path.join(pack, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  fs.writeFileSync(path.join(ROOT, 'NOTICE'), notice);
}

function sizes(files: ReadonlyMap<string, string>): string {
  const bytes = Object.fromEntries([...files].map(([file, text]) => [file, new TextEncoder().encode(text)]));
  const plain = Object.values(bytes).reduce((sum, file) => sum + file.length, 0);
  const zipped = zipSync(bytes, { level: 9 }).length;
  return `${files.size} files, ${Math.round(plain / KB)} kB, zipped ${Math.round(zipped / KB)} kB`;
}

try {
  const { folder, withImf } = argumentsOf(process.argv.slice(2));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const pack = buildPack(folder, { withImf, say });
  write(pack);
  say(`wrote  src/data/pack: ${sizes(pack.files)}; NOTICE`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(`data: ${error.message}`);
  process.exitCode = 2;
}
