/**
 * A small library of real values for the tests of matching and notes: Pakistan's IT exports with their targets, parts
 * of years and estimates, and a few World Bank series (library.json); then, in the pack's own format and through its
 * own reader, the series, forecasts and ranks of excerpt.json. Values in base units, as the pack gives them.
 */
import { loadLibrary } from '../../src/data/library.ts';
import type { Fact, FullLibrary, Point, Series, Source } from '../../src/data/series.ts';
import excerpt from './excerpt.json' with { type: 'json' };
import data from './library.json' with { type: 'json' };

const WORLD_BANK = (series: string, name: string): Source => ({
  publisher: 'World Bank, World Development Indicators',
  series,
  name,
  vintage: '2026-02-24',
  licence: 'CC BY 4.0',
  url: `https://data.worldbank.org/indicator/${series}`,
});

const page = (series: string, name: string, publisher: string, published: string | null): Source => ({
  publisher,
  series,
  name,
  vintage: published,
  licence: 'facts',
  url: `https://example.org/${series}`,
});

interface YearlyRow {
  id: string;
  place: string;
  name: string;
  unit: string;
  basis: string;
  definition: string | null;
  from: number;
  values: number[];
}

function yearly(row: YearlyRow): Series {
  const fiscal = row.basis === 'fiscal year';
  const points = row.values.map(
    (value, at): Point => ({
      period: `${fiscal ? 'FY' : ''}${row.from + at}`,
      value,
      status: 'reported',
      published: null,
    }),
  );
  return {
    id: row.id,
    name: row.name,
    unit: row.unit,
    unitWords: row.unit === 'USD' ? 'current US$' : row.unit,
    place: row.place,
    basis: fiscal ? 'fiscal year' : 'calendar year',
    points,
    releases: [],
    source: WORLD_BANK(row.id, row.name),
    derived: false,
    definition: row.definition,
  };
}

function itExports(): Series {
  const name = 'IT exports (computer, telecommunications and information services, export remittances)';
  const points = data.itExports.map(
    ([period, millions, published]): Point => ({
      period: String(period),
      value: Number(millions) * 1e6,
      status: 'reported',
      published: String(published),
    }),
  );
  const latest = points.filter((point) => points.findLast(({ period }) => period === point.period) === point);
  return {
    id: 'PK_ICT_EXPORTS_FY',
    name,
    unit: 'USD',
    unitWords: 'current US$',
    place: 'PAK',
    basis: 'fiscal year',
    points: latest,
    releases: points.filter((point) => !latest.includes(point)),
    source: page('PK_ICT_EXPORTS_FY', name, 'State Bank of Pakistan, as reported by newspapers', null),
    derived: false,
    definition: 'includes telecommunications services',
  };
}

export interface FactRow {
  id: string;
  kind: string;
  of: string | null;
  place: string;
  period: string;
  start: string | null;
  end: string | null;
  value: number;
  unit: string;
  published: string | null;
  by: string | null;
  page: string;
}

const fact = ({ page: publisher, ...row }: FactRow): Fact => ({
  ...row,
  kind: row.kind as Fact['kind'],
  source: page(row.id, row.id, publisher, row.published),
});

const files: ReadonlyMap<string, unknown> = new Map(Object.entries(excerpt));
const packed = await loadLibrary(
  (file) => Promise.resolve(files.get(file)),
  Object.keys(excerpt['index.json'].places),
  excerpt['index.json'].ranked,
);

/** The whole fixture, or only the series named; with `more` facts beside its own. */
export function testLibrary(only?: readonly string[], more: readonly FactRow[] = []): FullLibrary {
  const wanted = (id: string): boolean => !only || only.includes(id);
  const series = [itExports(), ...data.yearly.map(yearly)].filter(({ id }) => wanted(id));
  const facts = [...data.facts, ...more].map(fact);
  return {
    ...packed,
    series: (id, place) =>
      series.find((s) => s.id === id && s.place === place) ?? (wanted(id) ? packed.series(id, place) : undefined),
    facts: (kind, place) => [
      ...facts.filter((f) => f.kind === kind && f.place === place),
      ...packed.facts(kind, place),
    ],
    // India's growth in library.json is by calendar year, unlike the pack's.
    nationalAccountsByFiscalYear: (place) => place === 'PAK',
  };
}
