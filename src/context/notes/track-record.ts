/** "Of the Ministry of IT's 3 earlier targets on record, none was met." Only targets whose outcome was known by then. */
import type { Fact, Point } from '../../data/series.ts';
import { formatValue } from '../../shared/format.ts';
import { projectionsOf, type Yearly } from '../official.ts';
import { isAnnual } from '../periods.ts';
import type { Note } from '../report.ts';
import { contains, writtenInterval } from '../rounding.ts';
import { grouped, type Setting, sentenceOf } from '../setting.ts';
import { valueThen, yearKey } from '../settled.ts';
import { fromArticle, fromFact, fromPoint, type NoteKind, working } from './note.ts';

const ENOUGH = 3;
/** Targets are round figures: what rounds to one in as many digits has met it. */
const DIGITS = 3;

interface Answered {
  readonly target: Fact;
  readonly outcome: Point;
}

const bare = (body: string): string => body.replace(/^the /iu, '');

/** Yearly targets on record by the article's date, earliest page first. */
function targetsOf({ library, article: { date } }: Setting, { found }: Yearly): Fact[] {
  return library
    .facts('target', found.series.place)
    .filter((fact) => fact.of === found.series.id && fact.unit === found.series.unit && isAnnual(fact.period))
    .filter(({ published }) => published !== null && (date === null || published <= date))
    .sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
}

/** Whose target the figure is: a body that the sentence names, or one that set this very figure for this very year. */
function bodyOf(setting: Setting, { claim, period }: Yearly, targets: readonly Fact[]): string | undefined {
  const words = `${claim.attributed ?? ''} ${sentenceOf(setting.article, claim)}`.toLowerCase();
  const digits = writtenInterval(claim);
  return (
    targets.find(
      ({ by, period: of, value }) =>
        by !== null && (words.includes(bare(by).toLowerCase()) || (of === period && contains(digits, value))),
    )?.by ?? undefined
  );
}

/** One target a year, the earliest on record, with the outcome known on the article's date. */
function answered(setting: Setting, { found, period }: Yearly, targets: readonly Fact[], body: string): Answered[] {
  const own = targets.filter(({ by, period: of }) => by !== null && bare(by) === bare(body) && of !== period);
  const first = own.filter((fact, at) => own.findIndex((one) => one.period === fact.period) === at);
  return first
    .sort((a, b) => a.period.localeCompare(b.period))
    .flatMap((target) => {
      const outcome = valueThen(setting, found.series, target.period);
      return outcome ? [{ target, outcome }] : [];
    });
}

const met = ({ target, outcome }: Answered): boolean => Number(outcome.value.toPrecision(DIGITS)) >= target.value;

function noteFor(setting: Setting, items: readonly Yearly[]): Note[] {
  const [first] = items;
  if (!first) return [];
  const targets = targetsOf(setting, first);
  const body = items.map((item) => bodyOf(setting, item, targets)).find((one) => one !== undefined);
  const past = body === undefined ? [] : answered(setting, first, targets, body);
  if (body === undefined || past.length < ENOUGH) return [];
  const reached = past.filter(met).length;
  const { series } = first.found;
  const years = past.map(({ target }) => target.period).join(', ');
  const show = (value: number): string => formatValue(value, series.unit);
  return [
    {
      id: 'track-record',
      claims: items.map(({ index }) => index),
      text: `Of the ${past.length} earlier targets of the ${bare(body)} on record (${years}), ${reached === 0 ? 'none' : reached} ${reached > 1 ? 'were' : 'was'} met.`,
      weight: 0.68,
      ...working(
        [
          ...items.map(({ claim }) => fromArticle('figure in the article', claim)),
          ...past.flatMap(({ target, outcome }) => [
            fromFact(`target, ${target.period}`, target),
            fromPoint(`outcome, ${target.period}`, series, outcome),
          ]),
        ],
        `outcomes at their target or above, in ${DIGITS} digits: ${past.map(({ target, outcome }) => `${show(outcome.value)} of ${show(target.value)}`).join('; ')}`,
        `${reached} of ${past.length}`,
      ),
    },
  ];
}

export const trackRecord: NoteKind = {
  id: 'track-record',
  make: (setting) => [...grouped(projectionsOf(setting), yearKey).values()].flatMap((group) => noteFor(setting, group)),
};
