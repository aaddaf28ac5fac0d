import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/context/notes/catalogue.ts';
import { NOTE_EXAMPLES, titleKey } from '../../src/options/note-kinds.ts';
import { words } from '../../src/shared/words.ts';

describe('every kind of note', () => {
  it.each(CATALOGUE.map(({ id }) => id))('%s has a title and an example', (id) => {
    expect(words(titleKey(id))).not.toBe(titleKey(id));
    expect(NOTE_EXAMPLES[id]).toMatch(/\S/u);
  });

  it('has a title of its own, and one that a list can hold', () => {
    const titles = CATALOGUE.map(({ id }) => words(titleKey(id)));
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title.length).toBeLessThan(50);
  });
});
