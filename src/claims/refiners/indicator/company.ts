/** Is it a company's figure, whatever statistic is named near it? */
import { COMPANY } from '../../lexicon/indicator-words.ts';
import { STATE_WORDS } from '../../lexicon/nouns.ts';
import type { Draft } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { companyArticle } from '../context.ts';
import { clauseStart } from '../shared.ts';
import { isNational } from './part.ts';

/** Prices that companies move by and report on are still the market's. */
const PRICES = new Set(['stock_index', 'market_cap', 'oil_price', 'gold_price', 'exchange_rate']);

const stateNamed = ({ sentence: { tokens } }: Draft): boolean => tokens.some((token) => STATE_WORDS.holds(token));

function companyClause(draft: Draft): boolean {
  if (stateNamed(draft)) return false;
  const from = Math.max(clauseStart(draft), draft.reading.first - 14);
  return draft.sentence.tokens.slice(from, draft.reading.last + 5).some((token) => COMPANY.holds(token));
}

/** `far`: how far from the figure the statistic's words stand; the measure's own words name it, company or not. */
export function isCompanys(code: string, far: number, draft: Draft, setting: Setting): boolean {
  if (far > 1 && !PRICES.has(code) && companyClause(draft)) return true;
  // A company's exports, debt and sales are its own.
  return !isNational(code) && draft.facts.places.length === 0 && !stateNamed(draft) && companyArticle(setting);
}
