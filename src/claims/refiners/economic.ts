/** Keeps what states an economic or socio-economic statistic: when in doubt, would a reader want context for it? */
import { PREPOSITIONS } from '../lexicon/grammar.ts';
import { COUNTED, NOT_ECONOMIC_PERCENT, NOT_STATISTIC } from '../lexicon/nouns.ts';
import type { Draft, Refiner } from '../reading.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { isForetold } from './modality/behind.ts';
import { clauseStart, isMoney, isRatio, lowerAt } from './shared.ts';

const NO_NOUN = wordSet('of in on at to from by with and or were was is are that which have has had will');
const BARE_OPENERS = wordSet('at to of by from');
const IN_OUT = wordSet('in out');
const BY_CUT = wordSet('by cut');

/** First counted noun after the number, past adjectives. */
function countedNoun(draft: Draft): { noun: string; statistic: boolean } | null {
  const { tokens } = draft.sentence;
  const from =
    draft.reading.last +
    (lowerAt(tokens, draft.reading.last + 1) === 'or' && lowerAt(tokens, draft.reading.last + 2) === 'so' ? 3 : 1);
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'sign') {
      if (token?.text === '-' || token?.text === '(' || token?.text === ')') continue;
      return null;
    }
    if (COUNTED.holds(token)) return { noun: token.lower, statistic: true };
    if (NOT_STATISTIC.holds(token)) return { noun: token.lower, statistic: false };
    if (NO_NOUN.holds(token)) return null;
  }
  return null;
}

const counted = ({ reading: { value } }: Draft): boolean => (typeof value === 'number' ? value : value[1]) >= 1000;

const WHOLE_OF = wordSet('country nation population market workforce city');

const STOPPING = wordSet('was is has as this his its thus in on of to at by');

/** "133 million Nigerians". */
function people(draft: Draft): { noun: string; statistic: boolean } | null {
  const at = draft.reading.last + 1;
  const token = draft.sentence.tokens[at];
  const value = draft.reading.value;
  const many = (typeof value === 'number' ? value : value[1]) >= 1000;
  const found = many && token?.capital && /s$/u.test(token.lower);
  return found && draft.facts.places.some((place) => place.kind === 'demonym' && place.first === at)
    ? { noun: token.lower, statistic: true }
    : null;
}

/** "one in five people aged 16 to 64, or 9.25 million": the same people as a number. */
function restated(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const before = draft.previous;
  return (
    before?.kept === true &&
    lowerAt(tokens, draft.lead - 1) === 'or' &&
    lowerAt(tokens, draft.lead - 2) === ',' &&
    draft.lead - before.reading.last < 12
  );
}

const ECONOMIC_CLAUSE =
  /^(?:jobs?|workers?|employees?|staff|population|unemployed|unemployment|exports?|imports?|economy|economic|production|output|factory|factories|sales|sold|homes?|houses?|customers?|passengers?|tourists?|visitors?|workforce|graduates?|farmers?|households?|employs?|employed|laid|hired|redundan\w{1,8}|layoffs?|unemployed|poverty|subscribers?|users?|payrolls?|jobless|employment|informal|capacity|units|migration|immigration|emigration|migrants|births|visas|enrolments?|arrivals|barrels?|vehicles?|cars?|fleet)$/u;
const CASUALTIES = wordSet(
  'killed dead death deaths died wounded injured casualties troops soldiers protesters demonstrators marched rallied protested attended vote votes voted signature signatures spectators fans displaced missing',
);

/** "33,450 homes this year; 32,695 were built in 2023", "35,000 in 2024 and 37,000 next year" */
const GOES_ON = wordSet('was were is are will next last this');

