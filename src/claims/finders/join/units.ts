/** Two neighbouring numbers, one of them without its unit, sign or magnitude: it takes the other's. */
import { MAGNITUDES } from '../../lexicon/number-words.ts';
import type { Reading } from '../../reading.ts';
import { exact } from '../../text/digits.ts';
import { lowerAt, perAfter } from '../shared.ts';
import { isBare, type Link, lastOf, lend, mantissa, openerBefore, type Slot, supply, type Tokens } from './slot.ts';

/** "by 0.1 hours to 34.3": does what it came to stand alone, so that it is in the unit of the step? */
function isStepTo({ numeral, reading: low }: Slot, right: Slot, tokens: Tokens): boolean {
  if (!low || low.unit === 'count' || low.unit === 'x' || low.unit === 'fraction' || low.finder === 'index')
    return false;
  const next = tokens[right.numeral.last + 1];
  const ends = next === undefined || next.kind === 'sign';
  return ends && openerBefore({ numeral, reading: low, guard: null }, tokens) === 'by';
}

/** "gone up 203.56 points to 65,831.70", "reduced by 0.1 hours to 34.3": the right one takes the unit of the left. */
export function takesUnitOfLeft(left: Slot, right: Slot, link: Link, tokens: Tokens): boolean {
  if (link !== 'to' || !left.reading || !isBare(right) || right.numeral.scale !== 1) return false;
  if (left.reading.finder === 'index' && right.numeral.digits) right.reading = supply(right, 'index', 'index');
  else if (isStepTo(left, right, tokens)) right.reading = supply(right, left.reading.finder, left.reading.unit);
  else return false;
  return true;
}

/** "$1.2-1.5bn", "Rs240-280 per kg": the sign before the first serves both. */
export function takeSign(left: Slot, right: Slot, link: Link, tokens: Tokens): void {
  const low = left.reading;
  if (link !== 'hyphen' || low?.finder !== 'money') return;
  const high = right.reading;
  if (high?.unit === 'count' && !low.unit.includes('/') && low.last === left.numeral.last) {
    high.unit = low.unit;
    high.finder = 'money';
  } else if (!high && isBare(right) && left.numeral.digits) {
    const per = perAfter(tokens, right.numeral.last + 1);
    right.reading = supply(right, 'money', low.unit, per?.last);
    if (per) right.reading.unit = `${low.unit}/${per.unit}`;
  }
}

const isListStart = ({ numeral }: Slot, tokens: Tokens): boolean =>
  lowerAt(tokens, numeral.last + 1) === ',' && numeral.digits && !MAGNITUDES.has(lowerAt(tokens, numeral.last + 2));

/** "4.8, 4.7 and 5.1 percent": only numbers that could carry the same unit. */
function isListed(left: Slot, right: Slot, high: Reading, link: Link, tokens: Tokens): boolean {
  // "2,245 or 46.6% of complaints" says one thing in two ways: "or" lists only numbers of one size.
  const or = lowerAt(tokens, lastOf(left) + 1) === 'or';
  const ofOneSize = link === 'and' && mantissa(left) < 1000 && mantissa(left) * 10 > mantissa(right);
  const percents = (high.unit === '%' || high.unit === 'pp' || high.unit === 'bp') && left.numeral.value < 1000;
  const listed = or ? ofOneSize : percents || (high.scale > 1 && left.numeral.scale === 1);
  return listed && (link === 'and' || high.supplied || isListStart(left, tokens));
}

/**
 * A bare left one takes the unit of the right one: "2.5-3%", "25,000 to 50,000 jobs", "4.7 and 5.1 percent". False where
 * the two have nothing to do with each other.
 */
export function takeUnitOfRight(
  left: Slot,
  right: Slot,
  high: Reading,
  link: Link,
  isRange: boolean,
  tokens: Tokens,
): boolean {
  if (!isBare(left) || left.numeral.last !== lastOf(left)) return true;
  const hasUnit = high.unit !== 'count' || (right.numeral.scale > 1 && left.numeral.scale === 1);
  if (hasUnit && high.unit !== 'x' && high.unit !== 'fraction' && link !== 'of') {
    if (link === 'list' || link === 'and') {
      if (!isRange && !isListed(left, right, high, link, tokens)) return false;
      if (!left.numeral.digits && left.numeral.value < 2) return false;
    }
    lend(left, high, mantissa(left) < 1000);
  } else if (link === 'of' && left.numeral.scale > 1 && high.scale > 1 && high.finder === 'money') {
    lend(left, high, false);
    return false;
  }
  return true;
}

/** "$1.2-1.5bn", "between $10 and $20 billion": the magnitude behind the second serves both. */
export function takeMagnitude(left: Slot, right: Slot, low: Reading, high: Reading): void {
  if (low.numeral.scale !== 1 || high.numeral.scale <= 1 || low.unit !== high.unit) return;
  if (low.finder !== 'money' || low.supplied || low.last !== left.numeral.last) return;
  if (mantissa(left) > mantissa(right) || mantissa(left) >= 1000) return;
  low.value = exact(left.numeral.value * high.scale);
  low.step = left.numeral.step * high.scale;
}

/** "$80 and $90 a barrel", "Rs80 or Rs90 per kg": what both are by is said once, behind the second. */
export function takePer(low: Reading, high: Reading): void {
  if (low.finder !== 'money' || !high.unit.startsWith(`${low.unit}/`) || low.unit.includes('/')) return;
  if (low.scale !== high.scale || typeof low.value !== 'number' || typeof high.value !== 'number') return;
  const ratio = high.value / low.value;
  if (ratio > 1 / 4 && ratio < 4) low.unit = high.unit;
}
