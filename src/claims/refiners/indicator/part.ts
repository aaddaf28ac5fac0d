/** Is it the whole country's statistic, or a part of it: a region's, a company's, one kind's ("rice exports")? */
import type { IndicatorHit } from '../../facts.ts';
import { isChangeWord } from '../../lexicon/change-words.ts';
import { ADVERBS, CONJUNCTIONS, PREPOSITIONS, VERBS } from '../../lexicon/grammar.ts';
import { INFLATION_OF, PARTIAL, SUBNATIONAL, WHOLE } from '../../lexicon/indicator-words.ts';
import { MONTHS, WEEKDAYS } from '../../lexicon/months.ts';
import { STATE_WORDS } from '../../lexicon/nouns.ts';
import type { Draft } from '../../reading.ts';
import { oncePerArticle, type Setting } from '../../setting.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { clauseStart, figureEnds, lowerAt } from '../shared.ts';
import { isIct } from './trade.ts';
import { headOf, isSingle, ownerOf, PART, type Rule } from './verdict.ts';

const STATES = wordSet('state states');
const URBAN_RURAL = wordSet('urban rural');

/** No region, no company and no branch owns these. */
const MARKETS = new Set(['stock_index', 'market_cap', 'oil_price', 'gold_price', 'exchange_rate', 'policy_rate']);
const NATIONAL = new Set([...MARKETS, 'inflation', 'gdp_growth', 'unemployment_rate']);

/** Statistics of markets and of whole economies, which an article about one company may still name. */
export const isNational = (code: string): boolean => NATIONAL.has(code);

/** Named as a whole: by its name or its people's. */
export const isCountry = ({ kind }: { readonly kind: string }): boolean => kind === 'name' || kind === 'demonym';

/** The title names a state and no country, and so does the opening: a title may only quote one. */
const regionalArticle = oncePerArticle((setting: Setting): boolean => {
  const kinds = setting.titleMentions.map((mention) => mention.kind);
  const country = setting.titleMentions[0]?.code;
  const national = setting.mentions.some((mention) => mention.code === country && isCountry(mention));
  const opens = setting.mentions.some(({ kind, start }) => kind === 'region' && start < 300);
  return opens && !national && kinds.includes('region') && !kinds.includes('name') && !kinds.includes('demonym');
});

const OPENING = 400;

/** The title is of a state's, and the opening names no country: bare figures go on with the state's. */
export const opensInRegion = oncePerArticle((setting: Setting): boolean => {
  const kinds = setting.titleMentions.map((mention) => mention.kind);
  if (!kinds.includes('region') || kinds.includes('name') || kinds.includes('demonym')) return false;
  const [region] = setting.titleMentions;
  return !setting.mentions.some((one) => one.start < OPENING && one.code === region?.code && isCountry(one));
});

/** A state is named in the figure's own clause, and no country: "in Scotland they eased by 0.2%". */
export function inRegion(draft: Draft): boolean {
  const from = clauseStart(draft) - 2;
  const near = draft.facts.places.filter((place) => place.first >= from && place.last < draft.lead);
  return near.some((place) => place.kind === 'region') && !near.some((place) => place.kind === 'name');
}

/** "The province expects a deficit" */
const ofSubnational = (hit: IndicatorHit, { sentence: { tokens } }: Draft): boolean =>
  hit.first > 1 && lowerAt(tokens, 0) === 'the' && isIn(tokens, 1, SUBNATIONAL);

/** "Odisha's budget", "the state's jobless rate", "in urban areas". */
function regional(hit: IndicatorHit, draft: Draft, setting: Setting): boolean {
  if (MARKETS.has(hit.code)) return false;
  if (inRegion(draft) || ofSubnational(hit, draft)) return true;
  const { places } = draft.facts;
  if (regionalArticle(setting) && !places.some(isCountry)) return true;
  const { tokens } = draft.sentence;
  const from = Math.max(clauseStart(draft), hit.first - 8);
  const before = (last: number): boolean => last < hit.first && hit.first - last < 5;
  if (places.some(({ kind, first, last }) => kind === 'region' && first >= from && before(last))) return true;
  for (let at = from; at < hit.first; at++)
    if (isIn(tokens, at, STATES) && lowerAt(tokens, at + 1) === "'s" && !tokens[at]?.capital) return true;
  for (let at = hit.last + 1; at < hit.last + 4; at++)
    if (isIn(tokens, at, URBAN_RURAL) && lowerAt(tokens, at - 1) === 'in') return true;
  return false;
}

/** "Eskom's debt", "Aramco's exports": a name that is no country's. */
function ownedByName(hit: IndicatorHit, draft: Draft): boolean {
  const name = draft.sentence.tokens[hit.first - 2];
  // "the State Bank's reserves"
  if (hit.code === 'reserves' && name?.lower === 'bank') return false;
  if (ownerOf(hit, draft) !== "'s" || !name?.capital || NATIONAL.has(hit.code)) return false;
  return !draft.facts.places.some((place) => place.last === hit.first - 2) && !STATE_WORDS.has(name.lower);
}

