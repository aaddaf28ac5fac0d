/** Did it happen, is it foreseen, or does somebody want it? */

import type { Modality } from '../claim.ts';
import {
  AGENTS,
  BUDGET_LINES,
  DECISIONS,
  PROJECTED_WORDS,
  REPORTED_VERBS,
  SCHEMES,
  TARGET_WORDS,
} from '../lexicon/modality-words.ts';
import { SAYING } from '../lexicon/reporting.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import type { Token } from '../text/tokens.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { CLAUSE_SIGNS, figureEnds, findBack, isMoney, isRatio, lowerAt, WINDOW } from './shared.ts';

const CUE_WORDS: ReadonlySet<string> = new Set([
  ...TARGET_WORDS,
  ...PROJECTED_WORDS,
  'is',
  'are',
  'estimate',
  'estimates',
  'estimated',
  'see',
]);

const WILL = wordSet("will would shall 'll");

/** Somebody's decision, whoever says it. */
const DECREED = new Set(
  'wage tax duty tariff tariffs levy vat insurance allowance pension pensions threshold fee fees benefits salaries pay stipend fares tolls'.split(
    ' ',
  ),
);
const GOES = wordSet('go rise increase fall be drop come');

/** A bill to pay, not a bill to pass. */
const DUE = wordSet(
  'energy fuel import wage tax electricity gas water food household council pension subsidy power average oil',
);

/** Open a sentence with a capital, and decide nothing. */
const NOBODY = wordSet(
  'demand supply prices price growth inflation economy exports imports sales output investment spending revenue revenues profits costs unemployment consumption borrowing production trade tourism remittances reserves this that these it there what',
);

const MONTHLIKE = wordSet(
  'january february march april may june july august september october november december gdp cpi inflation',
);

const GIVING = wordSet(
  'get receive pay give provide spend invest hire award offer fund allocate lend refund grant donate',
);

/** The last word of the subject of the verb at `at`, past ", formerly known as junior doctors,". */
function subjectBefore(tokens: readonly Token[], at: number): number {
  if (lowerAt(tokens, at - 1) !== ',') return at - 1;
  for (let back = at - 2; back > at - 14; back--) if (lowerAt(tokens, back) === ',') return back - 1;
  return at - 1;
}

/** "the ministry will spend": decided by the one who says so; "prices will increase" is foreseen. */
function decision(tokens: readonly Token[], at: number): boolean {
  let verb = at + 1;
  while (/^(?:also|not|be|only|now|then|soon|further|\w{2,14}ly)$/u.test(lowerAt(tokens, verb))) verb++;
  const head = subjectBefore(tokens, at);
  const subject = lowerAt(tokens, head);
  if (
    !/^would$/u.test(lowerAt(tokens, at)) &&
    isIn(tokens, verb, GOES) &&
    findBack(tokens, Math.max(0, at - 8), at, (word) => DECREED.has(word)) >= 0
  )
    return true;
  // Giving and getting are agreed beforehand, whoever gets.
  if (isIn(tokens, verb, GIVING) && !NOBODY.has(subject)) return true;
  if (DECREED.has(subject) && lowerAt(tokens, at) !== 'would' && isIn(tokens, verb, GOES)) return true;
  if (SCHEMES.has(subject) && !(subject === 'bill' && isIn(tokens, at - 2, DUE))) return true;
  if (!DECISIONS.has(lowerAt(tokens, verb))) return false;
  let passive = false;
  for (let before = at + 1; before < verb; before++) passive ||= lowerAt(tokens, before) === 'be';
  if (passive || AGENTS.has(subject)) return true;
  const token = tokens[head];
  // "Tesco will", "the FBR will", "…, will": a name, or a subject further off.
  return token?.capital === true && token.kind === 'word' && !MONTHLIKE.has(subject) && !NOBODY.has(subject);
}

const FORECASTERS = wordSet(
  'bank fund ministry economists analysts investors brokers brokerage government markets traders agency it we they',
);
const EASES = wordSet('ease rise fall grow reach hit improve recover slow average remain climb drop decline exceed');

