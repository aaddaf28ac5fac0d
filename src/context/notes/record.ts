/** "In US dollars the highest of 1976 to 2021; per person, 2014 was higher: $163 against $151." For "record", "highest ever". */
import type { Point } from '../../data/series.ts';
import { formatValue } from '../../shared/format.ts';
import { type People, peopleIn } from '../deflators.ts';
import { officialWords, type Yearly } from '../official.ts';
import { periodWords } from '../periods.ts';
import { saidEnd } from '../record-words.ts';
import type { Input, Note } from '../report.ts';
import { grouped, type Setting } from '../setting.ts';
import { agrees, settledOf, yearKey } from '../settled.ts';
import { isOver, pointAt } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

/** "On record" of a shorter series says little. */
const YEARS = 10;

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

interface Said {
  readonly yearly: Yearly;
  readonly end: 'high' | 'low';
  /** Reported years up to the figure's own, which is the last. */
  readonly points: readonly Point[];
  readonly own: Point;
  readonly top: Point;
  readonly span: string;
  readonly inputs: readonly Input[];
}

function saidOf(setting: Setting, items: readonly Yearly[]): Said | undefined {
  const yearly = items.find((item) => saidEnd(setting, item) !== null);
  const end = yearly && saidEnd(setting, yearly);
  if (!yearly || !end || agrees(yearly) === false) return undefined;
  const { period, claim, found } = yearly;
  const { series } = found;
  const points = series.points.filter((point) => point.status === 'reported' && point.period <= period);
  const [first, own] = [points[0], pointAt(series, period)];
  const top = most(points, ({ value }) => (end === 'low' ? -value : value));
  if (!first || !top || own?.status !== 'reported' || points.length < YEARS) return undefined;
  const inputs = [fromArticle('figure in the article', claim), fromPoint(`official value, ${period}`, series, own)];
  return { yearly, end, points, own, top, span: `${periodWords(first.period)} to ${periodWords(period)}`, inputs };
}

/** Another year lies beyond the one that is said to be the record, by more than revisions and definitions explain. */
function otherYear({ yearly, end, points, own, top, span, inputs }: Said): Note[] {
  const { found, index } = yearly;
  const { series, candidate } = found;
  const room = (candidate.slack ?? 0) + (candidate.slackShare ?? 0) * Math.abs(own.value);
  if (Math.abs(top.value - own.value) <= room) return [];
  const [there, here] = [top, own].map(({ value }) => officialWords(found, value));
  return [
    {
      id: 'record',
      claims: [index],
      text: `${publisherWords(series.source)}, ${span}: ${end === 'low' ? 'lower' : 'higher'} in ${periodWords(top.period)}, ${there} against ${here}.`,
      weight: 0.78,
      ...working(
        [...inputs, fromPoint(`official value, ${top.period}`, series, top)],
        `the ${end === 'low' ? 'lowest' : 'highest'} of ${points.length} yearly values; a difference of ${formatValue(room, candidate.unit)} may be one of definitions and revisions`,
        top.value,
      ),
    },
  ];
}

/** A record in dollars that is none a person. One that holds a person too is what the reader thinks already. */
function otherEach(setting: Setting, { yearly, end, points, span, inputs }: Said): Note[] {
  const { found, index, claim } = yearly;
  const { series, candidate } = found;
  const money = candidate.kind === 'level' && series.unit === 'USD' && claim.indicator !== 'gdp_per_capita';
  const shares = money && end === 'high' ? sharesOf(setting, yearly, points) : [];
  const [head, last] = [most(shares, ({ each }) => each), shares.at(-1)];
  if (!head || !last || head.each <= last.each * (1 + (candidate.slackShare ?? 0))) return [];
  const [there, here] = [head, last].map(({ each }) => formatValue(Number(each.toPrecision(3)), series.unit));
  return [
    {
      id: 'record',
      claims: [index],
      text: `In US dollars the highest of ${span}; per person, ${periodWords(head.point.period)} was higher: ${there} against ${here} (${publisherWords(series.source)}).`,
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

function noteFor(setting: Setting, items: readonly Yearly[]): Note[] {
  const said = saidOf(setting, items);
  if (!said) return [];
  return said.top.period === said.own.period ? otherEach(setting, said) : otherYear(said);
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
