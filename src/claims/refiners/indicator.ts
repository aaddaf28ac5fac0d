/** Which official statistic a figure is about, where it is about a whole country; null where the words say less. */

import type { IndicatorHit } from '../facts.ts';
import { isChangeWord } from '../lexicon/change-words.ts';
import { ADVERBS, CONJUNCTIONS, PREPOSITIONS, VERBS } from '../lexicon/grammar.ts';
import { indicatorOf } from '../lexicon/indicators.ts';
import { STATE_WORDS, STOCK_WORDS } from '../lexicon/nouns.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { companyArticle, earlierHits, titleTopic } from './context.ts';
import {
  clauseEnd,
  clauseStart,
  figureEnds,
  find,
  findBack,
  isMoney,
  isRatio,
  lowerAt,
  previousEnd,
  WINDOW,
} from './shared.ts';

/** Can a figure in this unit and role state this indicator? */
export function fits(code: string, draft: Draft): boolean {
  const { unit, value } = draft.reading;
  const indicator = indicatorOf(code);
  const one = typeof value === 'number' ? value : value[1];
  if (!indicator) return false;
  const changing = isRatio(unit) && draft.role === 'pct_change';
  switch (code) {
    case 'unemployment_rate':
      return unit === '%' || unit === 'pp' || unit === 'x' || (unit === 'count' && one >= 1000);
    case 'employment':
      return (unit === 'count' && one >= 500) || changing;
    case 'inflation':
    case 'core_inflation':
    case 'food_prices':
      return unit === '%' || unit === 'pp' || unit === 'bp' || unit === 'x' || unit === 'index';
    case 'unemployed_people':
    case 'population':
    case 'graduates':
    case 'tourism_arrivals':
    case 'internet_users':
    case 'mobile_subscriptions':
    case 'housing_starts':
      return unit === 'count' || isRatio(unit);
    case 'stock_index':
      return unit === 'index' || (unit === '%' && draft.role !== 'share');
    case 'gdp_growth':
      return (
        (unit === '%' && draft.role !== 'share' && Math.abs(one) < 60) ||
        unit === 'pp' ||
        (isMoney(unit) && one > 1e9 && draft.role === null)
      );
    case 'gdp':
      return isMoney(unit) || changing;
    case 'oil_price':
    case 'gold_price':
      return (isMoney(unit) && one < (code === 'gold_price' ? 1e6 : 10_000)) || changing;
    case 'exchange_rate':
      return (
        /^[A-Z]{3}\/[A-Z]{3}$/u.test(unit) || (isMoney(unit) && one < 10_000 && draft.role !== 'level') || changing
      );
    case 'oil_production':
      return /^barrel/u.test(unit) || changing;
    case 'poverty':
      return unit === '%' || unit === 'fraction' || (unit === 'count' && one >= 1e5);
    case 'electricity':
      return /^[kMGT]Wh?(?:\/|$)/u.test(unit) || isRatio(unit);
    case 'co2':
      return /ton/u.test(unit) || isRatio(unit);
    case 'industrial_production':
    case 'retail_sales':
      return unit === 'index' || isRatio(unit) || unit === 'pp' || TOTAL.test(unit);
    case 'inequality':
    case 'consumer_confidence':
    case 'business_confidence':
      return unit === 'index' || unit === 'count' || isRatio(unit);
    case 'agriculture_output':
      return !isMoney(unit) && draft.role !== 'share';
    case 'wages':
      return isMoney(unit) || unit === '%';
    case 'house_prices':
      return isMoney(unit) || isRatio(unit) || unit === 'pp';
    default:
      break;
  }
  if (indicator.kind === 'rate') return unit === '%' || unit === 'pp' || unit === 'bp';
  if (indicator.kind === 'growth') return isRatio(unit) || unit === 'pp' || isMoney(unit);
  return TOTAL.test(unit) || unit === '%' || unit === 'x' || unit === 'fraction';
}

/** Money as a sum or a flow, not the price of one thing. */
const TOTAL = /^[A-Z]{3}(?:\/(?:year|month|quarter|week|day))?$/u;

