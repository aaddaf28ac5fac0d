/** Writes the two store packages, the same bytes on every run and machine: `npm run package`. */
import fs from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** DESIGN: package at most 4 MB. */
const LIMIT = 4 * 1024 * 1024;
/** A zip stores local time, so a date made from local parts gives the same bytes in every time zone. */
const MODIFIED = new Date(1980, 0, 1);

const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

function zip(folder: string): Uint8Array {
  const content: Zippable = {};
  for (const file of filesIn(folder)) content[file] = fs.readFileSync(path.join(folder, file));
  return zipSync(content, { level: 9, mtime: MODIFIED, os: 3 });
}

const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string };
for (const browser of ['chrome', 'firefox']) {
  const bytes = zip(path.join('dist', browser));
  const file = path.join('dist', `underline-${browser}-${version}.zip`);
  if (bytes.length > LIMIT) {
    console.error(`${file} would have ${bytes.length} bytes, more than ${LIMIT}`);
    process.exit(1);
  }
  fs.writeFileSync(file, bytes);
  console.log(`${file}  ${(bytes.length / 1024).toFixed(0)} kB of ${LIMIT / 1024} kB`);
}