/** "the IMF", "brokers", "we": somebody who foresees. */
function forecaster(draft: Draft, at: number): boolean {
  const token = draft.sentence.tokens[at];
  return token?.kind === 'word' && (FORECASTERS.holds(token) || (token.capital && at > 0 && token.text.length > 1));
}

/** Nouns and verbs that are cues only in some surroundings. */
function cue(draft: Draft, at: number): Modality | null {
  const { tokens } = draft.sentence;
  const token = tokens[at];
  if (!token || !CUE_WORDS.has(token.lower)) return null;
  const word = token.lower;
  const next = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, at - 1);
  // The month, a name, "set a record", "project" as a thing.
  if (word === 'may' && token.capital) return null;
  if (word === 'set' && next !== 'to') return null;
  if (word === 'bill' && DUE.has(before)) return null;
  if (word === 'will' && /^(?:the|his|her|a)$/u.test(before)) return null;
  // "The RBI projects inflation at 4.5%" foresees; "42 projects" are things.
  if (
    /^projects?$/u.test(word) &&
    !/^(?:that|a|an|it)$/u.test(next) &&
    !(word === 'projects' && forecaster(draft, at - 1))
  )
    return null;
  if (word === 'see') return forecaster(draft, at - 1) ? 'projected' : null;
  if (word === 'should' && EASES.has(next)) return 'projected';
  if (
    /^(?:expected|predicted|projected|forecast|forecasts|expectations|predictions|estimates|anticipated|target|planned)$/u.test(
      word,
    ) &&
    /^(?:than|from)$/u.test(before)
  )
    return null;
  if (/^(?:steps)$/u.test(word))
    return lowerAt(tokens, at + 1) === 'to' || lowerAt(tokens, at + 1) === 'such' ? 'target' : null;
  if (
    /^(?:agreed|agreement|committed|commitment|needs?|needed|must|should|asked|wants|calls|bill|package|stimulus|injection|bailout|seek|seeking|seeks|requires)$/u.test(
      word,
    )
  ) {
    if (/^(?:needs?|needed|must|should)$/u.test(word) && token.capital) return null;
    return 'target';
  }
  if (TARGET_WORDS.has(word)) return 'target';
  if (WILL.has(word) && decision(tokens, at)) return 'target';
  if (PROJECTED_WORDS.has(word)) return 'projected';
  if (word === 'is' || word === 'are') return next === 'to' ? 'target' : null;
  if (/^(?:estimates?|estimated)$/u.test(word) && /^(?:will|to|that)$/u.test(next)) return 'projected';
  return null;
}

/** "will be spent", "announced $60 million to fight": public money given for a purpose is a target. */
function spendingPromise(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const cuts = draft.reading.unit === 'count' && draft.role === 'change';
  if (!isMoney(draft.reading.unit) && !cuts) return false;
  const { last } = draft.reading;
  if (lowerAt(tokens, last + 1) === 'will' && lowerAt(tokens, last + 2) === 'be' && isIn(tokens, last + 3, DISPOSED))
    return true;
  for (let at = draft.lead - 1; at >= 0 && at > draft.lead - 6; at--) if (isIn(tokens, at, ANNOUNCED)) return true;
  // "sent the senate a budget of N47.9 trillion": what parliament gets is a proposal.
  const bill = tokens.some((token) => token.lower === 'budget');
  return bill && isMoney(draft.reading.unit) && tokens.some((token) => PRESENTED.holds(token));
}

const DISPOSED = wordSet('spent used paid given invested allocated provided');
const ANNOUNCED = wordSet('announced announces unveiled');
const OFF = wordSet('short below above less more higher lower fewer');
const PRESENTED = wordSet(
  'presents presented presenting tables tabled unveils unveiled submitted submits sent sends proposes',
);

const MODAL = wordSet("to will would could may might can should must not be 'll");

/** "plan to cut", "will have lost": the verb is under the cue, not after it. */
function infinitive(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (/^(?:also|further|only|have|be)$/u.test(lowerAt(tokens, back))) back--;
  return isIn(tokens, back, MODAL);
}

/** Same in the past and after "to". */
const BARE = new Set(['cut', 'hit', 'set', 'spend', 'cost', 'shed', 'put']);

/** Nearer cues are seldom wrong. */
const FAR_CUE = 8;

