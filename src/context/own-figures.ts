/**
 * The article's own figures as small lines, where no official series was matched: two or more on one measure. Never a
 * mixture: the same words for the measure, the same unit, place and speaker, periods of one length, one value a period.
 */
import { ownTrendOf } from '../chart/own.ts';
import type { Trend } from '../chart/trend.ts';
import { type Claim, SURE_ENOUGH } from '../claims/claim.ts';
import { FISCAL_YEARS } from '../claims/lexicon/fiscal-years.ts';
import { indicatorLabel } from '../claims/lexicon/indicators.ts';
import { placeIndex, placeName } from '../claims/lexicon/places.ts';
import { kindOf, type PeriodKind } from './periods.ts';
import { middle } from './rounding.ts';
import { type Item, itemsOf, pairsOf, type Setting } from './setting.ts';

/** Values further apart than this are of a part and its whole, or misread. */
const MAGNITUDE = 100;

const KINDS: readonly PeriodKind[] = ['year', 'fiscal year', 'half', 'quarter', 'month'];

/** "the total number of IT graduates" and "IT graduates" are one measure; a word more is another. */
const measureKey = (measure: string): string =>
  measure
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/^(?:the|its|their|our|total|annual|overall|number of|\s)+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Words that only name a place measure nothing. */
function namesPlace(words: readonly string[]): boolean {
  const entries = placeIndex().get(words[0] ?? '') ?? [];
  return entries.some(([place]) => place.join(' ') === words.join(' '));
}

/** What is measured, as a key and in words: the text's own, else the indicator's. Null where neither says it. */
function measureOf({ measure, indicator }: Claim): { readonly key: string; readonly words: string } | null {
  const words = (measure ?? '').replace(/^(?:the|its|their|our)\s+/iu, '').trim();
  if (words !== '' && !namesPlace(words.split(/\s+/u))) return { key: measureKey(words), words };
  return indicator === null ? null : { key: `=${indicator}`, words: indicatorLabel(indicator) };
}

const ROLES: Partial<Record<Claim['role'], string>> = {
  level: 'level',
  from: 'level',
  to: 'level',
  rate: 'rate',
  share: 'share',
  pct_change: 'growth',
};

/** What figures must share to lie on one line; null for one that belongs on none. */
function keyOf(claim: Claim): string | null {
  const { unit, place, role, period, confidence } = claim;
  const measure = measureOf(claim);
  const kind = period === null ? undefined : kindOf(period);
  if (!measure || !kind || !KINDS.includes(kind) || !ROLES[role] || confidence < SURE_ENOUGH) return null;
  return [measure.key, unit, place ?? '', ROLES[role], kind].join('|');
}

/** One figure a period, the article's first; null where the article has two that disagree, or several speakers. */
function settled(setting: Setting, items: readonly Item[]): readonly Item[] | null {
  const kept = new Map<string, Item>();
  for (const item of items) {
    const period = item.claim.period ?? '';
    const other = kept.get(period);
    if (!other) kept.set(period, item);
    else if (!agree(setting, item, other)) return null;
  }
  const speakers = new Set(items.flatMap(({ claim }) => claim.attributed ?? []));
  const sizes = [...kept.values()].map(({ claim }) => Math.abs(middle(claim)));
  const apart = Math.max(...sizes) > MAGNITUDE * Math.min(...sizes);
  return kept.size < 2 || speakers.size > 1 || apart ? null : [...kept.values()];
}

/** Whether two figures may stand for the same value. */
function agree({ intervals }: Setting, a: Item, b: Item): boolean {
  const [x, y] = [intervals[a.index], intervals[b.index]];
  if (!x || !y) return false;
  return (x.high ?? Infinity) >= (y.low ?? -Infinity) && (y.high ?? Infinity) >= (x.low ?? -Infinity);
}

/** "Fell 3%" among changes is −3; what would turn "over" into "under" is left out. */
function signed({ index, claim }: Item): Item[] {
  const { role, direction, value, hedge } = claim;
  if (role !== 'pct_change' || direction !== 'down' || middle(claim) <= 0) return [{ index, claim }];
  const plain = hedge === null || hedge === 'about' || hedge === 'nearly';
  return typeof value === 'number' && plain ? [{ index, claim: { ...claim, value: -value } }] : [];
}

/** "House prices" that open a sentence are "house prices" inside one; names keep their capital. */
function insideSentence(words: string, { indicator }: Claim): string {
  const [first = ''] = words.split(' ');
  const isName =
    indicator === null ||
    !/^\p{Lu}\p{Ll}+$/u.test(first) ||
    (placeIndex().get(first) ?? []).some(([, { kind }]) => kind !== 'institution');
  return isName ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function lineOf(setting: Setting, items: readonly Item[]): Trend[] {
  const kept = settled(setting, items);
  const first = kept?.[0]?.claim;
  const measure = first && measureOf(first);
  if (!kept || !first || !measure) return [];
  const fiscal = first.place === null ? undefined : FISCAL_YEARS[first.place];
  const trend = ownTrendOf({
    claims: kept.flatMap(signed),
    label: first.role === 'pct_change' ? `change of ${insideSentence(measure.words, first)}` : measure.words,
    placeName: first.place === null ? null : placeName(first.place),
    articleDate: setting.article.date,
    ...(fiscal ? { fiscalYear: { startMonth: Number(fiscal.from.slice(0, 2)), namedFor: fiscal.namedFor } } : {}),
  });
  // A figure told twice is shown with the line too.
  return trend ? [{ ...trend, claims: items.map(({ index }) => index) }] : [];
}

/**
 * Small lines of figures without an official series. Figures of no named place (a company's, a project's) only where
 * the article itself sets them against each other as "from X to Y".
 */
export function ownTrendsOf(setting: Setting): Trend[] {
  const groups = new Map<string, Item[]>();
  const free = itemsOf(setting).filter(({ index }) => setting.found[index] === null);
  const paired = new Map(
    pairsOf(setting).flatMap(({ from, to }) => [[from.index, to] as const, [to.index, to] as const]),
  );
  for (const item of free) {
    const pair = paired.get(item.index);
    const own = keyOf(item.claim);
    if (own === null) continue;
    const key = item.claim.place !== null ? own : pair ? `pair ${pair.index}|${own.split('|').at(-1)}` : null;
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((items) => lineOf(setting, items));
}
