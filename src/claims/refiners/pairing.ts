/** "from X to Y", "to Y from X", "Y, up from X", "Y compared with X": the two ends of a written change. */
import { CHANGE_WORDS, changeWord, isChangeWord, REACH_VERBS, STATE_VERBS } from '../lexicon/change-words.ts';
import { indicatorOf } from '../lexicon/indicators.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Token } from '../text/tokens.ts';
import { isIn, valueAt } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { changeBefore, changeBehind } from './near-change.ts';
import { CLAUSE_SIGNS, findBack, isRatio, lastOf, lowerAt, previousEnd } from './shared.ts';

const PASSED_OVER = wordSet(
  'a an the just only its previous earlier old current budgeted original initial revised estimated existing record high peak downwardly upwardly new fresh',
);
const EXTREMES = wordSet('low high record peak trough');
const COMPARATIVES = wordSet('higher lower more less fewer bigger smaller');
const GROWTH_TALK = wordSet('growth economy expand gdp');
const COPULAS = wordSet('was were is are');

/** Units that can be two states of one thing. */
function comparable(a: Draft, b: Draft): boolean {
  const base = (draft: Draft): string => draft.reading.unit.split('/')[0] ?? '';
  if (a.reading.unit === 'x' || b.reading.unit === 'x') return false;
  return base(a) === base(b);
}

const gap = (left: Draft, right: Draft): string[] =>
  left.sentence.tokens.slice(left.reading.last + 1, right.lead).map((token) => token.lower);

/** The word right before the figure and its hedge, past "a", "an", "just", "only". */
function opener(draft: Draft): { word: string; at: number } {
  const { tokens } = draft.sentence;
  let at = draft.lead - 1;
  // "to a new low of 0.5%"
  if (lowerAt(tokens, at) === 'of' && isIn(tokens, at - 1, EXTREMES)) at -= 2;
  while (isIn(tokens, at, PASSED_OVER)) at--;
  return { word: lowerAt(tokens, at), at };
}

/** "from last month's jobless rate of 8.1%": a "from" up to eight words back that a noun and "of" separate. */
function distantFrom(draft: Draft): number {
  const { tokens } = draft.sentence;
  if (lowerAt(tokens, draft.lead - 1) !== 'of') return -1;
  const from = findBack(
    tokens,
    Math.max(previousEnd(draft) + 1, draft.lead - 9),
    draft.lead - 1,
    (word, at) => word === 'from' || (word === 'with' && /^compar/u.test(lowerAt(tokens, at - 1))),
  );
  return from;
}

function directionOf(draft: Draft, from: number, fallback: 'up' | 'down'): 'up' | 'down' {
  const { tokens } = draft.sentence;
  for (let at = from - 1; at >= 0 && at > from - 12; at--) {
    if (isIn(tokens, at, CLAUSE_SIGNS)) break;
    const found = valueAt(tokens, at, CHANGE_WORDS);
    if (found) {
      draft.change ??= at;
      return found.direction;
    }
  }
  return fallback;
}

const lowest = (draft: Draft): number =>
  typeof draft.reading.value === 'number' ? draft.reading.value : draft.reading.value[0];

function pair(from: Draft, to: Draft, direction: 'up' | 'down'): void {
  from.role = 'from';
  to.role = 'to';
  from.direction = direction;
  to.direction = direction;
  from.partner = to.position;
  to.partner = from.position;
  const change = to.change ?? from.change;
  from.change ??= change;
  to.change ??= change;
}

/** "down slightly from", "up sharply from". */
function pastAdverbs(tokens: readonly Token[], at: number): number {
  let back = at;
  while (back > at - 3 && /^(?:\w{2,14}ly|a|bit|little)$/u.test(lowerAt(tokens, back))) back--;
  return back;
}

const ratioBefore = (draft: Draft): string => draft.previous?.reading.unit ?? '';

const hasSign = (draft: Draft, from: number): boolean =>
  findBack(
    draft.sentence.tokens,
    from + 1,
    draft.lead,
    (word) => CLAUSE_SIGNS.has(word) || word === ',' || word === 'to',
  ) >= 0;

