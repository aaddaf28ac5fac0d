/** Units written once in a sentence, for numbers further on that stand without. */
import type { Reading } from '../../reading.ts';
import { isIn, lowerAt, wordSet } from '../shared.ts';
import { type Slot, supply, type Tokens } from './slot.ts';

/** "Akwa Ibom (22.88 per cent), Ebonyi (22.51) and Kogi (22.08)" */
export function inBrackets(slots: readonly Slot[], tokens: Tokens): void {
  let unit: Reading | null = null;
  for (const slot of slots) {
    const { first, last } = slot.numeral;
    const end = slot.reading?.last ?? last;
    if (lowerAt(tokens, first - 1) !== '(' || lowerAt(tokens, end + 1) !== ')') continue;
    if (slot.reading?.unit === '%') unit = slot.reading;
    else if (unit && !slot.reading && slot.guard === null && slot.numeral.digits && slot.numeral.value < 1000)
      slot.reading = supply(slot, unit.finder, unit.unit);
  }
}

/** Could `value` be of the same thing as the number before? */
function isNear({ value: before }: Reading, value: number, least: number, most: number): boolean {
  if (typeof before !== 'number') return false;
  const ratio = value / before;
  return ratio > least && ratio < most;
}

const PAIR = /^[A-Z]{3}\/[A-Z]{3}$/u;
const RATE_AT = wordSet('at from to against touch touched touching hit past near above below around was and');

/** "from 14.9 at the end of May", "could touch 60": a plain number where a rate may stand. */
function isRateLike({ numeral: { first, last, digits, scale, step } }: Slot, tokens: Tokens): boolean {
  if (!digits || scale !== 1) return false;
  const next = tokens[last + 1];
  if (next && next.kind === 'word' && !RATE_ENDS.holds(next)) return false;
  return step <= 0.01 || isIn(tokens, first - 1, RATE_AT);
}
const RATE_ENDS = wordSet('a at in on by and but or while after before from as against to earlier when for last this');

/** "weakened past 80 to the dollar on Tuesday, ended at 79.8575": the rate goes on bare. */
export function ofRates(slots: readonly Slot[], tokens: Tokens): void {
  let last: Reading | null = null;
  for (const slot of slots) {
    const { numeral, guard } = slot;
    if (slot.reading && PAIR.test(slot.reading.unit)) last = slot.reading;
    else if (last && !slot.reading && guard === null && isRateLike(slot, tokens)) {
      if (isNear(last, numeral.value, 0.7, 1.5)) slot.reading = supply(slot, last.finder, last.unit);
    }
  }
}

const LENT_AFTER = wordSet(['at', 'from', 'to', 'against', "'s"]);

/** "dropped to 22 per cent from 33,", "compares poorly with Ghana's 21.": the sentence goes on in per cent. */
function goesOnInPercent({ numeral: { first, last, digits, scale, value }, guard }: Slot, tokens: Tokens): boolean {
  if (guard !== null || !digits || scale !== 1 || value >= 100) return false;
  return isIn(tokens, first - 1, LENT_AFTER) && /^(?:[.,;)]|and|in)?$/u.test(lowerAt(tokens, last + 1));
}

/** "at 48.46 per cent while prices rose slowest in Bauchi, at 31.9.": the second one leaves the word out. */
export function ofPercents(slots: readonly Slot[], tokens: Tokens): void {
  let last: Reading | null = null;
  for (const slot of slots) {
    if (slot.reading) last = slot.reading.unit === '%' ? slot.reading : null;
    else if (last && goesOnInPercent(slot, tokens) && isNear(last, slot.numeral.value, 0.1, 10))
      slot.reading = supply(slot, last.finder, '%');
  }
}
