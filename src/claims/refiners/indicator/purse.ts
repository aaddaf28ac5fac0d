/** Money set aside in a statistic's name: "an economic growth package of $150bn" is none of the economy's size. */
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { isMoney } from '../shared.ts';
import { PART, type Rule } from './verdict.ts';

const PURSES = wordSet('package fund scheme programme program project initiative facility plan');

/** Statistics of which money can be set aside for; a budget, aid or debt is that money itself. */
export const purse: Rule = {
  of: [
    'gdp',
    'gdp_growth',
    'exports',
    'imports',
    'goods_exports',
    'services_exports',
    'ict_exports',
    'inflation',
    'employment',
    'unemployment_rate',
    'poverty',
    'industrial_production',
    'agriculture_output',
    'productivity',
  ],
  judge(hit, { reading: { unit }, sentence: { tokens } }) {
    if (!isMoney(unit)) return null;
    if (isIn(tokens, hit.last + 1, PURSES)) return PART;
    return tokens[hit.last + 1]?.kind === 'word' && isIn(tokens, hit.last + 2, PURSES) ? PART : null;
  },
};
