/**
 * Readings next to each other: ranges ("2.5-3%", "between $2bn and $3bn") become one; a number without a unit takes its
 * neighbour's ("4.8, 4.7 and 5.1 percent", "from 25,000 to 50,000 jobs"). A change "from X to Y" stays two.
 */
import { changeWord, isChangeWord, RANGE_VERBS } from '../lexicon/change-words.ts';
import { MAGNITUDES } from '../lexicon/number-words.ts';
import type { Numeral, Reading, Sentence } from '../reading.ts';
import { exact } from '../text/digits.ts';
import type { Token } from '../text/tokens.ts';
import { isHyphen, isIn, lowerAt, perAfter, reading, wordSet } from './shared.ts';

type Link = 'hyphen' | 'to' | 'and' | 'list' | 'of' | null;
type Tokens = readonly Token[];

export interface Slot {
  readonly numeral: Numeral;
  reading: Reading | null;
  /** Which guard refused it as a bare number ("date"), where it has no unit and one did. */
  readonly guard: string | null;
}

const firstOf = (slot: Slot): number => slot.reading?.first ?? slot.numeral.first;
const lastOf = (slot: Slot): number => slot.reading?.last ?? slot.numeral.last;

/** What stands between two neighbouring numbers, if it is only a connector. */
function linkBetween(left: Slot, right: Slot, tokens: Tokens): Link {
  const from = lastOf(left) + 1;
  const to = firstOf(right);
  const first = lowerAt(tokens, from);
  if (to - from === 1) {
    if (isHyphen(tokens[from]) || first === '−') return lowerAt(tokens, from) === '—' ? null : 'hyphen';
    if (first === 'and' || first === 'or') return 'and';
    return first === 'to' || first === 'of' ? first : first === ',' ? 'list' : null;
  }
  if (to - from !== 2) return null;
  const second = lowerAt(tokens, from + 1);
  if (first === ',' && (second === 'and' || second === 'or')) return 'list';
  return first === 'of' && second === 'the' ? 'of' : null;
}

const bare = (slot: Slot): boolean => (slot.reading === null && slot.guard === null) || slot.reading?.unit === 'count';

const mantissa = (slot: Slot): number => slot.numeral.value / slot.numeral.scale;

