/** indicators.csv: what the folder of figures says of each series of a data set. */
import { DataError, readTable } from './read-table.ts';

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

/** By code. */
export type Indicators = ReadonlyMap<string, Indicator>;

/** World Bank, IMF, monthly. */
export function readIndicators(folder: string, dataset: 'wdi' | 'weo' | 'hf'): Indicators {
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

export function indicatorOf(code: string, indicators: Indicators): Indicator {
  const indicator = indicators.get(code);
  if (!indicator) throw new DataError(`indicators.csv: ${code} is missing`);
  return indicator;
}

/** The day of a release, so that no vintage is guessed. */
export function datedRelease(vintage: string, code: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(vintage)) throw new DataError(`indicators.csv: no dated release for ${code}`);
  return vintage;
}

/** Says of each code that is not taken why, by the first pattern that knows it. */
export function sayDropped(
  indicators: Indicators,
  taken: (code: string) => boolean,
  reasons: readonly (readonly [pattern: RegExp, why: string])[],
  say: (line: string) => void,
): void {
  for (const code of [...indicators.keys()].filter((code) => !taken(code)).sort()) {
    const why = reasons.find(([pattern]) => pattern.test(code))?.[1] ?? 'no indicator code and no note uses it';
    say(`dropped  ${code}: ${why}`);
  }
}
