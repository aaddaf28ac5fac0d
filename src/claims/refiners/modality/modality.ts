/** Did it happen, is it foreseen, or does somebody want it? The first of the steps below with a view decides. */
import type { Modality } from '../../claim.ts';
import { AIM, OLD_FORECAST, QUOTA } from '../../lexicon/modality-words.ts';
import type { Draft, Refiner } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { isIn } from '../../text/tokens.ts';
import { isMoney, lowerAt } from '../shared.ts';
import { wayBack } from './before.ts';
import { wordBehind } from './behind.ts';
import { isBudgeted, isSpendingPromise } from './budget.ts';

/** No forecast noun is looked for further before the end of a change. */
const OLD_REACH = 12;

/** "cut its forecast to 1.57m from 1.6m": the old one was a forecast too; every other start of a change has been. */
function ofStart(draft: Draft): Modality {
  const to = draft.partner === null ? undefined : draft.drafts[draft.partner];
  const before = to?.sentence.tokens.slice(Math.max(0, to.lead - OLD_REACH), to.lead) ?? [];
  return before.some((token) => OLD_FORECAST.holds(token)) ? 'projected' : 'reported';
}

/** "its 4% target": whatever else the sentence says. */
const isNamedAim = ({ sentence: { tokens }, reading: { last } }: Draft): boolean =>
  isIn(tokens, last + 1, AIM) || isIn(tokens, last + 2, QUOTA);

/** "£300 instead of £200 now" */
const isReplaced = ({ sentence: { tokens }, lead }: Draft): boolean =>
  lowerAt(tokens, lead - 1) === 'of' && lowerAt(tokens, lead - 2) === 'instead';

/** "US$600 for individuals or US$1,200 for couples": a list goes on as it began. */
function ofList(draft: Draft): Modality | null {
  const before = draft.drafts[draft.position - 1];
  if (!before?.kept || before.role === 'from' || before.modality === 'reported') return null;
  const sameKind = isMoney(before.reading.unit) === isMoney(draft.reading.unit);
  return sameKind && draft.lead - before.reading.last < 9 ? before.modality : null;
}

function read(draft: Draft, setting: Setting): Modality {
  if (draft.role === 'from') return ofStart(draft);
  if (isNamedAim(draft)) return 'target';
  if (isReplaced(draft)) return 'reported';
  if (isSpendingPromise(draft)) return 'target';
  const { found, far, closedBy } = wayBack(draft, setting);
  if (far) draft.doubts.push('the word that makes it a forecast or a plan stands far from the figure');
  const named = found ?? wordBehind(draft);
  if (named) return named;
  if (/^(?:|was|were|has|have|had)$/u.test(closedBy) && isBudgeted(draft, setting)) return 'target';
  return (closedBy === '' ? ofList(draft) : null) ?? 'reported';
}

export const modality: Refiner = {
  name: 'modality',
  refine(draft, setting) {
    draft.modality = read(draft, setting);
  },
};