/** Does a noun right before a single word narrow it: "rice exports", "food inflation"? */
function narrowed(hit: IndicatorHit, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  if (hit.code === 'inflation') return isIn(tokens, hit.first - 1, INFLATION_OF);
  if (!isSingle(hit) || !PARTIAL.has(headOf(hit, draft))) return false;
  let at = hit.first - 1;
  let word = lowerAt(tokens, at);
  // A demonym or country before it is the place.
  const ofPlace = draft.facts.places.some(
    ({ first, last, kind }) => first <= at && last >= at && kind !== 'institution',
  );
  if (tokens[at]?.capital && ofPlace) return false;
  if (/^[,.;:()“”"‘’'–—-]$/u.test(word) || at < 0 || tokens[at]?.kind === 'number') return false;
  if (draft.reading.last === at || figureEnds(draft, at)) return false;
  if (hit.code === 'employment' && word === 'new') word = lowerAt(tokens, --at);
  if (tokens[at]?.kind === 'number' || at < 0) return false;
  if (VERBS.has(word) || ADVERBS.has(word) || PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || isChangeWord(word))
    return false;
  return !WHOLE.has(word);
}

const COMPARING = wordSet('than above below against with to exceeding over under');
const AVERAGES = wordSet('average rate figure level mean');

/** "has a jobless rate of 8%, higher than the national average": what is set beside the whole country's is a part's. */
function besideNational({ reading, sentence: { tokens } }: Draft): boolean {
  for (let at = reading.last + 1; at < reading.last + 16; at++) {
    if (lowerAt(tokens, at) !== 'national' || !isIn(tokens, at + 1, AVERAGES)) continue;
    for (let back = at - 1; back > Math.max(reading.last, at - 4); back--)
      if (isIn(tokens, back, COMPARING)) return true;
  }
  return false;
}

/** "higher than the national figure of 35.3%": the whole country's, beside a part's. */
export function isNationalFigure({ lead, sentence: { tokens } }: Draft): boolean {
  const noun = lowerAt(tokens, lead - 1) === 'of' ? lead - 2 : lead - 1;
  return isIn(tokens, noun, AVERAGES) && lowerAt(tokens, noun - 1) === 'national';
}

/** "unemployment in Glasgow", "in Manchester inflation": a name in capitals that is no country, no month and no acronym. */
function inOtherPlace(hit: IndicatorHit, { facts: { places }, sentence: { tokens } }: Draft): boolean {
  const named = (at: number): boolean => {
    const token = tokens[at];
    if (token?.kind !== 'word' || !token.capital || !/^\p{Lu}\p{Ll}{3}/u.test(token.text)) return false;
    // "in Europe's largest economy, Germany"
    if (lowerAt(tokens, at + 1) === "'s") return false;
    if (MONTHS.has(token.lower) || WEEKDAYS.has(token.lower)) return false;
    // A capital or a body's seat is a town of its country's.
    return !places.some(
      ({ first, last, kind }) => first <= at && last >= at && kind !== 'capital' && kind !== 'institution',
    );
  };
  if (lowerAt(tokens, hit.last + 1) === 'in') return named(hit.last + 2) && !isIn(tokens, hit.last + 2, NOT_PLACES);
  const at = hit.first - 1;
  return lowerAt(tokens, at - 1) === 'in' && named(at) && !isIn(tokens, at, NOT_PLACES);
}
const NOT_PLACES = wordSet('spring summer autumn winter fiscal quarter christmas ramadan easter');

export const inTown: Rule = {
  of: [
    'unemployment_rate',
    'unemployed_people',
    'inflation',
    'poverty',
    'population',
    'gdp',
    'gdp_per_capita',
    'gdp_growth',
    'house_prices',
  ],
  judge: (hit, draft) => (inOtherPlace(hit, draft) ? PART : null),
};

/** "External debt is $130bn, of which $24bn falls due" */
export const isOfWhich = ({ lead, sentence: { tokens } }: Draft): boolean =>
  lowerAt(tokens, lead - 1) === 'which' && lowerAt(tokens, lead - 2) === 'of';

export const ofWhich: Rule = { judge: (hit, draft) => (hit.last < draft.lead && isOfWhich(draft) ? PART : null) };

const LOCAL =
  /\b(?:councils?|local (?:authority|authorities|government)|municipalit(?:y|ies)|boroughs?|county|counties)\b/iu;
/** An article on towns and councils: its deficits are theirs, but where the sentence names the state. */
const ofCouncils = oncePerArticle((setting: Setting): boolean => LOCAL.test(setting.title));

const OF_STATE = wordSet('government federal treasury national nation country chancellor exchequer minister ministers');

export const councilsOwn: Rule = {
  of: ['budget_balance', 'government_debt', 'government_spending', 'government_revenue'],
  judge: (_, draft, setting) =>
    ofCouncils(setting) && !draft.sentence.tokens.some((token) => OF_STATE.holds(token)) ? PART : null,
};

/** "unemployment among graduates", "poverty among pensioners": of some. */
export const amongSome: Rule = {
  of: ['unemployment_rate', 'unemployed_people', 'poverty', 'inflation'],
  judge: (hit, draft) => (lowerAt(draft.sentence.tokens, hit.last + 1) === 'among' ? PART : null),
};

export const setBesideNational: Rule = {
  judge(hit, draft) {
    if (MARKETS.has(hit.code)) return null;
    if (isNationalFigure(draft) && hit.last < draft.lead) return hit.code;
    return besideNational(draft) ? PART : null;
  },
};

export const somebodysOwn: Rule = {
  judge(hit, draft, setting) {
    const owner = ownerOf(hit, draft);
    const part = owner === 'urban' || owner === 'rural' || ownedByName(hit, draft) || regional(hit, draft, setting);
    return part ? PART : null;
  },
};

export const oneKind: Rule = {
  judge(hit, draft) {
    if (!narrowed(hit, draft)) return null;
    return hit.code === 'exports' && isIct(draft.sentence.tokens[hit.first - 1]) ? 'ict_exports' : PART;
  },
};
