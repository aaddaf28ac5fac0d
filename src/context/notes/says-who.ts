/** "Said by: Osman Nasir, managing director …": the speaker's role, where the article gives it elsewhere. */

import { type Item, itemsOf, type Setting, sentenceOf } from '../setting.ts';
import { holdsRole, isPronoun, roleBeside, type Speaker, unnamedWord } from '../speakers.ts';
import { type NoteKind, wordsOf, working } from './note.ts';

function roleElsewhere(setting: Setting, { claim }: Item): Speaker | null {
  const name = claim.attributed?.replace(/^(?:the|Mr|Ms|Mrs|Dr|Prof)\.? /u, '') ?? '';
  if (!/\p{Lu}/u.test(name) || isPronoun(name) || unnamedWord(name) !== null || holdsRole(name)) return null;
  const found =
    roleBeside(setting.article.text, name) ?? roleBeside(setting.article.text, name.split(' ').at(-1) ?? name);
  // In the figure's own sentence the reader has just read it.
  return found && sentenceOf(setting, claim).includes(found.role) ? null : found;
}

export const saysWho: NoteKind = {
  id: 'says-who',
  make: (setting) => {
    const groups = new Map<string, { items: Item[] } & Speaker>();
    for (const item of itemsOf(setting)) {
      const found = roleElsewhere(setting, item);
      if (!found) continue;
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
