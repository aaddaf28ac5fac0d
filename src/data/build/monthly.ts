/** hf.csv.gz → monthly lines by place, and what each series is. */
import { encodeMonths, type MonthLine } from '../month-line.ts';
import type { SeriesAbout } from '../pack-schema.ts';
import { datedRelease, type Indicators, indicatorOf, readIndicators, sayDropped } from './indicators.ts';
import { MONTHLY, MONTHLY_LEFT_OUT, MONTHLY_LICENCES, type SelectedMonthly } from './monthly-selection.ts';
import type { Place } from './places.ts';
import { DataError, numberIn, readTable } from './read-table.ts';
import { inOrder } from './serialise.ts';

/** As for the yearly series: what came before is not kept. */
const FIRST_MONTH = '1980-01';

type Say = (line: string) => void;

/** The one row of indicators.csv behind an id; the rows of an id with many places say the same. */
function rowOf(id: string, { places }: SelectedMonthly, indicators: Indicators) {
  const rows = Object.values(places).map((code) => {
    const row = indicatorOf(code, indicators);
    if (!MONTHLY_LICENCES.some((licence) => row.licence.startsWith(licence))) {
      throw new DataError(`indicators.csv: ${code} has the unknown licence "${row.licence}"`);
    }
    return row;
  });
  const [first] = rows;
  const odd = rows.find(({ licence, vintage }) => licence !== first?.licence || vintage !== first.vintage);
  if (!first || odd) throw new DataError(`indicators.csv: the series of ${id} differ in licence or release`);
  datedRelease(first.vintage, id);
  return first;
}

function aboutSeries(indicators: Indicators): Record<string, SeriesAbout> {
  const about: Record<string, SeriesAbout> = {};
  for (const [id, selected] of inOrder(Object.entries(MONTHLY))) {
    const { source, name, unit, vintage, licence } = rowOf(id, selected, indicators);
    const { definition = null, url, derived = false, change } = selected;
    const shared = { publisher: source, vintage, licence, url, followsFiscalYear: false, frequency: 'month' } as const;
    const named = { name: selected.name ?? name, unit: selected.unit, unitWords: selected.unitWords ?? unit };
    about[id] = { ...shared, ...named, definition, derived };
    if (!change) continue;
    const { id: changed, ...words } = change;
    about[changed] = { ...shared, ...words, unit: '%', unitWords: '% a year', derived: true, changeOf: id };
  }
  return about;
}

/** Selected values by place and id, and the series' metadata. Says what was dropped and why. */
export function readMonthly(
  folder: string,
  places: ReadonlyMap<string, Place>,
  say: Say,
): { lines: Map<string, Map<string, MonthLine>>; about: Record<string, SeriesAbout>; values: number } {
  const indicators = readIndicators(folder, 'hf');
  const about = aboutSeries(indicators);
  const targets = new Map<string, readonly [place: string, id: string]>();
  for (const [id, selected] of Object.entries(MONTHLY)) {
    for (const [place, code] of Object.entries(selected.places)) {
      if (!places.has(place)) throw new DataError(`countries.csv: ${place} of ${code} is missing`);
      targets.set(code, [place, id]);
    }
  }
  sayDropped(indicators, (code) => targets.has(code), MONTHLY_LEFT_OUT, say);
  const cells = new Map<string, Map<string, number>>();
  const unfinished = new Set<string>();
  readTable(folder, 'hf.csv.gz', ['series', 'period', 'value'], (row, line) => {
    const vintage = indicators.get(row.series)?.vintage;
    if (!targets.has(row.series) || vintage === undefined) return;
    const where = `hf.csv.gz line ${line}`;
    if (!/^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(row.period))
      throw new DataError(`${where}: "${row.period}" is not a month`);
    // A month that was not over at the release holds part of its days.
    if (row.period >= vintage.slice(0, 7)) return void unfinished.add(`${row.series} ${row.period}`);
    if (row.period < FIRST_MONTH) return;
    const ofSeries = cells.get(row.series) ?? new Map<string, number>();
    if (ofSeries.has(row.period)) throw new DataError(`${where}: ${row.series} ${row.period} is given twice`);
    cells.set(row.series, ofSeries.set(row.period, numberIn(row.value, where)));
  });
  if (unfinished.size > 0) say(`dropped  ${[...unfinished].sort().join(', ')}: not over at the release`);
  const lines = new Map<string, Map<string, MonthLine>>();
  let values = 0;
  for (const [code, [place, id]] of inOrder(targets)) {
    const months = cells.get(code);
    const encoded = months && encodeMonths(months);
    if (!encoded) throw new DataError(`hf.csv.gz: ${code} has no values`);
    lines.set(place, (lines.get(place) ?? new Map<string, MonthLine>()).set(id, encoded));
    values += months.size;
  }
  return { lines, about, values };
}
