/** Which of the statistics named around a figure stands nearest to it. */
import type { IndicatorHit } from '../../facts.ts';
import { OTHER_CLAUSE } from '../../lexicon/indicator-words.ts';
import type { Draft } from '../../reading.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { clauseEnd, clauseStart, lowerAt, previousEnd } from '../shared.ts';
import { fits } from './fits.ts';
import { isCountry } from './part.ts';
import { isTradeShare } from './trade.ts';
import { headOf } from './verdict.ts';

const SCALES = wordSet('gdp product world');
const JOINS = wordSet('and with or');
const PRICE_NOUNS = wordSet('costs prices charges fares');

/** How far, in weighed tokens, words can stand from the figure they name. */
const REACH: Readonly<Record<string, number>> = { '%': 30, pp: 30, bp: 30, x: 30, index: 200 };
const SHORT_REACH = 22;

/** What moves by basis points. */
export const MOVED_IN_POINTS = new Set(['policy_rate', 'bond_yield']);
/** Any other statistic stands this much further from a figure in basis points. */
const NOT_IN_POINTS = 20;

/** Past ", or 63 per cent of the population," where the next figure says the same in another way. */
function restatedEnd(draft: Draft): number {
  const { tokens } = draft.sentence;
  const { last } = draft.reading;
  const next = draft.drafts[draft.position + 1];
  if (!next || next.lead - last > 5) return last;
  if (lowerAt(tokens, next.lead - 1) !== 'or' || lowerAt(tokens, next.lead - 2) !== ',') return last;
  for (let at = next.reading.last + 1; at < next.reading.last + 6; at++) if (lowerAt(tokens, at) === ',') return at;
  return last;
}

const isInside = (hit: IndicatorHit, span: readonly [number, number] | null): boolean =>
  span !== null && hit.first >= span[0] && hit.last <= span[1];

/** Nearer words weigh more; words inside the measure most. */
function distance(hit: IndicatorHit, draft: Draft): number {
  const span = draft.measureSpan;
  if (isInside(hit, span)) return 0;
  if (span && hit.last >= span[0] && hit.first <= span[1]) return 1;
  const { first } = draft.reading;
  if (hit.last < first) {
    const crossed = hit.last <= previousEnd(draft) ? 12 : 0;
    return 2 + (first - hit.last) + crossed + (hit.last < clauseStart(draft) ? (crossed ? 9 : 4) : 0);
  }
  return 3 + (hit.first - restatedEnd(draft)) * 1.5 + (hit.first >= clauseEnd(draft) ? 14 : 0);
}

/** Is the statistic only what the figure is a part of: "15 percent of its total exports"? Output is a scale, not a whole. */
function isWholeOf(hit: IndicatorHit, { sentence: { tokens }, reading: { last } }: Draft): boolean {
  if (hit.first <= last || hit.first > last + 6) return false;
  for (let at = last + 1; at < hit.first; at++) if (isIn(tokens, at, SCALES)) return false;
  return true;
}

/** "15 percent of its exports": a part of them, whatever they are. */
function isPartOf(hit: IndicatorHit, draft: Draft): boolean {
  const { unit, last } = draft.reading;
  // "22% of the people live below the poverty line" is the rate.
  if (hit.code === 'poverty') return false;
  if ((unit !== '%' && unit !== 'fraction') || lowerAt(draft.sentence.tokens, last + 1) !== 'of') return false;
  return (hit.code === 'gdp' && hit.first > last) || isWholeOf(hit, draft) || isTradeShare(hit, draft);
}

/** "inflation was worst in Akwa Ibom (22.88 per cent)", "GTCO (+2.1%)": the name in front owns the figure. */
export function bracketedName(draft: Draft): boolean {
  const span = draft.measureSpan;
  const { tokens } = draft.sentence;
  if (!span || lowerAt(tokens, draft.lead - 1) !== '(' || span[1] !== draft.lead - 2 || !tokens[span[0]]?.capital)
    return false;
  return !draft.facts.places.some((place) => place.first <= span[1] && place.last >= span[0] && isCountry(place));
}

const PURPOSES = wordSet(
  'increase boost raise lift promote support encourage spur stimulate reduce cut lower curb tame fight contain combat improve strengthen narrow plug finance fund halve double treble end meet cover service',
);

