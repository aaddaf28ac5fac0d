/** "A year before, 2020: $1.72bn." Beside a large amount that the article sets beside nothing. */
import type { Point } from '../../data/series.ts';
import { officialWords, sidesOf, type Yearly } from '../official.ts';
import { periodWords, shiftYears } from '../periods.ts';
import type { Note } from '../report.ts';
import { middle } from '../rounding.ts';
import { grouped, itemsNear, type Setting, sameThing } from '../setting.ts';
import { agrees, settledOf, valueThen, yearKey } from '../settled.ts';
import { fromArticle, fromPoint, type NoteKind, publisherWords, working } from './note.ts';

export type Lone = Yearly & { readonly before: Point };

/** Another figure of the same thing: of another time, or how it changed. The same one told again is none. */
function hasFellow(setting: Setting, { claim, index }: Yearly): boolean {
  return itemsNear(setting, index).some(({ claim: other, index: at }) => {
    if (at === index || !sameThing(other, claim)) return false;
    const again = other.unit === claim.unit && other.period === claim.period && other.role === 'level';
    return !again;
  });
}

/** Amounts with no other figure of the same thing around them, whose year before is on record. */
export function loneClaims(setting: Setting): Lone[] {
  return settledOf(setting).flatMap((item): Lone[] => {
    const { claim, found, period } = item;
    if (found.candidate.kind !== 'level' || found.reading !== 'level' || claim.role !== 'level') return [];
    if (hasFellow(setting, item)) return [];
    // A figure beside a series that holds more than it does is set beside no other year of that series.
    const own = claim.modality === 'reported' ? agrees(item) : undefined;
    const like = own ?? !found.candidate.broader;
    const before = like ? valueThen(setting, found.series, shiftYears(period, -1)) : undefined;
    return before ? [{ ...item, before }] : [];
  });
}

function noteFor(items: readonly Lone[]): Note[] {
  const [lone] = items;
  if (!lone) return [];
  const { claim, found, before } = lone;
  const { series } = found;
  // A deficit is written without the sign of its series.
  const shown = sidesOf(lone, before.value)?.official;
  if (shown === undefined) return [];
  // Where the figure is the series' own there is no difference to tell.
  const difference = agrees(lone) === true ? null : found.difference;
  return [
    {
      id: 'no-comparator',
      claims: items.map(({ index }) => index),
      text: `A year before, in ${periodWords(before.period)}: ${officialWords(found, shown)} (${publisherWords(series.source)}${difference ? `; ${difference}` : ''}).`,
      weight: 0.34,
      ...working(
        [fromArticle('figure in the article', claim), fromPoint('the year before', series, before)],
        'as published, latest release known on the article’s date',
        before.value,
      ),
    },
  ];
}

export const noComparator: NoteKind = {
  id: 'no-comparator',
  make: (setting) =>
    [...grouped(loneClaims(setting), (lone) => `${yearKey(lone)} ${middle(lone.claim)}`).values()].flatMap(noteFor),
};
