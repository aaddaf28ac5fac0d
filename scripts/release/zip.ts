/** Zip files that are the same bytes on every run and machine. */
import fs from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** A zip stores local time, so a date made from local parts gives the same bytes in every time zone. */
const MODIFIED = new Date(1980, 0, 1);
const UNIX = 3;

/** Every file below `folder`, as paths with "/", sorted. */
export const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

/** The files of `folder` as a zip; all of them, or those named. */
export function zipFolder(folder: string, files: readonly string[] = filesIn(folder)): Uint8Array {
  const content: Zippable = {};
  for (const file of files) content[file] = fs.readFileSync(path.join(folder, file));
  return zipSync(content, { level: 9, mtime: MODIFIED, os: UNIX });
}
