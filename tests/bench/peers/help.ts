/**
 * The help every peer gets alike: what its number stands beside is read for it, where it did not read it itself. A sign
 * or code before, a magnitude and a unit after, "per" something; dates are taken out. A peer is never worse for it.
 */
import { AFTER, BEFORE, CENTS, MAGNITUDES, MONTHS, PER } from './words.ts';

/** As our own engine answers. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

/** What a peer read; `unit` is null where it saw a number only. */
export interface Raw extends Omit<Found, 'unit'> {
  readonly unit: string | null;
}

const REACH = 24;
const LARGE = 5000;
/** A number that ends in a letter holds its magnitude already: "13.6M", "two million". */
const ENDS_IN_LETTER = /[a-z]$/iu;

function dateAt(text: string, { start, end, value }: Raw): boolean {
  if (MONTHS.test(text.slice(Math.max(0, start - REACH), start)) && value <= 31) return true;
  if (/^\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(text.slice(end, end + 9))) return true;
  return /^(?:1[89]|20)\d\d$/u.test(text.slice(start, end));
}

/** The peer's number with what is written around it; null for a day or a year. */
export function helped(text: string, raw: Raw): Found | null {
  let { start, end, value, unit } = raw;
  const inside = text.slice(start, end);
  const magnitude = ENDS_IN_LETTER.test(inside) ? null : MAGNITUDES.exec(text.slice(end, end + REACH));
  if (magnitude) {
    value *= MAGNITUDES.factor(magnitude[1] ?? '');
    end += magnitude[0].length;
  }
  if (unit === null) {
    const before = BEFORE.exec(text.slice(Math.max(0, start - 6), start));
    if (before) {
      unit = BEFORE.unit(before[1] ?? '');
      start -= before[0].length;
    }
  }
  const after = unit === null || (magnitude && unit.length !== 3) ? AFTER.exec(text.slice(end, end + REACH)) : null;
  if (after) {
    unit = AFTER.unit(after[1] ?? '');
    end += after[0].length;
    if (unit.length === 3 && CENTS.test(after[0])) value /= 100;
  }
  if (unit === null && !magnitude && dateAt(text, raw)) return null;
  const per = unit === null ? null : PER.exec(text.slice(end, end + REACH));
  if (per && /^[A-Z]{3}$|^barrel$/u.test(unit ?? '')) {
    unit += `/${per[1]}`;
    end += per[0].length;
  }
  return { start, end, value, unit: unit ?? 'count' };
}

/** Longest first where results overlap; then in order of the text. */
export function apart<T extends { readonly start: number; readonly end: number }>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * The two functions of dist/engine.mjs, for a peer that finds `all` numbers. No peer tells an economic figure from
 * another number: kept are those with a unit and large counts (of the limits 0, 100, 1,000 and 5,000 tried, the last
 * gives every peer its best score).
 */
export function asEngine(all: (text: string) => readonly Found[]) {
  const read = (text: string): Found[] =>
    all(text).filter(({ value, unit }) => unit !== 'count' || Math.abs(value) >= LARGE);
  return { extract: read, quantities: read };
}
