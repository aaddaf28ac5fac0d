/** The figures that stand without an official series, under the reason for it. */
import { plural } from '../shared/words.ts';
import { english } from '../ui/english.ts';
import type { Choice } from './ClaimList.tsx';
import { unmatched } from './listed.ts';
import { Sentence } from './Sentence.tsx';

const LONGEST = 80;

/** Id of the button that opens a claim from here. */
export const otherId = (claim: number): string => `other-${claim}`;

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Groups = readonly (readonly [reason: string, claims: readonly number[]])[];

/** The first `most` claims of all groups together. */
function firstOf(groups: Groups, most: number): Groups {
  let left = most;
  return groups.flatMap(([reason, claims]) => {
    const kept = claims.slice(0, Math.max(0, left));
    left -= claims.length;
    return kept.length > 0 ? [[reason, kept] as const] : [];
  });
}

interface Props extends Choice {
  /** Most figures listed. */
  readonly most: number;
  /** Lists more; `next` is the id of the first button that is added. */
  readonly more: (next: string) => void;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

export function Unmatched({ report, article, choose, shown, most, more, open, setOpen }: Props) {
  const groups = [...unmatched(report)]
    .map(([reason, claims]) => [reason, claims.filter(shown)] as const)
    .filter(([, claims]) => claims.length > 0);
  const count = groups.reduce((sum, [, claims]) => sum + claims.length, 0);
  if (count === 0) return null;
  const next = groups.flatMap(([, claims]) => claims)[most];
  return (
    <details
      class="unmatched"
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open !== open && setOpen(currentTarget.open)}
    >
      <summary>{plural('popup_unmatched', count)}</summary>
      {firstOf(groups, most).map(([reason, claims]) => (
        <section key={reason}>
          <h2 {...english()}>{firstUpper(reason)}</h2>
          <ul>
            {claims.map((claim) => {
              const figure = report.claims[claim];
              if (!figure) return null;
              const id = otherId(claim);
              return (
                <li key={claim}>
                  <button type="button" class="small" id={id} onClick={() => choose(claim, id)}>
                    <Sentence article={article} claim={figure} longest={LONGEST} />
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {next !== undefined && (
        <p class="buttons">
          <button type="button" class="action" onClick={() => more(otherId(next))}>
            {plural('popup_more', count - most)}
          </button>
        </p>
      )}
    </details>
  );
}
