/** "over", "about", "up to": the class of the words that loosen the number. "below the 5000 mark" counts as well. */
import { HEDGE_ENDINGS, HEDGE_OPENINGS, HEDGES_AFTER, HEDGES_BEFORE } from '../lexicon/hedges.ts';
import type { Draft, Refiner } from '../reading.ts';
import { isIn, type Token, valueAt } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { figureEnds, lowerAt } from './shared.ts';

/** Most phrases are one or two words; a list and a join for each would cost more than the look-up. */
function joined(tokens: readonly Token[], start: number, end: number): string {
  let phrase = lowerAt(tokens, start);
  for (let at = start + 1; at < end; at++) phrase += ` ${lowerAt(tokens, at)}`;
  return phrase;
}

/** Between the hedge and the number: "over a 20% rise", "around the 5%", "below the 5000 mark", "nearly an estimated". */
const BETWEEN = wordSet('a an the one its');

/** "under its $3bn programme" is no ceiling, "just under a 20% rise" is. */
const SHADES = wordSet('just well slightly little far somewhat');

const FURTHER = wordSet('further additional extra another annual total');

export const hedge: Refiner = {
  name: 'hedge',
  refine(draft) {
    const { tokens } = draft.sentence;
    const { first, last, numeral } = draft.reading;
    let end = first;
    const program =
      isIn(tokens, first - 1, BETWEEN) && lowerAt(tokens, first - 2) === 'under' && !isIn(tokens, first - 3, SHADES);
    if (program) return;
    if (first === numeral.first && isIn(tokens, first - 1, BETWEEN) && HEDGES_BEFORE.has(lowerAt(tokens, first - 2)))
      end--;
    else if (isIn(tokens, first - 1, BETWEEN) && HEDGES_BEFORE.has(lowerAt(tokens, first - 2))) end--;
    else if (isIn(tokens, end - 1, FURTHER)) {
      // "up to a further £5bn"
      end--;
      if (lowerAt(tokens, end - 1) === 'a' || lowerAt(tokens, end - 1) === 'an') end--;
      if (!isIn(tokens, end - 1, HEDGE_ENDINGS)) end = first;
    }
    for (let size = valueAt(tokens, end - 1, HEDGE_ENDINGS) ?? 0; size >= 1 && !draft.hedge; size--) {
      const start = end - size;
      if (start < 0) continue;
      const phrase = joined(tokens, start, end);
      const found = HEDGES_BEFORE.get(phrase);
      if (!found) continue;
      // "0.2% below its level", "2.27 points above the 17.38": a distance from the number, no loosening of it.
      if ((found === 'over' || found === 'under') && start > 0 && figureEnds(draft, start - 1)) break;
      draft.hedge = found;
      draft.lead = start;
      // "to over $3.5 billion" and "up to": the hedge starts at its own first word.
      if (/^to /u.test(phrase)) draft.lead = start + 1;
    }
    if (!draft.hedge) {
      const after = isIn(tokens, last + 1, HEDGE_OPENINGS) ? joined(tokens, last + 1, last + 3) : '';
      draft.hedge = HEDGES_AFTER.get(after) ?? (lowerAt(tokens, last + 1) === '+' ? 'at least' : null);
    }
    if (draft.hedge === 'at most' && lowerAt(tokens, draft.lead) === 'up' && moved(draft)) {
      draft.hedge = null;
      draft.lead = first;
    }
  },
};

const MOVING = wordSet(
  `bring bringing brought brings go goes going went gone pick picked picks push pushed pushing pushes drive driving drove driven take
  took takes taking move moved moving edge edged edging climb climbed rise rose jump jumped shot send sent sending inch inched
  creep crept tick ticked ticks ticking nudge nudged bump bumped revise revised ramp ramped step stepped mark marked`,
);

/** "bringing the rate up to 7.6 percent": up is where it moved, not a ceiling. */
function moved(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  // "rise by up to 4.9%": after "by" it is a ceiling.
  if (lowerAt(tokens, draft.lead - 1) === 'by') return false;
  for (let at = draft.lead - 1; at >= 0 && at > draft.lead - 6; at--) {
    const word = lowerAt(tokens, at);
    if (word === ',' || word === 'and') return false;
    if (isIn(tokens, at, MOVING)) return true;
  }
  return false;
}
