/** "World Bank, as known now: $2.45bn in 2021." Beside a past figure that lies outside the official one's rounding. */
import type { Point } from '../../data/series.ts';
import { formatChange, formatPercent, formatValue } from '../../shared/format.ts';
import { officialWords, sidesOf, type Yearly, yearliesOf } from '../official.ts';
import { periodWords } from '../periods.ts';
import type { Note } from '../report.ts';
import { contains, type Interval, intervalWords } from '../rounding.ts';
import { type Setting, sentenceOf } from '../setting.ts';
import { growthAt, isOver, pointAt, releasesOf } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, publisherNow, working } from './note.ts';

const tail = ({ found }: Yearly): string => (found.difference ? ` (${found.difference})` : '');

/** "Until the beginning of 2003", "late 2003": a moment of the year, not the whole of it. */
function isMoment({ article }: Setting, { claim }: Yearly): boolean {
  const moment =
    /\b(?:beginning|start|end|middle|close|turn|first half|second half) of (?:the year )?(?:\d{4}|the year|this year|last year)|\b(?:early|late|mid)[- ](?:in )?(?:\d{4}|last year|this year)/iu;
  return moment.test(sentenceOf(article, claim));
}

function levelNote(setting: Setting, yearly: Yearly): Note[] {
  const { found, claim, period, index } = yearly;
  const point = pointAt(found.series, period);
  const sides = point?.status === 'reported' ? sidesOf(yearly, point.value) : null;
  if (!point || !sides) return [];
  // "Hit 7% during 2000" is a moment of the year; the series has its average.
  if (found.candidate.kind === 'rate' && (claim.role === 'to' || claim.role === 'from')) return [];
  if (found.candidate.kind === 'rate' && isMoment(setting, yearly)) return [];
  // A figure that agrees with any release of the year was right when it was written, or is now.
  const agrees = ({ value }: Point): boolean => {
    const release = sidesOf(yearly, value);
    return release === null || contains(release.tolerant, release.official);
  };
  if (releasesOf(found.series, period).some(agrees)) return [];
  const { tolerant, official, stated } = sides;
  // Below a series that holds more than its words, a figure may well be right.
  if (found.candidate.broader && (tolerant.low === null || tolerant.low <= official)) return [];
  const rounding = intervalWords(tolerant, (end) => formatValue(end, claim.unit));
  return [
    {
      id: 'official-value',
      claims: [index],
      text: `${publisherNow(setting, found.series, [point])}: ${officialWords(found, official)} in ${periodWords(period)}${tail(yearly)}.`,
      weight: 0.8,
      ...working(
        [fromArticle('figure in the article', claim), fromPoint('official value', found.series, point)],
        `official value − figure; with rounding and definitions the figure stands for ${rounding}`,
        official - stated,
      ),
    },
  ];
}

function growthNote(setting: Setting, yearly: Yearly, interval: Interval): Note[] {
  const { found, claim, period, index } = yearly;
  const growth = growthAt(found.series, period);
  if (!growth || claim.unit !== '%' || found.candidate.broader) return [];
  const signed = claim.direction === 'down' ? -growth.ratio * 100 : growth.ratio * 100;
  if (contains(interval, signed)) return [];
  const currency = found.series.unit === 'USD' ? ' in US dollars' : '';
  return [
    {
      id: 'official-value',
      claims: [index],
      text: `${publisherNow(setting, found.series, [growth.point])}: ${formatChange(growth.ratio)} in ${periodWords(period)}${currency}${tail(yearly)}.`,
      weight: 0.8,
      ...working(
        [
          fromArticle('figure in the article', claim),
          fromPoint('year before', found.series, growth.base),
          fromPoint('year', found.series, growth.point),
        ],
        `year ÷ year before − 1; the figure stands for ${intervalWords(interval, (end) => formatPercent(end))}`,
        growth.ratio,
      ),
    },
  ];
}

export const officialValue: NoteKind = {
  id: 'official-value',
  make: (setting) =>
    (['level', 'growth'] as const).flatMap((reading) =>
      yearliesOf(setting, reading).flatMap((yearly) => {
        const interval = setting.intervals[yearly.index];
        const past = isOver(yearly.period, yearly.found.series.place, setting.article.date);
        if (!interval || yearly.claim.modality !== 'reported' || !past) return [];
        return reading === 'level' ? levelNote(setting, yearly) : growthNote(setting, yearly, interval);
      }),
    ),
};
