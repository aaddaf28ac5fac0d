/** Role and direction from the words of change around a figure. */
import { CHANGE_WORDS } from '../lexicon/change-words.ts';
import type { Draft, Refiner } from '../reading.ts';
import { isIn, valueAt } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { echoOf } from './echo.ts';
import { changeBefore, changeBehind, isAmount, isPassedMark, type Near } from './near-change.ts';
import { isMoney, isRatio, lastOf, lowerAt } from './shared.ts';

const BEFORE_MARK = wordSet('a an the record new fresh all time - high');
const TO_UP = wordSet('to up');
const MULTIPLE_OF = wordSet('as more higher that the what');
const FROM_THAN = wordSet('from than');
const OTHER_STATEMENT = wordSet('and while but ; who expected agreed plan plans');
const ENDS_STATEMENT = wordSet('. ; while but whereas');
const REGAINED = wordSet('recover recovers recovered recovering');
const CROSS = wordSet('cross surpass exceed pass breach');

const LIMIT = wordSet('limit ceiling threshold cap target goal');

/** "by 0.25 percent to 7.25 percent": where a change just written came to. */
function cameTo(draft: Draft): boolean {
  let before = draft.previous;
  // "fell 210 points, or 1.3%, to 15,900": past what only restates the change.
  if (before && echoOf(before)?.kind === 'apposition') before = before.previous;
  if (!before?.direction || before.role === 'to' || before.role === 'from' || before.role === 'level') return false;
  const { tokens } = draft.sentence;
  let opener = draft.lead - 1;
  while (isIn(tokens, opener, BEFORE_MARK)) opener--;
  if (lowerAt(tokens, opener) !== 'to' && !isIn(tokens, draft.lead, TO_UP)) return false;
  // "amounts to 2.2 per cent", "compared to": no movement.
  if (/^(?:compar\w{1,4}|amount\w{0,3}|equivalent|equal|equates|close|closer)$/u.test(lowerAt(tokens, opener - 1)))
    return false;
  if (draft.lead - before.reading.last > 11) return false;
  for (let at = before.reading.last + 1; at < draft.lead - 1; at++) {
    const verb = valueAt(tokens, at, CHANGE_WORDS);
    if (isIn(tokens, at, OTHER_STATEMENT) || (verb && !verb.noun)) return false;
  }
  draft.role = 'to';
  draft.direction = before.direction;
  draft.change = before.change;
  return true;
}

/** "profit rose 11% from £2.8bn": where it came from, when where it got to is not written. */
function cameFrom(draft: Draft): boolean {
  const before = draft.previous;
  const { tokens } = draft.sentence;
  const opener = lowerAt(tokens, draft.lead - 1) === 'the' ? draft.lead - 2 : draft.lead - 1;
  const word = lowerAt(tokens, opener);
  // "a decline of 53.8% when compared to $1.91 billion and 31.9% against the $1.295bn of Q2"
  const likened =
    word === 'against' || ((word === 'to' || word === 'with') && /^compar/u.test(lowerAt(tokens, opener - 1)));
  if (
    likened &&
    before?.reading.unit === '%' &&
    draft.reading.unit !== '%' &&
    before.direction &&
    draft.lead - before.reading.last < 7
  ) {
    draft.role = 'from';
    draft.direction = before.direction;
    return true;
  }
  if (word !== 'from') return false;
  // "The result, up from 4.1 per cent in May"
  const adverb = valueAt(tokens, draft.lead - 2, CHANGE_WORDS);
  if (adverb?.adverb && draft.partner === null && (!before || draft.lead - before.reading.last > 8)) {
    draft.role = 'from';
    draft.direction = adverb.direction;
    return true;
  }
  if (!before?.direction || draft.lead - before.reading.last > 3) return false;
  if (before.role !== 'pct_change' && before.role !== 'change') return false;
  draft.role = 'from';
  draft.direction = before.direction;
  draft.change = before.change;
  return true;
}

/** "doubled", "three times as many": a multiple is a change unless it compares with something else. */
function multiple(draft: Draft): boolean {
  const { unit, numeral, first, last } = draft.reading;
  const { tokens } = draft.sentence;
  if (unit === 'fraction' && /^halv/u.test(lowerAt(tokens, numeral.first))) {
    draft.role ??= 'pct_change';
    draft.direction ??= 'down';
    return true;
  }
  if (unit !== 'x') return false;
  const verb = /(?:ed|ing)$/u.test(lowerAt(tokens, numeral.first));
  if (!verb && isIn(tokens, last + 1, MULTIPLE_OF)) return false;
  draft.role ??= 'pct_change';
  draft.direction ??= changeBefore(draft)?.direction ?? 'up';
  draft.change ??= first;
  return true;
}

/** Both sides have a word: the verb with "to" or right before the number wins, else the noun behind. */
function behindWins(behind: Near, ahead: Near | null, draft: Draft): boolean {
  if (!ahead) return true;
  if (ahead.to && !ahead.noun) return false;
  return !(ahead.at > draft.lead - 3 && !ahead.noun && !behind.noun);
}

/** "ended 106.81 points, or 0.15%, lower": the word of change stands behind what restates the change. */
function changeBeyond(draft: Draft): Near | null {
  const { tokens } = draft.sentence;
  const next = draft.drafts[draft.position + 1];
  const from = draft.reading.last + 1;
  if (
    draft.reading.unit !== 'index' ||
    next?.reading.unit !== '%' ||
    next.reading.first - from > 2 ||
    !/^(?:,|or|\()$/u.test(lowerAt(tokens, from))
  )
    return null;
  let at = next.reading.last + 1;
  while (at < next.reading.last + 3 && /^[,)]$/u.test(lowerAt(tokens, at))) at++;
  const word = valueAt(tokens, at, CHANGE_WORDS);
  if (!word?.adverb || isIn(tokens, at + 1, FROM_THAN)) return null;
  return { at, direction: word.direction, noun: true, to: false, by: false, kind: 'change' };
}

