/** Output and its growth: the economy's, a branch's, or only the scale of another figure. */
import type { IndicatorHit } from '../../facts.ts';
import { BRANCHES, VAGUE_GROWTH } from '../../lexicon/indicator-words.ts';
import type { Draft } from '../../reading.ts';
import { oncePerArticle, type Setting } from '../../setting.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { earlierHits } from '../context.ts';
import { isMoney, lowerAt } from '../shared.ts';
import { ELSEWHERE, ownerOf, PART, type Rule } from './verdict.ts';

const VALUED = wordSet('worth valued at');
const PERCENT = wordSet('% percent cent pc');
const PART_WORDS = wordSet('share employs employ accounts contributes');

/** "A growth rate of 11%" is output's only where the article speaks of output. */
export const speaksOfOutput = oncePerArticle((setting: Setting): boolean =>
  /\b(?:GDP|gross domestic product|economy|economic growth|recession)\b/iu.test(
    `${setting.title} ${setting.text.slice(0, 4000)}`,
  ),
);

/** What "annual growth" in the next sentence is of. */
export const GROWS = new Set(['house_prices', 'wages', 'retail_sales', 'exports', 'imports', 'industrial_production']);

/** "Annual growth was 2.3%" goes on with what the sentence before spoke of. */
export const growthOfBefore: Rule = {
  of: ['gdp_growth'],
  judge: (hit, draft) =>
    lowerAt(draft.sentence.tokens, hit.first) === 'annual' && GROWS.has(earlierHits(draft)[0]?.code ?? '')
      ? ELSEWHERE
      : null,
};

/** "The economy, worth R7.1 trillion" */
export const worthOfEconomy: Rule = {
  of: ['gdp_growth'],
  judge(hit, draft) {
    if (!isMoney(draft.reading.unit)) return null;
    // "a $5 trillion economy"
    if (hit.first === draft.reading.last + 1 && draft.reading.numeral.scale >= 1e9) return 'gdp';
    // "the loss to the economy at $15.2bn"
    const toIt = ownerOf(hit, draft) === 'the' ? hit.first - 2 : hit.first - 1;
    if (lowerAt(draft.sentence.tokens, toIt) === 'to') return ELSEWHERE;
    const near = hit.last < draft.lead && draft.lead - hit.last < 4;
    return near && isIn(draft.sentence.tokens, draft.lead - 1, VALUED) ? 'gdp' : ELSEWHERE;
  },
};

/** "The construction industry … a 24% fall in output": one branch's, not the economy's. */
function branchNear(hit: IndicatorHit, draft: Draft): boolean {
  const from = Math.max(0, draft.reading.first - 20);
  for (let at = from; at < draft.reading.first; at++)
    if (at !== hit.first && isIn(draft.sentence.tokens, at, BRANCHES)) return true;
  return false;
}

/** "GDP rose by 2%" is growth. */
export const outputRises: Rule = {
  of: ['gdp'],
  judge(hit, draft) {
    if (draft.reading.unit !== '%' || draft.role !== 'pct_change') return null;
    return hit.last < draft.reading.first && branchNear(hit, draft) ? PART : 'gdp_growth';
  },
};

export const branchGrows: Rule = {
  of: ['gdp_growth'],
  judge: (hit, draft) => (lowerAt(draft.sentence.tokens, hit.first) !== 'gdp' && branchNear(hit, draft) ? PART : null),
};

/** "2.5% of GDP and Rs93 billion above the ceiling": output is the scale of the other figure. */
export const outputAsScale: Rule = {
  of: ['gdp'],
  judge(hit, draft) {
    if (!isMoney(draft.reading.unit)) return null;
    const { tokens } = draft.sentence;
    if (ownerOf(hit, draft) === 'of' || lowerAt(tokens, hit.first - 2) === 'of') return ELSEWHERE;
    for (let at = hit.first - 1; at > hit.first - 8; at--) if (isIn(tokens, at, PERCENT)) return ELSEWHERE;
    return null;
  },
};

/** "Agriculture's share of output", "agriculture employs 45% of workers": no output. */
export const shareOfFarms: Rule = {
  of: ['agriculture_output'],
  judge(hit, { sentence: { tokens } }) {
    for (let at = hit.last + 1; at < hit.last + 4; at++) if (isIn(tokens, at, PART_WORDS)) return PART;
    return null;
  },
};

export const vagueGrowth: Rule = {
  of: ['gdp_growth'],
  judge: (hit, draft, setting) =>
    isIn(draft.sentence.tokens, hit.first, VAGUE_GROWTH) && !speaksOfOutput(setting) ? ELSEWHERE : null,
};
