/** The claim in plain words: kind · measure · place · period with its dates. */
import type { Gist } from '../context/report.ts';
import { english } from './english.ts';

export function GistLine({ gist }: { readonly gist: Gist }) {
  const rest = [gist.measure, gist.place, gist.period].filter((part) => part !== null && part !== '');
  return (
    <p class="gist" {...english()}>
      <span class="kind">{gist.kind}</span>
      {rest.map((part) => ` · ${part}`)}
    </p>
  );
}