/** In a clause of its own, behind "while", "as" or "but". */
function isBeyond(hit: IndicatorHit, draft: Draft): boolean {
  const { tokens } = draft.sentence;
  for (let at = draft.reading.last + 1; at < hit.first; at++) {
    if (isIn(tokens, at, OTHER_CLAUSE)) return true;
    // "kept it 40% under its worth to increase exports": what for.
    if (lowerAt(tokens, at) === 'to' && isIn(tokens, at + 1, PURPOSES)) return true;
    if (lowerAt(tokens, at) === ',' && isIn(tokens, at + 1, JOINS)) return true;
  }
  return false;
}

/** "the consumer price index rose to 134.2": a level of an index is of prices only where the words name an index. */
const isIndexOfPrices = (hit: IndicatorHit, draft: Draft): boolean =>
  hit.code !== 'inflation' || /^(?:index|indicator|spi|cpi)$/u.test(headOf(hit, draft));

/** "Consumption, which is 60% of GDP, rose 4%": the scale of another figure. */
const isOthersScale = (hit: IndicatorHit, draft: Draft): boolean =>
  hit.code === 'gdp' &&
  hit.last < draft.reading.first &&
  lowerAt(draft.sentence.tokens, hit.first - 1) === 'of' &&
  draft.drafts.some(({ reading }) => reading.last === hit.first - 2 && reading.unit === '%');

/** "Food rose 31% in May, transport 18% and rents 9%": the verb is left out, the noun right before owns the figure. */
function isGapped(draft: Draft): boolean {
  const { measureSpan: span, reading, lead, previous } = draft;
  const own = isIn(draft.sentence.tokens, lead - 1, PRICE_NOUNS) ? lead - 2 : lead - 1;
  if (reading.unit !== '%' || !span || span[1] !== own || span[0] <= previousEnd(draft)) return false;
  return previous?.reading.unit === '%' && lead - previousEnd(draft) < 9;
}

/** Rates and gaps, which have no growth. */
const GROWLESS = new Set([
  'inflation',
  'core_inflation',
  'unemployment_rate',
  'policy_rate',
  'current_account',
  'budget_balance',
  'trade_balance',
]);

/** "inflation of 5.4% and growth of 0.9%": growth of something else. */
function isOtherGrowth(hit: IndicatorHit, { lead, sentence: { tokens } }: Draft): boolean {
  if (!GROWLESS.has(hit.code) || lowerAt(tokens, lead - 2) !== 'growth' || hit.last >= lead - 2) return false;
  return /^(?:of|at|to)$/u.test(lowerAt(tokens, lead - 1)) && hit.last < lead - 3;
}

/** Could these words name what the figure states, wherever they stand? */
function isCandidate(hit: IndicatorHit, draft: Draft): boolean {
  const { unit } = draft.reading;
  return (
    fits(hit.code, draft) &&
    !isPartOf(hit, draft) &&
    !isOthersScale(hit, draft) &&
    !isOtherGrowth(hit, draft) &&
    (!(bracketedName(draft) || isGapped(draft)) || isInside(hit, draft.measureSpan)) &&
    (unit !== 'index' || isIndexOfPrices(hit, draft))
  );
}

/** The statistic named nearest to the figure that it could state, past those already refused, and how far it is. */
export function nearestHit(
  draft: Draft,
  refused: ReadonlySet<IndicatorHit>,
): { readonly hit: IndicatorHit; readonly far: number } | null {
  const { unit, first, last } = draft.reading;
  let best: IndicatorHit | null = null;
  let nearest = REACH[unit] ?? SHORT_REACH;
  for (const hit of draft.facts.hits) {
    if (hit.last < first - nearest || refused.has(hit)) continue;
    if (hit.first > last + nearest) break;
    const overlaps = hit.first <= last && hit.last >= first;
    if (overlaps || !isCandidate(hit, draft)) continue;
    const far = distance(hit, draft) + (unit === 'bp' && !MOVED_IN_POINTS.has(hit.code) ? NOT_IN_POINTS : 0);
    if (far >= nearest || isBeyond(hit, draft)) continue;
    best = hit;
    nearest = far;
  }
  return best && { hit: best, far: nearest };
}
