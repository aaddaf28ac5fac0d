/** "Known since: the outcome for FY2022 was $2.62bn, 25% below the projection." */
import { formatPercent, formatValue } from '../../shared/format.ts';
import { officialWords, outcomeOf, projectionsOf, type Sides, sidesOf, type Yearly } from '../official.ts';
import { periodWords } from '../periods.ts';
import type { Note } from '../report.ts';
import { contains, intervalWords } from '../rounding.ts';
import type { Setting } from '../setting.ts';
import { releasesOf } from '../values.ts';
import { fromArticle, fromPoint, modalityWords, type NoteKind, working } from './note.ts';

interface Distance {
  readonly words: string;
  readonly value: number;
  readonly formula: string;
}

/** No gap between rates is told more finely than tenths, unless the article is finer. */
const TENTH = 0.1;
const roundedTo = (step: number, value: number): number => Math.round(value / step) * step;

function distance({ claim }: Yearly, { stated, official }: Sides): Distance {
  const side = official < stated ? 'below' : 'above';
  if (claim.unit === '%' || stated <= 0) {
    const gap = official - stated;
    const size = claim.unit === '%' ? roundedTo(Math.min(claim.step, TENTH), Math.abs(gap)) : Math.abs(gap);
    const words = formatValue(Number(size.toPrecision(2)), claim.unit === '%' ? 'pp' : claim.unit, 2);
    return { words: `${words} ${side}`, value: gap, formula: 'outcome − figure in the article' };
  }
  const ratio = official / stated - 1;
  const words = `${formatPercent(Math.abs(ratio) * 100)} ${side}`;
  return { words, value: ratio, formula: 'outcome ÷ figure in the article − 1' };
}

/** "25% below the projection", "in line with the target", "inside the projection, which sets only a floor". */
function saidOf(yearly: Yearly, sides: Sides): string {
  const name = modalityWords(yearly.claim);
  if (!contains(sides.interval, sides.official)) return `${distance(yearly, sides).words} ${name}`;
  const open = sides.interval.high === null || sides.interval.low === null;
  if (!open || contains(sides.written, sides.official)) return `in line with ${name}`;
  return `inside ${name}, which only sets a ${sides.interval.high === null ? 'floor' : 'ceiling'}`;
}

function noteFor(setting: Setting, yearly: Yearly): Note[] {
  const point = outcomeOf(setting, yearly);
  const sides = point ? sidesOf(yearly, point.value) : null;
  if (!point || !sides) return [];
  const { claim, index, found, period } = yearly;
  // Beside "4.25%" the outcome is told as finely, so that the gap between them adds up.
  const shown = officialWords(found, sides.official, claim.unit === '%' && claim.step < TENTH);
  const { value, formula } = distance(yearly, sides);
  const earlier = releasesOf(found.series, period).filter((release) => release.value !== point.value);
  const trend = setting.trends.find(({ claims }) => claims.includes(index));
  const inTrend = [shown, formatValue(point.value, found.series.unit)].some((words) => trend?.summary.includes(words));
  const rounding = intervalWords(sides.interval, (end) => formatValue(end, claim.unit));
  const differs = found.candidate.difference ? ` (${found.candidate.difference})` : '';
  return [
    {
      id: 'hindsight',
      claims: [index],
      text: `Known since: the outcome for ${periodWords(period)} was ${shown}${differs}, ${saidOf(yearly, sides)}.`,
      weight: 0.92,
      ...(inTrend ? { saidByTrend: true } : {}),
      ...working(
        [
          fromArticle('figure in the article', claim),
          fromPoint(earlier.length > 0 ? 'outcome, latest value' : 'outcome', found.series, point),
          ...earlier.map((release) => fromPoint('outcome, earlier release', found.series, release)),
        ],
        `${formula} (the figure stands for ${rounding})`,
        value,
      ),
    },
  ];
}

export const hindsight: NoteKind = {
  id: 'hindsight',
  make: (setting) => projectionsOf(setting).flatMap((yearly) => noteFor(setting, yearly)),
};
