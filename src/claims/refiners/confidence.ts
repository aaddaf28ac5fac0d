/**
 * How sure a reading is: 1 less a share for each doubt. The shares are what each doubt costs in readings wrong in any
 * field, measured on annotated articles (docs/engine.md, "How sure"); they add up roughly as the errors do.
 */
import type { Draft } from '../reading.ts';
import { isMoney, lowerAt } from './shared.ts';

const COST: Readonly<Record<string, number>> = {
  'the currency is not written': 0.25,
  'the country is not named in the sentence': 0.05,
  'the country is named elsewhere in the sentence': 0.1,
  'the words that name the statistic stand far from the figure': 0.1,
  'the statistic is named in an earlier sentence': 0.2,
  'the period is carried over from an earlier sentence': 0.05,
  'no words name what is measured': 0.1,
  'the unit is taken from a neighbouring number': 0.1,
  'the word that makes it a forecast or a plan stands far from the figure': 0.2,
  'whether it is a share or a rate is not said': 0.25,
  'what is counted is not plain': 0.2,
  'a part of something is easily a part of something else': 0.2,
};
const OTHER = 0.1;

/** Doubts that show only in the finished reading. */
function doubtsOf(draft: Draft): string[] {
  const { reading, role, sentence } = draft;
  const found: string[] = [];
  if (!draft.measure) found.push('no words name what is measured');
  if (reading.supplied && !draft.doubts.includes('the currency is not written'))
    found.push('the unit is taken from a neighbouring number');
  if (reading.unit === 'fraction') found.push('a part of something is easily a part of something else');
  else if (role === 'share' && lowerAt(sentence.tokens, reading.last + 1) !== 'of')
    found.push('whether it is a share or a rate is not said');
  if (reading.unit === 'count' && role === 'level' && draft.indicator === null)
    found.push('what is counted is not plain');
  if (isMoney(reading.unit) && reading.supplied) found.push('the currency is not written');
  return found;
}

/** Confidence from 0.1 to 1, and every doubt once, in plain words. */
export function confidenceOf(draft: Draft): { confidence: number; doubts: string[] } {
  const doubts = [...new Set([...draft.doubts, ...doubtsOf(draft)])];
  const lost = doubts.reduce((sum, doubt) => sum + (COST[doubt] ?? OTHER), 0);
  return { confidence: Math.round(Math.max(0.1, 1 - lost) * 100) / 100, doubts };
}