/** Words right before an indicator's words that leave it whole. Anything else names a part ("rice exports"). */
const WHOLE = wordSet(
  "total overall the its their annual yearly monthly quarterly weekly national country headline a an and of for in that this new rising higher record official general public federal state gross net real average adjusted 's while with as from to current on government consumer year-on-year increased increasing falling large huge strong low high said has had is was have will would when but by which where key main benchmark yearly combined aggregate where projected expected estimated also ballooning massive growing balanced seasonally percent lost losing cut add added adding create created creating economic more available its million billion thousand people based retail cpi yoy surging soaring rampant runaway persistent merchandise outstanding domestic central year mostly latest overseas outward inward",
);
const PARTIAL = new Set([
  'exports',
  'imports',
  'jobs',
  'debt',
  'deficit',
  'surplus',
  'wages',
  'reserves',
  'yield',
  'yields',
  'production',
  'economy',
  'inflation',
  'rates',
  'growth',
  'borrowing',
  'budget',
  'remittances',
]);

/** Inflation of these is not the country's headline rate. */
const INFLATION_OF = wordSet(
  'food fuel energy services service goods wholesale urban rural producer house wage import imported transport health housing clothing grocery vegetable asset rent wpi education cereal cereals pulses',
);

function narrowed(hit: IndicatorHit, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  if (hit.code === 'inflation') return isIn(tokens, hit.first - 1, INFLATION_OF);
  if (!PARTIAL.has(lowerAt(tokens, hit.last)) || hit.first !== hit.last) return false;
  let at = hit.first - 1;
  let word = lowerAt(tokens, at);
  // A demonym or country before it is the place.
  if (
    tokens[at]?.capital &&
    draft.facts.places.some((place) => place.first <= at && place.last >= at && place.kind !== 'institution')
  )
    return false;
  if (/^[,.;:()“”"‘’'–—-]$/u.test(word) || at < 0 || tokens[at]?.kind === 'number') return false;
  if (draft.reading.last === at || figureEnds(draft, at)) return false;
  if (hit.code === 'employment' && word === 'new') word = lowerAt(tokens, --at);
  if (tokens[at]?.kind === 'number' || at < 0) return false;
  if (VERBS.has(word) || ADVERBS.has(word) || PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || isChangeWord(word))
    return false;
  return !WHOLE.has(word);
}

const SECTOR = wordSet(
  'industry industries sector manufacturing construction retail factories factory private public hospitality banking mining tourism textile automotive company firm airline plant staff government services leisure agriculture farm healthcare',
);
const ICT = /^(?:IT|ICT|software|tech|technology|ITES|ICTs)$/u;

/** A text on labour statistics: the words that make "jobs" a national total. */
const LABOUR =
  /\b(?:unemployment|jobless|payrolls?|Labor Department|Labour Force|Labor Statistics|job market|labou?r market|new jobs|wage employment|informal sector)\b/iu;
const labourTexts = new WeakMap<Setting, boolean>();

function labourText(setting: Setting): boolean {
  let known = labourTexts.get(setting);
  if (known === undefined) {
    known = LABOUR.test(setting.title) || LABOUR.test(setting.text.slice(0, 20_000));
    labourTexts.set(setting, known);
  }
  return known;
}

/** A hit that names too little on its own is made precise, or refused: null ends the search, undefined goes on to the next. */
function settle(hit: IndicatorHit, draft: Draft, setting: Setting): string | null | undefined {
  const { tokens } = draft.sentence;
  const owner = lowerAt(tokens, hit.first - 1);
  if (hit.code === 'exports' && !narrowedByOwner(hit, draft)) {
    // "Pakistan's IT industry ... its exports": the exports of the sector just named.
    const sector = sectorOwner(hit, draft);
    if (sector) return 'ict_exports';
  }
  if (owner === 'urban' || owner === 'rural' || ownedByName(hit, draft) || regional(hit, draft, setting)) return null;
  if (
    hit.code === 'gdp_growth' &&
    VAGUE_GROWTH_OF.has(earlierHits(draft)[0]?.code ?? '') &&
    lowerAt(tokens, hit.first) === 'annual'
  )
    return undefined;
  // "revenues from imports", "a levy on exports": something else of theirs.
  if (/^(?:exports|imports|goods_exports|goods_imports|remittances)$/u.test(hit.code) && /^(?:from|on)$/u.test(owner))
    return undefined;
  if (hit.code === 'policy_rate' && NOT_POLICY.has(owner)) return null;
  if (hit.code === 'electricity' && hit.first === hit.last && POWER_BILL.test(lowerAt(tokens, hit.last + 1)))
    return undefined;
  if (/^(?:exports|imports)$/u.test(hit.code)) {
    const next = lowerAt(tokens, hit.last + 2);
    const owned = draft.facts.places.some((place) => place.first === hit.last + 2 || place.first === hit.last + 3);
    if (!owned && lowerAt(tokens, hit.last + 1) === 'of' && !WHOLE_TRADE.has(next)) return null;
  }
  if (hit.code === 'budget_balance' && hit.first === hit.last) {
    const kind = whichBalance(hit, draft, setting);
    if (kind) return kind;
  }
  if (narrowed(hit, draft)) {
    return hit.code === 'exports' && ICT.test(tokens[hit.first - 1]?.text ?? '') ? 'ict_exports' : null;
  }
  // "The economy, worth R7.1 trillion"
  if (hit.code === 'gdp_growth' && isMoney(draft.reading.unit))
    return hit.last < draft.lead &&
      draft.lead - hit.last < 4 &&
      /^(?:worth|valued|at)$/u.test(lowerAt(tokens, draft.lead - 1))
      ? 'gdp'
      : undefined;
  if (
    /^(?:exports|imports)$/u.test(hit.code) &&
    merchandise(setting) &&
    !tokens.some((token) => token.lower === 'services')
  )
    return `goods_${hit.code}`;
  if (hit.code === 'unemployed_people' && draft.reading.unit === '%') return 'unemployment_rate';
  if (hit.code === 'unemployment_rate' && draft.reading.unit === 'count') return 'unemployed_people';
  if (hit.code === 'gdp' && draft.reading.unit === '%' && draft.role === 'pct_change')
    return hit.last < draft.reading.first && sectorNear(hit, draft) ? null : 'gdp_growth';
  if (
    hit.code === 'stock_index' &&
    lowerAt(tokens, hit.last) === 'index' &&
    (isIn(tokens, hit.last - 1, OTHER_INDEX) || (hit.first === hit.last && !marketNear(draft)))
  )
    return undefined;
  if (hit.code === 'gdp_growth' && lowerAt(tokens, hit.first) !== 'gdp' && sectorNear(hit, draft)) return null;
  if (hit.code === 'employment') {
    const from = Math.max(0, draft.reading.first - 12);
    const to = Math.min(tokens.length, draft.reading.last + 6);
    for (let at = from; at < to; at++)
      if (isIn(tokens, at, SECTOR) && lowerAt(tokens, at + 1) !== 'payrolls') return null;
    return labourText(setting) ? hit.code : null;
  }
  // "2.5% of GDP and Rs93 billion above the ceiling": output is the scale of the other figure.
  if (hit.code === 'gdp' && isMoney(draft.reading.unit) && isScale(hit, draft)) return undefined;
  if (hit.code === 'gdp' && isMoney(draft.reading.unit) && (owner === 'of' || lowerAt(tokens, hit.first - 2) === 'of'))
    return undefined;
  if (
    hit.code === 'reserves' &&
    hit.first === hit.last &&
    isMoney(draft.reading.unit) &&
    amount(draft) < 5e8 &&
    draft.role !== 'change'
  )
    return undefined;
  if (hit.code === 'gdp_growth' && isIn(tokens, hit.first, VAGUE_GROWTH) && !speaksOfOutput(setting)) return undefined;
  if (/^(?:oil|gold)_price$/u.test(hit.code) && owner === 'of' && isIn(tokens, hit.first - 2, SHIPPED))
    return undefined;
  if (hit.code === 'gold_price' && hit.first === hit.last && isIn(tokens, hit.last + 1, GOLD_THINGS)) return undefined;
  if (hit.code === 'oil_price' && hit.first === hit.last && isIn(tokens, hit.last + 1, OIL_TRADE)) return undefined;
  if (hit.code === 'government_spending' && lowerAt(tokens, hit.last) === 'budget' && !publicBudget(draft, setting))
    return undefined;
  if (hit.code === 'exchange_rate' && hit.first === hit.last) {
    // "the rupee fell": only a currency that is itself the thing measured.
    return draft.measureSpan?.[1] === hit.last && draft.change !== null ? hit.code : undefined;
  }
  if (hit.code === 'military_spending' && hit.first === hit.last) {
    // "the military" alone is a body; beside a word of spending it is a budget.
    return tokens.some((token) =>
      /^(?:spend|spends|spent|spending|budget|expenditure|allotted|allocated|earmarked|allocation|outlay)$/u.test(
        token.lower,
      ),
    )
      ? hit.code
      : null;
  }
  if (
    hit.code === 'government_debt' &&
    owner !== 'sector' &&
    lowerAt(tokens, hit.first) === 'net' &&
    !tokens.some((token) => STATE_WORDS.has(token.lower))
  )
    return undefined;
  if (hit.code === 'government_debt' && lowerAt(tokens, hit.last) === 'limit' && amount(draft) < 1e11) return undefined;
  if (hit.code === 'budget_balance' && lowerAt(tokens, hit.last) === 'borrowing' && OTHERS_BORROWING.has(owner))
    return null;
  if (
    hit.code === 'government_debt' &&
    /^(?:servicing|service|interest|payments?|repayments?|relief|restructuring|office)$/u.test(
      lowerAt(tokens, hit.last + 1),
    )
  )
    return undefined;
  if (
    hit.code === 'government_spending' &&
    lowerAt(tokens, hit.last) === 'budget' &&
    draft.reading.unit === '%' &&
    draft.role !== 'pct_change'
  )
    return undefined;
  if (hit.code === 'government_debt' && hit.first === hit.last) {
    // "debt" alone: the head of the measure and a state's, not "debt payments" or "a restructure of debt".
    const span = draft.measureSpan;
    if (draft.reading.unit === 'count' || !span || span[1] !== hit.last || draft.role === 'pct_change') return null;
  }
  return hit.code;
}

/** A market is spoken of, not any index. */
const marketNear = ({ sentence: { tokens } }: Draft): boolean =>
  tokens.some((token) => STOCK_WORDS.has(token.lower) && token.lower !== 'index');

/** "The construction industry … a 24% fall in output": one branch's, not the economy's. */
function sectorNear(hit: IndicatorHit, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const from = Math.max(0, draft.reading.first - 20);
  for (let at = from; at < draft.reading.first; at++) if (at !== hit.first && isIn(tokens, at, BRANCHES)) return true;
  return false;
}

/** "oil sector", "oil producing states": no price. */
const OIL_TRADE = wordSet(
  'sector industry export exports import imports production producing producer producers output company companies revenue revenues and giant firm theft sales field fields refining refinery marketing exporter exporters workers receipts sub-sector minister',
);

const PUBLIC = wordSet(
  'government federal parliament assembly senate minister ministry president chancellor treasury union national state appropriation lawmakers congress cabinet fiscal',
);

/** A country's budget, not a film's: somebody who governs is named in the sentence or the title. */
function publicBudget(draft: Draft, setting: Setting): boolean {
  return (
    draft.sentence.tokens.some((token) => PUBLIC.holds(token)) ||
    setting.title
      .toLowerCase()
      .split(/[^a-z]{1,20}/u)
      .some((word) => PUBLIC.has(word))
  );
}

const BRANCHES = wordSet(
  'industry industries sector sectors manufacturing construction services agriculture mining retail sub-sector',
);

const narrowedByOwner = (hit: IndicatorHit, draft: Draft): boolean =>
  !/^(?:its|the|their|'s|total|and|,)$/u.test(lowerAt(draft.sentence.tokens, hit.first - 1));

/** What a branch of the economy calls itself: "IT industry", "software trade". */
const BRANCH = wordSet('industry sector trade business');
const OF_BRANCH = wordSet('industry sector trade business companies firms');

/** "IT industry", "software sector" earlier in the sentence, and a pronoun or nothing before "exports". */
function sectorOwner(hit: IndicatorHit, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  for (let at = hit.first - 1; at > Math.max(0, hit.first - WINDOW); at--) {
    if (isIn(tokens, at, OF_BRANCH) && ICT.test(tokens[at - 1]?.text ?? '')) return true;
    if (isIn(tokens, at, BRANCH)) return false;
  }
  return false;
}

/** Rates that banks and tax offices set. */
const NOT_POLICY = wordSet(
  'prime real mortgage deposit commercial exchange tax crime interbank tariff duty customs growth occupancy unemployment jobless home loan average swap savings effective',
);
const POWER_BILL =
  /^(?:charges|tariffs?|prices?|bills?|company|companies|duty|subsid(?:y|ies)|rates|distribution|workers|board)$/u;

/** "Annual growth was 2.3%" goes on with what the sentence before spoke of. */
const VAGUE_GROWTH_OF = new Set([
  'house_prices',
  'wages',
  'retail_sales',
  'exports',
  'imports',
  'industrial_production',
]);

/** "Eskom's debt", "Aramco's exports": a name that is no country's. */
function ownedByName(hit: IndicatorHit, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const name = tokens[hit.first - 2];
  if (lowerAt(tokens, hit.first - 1) !== "'s" || !name?.capital || MARKETS.test(hit.code)) return false;
  return !draft.facts.places.some((place) => place.last === hit.first - 2) && !STATE_WORDS.has(name.lower);
}

const regionalArticles = new WeakMap<Setting, boolean>();

/** The title names a state and no country. */
function regionalArticle(setting: Setting): boolean {
  let known = regionalArticles.get(setting);
  if (known === undefined) {
    const kinds = setting.titleMentions.map((mention) => mention.kind);
    const country = setting.titleMentions[0]?.code;
    const national = setting.mentions.some(
      ({ kind, code }) => code === country && (kind === 'name' || kind === 'demonym'),
    );
    // The opening names the state as well: a title may only quote one.
    const opens = setting.mentions.some(({ kind, start }) => kind === 'region' && start < 300);
    known = opens && !national && kinds.includes('region') && !kinds.includes('name') && !kinds.includes('demonym');
    regionalArticles.set(setting, known);
  }
  return known;
}

/** A state is named in the figure's own clause, and no country: "in Scotland they eased by 0.2%". */
export function inRegion(draft: Draft): boolean {
  const from = clauseStart(draft) - 2;
  const near = draft.facts.places.filter((place) => place.first >= from && place.last < draft.lead);
  return near.some((place) => place.kind === 'region') && !near.some((place) => place.kind === 'name');
}

/** "Odisha's budget", "the state's jobless rate", "in urban areas": part of a country. */
function regional(hit: IndicatorHit, draft: Draft, setting: Setting): boolean {
  const { tokens } = draft.sentence;
  if (/^(?:stock_index|market_cap|oil_price|gold_price|exchange_rate|policy_rate)$/u.test(hit.code)) return false;
  const from = Math.max(clauseStart(draft), hit.first - 8);
  if (inRegion(draft)) return true;
  const whole = draft.facts.places.some((place) => place.kind === 'name' || place.kind === 'demonym');
  if (!whole && regionalArticle(setting)) return true;
  if (
    draft.facts.places.some(
      (place) => place.kind === 'region' && place.first >= from && place.last < hit.first && hit.first - place.last < 5,
    )
  )
    return true;
  for (let at = from; at < hit.first; at++)
    if (/^states?$/u.test(lowerAt(tokens, at)) && lowerAt(tokens, at + 1) === "'s" && !tokens[at]?.capital) return true;
  for (let at = hit.last + 1; at < hit.last + 4; at++)
    if (/^(?:urban|rural)$/u.test(lowerAt(tokens, at)) && lowerAt(tokens, at - 1) === 'in') return true;
  return false;
}

const GOLD_THINGS = wordSet(
  'loan loans medal medals standard mining miner miners mine mines reserves jewellery jewelry bonds coins holdings imports exports card plated',
);
const SHIPPED = wordSet(
  'shipment shipments import imports export exports sales output production demand consumption tonnes barrel barrels supply supplies',
);
const VAGUE_GROWTH = wordSet('growth annual quarterly');
const outputArticles = new WeakMap<Setting, boolean>();

/** "A growth rate of 11%" is output's only where the article speaks of output. */
function speaksOfOutput(setting: Setting): boolean {
  let known = outputArticles.get(setting);
  if (known === undefined) {
    known = /\b(?:GDP|gross domestic product|economy|economic growth|recession)\b/iu.test(
      `${setting.title} ${setting.text.slice(0, 4000)}`,
    );
    outputArticles.set(setting, known);
  }
  return known;
}

/** Is output only what another percentage is of? */
function isScale(hit: IndicatorHit, { sentence: { tokens } }: Draft): boolean {
  for (let at = hit.first - 1; at > hit.first - 8; at--)
    if (/^(?:%|percent|cent|pc)$/u.test(lowerAt(tokens, at))) return true;
  return false;
}

const OTHERS_BORROWING = wordSet(
  'consumer domestic household private corporate bank external foreign mortgage personal business farm',
);
const amount = ({ reading: { value } }: Draft): number => (typeof value === 'number' ? value : value[1]);

const WHOLE_TRADE = wordSet(
  'goods services merchandise the all it ict its both information over about around nearly more up almost',
);

const goodsArticles = new WeakMap<Setting, boolean>();

/** An article on trade in goods: what it calls exports are goods throughout. */
function merchandise(setting: Setting): boolean {
  let known = goodsArticles.get(setting);
  if (known === undefined) {
    known = /\bmerchandise (?:exports?|imports?|trade)\b/iu.test(setting.text.slice(0, 6000));
    goodsArticles.set(setting, known);
  }
  return known;
}

const BALANCES = new Set(['trade_balance', 'current_account', 'budget_balance']);

/** "The deficit", "a surplus": the one named last, in the sentences before or in the title. */
function whichBalance(hit: IndicatorHit, draft: Draft, setting: Setting): string | null {
  if (!/^(?:deficit|surplus|gap)$/u.test(lowerAt(draft.sentence.tokens, hit.last))) return null;
  const own = draft.facts.hits.filter((near) => near.last < hit.first).reverse();
  for (const hits of [own, earlierHits(draft), titleTopic(setting)]) {
    const named = hits.find((near) => BALANCES.has(near.code) && near !== hit);
    if (named) return named.code;
  }
  return null;
}

const OTHER_INDEX = wordSet(
  'price prices confidence sentiment managers development misery activity climate competitiveness perceptions production cost freedom combined sensitive a an',
);

const COMPANY = wordSet(
  'company firm firms airline subsidiary shares shareholders profit profits revenue sales turnover stake ceo acquisition dividend corporation inc ltd plc',
);

function companySentence(draft: Draft): boolean {
  if (draft.sentence.tokens.some((token) => STATE_WORDS.has(token.lower))) return false;
  const from = Math.max(clauseStart(draft), draft.reading.first - 14);
  return draft.sentence.tokens.slice(from, draft.reading.last + 5).some((token) => COMPANY.holds(token));
}

/** Is the statistic only what the figure is a part of: "15 percent of its total exports"? Output is a scale, not a whole. */
function inPart(hit: IndicatorHit, { sentence: { tokens }, reading: { last } }: Draft): boolean {
  if (hit.first <= last || hit.first > last + 6) return false;
  for (let at = last + 1; at < hit.first; at++) if (/^(?:gdp|product|world)$/u.test(lowerAt(tokens, at))) return false;
  return true;
}

/** "Japan imports account for 27 percent of Australia's ore": a partner's part. */
const tradeShare = (hit: IndicatorHit, { sentence: { tokens }, reading: { last } }: Draft): boolean =>
  /^(?:goods_)?(?:exports|imports)$/u.test(hit.code) &&
  find(tokens, last + 1, last + 6, (word) => word === 'gdp' || word === 'gross') < 0;

/** Past ", or 63 per cent of the population," where the next figure says the same in another way. */
function restatedEnd(draft: Draft): number {
  const { tokens } = draft.sentence;
  const { last } = draft.reading;
  const next = draft.drafts[draft.position + 1];
  if (
    !next ||
    lowerAt(tokens, next.lead - 1) !== 'or' ||
    lowerAt(tokens, next.lead - 2) !== ',' ||
    next.lead - last > 5
  )
    return last;
  for (let at = next.reading.last + 1; at < next.reading.last + 6; at++) if (lowerAt(tokens, at) === ',') return at;
  return last;
}

/** Nearer words weigh more; words inside the measure most. */
function distance(hit: IndicatorHit, draft: Draft): number {
  const { first } = draft.reading;
  const last = restatedEnd(draft);
  const span = draft.measureSpan;
  if (span && hit.first >= span[0] && hit.last <= span[1]) return 0;
  if (span && hit.last >= span[0] && hit.first <= span[1]) return 1;
  if (hit.last < first) {
    const crossed = hit.last <= previousEnd(draft) ? 12 : 0;
    return 2 + (first - hit.last) + crossed + (hit.last < clauseStart(draft) ? (crossed ? 9 : 4) : 0);
  }
  return 3 + (hit.first - last) * 1.5 + (hit.first >= clauseEnd(draft) ? 14 : 0);
}

const REACH = 30;
const SHORT_REACH = 22;
const FAR = 200;

/** What moves by basis points. */
export const MOVED_IN_POINTS = new Set(['policy_rate', 'bond_yield']);

/** "inflation was worst in Akwa Ibom (22.88 per cent)", "GTCO (+2.1%)": the name in front owns the figure. */
export function bracketedName(draft: Draft): boolean {
  const span = draft.measureSpan;
  const { tokens } = draft.sentence;
  if (!span || lowerAt(tokens, draft.lead - 1) !== '(' || span[1] !== draft.lead - 2 || !tokens[span[0]]?.capital)
    return false;
  return !draft.facts.places.some(
    (place) => place.first <= span[1] && place.last >= span[0] && (place.kind === 'name' || place.kind === 'demonym'),
  );
}

/** In a clause of its own, behind "while", "as" or "but". */
function beyond(hit: IndicatorHit, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  for (let at = draft.reading.last + 1; at < hit.first; at++) {
    if (OTHER_CLAUSE.has(lowerAt(tokens, at))) return true;
    if (lowerAt(tokens, at) === ',' && /^(?:and|with|or)$/u.test(lowerAt(tokens, at + 1))) return true;
  }
  return false;
}

const OTHER_CLAUSE = wordSet('while whereas but although as when because against versus compared ;');
const MARKETS =
  /^(?:stock_index|market_cap|oil_price|gold_price|exchange_rate|policy_rate|inflation|gdp_growth|unemployment_rate)$/u;
const RATE_TALK = wordSet('rate rates hike hikes tightening easing mpc fomc');
const OTHER_RATE = wordSet(
  'unemployment jobless inflation tax vat mortgage exchange prices cpi growth yield yields participation underemployment',
);

/** "the Fed lopped half a point off its rate": points and the talk of rates leave little else. */
function rateMove(draft: Draft): boolean {
  const { unit } = draft.reading;
  if ((unit !== 'bp' && unit !== 'pp') || draft.role === 'level') return false;
  const words = draft.sentence.tokens;
  return words.some((token) => RATE_TALK.holds(token)) && !words.some((token) => OTHER_RATE.holds(token));
}

/** "India's growth was put at 7.2%", "growth of 3.2 per cent for Kenya": of the economy, where a country owns it. */
function bareGrowth(draft: Draft, setting: Setting): boolean {
  const { tokens } = draft.sentence;
  if (draft.reading.unit !== '%') return false;
  const from = Math.max(clauseStart(draft), previousEnd(draft) + 1, draft.lead - 9);
  const at = findBack(tokens, from, draft.lead, (word) => word === 'growth');
  if (at < 0) return false;
  const owner = lowerAt(tokens, at - 1);
  const country = (place: { kind: string; first: number; last: number }, index: number): boolean =>
    (place.kind === 'name' || place.kind === 'demonym') && Math.abs(place.last - index) < 3;
  const owned = owner === "'s" && draft.facts.places.some((place) => place.last === at - 2 && place.kind === 'name');
  const demonym = draft.facts.places.some((place) => place.last === at - 1 && place.kind === 'demonym');
  const inside = lowerAt(tokens, at + 1) === 'in' && draft.facts.places.some((place) => country(place, at + 2));
  const behind = draft.facts.places.some((place) => place.first === draft.reading.last + 2 && place.kind === 'name');
  // "Growth fell to 4.5 per cent in the September quarter": of the article's country.
  if (
    at === 0 &&
    lowerAt(tokens, 1) !== 'in' &&
    lowerAt(tokens, 1) !== 'of' &&
    setting.mainPlace !== null &&
    speaksOfOutput(setting)
  )
    return true;
  const plain = at === 0 || /^(?:of|projects|forecasts|expects|sees|projected|forecast|,)$/u.test(owner);
  return (
    owned || demonym || (plain && (inside || (behind && /^(?:for|in)$/u.test(lowerAt(tokens, draft.reading.last + 1)))))
  );
}

/** "China is seen growing at 5 per cent": a country is what grows. */
function countryGrows(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const verb = draft.change;
  if (
    draft.reading.unit !== '%' ||
    verb === null ||
    verb > draft.lead ||
    !/^(?:gr[oe]w|expand|contract|shr[iau]nk)/u.test(lowerAt(tokens, verb))
  )
    return false;
  return draft.facts.places.some(
    (place) =>
      place.kind === 'name' &&
      place.last < verb &&
      verb - place.last < 5 &&
      !PREPOSITIONS.has(lowerAt(tokens, place.first - 1)),
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
  const country = lowerAt(tokens, draft.lead - 2) === 'country' || lowerAt(tokens, draft.lead - 2) === 'nation';
  return (
    (people && /^(?:with|of|to|for)$/u.test(opener) && draft.facts.places.length > 0) || (country && opener === 'of')
  );
}

/** Barrels a day that nobody refines, ships or steals: a country's output. */
function pumped(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  if (draft.reading.unit !== 'barrel/day') return false;
  return !tokens.some((token) => NOT_OUTPUT.holds(token));
}

const NOT_OUTPUT = wordSet(
  'refinery refineries refining capacity theft stolen pipeline field fields terminal terminals import imports export exports consumption demand inventories stockpile',
);

/** The statistic named nearest to the figure that it could state, past those already refused. */
function nearestHit(draft: Draft, refused: ReadonlySet<IndicatorHit>): { hit: IndicatorHit; far: number } | null {
  const { unit, first, last } = draft.reading;
  let best: IndicatorHit | null = null;
  // An index level can be nothing else, however far the index's name.
  let nearest =
    unit === 'index' ? FAR : unit === '%' || unit === 'pp' || unit === 'bp' || unit === 'x' ? REACH : SHORT_REACH;
  // "15 percent of its exports": a part of them, whatever they are.
  const ofWhole = (unit === '%' || unit === 'fraction') && lowerAt(draft.sentence.tokens, last + 1) === 'of';
  for (const hit of draft.facts.hits) {
    if (hit.last < first - nearest || refused.has(hit)) continue;
    if (hit.first > last + nearest) break;
    if (hit.first <= last && hit.last >= first) continue;
    if (
      !fits(hit.code, draft) ||
      (ofWhole && ((hit.code === 'gdp' && hit.first > last) || inPart(hit, draft) || tradeShare(hit, draft)))
    )
      continue;
    if (
      bracketedName(draft) &&
      !(draft.measureSpan && hit.first >= draft.measureSpan[0] && hit.last <= draft.measureSpan[1])
    )
      continue;
    const far = distance(hit, draft) + (unit === 'bp' && !MOVED_IN_POINTS.has(hit.code) ? 20 : 0);
    if (
      unit === 'index' &&
      hit.code === 'inflation' &&
      !/^(?:index|indicator|spi|cpi)$/u.test(lowerAt(draft.sentence.tokens, hit.last))
    )
      continue;
    if (far >= nearest || beyond(hit, draft)) continue;
    best = hit;
    nearest = far;
  }
  return best && { hit: best, far: nearest };
}

export const indicator: Refiner = {
  name: 'indicator',
  refine(draft, setting) {
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    if (partner && partner.position < draft.position && partner.indicator) {
      draft.indicator = partner.indicator;
      return;
    }
    const refused = new Set<IndicatorHit>();
    let code: string | null | undefined;
    let nearest = 0;
    for (let turn = 0; turn < 3 && !code; turn++) {
      const best = nearestHit(draft, refused);
      if (!best) {
        if (draft.reading.unit === 'bp' && draft.sentence.tokens.some((token) => /^yields?$/u.test(token.lower)))
          draft.indicator = 'bond_yield';
        else if (rateMove(draft)) draft.indicator = 'policy_rate';
        else if (bareGrowth(draft, setting) || countryGrows(draft)) draft.indicator = 'gdp_growth';
        else if (peopled(draft)) draft.indicator = 'population';
        else if (pumped(draft)) draft.indicator = 'oil_production';
        else if (
          /^[A-Z]{3}\/ounce$/u.test(draft.reading.unit) &&
          earlierHits(draft).some((hit) => hit.code === 'gold_price')
        )
          draft.indicator = 'gold_price';
        return;
      }
      code = settle(best.hit, draft, setting);
      if (code === null) {
        draft.partial = true;
        return;
      }
      nearest = best.far;
      refused.add(best.hit);
    }
    if (!code) return;
    if (
      nearest > 1 &&
      companySentence(draft) &&
      !/^(?:stock_index|market_cap|oil_price|gold_price|exchange_rate)$/u.test(code)
    )
      return;
    // A company's exports, debt and sales are its own.
    if (
      !MARKETS.test(code) &&
      companyArticle(setting) &&
      !draft.facts.places.length &&
      !draft.sentence.tokens.some((token) => STATE_WORDS.has(token.lower))
    )
      return;
    draft.indicator = code;
    if (nearest > 8) draft.doubts.push('the words that name the statistic stand far from the figure');
  },
};
