/** Statistics that no words name: a country that grows, points off a rate, barrels a day. */

import { PREPOSITIONS } from '../../lexicon/grammar.ts';
import {
  ECONOMY_SPEAKERS,
  NOT_OUTPUT,
  OTHER_GROWTH,
  OTHER_RATE,
  RATE_STEPS,
  RATE_TALK,
} from '../../lexicon/indicator-words.ts';
import { BAND, BAND_OF } from '../../lexicon/modality-words.ts';
import type { Draft } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { earlierHits, titleTopic } from '../context.ts';
import { setsBudget } from '../report-period.ts';
import { clauseStart, findBack, isMoney, lowerAt, previousEnd } from '../shared.ts';
import { GROWS, speaksOfOutput } from './output.ts';
import { isCountry } from './part.ts';
import { amount } from './verdict.ts';

const YIELDS = wordSet('yield yields');
const FOR_IN = wordSet('for in');
const GROWTH_LINKS = wordSet('of at to by easing slowing picking accelerating was is will would may could should');
const OUTLOOK_SPEAKERS = wordSet('imf oecd adb world fund');
const PEOPLE = wordSet('people inhabitants citizens');
const ALL_OF = wordSet('of all');
const COUNTRY = wordSet('country nation');

/** "added 12 basis points" in a sentence on yields. */
const yieldMove = ({ reading: { unit }, sentence: { tokens } }: Draft): boolean =>
  unit === 'bp' && tokens.some((token) => YIELDS.holds(token));

/** Rates that nobody sets. */
const OF_PEOPLE = new Set(['inflation', 'core_inflation', 'unemployment_rate', 'poverty', 'food_prices']);

const STEP_NOUNS = wordSet('cut cuts hike hikes reduction increase rise');

/** "the Fed lopped half a point off its rate": points and the talk of rates leave little else. */
function rateMove(draft: Draft): boolean {
  const {
    reading: { unit },
    role,
    sentence: { tokens },
  } = draft;
  if ((unit !== 'bp' && unit !== 'pp') || role === 'level') return false;
  // "The rate was 8 percentage points higher" after a sentence on inflation.
  if (unit === 'pp' && OF_PEOPLE.has(earlierHits(draft)[0]?.code ?? '')) return false;
  // "pricing in 50 basis points of cuts"
  const goesOn =
    (unit === 'bp' || isIn(tokens, draft.reading.last + 1, STEP_NOUNS)) &&
    draft.facts.hits.length === 0 &&
    earlierHits(draft)[0]?.code === 'policy_rate';
  const steps = goesOn || (unit === 'bp' && tokens.some((token) => RATE_STEPS.holds(token)));
  return (steps || tokens.some((token) => RATE_TALK.holds(token))) && !tokens.some((token) => OTHER_RATE.holds(token));
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
  const quarterly =
    tokens.some(({ lower }) => lower === 'quarter') && !titleTopic(setting).some(({ code }) => GROWS.has(code));
  if (
    at === 0 &&
    next !== 'in' &&
    next !== 'of' &&
    setting.mainPlace !== null &&
    (quarterly || speaksOfOutput(setting))
  )
    return true;
  if (owner === "'s" && places.some(({ last, kind }) => last === at - 2 && kind === 'name')) return true;
  if (places.some(({ last, kind }) => last === at - 1 && kind === 'demonym')) return true;
  if (at > 0 && !/^(?:of|projects|forecasts|expects|sees|projected|forecast|,)$/u.test(owner)) return false;
  if (next === 'in' && places.some((place) => isCountry(place) && Math.abs(place.last - at - 2) < 3)) return true;
  const behind = draft.reading.last + 1;
  return isIn(tokens, behind, FOR_IN) && places.some(({ first, kind }) => first === behind + 1 && kind === 'name');
}

