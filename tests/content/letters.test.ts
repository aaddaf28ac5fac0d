import { expect, test } from 'vitest';
import { lettersAndDigits, wordsIn } from '../../src/content/letters.ts';

/** Every character below the surrogates that is assigned, and what Unicode says of it. */
const CHARACTERS = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));

test('every letter and mark of the basic plane is part of a word', () => {
  const parted = CHARACTERS.filter((char) => /[\p{L}\p{M}]/u.test(char) && wordsIn(`a${char}a`).length !== 1);
  // The Arabic lengthening stroke is one by Unicode, and none to a reader.
  expect(parted.filter((char) => char !== '\u0640')).toEqual([]);
});

test('white space, punctuation, money and mathematics of everyday texts part words', () => {
  for (const char of ' \t\u00a0.,;:!?"\'()[]{}-/\\@#%&*+=<>_|~^`$€£¥₹₨«»‘’“”–—…·•×÷©®™→≥。、「」，！؟،।🚀'.match(
    /./gu,
  ) ?? []) {
    expect([char, wordsIn(`a${char}b`)]).toEqual([char, ['a', 'b']]);
  }
  expect(wordsIn('In 2022 it’s up 4.2%')).toEqual(['In', 'it', 's', 'up']);
});

test('headlines are compared by letters and digits alone', () => {
  expect(lettersAndDigits('  “IT exports” hit\u00a0$3.5bn — PM’s ﬁrst ')).toBe('it exports hit 3 5bn pm s first');
  expect(lettersAndDigits('Économie : la Côte d’Ivoire')).toBe('économie la côte d ivoire');
  expect(lettersAndDigits('—')).toBe('');
});
