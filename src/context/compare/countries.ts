/** The same series of one or two other places beside the line. */
import { PERIOD } from '../../chart/lines.ts';
import type { FiscalYear } from '../../chart/period.ts';
import { pointsOf } from '../../chart/points.ts';
import type { OtherLine, Trend, TrendPoint } from '../../chart/trend.ts';
import { upperFirst } from '../../chart/words.ts';
import { FISCAL_YEARS } from '../../claims/lexicon/fiscal-years.ts';
import { placeName } from '../../claims/lexicon/places.ts';
import type { Series } from '../../data/series.ts';
import { formatValue } from '../../shared/format.ts';
import { type Asked, basisOf, type Compared, none } from './asked.ts';

/** Lines besides the first. */
const MOST_OTHERS = 2;

const plainName = (place: string): string => placeName(place).replace(/^the /u, '');
const owner = (place: string): string => upperFirst(`${placeName(place)}’s`);

function fiscalOf(place: string): FiscalYear | undefined {
  const year = FISCAL_YEARS[place];
  return year && { startMonth: Number(year.from.slice(0, 2)), namedFor: year.namedFor };
}

const sameFiscal = (a: string, b: string): boolean => {
  const [x, y] = [FISCAL_YEARS[a], FISCAL_YEARS[b]];
  return x !== undefined && x.from === y?.from && x.namedFor === y.namedFor;
};

/** Another place's points within the years of the line. */
function otherPoints(trend: Trend, series: Series): TrendPoint[] {
  const [first, last] = [trend.points[0]?.at ?? 0, trend.points.at(-1)?.at ?? 0];
  const half = PERIOD[trend.basis] / 2;
  return pointsOf(series, null, fiscalOf(series.place)).flatMap(({ point }): TrendPoint[] => {
    if (point.at < first - half || point.at > last + half) return [];
    const since = trend.written !== null && point.at + half > trend.written.at && point.status !== 'projected';
    return [{ ...point, knownSince: since }];
  });
}

function otherLine({ library, trend, series, place }: Asked, other: string): OtherLine | string {
  const theirs = library.series(series.id, other);
  if (!theirs) return `No such series for ${placeName(other)} in the data`;
  if (theirs.unit !== trend.unit) return `${owner(other)} is in ${theirs.unit}, not in ${trend.unit}`;
  const [own, basis] = [basisOf(library, series), basisOf(library, theirs)];
  if (own !== basis) return `${owner(other)} is by ${basis}, not by ${own}`;
  if (own === 'fiscal year' && !sameFiscal(place, other)) {
    return `The fiscal years of ${placeName(other)} and of ${placeName(place)} are of different months`;
  }
  const points = otherPoints(trend, theirs);
  if (points.length === 0) return `Nothing of ${placeName(other)} for these years`;
  return { name: plainName(other), points, source: theirs.source };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function told({ name, points }: OtherLine, unit: string): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const end = ({ value, label }: TrendPoint): string => `${formatValue(value, unit)} in ${label}`;
  return `; ${name}: ${first === last ? end(first) : `${end(first)}, ${end(last)}`}`;
}

function beside(trend: Trend, others: readonly OtherLine[]): Trend {
  const sentence = (summary: string): string =>
    `${summary.replace(/\.$/u, '')}${others.map((other) => told(other, trend.unit)).join('')}.`;
  const { label = '', placeName: own = '' } = trend.of ?? {};
  const rest = trend.title.slice(`${label}, ${own}`.length);
  const { asKnownThen: then, views } = trend;
  const knownThen = others
    .map((other) => ({ ...other, points: other.points.filter(({ knownSince }) => !knownSince) }))
    .filter(({ points }) => points.length > 0);
  return {
    ...trend,
    title: `${label}, ${listed([own, ...others.map(({ name }) => name)])}${rest}`,
    others,
    summary: sentence(trend.summary),
    ...(views ? { views: views.map((view) => ({ ...view, summary: sentence(view.summary) })) } : {}),
    ...(then ? { asKnownThen: beside(then, knownThen) } : {}),
  };
}

/** Up to two further places; the first that cannot stand there refuses them all, with its reason. */
export function withCountries(asked: Asked, places: readonly string[]): Compared {
  const wanted = [...new Set(places)].filter((place) => place !== asked.place);
  if (wanted.length === 0) return none('Choose another country');
  if (wanted.length > MOST_OTHERS) return none('Three countries at most fit one picture');
  const lines = wanted.map((place) => otherLine(asked, place));
  const reason = lines.find((line) => typeof line === 'string');
  if (typeof reason === 'string') return none(reason);
  return {
    kind: 'line',
    trend: beside(
      asked.trend,
      lines.flatMap((line) => (typeof line === 'string' ? [] : line)),
    ),
  };
}