/** Words right before the number a figure is compared with: "against Rs3bn", "compared with $2bn", "up from 9.1pc". */
const COMPARED = wordSet('against with to from versus vs than');
const FURTHEST = 26;

/** "as compared to", "against", ", up from": a comparison reaches past the time and place of the figure before it. */
function comparison(draft: Draft, at: number, between: readonly string[]): boolean {
  const { tokens } = draft.sentence;
  const word = lowerAt(tokens, at);
  if (between.length > FURTHEST || between.some((other) => other === ';' || other === 'while' || other === 'whereas'))
    return false;
  if (changeBehind(draft)) return false;
  if (word === 'with' || word === 'to') return /^(?:compar|opposed)/u.test(lowerAt(tokens, at - 1));
  if (word === 'than') return isIn(tokens, at - 1, COMPARATIVES) && isRatio(ratioBefore(draft));
  if (word === 'from') {
    const before = lowerAt(tokens, pastAdverbs(tokens, at - 1));
    return /^(?:up|down|rising|falling|higher|lower)$/u.test(before) && between.length > 3;
  }
  return true;
}

/** The figure before, past conversions in brackets and the percentage of the change where they stand between. */
function otherEnd(draft: Draft, opener: string): Draft | undefined {
  let other = draft.previous;
  for (let back = 1; back <= (COMPARED.has(opener) ? 4 : 1); back++, other = other.previous) {
    if (!other || draft.lead - other.reading.last > FURTHEST) return undefined;
    if (other.kept && comparable(other, draft) && (back === 1 || other.role === 'to' || !other.role) && !moved(other))
      return other;
  }
  return draft.previous;
}

/** "rose by 12%", "up 3 points": how far it moved, no end of a change. */
function moved({ lead, reading, sentence: { tokens } }: Draft): boolean {
  const before = lowerAt(tokens, lead - 1);
  return before === 'by' || (isIn(tokens, lead - 1, CHANGE_WORDS) && (isRatio(reading.unit) || !/^rais/u.test(before)));
}

/** "pay grew at an annual rate of 4.8%, down from 4.9%": both are growth, and stay so. Inflation and joblessness are not. */
function growthRate(left: Draft): boolean {
  if (left.reading.unit !== '%' || left.role) return false;
  const found = changeBefore(left);
  if (!found || found.to || found.kind !== 'change') return false;
  const { first } = left.reading;
  return !left.facts.hits.some(
    (hit) => hit.last < first && first - hit.last < 14 && indicatorOf(hit.code)?.kind === 'rate',
  );
}

/** "trimmed its forecast to 2.9% from 3.2%": the forecast moved; what it foresees is growth all the same. */
function revised(left: Draft): boolean {
  if (left.reading.unit !== '%') return false;
  const { tokens } = left.sentence;
  const from = Math.max(0, left.lead - 10);
  const noun = lastOf(tokens, from, left.lead, FORECASTS);
  if (!tokens.some((token) => GROWTH_TALK.holds(token))) return false;
  return noun >= 0 && findBack(tokens, from, noun, (word) => changeWord(word) !== undefined || word === 'revised') >= 0;
}

const FORECASTS = wordSet(
  'forecast forecasts projection projections estimate estimates outlook prediction predictions',
);

/** "stood at", "were recorded at", "was": before the number. */
const standsAt = ({ lead, sentence: { tokens } }: Draft): boolean =>
  isIn(tokens, lead - 1, COPULAS) ||
  (lowerAt(tokens, lead - 1) === 'at' &&
    (isIn(tokens, lead - 2, STATE_VERBS) || lowerAt(tokens, lead - 2) === 'recorded'));

