/** Everything a note may look at: the article, its claims, what each was matched to, and the official series. */
import type { Trend } from '../chart/trend.ts';
import type { Article, Claim } from '../claims/claim.ts';
import type { FullLibrary } from '../data/series.ts';
import type { Found } from './match.ts';
import type { Interval } from './rounding.ts';

export interface Setting {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly library: FullLibrary;
  /** One per claim, hedge included. */
  readonly intervals: readonly Interval[];
  /** One per claim; null where matching abstained. */
  readonly found: readonly (Found | null)[];
  readonly trends: readonly Trend[];
}

/** A claim with its place in the list. */
export interface Item {
  readonly index: number;
  readonly claim: Claim;
}

export const itemsOf = (setting: Setting): Item[] => setting.claims.map((claim, index) => ({ index, claim }));

/** Claims further apart in the list are not taken to speak of one another; it also keeps a page of any length linear. */
const APART = 200;

/** The claims around one, itself included. */
export function itemsNear({ claims }: Setting, index: number): Item[] {
  const first = Math.max(0, index - APART);
  return claims.slice(first, index + APART).map((claim, at) => ({ index: first + at, claim }));
}

/** Items of one key together, in the order of the text; those whose key is null are left out. */
export function grouped<One extends Item, Key>(
  items: readonly One[],
  keyOf: (item: One) => Key | null,
): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Both ends of an explicit change, base first. */
export interface Pair {
  readonly from: Item;
  readonly to: Item;
  /** The two figures, in the same unit. */
  readonly base: number;
  readonly reached: number;
}

/** Where several bases lead to one figure, the nearest to it is its own. */
function nearestBase(bases: readonly Item[], { claim: { start } }: Item): Item | undefined {
  const distance = ({ claim }: Item): number => Math.abs(claim.start - start);
  return bases.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Every "from X to Y" of the article whose ends are single figures in the same unit. */
export function pairsOf(setting: Setting): Pair[] {
  const items = itemsOf(setting);
  const leading = grouped(items, ({ claim: { role, partner } }) => (role === 'from' ? partner : null));
  return items.flatMap((to) => {
    const { role, partner, value: reached, unit, where } = to.claim;
    if (role !== 'to' || partner === null) return [];
    const named = items[partner];
    const bases = [...(named?.claim.role === 'from' ? [named] : []), ...(leading.get(to.index) ?? [])];
    const from = nearestBase(
      bases.filter(({ claim }) => claim.where === where),
      to,
    );
    if (!from || from.claim.unit !== unit) return [];
    const base = from.claim.value;
    if (typeof base !== 'number' || typeof reached !== 'number') return [];
    return [{ from, to, base, reached }];
  });
}

/** Most of a sentence looked at on either side of a figure: a page may hold one of any length. */
const REACH = 600;

/** The text a claim's offsets are of. */
export const textOf = (article: Article, { where }: Claim): string =>
  where === 'title' ? article.title : article.text;

/** The words around a claim, inside its sentence. */
export function sentenceOf(article: Article, claim: Claim): string {
  const { start, end } = claim.sentence;
  return textOf(article, claim).slice(Math.max(start, claim.start - REACH), Math.min(end, claim.end + REACH));
}

const words = (measure: string): string[] => measure.toLowerCase().match(/[\p{L}\d]{2,40}/gu) ?? [];

/** Whether two claims measure the same thing of the same place, as far as their words tell. */
export function sameThing(a: Claim, b: Claim): boolean {
  if (a.place !== null && b.place !== null && a.place !== b.place) return false;
  if (a.indicator !== null || b.indicator !== null) return a.indicator === b.indicator;
  if (a.measure === null || b.measure === null) return false;
  const [x, y] = [words(a.measure), words(b.measure)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((word) => long.includes(word));
}
