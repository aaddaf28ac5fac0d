/** "To reach $3.5bn, January–June 2022 needed $2.2bn, +91% on a year before; July–December 2021 brought $1.3bn, +36%." */
import type { Fact, Point } from '../../data/series.ts';
import { formatChange, formatValue } from '../../shared/format.ts';
import { projectionsOf, type Yearly } from '../official.ts';
import { type Dates, datesOf, dayAfter, monthsWords, periodWords, shiftYears } from '../periods.ts';
import type { Note } from '../report.ts';
import { contains, intervalWords, mapped } from '../rounding.ts';
import type { Setting } from '../setting.ts';
import { knownThen, pointAt } from '../values.ts';
import { fromArticle, fromFact, fromPoint, type NoteKind, working } from './note.ts';

interface Parts {
  /** The part of the projected year known when the article was written, and the same part a year before. */
  readonly part: Fact & Dates;
  readonly before: Fact;
}

const yearBefore = (date: string): string => shiftYears(date, -1);

/** The longest part of the projected year known on the article's date that has a counterpart a year before. */
function partsOf(setting: Setting, { found, period }: Yearly): Parts | undefined {
  const { date } = setting.article;
  const year = datesOf(period, found.series.place);
  if (date === null || year === null) return undefined;
  const known = setting.library
    .facts('part-year', found.series.place)
    .filter((fact) => fact.of === found.series.id && fact.published !== null && fact.published <= date);
  const parts = known.flatMap((part): Parts[] => {
    const { start, end } = part;
    if (start !== year.start || end === null || end >= year.end) return [];
    const before = known.find((fact) => fact.start === yearBefore(start) && fact.end === lastDay(yearBefore(end)));
    return before && before.value > 0 ? [{ part: { ...part, start, end }, before }] : [];
  });
  return parts.sort((a, b) => b.part.end.localeCompare(a.part.end))[0];
}

/** The last day of a month a year before, where February's length differs. */
const lastDay = (date: string): string =>
  date.endsWith('-02-29') || date.endsWith('-02-28') ? monthEnd(date.slice(0, 4)) : date;
const monthEnd = (year: string): string => new Date(Date.UTC(Number(year), 2, 0)).toISOString().slice(0, 10);

function noteFor(setting: Setting, yearly: Yearly): Note[] {
  const { claim, found, period, index } = yearly;
  const parts = partsOf(setting, yearly);
  const interval = setting.intervals[index];
  const previous = shiftYears(period, -1);
  const last = pointAt(found.series, previous);
  const { date } = setting.article;
  const then = date === null ? undefined : knownThen(found.series, previous, date);
  const year = datesOf(period, found.series.place);
  // A year before that nobody knew yet left nothing to reckon from.
  if (!parts || !interval || !last || !then || !year || found.series.unit !== claim.unit) return [];
  const goal = typeof claim.value === 'number' ? claim.value : claim.value[0];
  const { part, before } = parts;
  const [needed, base] = [goal - part.value, last.value - before.value];
  if (needed <= 0 || base <= 0) return [];
  const [pace, sofar] = [needed / base - 1, part.value / before.value - 1];
  const bounds = mapped(interval, (end) => (end - part.value) / base - 1);
  // Inside the rounding of the figure, the year's remainder asks for no other pace than its beginning had.
  if (bounds.low === null || contains(bounds, sofar)) return [];
  const rest = { start: dayAfter(part.end), end: year.end };
  const money = (value: number): string => formatValue(value, claim.unit);
  const revised = then.value === last.value ? '' : thenWords(then, before, needed);
  return [
    {
      id: 'needed-pace',
      claims: [index],
      text: `To reach ${money(goal)}, ${monthsWords(rest)} needed ${money(needed)}, ${formatChange(pace)} on a year before; ${monthsWords(part)} brought ${money(part.value)}, ${formatChange(sofar)}.`,
      weight: 0.9,
      ...working(
        [
          fromArticle('figure in the article', claim),
          fromFact(monthsWords(part), part),
          fromFact('the same months a year before', before),
          fromPoint(`${periodWords(previous)}, latest value`, found.series, last),
          ...(revised ? [fromPoint(`${periodWords(previous)}, as known then`, found.series, then)] : []),
        ],
        `(figure − ${monthsWords(part)}) ÷ (${periodWords(previous)} − the same months a year before) − 1; ` +
          `with the figure’s rounding ${intervalWords(bounds, formatChange)}${revised}`,
        pace,
      ),
    },
  ];
}

const thenWords = (then: Point, before: Fact, needed: number): string =>
  `; on the year’s value as known then ${formatChange(needed / (then.value - before.value) - 1)}`;

export const neededPace: NoteKind = {
  id: 'needed-pace',
  make: (setting) => projectionsOf(setting).flatMap((yearly) => noteFor(setting, yearly)),
};
