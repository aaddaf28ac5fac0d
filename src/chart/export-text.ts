/** A trend line to be passed on as words: plain text with its source, a Markdown table, or CSV. */
import type { Source } from '../data/series.ts';
import { formatDate } from '../shared/format.ts';
import { focusOn, furtherSources } from './focus.ts';
import { rowsOf } from './rows.ts';
import type { Trend } from './trend.ts';

const dated = (vintage: string): string => (/^\d{4}(-\d{2}){0,2}$/u.test(vintage) ? formatDate(vintage) : vintage);

/** "World Bank, Inflation (FP.CPI.TOTL.ZG), as of 1 July 2026. Licence: CC BY 4.0. https://…" */
function sourceWords({ publisher, name, series, vintage, refreshed, licence, url }: Source): string {
  const named = name === '' ? publisher : `${publisher}, ${name} (${series})`;
  const release = vintage === null ? named : `${named}, as of ${dated(vintage)}`;
  const parts = [refreshed === undefined ? release : `${release}, fetched on ${dated(refreshed)}`];
  if (licence !== '') parts.push(`Licence: ${licence}`);
  return [...parts.map((part) => part.replace(/\.?$/u, '.')), url].filter(Boolean).join(' ');
}

/** Every source of what is drawn, one a line, and what a reader must know of the values. */
export function sourceLines(trend: Trend): readonly string[] {
  const { source, difference, workedOut, own, written } = trend;
  if (own) return [`Source: ${source.publisher}${written ? `, ${written.words}` : ''}; no official series.`];
  const sources = furtherSources(trend).map((one) => sourceWords(one));
  return [
    ...(difference === null ? [] : [`The series differs from the article’s words: ${difference.replace(/\.$/u, '')}.`]),
    ...(workedOut === undefined ? [] : [`Worked out: ${workedOut}.`]),
    ...[sourceWords(source), ...sources].map((words) => `Source: ${words}`),
  ];
}

/** The title, the sentence and the source, as one would paste them into a letter. */
export function plainText(trend: Trend, claim?: number): string {
  const shown = focusOn(trend, claim);
  return [shown.title, shown.summary, ...sourceLines(shown)].join('\n');
}

/** A cell of a Markdown table shows its text as it is: no markup, no further columns, one line. */
const cell = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|#~]/gu, '\\$&')
    .replace(/\s+/gu, ' ')
    .trim();

/** A GitHub-flavoured Markdown table of every number, with title and source. */
export function markdownTable(trend: Trend, claim?: number): string {
  const shown = focusOn(trend, claim);
  const rows = rowsOf(shown).map(({ label, words, what }) => [label, words, what]);
  const lines = [['Period', 'Value', 'What it is'], ['---', '---:', '---'], ...rows.map((row) => row.map(cell))];
  const table = lines.map((row) => `| ${row.join(' | ')} |`);
  return [`**${cell(shown.title)}**`, '', ...table, '', ...sourceLines(shown).map(cell), ''].join('\n');
}

/** A field of RFC 4180; one that a spreadsheet would take for a formula is kept as text. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS = ['period', 'label', 'value', 'value_high', 'unit', 'kind', 'note', 'series', 'source'] as const;

/**
 * Every number as CSV by RFC 4180 (CRLF, header first): values as plain numbers in base units of `unit`, a range with
 * its upper end in `value_high`.
 */
export function csv(trend: Trend, claim?: number): string {
  const shown = focusOn(trend, claim);
  const source = sourceLines(shown).join(' ');
  const rows = rowsOf(shown).map(({ period, label, value, what, kind }) => {
    const [low, high] = typeof value === 'number' ? [value, ''] : value;
    return [period, label, low, high, shown.unit, kind, what, shown.title, source];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
