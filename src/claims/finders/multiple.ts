/** Multiples ("doubled", "two folds", "three times as many") and fractions ("a third of", "half"). */
import type { Finder } from '../reading.ts';
import { reading } from './shared.ts';

export const multiple: Finder = (numeral) =>
  numeral.kind === 'multiple' ? reading(numeral, 'multiple', 'x', numeral.last) : null;

export const fraction: Finder = (numeral) =>
  numeral.kind === 'fraction' ? reading(numeral, 'fraction', 'fraction', numeral.last) : null;