function countKept(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { value, numeral } = draft.reading;
  const one = typeof value === 'number' ? value : value[1];
  const from = Math.max(clauseStart(draft), draft.reading.first - 10);
  const around = tokens.slice(from, draft.reading.last + 8);
  if (around.some((token) => CASUALTIES.holds(token))) return false;
  // "a birth rate of 27 per 1,000"
  if (lowerAt(tokens, draft.lead - 1) === 'per') return false;
  // "the 120,000 economists had predicted": what was counted before.
  const noun = isForetold(draft) ? null : (countedNoun(draft) ?? people(draft));
  if (noun && !noun.statistic) return false;
  const changes = draft.role === 'change' || draft.partner !== null;
  if (noun) {
    if (one >= 1000 || numeral.scale > 1) return true;
    // Small numbers are structural ("two companies said") unless something happens to the count.
    if (/^(?:jobs?|positions|redundancies|layoffs|vacancies|posts|cuts)$/u.test(noun.noun)) return one >= 2;
    if (!numeral.digits && one < 20) return false;
    return one >= 10 || changes;
  }
  if (restated(draft) && one >= 1000) return true;
  // "higher than October's 13,633,", "while Honda sold 2,420,": one count beside another, with no noun of its own.
  const follows = tokens[draft.reading.last + 1];
  const bare =
    !follows || follows.kind === 'sign' || PREPOSITIONS.holds(follows) || GOES_ON.holds(follows) || isForetold(draft);
  const beside = (other: Draft): boolean =>
    other !== draft && other.kept && other.reading.unit === 'count' && counted(other);
  if (bare && one >= 1000 && draft.drafts.some(beside)) return true;
  // "a country of 241 million"
  if (lowerAt(tokens, draft.lead - 1) === 'of' && isIn(tokens, draft.lead - 2, WHOLE_OF)) return one >= 1e5;
  // "as against 3.55 lakh a year ago", "stood at 45.98 lakh, down 1%": a count among other figures.
  if (
    numeral.scale >= 1e5 &&
    draft.drafts.some(
      (other) => other !== draft && other.kept && (isRatio(other.reading.unit) || other.reading.unit === 'count'),
    )
  )
    return true;
  // Nobody counts things in millions that are no statistic.
  if (
    numeral.scale >= 1e5 &&
    [1, 2].some(
      (step) =>
        /[^s]s$/u.test(lowerAt(tokens, draft.reading.last + step)) && !isIn(tokens, draft.reading.last + 1, STOPPING),
    )
  )
    return true;
  if (around.some((token) => ECONOMIC_CLAUSE.test(token.lower))) return one >= 100 || numeral.scale > 1;
  return (draft.indicator !== null || draft.partner !== null) && one >= 100;
}

/** "That is still 95,000 more than a year ago": a change in what the sentence before counted. */
function movesOn(draft: Draft, earlier: readonly Draft[]): boolean {
  const { tokens } = draft.sentence;
  const last = earlier.findLast((other) => other.kept);
  if (last?.reading.unit !== 'count' || !counted(last) || draft.position > 0) return false;
  const value = typeof draft.reading.value === 'number' ? draft.reading.value : draft.reading.value[1];
  if (value < 1000 || draft.sentence.start - last.sentence.start > 400) return false;
  // "Statisticians had first put the number at 606,000.", "In the year to June it came to 672,000, of whom …"
  const next = tokens[draft.reading.last + 1];
  const bare = !next || next.kind === 'sign' || PREPOSITIONS.holds(next);
  return draft.role === 'change' || (bare && isIn(tokens, draft.lead - 1, BARE_OPENERS));
}

const CHANCES = wordSet('chance chances probability likelihood odds');

/** "a 46% chance", "the odds of a cut at 90%": how likely, no statistic. */
function isChance({ lead, reading: { last }, sentence: { tokens } }: Draft): boolean {
  if (isIn(tokens, last + 1, CHANCES)) return true;
  for (let at = lead - 1; at > lead - (lowerAt(tokens, lead - 1) === 'at' ? 13 : 7); at--)
    if (isIn(tokens, at, CHANCES)) return lowerAt(tokens, lead - 1) === 'at' || at > lead - 3;
  return false;
}

