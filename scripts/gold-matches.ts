/**
 * What matching makes of annotated articles: `npx tsx scripts/gold-matches.ts [FOLDER]` (default ../shared/gold/dev).
 * Denominator: figures for which the pack holds the annotated measure, place, frequency and period, by the annotation
 * alone. Numerator: those of them that got such a series. Then every match and every note that remarks on the text,
 * for reading by eye. With a .jsonl file instead of a folder: matches and remarks only.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Article, Claim, Figure } from '../src/claims/claim.ts';
import { reportOn } from '../src/cli/pack.ts';
import { alignPeriod } from '../src/context/fits.ts';
import { isAnnual, kindOf } from '../src/context/periods.ts';
import type { Report } from '../src/context/report.ts';
import { type Candidate, SERIES_OF } from '../src/context/series-of.ts';
import { loadLibrary } from '../src/data/library.ts';
import type { FullLibrary } from '../src/data/series.ts';

type Gold = Omit<Figure, 'step'>;
interface Annotated extends Article {
  readonly id: string;
  readonly figures?: readonly Gold[];
}

/** Notes that say that figures of the text do not go together. */
const REMARKS = new Set(
  'change-size percent-vs-levels fold-vs-levels own-threshold title-vs-body unit-slip parts-and-shares level-vs-rate times-more percent-or-points official-value'.split(
    ' ',
  ),
);
const PACK = new URL('../src/data/pack/', import.meta.url);
const readPack = (file: string): Promise<unknown> =>
  Promise.resolve(JSON.parse(readFileSync(new URL(file, PACK), 'utf8')));

function unitFits({ unit, role }: Gold, { kind, unit: own, levelOnly }: Candidate, lcu: string): boolean {
  if (kind === 'level') {
    if (role === 'pct_change') return !levelOnly && ['%', 'x', 'fraction'].includes(unit);
    return role !== 'share' && unit === own.replace('LCU', lcu);
  }
  if (unit === 'pp' || unit === 'bp') return role === 'change';
  if (unit !== '%') return false;
  if (kind === 'growth') return role === 'pct_change';
  return kind === 'share' ? role !== 'pct_change' : role !== 'share';
}

/** Series of the annotated measure and place whose numbers are of the annotated kind. */
function sameMeasure(figure: Gold, library: FullLibrary): Candidate[] {
  const { indicator, place } = figure;
  if (indicator === null || place === null) return [];
  const lcu = library.place(place)?.currency ?? '';
  return (SERIES_OF[indicator]?.candidates ?? []).filter(
    (candidate) =>
      (candidate.places?.includes(place) ?? true) &&
      unitFits(figure, candidate, lcu) &&
      library.series(candidate.series, place) !== undefined,
  );
}

/** Those of them that hold the annotated period, calendar and fiscal years apart. */
function held(figure: Gold, library: FullLibrary): string[] {
  const { period, place } = figure;
  if (period === null || place === null) return [];
  return sameMeasure(figure, library).flatMap(({ series: id, daily }) => {
    const series = library.series(id, place);
    if (!series) return [];
    const kind = kindOf(period);
    if (series.basis === 'month') {
      const fits = kind === 'month' || (kind === 'day' && daily);
      return fits && series.points.some((point) => point.period === period.slice(0, 7)) ? [id] : [];
    }
    if (!isAnnual(period)) return [];
    const aligned = alignPeriod({ period, place } as Claim, series, library);
    return series.points.some((point) => point.period === aligned.period) ? [id] : [];
  });
}

const around = (text: string, start: number, end: number): string =>
  `${text.slice(Math.max(0, start - 90), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`.replaceAll(
    '\n',
    ' ',
  );

function printMatches({ claims, matches, notes }: Report, article: Annotated): void {
  const lines = claims.flatMap((claim, index) => {
    const match = matches[index];
    if (match?.kind !== 'series') return [];
    const text = claim.where === 'title' ? article.title : article.text;
    const is = [claim.indicator, claim.place, claim.period, claim.role, claim.unit].join(' ');
    return [`  ${match.series} ${match.place} ← ${is}: ${around(text, claim.start, claim.end)}`];
  });
  const remarks = notes.flatMap(({ id, claims: [first = 0], text }) => {
    const claim = claims[first];
    if (!REMARKS.has(id) || !claim) return [];
    return [
      `  * ${id}: ${text} ← ${around(claim.where === 'title' ? article.title : article.text, claim.start, claim.end)}`,
    ];
  });
  if (lines.length + remarks.length > 0)
    console.log([`# ${article.id} ${article.date}`, ...lines, ...remarks].join('\n'));
}

const given = process.argv[2] ?? '../shared/gold/dev';
if (!existsSync(given)) throw new Error(`no such folder or file: ${given}`);
const texts = given.endsWith('.jsonl')
  ? readFileSync(given, 'utf8').trim().split('\n')
  : readdirSync(given).map((file) => readFileSync(`${given}/${file}`, 'utf8'));
const articles = texts.map((text): Annotated => JSON.parse(text));

const counts = {
  held: 0,
  matched: 0,
  open: 0,
  openMatched: 0,
  otherPeriod: 0,
  noSeries: 0,
  noIndicator: 0,
  companies: 0,
};
const missed: string[] = [];
for (const article of articles) {
  const report = await reportOn(article);
  const places = (article.figures ?? []).flatMap(({ place }) => place ?? []);
  const library = await loadLibrary(readPack, [...new Set(places)]);
  for (const figure of article.figures ?? []) {
    const index = report.claims.findIndex(({ where, start }) => where === 'text' && start === figure.start);
    const match = report.matches[index];
    const series = match?.kind === 'series' ? match.series : null;
    const measure = sameMeasure(figure, library);
    const wanted = held(figure, library);
    const ok = (ids: readonly string[]): boolean =>
      series !== null && ids.includes(series) && match?.kind === 'series' && match.place === figure.place;
    if (figure.indicator === null) {
      counts.noIndicator += 1;
      if (series !== null) counts.companies += 1;
    } else if (measure.length === 0) counts.noSeries += 1;
    else if (figure.period === null) {
      counts.open += 1;
      if (ok(measure.map((candidate) => candidate.series))) counts.openMatched += 1;
    } else if (wanted.length === 0) counts.otherPeriod += 1;
    else {
      counts.held += 1;
      if (ok(wanted)) counts.matched += 1;
      else {
        const why = match?.kind === 'none' ? match.reason : (series ?? 'not found');
        const is = [figure.indicator, figure.place, figure.period, figure.role, figure.unit].join(' ');
        missed.push(
          `  ${article.id} wants ${wanted.join(' or ')} ← ${is}, got ${why}: ${around(article.text, figure.start, figure.start + figure.quote.length)}`,
        );
      }
    }
  }
  printMatches(report, article);
}
if (articles.some(({ figures }) => figures)) {
  const { held: all, matched } = counts;
  console.log(
    `\nMatched ${matched} of ${all} figures whose measure, place, frequency and period the pack holds (${Math.round((100 * matched) / all)} %).`,
  );
  console.log(missed.join('\n'));
  console.log(
    `Outside: ${counts.open} without a period (${counts.openMatched} matched), ${counts.otherPeriod} of another frequency or period, ${counts.noSeries} without a series of the measure, ${counts.noIndicator} of no national statistic (${counts.companies} matched).`,
  );
}
