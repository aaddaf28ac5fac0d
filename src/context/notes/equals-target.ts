/** "The same as the Ministry of IT's own target for FY2022, on record since December 2021." */
import type { Fact } from '../../data/series.ts';
import { formatDate } from '../../shared/format.ts';
import { projectionsOf, type Yearly } from '../official.ts';
import { periodWords } from '../periods.ts';
import type { Note } from '../report.ts';
import { contains } from '../rounding.ts';
import type { Setting } from '../setting.ts';
import { fromArticle, fromFact, type NoteKind, working } from './note.ts';

const possessive = (name: string): string => (/s$/iu.test(name) ? `${name}’` : `${name}’s`);

/** Who set it: "the Ministry of IT's own target", or plainly "the official target". */
const owner = (by: string | null): string =>
  by === null ? 'the official target' : `the ${possessive(by.replace(/^the /iu, ''))} own target`;

function targetsKnown(setting: Setting, { found, period }: Yearly): Fact[] {
  const { date } = setting.article;
  return setting.library
    .facts('target', found.series.place)
    .filter((fact) => fact.of === found.series.id && fact.period === period && fact.unit === found.series.unit)
    .filter((fact) => fact.published !== null && date !== null && fact.published <= date)
    .sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
}

function noteFor(setting: Setting, yearly: Yearly): Note[] {
  const interval = setting.intervals[yearly.index];
  if (!interval || yearly.claim.modality !== 'projected' || typeof yearly.claim.value !== 'number') return [];
  // "Over $3.5bn" names its own floor: the digits, not the open interval, are what a target may equal.
  const digits = {
    ...interval,
    low: interval.low ?? yearly.claim.value,
    high: interval.high ?? yearly.claim.value + yearly.claim.step / 2,
  };
  const same = targetsKnown(setting, yearly).filter((fact) => contains(digits, fact.value));
  const first = same[0];
  if (!first?.published) return [];
  const named = same.find((fact) => fact.by !== null && fact.value === first.value);
  const inputs = [
    fromArticle('figure in the article', yearly.claim),
    fromFact('target, earliest dated page', first),
    ...(named && named !== first ? [fromFact(`target, named as of ${named.by}`, named)] : []),
  ];
  return [
    {
      id: 'equals-target',
      claims: [yearly.index],
      text: `The same as ${owner(named?.by ?? null)} for ${periodWords(yearly.period)}, on record since ${formatDate(first.published.slice(0, 7))}.`,
      weight: 0.85,
      ...working(
        inputs,
        'the target lies inside the rounding of the figure; date: the earliest page known to state the target',
        first.value,
      ),
    },
  ];
}

export const equalsTarget: NoteKind = {
  id: 'equals-target',
  make: (setting) => projectionsOf(setting).flatMap((yearly) => noteFor(setting, yearly)),
};
