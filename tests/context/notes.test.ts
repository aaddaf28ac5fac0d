/** Every note on its cases: what must be said, word for word, and where it must stay silent. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/context/notes/catalogue.ts';
import type { Note, Report } from '../../src/context/report.ts';
import { type Case, reportOn } from './cases.ts';

const folder = new URL('../cases/notes/', import.meta.url);
const casesOf = (id: string): Case[] => JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8'));

/** Rules every note keeps, whatever it says. */
function checkNote(note: Note, { claims, title }: Report, text: string): void {
  expect(note.text).toMatch(/^[\p{Lu}\d“$£€×].*\.$/u);
  expect(note.text).not.toMatch(/\b(?:true|false|wrong|misleading|lie|NaN|undefined|null)\b/iu);
  expect(note.claims.length).toBeGreaterThan(0);
  for (const index of note.claims) expect(claims[index]).toBeDefined();
  expect(note.working.inputs.length).toBeGreaterThan(0);
  expect(note.working.formula).not.toBe('');
  for (const { origin } of note.working.inputs) {
    if (origin?.kind !== 'article') continue;
    const source = origin.where === 'title' ? title : text;
    expect(origin.span.start).toBeGreaterThanOrEqual(0);
    expect(origin.span.end).toBeLessThanOrEqual(source.length);
    expect(origin.span.end).toBeGreaterThan(origin.span.start);
  }
  for (const { origin } of note.working.inputs) {
    if (origin?.kind === 'series') {
      expect(note.sources.map(({ series, period }) => `${series} ${period}`)).toContain(
        `${origin.source.series} ${origin.period}`,
      );
    }
  }
}

describe.each(CATALOGUE.map(({ id }) => id))('%s', (id) => {
  it('has at least three cases that speak and three that stay silent', () => {
    const cases = casesOf(id);
    expect(cases.filter(({ notes }) => notes.length > 0).length).toBeGreaterThanOrEqual(3);
    expect(cases.filter(({ notes }) => notes.length === 0).length).toBeGreaterThanOrEqual(3);
  });

  it.each(casesOf(id).map((given) => [given.name, given] as const))('%s', (_, given) => {
    const report = reportOn(given);
    const own = report.notes.filter((note) => note.id === id);
    expect(own.map(({ claims, text }) => ({ claims, text }))).toEqual(given.notes);
    for (const note of report.notes) checkNote(note, report, given.text);
  });
});

it('has a file of cases for each note and no other', () => {
  const names = readdirSync(folder).map((file) => file.replace(/\.json$/u, ''));
  expect(names.sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
});
