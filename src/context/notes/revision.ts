/** "FY2021 was put at $2.123bn by July 2021, and at $2.108bn by October 2022." Dates are those of the pages read. */
import type { Point } from '../../data/series.ts';
import { formatDate, formatValue } from '../../shared/format.ts';
import type { Yearly } from '../official.ts';
import { periodWords } from '../periods.ts';
import type { Note } from '../report.ts';
import { contains } from '../rounding.ts';
import { grouped, type Setting } from '../setting.ts';
import { settledOf, yearKey } from '../settled.ts';
import { releasesOf } from '../values.ts';
import { fromArticle, fromPoint, type NoteKind, working } from './note.ts';

/** A smaller revision is none to remark on, unless a round figure lies between the two. */
const SMALL = 0.005;
const DIGITS = 4;

/** A number of two digits lies between the two: 2.605 and 2.596 stand on either side of 2.6. */
function crossed(a: number, b: number): boolean {
  const size = 10 ** (Math.floor(Math.log10(Math.abs(b))) - 1);
  return Math.floor(a / size) !== Math.floor(b / size);
}

function noteFor({ intervals }: Setting, items: readonly Yearly[]): Note[] {
  const [item] = items;
  if (!item) return [];
  const { found, period } = item;
  const releases = releasesOf(found.series, period).filter(({ published }) => published !== null);
  const [first, last]: (Point | undefined)[] = [releases[0], releases.at(-1)];
  if (!first?.published || !last?.published || first.value <= 0 || first.value === last.value) return [];
  const change = last.value / first.value - 1;
  if (Math.abs(change) < SMALL && !crossed(first.value, last.value)) return [];
  // A figure that rounds every release alike is not touched by their difference.
  const touched = items.filter(({ index }) => {
    const interval = intervals[index];
    return interval && !releases.every(({ value }) => contains(interval, value));
  });
  if (touched.length === 0) return [];
  const [then, now] = [first, last].map(({ value }) => formatValue(value, found.series.unit, DIGITS));
  const [when, since] = [first.published, last.published].map((date) => formatDate(date.slice(0, 7)));
  return [
    {
      id: 'revision',
      claims: touched.map(({ index }) => index),
      text: `${periodWords(period)} was put at ${then} by ${when}, and at ${now} by ${since}.`,
      weight: 0.35,
      ...working(
        [
          ...touched.map(({ claim }) => fromArticle('figure in the article', claim)),
          ...releases.map((release) => fromPoint(`${period}, page of ${release.published}`, found.series, release)),
        ],
        'latest ÷ earliest on record − 1; the dates are of the pages read, not of the releases',
        change,
      ),
    },
  ];
}

export const revision: NoteKind = {
  id: 'revision',
  make: (setting) => {
    const items = settledOf(setting).filter(
      ({ found, claim }) => found.reading === 'level' && claim.modality === 'reported',
    );
    return [...grouped(items, yearKey).values()].flatMap((group) => noteFor(setting, group));
  },
};
