/** The committed pack as the reader of the extension would fetch it. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const PACK = path.join(ROOT, 'src/data/pack');

/** File names relative to the pack, with "/" on every system. */
export function packFiles(): string[] {
  const names = fs.readdirSync(PACK, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.json')).map((name) => name.replaceAll(path.sep, '/'));
}

export function textOf(file: string): string {
  return fs.readFileSync(path.join(PACK, file), 'utf8');
}

export async function readPack(file: string): Promise<unknown> {
  return JSON.parse(textOf(file));
}

/** False when the pack was built with `--without imf`: then whatever is said of the IMF does not apply. */
export const HAS_IMF = packFiles().some((file) => file.startsWith('imf/'));
export const WITHOUT_IMF = HAS_IMF ? '' : ' (skipped: the pack was built without the IMF)';