export const pairing: Refiner = {
  name: 'pairing',
  refine(draft) {
    if (draft.role) return;
    let here = opener(draft);
    // "from a chip-hit 67,441"
    if (!isIn(draft.sentence.tokens, here.at, COMPARED)) {
      const from = findBack(draft.sentence.tokens, draft.lead - 5, draft.lead, (word) => word === 'from');
      if (from > previousEnd(draft) && !hasSign(draft, from)) here = { word: 'from', at: from };
    }
    // "Rs 5,566 crore, up 74% from Rs 3,203 crore": the percentage between is how far it moved.
    const rise = draft.previous;
    const jumped =
      here.word === 'from' &&
      rise?.reading.unit === '%' &&
      rise.reading.last === here.at - 1 &&
      draft.reading.unit !== '%';
    if (jumped && rise) {
      const start = otherEnd(draft, 'from');
      const word = valueAt(draft.sentence.tokens, rise.lead - 1, CHANGE_WORDS);
      if (start && !start.role && word?.adverb && comparable(start, draft)) {
        pair(draft, start, word.direction);
        return;
      }
    }
    const distant = distantFrom(draft);
    const left = otherEnd(draft, distant >= 0 ? 'from' : here.word);
    if (!left || !comparable(left, draft)) return;
    const there = opener(left);
    const between = gap(left, draft);
    const falling = lowest(draft) > lowest(left) ? 'down' : 'up';
    const rising = lowest(draft) >= lowest(left) ? 'up' : 'down';
    const likened =
      isIn(draft.sentence.tokens, here.at, COMPARED) && here.word !== 'than' && comparison(draft, here.at, between);
    if ((here.word === 'from' && (growthRate(left) || revised(left))) || (likened && growthRate(left))) {
      left.role = 'pct_change';
      draft.role = 'pct_change';
      left.direction = revised(left) ? 'up' : (changeBefore(left)?.direction ?? 'up');
      draft.direction = left.direction;
      return;
    }
    if (isIn(draft.sentence.tokens, here.at, COMPARED) && comparison(draft, here.at, between)) {
      // "stood at X, against Y": two states side by side, no movement from one to the other.
      if (
        here.word !== 'from' &&
        here.word !== 'than' &&
        !left.role &&
        (standsAt(left) || !(changeBefore(left) || there.word === 'to'))
      ) {
        if (draft.reading.unit !== '%') {
          left.role = 'level';
          draft.role = 'level';
        } else if (lowerAt(left.sentence.tokens, left.reading.last + 1) === 'of') draft.role = 'share';
        return;
      }
      if (!left.role || left.role === 'to') pair(draft, left, left.direction ?? falling);
      return;
    }
    if (between.length > (distant >= 0 ? FURTHEST : 14)) return;
    if (here.word === 'to' && there.word === 'from' && between.filter((word) => word === ',').length < 2) {
      if (left.role) return;
      pair(left, draft, directionOf(draft, there.at, rising));
      return;
    }
    if (
      here.word === 'from' &&
      (there.word === 'to' ||
        isIn(draft.sentence.tokens, pastAdverbs(draft.sentence.tokens, here.at - 1), CHANGE_WORDS) ||
        isChangeWord(there.word) ||
        between.length <= 3 ||
        (lowerAt(draft.sentence.tokens, here.at - 1) === ',' && REACH_VERBS.has(there.word)))
    ) {
      const word = valueAt(draft.sentence.tokens, here.at - 1, CHANGE_WORDS);
      // "from 20 to 25 and imports from 30 to 33": that pair is complete.
      if (left.role === 'from' || (left.role === 'to' && left.partner !== null)) return;
      pair(draft, left, word?.direction ?? directionOf(left, there.at + 1, falling));
      return;
    }
    if (distant >= 0 && left.role !== 'from') {
      const before = lowerAt(draft.sentence.tokens, distant - 1);
      const word = changeWord(before);
      if (word) pair(draft, left, word.direction);
      else if (there.word === 'to' || before === 'compared')
        pair(draft, left, directionOf(left, there.at + 1, falling));
      return;
    }
    // "down 6.1 percent, compared to a 0.2 percent decline": two changes, not two ends of one.
    if (changeBehind(draft)) return;
    const joined = between.join(' ');
    if (
      /(?:^|,? ?)(?:as )?compared (?:with|to)(?: (?:a|an|the|just|only))?$/u.test(joined) ||
      /^,? ?(?:against|versus|vs)\.?$/u.test(joined)
    ) {
      pair(draft, left, left.direction ?? falling);
    }
  },
};