const GROWTH_OWNERS =
  /^(?:of|for|full-year|year|annual|real|say|says|said|that|overall|its|their|'s|quarterly|put|in|tipped|estimated|expected|expects|projected|projects|project|forecast|forecasts|see|sees|predicted|predicts|assumes|assumed|targets|targeted|targeting|and|,)$/u;

/** "The Treasury has pencilled in growth of 5.5%", "the RBI projects growth at 7%": who speaks of economies says so. */
export function growthForeseen(draft: Draft, setting: Setting): boolean {
  const { tokens } = draft.sentence;
  if (draft.reading.unit !== '%' || amount(draft) > 30 || draft.role === 'share') return false;
  const from = Math.max(previousEnd(draft) + 1, draft.lead - 5);
  const at = findBack(tokens, from, draft.lead, (word) => word === 'growth');
  // "Growth of 5.9% is expected by the IMF" opens its sentence.
  if (at < 0 || (at > 0 && !GROWTH_OWNERS.test(lowerAt(tokens, at - 1)))) return false;
  if (!isIn(tokens, at + 1, GROWTH_LINKS)) return false;
  if (titleTopic(setting).some(({ code }) => GROWS.has(code))) return false;
  const start = Math.max(0, at - 14);
  for (let near = start; near < Math.min(tokens.length, draft.reading.last + 5); near++)
    if (isIn(tokens, near, OTHER_GROWTH)) return false;
  return (at > 0 && speaksOfOutput(setting)) || tokens.some((token) => ECONOMY_SPEAKERS.holds(token));
}

/** "in sales", not "in Latvia". */
const inOther = ({ facts: { places }, sentence: { tokens } }: Draft, at: number): boolean =>
  lowerAt(tokens, at) === 'in' && !places.some(({ first }) => first === at + 1);

const MOVES_OF_OUTPUT = wordSet('contraction expansion recession');

/** "The IMF expects a 5% contraction next year", "an expansion of 3%": of the economy, where who counts it speaks. */
function economyMoves(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { unit, last } = draft.reading;
  if (unit !== '%' || amount(draft) > 30) return false;
  const named =
    isIn(tokens, last + 1, MOVES_OF_OUTPUT) ||
    (lowerAt(tokens, draft.lead - 1) === 'of' && isIn(tokens, draft.lead - 2, MOVES_OF_OUTPUT));
  if (!named || inOther(draft, last + 2) || tokens.some((token) => OTHER_GROWTH.holds(token))) return false;
  return tokens.some((token) => ECONOMY_SPEAKERS.holds(token));
}

const OFF_TO = wordSet('off to from');
const GROWTH_WORDS = wordSet('growth gdp output');
const WHOSE = wordSet("economic gdp 's overall national the annual quarterly");

/** "will shave half a point off growth", "adds 0.3 points to GDP growth" */
function pointsOfGrowth(draft: Draft, setting: Setting): boolean {
  const { tokens } = draft.sentence;
  const { unit, last } = draft.reading;
  if ((unit !== 'pp' && unit !== '%') || !isIn(tokens, last + 1, OFF_TO)) return false;
  let at = last + 2;
  while (at < last + 5 && isIn(tokens, at, WHOSE)) at++;
  return isIn(tokens, at, GROWTH_WORDS) && (!inOther(draft, at + 1) || speaksOfOutput(setting));
}

/** "outside the bank's preferred range of 2.5% to 7.5%": of inflation, where the text speaks of it. */
function inflationBand(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { lead } = draft;
  if (draft.reading.unit !== '%' || lowerAt(tokens, lead - 1) !== 'of' || !isIn(tokens, lead - 2, BAND)) return false;
  if (!isIn(tokens, lead - 3, BAND_OF)) return false;
  return [...draft.facts.hits, ...earlierHits(draft)].some(
    ({ code }) => code === 'inflation' || code === 'core_inflation',
  );
}

const OF_STATE = new Set(['budget_balance', 'government_revenue', 'government_spending', 'tax_revenue']);
/** What one word at the head of a sentence is in a report on the budget. */
const IN_BUDGETS: ReadonlyMap<string, string> = new Map([
  ['receipts', 'government_revenue'],
  ['revenue', 'government_revenue'],
  ['revenues', 'government_revenue'],
  ['spending', 'government_spending'],
  ['expenditure', 'government_spending'],
]);

/** "Receipts were up 3%", "Spending will rise to R2.6 trillion" in a report on the budget: the government's. */
function headsBudget(draft: Draft, setting: Setting): string | null {
  const span = draft.measureSpan;
  const code = span?.[0] === 0 && span[1] === 0 ? IN_BUDGETS.get(lowerAt(draft.sentence.tokens, 0)) : undefined;
  if (!code) return null;
  const budget = setsBudget(setting) || titleTopic(setting).some((hit) => OF_STATE.has(hit.code));
  return budget && (draft.reading.unit === '%' || amount(draft) > 1e9) ? code : null;
}

/** "On the year, sales were up 1.5%" in a report on retail sales. */
function salesGoOn(draft: Draft, setting: Setting): boolean {
  const span = draft.measureSpan;
  const { tokens } = draft.sentence;
  if (draft.reading.unit !== '%' || !span || span[0] !== span[1] || !isIn(tokens, span[0], SALES)) return false;
  const bare = span[0] === 0 || lowerAt(tokens, span[0] - 1) === ',' || lowerAt(tokens, span[0] - 1) === 'total';
  return bare && titleTopic(setting).some(({ code }) => code === 'retail_sales');
}
const SALES = wordSet('sales volumes');

const OUTLOOK_NOUN = /^(?:forecast|outlook|projection|estimate)$/u;

/** "The IMF raised its forecast for India by 0.2 points to 7%" */
function outlookForCountry(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { unit } = draft.reading;
  if ((unit !== '%' && unit !== 'pp' && unit !== 'bp') || draft.facts.hits.length > 0) return false;
  if (!tokens.some((token) => OUTLOOK_SPEAKERS.holds(token))) return false;
  return draft.facts.places.some(
    ({ first, last, kind }) =>
      kind === 'name' &&
      last < draft.lead &&
      draft.lead - last < 12 &&
      ((lowerAt(tokens, first - 1) === 'for' && OUTLOOK_NOUN.test(lowerAt(tokens, first - 2))) ||
        OUTLOOK_NOUN.test(lowerAt(tokens, last + 1))),
  );
}

/** "World trade will grow": the noun behind the name is what grows. */
const isOfPlace = ({ measureSpan }: Draft, place: number, verb: number): boolean =>
  measureSpan !== null && measureSpan[1] > place && measureSpan[1] < verb;

/** "China is seen growing at 5 per cent": a country is what grows. */
function countryGrows(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const verb = draft.change;
  if (draft.reading.unit !== '%' || verb === null || verb > draft.lead) return false;
  if (!/^(?:gr[oe]w|expand|contract|shr[iau]nk)/u.test(lowerAt(tokens, verb))) return false;
  return draft.facts.places.some(
    ({ kind, first, last }) =>
      kind === 'name' &&
      last < verb &&
      verb - last < 5 &&
      !isOfPlace(draft, last, verb) &&
      !isIn(tokens, first - 1, PREPOSITIONS),
  );
}

/** "Canada, with 40 million people,": who lives there. */
function peopled(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { last, unit } = draft.reading;
  if (unit !== 'count' || amount(draft) < 1e6) return false;
  const people = isIn(tokens, last + 1, PEOPLE);
  // "The census found 4.8 million people", "out of 180 million Pakistanis"
  if (people && tokens.some(({ lower }) => lower === 'census')) return true;
  const demonym = draft.facts.places.some((place) => place.first === last + 1 && place.kind === 'demonym');
  if (demonym && lowerAt(tokens, last + 1).endsWith('s') && isIn(tokens, draft.lead - 1, ALL_OF)) return true;
  const next = tokens[last + (people ? 2 : 1)];
  if (next && next.kind !== 'sign') return false;
  const opener = lowerAt(tokens, draft.lead - 1);
  if (people && /^(?:with|of|to|for)$/u.test(opener) && draft.facts.places.length > 0) return true;
  return opener === 'of' && isIn(tokens, draft.lead - 2, COUNTRY);
}

/** Barrels a day that nobody refines, ships or steals: a country's output. */
const pumped = ({ reading: { unit, last }, lead, sentence: { tokens } }: Draft): boolean =>
  unit === 'barrel/day' && !tokens.slice(Math.max(0, lead - 12), last + 8).some((token) => NOT_OUTPUT.holds(token));

/** "$1,830 an ounce" after a sentence on gold. */
const goldGoesOn = (draft: Draft): boolean =>
  isMoney(draft.reading.unit) &&
  draft.reading.unit.endsWith('/ounce') &&
  earlierHits(draft).some(({ code }) => code === 'gold_price');

const IMPLIED: readonly (readonly [code: string, says: (draft: Draft, setting: Setting) => boolean])[] = [
  ['bond_yield', yieldMove],
  ['gdp_growth', outlookForCountry],
  ['policy_rate', rateMove],
  ['gdp_growth', bareGrowth],
  ['gdp_growth', growthForeseen],
  ['gdp_growth', countryGrows],
  ['gdp_growth', economyMoves],
  ['inflation', inflationBand],
  ['retail_sales', salesGoOn],
  ['gdp_growth', pointsOfGrowth],
  ['population', peopled],
  ['oil_production', pumped],
  ['gold_price', goldGoesOn],
];

/** The code that unit, verb and country leave, or null. */
export function impliedCode(draft: Draft, setting: Setting): string | null {
  return headsBudget(draft, setting) ?? IMPLIED.find(([, says]) => says(draft, setting))?.[0] ?? null;
}
