/** "5 million tonnes", "325,000 barrels per day", "500 kilowatts". */
import { LONG_UNITS, MEASURE_UNITS, PER_TIME, SCALED_UNITS } from '../lexicon/units.ts';
import type { Finder } from '../reading.ts';
import { exact } from '../text/digits.ts';
import { isIn, lowerAt, pastHyphen, perAfter, reading, signed, wordSet } from './shared.ts';

const OPENS_UNIT = wordSet(
  MEASURE_UNITS.keys(),
  [...LONG_UNITS.keys()].map((unit) => unit.split(' ')[0] ?? ''),
  [...SCALED_UNITS.keys()].map((unit) => unit.toLowerCase()),
  ['hour', 'hours'],
);

export const measureUnits: Finder = (numeral, { tokens }) => {
  if (numeral.kind === 'multiple') return null;
  const at = pastHyphen(tokens, numeral.last + 1);
  if (!isIn(tokens, at, OPENS_UNIT)) return null;
  const scaled = SCALED_UNITS.get(tokens[at]?.text ?? '');
  if (scaled && numeral.scale === 1) {
    const [factor, unit] = scaled;
    const found = reading(numeral, 'measure', unit, at);
    found.value = exact(numeral.value * factor);
    found.step = numeral.step * factor;
    found.scale = factor;
    return signed(found, numeral, tokens);
  }
  const long = LONG_UNITS.get(`${lowerAt(tokens, at)} ${lowerAt(tokens, at + 1)}`);
  const word = lowerAt(tokens, at);
  let unit = long ?? MEASURE_UNITS.get(word);
  if (!unit && /^hours?$/u.test(word) && numeral.step < 1) unit = 'hour';
  if (!unit || (word === 'mt' && tokens[at]?.spaced && tokens[at]?.text !== 'MT')) return null;
  let last = long ? at + 1 : at;
  const per = perAfter(tokens, last + 1);
  if (per && PER_TIME.has(per.unit)) {
    unit = `${unit}/${per.unit}`;
    last = per.last;
  }
  return signed(reading(numeral, 'measure', unit, last), numeral, tokens);
};
