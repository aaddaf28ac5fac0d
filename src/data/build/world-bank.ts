/** wdi.csv.gz → yearly lines by place, and what each series is. */
import type { SeriesAbout } from '../pack-schema.ts';
import { encodeLine, type YearLine } from '../year-line.ts';
import { isFormerCurrency } from './currencies.ts';
import { datedRelease, type Indicators, indicatorOf, readIndicators, sayDropped } from './indicators.ts';
import type { Place } from './places.ts';
import { DataError, numberIn, placeIn, readTable, yearIn } from './read-table.ts';
import { inOrder } from './serialise.ts';
import { isNationalAccounts, LEFT_OUT, WORLD_BANK } from './world-bank-selection.ts';

const PUBLISHER = 'World Bank, World Development Indicators';
const PAGE = 'https://data.worldbank.org/indicator/';

export type Lines = Map<string, Map<string, YearLine>>;
type Say = (line: string) => void;

/** The oldest release among the inputs of a derived series. */
function vintageOf(code: string, indicators: Indicators): string {
  const inputs = WORLD_BANK[code]?.from ?? [code];
  const vintages = inputs.map((input) => indicators.get(input)?.vintage ?? '').sort();
  const [oldest = ''] = vintages;
  return datedRelease(oldest, code);
}

function aboutSeries(folder: string, say: Say): Record<string, SeriesAbout> {
  const indicators = readIndicators(folder, 'wdi');
  sayDropped(indicators, (code) => WORLD_BANK[code] !== undefined, LEFT_OUT, say);
  const about: Record<string, SeriesAbout> = {};
  for (const [code, selected] of inOrder(Object.entries(WORLD_BANK))) {
    const indicator = indicatorOf(code, indicators);
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
      const line = encodeLine(byYear);
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
