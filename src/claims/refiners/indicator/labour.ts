/** Jobs and unemployment: rates and numbers, the country's or a sector's. */
import { PREPOSITIONS } from '../../lexicon/grammar.ts';
import { SECTOR } from '../../lexicon/indicator-words.ts';
import type { Draft } from '../../reading.ts';
import { oncePerArticle, type Setting } from '../../setting.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { lowerAt } from '../shared.ts';
import { isCountry } from './part.ts';
import { PART, type Rule } from './verdict.ts';

const LABOUR =
  /\b(?:unemployment|jobless|payrolls?|Labor Department|Labour Force|Labor Statistics|job market|labou?r market|new jobs|wage employment|informal sector)\b/iu;

/** An article on labour statistics: that makes "jobs" a national total. */
const onLabour = oncePerArticle(
  (setting: Setting): boolean => LABOUR.test(setting.title) || LABOUR.test(setting.text.slice(0, 20_000)),
);

/** Unemployment in per cent is the rate, and in people their number, whatever the words. */
export const rateOrNumber: Rule = {
  of: ['unemployed_people', 'unemployment_rate'],
  judge(hit, { reading: { unit }, role }) {
    // "an increase of 13.8% in the number of unemployed"
    if (hit.code === 'unemployed_people') return unit === '%' && role !== 'pct_change' ? 'unemployment_rate' : null;
    return unit === 'count' ? 'unemployed_people' : null;
  },
};

/** "Canada added 40,000 jobs", "US employers have cut nearly 90,000 jobs" */
function countryAdds({ facts: { places }, reading: { first }, sentence: { tokens } }: Draft): boolean {
  const owner = places.findLast((place) => place.last < first && isCountry(place));
  if (!owner || first - owner.last > 7 || isIn(tokens, owner.first - 1, PREPOSITIONS)) return false;
  for (let at = owner.last + 1; at < first; at++) if (!isIn(tokens, at, ADDING)) return false;
  return true;
}

const ADDING = wordSet(
  "'s employers businesses has have had added adds add lost loses lose shed sheds created creates create gained gains cut cuts a an the estimated about nearly more than over just only another some net total of around roughly almost",
);

export const jobsOfCountry: Rule = {
  of: ['employment'],
  judge(hit, draft, setting) {
    const { tokens } = draft.sentence;
    const from = Math.max(0, draft.reading.first - 12);
    const to = Math.min(tokens.length, draft.reading.last + 6);
    // "the economy added 160,000 jobs"
    if (tokens.slice(from, draft.reading.first).some(({ lower }) => lower === 'economy')) return hit.code;
    for (let at = from; at < to; at++)
      if (isIn(tokens, at, SECTOR) && lowerAt(tokens, at + 1) !== 'payrolls') return PART;
    return onLabour(setting) || countryAdds(draft) ? hit.code : PART;
  },
};
