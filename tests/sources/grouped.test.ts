import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IndexFile } from '../../src/data/pack-schema.ts';
import { groupsOf, searched } from '../../src/sources/grouped.ts';

const index: IndexFile = JSON.parse(readFileSync('src/data/pack/index.json', 'utf8'));
const groups = groupsOf(index);
const ids = (of: typeof groups): string[] => of.flatMap(({ entries }) => entries.map(({ id }) => id));

describe('the sources of the pack', () => {
  it('are each series and list once, under its publisher', () => {
    expect(ids(groups).sort()).toEqual([...Object.keys(index.series), ...Object.keys(index.lists)].sort());
    expect(groups[0]?.publisher).toBe('World Bank, World Development Indicators');
  });

  it('have a licence, and an address for all places where there is one', () => {
    for (const { entries } of groups) {
      for (const { licence, url, frequency } of entries) {
        expect(licence).not.toBe('');
        if (frequency === 'list') expect(url).toBeNull();
        else expect(url).toMatch(/^https:\/\/[^{}\s]+$/u);
      }
    }
  });

  it('are found by any of their words, in any order and case', () => {
    expect(ids(searched(groups, '  INFLATION consumer '))).toContain('FP.CPI.TOTL.ZG');
    expect(ids(searched(groups, 'bx.gsr.ccis'))).toEqual(['BX.GSR.CCIS.CD']);
    expect(searched(groups, 'zzz')).toEqual([]);
    expect(searched(groups, ' ')).toBe(groups);
  });
});
