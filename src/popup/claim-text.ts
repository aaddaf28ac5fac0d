/** One claim to be passed on: as plain text, as Markdown, and as a report of a reading that seems wrong. Pure. */
import { markdownTable, plainText } from '../chart/export-text.ts';
import type { Trend } from '../chart/trend.ts';
import type { Article, Claim } from '../claims/claim.ts';
import type { Gist, Note, Report } from '../context/report.ts';
import type { Source } from '../data/series.ts';
import { formatDate } from '../shared/format.ts';
import { reasonWords } from '../ui/reason.ts';
import { notesOf } from '../ui/select.ts';
import { excerptOf } from './excerpt.ts';

/** Everything about one claim; `report` without the notes that the reader switched off. */
export interface Told {
  readonly report: Report;
  readonly article: Article;
  readonly claim: number;
  /** The line as it is shown; null where there is none. */
  readonly trend: Trend | null;
}

const WHOLE = Number.POSITIVE_INFINITY;

function sentenceOf(article: Article, claim: Claim): string {
  const { before, figure, after } = excerptOf(article, claim, WHOLE);
  return before + figure + after;
}

const gistWords = ({ kind, measure, place, period }: Gist | undefined = NO_GIST): string =>
  [kind, measure, place, period].filter(Boolean).join(' · ');
const NO_GIST: Gist = { kind: '', measure: null, place: null, period: null };

const articleWords = ({ title, date }: Article): string => (date === null ? title : `${title} (${formatDate(date)})`);

/** Publishers of the notes' numbers, without what the trend line names already. */
function sourcesOf(notes: readonly Note[], drawn: Source | undefined): string[] {
  const sources = notes.flatMap(({ sources: own }) => own).filter(({ url }) => url !== drawn?.url);
  return [...new Set(sources.map(({ publisher, name, series, url }) => `${publisher}, ${name} (${series}). ${url}`))];
}

const silenceOf = ({ report, claim }: Told): string | null => {
  const match = report.matches[claim];
  return match?.kind === 'none' ? reasonWords(match.reason) : null;
};

/** Sentence, article, reading, notes, line and sources, as one would paste them into a letter. */
export function claimAsText(told: Told): string {
  const { report, article, claim, trend } = told;
  const figure = report.claims[claim];
  if (!figure) return '';
  const notes = notesOf(report, claim);
  const silence = silenceOf(told);
  return [
    `“${sentenceOf(article, figure)}”`,
    articleWords(article),
    '',
    gistWords(report.gists[claim]),
    ...notes.map(({ text }) => `– ${text}`),
    ...(silence === null ? [] : [silence]),
    ...(trend ? ['', plainText(trend, claim)] : []),
    ...sourcesOf(notes, trend?.source).map((source) => `Source: ${source}`),
    '',
  ].join('\n');
}

/** Text of others inside Markdown shows as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/gu, '\\$&').replace(/\s+/gu, ' ');

export function claimAsMarkdown(told: Told): string {
  const { report, article, claim, trend } = told;
  const figure = report.claims[claim];
  if (!figure) return '';
  const { before, figure: words, after } = excerptOf(article, figure, WHOLE);
  const notes = notesOf(report, claim);
  const silence = silenceOf(told);
  return [
    `> ${plain(before)}**${plain(words)}**${plain(after)}`,
    '>',
    `> ${plain(articleWords(article))}`,
    '',
    plain(gistWords(report.gists[claim])),
    '',
    ...notes.map(({ text }) => `- ${plain(text)}`),
    ...(silence === null ? [] : [plain(silence)]),
    '',
    ...(trend ? [markdownTable(trend, claim)] : []),
    ...sourcesOf(notes, trend?.source).map((source) => `Source: ${plain(source)}`),
    '',
  ].join('\n');
}

const orNone = (value: unknown): string => (value === null || value === undefined ? 'none' : String(value));

/**
 * What was read, field by field, for whoever mends the engine: in English, since the people who get it work in it. The
 * page's address is no part of it.
 */
export function wrongReading(told: Told, version: string): string {
  const { report, article, claim } = told;
  const figure = report.claims[claim];
  if (!figure) return '';
  const match = report.matches[claim];
  const partner = figure.partner === null ? undefined : report.claims[figure.partner];
  const fields: readonly (readonly [string, unknown])[] = [
    ['value', typeof figure.value === 'number' ? figure.value : figure.value.join(' to ')],
    ['unit', figure.unit],
    ['step', figure.step],
    ['role', figure.role],
    ['direction', figure.direction],
    ['hedge', figure.hedge],
    ['measure', figure.measure],
    ['indicator', figure.indicator],
    ['place', figure.place],
    ['period', figure.period],
    ['modality', figure.modality],
    ['attributed', figure.attributed],
    ['partner', partner?.quote],
    ['confidence', figure.confidence],
    ['doubts', figure.doubts.length > 0 ? figure.doubts.join('; ') : null],
    ['series', match?.kind === 'series' ? `${match.series} ${match.place}` : `none (${match?.reason ?? 'no match'})`],
  ];
  return [
    `Underline ${version}: a reading that seems wrong`,
    '',
    `Article: ${articleWords(article)}`,
    `In the ${figure.where}: ${sentenceOf(article, figure)}`,
    `Figure: ${figure.quote}`,
    '',
    ...fields.map(([name, value]) => `${name}: ${orNone(value)}`),
    ...notesOf(report, claim).map(({ id, text }) => `note ${id}: ${text}`),
    `data to: ${orNone(report.dataTo || null)}`,
    '',
    'What it should be: ',
    '',
  ].join('\n');
}
