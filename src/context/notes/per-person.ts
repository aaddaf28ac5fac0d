/** "About $8.9 a person in FY2021, becoming $14 in FY2022." National totals only, each by the people of its own year. */
import { formatValue } from '../../shared/format.ts';
import { isMoney } from '../around.ts';
import { type People, peopleIn } from '../deflators.ts';
import type { Yearly } from '../official.ts';
import { periodWords } from '../periods.ts';
import type { Input, Note } from '../report.ts';
import { middle } from '../rounding.ts';
import { grouped, type Setting, textOf } from '../setting.ts';
import { settledOf, yearKey } from '../settled.ts';
import { fromArticle, fromPoint, type NoteKind, working } from './note.ts';

const EACH =
  /\bper[- ](?:capita|head|person|inhabitant|citizen)\b|\b(?:a|each|every) (?:person|citizen|inhabitant)\b/iu;
/** Less a person says nothing: cents. */
const LEAST = 0.1;

/** Sums over people: balances, averages and what a central bank holds are none. */
const isTotal = ({ claim, found }: Yearly): boolean =>
  found.candidate.kind === 'level' &&
  found.reading === 'level' &&
  !found.candidate.balance &&
  isMoney(claim.unit) &&
  claim.indicator !== 'gdp_per_capita' &&
  claim.indicator !== 'reserves';

/** How far after the figure's sentence the page may divide by people. */
const REACH = 80;

/** The page divides by people itself: in the sentence or the next, or by GDP per capita. */
function saidByPage({ claims, article }: Setting, { claim }: Yearly): boolean {
  const text = textOf(article, claim);
  const { start, end } = claim.sentence;
  const around = text.slice(Math.max(start, claim.start - 4 * REACH), Math.min(end + REACH, claim.end + 5 * REACH));
  const each = claims.some(({ indicator, place }) => indicator === 'gdp_per_capita' && place === claim.place);
  return EACH.test(around) || (each && claim.indicator === 'gdp');
}

interface Share {
  readonly item: Yearly;
  readonly people: People;
  readonly each: number;
}

function shareOf({ library }: Setting, item: Yearly): Share[] {
  const people = peopleIn(library, item.found.series.place, item.period);
  return people ? [{ item, people, each: middle(item.claim) / people.count }] : [];
}

/** Two digits, as coarse as the figures beside it. */
const words = ({ item, each }: Share): string => formatValue(Number(each.toPrecision(2)), item.claim.unit, 2);

const countsOf = ({ people: { series, points } }: Share): Input[] =>
  points.map((point) => fromPoint(`population, 1 July ${point.period}`, series, point));

/** Which people were counted, where the period alone does not tell. */
const countedBy = ({ people, item }: Share): string => {
  if (people.lastOf) return `the last count of people, 1 July ${people.lastOf}`;
  return people.points.length > 1
    ? `people in the middle of ${item.period}, between the counts of 1 July on either side`
    : `people on 1 July ${item.period}`;
};

function noteFor(setting: Setting, items: readonly Yearly[], bases: readonly Yearly[]): Note[] {
  const [first] = items;
  const [base] = bases;
  const all = [base, first].flatMap((item) => (item ? shareOf(setting, item) : []));
  const last = all.at(-1);
  if (!first || !last || all.length < (base ? 2 : 1) || all.some(({ each }) => each < LEAST)) return [];
  const [before] = base ? all : [];
  if (before && words(before) === words(last)) return [];
  const late = last.people.lastOf ? `, by the population of ${last.people.lastOf}` : '';
  const text = before
    ? `About ${words(before)} a person in ${periodWords(before.item.period)}, becoming ${words(last)} in ${periodWords(first.period)}${late}.`
    : `About ${words(last)} a person in ${periodWords(first.period)}${late}.`;
  return [
    {
      id: 'per-person',
      claims: [...bases.map(({ index }) => index), ...items.map(({ index }) => index)],
      text,
      weight: 0.42,
      ...working(
        [
          ...(base ? [fromArticle('from', base.claim)] : []),
          fromArticle(base ? 'to' : 'figure in the article', first.claim),
          ...new Map(all.flatMap(countsOf).map((input) => [input.label, input])).values(),
        ],
        `figure ÷ ${[...new Set(all.map(countedBy))].join('; figure ÷ ')}`,
        last.each,
      ),
    },
  ];
}

export const perPerson: NoteKind = {
  id: 'per-person',
  make: (setting) => {
    const totals = settledOf(setting).filter((item) => isTotal(item) && !saidByPage(setting, item));
    const byIndex = new Map(totals.map((item) => [item.index, item]));
    const baseOf = ({ claim }: Yearly): Yearly | undefined =>
      claim.role === 'to' && claim.partner !== null ? byIndex.get(claim.partner) : undefined;
    const used = new Set(totals.flatMap((item) => baseOf(item)?.index ?? []));
    const told = totals.filter(({ index }) => !used.has(index));
    // The same amount told again, in the title and in the text, is one.
    const keyOf = (item: Yearly): string => `${yearKey(item)} ${middle(item.claim)}`;
    const groups = grouped(told, (item) => {
      const base = baseOf(item);
      return `${keyOf(item)} ${base ? keyOf(base) : ''}`;
    });
    return [...groups.values()].flatMap((group) =>
      noteFor(
        setting,
        group,
        group.flatMap((item) => baseOf(item) ?? []),
      ),
    );
  },
};
