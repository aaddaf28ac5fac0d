/** weo.csv.gz → yearly lines by place from the newest vintage, with where estimates and projections begin. */
import type { SeriesAbout } from '../pack-schema.ts';
import { encodeLine, type YearLine } from '../year-line.ts';
import { IMF, IMF_PAGE } from './imf-selection.ts';
import { indicatorOf, readIndicators } from './indicators.ts';
import type { Place } from './places.ts';
import { DataError, numberIn, readTable, yearIn } from './read-table.ts';
import { inOrder } from './serialise.ts';
import type { Lines } from './world-bank.ts';

export const IMF_PUBLISHER = 'IMF, World Economic Outlook database';
const IMF_LICENCE = 'IMF terms of use, with attribution';

interface Cell {
  readonly value: number;
  /** "1" after the IMF's last actual year, "0" before it, "" where the IMF gives none. */
  readonly flag: string;
}

/**
 * A flagged year that was over at the release is the IMF's estimate, later ones are projections; a year without a
 * flag is not known to be an actual figure, so it counts as an estimate too.
 */
function withStatus(line: YearLine, cells: ReadonlyMap<number, Cell>, released: number, where: string): YearLine {
  const years = [...cells.keys()].sort((a, b) => a - b);
  const unsure = years.find((year) => cells.get(year)?.flag !== '0');
  const projected = years.find((year) => cells.get(year)?.flag === '1' && year >= released);
  const backwards = years.find((year) => unsure !== undefined && year > unsure && cells.get(year)?.flag === '0');
  if (backwards !== undefined) throw new DataError(`${where}: ${backwards} is an actual figure after an estimate`);
  return {
    ...line,
    ...(unsure !== undefined && unsure !== projected ? { estimateFrom: unsure } : {}),
    ...(projected !== undefined ? { projectedFrom: projected } : {}),
  };
}

function aboutSeries(folder: string, vintage: string): Record<string, SeriesAbout> {
  const indicators = readIndicators(folder, 'weo');
  const about: Record<string, SeriesAbout> = {};
  for (const [code, selected] of inOrder(Object.entries(IMF))) {
    const indicator = indicatorOf(code, indicators);
    about[code] = {
      publisher: IMF_PUBLISHER,
      name: indicator.name,
      unit: selected.unit,
      unitWords: indicator.unit.replace(/^billion /, ''),
      vintage,
      licence: IMF_LICENCE,
      definition: selected.definition,
      url: IMF_PAGE,
      derived: false,
      followsFiscalYear: true,
      frequency: 'year',
    };
  }
  return about;
}

/** Selected values of the newest vintage by place and code, and the series' metadata. */
export function readImf(
  folder: string,
  places: ReadonlyMap<string, Place>,
  releases: Readonly<Record<string, string>>,
  say: (line: string) => void,
): { lines: Lines; about: Record<string, SeriesAbout>; values: number } {
  const vintage = Object.keys(releases).sort().at(-1) ?? '';
  const released = Number(vintage.slice(0, 4));
  const cells = new Map<string, Map<string, Map<number, Cell>>>();
  const groups = new Set<string>();
  let values = 0;
  const columns = ['vintage', 'indicator', 'iso3', 'year', 'value', 'is_estimate_or_forecast'] as const;
  readTable(folder, 'weo.csv.gz', columns, (row, line) => {
    const selected = IMF[row.indicator];
    if (row.vintage !== vintage || !selected) return;
    const where = `weo.csv.gz line ${line}`;
    if (!places.has(row.iso3)) {
      if (!/^G/.test(row.iso3)) throw new DataError(`${where}: unknown place "${row.iso3}"`);
      groups.add(row.iso3);
      return;
    }
    const value = numberIn(row.value, where) * selected.times;
    const ofPlace = cells.get(row.iso3) ?? new Map<string, Map<number, Cell>>();
    const ofCode = ofPlace.get(row.indicator) ?? new Map<number, Cell>();
    ofCode.set(yearIn(row.year, where), { value, flag: row.is_estimate_or_forecast });
    cells.set(row.iso3, ofPlace.set(row.indicator, ofCode));
    values += 1;
  });
  say(`dropped  IMF groups ${[...groups].sort().join(' ')}: no claim can name them`);
  const lines: Lines = new Map();
  for (const [place, byCode] of cells) {
    const encoded = new Map<string, YearLine>();
    for (const [code, byYear] of byCode) {
      const line = encodeLine(new Map([...byYear].map(([year, cell]) => [year, cell.value])));
      if (line) encoded.set(code, withStatus(line, byYear, released, `weo.csv.gz ${code} ${place}`));
    }
    lines.set(place, encoded);
  }
  return { lines, about: aboutSeries(folder, vintage), values };
}
