/** Finds the word of change a figure hangs on, before it or behind it. */
import type { Direction } from '../claim.ts';
import { CHANGE_WORDS, CROSS_VERBS, REACH_VERBS } from '../lexicon/change-words.ts';
import type { Draft } from '../reading.ts';
import { isIn, type Token, valueAt } from '../text/tokens.ts';
import { WordMap, wordSet } from '../text/words.ts';
import { CLAUSE_SIGNS, isRatio, lowerAt, previousEnd, shortBracket } from './shared.ts';

const COMPARISONS = wordSet('yoy mom qoq');
const COMPARED_TIMES = wordSet('year month quarter week y m q');
const COMPARISON_LINKS = wordSet('- ‑ – on over o to year month quarter week y m q');
const NOT_REACHED = wordSet('not a the own its big this');

/** Words that may stand between a verb of change and its number. */
const FILLER =
  wordSet(`by a an the of at to average annualised annualized annual rate an estimated value in just only further
  additional extra some about another as much many approximately total be been has have had is was were record year-on-year
  month around its their on percent overall unexpected whopping massive sharp huge initial figure estimate high least most
  more than level anemic mere modest healthy staggering impressive still also even now well combined pace year or up out intraday low lowest fresh new all time lifetime peak session back
  meagre paltry measly tepid sluggish solid robust strong stellar brisk slim scant hefty steep stunning dramatic marginal slight tiny small
  big large respectable decent dismal stronger faster slower`);
const BREAKS_BEFORE = wordSet(', while whereas but although that which who if when because');
const BREAKS_AFTER = wordSet(
  ', of in for and but than from to on which while by with at as the that because despite after before amid following since',
);
/** Nouns of money that are an amount of their own, not a change of another. */
const AMOUNTS = wordSet('loss losses savings saving raise shortfall discount recovery rally surplus');
const GO = wordSet('go goes going went gone move moved moves push pushed pushing');
const PASSED = wordSet('above below beyond beneath');
const OBJECT_VERBS = wordSet('save saves saved saving cost costs');
const PASSIVE = wordSet('lost created added cut axed shed eliminated hired laid fired saved');

export interface Near {
  readonly at: number;
  readonly direction: Direction;
  readonly noun: boolean;
  /** "to" or "by" stands right before the number. */
  readonly to: boolean;
  readonly by: boolean;
  readonly kind: 'change' | 'reach' | 'cross';
}

/** "£6bn below estimates", "£400m less than a year earlier": how far off something else. */
const DEVIATIONS = new WordMap<{ direction: Direction; past: boolean }>([
  ['below', { direction: 'down', past: true }],
  ['above', { direction: 'up', past: true }],
  ['short', { direction: 'down', past: true }],
  ['less', { direction: 'down', past: false }],
  ['lower', { direction: 'down', past: false }],
  ['fewer', { direction: 'down', past: false }],
  ['more', { direction: 'up', past: false }],
  ['higher', { direction: 'up', past: false }],
  ['wider', { direction: 'up', past: false }],
  ['larger', { direction: 'up', past: false }],
  ['bigger', { direction: 'up', past: false }],
  ['narrower', { direction: 'down', past: false }],
  ['smaller', { direction: 'down', past: false }],
  ['worse', { direction: 'down', past: false }],
  ['better', { direction: 'up', past: false }],
]);

function deviates(tokens: readonly Token[], at: number, past: boolean): boolean {
  const next = lowerAt(tokens, at + 1);
  if (!past) return /^(?:than|off)$/u.test(next) || /^(?:|[.,;)]|for|on|in|each|this|next|compared)$/u.test(next);
  return /^(?:the|its|their|of|what|where|last|that|a|market|analysts|economists|estimates|expectations|forecasts?|target|pre|average|levels?)$/u.test(
    next,
  );
}

