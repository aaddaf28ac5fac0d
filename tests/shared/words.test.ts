import { afterAll, describe, expect, it } from 'vitest';
import { around, direction, language, numeral, plural, speak, words } from '../../src/shared/words.ts';
import { catalogueOf } from '../catalogue.ts';
import { speakerOf } from '../speaker.ts';

const FORMS = {
  locale_tag: { message: 'fr' },
  locale_direction: { message: 'ltr' },
  figures_found_one: {
    message: '$COUNT$ chiffre dans $WHERE$',
    placeholders: { count: { content: '$1' }, where: { content: '$2' } },
  },
  figures_found_many: { message: '$COUNT$ de chiffres', placeholders: { count: { content: '$1' } } },
  figures_found_other: { message: '$COUNT$ chiffres', placeholders: { count: { content: '$1' } } },
  see: { message: '$PAGE$, voir $NAME$', placeholders: { page: { content: '$1' }, name: { content: '$2' } } },
};
// These tests bring keys of their own, which the type of the English file does not know.
const of = (base: string) => base as never;

describe('texts', () => {
  afterAll(() => speak(speakerOf(catalogueOf('en'))));

  it('come from the English catalogue in every unit test', () => {
    expect(words('extension_name')).toBe('Underline');
    expect([language(), direction(), numeral(12345)]).toEqual(['en', 'ltr', '12,345']);
  });

  it('take the form that goes with a number, by the rules of the language', () => {
    speak(speakerOf(FORMS));
    expect([0, 1, 2, 1e6].map((count) => plural(of('figures_found'), count, 'un titre'))).toEqual([
      '0 chiffre dans un titre',
      '1 chiffre dans un titre',
      '2 chiffres',
      `${new Intl.NumberFormat('fr').format(1e6)} de chiffres`,
    ]);
  });

  it('hold what is no text in its place, in the language’s own order', () => {
    speak(speakerOf(FORMS));
    const [page, name] = [{ page: 1 }, { name: 2 }];
    expect(around<object>(of('see'), page, name)).toEqual([page, ', voir ', name]);
  });

  it('answer the key where there is no text, never nothing', () => {
    speak({ getMessage: () => '' });
    expect(words('extension_name')).toBe('extension_name');
    expect(plural(of('figures_found'), 2)).toBe('figures_found');
  });
});
