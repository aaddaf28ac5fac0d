/** wdi.csv.gz and indicators.csv → yearly lines by place, and what each series is. */
import type { SeriesAbout } from '../pack-schema.ts';
import { encodeYears, type YearLine } from '../year-line.ts';
import { isFormerCurrency } from './currencies.ts';
import type { Place } from './places.ts';
import { DataError, numberIn, placeIn, readTable, yearIn } from './read-table.ts';
import { isNationalAccounts, LEFT_OUT, WORLD_BANK } from './world-bank-selection.ts';

const PUBLISHER = 'World Bank, World Development Indicators';
const PAGE = 'https://data.worldbank.org/indicator/';

export type Lines = Map<string, Map<string, YearLine>>;
type Say = (line: string) => void;

interface Indicator {
  readonly name: string;
  readonly unit: string;
  readonly source: string;
  readonly licence: string;
  readonly vintage: string;
  readonly derived: boolean;
  readonly repository: string;
  readonly copy: boolean;
}

/** What indicators.csv says of each series of one data set. */
export function readIndicators(folder: string, dataset: 'wdi' | 'weo' | 'hf'): Map<string, Indicator> {
  const columns = ['code', 'name', 'unit', 'source', 'licence', 'dataset', 'vintage', 'derived', 'repository'] as const;
  const indicators = new Map<string, Indicator>();
  readTable(folder, 'indicators.csv', columns, (row) => {
    if (row.dataset !== dataset) return;
    indicators.set(row.code, {
      ...row,
      derived: row.derived === '1',
      copy: row.source.includes('via Gapminder'),
    });
  });
  return indicators;
}

/** The oldest release among the inputs of a derived series. */
function vintageOf(code: string, indicators: ReadonlyMap<string, Indicator>): string {
  const inputs = WORLD_BANK[code]?.from ?? [code];
  const vintages = inputs.map((input) => indicators.get(input)?.vintage ?? '').sort();
  const [oldest = ''] = vintages;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(oldest)) throw new DataError(`indicators.csv: no dated release for ${code}`);
  return oldest;
}

function aboutSeries(folder: string, say: Say): Record<string, SeriesAbout> {
  const indicators = readIndicators(folder, 'wdi');
  for (const code of [...indicators.keys()].filter((code) => !WORLD_BANK[code]).sort()) {
    const why = LEFT_OUT.find(([pattern]) => pattern.test(code))?.[1] ?? 'no indicator code and no note uses it';
    say(`dropped  ${code}: ${why}`);
  }
  const about: Record<string, SeriesAbout> = {};
  for (const [code, selected] of Object.entries(WORLD_BANK).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const indicator = indicators.get(code);
    if (!indicator) throw new DataError(`indicators.csv: ${code} is missing`);
    if (indicator.derived !== (selected.from !== undefined)) {
      throw new DataError(`indicators.csv: ${code} is ${indicator.derived ? '' : 'not '}marked derived, unlike here`);
    }
    about[code] = {
      publisher: PUBLISHER,
      name: indicator.name,
      unit: selected.unit,
      unitWords: indicator.unit,
      vintage: vintageOf(code, indicators),
      licence: 'CC BY 4.0',
      definition: selected.definition ?? null,
      url: `${PAGE}${selected.from?.[0] ?? code}?locations={iso2}`,
      derived: indicator.derived,
      followsFiscalYear: isNationalAccounts(code),
      frequency: 'year',
    };
    if (!indicator.licence.startsWith('CC BY 4.0'))
      throw new DataError(`indicators.csv: ${code} is not under CC BY 4.0`);
  }
  return about;
}

/** A series worked out from one by calendar and one by fiscal year says nothing where the two differ. */
function mixesYears(code: string): boolean {
  const kinds = new Set(WORLD_BANK[code]?.from?.map(isNationalAccounts));
  return kinds.size > 1;
}

/** Selected values by place and code, and the series' metadata. Says what was dropped and why. */
export function readWorldBank(
  folder: string,
  places: ReadonlyMap<string, Place>,
  say: Say,
): { lines: Lines; about: Record<string, SeriesAbout>; values: number } {
  const about = aboutSeries(folder, say);
  const cells = new Map<string, Map<string, Map<number, number>>>();
  const mixed = new Map<string, Set<string>>();
  let values = 0;
  let former = 0;
  readTable(folder, 'wdi.csv.gz', ['indicator', 'iso3', 'year', 'value'], (row, line) => {
    if (!about[row.indicator]) return;
    const where = `wdi.csv.gz line ${line}`;
    const code = placeIn(row.iso3, where);
    const place = places.get(code);
    if (!place) throw new DataError(`${where}: unknown place "${code}"`);
    if (place.fiscalYear.worldBank !== undefined && mixesYears(row.indicator)) {
      mixed.set(row.indicator, (mixed.get(row.indicator) ?? new Set()).add(code));
      return;
    }
    const year = yearIn(row.year, where);
    if (isFormerCurrency(row.indicator, code, year)) {
      former += 1;
      return;
    }
    const ofPlace = cells.get(code) ?? new Map<string, Map<number, number>>();
    const ofCode = ofPlace.get(row.indicator) ?? new Map<number, number>();
    if (ofCode.has(year)) throw new DataError(`${where}: ${row.indicator} ${code} ${year} is given twice`);
    ofCode.set(year, numberIn(row.value, where));
    cells.set(code, ofPlace.set(row.indicator, ofCode));
    values += 1;
  });
  for (const [code, codes] of [...mixed].sort()) {
    say(`dropped  ${code} of ${[...codes].sort().join(' ')}: would divide a calendar year by a fiscal year`);
  }
  say(`dropped  ${former} exchange rates of currencies no longer used`);
  return { lines: encodeAll(cells), about, values };
}

function encodeAll(cells: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, number>>>): Lines {
  const lines: Lines = new Map();
  for (const [place, byCode] of cells) {
    const encoded = new Map<string, YearLine>();
    for (const [code, byYear] of byCode) {
      const line = encodeYears(byYear);
      if (line) encoded.set(code, line);
    }
    lines.set(place, encoded);
  }
  return lines;
}

/** Codes, of those given, that reached us through Gapminder's copy. */
export function copiesOf(folder: string, codes: ReadonlySet<string>): string[] {
  const indicators = readIndicators(folder, 'wdi');
  const direct = [...codes].filter((code) => indicators.get(code)?.copy);
  const through = [...codes].filter((code) => WORLD_BANK[code]?.from?.some((input) => indicators.get(input)?.copy));
  return [...direct, ...through].sort();
}
