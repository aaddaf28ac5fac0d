/** Did it happen, is it foreseen, or does somebody want it? The first of the steps below with a view decides. */
import type { Modality } from '../../claim.ts';
import { AIM, ALLOTTED, BAND, BAND_OF, BROKING, MISSES, OLD_FORECAST, QUOTA } from '../../lexicon/modality-words.ts';
import type { Draft, Refiner } from '../../reading.ts';
import type { Setting } from '../../setting.ts';
import { isIn } from '../../text/tokens.ts';
import { wordSet } from '../../text/words.ts';
import { firstOf, isMoney, lowerAt } from '../shared.ts';
import { wayBack } from './before.ts';
import { isForetold, wordBehind } from './behind.ts';
import { isBudgeted, isSpendingPromise } from './budget.ts';
import { headlined } from './headline.ts';

const TARGETS = wordSet('target targets');
const CURRENT = wordSet('current existing present');
const BREAKS = wordSet('but ;');
const ANOTHER = wordSet('while whereas although though');

/** A broker's target stands no further before the price. */
const TARGET_REACH = 12;

/** No forecast noun is looked for further before the end of a change. */
const OLD_REACH = 12;

/** "cut its forecast to 1.57m from 1.6m": the old one was a forecast too; every other start of a change has been. */
function ofStart(draft: Draft): Modality {
  // "is forecast at 6.5%, lower than the 8.2% of last year"
  const { tokens } = draft.sentence;
  if ([1, 2].some((step) => lowerAt(tokens, draft.lead - step) === 'than') && !isForetold(draft)) return 'reported';
  // "down from an earlier forecast of 6.25%"
  for (let at = draft.lead - 1; at > draft.lead - 4; at--) if (isIn(tokens, at, OLD_FORECAST)) return 'projected';
  const to = draft.partner === null ? undefined : draft.drafts[draft.partner];
  const before = to?.sentence.tokens.slice(Math.max(0, to.lead - OLD_REACH), to.lead) ?? [];
  return before.some((token) => OLD_FORECAST.holds(token)) ? 'projected' : 'reported';
}

/** "raised its price target to Rs1,850", "buy, with a target of KSh38": what a broker foresees. */
function isPriceTarget({ reading: { unit, numeral }, lead, sentence: { tokens } }: Draft): boolean {
  if (!isMoney(unit) || numeral.scale > 1) return false;
  for (let at = lead - 1; at >= 0 && at > lead - TARGET_REACH; at--) {
    if (!isIn(tokens, at, TARGETS)) continue;
    const priced = lowerAt(tokens, at - 1) === 'price' || lowerAt(tokens, at + 1) === 'price';
    return priced || tokens.some((token) => BROKING.holds(token));
  }
  return false;
}

/** "its 4% target": whatever else the sentence says. */
const isNamedAim = ({ sentence: { tokens }, lead, reading: { last } }: Draft): boolean =>
  isIn(tokens, last + 1, AIM) ||
  isIn(tokens, last + 2, QUOTA) ||
  (lowerAt(tokens, lead - 1) === 'of' && isIn(tokens, lead - 2, BAND) && isIn(tokens, lead - 3, BAND_OF));

/** "the N6trn budget for 2016", "N1.8trn set aside for": money a budget names, spent or not. */
function isAllotted({ sentence: { tokens }, reading: { last, unit } }: Draft): boolean {
  if (!isMoney(unit)) return false;
  const next = lowerAt(tokens, last + 1);
  if (next === 'set') return lowerAt(tokens, last + 2) === 'aside';
  if (next === 'budget') return !isIn(tokens, last + 2, GAPS);
  return isIn(tokens, last + 1, ALLOTTED);
}
const GAPS = wordSet('deficit surplus gap shortfall hole cut cuts');

/** "with N1 trillion already released", "has cost $1bn so far" */
const isSoFar = ({ sentence: { tokens }, reading: { last } }: Draft): boolean =>
  lowerAt(tokens, last + 1) === 'already' ||
  (lowerAt(tokens, last + 1) === 'so' && lowerAt(tokens, last + 2) === 'far');

/** "fell short of the target by N1.2 trillion": how far off, which is known. */
function isMiss({ lead, sentence: { tokens } }: Draft): boolean {
  if (lowerAt(tokens, lead - 1) !== 'by') return false;
  for (let at = lead - 2; at >= 0 && at > lead - TARGET_REACH; at--) if (isIn(tokens, at, MISSES)) return true;
  return false;
}

/** "putting 600 jobs at risk" */
function isAtRisk({ sentence: { tokens }, reading: { last } }: Draft): boolean {
  for (let at = last + 2; at < last + 5; at++)
    if (lowerAt(tokens, at) === 'risk' && lowerAt(tokens, at - 1) === 'at') return true;
  return false;
}

/** "£300 instead of £200 now", "in place of the current N30,000" */
const isReplaced = ({ sentence: { tokens }, lead }: Draft): boolean =>
  (lowerAt(tokens, lead - 1) === 'of' && lowerAt(tokens, lead - 2) === 'instead') || isIn(tokens, lead - 1, CURRENT);

const PAST_YEARS = wordSet('outgoing last previous preceding prior same');

/** "a growth target of 3.6% against 2.4% in the outgoing year": what a plan is set against has been. */
function isOfPastYear({ lead, reading: { last }, sentence: { tokens } }: Draft): boolean {
  if (lowerAt(tokens, lead - 1) !== 'against') return false;
  for (let at = last + 1; at < last + 5; at++) if (isIn(tokens, at, PAST_YEARS)) return true;
  return false;
}

/** "a plan of Rs1.2tr, of which Rs400bn": as planned as the whole. */
function isPartOfPlan({ previous: whole, sentence: { tokens }, lead }: Draft): boolean {
  return whole?.modality === 'target' && lowerAt(tokens, lead - 1) === 'which' && lowerAt(tokens, lead - 2) === 'of';
}

/** "US$600 for individuals or US$1,200 for couples": a list goes on as it began. */
function ofList(draft: Draft): Modality | null {
  const before = draft.previous;
  if (!before?.kept || before.role === 'from' || before.modality === 'reported') return null;
  // "hoped to raise $5m, but raised $2m"
  for (let at = before.reading.last + 1; at < draft.lead; at++)
    if (isIn(draft.sentence.tokens, at, BREAKS)) return null;
  // "could reach 10%, while inflation slowed to 12%"
  if (before.modality === 'projected' && firstOf(draft.sentence.tokens, before.reading.last, draft.lead, ANOTHER) >= 0)
    return null;
  const sameKind = isMoney(before.reading.unit) === isMoney(draft.reading.unit);
  return sameKind && draft.lead - before.reading.last < 9 ? before.modality : null;
}

function read(draft: Draft, setting: Setting): Modality {
  if (draft.role === 'from') return isPriceTarget(draft) ? 'projected' : ofStart(draft);
  if (isPriceTarget(draft)) return 'projected';
  if (isNamedAim(draft) || isAllotted(draft)) return 'target';
  if (isOfPastYear(draft) || isReplaced(draft) || isSoFar(draft) || isMiss(draft)) return 'reported';
  if (isAtRisk(draft)) return 'projected';
  if (isForetold(draft)) return 'projected';
  if (isSpendingPromise(draft) || isPartOfPlan(draft)) return 'target';
  const { found, far, closedBy } = wayBack(draft, setting);
  if (far) draft.doubts.push('the word that makes it a forecast or a plan stands far from the figure');
  const named = found ?? wordBehind(draft) ?? headlined(draft);
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
