/** facts.csv → rows of the pack. The column of quotations is never read into it. */
import type { FactRow, ListAbout } from '../pack-schema.ts';
import { BODIES, FACT_LISTS, FACTS_LICENCE, LISTS_LEFT_OUT } from './fact-lists.ts';
import { DataError, numberIn, placeIn, type Row, readTable } from './read-table.ts';
import { inOrder } from './serialise.ts';

const COLUMNS = [
  'series',
  'country',
  'period',
  'period_start',
  'period_end',
  'value',
  'unit',
  'status',
  'published',
  'publisher',
  'url',
  'note',
] as const;
type Fact = Row<(typeof COLUMNS)[number]>;

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^million /, 1e6],
  [/^billion /, 1e9],
];

/** Earliest to latest where one page gives several releases of a year. */
const RELEASES = ['first release', 'reported', 'revised'];
const STATUSES: Readonly<Record<string, FactRow['status']>> = {
  'first release': 'reported',
  reported: 'reported',
  revised: 'reported',
  target: 'reported',
  estimate: 'estimate',
  'round figure': 'estimate',
};

function day(cell: string, where: string): string | null {
  if (cell === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) throw new DataError(`${where}: "${cell}" is not a date`);
  return cell;
}

/** "TechBuraq (citing a report)" names the page and, in brackets, whose figure it is. */
function publisherAndBy(fact: Fact): { publisher: string; by: string | null } {
  const [, page, inner] = /^([^(]{1,100}) \((?:citing )?([^)]{1,100})\)$/.exec(fact.publisher) ?? [];
  const setter = BODIES.find((body) => fact.note === body || fact.note.startsWith(`${body};`));
  if (page && inner) return { publisher: page, by: inner };
  // No page: all that is known is who said it.
  if (fact.url === '' && fact.publisher.startsWith('a ')) return { publisher: fact.publisher, by: fact.publisher };
  return { publisher: fact.publisher, by: setter ?? null };
}

function toRow(fact: Fact, status: FactRow['status'], where: string): FactRow {
  const times = MAGNITUDES.find(([words]) => words.test(fact.unit))?.[1] ?? 1;
  const approximate = /estimate|about|over/.test(fact.unit) || /inferred|taken from/.test(fact.note);
  return {
    list: fact.series,
    period: fact.period,
    start: day(fact.period_start, where),
    end: day(fact.period_end, where),
    // Rounding undoes what a product such as 159.9 × 1e9 adds in its last binary digits.
    value: Number((numberIn(fact.value, where) * times).toPrecision(12)),
    status: approximate ? 'estimate' : status,
    published: day(fact.published, where),
    ...publisherAndBy(fact),
    url: fact.url,
  };
}

/** Rows by country, in order of list, period covered and date of publication. */
export function readFacts(folder: string, say: (line: string) => void): Map<string, FactRow[]> {
  const found: { row: FactRow; release: number; place: string }[] = [];
  readTable(folder, 'facts.csv', COLUMNS, (fact, line) => {
    const where = `facts.csv line ${line}`;
    const leftOut = LISTS_LEFT_OUT[fact.series];
    if (leftOut) return say(`dropped  ${fact.series} ${fact.published}: ${leftOut}`);
    if (!FACT_LISTS[fact.series]) throw new DataError(`${where}: unknown list "${fact.series}"`);
    if (fact.status === 'uncertain') return say(`dropped  ${fact.series} ${fact.period}: marked uncertain`);
    const status = STATUSES[fact.status];
    if (!status) throw new DataError(`${where}: unknown status "${fact.status}"`);
    const release = RELEASES.indexOf(fact.status);
    found.push({ row: toRow(fact, status, where), release, place: placeIn(fact.country, where) });
  });
  const key = (row: FactRow) => `${row.list} ${row.start ?? row.period} ${row.end ?? ''} ${row.published ?? ''}`;
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  found.sort((a, b) => order(key(a.row), key(b.row)) || a.release - b.release || a.row.value - b.row.value);
  const byPlace = new Map<string, FactRow[]>();
  for (const { place, row } of found) byPlace.set(place, [...(byPlace.get(place) ?? []), row]);
  return byPlace;
}

/** Metadata of the lists that have rows; the vintage is the newest page read. */
export function aboutLists(facts: ReadonlyMap<string, readonly FactRow[]>): Record<string, ListAbout> {
  const rows = [...facts.values()].flat();
  const lists: Record<string, ListAbout> = {};
  for (const [id, list] of inOrder(Object.entries(FACT_LISTS))) {
    const dates = rows.flatMap((row) => (row.list === id && row.published ? [row.published] : [])).sort();
    if (!rows.some((row) => row.list === id)) continue;
    lists[id] = { ...list, vintage: dates.at(-1) ?? null, licence: FACTS_LICENCE };
  }
  return lists;
}
