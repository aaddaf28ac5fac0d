/** The future of headlines: "Exports to touch $30bn, says minister", "Centre to spend Rs500 crore". */
import type { Modality } from '../../claim.ts';
import { VERBS } from '../../lexicon/grammar.ts';
import { COMES_ABOUT, IS_DONE } from '../../lexicon/modality-words.ts';
import type { Draft } from '../../reading.ts';
import { isIn } from '../../text/tokens.ts';
import { clauseStart, lowerAt, previousEnd } from '../shared.ts';

/** The verb stands no further before the figure than this: "to cut its main rate to 5%". */
const REACH = 9;

/** A sentence of the text ends in a stop; a headline has none. */
const isHeadline = ({ sentence: { tokens } }: Draft): boolean => !/^[.!?]$/u.test(lowerAt(tokens, tokens.length - 1));

/** What "noun to verb" says of the figure after it, where no verb stands before and so none is finite; null elsewhere. */
export function headlined(draft: Draft): Modality | null {
  if (!isHeadline(draft)) return null;
  const { tokens } = draft.sentence;
  const start = Math.max(clauseStart(draft), previousEnd(draft) + 1);
  for (let at = draft.lead - 1; at > start && at >= draft.lead - REACH; at--) {
    if (lowerAt(tokens, at) !== 'to') continue;
    const found = isIn(tokens, at + 1, COMES_ABOUT) ? 'projected' : isIn(tokens, at + 1, IS_DONE) ? 'target' : null;
    if (!found) continue;
    for (let before = start; before < at; before++) if (isIn(tokens, before, VERBS)) return null;
    return found;
  }
  return null;
}
