/** How sure a reading is: 1 less a share for each doubt, by what the doubt puts at stake. */
import type { Draft } from '../reading.ts';

const COST: Readonly<Record<string, number>> = {
  'the currency is not written': 0.25,
  'the country is not named in the sentence': 0.1,
  'the country is named elsewhere in the sentence': 0.05,
  'the words that name the statistic stand far from the figure': 0.2,
  'the period is carried over from an earlier sentence': 0.1,
  'no words name what is measured': 0.25,
  'the unit is taken from a neighbouring number': 0.05,
};
const OTHER = 0.1;

/** Confidence from 0.1 to 1, and every doubt once, in plain words. */
export function confidenceOf(draft: Draft): { confidence: number; doubts: string[] } {
  const doubts = [...new Set(draft.doubts)];
  if (!draft.measure) doubts.push('no words name what is measured');
  if (draft.reading.supplied && !doubts.includes('the currency is not written'))
    doubts.push('the unit is taken from a neighbouring number');
  const lost = doubts.reduce((sum, doubt) => sum + (COST[doubt] ?? OTHER), 0);
  return { confidence: Math.round(Math.max(0.1, 1 - lost) * 100) / 100, doubts };
}
