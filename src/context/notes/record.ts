/** "In US dollars the highest of 1976 to 2021; per person, 2014 was higher: $163 against $151." For "record", "highest ever". */
import type { Point } from '../../data/series.ts';
import { formatValue } from '../../shared/format.ts';
import { after, before } from '../around.ts';
import { type People, peopleIn } from '../deflators.ts';
import { officialWords, type Yearly } from '../official.ts';
import { periodWords } from '../periods.ts';
import type { Note } from '../report.ts';
import { grouped, itemsNear, type Setting } from '../setting.ts';
import { agrees, settledOf, yearKey } from '../settled.ts';
import { isOver, pointAt } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

const EVER = '(?:ever|yet|on record|in history|of all time|recorded)';
const HIGH = new RegExp(
  `\\b(?:(?:all-time|record)(?:[- ](?:high|level|year|amount|total|sum))?|(?:highest|largest|biggest|most|best)(?:[- ]${EVER}|[^.;,]{0,30} ${EVER}))\\b`,
  'iu',
);
const LOW = new RegExp(
  `\\b(?:(?:all-time|record)[- ]low|(?:lowest|smallest|worst)(?:[- ]${EVER}|[^.;,]{0,30} ${EVER}))\\b`,
  'iu',
);
/** What the word may belong to instead: other senses, records of a stretch only, and fellows that came close. */
const OTHER =
  /\b(?:track record|on record|off the record|record (?:label|compan|keeping)|(?:near|close to|below|short of|off) (?:a|the|its|an)? ?record|second[- ](?:highest|largest))/iu;
const NEW_CLAUSE =
  /[;:—]|, (?:and|while|whereas|but|although|as|which|who|when|where|after|before|with)\b|\b(?:and|while|whereas|but|although)\b/iu;
/** "On record" of a shorter series says little. */
const YEARS = 10;

/** The words of the figure's own clause, up to a few dozen characters and at most to the next figure on either side. */
function clauseOf(setting: Setting, { claim, index }: Yearly): string {
  const others = itemsNear(setting, index).filter((one) => one.index !== index && one.claim.where === claim.where);
  const last = Math.max(0, ...others.flatMap(({ claim: { end } }) => (end <= claim.start ? end : [])));
  const next = Math.min(
    Number.MAX_SAFE_INTEGER,
    ...others.flatMap(({ claim: { start } }) => (start >= claim.end ? start : [])),
  );
  const left = before(setting.article, claim, Math.min(80, claim.start - last));
  const right = after(setting.article, claim, Math.min(50, next - claim.end));
  return `${left.split(NEW_CLAUSE).at(-1) ?? ''} … ${right.split(NEW_CLAUSE)[0] ?? ''}`;
}

/** Which end of its history the text says the figure is at. */
function saidEnd(setting: Setting, yearly: Yearly): 'high' | 'low' | null {
  const around = `${before(setting.article, yearly.claim, 80)} … ${after(setting.article, yearly.claim, 50)}`;
  if (!HIGH.test(around) && !LOW.test(around)) return null;
  const clause = clauseOf(setting, yearly);
  const rest = clause.replace(OTHER, '…');
  // The largest fall is the lowest growth.
  const falls = yearly.found.candidate.kind === 'growth' && yearly.claim.direction === 'down';
  if (LOW.test(clause)) return falls ? null : 'low';
  const high = HIGH.test(rest) || (/\bon record\b/iu.test(clause) && HIGH.test(clause));
  return high ? (falls ? 'low' : 'high') : null;
}

interface Share {
  readonly point: Point;
  readonly people: People;
  readonly each: number;
}

/** Amounts a person of every year; none where a year has no count of people. */
function sharesOf({ library }: Setting, { found }: Yearly, points: readonly Point[]): Share[] {
  const shares = points.flatMap((point): Share[] => {
    const people = peopleIn(library, found.series.place, point.period);
    return people?.lastOf === null ? [{ point, people, each: point.value / people.count }] : [];
  });
  return shares.length === points.length ? shares : [];
}

const most = <One>(all: readonly One[], size: (one: One) => number): One | undefined =>
  all.reduce<One | undefined>((best, one) => (best === undefined || size(one) > size(best) ? one : best), undefined);

function noteFor(setting: Setting, items: readonly Yearly[]): Note[] {
  const yearly = items.find((item) => saidEnd(setting, item) !== null);
  const end = yearly && saidEnd(setting, yearly);
  if (!yearly || !end || agrees(yearly) === false) return [];
  const { found, period, claim } = yearly;
  const { series, candidate } = found;
  const own = pointAt(series, period);
  if (own?.status !== 'reported') return [];
  const points = series.points.filter((point) => point.status === 'reported' && point.period <= period);
  const first = points[0];
  if (!first || points.length < YEARS) return [];
  const sign = end === 'low' ? -1 : 1;
  const top = most(points, ({ value }) => sign * value) ?? own;
  const room = (candidate.slack ?? 0) + (candidate.slackShare ?? 0) * Math.abs(own.value);
  const span = `${periodWords(first.period)} to ${periodWords(period)}`;
  const claims = [yearly.index];
  const inputs = [fromArticle('figure in the article', claim), fromPoint(`official value, ${period}`, series, own)];
  const publisher = publisherWords(series.source);
  if (sign * (top.value - own.value) > room) {
    return [
      {
        id: 'record',
        claims,
        text: `${publisher}, ${span}: ${end === 'low' ? 'lower' : 'higher'} in ${periodWords(top.period)}, ${officialWords(found, top.value)} against ${officialWords(found, own.value)}.`,
        weight: 0.78,
        ...working(
          [...inputs, fromPoint(`official value, ${top.period}`, series, top)],
          `the ${end === 'low' ? 'lowest' : 'highest'} of ${points.length} yearly values, where it lies beyond the year’s own by more than revisions and definitions explain`,
          top.value,
        ),
      },
    ];
  }
  const money = candidate.kind === 'level' && series.unit === 'USD' && claim.indicator !== 'gdp_per_capita';
  const shares = money && end === 'high' ? sharesOf(setting, yearly, points) : [];
  const [head, last] = [most(shares, ({ each }) => each), shares.at(-1)];
  // A record that holds a person too is what the reader thinks already.
  if (!head || !last || head.each <= last.each * (1 + (candidate.slackShare ?? 0))) return [];
  const [there, here] = [head, last].map(({ each }) => formatValue(Number(each.toPrecision(3)), series.unit));
  return [
    {
      id: 'record',
      claims,
      text: `In US dollars the highest of ${span}; per person, ${periodWords(head.point.period)} was higher: ${there} against ${here} (${publisher}).`,
      weight: 0.72,
      ...working(
        [
          ...inputs,
          fromPoint(`official value, ${head.point.period}`, series, head.point),
          ...[head, last].flatMap(({ people, point }) =>
            people.points.map((count) => fromPoint(`population for ${point.period}`, people.series, count)),
          ),
        ],
        `each of ${points.length} yearly values ÷ population in the middle of its year; the highest of them`,
        head.each,
      ),
    },
  ];
}

export const record: NoteKind = {
  id: 'record',
  make: (setting) => {
    const items = settledOf(setting).filter(
      ({ found, claim, period }) =>
        found.reading === 'level' &&
        !found.candidate.balance &&
        claim.modality === 'reported' &&
        isOver(period, found.series.place, setting.article.date),
    );
    return [...grouped(items, yearKey).values()].flatMap((group) => noteFor(setting, group));
  },
};
