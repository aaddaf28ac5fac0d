/** A number of a sentence on its way to a reading, and what stands between it and its neighbours. */
import type { Numeral, Reading } from '../../reading.ts';
import { exact } from '../../text/digits.ts';
import type { Token } from '../../text/tokens.ts';
import { isHyphen, isIn, lowerAt, reading, wordSet } from '../shared.ts';

export type Tokens = readonly Token[];

/** A connector between two numbers. */
export type Link = 'hyphen' | 'to' | 'and' | 'list' | 'of';

export interface Slot {
  readonly numeral: Numeral;
  reading: Reading | null;
  /** Which guard refused it as a bare number ("date"), where it has no unit and one did. */
  readonly guard: string | null;
}

export const firstOf = (slot: Slot): number => slot.reading?.first ?? slot.numeral.first;
export const lastOf = (slot: Slot): number => slot.reading?.last ?? slot.numeral.last;

/** Without a unit of its own, and no date or name either. */
export const isBare = (slot: Slot): boolean =>
  (slot.reading === null && slot.guard === null) || slot.reading?.unit === 'count';

/** The number before its magnitude word. */
export const mantissa = ({ numeral }: Slot): number => numeral.value / numeral.scale;

/** What stands between two neighbouring numbers, if it is only a connector. */
export function linkBetween(left: Slot, right: Slot, tokens: Tokens): Link | null {
  const from = lastOf(left) + 1;
  const to = firstOf(right);
  const first = lowerAt(tokens, from);
  if (to - from === 1) {
    if (isHyphen(tokens[from]) || first === '−') return first === '—' ? null : 'hyphen';
    if (first === 'and' || first === 'or') return 'and';
    return first === 'to' || first === 'of' ? first : first === ',' ? 'list' : null;
  }
  if (to - from !== 2) return null;
  const second = lowerAt(tokens, from + 1);
  if (first === ',' && (second === 'and' || second === 'or')) return 'list';
  return first === 'of' && second === 'the' ? 'of' : null;
}

const LOOSENS = wordSet(
  'about around roughly some approximately nearly almost over under the just an estimated only budgeted earlier previous revised original existing current initial',
);

/** The word that opens "between X and Y", "from X to Y", skipping hedges and signs. */
export function openerBefore(slot: Slot, tokens: Tokens): string {
  let at = firstOf(slot) - 1;
  while (isIn(tokens, at, LOOSENS)) at--;
  return lowerAt(tokens, at);
}

/** Gives a bare number the unit of the reading after it, and its magnitude where it has none. */
export function lend(slot: Slot, from: Reading, scaled: boolean): void {
  const { numeral } = slot;
  const factor = scaled && numeral.scale === 1 ? from.scale : Math.min(from.scale, 1);
  const unit = from.finder === 'measure' ? from.unit : (from.unit.split('/')[0] ?? from.unit);
  const first = Math.min(slot.reading?.first ?? numeral.first, numeral.first);
  const lent = reading(numeral, from.finder, unit, numeral.last, { first, supplied: true });
  lent.value = exact(numeral.value * factor);
  lent.step = numeral.step * factor;
  lent.scale = numeral.scale * factor;
  slot.reading = lent;
}

/** A bare number takes a unit written elsewhere as it is. */
export function supply({ numeral }: Slot, finder: string, unit: string, last = numeral.last): Reading {
  return reading(numeral, finder, unit, last, { supplied: true });
}
