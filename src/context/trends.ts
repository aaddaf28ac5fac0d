/** One trend line for each series that claims were matched to. The drawing itself is chart/build.ts's. */
import { trendOf } from '../chart/build.ts';
import type { Trend } from '../chart/trend.ts';
import type { Claim } from '../claims/claim.ts';
import { FISCAL_YEARS } from '../claims/lexicon/fiscal-years.ts';
import { placeName } from '../claims/lexicon/places.ts';
import type { Point } from '../data/series.ts';
import { labelOf } from './labels.ts';
import type { Found } from './match.ts';
import { baseYear, onSeries, outcomeOf, projectionsOf } from './official.ts';
import { ownTrendsOf } from './own-figures.ts';
import { type Item, itemsOf, type Pair, pairsOf, type Setting } from './setting.ts';

const UNKNOWN = { low: null, high: null };

/** The year a base stands for, where its own words leave it out and the official value settles it. */
function placed(setting: Setting, pairs: readonly Pair[], { claim, index }: Item): Claim {
  const found = setting.found[index];
  if (found?.period) return { ...claim, period: found.period };
  const pair = pairs.find(({ from }) => from.index === index);
  const base = pair && baseYear(setting, pair);
  return base ? { ...claim, period: base.period } : claim;
}

/** What the publisher of a series with forecasts had foreseen in its last release before the article. */
function foreseenThen({ article: { date }, library }: Setting, { series }: Found): Point[] {
  const released = (library.forecasts(series.id, series.place)?.all ?? []).filter(
    ({ published }) => date !== null && published <= date,
  );
  const last = released.at(-1)?.release;
  return released.flatMap(({ release, period, value, published }) =>
    release === last ? { period, value, status: 'projected' as const, published } : [],
  );
}

function trendFor(setting: Setting, pairs: readonly Pair[], found: Found, items: readonly Item[]): Trend | null {
  const first = items[0]?.claim;
  if (!first) return null;
  const own = new Set(items.map(({ index }) => index));
  const outcomes = projectionsOf(setting)
    .filter(({ index }) => own.has(index))
    .flatMap((yearly) => outcomeOf(setting, yearly) ?? []);
  const { date } = setting.article;
  const targets = setting.library
    .facts('target', found.series.place)
    .filter((fact) => fact.of === found.series.id && (date === null || (fact.published ?? '9999') <= date))
    .sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
  const fiscal = FISCAL_YEARS[found.series.place];
  return trendOf({
    claims: items.map((item) => {
      const at = setting.found[item.index] ?? found;
      const interval = setting.intervals[item.index] ?? UNKNOWN;
      return { index: item.index, ...onSeries(at, placed(setting, pairs, item), interval) };
    }),
    series: found.series,
    difference: found.difference,
    indicatorLabel: labelOf(first) ?? found.series.name,
    placeName: placeName(found.series.place),
    targets,
    outcome: outcomes[0] ?? null,
    moreOutcomes: outcomes.slice(1),
    articleDate: date,
    foreseenThen: foreseenThen(setting, found),
    ...(fiscal ? { fiscalYear: { startMonth: Number(fiscal.from.slice(0, 2)), namedFor: fiscal.namedFor } } : {}),
  });
}

/** Lines of official series in the order of their first claim, then lines of the article's own figures. */
export function trendsOf(setting: Setting): Trend[] {
  const groups = new Map<string, { found: Found; items: Item[] }>();
  for (const item of itemsOf(setting)) {
    const found = setting.found[item.index];
    if (!found) continue;
    const key = `${found.series.id} ${found.series.place}`;
    const group = groups.get(key) ?? { found, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  const pairs = pairsOf(setting);
  const official = [...groups.values()].flatMap(({ found, items }) => trendFor(setting, pairs, found, items) ?? []);
  return [...official, ...ownTrendsOf(setting)];
}
