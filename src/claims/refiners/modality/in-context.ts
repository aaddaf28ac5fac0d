/** Words that are cues only beside certain others: "on course to", "is seen at", "in the pipeline". */
import type { Modality } from '../../claim.ts';
import { COMES, COUNTS, DECISIONS, EASES, FORECASTERS, GOVERNS, ITS } from '../../lexicon/modality-words.ts';
import { isIn, type Token } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { lowerAt } from '../shared.ts';

const TO_FOR = wordSet('to for');
const SETS = wordSet('set sets put puts setting putting');
const OF_FOR = wordSet('of for');
const IS_ARE = wordSet('is are');
const OWN = wordSet('its their his her our');
const SET_ON = wordSet('set on');

/** "the IMF", "brokers", "we": somebody who foresees. */
export function isForecaster(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && (FORECASTERS.holds(token) || (token.capital && at > 0 && token.text.length > 1));
}

const ADVERB = /^(?:now|not|still|also|only|\w{2,14}ly)$/u;
const BE = /^(?:is|are|was|were|be|'s|being)$/u;

/** The nearest word before `at` that is no adverb. */
function wordBefore(tokens: readonly Token[], at: number): number {
  let back = at - 1;
  while (ADVERB.test(lowerAt(tokens, back))) back--;
  return back;
}

type InContext = (tokens: readonly Token[], at: number) => Modality | null;

/** "on course to expand", "on track for a gain", not "the course to" */
const onCourse: InContext = (tokens, at) =>
  lowerAt(tokens, at - 1) === 'on' && isIn(tokens, at + 1, TO_FOR) ? 'projected' : null;

/** "markets are pricing in two cuts" */
const pricedIn: InContext = (tokens, at) => (lowerAt(tokens, at + 1) === 'in' ? 'projected' : null);

/** "a deal to buy 60 aircraft", "a drive to hire", "in talks to raise" */
const agreedTo: InContext = (tokens, at) =>
  lowerAt(tokens, at + 1) === 'to' && isIn(tokens, at + 2, DECISIONS) ? 'target' : null;

/** "puts this year's crop at 5 million tonnes": guessed, where no official count puts it. */
function estimatedAt(tokens: readonly Token[], at: number): Modality | null {
  if (tokens.some((token) => COUNTS.holds(token))) return null;
  for (let next = at + 1; next < at + 12; next++) {
    if (tokens[next]?.kind === 'number')
      return lowerAt(tokens, next - 1) === 'at' || leadsAt(tokens, next) ? 'projected' : null;
  }
  return null;
}

const feared: InContext = (tokens, at) =>
  tokens[at]?.capital || lowerAt(tokens, at + 1) === 'of' ? null : 'projected';

const OF_THAT = wordSet('of that for');
function likelihood(tokens: readonly Token[], at: number): Modality | null {
  return isIn(tokens, at + 1, OF_THAT) ? 'projected' : null;
}

/** "at some 5", "at $9" */
const leadsAt = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 2) === 'at' || lowerAt(tokens, at - 3) === 'at';