/** First token after "year-on-year", "month on month", "y-o-y" behind a figure. */
function pastComparison(tokens: readonly Token[], at: number): number {
  if (isIn(tokens, at, COMPARISONS)) return at + 1;
  if (!isIn(tokens, at, COMPARED_TIMES)) return at;
  let next = at + 1;
  while (next < at + 5 && isIn(tokens, next, COMPARISON_LINKS)) next++;
  return next > at + 2 ? next : at;
}

const POSTS = wordSet('jobs posts positions roles');
const TAKE = wordSet('took take takes taken taking');
const LET = wordSet('let lets letting');
const COPULA = wordSet('was were is are has had have will would');

/** "3% higher", "6 percent drop", "480 job cuts", "598,000 jobs were lost". */
export function changeBehind(draft: Draft): Near | null {
  const { tokens } = draft.sentence;
  const { last, unit } = draft.reading;
  const ratio = isRatio(unit);
  const from = pastComparison(tokens, last + 1);
  const limit = Math.min(draft.drafts[draft.position + 1]?.lead ?? tokens.length, from + (unit === 'count' ? 6 : 4));
  const off = valueAt(tokens, from, DEVIATIONS);
  if (off && (unit !== '%' || off.past) && deviates(tokens, from, off.past))
    return { at: from, direction: off.direction, noun: true, to: false, by: false, kind: 'change' };
  const near = (at: number, direction: Direction, noun: boolean): Near => ({
    at,
    direction,
    noun,
    to: false,
    by: false,
    kind: 'change',
  });
  // "200,000 new jobs"
  if (unit === 'count' && lowerAt(tokens, from) === 'new' && isIn(tokens, from + 1, POSTS))
    return near(from, 'up', true);
  for (let at = from; at < limit; at++) {
    const word = lowerAt(tokens, at);
    if (isIn(tokens, at, CLAUSE_SIGNS) || isIn(tokens, at, BREAKS_AFTER)) return null;
    if (unit === '%' && word === 'more') return near(at, 'up', false);
    if (unit === '%' && (word === 'less' || word === 'fewer')) return near(at, 'down', false);
    // "revenue of N569bn was lower than": the verb has its own subject.
    if (unit !== 'count' && isIn(tokens, at, COPULA)) return null;
    const found = valueAt(tokens, at, CHANGE_WORDS);
    if (!found) continue;
    if (found.noun && !ratio && unit !== 'count' && isIn(tokens, at, AMOUNTS)) return null;
    if (found.noun || found.adverb) return near(at, found.direction, true);
    // A verb behind the number speaks of it only in the passive: "jobs were lost".
    if (unit === 'count' && isIn(tokens, at, PASSIVE)) return near(at, found.direction, false);
    return null;
  }
  return null;
}

/** "signed up 89,327", "made up": no direction. */
const PHRASAL = wordSet(
  'make makes made making signed signing set setting took take turned opened lined backed teamed given summed ended eat eats ate use used run ran mop mopped soak soaked snap snapped swallow swallowed buy bought used',
);

/** A change verb and "to a" stand before this noun. */
function landed(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at > noun - 7; at--)
    if (lowerAt(tokens, at) === 'to') return isIn(tokens, at - 1, CHANGE_WORDS);
  return false;
}

/** "took on 88,000 people", "let go 450" */
function hiredOrFired({ lead, reading: { unit }, sentence: { tokens } }: Draft): Near | null {
  if (unit !== 'count') return null;
  const taken = lowerAt(tokens, lead - 1) === 'on' && isIn(tokens, lead - 2, TAKE);
  const gone = lowerAt(tokens, lead - 1) === 'of' ? lead - 2 : lead - 1;
  if (!taken && !(lowerAt(tokens, gone) === 'go' && isIn(tokens, gone - 1, LET))) return null;
  return { at: lead - 2, direction: taken ? 'up' : 'down', noun: false, to: false, by: false, kind: 'change' };
}

/** Laws are passed too. */
const PASSABLE = wordSet('mark level threshold milestone barrier');

