/** Statistics that no words name: a country that grows, points off a rate, barrels a day. */

import { PREPOSITIONS } from '../../lexicon/grammar.ts';
import { NOT_OUTPUT, OTHER_RATE, RATE_TALK } from '../../lexicon/indicator-words.ts';
import type { Draft } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { earlierHits } from '../context.ts';
import { clauseStart, findBack, lowerAt, previousEnd } from '../shared.ts';
import { speaksOfOutput } from './output.ts';
import { isCountry } from './part.ts';
import { amount } from './verdict.ts';

/** "added 12 basis points" in a sentence on yields. */
const yieldMove = ({ reading: { unit }, sentence: { tokens } }: Draft): boolean =>
  unit === 'bp' && tokens.some((token) => /^yields?$/u.test(token.lower));

/** "the Fed lopped half a point off its rate": points and the talk of rates leave little else. */
function rateMove({ reading: { unit }, role, sentence: { tokens } }: Draft): boolean {
  if ((unit !== 'bp' && unit !== 'pp') || role === 'level') return false;
  return tokens.some((token) => RATE_TALK.holds(token)) && !tokens.some((token) => OTHER_RATE.holds(token));
}

/** "India's growth was put at 7.2%", "growth of 3.2 per cent for Kenya": of the economy, where a country owns it. */
function bareGrowth(draft: Draft, setting: Setting): boolean {
  const { tokens } = draft.sentence;
  const { places } = draft.facts;
  if (draft.reading.unit !== '%') return false;
  const from = Math.max(clauseStart(draft), previousEnd(draft) + 1, draft.lead - 9);
  const at = findBack(tokens, from, draft.lead, (word) => word === 'growth');
  if (at < 0) return false;
  const owner = lowerAt(tokens, at - 1);
  const next = lowerAt(tokens, at + 1);
  // "Growth fell to 4.5 per cent in the September quarter": of the article's country.
  if (at === 0 && next !== 'in' && next !== 'of' && setting.mainPlace !== null && speaksOfOutput(setting)) return true;
  if (owner === "'s" && places.some(({ last, kind }) => last === at - 2 && kind === 'name')) return true;
  if (places.some(({ last, kind }) => last === at - 1 && kind === 'demonym')) return true;
  if (at > 0 && !/^(?:of|projects|forecasts|expects|sees|projected|forecast|,)$/u.test(owner)) return false;
  if (next === 'in' && places.some((place) => isCountry(place) && Math.abs(place.last - at - 2) < 3)) return true;
  const behind = draft.reading.last + 1;
  return (
    /^(?:for|in)$/u.test(lowerAt(tokens, behind)) &&
    places.some(({ first, kind }) => first === behind + 1 && kind === 'name')
  );
}

/** "China is seen growing at 5 per cent": a country is what grows. */
function countryGrows(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const verb = draft.change;
  if (draft.reading.unit !== '%' || verb === null || verb > draft.lead) return false;
  if (!/^(?:gr[oe]w|expand|contract|shr[iau]nk)/u.test(lowerAt(tokens, verb))) return false;
  return draft.facts.places.some(
    ({ kind, first, last }) =>
      kind === 'name' && last < verb && verb - last < 5 && !PREPOSITIONS.has(lowerAt(tokens, first - 1)),
  );
}

/** "Canada, with 40 million people,": who lives there. */
function peopled(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { last, unit } = draft.reading;
  if (unit !== 'count' || amount(draft) < 1e6) return false;
  const people = /^(?:people|inhabitants|citizens)$/u.test(lowerAt(tokens, last + 1));
  const next = tokens[last + (people ? 2 : 1)];
  if (next && next.kind !== 'sign') return false;
  const opener = lowerAt(tokens, draft.lead - 1);
  if (people && /^(?:with|of|to|for)$/u.test(opener) && draft.facts.places.length > 0) return true;
  return opener === 'of' && /^(?:country|nation)$/u.test(lowerAt(tokens, draft.lead - 2));
}

/** Barrels a day that nobody refines, ships or steals: a country's output. */
const pumped = ({ reading: { unit }, sentence: { tokens } }: Draft): boolean =>
  unit === 'barrel/day' && !tokens.some((token) => NOT_OUTPUT.holds(token));

/** "$1,830 an ounce" after a sentence on gold. */
const goldGoesOn = (draft: Draft): boolean =>
  /^[A-Z]{3}\/ounce$/u.test(draft.reading.unit) && earlierHits(draft).some(({ code }) => code === 'gold_price');

const IMPLIED: readonly (readonly [code: string, says: (draft: Draft, setting: Setting) => boolean])[] = [
  ['bond_yield', yieldMove],
  ['policy_rate', rateMove],
  ['gdp_growth', bareGrowth],
  ['gdp_growth', countryGrows],
  ['population', peopled],
  ['oil_production', pumped],
  ['gold_price', goldGoesOn],
];

/** The code that unit, verb and country leave, or null. */
export function impliedCode(draft: Draft, setting: Setting): string | null {
  return IMPLIED.find(([, says]) => says(draft, setting))?.[0] ?? null;
}
