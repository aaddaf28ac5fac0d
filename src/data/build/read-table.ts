/** Reads the source tables. Whatever is wrong with them becomes one DataError with the file and the line. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** The folder of figures is not what the build expects; the message is for the person who ran it. */
export class DataError extends Error {}

export type Row<Column extends string> = Readonly<Record<Column, string>>;

function contents(folder: string, file: string): string {
  try {
    const bytes = fs.readFileSync(path.join(folder, file));
    return new TextDecoder('utf-8', { fatal: true }).decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DataError(`${file}: ${missing ? 'no such file' : `cannot be read (${(error as Error).message})`}`);
  }
}

/**
 * Calls `onRow` for each row of a CSV file (gzipped when its name ends in .gz) with a header line.
 * Columns are named so that a renamed one fails at once; `line` counts the header as 1.
 */
export function readTable<Column extends string>(
  folder: string,
  file: string,
  columns: readonly Column[],
  onRow: (row: Row<Column>, line: number) => void,
): void {
  const text = contents(folder, file);
  let line = 1;
  const onHeader = (header: string[]): string[] => {
    const absent = columns.filter((column) => !header.includes(column));
    if (absent.length > 0) throw new DataError(`${file}: column ${absent.join(', ')} is missing`);
    return header;
  };
  try {
    parse<Record<string, string>>(text, {
      bom: true,
      columns: onHeader,
      on_record: (row, context) => {
        line = context.lines;
        onRow(row as Row<Column>, line);
        // Nothing is answered: the parser keeps no row, and memory stays small.
        return null;
      },
    });
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(`${file}: ${(error as Error).message}`);
  }
  if (line === 1) throw new DataError(`${file}: no rows`);
}

/** A finite number written in full in a cell. */
export function numberIn(cell: string, where: string): number {
  const value = Number(cell);
  if (cell.trim() === '' || !Number.isFinite(value)) throw new DataError(`${where}: "${cell}" is not a number`);
  return value;
}

export function yearIn(cell: string, where: string): number {
  if (!/^(19|20)\d\d$/.test(cell)) throw new DataError(`${where}: "${cell}" is not a year`);
  return Number(cell);
}

export function placeIn(cell: string, where: string): string {
  if (!/^[A-Z]{3}$/.test(cell)) throw new DataError(`${where}: "${cell}" is not an ISO 3166 alpha-3 code`);
  return cell;
}
