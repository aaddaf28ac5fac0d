/** "The source given is “experts”, without a name or a method nearby." */
import type { Claim } from '../../claims/claim.ts';
import { grouped, itemsOf, type Setting, sentenceOf, textOf } from '../setting.ts';
import { namesSpeaker, unnamedWord } from '../speakers.ts';
import { type NoteKind, wordsOf, working } from './note.ts';

/** How far a name may stand from the figure and still be taken for its source: two sentences, about this long each. */
const NEAR = 220;

/** The claim's sentence with about two sentences either side, inside its paragraph. */
function around(setting: Setting, claim: Claim): string {
  const text = textOf(setting.article, claim);
  const before = text.slice(Math.max(0, claim.sentence.start - 2 * NEAR), claim.sentence.start);
  const after = text.slice(claim.sentence.end, claim.sentence.end + 2 * NEAR);
  const lead = before
    .split(/(?<=[.!?…]["”’]?)\s+|\n+/u)
    .slice(-2)
    .join(' ');
  const follow = after
    .split(/(?<=[.!?…]["”’]?)\s+|\n+/u)
    .slice(0, 3)
    .join(' ');
  return `${lead}\n${sentenceOf(setting.article, claim)}\n${follow}`;
}

export const unnamedSource: NoteKind = {
  id: 'unnamed-source',
  make: (setting) => {
    const groups = grouped(itemsOf(setting), ({ claim }) => {
      const word = claim.attributed === null ? null : unnamedWord(claim.attributed);
      return word === null || namesSpeaker(around(setting, claim)) ? null : word;
    });
    return [...groups].map(([word, items]) => ({
      id: 'unnamed-source',
      claims: items.map(({ index }) => index),
      text: `The source given is “${word}”, without a name or a method nearby.`,
      weight: 0.55,
      ...working(
        items.map(({ claim }) => wordsOf('attributed to', claim, claim.attributed ?? word)),
        'no person, body or study is named within two sentences of the figure',
        word,
      ),
    }));
  },
};
