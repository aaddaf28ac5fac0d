/** "25,000 to 75,000 IT graduates a year by source; no official series." */
import type { Fact } from '../../data/series.ts';
import { formatNumber } from '../../shared/format.ts';
import type { Note } from '../report.ts';
import { SERIES_OF } from '../series-of.ts';
import { type Item, itemsOf, type Setting } from '../setting.ts';
import { fromFact, type NoteKind, working } from './note.ts';

/** Sources that lie closer together than this do not contest one another. */
const APART = 1.25;

interface List {
  readonly id: string;
  readonly label: string;
}

function listOf(setting: Setting, { claim, index }: Item): List | undefined {
  if (claim.indicator === null || setting.found[index] || claim.unit !== 'count') return undefined;
  const words: readonly string[] = claim.measure?.toLowerCase().match(/[\p{L}\d]{1,30}/gu) ?? [];
  return SERIES_OF[claim.indicator]?.estimates?.find((list) => list.words.some((word) => words.includes(word)));
}

function noteFor(items: readonly Item[], list: List, facts: readonly Fact[]): Note[] {
  const sorted = [...facts].sort((a, b) => a.value - b.value);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const publishers = new Set(facts.map(({ source, by }) => by ?? source.publisher));
  if (!least || !most || publishers.size < 2 || most.value < least.value * APART) return [];
  const years = facts.flatMap(({ period }) => period.match(/\d{4}/u) ?? []).sort();
  const span = years.length > 0 ? `, ${[...new Set([years[0], years.at(-1)])].join(' to ')}` : '';
  return [
    {
      id: 'contested',
      claims: items.map(({ index }) => index),
      text: `${list.label}: ${formatNumber(least.value)} to ${formatNumber(most.value)} by source (${publishers.size} sources${span}); no official series.`,
      weight: 0.8,
      ...working(
        sorted.map((fact) => fromFact(`${fact.by ?? fact.source.publisher}, ${fact.period}`, fact)),
        'lowest and highest figure in circulation',
        `${least.value} to ${most.value}`,
      ),
    },
  ];
}

export const contested: NoteKind = {
  id: 'contested',
  make: (setting) => {
    const groups = new Map<string, { list: List; place: string; items: Item[] }>();
    for (const item of itemsOf(setting)) {
      const list = listOf(setting, item);
      const place = item.claim.place;
      if (!list || place === null) continue;
      const key = `${list.id} ${place}`;
      const group = groups.get(key) ?? { list, place, items: [] };
      group.items.push(item);
      groups.set(key, group);
    }
    return [...groups.values()].flatMap(({ list, place, items }) =>
      noteFor(
        items,
        list,
        setting.library.facts('estimate', place).filter((fact) => fact.id === list.id || fact.of === list.id),
      ),
    );
  },
};
