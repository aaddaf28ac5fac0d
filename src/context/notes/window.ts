/** "From 2018 to 2021, +90%; from 2019, +24%." Where a change since a chosen year hangs on the year chosen. */
import { type Claim, SURE_ENOUGH } from '../../claims/claim.ts';
import type { Point, Series } from '../../data/series.ts';
import { formatChange } from '../../shared/format.ts';
import { fiscalIsCalendar, kindOf, yearOf } from '../periods.ts';
import type { Note } from '../report.ts';
import { intervalOf, mapped, negated, overlap } from '../rounding.ts';
import { isNationalAccounts, SERIES_OF } from '../series-of.ts';
import { type Item, itemsOf, type Setting, sentenceOf } from '../setting.ts';
import { isOver, pointAt } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

/** Yearly paces of neighbouring starts are another picture so many points apart, and half of the pace itself. */
const APART = 0.015;
const SHARE = 0.5;
/** So must the changes themselves be, as a reader sees them. */
const SEEN = 0.05;
/** What a country produces is compared at constant prices: "the economy has grown 9% since 2010". */
const AT_CONSTANT_PRICES: Readonly<Record<string, string>> = { gdp: 'NY.GDP.MKTP.KD', gdp_growth: 'NY.GDP.MKTP.KD' };
/** How far the official change may lie from the stated one, of the amount reached, and still be of the same thing. */
const LIKE = 0.05;

interface Window {
  readonly series: Series;
  /** Periods in the series' own code, by their year. */
  readonly code: (year: number) => string;
  readonly from: number;
  readonly to: number;
}

const SINCE = /\bsince (?:the (?:start|beginning|end) of )?(?:fiscal (?:year )?|FY ?)?((?:19|20)\d{2})\b/iu;

/** The years a change runs over: "2018/2021", or "since 2018" up to the claim's year. */
function yearsOf({ article }: Setting, claim: Claim): readonly [number, number] | undefined {
  const { period } = claim;
  const range = /^(?:FY)?(\d{4})\/(?:FY)?(\d{4})$/u.exec(period ?? '');
  if (range) return [Number(range[1]), Number(range[2])];
  const from = Number(SINCE.exec(sentenceOf(article, claim))?.[1]);
  if (Number.isNaN(from)) return undefined;
  if (period === null) return article.date === null ? undefined : [from, Number(article.date.slice(0, 4)) - 1];
  return ['year', 'fiscal year'].includes(kindOf(period)) ? [from, yearOf(period)] : undefined;
}

function windowOf(setting: Setting, { claim }: Item): Window | undefined {
  const { place, indicator, role, unit, modality, confidence, period } = claim;
  if (place === null || indicator === null || confidence < SURE_ENOUGH || modality !== 'reported') return undefined;
  if (role !== 'pct_change' || !['%', 'x'].includes(unit)) return undefined;
  const years = yearsOf(setting, claim);
  const fiscal = period?.startsWith('FY') === true && !fiscalIsCalendar(place);
  const amounts = (SERIES_OF[indicator]?.candidates ?? []).filter(
    ({ kind, places }) => kind === 'level' && (!places || places.includes(place)),
  );
  const real = AT_CONSTANT_PRICES[indicator];
  const series = (real ? [real] : amounts.map((candidate) => candidate.series))
    .flatMap((code) => setting.library.series(code, place) ?? [])
    .find(({ id, basis }) => {
      // The publisher's years of national accounts may be fiscal years, which the words do not speak of.
      const hidden = isNationalAccounts(id) && setting.library.nationalAccountsByFiscalYear(place);
      return basis === (fiscal ? 'fiscal year' : 'calendar year') && (fiscal || !hidden);
    });
  if (!years || !series) return undefined;
  const [from, stated] = years;
  // A year still running has no total; the last one over stands for it, if the change agrees.
  const code = (year: number): string => (fiscal ? `FY${year}` : String(year));
  const to = [stated, stated - 1].find((year) => isOver(code(year), place, setting.article.date));
  return to === undefined ? undefined : { series, code, from, to };
}

interface Start {
  readonly point: Point;
  readonly ratio: number;
  /** A year. */
  readonly pace: number;
}

function startAt({ series, code, to }: Window, year: number, end: Point): Start | undefined {
  const point = pointAt(series, code(year));
  if (point?.status !== 'reported' || point.value <= 0 || year >= to) return undefined;
  const ratio = end.value / point.value - 1;
  return { point, ratio, pace: (1 + ratio) ** (1 / (to - year)) - 1 };
}

/** The official change is the stated one, give or take its rounding and revisions; else it is of something else. */
function isOfSeries(claim: Claim, { ratio }: Start): boolean {
  const falls = claim.direction === 'down';
  const own = falls ? negated(intervalOf(claim)) : intervalOf(claim);
  const stated = mapped(own, (end) => (claim.unit === 'x' ? end : 1 + end / 100));
  const room = LIKE * (1 + ratio);
  return overlap(stated, { low: 1 + ratio - room, high: 1 + ratio + room });
}

function noteFor(setting: Setting, item: Item): Note[] {
  const window = windowOf(setting, item);
  const end = window && pointAt(window.series, window.code(window.to));
  if (!window || !end || end.status !== 'reported' || end.value <= 0) return [];
  const own = startAt(window, window.from, end);
  if (!own || !isOfSeries(item.claim, own)) return [];
  const others = [-1, 1].flatMap((by) => startAt(window, window.from + by, end) ?? []);
  const other = others.sort((a, b) => Math.abs(b.pace - own.pace) - Math.abs(a.pace - own.pace))[0];
  if (!other || Math.abs(other.pace - own.pace) < Math.max(APART, SHARE * Math.abs(own.pace))) return [];
  if (Math.abs(other.ratio - own.ratio) < Math.max(SEEN, (SHARE / 2) * Math.abs(own.ratio))) return [];
  const { series } = window;
  return [
    {
      id: 'window',
      claims: [item.index],
      text: `From ${own.point.period} to ${end.period}, ${formatChange(own.ratio)}; from ${other.point.period}, ${formatChange(other.ratio)} (${publisherWords(series.source)}, ${series.unitWords.startsWith('constant') ? 'at constant prices' : 'in US dollars'}).`,
      weight: 0.72,
      ...working(
        [
          fromArticle('change in the article', item.claim),
          ...[own.point, other.point, end].map((point) => fromPoint(`official value, ${point.period}`, series, point)),
        ],
        `${end.period} ÷ the starting year − 1; beside it the neighbouring starting year whose yearly pace differs more`,
        other.ratio,
      ),
    },
  ];
}

export const window: NoteKind = {
  id: 'window',
  make: (setting) => itemsOf(setting).flatMap((item) => noteFor(setting, item)),
};
