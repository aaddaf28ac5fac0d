/** What a reader types or pastes into a list of sites, sorted into hosts to add and words that are none. Pure. */
import { hostOf, isListed, MAX_SITES } from '../shared/settings.ts';

export interface Entry {
  /** New hosts, in the order typed. */
  readonly add: readonly string[];
  /** Already in the list, or under a site of it. */
  readonly known: readonly string[];
  /** No web address. */
  readonly bad: readonly string[];
  /** Left out because the list is full. */
  readonly over: readonly string[];
}

/** Several at once may be parted by spaces, commas, semicolons or lines. */
export function readSites(typed: string, list: readonly string[]): Entry {
  const add: string[] = [];
  const known: string[] = [];
  const bad: string[] = [];
  const over: string[] = [];
  for (const word of typed.split(/[\s,;]+/u)) {
    if (word === '') continue;
    const host = hostOf(word);
    if (host === null || !/[.:]|^localhost$/u.test(host)) bad.push(word);
    else if (isListed(host, [...list, ...add])) known.push(host);
    else if (list.length + add.length >= MAX_SITES) over.push(host);
    else add.push(host);
  }
  return { add, known, bad, over };
}
