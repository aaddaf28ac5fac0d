/** The way back from a figure: the nearest word before it that makes it a forecast or a plan, or closes the reach of one. */
import type { Modality } from '../../claim.ts';
import {
  AIM,
  BARE,
  BE,
  CONTRASTS,
  DID,
  ENDS_REACH,
  FORECAST_NOUN,
  LOOKS_BACK,
  MODAL,
  NOTABLE,
  OUTLOOK,
  REPORTED_VERBS,
  WILL,
} from '../../lexicon/modality-words.ts';
import type { Draft } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { isIn, type Token } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { CLAUSE_SIGNS, figureEnds, lowerAt, WINDOW } from '../shared.ts';
import { isBudgeted } from './budget.ts';
import { cueAt } from './cue.ts';

const BEFORE_VERB = wordSet('also further only have be');
const WANTS = wordSet('want wants wanted');
const AND_OR = wordSet('and or');
const BEFORE_NOUN = wordSet('a an another further point rate any no bigger smaller larger deeper');
const WHICH = wordSet('which who');

/** Nearer cues are seldom wrong. */
const FAR_CUE = 8;

/** A verb of what happened closes the way no further off than this. */
const CLOSES_WITHIN = 9;

/** A government's own spending is decided, not foreseen: "will increase defence spending by 7%". */
const DECIDED = new Set(['military_spending', 'government_spending', 'aid']);

/** "after a rise of 6.8% in 2023" */
const BACK_WITHIN = 6;

export interface WayBack {
  /** What the nearest word says, or null. */
  readonly found: Modality | null;
  /** The word stands far off. */
  readonly far: boolean;
  /** The verb of what happened that came first, or ''. */
  readonly closedBy: string;
}

/** "plan to cut", "will have lost": the verb is under the cue, not after it. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (isIn(tokens, back, BEFORE_VERB)) back--;
  return isIn(tokens, back, MODAL);
}

/** Does this verb tell what happened? "wants to close schools and cut services": a bare form after "and" does not. */
function tellsPast(tokens: readonly Token[], at: number): boolean {
  if (!isIn(tokens, at, REPORTED_VERBS)) return false;
  // "wants the levy cut to 1.5%"
  for (let back = at - 1; back > at - 6; back--) if (isIn(tokens, back, WANTS)) return false;
  // "expects a cut of 50 basis points": a noun.
  if (lowerAt(tokens, at) === 'cut' && isIn(tokens, at - 1, BEFORE_NOUN)) return false;
  const joined = isIn(tokens, at, BARE) && isIn(tokens, at - 1, AND_OR);
  return !joined && !isInfinitive(tokens, at);
}

/** "the rupee, which closed at 277": what a relative clause tells has happened, whatever is foreseen around it. */
const isRelative = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens, at, DID) && (isIn(tokens, at - 1, WHICH) || isIn(tokens, at - 2, WHICH));

/** "the bank, whose board will meet in May, raised its rate": told after the comma that ends the aside. */
const isAfterAside = (tokens: readonly Token[], at: number): boolean =>
  isIn(tokens, at, DID) && lowerAt(tokens, at - 1) === ',';

/** "the OBR's projection in March was £17.1bn": the subject of "was" says what the figure is. */
function forecastSubject(draft: Draft, verb: number): Modality | null {
  const { tokens } = draft.sentence;
  if (!isIn(tokens, verb, BE)) return null;
  for (let at = verb - 1; at >= 0 && at > verb - 8; at--) {
    const word = lowerAt(tokens, at);
    if (word === ',' || isIn(tokens, at, CLAUSE_SIGNS) || figureEnds(draft, at)) return null;
    // "estimates of the deficit were": a noun behind "of" is what was forecast, the head stands before it.
    if (isIn(tokens, at, OUTLOOK)) return 'projected';
    if (isIn(tokens, at, AIM)) return 'target';
  }
  return null;
}

/** "plans to open 10 stores and to spend $3m": the plan goes on past the figure between. */
function goesOnWithTo({ previous, lead, sentence: { tokens } }: Draft): boolean {
  const from = previous?.reading.last ?? -1;
  for (let at = lead - 1; at > from; at--)
    if (lowerAt(tokens, at) === 'to' && isIn(tokens, at - 1, AND_OR)) return true;
  return false;
}

/** A cue that other figures part from this one: a noun speaks of one figure, a plan of two at most. */
const isOthers = (word: string, found: Modality, crossed: number): boolean =>
  (crossed > 0 && FORECAST_NOUN.has(word)) || (crossed > 1 && found === 'target' && !WILL.has(word));

/** "will" of what a state or a budget spends is a plan. */
function isDecidedThere(word: string, draft: Draft, setting: Setting): boolean {
  if (WILL.has(word) && draft.indicator !== null && DECIDED.has(draft.indicator)) return true;
  return (WILL.has(word) || word === 'pegged' || word === 'put') && isBudgeted(draft, setting);
}

export function wayBack(draft: Draft, setting: Setting): WayBack {
  const { tokens } = draft.sentence;
  const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
  const left = partner && partner.position < draft.position ? partner.lead : draft.lead;
  const passes = (at: number): boolean => figureEnds(draft, at) && partner?.reading.last !== at;
  let closedBy = '';
  let crossed = 0;
  for (let at = left - 1; at >= Math.max(0, left - WINDOW); at--) {
    if (!isIn(tokens, at, NOTABLE)) {
      if (passes(at)) crossed++;
      continue;
    }
    const word = lowerAt(tokens, at);
    if (isIn(tokens, at, ENDS_REACH)) break;
    if (isIn(tokens, at, LOOKS_BACK)) {
      if (crossed === 0 && draft.position > 0 && closedBy === '' && left - at < (word === 'than' ? 3 : BACK_WITHIN))
        return { found: null, far: false, closedBy: word };
      continue;
    }
    const found = cueAt(draft, at);
    if (found && closedBy === '') {
      if (isOthers(word, found, crossed) && !(crossed === 1 && goesOnWithTo(draft))) continue;
      return { found: isDecidedThere(word, draft, setting) ? 'target' : found, far: left - at > FAR_CUE, closedBy };
    }
    if (left - at < CLOSES_WITHIN && (isRelative(tokens, at) || isAfterAside(tokens, at) || tellsPast(tokens, at))) {
      const foreseen = crossed === 0 ? forecastSubject(draft, at) : null;
      if (foreseen) return { found: foreseen, far: false, closedBy };
      closedBy = word;
    }
    if (isIn(tokens, at, CONTRASTS)) break;
    if (passes(at)) crossed++;
  }
  return { found: null, far: false, closedBy };
}
