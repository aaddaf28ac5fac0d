/** "A projection, not a result." Said for what had not happened when the article was written. */

import { itemsOf } from '../setting.ts';
import { isOver } from '../values.ts';
import { type NoteKind, wordsOf, working } from './note.ts';

const KINDS = { projected: 'A projection', target: 'A target' } as const;

export const claimType: NoteKind = {
  id: 'claim-type',
  make: (setting) =>
    (['projected', 'target'] as const).flatMap((modality) => {
      const items = itemsOf(setting).filter(({ claim }) => {
        if (claim.modality !== modality) return false;
        return claim.period === null || !isOver(claim.period, claim.place, setting.article.date);
      });
      if (items.length === 0) return [];
      return [
        {
          id: 'claim-type',
          claims: items.map(({ index }) => index),
          text: `${KINDS[modality]}, not a result.`,
          weight: 0.35,
          saidByGist: true,
          ...working(
            items.map(({ claim }) => wordsOf('figure', claim, claim.quote)),
            modality === 'target'
              ? 'the sentence states a goal, a plan or a promise'
              : 'the sentence states what is expected, not what happened',
            KINDS[modality],
          ),
        },
      ];
    }),
};