const TAKE = wordSet(
  'push pushed take takes taking took taken bring brings bringing brought pushes pushing send sends sending sent',
);

const MISSED = wordSet('missed misses missing undershot');
const BEATEN = wordSet(
  'beat beats beating exceeded exceeding exceeds surpassed surpassing topped overshot outstripped',
);
const GOAL_VERBS = wordSet(MISSED, BEATEN);

/** No verb of its own: "…, which would take the rate to 3.6%", "and electricity charges by 12pc", "Chicken (80pc) became dearer". */
function alone(draft: Draft): void {
  const { tokens } = draft.sentence;
  const opener = lowerAt(tokens, draft.lead - 1);
  const before = draft.previous;
  const reach = Math.max(draft.lead - 12, before ? before.reading.last + 1 : 0);
  const goal = opener === 'by' ? lastOf(tokens, reach, draft.lead, GOAL_VERBS) : -1;
  if (goal >= 0) {
    // "missed its target by Sh182 billion"
    draft.role = isRatio(draft.reading.unit) ? 'pct_change' : 'change';
    draft.direction = isIn(tokens, goal, MISSED) ? 'down' : 'up';
  } else if (opener === 'by' && before?.direction) {
    draft.role = isRatio(draft.reading.unit) ? 'pct_change' : 'change';
    draft.direction = before.direction;
  } else if (opener === 'to') {
    const verb = lastOf(tokens, draft.lead - 9, draft.lead, TAKE);
    if (verb < 0) return;
    const word = lastOf(tokens, verb - 20, verb, CHANGE_WORDS);
    draft.role = 'to';
    draft.direction = /^push/u.test(lowerAt(tokens, verb))
      ? 'up'
      : (valueAt(tokens, word, CHANGE_WORDS)?.direction ?? null);
  } else if (opener === '(' && draft.reading.unit === '%') {
    const end = draft.drafts.at(-1)?.reading.last ?? draft.reading.last;
    for (let at = draft.reading.last + 1; at < Math.min(tokens.length, draft.reading.last + 40); at++) {
      const found = valueAt(tokens, at, CHANGE_WORDS);
      if (isIn(tokens, at, ENDS_STATEMENT) || at > end + 12) return;
      if (!found || lowerAt(tokens, at + 1) === '(' || /^mak/u.test(lowerAt(tokens, at - 1))) continue;
      draft.role = 'pct_change';
      draft.direction = found.direction;
      return;
    }
  }
}

const LOSING = wordSet('shed lost lose loses losing shedding sheds');

/** "has shed a third of its value": how far it fell. */
function losesValue(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { last, unit } = draft.reading;
  if (!isRatio(unit) || unit === 'x') return false;
  if (lowerAt(tokens, last + 1) !== 'of' || lowerAt(tokens, last + 3) !== 'value') return false;
  return lastOf(tokens, draft.lead - 5, draft.lead, LOSING) >= 0;
}

export const change: Refiner = {
  name: 'change',
  refine(draft) {
    if ((draft.role && draft.direction) || multiple(draft)) return;
    if (losesValue(draft)) {
      draft.role = 'pct_change';
      draft.direction = 'down';
      draft.change ??= lastOf(draft.sentence.tokens, draft.lead - 5, draft.lead, LOSING);
      return;
    }
    if (!draft.role && cameTo(draft)) return;
    if (!draft.role && cameFrom(draft)) return;
    const { unit, last } = draft.reading;
    const { tokens } = draft.sentence;
    const ratio = isRatio(unit);
    const behind = changeBehind(draft) ?? changeBeyond(draft);
    const ahead = changeBefore(draft);
    if (behind && behindWins(behind, ahead, draft)) {
      draft.direction ??= behind.direction;
      draft.change ??= behind.at;
      draft.role ??= ratio ? 'pct_change' : 'change';
      return;
    }
    if (!ahead) {
      if (!draft.role) alone(draft);
      return;
    }
    if (ahead.noun && isMoney(unit) && !ahead.to && !ahead.by && isAmount(lowerAt(tokens, ahead.at))) return;
    // "recovered 72% of the ground lost"
    if (ratio && lowerAt(tokens, last + 1) === 'of' && isIn(tokens, ahead.at, REGAINED)) return;
    // "60% of the rise": the share of a change is no change.
    if (ratio && lowerAt(tokens, last + 1) === 'of' && !ahead.by && !ahead.to && ahead.at < draft.lead - 1) return;
    // "shed Rs1,800 to reach Rs214,500": it got there the way it went.
    const before = draft.previous;
    if (ahead.kind === 'reach' && lowerAt(tokens, ahead.at - 1) === 'to' && before?.role === 'change')
      draft.direction ??= before.direction;
    draft.direction ??= ahead.direction;
    draft.change ??= ahead.at;
    if (draft.role) return;
    if (ahead.kind === 'cross') {
      // A mark somebody will cross is a level still ahead; one that was crossed is where it got to.
      draft.role = isIn(tokens, ahead.at, CROSS) ? 'level' : 'to';
      draft.hedge ??= 'over';
    } else if (ahead.kind === 'reach' && (isIn(tokens, last + 1, LIMIT) || isIn(tokens, last + 2, LIMIT))) {
      // "reach its $14 trillion limit": the limit is a level of its own.
      draft.role = 'level';
      draft.direction = null;
    } else if (ahead.kind === 'reach' || (ahead.to && !ahead.by) || isPassedMark(lowerAt(tokens, draft.lead)))
      draft.role = 'to';
    else draft.role = ratio ? 'pct_change' : 'change';
  },
};