/** A forecast noun ("projections of", "expectations for") speaks of the one figure behind it. */
const FORECAST_NOUN = wordSet(
  'projection projections forecast forecasts prediction predictions expectation expectations estimate estimates target targets goal goals plan plans proposal proposals package bill stimulus bailout injection guidance outlook',
);

const BE = wordSet('was were had stood');
const OUTLOOK = wordSet('forecast forecasts projection projections prediction consensus guidance estimate');
const OLD_FORECAST = wordSet('forecast forecasts projection projections outlook guidance');
const QUOTA = wordSet('allocation quota benchmark');
const AIM = wordSet('target targets goal goals ceiling allocation quota quotas benchmark');

/** "the OBR's projection in March was £17.1bn": the subject of "was" says what the figure is. */
function forecastSubject(draft: Draft, verb: number): Modality | null {
  const { tokens } = draft.sentence;
  for (let at = verb - 1; at >= 0 && at > verb - 8; at--) {
    const word = lowerAt(tokens, at);
    if (word === ',' || CLAUSE_SIGNS.test(word) || figureEnds(draft, at)) return null;
    // "estimates of the deficit were": a noun behind "of" is what was forecast, the head stands before it.
    if (OUTLOOK.has(word)) return 'projected';
    if (AIM.has(word)) return 'target';
  }
  return null;
}

const BUDGET =
  /\b(?:budget|appropriation|outlay)\b(?! (?:deficit|surplus|gap|watchdog|office|airline|carrier|hotel))/iu;
/** "presented a budget of", "announced in her fifth Budget" */
const PRESENTED_NOW = /\b(?:presented|unveiled|tabled|announced|set out)\b[^.]{0,60}\bbudget\b/iu;
/** Few openings name a budget, which is soon told. */
const presentsBudget = (opening: string): boolean =>
  opening.toLowerCase().includes('budget') && PRESENTED_NOW.test(opening);
const budgetArticles = new WeakMap<Setting, boolean>();

/** An article on a budget just presented: its title says so. */
function budgetArticle(setting: Setting): boolean {
  let known = budgetArticles.get(setting);
  if (known === undefined) {
    known = BUDGET.test(setting.title) || presentsBudget(setting.text.slice(0, 700));
    budgetArticles.set(setting, known);
  }
  return known;
}

/** Money a budget gives, takes or borrows is planned, also where it says only "gets" or "was for". */
function budgeted(draft: Draft, setting: Setting): boolean {
  const { unit } = draft.reading;
  if (!budgetArticle(setting) || (!isMoney(unit) && unit !== '%')) return false;
  if (draft.role === 'change' || draft.role === 'from') return false;
  if (
    draft.sentence.tokens.some(
      (token, at) => token.lower === 'last' && lowerAt(draft.sentence.tokens, at + 1) === 'year',
    )
  )
    return false;
  return draft.sentence.tokens.some((token) => BUDGET_LINES.has(token.lower));
}

/** Marks that end a statement; brackets and quotation marks do not. */
const ENDS_REACH = wordSet([...';:—']);
const CONTRASTS = wordSet('while whereas but although though');
/** All that the way back from a figure asks about: every other word is passed by. */
const NOTABLE = wordSet(CUE_WORDS, REPORTED_VERBS, [...';:—'], 'while whereas but although though');

/** A government's own spending is decided, not foreseen: "will increase defence spending by 7%". */
const DECIDED = new Set(['military_spending', 'government_spending', 'aid']);

