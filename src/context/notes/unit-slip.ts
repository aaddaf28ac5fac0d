/** "Elsewhere $3.5bn; here Rs3.5bn": the same number of the same thing in another money or another size. */
import { formatNumber } from '../../shared/format.ts';
import { isMoney, periodsFit } from '../around.ts';
import type { Note } from '../report.ts';
import { type Item, itemsNear, itemsOf, sameThing } from '../setting.ts';
import { fromArticle, type NoteKind, valueWords, working } from './note.ts';

const digitsOf = (quote: string): string => (/\d[\d,]*(?:\.\d+)?/u.exec(quote)?.[0] ?? '').replaceAll(',', '');

/** One digit, or round tens, are met by chance. */
const telling = (digits: string): boolean => digits.replace('.', '').replace(/^0+|0+$/gu, '').length >= 2;

/** Slips are of a thousand or a million, and never of one amount converted. */
const SCALES = new Set([1e3, 1e6]);

/** How `here` slipped from `there`: money of another country, or another size. */
function slipOf({ claim: here }: Item, { claim: there }: Item): 'currency' | number | null {
  const [a, b] = [here.value, there.value];
  if (typeof a !== 'number' || typeof b !== 'number' || digitsOf(here.quote) !== digitsOf(there.quote)) return null;
  if (here.unit !== there.unit) return a === b ? 'currency' : null;
  const factor = Number((b / a).toPrecision(9));
  return SCALES.has(factor) || SCALES.has(1 / factor) ? factor : null;
}

const comparable = ({ role, modality }: Item['claim']): string =>
  `${role === 'level' || role === 'to' ? 'level' : role} ${modality}`;

function noteFor(here: Item, first: Item): Note[] {
  const slip = slipOf(here, first);
  if (slip === null) return [];
  const [a, b] = [here.claim, first.claim];
  const size =
    slip === 'currency'
      ? ', the same number in another currency'
      : `, ${formatNumber(slip > 1 ? slip : 1 / slip)} times ${slip > 1 ? 'smaller' : 'larger'}`;
  return [
    {
      id: 'unit-slip',
      claims: [here.index, first.index],
      text: `Elsewhere ${valueWords(b)}; here ${valueWords(a)}${size}.`,
      weight: 0.86,
      ...working(
        [fromArticle('here', a), fromArticle('elsewhere', b)],
        slip === 'currency' ? 'the same digits, in two currencies' : 'elsewhere ÷ here',
        slip === 'currency' ? `${b.unit}, ${a.unit}` : slip,
      ),
    },
  ];
}

/** Amounts of money of one thing; what stands elsewhere is the first of them. */
export const unitSlip: NoteKind = {
  id: 'unit-slip',
  make: (setting) =>
    itemsOf(setting).flatMap((here): Note[] => {
      const { claim, index } = here;
      if (!isMoney(claim.unit) || !telling(digitsOf(claim.quote))) return [];
      const others = itemsNear(setting, index).filter(
        ({ index: at, claim: other }) =>
          at < index &&
          isMoney(other.unit) &&
          comparable(other) === comparable(claim) &&
          periodsFit(other, claim) &&
          sameThing(other, claim),
      );
      // Said as it should be somewhere else as well: the other is another amount.
      const first = others.find((other) => slipOf(here, other) !== null);
      if (!first || others.some(({ claim: o }) => o.value === claim.value && o.unit === claim.unit)) return [];
      return noteFor(here, first);
    }),
};
