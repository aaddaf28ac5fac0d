/** The head of a page of ours: name, title and what the page is for. */
import { type Key, words } from '../shared/words.ts';

export const Masthead = ({ title, lede }: { readonly title: Key; readonly lede: Key }) => (
  <header class="masthead">
    <p class="wordmark">
      <span>{words('extension_name')}</span>
    </p>
    <h1>{words(title)}</h1>
    <p class="lede">{words(lede)}</p>
  </header>
);
