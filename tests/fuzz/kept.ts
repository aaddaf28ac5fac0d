/** Inputs that once failed, kept as cases: failures/AREA.json holds a list of them. */
import fs from 'node:fs';

const fileOf = (area: string): URL => new URL(`failures/${area}.json`, import.meta.url);

export function keptInputs(area: string): unknown[] {
  const file = fileOf(area);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : [];
}

export function keep(area: string, input: unknown): string {
  const file = fileOf(area);
  fs.mkdirSync(new URL('failures/', import.meta.url), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify([...keptInputs(area), input], null, 2)}\n`);
  return file.pathname;
}