/** Gives a bare number the unit of the reading after it, and its magnitude where it has none. */
function lend(slot: Slot, from: Reading, scaled: boolean): void {
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

const LOOSENS = wordSet(
  'about around roughly some approximately nearly almost over under the just an estimated only budgeted earlier previous revised original existing current initial'.split(
    ' ',
  ),
);

/** The word that opens "between X and Y", "from X to Y", skipping hedges and signs. */
function openerBefore(slot: Slot, tokens: Tokens): string {
  let at = firstOf(slot) - 1;
  while (isIn(tokens, at, LOOSENS)) at--;
  return lowerAt(tokens, at);
}

/** Is "from X to Y" a span and not a change? Verbs of range say so; no verb of change nearby says so too. */
function rangeNotChange(slot: Slot, tokens: Tokens): boolean {
  const end = firstOf(slot);
  for (let at = end - 1; at >= 0 && at > end - 9; at--) {
    const word = lowerAt(tokens, at);
    if (RANGE_VERBS.has(word)) return true;
    if (isChangeWord(word)) return false;
  }
  return false;
}

function merge(left: Slot, right: Slot, first: number): void {
  const [low, high] = [left.reading, right.reading];
  if (!low || !high || typeof low.value !== 'number' || typeof high.value !== 'number') return;
  right.reading = {
    ...high,
    first,
    value: low.value <= high.value ? [low.value, high.value] : [high.value, low.value],
    step: Math.min(low.step, high.step),
    supplied: false,
  };
  left.reading = null;
}

/** Same unit, or the left one without the "per" of the right one. */
const alike = (a: Reading, b: Reading): boolean => a.unit === b.unit || b.unit.startsWith(`${a.unit}/`);

function joinPair(left: Slot, right: Slot, tokens: Tokens): boolean {
  const link = linkBetween(left, right, tokens);
  if (
    link === 'to' &&
    left.reading?.finder === 'index' &&
    bare(right) &&
    right.numeral.digits &&
    right.numeral.scale === 1
  ) {
    // "gone up 203.56 points to 65,831.70"
    right.reading = reading(right.numeral, 'index', 'index', right.numeral.last, { supplied: true });
    return false;
  }
  if (
    link === 'to' &&
    bare(right) &&
    right.numeral.scale === 1 &&
    left.reading &&
    takesBack(left.reading, right, tokens)
  ) {
    // "reduced by 0.1 hours to 34.3": what it came to is in the same unit.
    right.reading = reading(right.numeral, left.reading.finder, left.reading.unit, right.numeral.last, {
      supplied: true,
    });
    return false;
  }
  const high = right.reading;
  if (
    high?.unit === 'count' &&
    left.reading?.finder === 'money' &&
    link === 'hyphen' &&
    !left.reading.unit.includes('/') &&
    left.reading.last === left.numeral.last
  ) {
    // "$1.2-1.5bn": the sign before the first serves both.
    right.reading = { ...high, unit: left.reading.unit, finder: 'money' };
    return joinPair(left, right, tokens);
  }
  if (link === 'hyphen' && !high && bare(right) && left.reading?.finder === 'money' && left.numeral.digits) {
    // "Rs240-280 per kg": the second number has no sign of its own.
    const per = perAfter(tokens, right.numeral.last + 1);
    right.reading = reading(right.numeral, 'money', left.reading.unit, per?.last ?? right.numeral.last, {
      supplied: true,
    });
    if (per) right.reading.unit = `${left.reading.unit}/${per.unit}`;
    return joinPair(left, right, tokens);
  }
  if (!link || !high || Array.isArray(high.value)) return false;
  if (left.numeral.kind !== 'number' || right.numeral.kind !== 'number') return false;
  const opener = openerBefore(left, tokens);
  const unitless = bare(left) && left.numeral.last === lastOf(left);
  const withUnit = high.unit !== 'count' || (right.numeral.scale > 1 && left.numeral.scale === 1);
  const rangeLink = link === 'hyphen' || link === 'to' || (link === 'and' && opener === 'between');
  // "rose by 158,000 to 8.4 million": how far, and where to.
  if (link === 'to' && opener === 'by' && left.numeral.value >= 1000) return false;
  if (unitless && withUnit && high.unit !== 'x' && high.unit !== 'fraction' && link !== 'of') {
    if (link === 'list' || link === 'and') {
      // "4.8, 4.7 and 5.1 percent": only numbers that could carry the same unit.
      const alternative =
        link === 'and' &&
        lowerAt(tokens, lastOf(left) + 1) === 'or' &&
        mantissa(left) < 1000 &&
        mantissa(left) * 10 > mantissa(right);
      // "2,245 or 46.6% of complaints" says one thing in two ways: "or" lists only numbers of one size.
      const or = lowerAt(tokens, lastOf(left) + 1) === 'or';
      const percents = (high.unit === '%' || high.unit === 'pp' || high.unit === 'bp') && left.numeral.value < 1000;
      const listed = or ? alternative : percents || (high.scale > 1 && left.numeral.scale === 1);
      if (!(rangeLink || (listed && (link === 'and' || right.reading?.supplied || isListStart(left, tokens)))))
        return false;
      if (!left.numeral.digits && left.numeral.value < 2) return false;
    }
    lend(left, high, mantissa(left) < 1000);
  } else if (unitless && link === 'of' && left.numeral.scale > 1 && high.scale > 1 && high.finder === 'money') {
    lend(left, high, false);
    return false;
  }
  const low = left.reading;
  if (!low || !rangeLink || Array.isArray(low.value)) return false;
  if (
    low.numeral.scale === 1 &&
    high.numeral.scale > 1 &&
    low.unit === high.unit &&
    low.finder === 'money' &&
    !low.supplied &&
    low.last === left.numeral.last &&
    mantissa(left) <= mantissa(right) &&
    mantissa(left) < 1000
  ) {
    // "$1.2-1.5bn", "between $10 and $20 billion".
    low.value = exact(left.numeral.value * high.scale);
    low.step = left.numeral.step * high.scale;
  }
  if (!alike(low, high)) return false;
  // A span climbs; "17.6% to 13.8%" is a way down.
  if (link === 'to' && Number(low.value) > Number(high.value)) return false;
  if (link === 'hyphen') {
    merge(left, right, low.first);
    return true;
  }
  if (link === 'and') {
    merge(left, right, startOf(left, tokens, 'between'));
    return true;
  }
  if (opener === 'from') {
    if (!rangeNotChange(left, tokens)) return false;
    merge(left, right, startOf(left, tokens, 'from'));
    return true;
  }
  if ((opener === 'by' && !low.supplied) || (moves(opener) && !low.supplied)) return false;
  const between = opener === 'between';
  merge(left, right, between ? startOf(left, tokens, 'between') : low.first);
  return true;
}

function takesBack(low: Reading, right: Slot, tokens: Tokens): boolean {
  if (low.unit === 'count' || low.unit === 'x' || low.unit === 'fraction' || low.finder === 'index') return false;
  const next = tokens[right.numeral.last + 1];
  return (
    openerBefore({ numeral: low.numeral, reading: low, guard: null }, tokens) === 'by' &&
    (next === undefined || next.kind === 'sign')
  );
}

const isListStart = (slot: Slot, tokens: Tokens): boolean => {
  const next = lowerAt(tokens, slot.numeral.last + 1);
  return next === ',' && slot.numeral.digits && !MAGNITUDES.has(lowerAt(tokens, slot.numeral.last + 2));
};

/** Token of the opening word, so that the quote holds "between". Hedges inside stay inside. */
function startOf(slot: Slot, tokens: Tokens, opener: string): number {
  let at = firstOf(slot) - 1;
  while (at >= 0 && at > firstOf(slot) - 5 && lowerAt(tokens, at) !== opener) at--;
  return lowerAt(tokens, at) === opener ? at : firstOf(slot);
}

/** "Akwa Ibom (22.88 per cent), Ebonyi (22.51) and Kogi (22.08)": the unit is written once. */
function bracketed(slots: readonly Slot[], tokens: Tokens): void {
  let unit: Reading | null = null;
  for (const slot of slots) {
    const { first, last } = slot.numeral;
    const end = slot.reading?.last ?? last;
    if (lowerAt(tokens, first - 1) !== '(' || lowerAt(tokens, end + 1) !== ')') continue;
    if (slot.reading?.unit === '%') unit = slot.reading;
    else if (unit && !slot.reading && slot.guard === null && slot.numeral.digits && slot.numeral.value < 1000)
      slot.reading = reading(slot.numeral, unit.finder, unit.unit, last, { supplied: true });
  }
}

/** "had fallen $8.06 bn to $580bn": a verb of change, where a noun could open a range. */
function moves(word: string): boolean {
  const found = changeWord(word);
  return found !== undefined && (!found.noun || word === 'cut');
}

/** "weakened past 80 to the dollar on Tuesday, ended at 79.8575": the rate goes on bare. */
function rates(slots: readonly Slot[]): void {
  let last: Reading | null = null;
  for (const slot of slots) {
    if (slot.reading && /^[A-Z]{3}\/[A-Z]{3}$/u.test(slot.reading.unit)) last = slot.reading;
    else if (
      last &&
      !slot.reading &&
      slot.guard === null &&
      slot.numeral.digits &&
      slot.numeral.step <= 0.01 &&
      typeof last.value === 'number'
    ) {
      const ratio = slot.numeral.value / last.value;
      if (ratio > 0.7 && ratio < 1.5)
        slot.reading = reading(slot.numeral, last.finder, last.unit, slot.numeral.last, { supplied: true });
    }
  }
}

/** "at 48.46 per cent while prices rose slowest in Bauchi, at 31.9.": the second one leaves the word out. */
function percents(slots: readonly Slot[], tokens: Tokens): void {
  let last: Reading | null = null;
  for (const slot of slots) {
    if (slot.reading?.unit === '%') last = slot.reading;
    else if (slot.reading) last = null;
    else if (
      last &&
      typeof last.value === 'number' &&
      slot.guard === null &&
      slot.numeral.digits &&
      slot.numeral.scale === 1 &&
      slot.numeral.value < 100
    ) {
      const next = lowerAt(tokens, slot.numeral.last + 1);
      const ratio = slot.numeral.value / last.value;
      // "dropped to 22 per cent from 33,", "compares poorly with Ghana's 21.": the sentence goes on in per cent.
      const opens = LENT_AFTER.has(lowerAt(tokens, slot.numeral.first - 1));
      if (opens && /^(?:[.,;)]|and|in)?$/u.test(next) && ratio > 0.1 && ratio < 10)
        slot.reading = reading(slot.numeral, last.finder, '%', slot.numeral.last, { supplied: true });
    }
  }
}

const LENT_AFTER = new Set(['at', 'from', 'to', 'against', "'s"]);

/** Works from the right, so that a unit travels back through a list. */
export function join(slots: Slot[], sentence: Sentence): Reading[] {
  const { tokens } = sentence;
  for (let at = slots.length - 2; at >= 0; at--) {
    const [left, right] = [slots[at], slots[at + 1]];
    if (left && right && joinPair(left, right, tokens)) continue;
  }
  bracketed(slots, tokens);
  rates(slots);
  percents(slots, tokens);
  const readings: Reading[] = [];
  for (const slot of slots) if (slot.reading) readings.push(slot.reading);
  return readings;
}
