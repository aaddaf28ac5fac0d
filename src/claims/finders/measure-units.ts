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

const DAILY: ReadonlyMap<string, number> = new Map([
  ['b', 1],
  ['kb', 1e3],
  ['mb', 1e6],
]);

export const measureUnits: Finder = (numeral, { tokens }, setting) => {
  if (numeral.kind === 'multiple') return null;
  const at = pastHyphen(tokens, numeral.last + 1);
  if (!isIn(tokens, at, OPENS_UNIT)) return null;
  // "210,000 b/d", "1.2 mb/d": three signs, one unit.
  const daily =
    lowerAt(tokens, at + 1) === '/' && lowerAt(tokens, at + 2) === 'd' ? DAILY.get(lowerAt(tokens, at)) : undefined;
  if (daily) {
    const found = reading(numeral, 'measure', 'barrel/day', at + 2);
    found.value = exact(numeral.value * daily);
    found.step = numeral.step * daily;
    found.scale = numeral.scale * daily;
    return found;
  }
  // "63.1 MT" of an Indian mill or mine is millions of tonnes.
  if (tokens[at]?.text === 'MT' && numeral.scale === 1 && numeral.value < 10_000 && setting.mainPlace === 'IND') {
    const found = reading(numeral, 'measure', 'tonne', at);
    found.value = exact(numeral.value * 1e6);
    found.step = numeral.step * 1e6;
    found.scale = 1e6;
    return found;
  }
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
