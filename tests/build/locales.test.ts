import { describe, expect, it } from 'vitest';
import { localeProblems, readCatalogues, readSources } from '../../scripts/build/locales.mjs';

const tag = (message: string) => ({ locale_tag: { message } });
const found = { message: '$COUNT$ found', placeholders: { count: { content: '$1' } } };
const english = { ...tag('en'), plain: { message: 'Plain' }, found_one: found, found_other: found };
const sources = `words('locale_tag'); words('plain'); plural('found', 3)`;
const problems = (others: Parameters<typeof localeProblems>[0], text = sources): string[] =>
  localeProblems({ en: english, ...others }, text);

describe('the catalogues of the extension', () => {
  it('are complete, agree in their placeholders, and every text is said somewhere', () => {
    const catalogues = readCatalogues('_locales');
    expect(Object.keys(catalogues)).toContain('en');
    expect(localeProblems(catalogues, readSources('src', ['manifest.json']))).toEqual([]);
  });
});

describe('the check finds', () => {
  it('nothing in a language that has every text and every form of its own', () => {
    const french = { ...english, ...tag('fr'), found_many: found };
    expect(problems({ fr: french })).toEqual([]);
  });

  it('a missing text, and a missing plural form', () => {
    const { plain, ...rest } = english;
    expect(plain.message).toBe('Plain');
    expect(problems({ fr: { ...rest, ...tag('fr') } })).toEqual(['fr: plain is missing', 'fr: found_many is missing']);
  });

  it('a key that English does not have, and a form that the language does not have', () => {
    const german = { ...english, ...tag('de'), more: { message: 'Mehr' }, found_few: found };
    expect(problems({ de: german }).map((line) => line.split(':', 2).join(':'))).toEqual(['de: more', 'de: found_few']);
  });

  it('other placeholders, those not defined, those not used, and bare numbers', () => {
    const german = {
      ...english,
      ...tag('de'),
      plain: { message: 'Schlicht $WORD$' },
      found_other: { message: 'gefunden', placeholders: { count: { content: '$1' } } },
    };
    expect(problems({ de: german })).toEqual([
      'de: plain: placeholder word=undefined is not defined as $1 to $9',
      'de: plain: placeholders word=undefined, in en none',
      'de: found_other: placeholder count is not in the message',
      'de: found_other: placeholders none, in en count=$1',
    ]);
    expect(problems({ de: { ...english, ...tag('de'), plain: { message: 'Nur $1' } } })).toEqual([
      'de: plain: name its placeholders, "$COUNT$" instead of "$1"',
    ]);
  });

  it('an empty text, a file under another language’s name, and no English at all', () => {
    expect(problems({ de: { ...english, ...tag('de'), plain: { message: ' ' } } })).toEqual(['de: plain: no message']);
    expect(problems({ de: { ...english, ...tag('fr') } })).toEqual(['de: locale_tag is "fr"']);
    expect(localeProblems({}, sources)).toEqual(['no catalogue for en']);
  });

  it('a text that nothing says; a template says all that start like it', () => {
    expect(problems({}, sources.replace("words('plain')", ''))).toEqual(['en: plain is not used']);
    const noted = { ...english, note_rank: { message: 'Rank' } };
    expect(localeProblems({ en: noted }, sources)).toEqual(['en: note_rank is not used']);
    expect(localeProblems({ en: noted }, `${sources} \`note_\${id}\``)).toEqual([]);
  });
});
