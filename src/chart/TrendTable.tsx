/** Every number of a trend line as a real table: points, claims, targets and outcome. */
import { formatValue } from '../shared/format.ts';
import type { Trend, TrendPoint } from './trend.ts';
import { valueWords } from './words.ts';

/** More digits than the picture shows. */
const DIGITS = 5;

function remarks(point: TrendPoint, then: Trend | undefined, unit: string): string {
  const earlier = then?.points.find(({ period }) => period === point.period);
  return [
    point.status === 'reported' ? '' : point.status,
    point.knownSince ? 'known since the article' : '',
    earlier && earlier.value !== point.value
      ? `${formatValue(earlier.value, unit, DIGITS)} when the article appeared`
      : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const KINDS = { claim: 'the article’s figure', target: 'official target', outcome: 'outcome' } as const;

export function TrendTable({ trend }: { readonly trend: Trend }) {
  const { unit } = trend;
  const rows = [
    ...trend.points.map((point) => ({
      at: point.at,
      period: point.label,
      value: formatValue(point.value, unit, DIGITS),
      what: remarks(point, trend.asKnownThen, unit) || 'official',
      kind: 'series',
    })),
    ...trend.marks.map((mark) => ({
      at: mark.at,
      period: mark.label,
      value: mark.kind === 'claim' ? mark.words.replace(/^claim[^:]*: /u, '') : valueWords(mark.value, unit, DIGITS),
      what: KINDS[mark.kind],
      kind: mark.kind,
    })),
  ]
    .map((row) => ({ ...row, key: `${row.period} ${row.kind} ${row.value} ${row.what}` }))
    .filter((row, index, all) => all.findIndex(({ key }) => key === row.key) === index)
    .sort((a, b) => a.at - b.at);
  return (
    <details class="table">
      <summary>Every number as a table</summary>
      <table>
        <caption>{trend.title}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Value</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, period, value, what, kind }) => (
            <tr key={key} class={kind}>
              <th scope="row">{period}</th>
              <td>{value}</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
