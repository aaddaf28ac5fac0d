/** Every number of a trend line as a real table: points, claims, targets and outcome. */
import { rowsOf } from './rows.ts';
import type { Trend } from './trend.ts';

function Table({ trend, captioned }: { readonly trend: Trend; readonly captioned: boolean }) {
  return (
    <table aria-label={captioned ? undefined : trend.title}>
      {captioned && <caption>{trend.title}</caption>}
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col">Value</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(trend).map(({ label, words, what, kind }) => (
          <tr key={`${label} ${kind} ${words} ${what}`} class={kind}>
            <th scope="row">{label}</th>
            <td>{words}</td>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Props {
  readonly trend: Trend;
  /** Shown at once, where there is no picture; else behind a heading the reader opens. */
  readonly alone: boolean;
}

export function TrendTable({ trend, alone }: Props) {
  if (alone) {
    return (
      <div class="table">
        <Table trend={trend} captioned={false} />
      </div>
    );
  }
  return (
    <details class="table">
      <summary>Every number as a table</summary>
      <Table trend={trend} captioned />
    </details>
  );
}