export const modality: Refiner = {
  name: 'modality',
  refine(draft, setting) {
    const { tokens } = draft.sentence;
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    if (draft.role === 'from') {
      // "cut its forecast to 1.57m from 1.6m": the old one was a forecast too.
      const to = partner ?? draft;
      const old =
        partner !== undefined &&
        tokens.slice(Math.max(0, to.lead - 12), to.lead).some((token) => OLD_FORECAST.holds(token));
      draft.modality = old ? 'projected' : 'reported';
      return;
    }
    // "its 4% target": whatever else the sentence says.
    if (isIn(tokens, draft.reading.last + 1, AIM) || isIn(tokens, draft.reading.last + 2, QUOTA)) {
      draft.modality = 'target';
      return;
    }
    // "£300 instead of £200 now"
    if (lowerAt(tokens, draft.lead - 1) === 'of' && lowerAt(tokens, draft.lead - 2) === 'instead') return;
    // "Rs40 crore short of the target": how far short is no target.
    const off =
      draft.role === 'change' && draft.change === draft.reading.last + 1 && OFF.has(lowerAt(tokens, draft.change));
    if (spendingPromise(draft)) {
      draft.modality = 'target';
      return;
    }
    const left = partner && partner.position < draft.position ? partner.lead : draft.lead;
    let closed = false;
    let closedBy = '';
    let crossed = 0;
    for (let at = left - 1; at >= Math.max(0, left - WINDOW); at--) {
      if (!isIn(tokens, at, NOTABLE)) {
        if (figureEnds(draft, at) && partner?.reading.last !== at) crossed++;
        continue;
      }
      const word = lowerAt(tokens, at);
      if (ENDS_REACH.has(word)) break;
      const found = cue(draft, at);
      if (found && !closed) {
        if (crossed > 0 && FORECAST_NOUN.has(word)) continue;
        if (crossed > 1 && found === 'target' && !WILL.has(word)) continue;
        const decided = WILL.has(word) && draft.indicator !== null && DECIDED.has(draft.indicator);
        draft.modality =
          decided || ((WILL.has(word) || word === 'pegged') && budgeted(draft, setting)) ? 'target' : found;
        if (left - at > FAR_CUE)
          draft.doubts.push('the word that makes it a forecast or a plan stands far from the figure');
        return;
      }
      // "wants to close schools and cut services": a bare form after "and" goes on with the infinitive.
      const joined = BARE.has(word) && /^(?:and|or)$/u.test(lowerAt(tokens, at - 1));
      if (REPORTED_VERBS.has(word) && left - at < 9 && !joined && !infinitive(tokens, at)) {
        const foreseen = BE.has(word) ? forecastSubject(draft, at) : null;
        if (foreseen && crossed === 0) {
          draft.modality = foreseen;
          return;
        }
        closed = true;
        closedBy = word;
      }
      if (CONTRASTS.has(word)) break;
      if (figureEnds(draft, at) && partner?.reading.last !== at) crossed++;
    }
    // Behind the figure: "$3.5bn is expected", "a $900 billion stimulus package".
    let after = draft.reading.last + 1;
    // Conversions in brackets do not part the figure from its verb.
    if (lowerAt(tokens, after) === '(') while (after < tokens.length && lowerAt(tokens, after - 1) !== ')') after++;
    const limit = off ? after : Math.min(tokens.length, after + 6);
    for (let at = after; at < limit; at++) {
      const word = lowerAt(tokens, at);
      if (CLAUSE_SIGNS.test(word) || word === ',' || /^(?:and|but|while|which|that|who)$/u.test(word)) break;
      // "instead of £9,100 now", "…, he said he would": what follows is another statement.
      if (word === 'now' || SAYING.has(word)) return;
      if (word === 'to' && lowerAt(tokens, at + 1) === 'be' && DECISIONS.has(lowerAt(tokens, at + 2))) {
        draft.modality = 'target';
        return;
      }
      if (draft.drafts[draft.position + 1]?.reading.first === at) break;
      // "11.8% of the full-year target": a part of it, already there.
      if (word === 'of' && at === after && isRatio(draft.reading.unit)) break;
      // "beat the forecast of": that noun is the next figure's.
      if (FORECAST_NOUN.has(word) && /^(?:of|for)$/u.test(lowerAt(tokens, at + 1))) break;
      const found = cue(draft, at);
      if (found) {
        draft.modality = found;
        return;
      }
    }
    if ((!closed || /^(?:was|were|has|have|had)$/u.test(closedBy)) && budgeted(draft, setting)) {
      draft.modality = 'target';
      return;
    }
    // "US$600 for individuals or US$1,200 for couples": a list goes on as it began.
    const before = draft.drafts[draft.position - 1];
    if (
      before?.kept &&
      before.role !== 'from' &&
      before.modality !== 'reported' &&
      isMoney(before.reading.unit) === isMoney(draft.reading.unit) &&
      !closed &&
      draft.lead - before.reading.last < 9
    ) {
      draft.modality = before.modality;
    }
  },
};
