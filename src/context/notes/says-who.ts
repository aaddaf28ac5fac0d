/** "Said by: Ana Ruiz, head of the league.": the speaker's role, where the article gives it elsewhere. */

import { type Item, itemsOf, sentenceOf } from '../setting.ts';
import { holdsRole, isPronoun, roleBeside, type Speaker, unnamedWord } from '../speakers.ts';
import { type NoteKind, wordsOf, working } from './note.ts';

/** The name in an attribution, where it is one and its role is not said with it. */
function nameIn(attributed: string | null): string | null {
  const name = attributed?.replace(/^(?:the|Mr|Ms|Mrs|Dr|Prof)\.? /u, '') ?? '';
  if (!/\p{Lu}/u.test(name) || isPronoun(name) || unnamedWord(name) !== null || holdsRole(name)) return null;
  return name;
}

const roleIn = (text: string, name: string): Speaker | null =>
  roleBeside(text, name) ?? (name.includes(' ') ? roleBeside(text, name.split(' ').at(-1) ?? name) : null);

export const saysWho: NoteKind = {
  id: 'says-who',
  make: (setting) => {
    const known = new Map<string, Speaker | null>();
    const groups = new Map<string, { items: Item[] } & Speaker>();
    for (const item of itemsOf(setting)) {
      const name = nameIn(item.claim.attributed);
      if (name === null) continue;
      if (!known.has(name)) known.set(name, roleIn(setting.article.text, name));
      const found = known.get(name);
      // In the figure's own sentence the reader has just read it.
      if (!found || sentenceOf(setting.article, item.claim).includes(found.role)) continue;
      const group = groups.get(found.name) ?? { items: [], ...found };
      group.items.push(item);
      groups.set(found.name, group);
    }
    return [...groups.values()].map(({ items, name, role }) => ({
      id: 'says-who',
      claims: items.map(({ index }) => index),
      text: `Said by: ${name}, ${role}.`,
      weight: 0.3,
      ...working(
        items.map(({ claim }) => wordsOf('attributed to', claim, claim.attributed ?? name)),
        'the role is written beside the name elsewhere in the article',
        role,
      ),
    }));
  },
};