/** "debt passing 100% of GDP" */
const isOfOutput = ({ reading: { unit, last }, sentence: { tokens } }: Draft): boolean =>
  unit === '%' && lowerAt(tokens, last + 1) === 'of' && lowerAt(tokens, last + 2) === 'gdp';

/** "fell by 2.7%", "growth of 5%", "reached $4bn", "crossed the $5bn mark", "could go above ten percent". */
export function changeBefore(draft: Draft): Near | null {
  const { tokens } = draft.sentence;
  const stop = previousEnd(draft);
  const leading = lowerAt(tokens, draft.lead);
  const opener = lowerAt(tokens, draft.lead - 1);
  let to = false;
  let by = false;
  let strange = 0;
  const hires = hiredOrFired(draft);
  if (hires) return hires;
  for (let at = draft.lead - 1; at > stop && at > draft.lead - 12; at--) {
    const word = lowerAt(tokens, at);
    const open = shortBracket(tokens, at, stop);
    if (open >= 0) {
      at = open;
      continue;
    }
    if (isIn(tokens, at, CLAUSE_SIGNS) || isIn(tokens, at, BREAKS_BEFORE)) return null;
    if (strange === 0 && word === 'to') to = true;
    if (strange === 0 && word === 'by') by = true;
    const near = (direction: Direction, noun: boolean, kind: Near['kind']): Near => ({
      at,
      direction,
      noun,
      to,
      by,
      kind,
    });
    if (strange === 0 && isIn(tokens, at, GO) && isIn(tokens, draft.lead, PASSED))
      return { ...near(leading === 'above' || leading === 'beyond' ? 'up' : 'down', false, 'reach'), to: true };
    if (
      strange === 0 &&
      isIn(tokens, at, CROSS_VERBS) &&
      (!/^pass/u.test(word) || isIn(tokens, draft.reading.last + 1, PASSABLE) || isOfOutput(draft))
    )
      return near('up', false, 'cross');
    const reached = valueAt(tokens, at, REACH_VERBS);
    if (reached && strange <= 1 && !isIn(tokens, at - 1, NOT_REACHED)) return near(reached, false, 'reach');
    const found = valueAt(tokens, at, CHANGE_WORDS);
    // "slumping to a loss of £14.2m": the loss is what it came to.
    if (found?.noun && isIn(tokens, at, AMOUNTS) && opener === 'of' && landed(tokens, at)) {
      to = true;
      continue;
    }
    // "raised Rs1.56 trillion", "recovered N24bn": taken in, not moved by.
    if (
      !isRatio(draft.reading.unit) &&
      draft.reading.unit !== 'index' &&
      !to &&
      !by &&
      strange === 0 &&
      /^(?:rais|recover|contract)/u.test(word)
    )
      return null;
    if (found && !isIn(tokens, at - 1, PHRASAL)) {
      // "mills lifted 7.8m bales" took them; "lifted the rate to" raised it.
      if (/^lift/u.test(word) && !to && !by) return null;
      const plain = !found.adverb || by || /^(?:up|down|off)(?:wards?)?$/u.test(word);
      const linked = found.noun && /^(?:of|is|was|at|be|been)$/u.test(opener) && strange <= 2;
      const object = isIn(tokens, at, OBJECT_VERBS) && strange <= 3;
      const apart = (to || by) && strange <= 6 && !found.adverb;
      if (plain && (strange === 0 || apart || linked || object)) return near(found.direction, found.noun, 'change');
    }
    // "a greater-than-expected 0.6%": a hyphenated adjective is one filler.
    if (!isIn(tokens, at, FILLER) && word !== '-' && lowerAt(tokens, at - 1) !== '-' && lowerAt(tokens, at + 1) !== '-')
      strange++;
    if (strange > (to || by ? 6 : 3)) return null;
  }
  return null;
}

export const isAmount = (word: string): boolean =>
  AMOUNTS.has(word) || /^(?:cuts?|reductions?|redundancies)$/u.test(word);
export const isPassedMark = (word: string): boolean => PASSED.has(word);
