/** "Known since: the outcome for FY2022 was $2.62bn, 25% below the projection." */
import { formatPercent, formatValue } from '../../shared/format.ts';
import { inClaimSense, outcomeOf, projectionsOf, type Yearly } from '../official.ts';
import { periodWords } from '../periods.ts';
import type { Note } from '../report.ts';
import { contains, intervalWords } from '../rounding.ts';
import type { Setting } from '../setting.ts';
import { releasesOf } from '../values.ts';
import { fromArticle, fromPoint, modalityWords, type NoteKind, working } from './note.ts';

/** The end of a claim's figure an outcome is measured from: the nearer one of a range. */
function nearEnd({ claim }: Yearly, outcome: number): number {
  if (typeof claim.value === 'number') return claim.value;
  const [low, high] = claim.value;
  return outcome < low ? low : high;
}

function distance(yearly: Yearly, outcome: number): { words: string; value: number; formula: string } {
  const end = nearEnd(yearly, outcome);
  const side = outcome < end ? 'below' : 'above';
  if (yearly.claim.unit === '%' || end <= 0) {
    const gap = outcome - end;
    const words = formatValue(Math.abs(gap), yearly.claim.unit === '%' ? 'pp' : yearly.claim.unit, 2);
    return { words: `${words} ${side}`, value: gap, formula: 'outcome − figure in the article' };
  }
  const ratio = outcome / end - 1;
  const formula = 'outcome ÷ figure in the article − 1';
  return { words: `${formatPercent(Math.abs(ratio) * 100)} ${side}`, value: ratio, formula };
}

function noteFor(setting: Setting, yearly: Yearly): Note[] {
  const point = outcomeOf(setting, yearly);
  const interval = setting.intervals[yearly.index];
  if (!point || !interval) return [];
  const { claim, index, found, period } = yearly;
  const outcome = inClaimSense(found, claim, point.value);
  const shown = formatValue(outcome, claim.unit);
  const inside = contains(interval, outcome);
  const { words, value, formula } = distance(yearly, outcome);
  const said = inside ? `in line with ${modalityWords(claim)}` : `${words} ${modalityWords(claim)}`;
  const earlier = releasesOf(found.series, period).filter((release) => release.value !== point.value);
  const trend = setting.trends.find(({ claims }) => claims.includes(index));
  const rounding = intervalWords(interval, (end) => formatValue(end, claim.unit));
  return [
    {
      id: 'hindsight',
      claims: [index],
      text: `Known since: the outcome for ${periodWords(period)} was ${shown}, ${said}.`,
      weight: 0.92,
      ...(trend?.summary.includes(shown) ? { saidByTrend: true } : {}),
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
