/** A report as a reader sees it in a terminal. */
import type { Gist, Match, Report } from '../context/report.ts';
import { formatDate } from '../shared/format.ts';

const gistLine = ({ kind, measure, place, period }: Gist): string =>
  [kind, measure, place, period].filter((part) => part !== null).join(' · ');

const matchLine = (match: Match): string =>
  match.kind === 'none'
    ? `not matched: ${match.reason}`
    : `series: ${match.series}, ${match.place}${match.difference ? ` (${match.difference})` : ''}`;

/** The report in plain lines: what was found, most interesting first, each with its notes, then the trend lines. */
export function terminalText({ title, date, claims, gists, matches, notes, trends, order, dataTo }: Report): string {
  const head = [title, date ? formatDate(date) : ''].filter((part) => part !== '').join(' · ');
  if (claims.length === 0) return `${head}${head ? '\n' : ''}No economic figures found.\n`;
  const matched = matches.filter(({ kind }) => kind === 'series').length;
  const blocks = order.flatMap((index) => {
    const [claim, gist, match] = [claims[index], gists[index], matches[index]];
    if (!claim || !gist || !match) return [];
    const own = notes.filter((note) => note.claims.includes(index) && !note.saidByGist);
    const place = claim.where === 'title' ? ' (title)' : '';
    const lines = [`${claim.quote}${place}`, `  ${gistLine(gist)}`, `  ${matchLine(match)}`];
    return [[...lines, ...own.map(({ text }) => `  - ${text}`)].join('\n')];
  });
  const lines = trends.map(({ summary, source }) => `${summary}\n  Source: ${source.publisher}, ${source.series}.`);
  const count = claims.length === 1 ? '1 figure' : `${claims.length} figures`;
  const data = dataTo === '' ? 'no data pack found' : `data to ${formatDate(dataTo)}`;
  const last = `${count} found, ${matched} matched to a series; ${data}. Unmarked text was not checked.`;
  return `${[head, ...blocks, ...lines, last].filter((part) => part !== '').join('\n\n')}\n`;
}