function percentKept(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  if (isChance(draft)) return false;
  // "52.3% of votes … against 47.7% for his rival"
  const before = draft.previous;
  if (before && !before.kept && before.reading.unit === '%' && draft.lead - before.reading.last < 14) return false;
  const around = tokens.slice(Math.max(0, draft.reading.first - 5), draft.reading.last + 5);
  return !around.some((token) => NOT_ECONOMIC_PERCENT.holds(token)) || draft.indicator !== null;
}

const MARKET_TALK = wordSet(
  'market markets export exports import imports sales job jobs worker workers population household households money revenue income gdp economy debt budget spending companies firms businesses customer customers passenger passengers production output employees price prices cost costs growth value people residents farmers world capacity energy electricity consumers homes fund funds adults families children loan loans workforce staff investor investors share shares trade profit profits student students user users oil gas food inflow inflows outflow outflows investment investments deposits lending credit turnover dividend dividends premium premiums volume volumes bookings arrivals subsidy subsidies tariff tariffs rent rents bill bills',
);

function fractionKept(draft: Draft, earlier: readonly Draft[]): boolean {
  const { tokens } = draft.sentence;
  if (draft.role === 'pct_change' || draft.indicator) return true;
  // "eight in ten cars"
  if (isIn(tokens, draft.reading.first + 1, IN_OUT)) return true;
  const next = lowerAt(tokens, draft.reading.last + 1);
  if (
    next === 'of' &&
    !isIn(tokens, draft.reading.last + (isIn(tokens, draft.reading.last + 2, DETERMINER) ? 3 : 2), NOT_PARTS)
  ) {
    const beside = draft.drafts.some((other) => other !== draft && other.kept && other.reading.unit !== 'fraction');
    const last = earlier.at(-1);
    if (beside || (last?.kept && draft.sentence.start - last.sentence.start < 300)) return true;
  }
  return (
    tokens.slice(draft.reading.last + 1, draft.reading.last + 9).some((token) => MARKET_TALK.holds(token)) ||
    isIn(tokens, draft.reading.first - 1, BY_CUT)
  );
}

const DETERMINER = wordSet('the its their all his her that this these those');
/** Halves of these are no statistic. */
const NOT_PARTS = wordSet(
  "time times century year day night game match season way body them us which story battle country's men women film book show town village street votes voters",
);

function multipleKept(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  // "more than twice as many phones", "more than double the figure"
  const compared = `${lowerAt(tokens, draft.reading.last + 1)} ${lowerAt(tokens, draft.reading.last + 2)}`;
  if (/^(?:as (?:many|much|high|large)|the (?:figure|number|rate|total|amount|level))$/u.test(compared)) return true;
  if (
    draft.indicator ||
    draft.drafts.some(
      (other) =>
        other !== draft && other.kept && /^(?:[A-Z]{3}(?:\/|$)|%$|[kMGT]Wh?$|barrel)/u.test(other.reading.unit),
    )
  )
    return true;
  const from = Math.max(0, draft.reading.first - 12);
  return tokens
    .slice(from, draft.reading.last + 12)
    .some((token) => MARKET_TALK.holds(token) || ECONOMIC_CLAUSE.test(token.lower));
}

export const economic: Refiner = {
  name: 'economic',
  refine(draft, _setting, earlier) {
    const { unit } = draft.reading;
    if (isMoney(unit) || unit === 'pp' || unit === 'bp' || unit === 'index') draft.kept = true;
    else if (unit === '%') {
      const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
      // Both ends of a vote share that moved.
      draft.kept = percentKept(draft) && (!partner || partner.position > draft.position || partner.kept);
    } else if (unit === 'count') draft.kept = countKept(draft) || movesOn(draft, earlier);
    else if (unit === 'fraction') draft.kept = fractionKept(draft, earlier);
    else if (unit === 'x') draft.kept = multipleKept(draft);
    else
      draft.kept =
        !/^(?:kg|gram|ounce|carat|liter|litre|gallon|acre|square|cubic)/u.test(unit) ||
        draft.reading.numeral.scale > 1 ||
        (typeof draft.reading.value === 'number' && draft.reading.value >= 1000) ||
        draft.role === 'change' ||
        draft.partner !== null;
  },
};
