/** A line divided by what it is part of: a share of GDP, per person, constant prices. */
import type { Trend } from '../../chart/trend.ts';
import { placeName } from '../../claims/lexicon/places.ts';
import type { Library, Series, Source } from '../../data/series.ts';
import { formatDate } from '../../shared/format.ts';
import { peopleIn, pricesBetween } from '../deflators.ts';
import { fiscalIsCalendar } from '../periods.ts';
import { pointAt } from '../values.ts';
import { type Asked, basisOf, type Compared, none } from './asked.ts';
import { type Measure, rescaled } from './rescale.ts';

/** Fewer points make no line. */
const LEAST = 4;
const GDP = 'NY.GDP.MKTP.CD';
/** The publisher's own series in constant prices. */
const CONSTANT: Readonly<Record<string, string>> = {
  'NY.GDP.MKTP.CD': 'NY.GDP.MKTP.KD',
  'NY.GDP.PCAP.CD': 'NY.GDP.PCAP.KD',
};

const isMoney = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit);
const cited = ({ publisher, series, vintage }: Source): string =>
  `${publisher}, ${series}${vintage === null ? '' : `, as of ${/^\d{4}(?:-\d{2}){0,2}$/u.test(vintage) ? formatDate(vintage) : vintage}`}`;

/** Why a line has no other measures; null where it may have. */
function noTotal(trend: Trend, series: Series): string | null {
  if (!isMoney(trend.unit)) return 'Only amounts of money can be measured another way';
  if (trend.basis === 'month') return 'The series is monthly; what it would be divided by is yearly';
  if (/per (?:capita|person)/iu.test(series.name)) return 'The series is per person already';
  return /constant/iu.test(series.unitWords) ? 'The series is in constant prices already' : null;
}

const lineOr = (trend: Trend | null, reason: string): Compared => (trend ? { kind: 'line', trend } : none(reason));

function shareOfGdp({ library, trend, series, place }: Asked): Compared {
  if (series.id === GDP || series.id === 'NGDPD') return none('The series is GDP itself');
  const gdp = library.series(GDP, place);
  if (!gdp) return none(`No GDP of ${placeName(place)} in the data`);
  if (gdp.unit !== trend.unit) return none(`The amounts are in ${trend.unit}, GDP in ${gdp.unit}`);
  const [own, theirs] = [series, gdp].map((one) => basisOf(library, one));
  if (own !== theirs) return none(`The series is by ${own}, GDP by ${theirs}: they are not divided by one another`);
  const measure: Measure = {
    factor: (period) => {
      const point = pointAt(gdp, period);
      return point && point.status !== 'projected' && point.value > 0 ? 100 / point.value : null;
    },
    unit: '%',
    unitWords: '% of GDP',
    label: `${trend.of?.label ?? ''} as a share of GDP`,
    workedOut: `divided by GDP of the same year (${cited(gdp.source)})`,
  };
  return lineOr(rescaled(trend, measure, LEAST), 'Too few years have both figures');
}

function perPerson({ library, trend, series, place }: Asked): Compared {
  const people = library.series('SP.POP.TOTL', place);
  if (!people) return none(`No population of ${placeName(place)} in the data`);
  const measure: Measure = {
    factor: (period) => {
      const counted = peopleIn(library, place, period);
      // After the last count a line would show the amounts alone.
      return counted && counted.lastOf === null ? 1 / counted.count : null;
    },
    unit: `${trend.unit}/person`,
    unitWords: `${trend.unit === 'USD' ? 'US$' : trend.unit} per person`,
    label: trend.of?.label ?? '',
    workedOut: `divided by the people in the middle of the ${series.basis === 'fiscal year' ? 'fiscal ' : ''}year (${cited(people.source)})`,
  };
  return lineOr(rescaled(trend, measure, LEAST), 'Too few years have both figures');
}

/** Amounts in dollars by the prices of the United States, in a country's own money by its own. */
function priceArea(unit: string, place: string, library: Library): string | null {
  if (unit === 'USD') return 'USA';
  return library.series('PA.NUS.FCRF', place)?.unit === `${unit}/USD` ? place : null;
}

function constantPrices({ library, trend, series, place }: Asked): Compared {
  const area = priceArea(trend.unit, place, library);
  if (area === null) return none(`No prices for amounts in ${trend.unit} in the data`);
  if (area !== place && series.basis === 'fiscal year' && !fiscalIsCalendar(place)) {
    return none(`Prices in ${placeName(area)} are by calendar year, the series by fiscal year`);
  }
  const last = trend.points.findLast(({ status, period }) => {
    return status === 'reported' && pricesBetween(library, area, trend.points[0]?.period ?? '', period) !== null;
  });
  if (!last) return none(`No consumer prices of ${placeName(area)} for these years in the data`);
  const prices = pricesBetween(library, area, trend.points[0]?.period ?? '', last.period);
  const base = last.label;
  const measure: Measure = {
    factor: (period) => {
      if (period === last.period) return 1;
      const later = pricesBetween(library, area, period, last.period);
      if (later) return later.factor;
      const earlier = pricesBetween(library, area, last.period, period);
      return earlier ? 1 / earlier.factor : null;
    },
    unit: trend.unit,
    unitWords: `${trend.unit === 'USD' ? 'US$' : trend.unit} at ${base} prices`,
    label: `${trend.of?.label ?? ''} at ${base} prices`,
    workedOut: `by consumer prices of ${placeName(area)} (${prices ? cited(prices.series.source) : ''})`,
  };
  return lineOr(rescaled(trend, measure, LEAST), 'Too few years have both figures');
}

/** The publisher's own figures in constant prices; the article's amount has no place among them. */
function publishedConstant({ library, trend, place }: Asked, id: string): Compared {
  const constant = library.series(id, place);
  if (!constant) return none(`No such series in constant prices for ${placeName(place)} in the data`);
  const measure: Measure = {
    factor: (period) => {
      const [now, then] = [pointAt(constant, period), trend.points.find((point) => point.period === period)];
      return now && then && then.value !== 0 ? now.value / then.value : null;
    },
    unit: constant.unit,
    unitWords: constant.unitWords,
    label: `${trend.of?.label ?? ''}, ${constant.unitWords}`,
    workedOut: `by the publisher (${constant.source.series})`,
  };
  const line = rescaled({ ...trend, marks: [], views: [], gap: null }, measure, LEAST);
  const source = constant.source;
  return lineOr(line && { ...line, source }, 'Too few years have both figures');
}

/** The line in another measure, or the reason why it cannot be. */
export function inMeasure(asked: Asked, kind: 'share of GDP' | 'per person' | 'constant prices'): Compared {
  const constant = CONSTANT[asked.series.id];
  if (kind === 'constant prices' && constant) return publishedConstant(asked, constant);
  const reason = noTotal(asked.trend, asked.series);
  if (reason !== null) return none(reason);
  if (kind === 'share of GDP') return shareOfGdp(asked);
  return kind === 'per person' ? perPerson(asked) : constantPrices(asked);
}
