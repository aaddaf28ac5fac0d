/** The article as it was read, and the account of its figures. */
import type { Report } from '../context/report.ts';
import { formatDate } from '../shared/format.ts';

export function countsOf(report: Report): string {
  const found = report.claims.length;
  const matched = report.matches.filter(({ kind }) => kind === 'series').length;
  const figures = `${found} ${found === 1 ? 'figure' : 'figures'} found`;
  if (found === 0) return 'No figures found';
  if (matched === found) return `${figures}, ${found === 1 ? '' : 'all '}matched to a series`;
  return `${figures}, ${matched === 0 ? 'none' : matched} matched to a series${matched === 0 ? '' : `, ${found - matched} not`}`;
}

interface Props {
  readonly report: Report;
  readonly stopped: boolean;
}

export function Head({ report, stopped }: Props) {
  return (
    <header class="head">
      <h1>{report.title || 'Untitled article'}</h1>
      <p class="date">{report.date ? formatDate(report.date) : 'No date found, so “this year” cannot be placed'}</p>
      <p class="counts">{countsOf(report)}</p>
      {stopped && <p class="stopped">The page is very long: only its beginning was read.</p>}
    </header>
  );
}
