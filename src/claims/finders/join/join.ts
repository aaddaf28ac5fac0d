/**
 * Readings next to each other: ranges ("2.5-3%", "between $2bn and $3bn") become one; a number without a unit takes its
 * neighbour's ("4.8, 4.7 and 5.1 percent", "from 25,000 to 50,000 jobs"). A change "from X to Y" stays two.
 */
import type { Reading, Sentence } from '../../reading.ts';
import { inBrackets, ofPercents, ofRates } from './once.ts';
import { mergeRange } from './range.ts';
import { linkBetween, openerBefore, type Slot, type Tokens } from './slot.ts';
import { takeMagnitude, takePer, takeSign, takesUnitOfLeft, takeUnitOfRight } from './units.ts';

function joinPair(left: Slot, right: Slot, tokens: Tokens): void {
  const link = linkBetween(left, right, tokens);
  if (!link || takesUnitOfLeft(left, right, link, tokens)) return;
  takeSign(left, right, link, tokens);
  const high = right.reading;
  if (!high || Array.isArray(high.value)) return;
  if (left.numeral.kind !== 'number' || right.numeral.kind !== 'number') return;
  const opener = openerBefore(left, tokens);
  // "rose by 158,000 to 8.4 million": how far, and where to.
  if (link === 'to' && opener === 'by' && left.numeral.value >= 1000) return;
  const isRange = link === 'hyphen' || link === 'to' || (link === 'and' && opener === 'between');
  if (!takeUnitOfRight(left, right, high, link, isRange, tokens)) return;
  const low = left.reading;
  if (low && !isRange && (link === 'and' || link === 'list')) takePer(low, high);
  if (!low || !isRange || Array.isArray(low.value)) return;
  takeMagnitude(left, right, low, high);
  mergeRange(left, right, link, opener, tokens);
}

/** Works from the right, so that a unit travels back through a list. */
export function join(slots: Slot[], { tokens }: Sentence): Reading[] {
  for (let at = slots.length - 2; at >= 0; at--) {
    const [left, right] = [slots[at], slots[at + 1]];
    if (left && right) joinPair(left, right, tokens);
  }
  inBrackets(slots, tokens);
  ofRates(slots, tokens);
  ofPercents(slots, tokens);
  const readings: Reading[] = [];
  for (const slot of slots) if (slot.reading) readings.push(slot.reading);
  return readings;
}
