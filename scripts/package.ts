/**
 * Writes what a release is made of: both store packages, the sources for reviewers, and the bill of materials. The same
 * bytes on every run and machine: `npm run package`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readSbom, refused } from './release/sbom.ts';
import { zipFolder } from './release/zip.ts';

/** DESIGN: package at most 4 MB. */
const LIMIT = 4 * 1024 * 1024;

function fail(why: string): never {
  console.error(`package: ${why}`);
  process.exit(1);
}

const { version, name } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string; name: string };
const fileFor = (what: string): string => path.join('dist', `${name}-${what}`);

function write(file: string, bytes: Uint8Array | string): void {
  fs.writeFileSync(file, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${file}  ${(bytes.length / 1024).toFixed(0)} kB  sha256 ${hash}`);
}

/** The files git keeps, as they lie in the working tree: what a reviewer builds from. */
function sourceFiles(): string[] | null {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return listed.split('\0').filter((file) => file !== '' && fs.existsSync(file));
  } catch {
    return null;
  }
}

const sbom = readSbom('.', name);
const forbidden = refused(sbom);
if (forbidden.length > 0) fail(`licences that are not on the list: ${forbidden.join('; ')}`);

for (const browser of ['chrome', 'firefox']) {
  const bytes = zipFolder(path.join('dist', browser));
  if (bytes.length > LIMIT) fail(`the ${browser} package would have ${bytes.length} bytes, more than ${LIMIT}`);
  write(fileFor(`${browser}-${version}.zip`), bytes);
}
const sources = sourceFiles();
if (sources) write(fileFor(`source-${version}.zip`), zipFolder('.', sources));
else console.log('package: no git here, so no source package was written');
write(fileFor(`${version}.cdx.json`), `${JSON.stringify(sbom, null, 2)}\n`);
