import { describe, expect, it } from 'vitest';
import { exportText, readImport } from '../../src/options/import.ts';
import { DEFAULTS, type Settings } from '../../src/shared/settings.ts';

const mine: Settings = { ...DEFAULTS, never: ['mine.example'], ink: 'quiet', scale: 'crore' };

describe('settings from a file', () => {
  it('come back as they were saved', () => {
    const read = readImport(exportText(mine), DEFAULTS);
    expect(read).toMatchObject({ kind: 'read', settings: mine, problems: [], unknown: [], held: [] });
    expect(read.kind === 'read' && read.changed).toEqual(['never', 'ink', 'scale']);
    expect(readImport(exportText(mine), mine)).toMatchObject({ changed: [] });
  });

  it('leave alone what the file does not hold, and what it holds wrongly', () => {
    const read = readImport('{"ink":"strong","never":["not a host"],"scale":7,"colour":"red"}', mine);
    expect(read).toMatchObject({
      kind: 'read',
      settings: { ...mine, ink: 'strong' },
      changed: ['ink'],
      problems: ['never', 'scale'],
      unknown: ['colour'],
    });
  });

  it('switch on nothing that needs the reader’s own click, but may switch it off', () => {
    const on = readImport(exportText({ ...mine, refresh: true, sync: true }), mine);
    expect(on).toMatchObject({ settings: { refresh: false, sync: false }, held: ['refresh', 'sync'], changed: [] });
    const off = readImport(exportText(mine), { ...mine, refresh: true });
    expect(off).toMatchObject({ settings: { refresh: false }, held: [], changed: ['refresh'] });
  });

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['<html>', 'not-json'],
    ['null', 'not-settings'],
    ['[1]', 'not-settings'],
    ['"ink"', 'not-settings'],
    ['{"name":"package"}', 'not-settings'],
    ['{"version":1}', 'not-settings'],
  ])('%j is none', (text, kind) => {
    expect(readImport(text, mine).kind).toBe(kind);
  });

  it('may start with a byte-order mark', () => {
    expect(readImport(`\ufeff${exportText(mine)}`, DEFAULTS).kind).toBe('read');
  });

  it('cannot reach the prototype of anything', () => {
    const read = readImport('{"__proto__":{"ink":"strong"},"ink":"normal"}', mine);
    expect(read).toMatchObject({ settings: { ink: 'normal' } });
    expect(({} as { ink?: string }).ink).toBeUndefined();
  });
});