/** What each of them says at `at`, or null. */
export const IN_CONTEXT: Readonly<Record<string, InContext>> = {
  course: onCourse,
  track: onCourse,
  pace: onCourse,
  pricing: pricedIn,
  priced: pricedIn,
  see: (tokens, at) => (isForecaster(tokens, wordBefore(tokens, at)) ? 'projected' : null),
  // "is seen growing", "are seen at", not "a fall not seen since"
  seen: (tokens, at) =>
    BE.test(lowerAt(tokens, wordBefore(tokens, at))) &&
    /^(?:at|to|between|around|above|below|\w{2,14}ing)$/u.test(lowerAt(tokens, at + 1))
      ? 'projected'
      : null,
  // "is due to approve", "is due to open", not "is due to demand"
  due(tokens, at) {
    if (lowerAt(tokens, at + 1) !== 'to' || !BE.test(lowerAt(tokens, wordBefore(tokens, at)))) return null;
    if (isIn(tokens, at + 2, COMES)) return 'projected';
    return isIn(tokens, at + 2, DECISIONS) || lowerAt(tokens, at + 2) === 'approve' ? 'target' : null;
  },
  // "if oil stays at", not "as if"
  if: (tokens, at) => (lowerAt(tokens, at - 1) === 'as' ? null : 'projected'),
  // "Were the rand to weaken"
  were(tokens, at) {
    if (!tokens[at]?.capital) return null;
    for (let next = at + 1; next < at + 7; next++) if (lowerAt(tokens, next) === 'to') return 'projected';
    return null;
  },
  // "The chancellor set aside £20bn", not a bank for its bad loans
  aside(tokens, at) {
    if (!isIn(tokens, at - 1, SETS)) return null;
    for (let back = at - 2; back >= 0 && back > at - 8; back--) if (isIn(tokens, back, GOVERNS)) return 'target';
    return null;
  },
  // "the cabinet cleared imports of"
  cleared(tokens, at) {
    for (let back = at - 1; back >= 0 && back > at - 8; back--) if (isIn(tokens, back, GOVERNS)) return 'target';
    return null;
  },
  pipeline: (tokens, at) => (lowerAt(tokens, at - 1) === 'the' && lowerAt(tokens, at - 2) === 'in' ? 'target' : null),
  // "a demand of N615,500", "unions demand N90,000", not "demand of 5 million barrels"
  demand(tokens, at) {
    if (lowerAt(tokens, at + 1) === 'of') return isIn(tokens, at - 1, ITS) ? 'target' : null;
    const sum =
      tokens[at + 1]?.kind !== 'word' || (tokens[at + 1]?.capital === true && tokens[at + 2]?.kind === 'number');
    return sum && lowerAt(tokens, at - 1).endsWith('s') ? 'target' : null;
  },
  // "an appeal for $459m"
  appeal: (tokens, at) => (isIn(tokens, at + 1, OF_FOR) ? 'target' : null),
  // "traders fear Rs90", not "fears of"
  fear: feared,
  fears: feared,
  told: (tokens, at) => (lowerAt(tokens, at + 1) === 'to' ? 'target' : null),
  ordered: (tokens, at) => (lowerAt(tokens, at + 1) === 'to' ? 'target' : null),
  // "is going to put in", "are going to rise"
  going(tokens, at) {
    if (lowerAt(tokens, at + 1) !== 'to' || !BE.test(lowerAt(tokens, wordBefore(tokens, at)))) return null;
    const verb = lowerAt(tokens, at + 2);
    if (isIn(tokens, at + 2, DECISIONS) || verb === 'put') return 'target';
    return isIn(tokens, at + 2, EASES) || isIn(tokens, at + 2, COMES) || verb === 'cost' ? 'projected' : null;
  },
  // "is put at", "early estimates put the bill at"
  put: (tokens, at) =>
    isIn(tokens, at - 1, IS_ARE) || /^estimates?$/u.test(lowerAt(tokens, at - 1)) ? estimatedAt(tokens, at) : null,
  puts: estimatedAt,
  places: estimatedAt,
  // ", to be funded by": decided, where no forecast leads to it
  be: (tokens, at) =>
    lowerAt(tokens, at - 1) === 'to' && lowerAt(tokens, at - 2) === ',' && isIn(tokens, at + 1, DECISIONS)
      ? 'target'
      : null,
  deal: agreedTo,
  drive: agreedTo,
  bid: agreedTo,
  talks: agreedTo,
  // "is looking to raise"
  // "economists had been looking for a gain of 15,000"
  looking(tokens, at) {
    if (lowerAt(tokens, at + 1) === 'to') return 'target';
    if (lowerAt(tokens, at + 1) !== 'for') return null;
    for (let back = at - 1; back > at - 5; back--) if (isIn(tokens, back, FORECASTERS)) return 'projected';
    return null;
  },
  // "meets on Friday to approve $1bn"
  approve: (tokens, at) => (lowerAt(tokens, at - 1) === 'to' ? 'target' : null),
  // "the odds of a quarter-point cut", "a 60% chance that"
  odds: likelihood,
  chance: likelihood,
  chances: likelihood,
  probability: likelihood,
  likelihood,
  asking: (tokens, at) => (lowerAt(tokens, at + 1) === 'for' ? 'target' : null),
  // "parliament voted $3m for", not "voted for"
  voted: (tokens, at) => (tokens[at + 1]?.kind === 'word' && !tokens[at + 1]?.capital ? null : 'target'),
  // "600 jobs are at risk"
  risk: (tokens, at) => (lowerAt(tokens, at - 1) === 'at' ? 'projected' : null),
  // "600 workers face losing"
  face: (tokens, at) => (lowerAt(tokens, at + 1).endsWith('ing') ? 'projected' : null),
  // "on a path to reach"
  path: (tokens, at) =>
    lowerAt(tokens, at + 1) === 'to' && (lowerAt(tokens, at - 1) === 'on' || lowerAt(tokens, at - 2) === 'on')
      ? 'projected'
      : null,
  // "that would require growth of 14%", not "rules require a deposit"
  require: (tokens, at) => (/^(?:would|will|could|may)$/u.test(lowerAt(tokens, at - 1)) ? 'target' : null),
  // "the consensus is for 200,000": an economist's word for a forecast
  consensus: (tokens, at) =>
    /^(?:is|was|of|for|forecast|estimate|among)$/u.test(lowerAt(tokens, at + 1)) ? 'projected' : null,
  // "has set its sights on $39bn"
  sights: (tokens, at) => (isIn(tokens, at - 1, OWN) || isIn(tokens, at + 1, SET_ON) ? 'target' : null),
  // "The budget provides"
  provides: (tokens, at) => (lowerAt(tokens, wordBefore(tokens, at)) === 'budget' ? 'target' : null),
};
