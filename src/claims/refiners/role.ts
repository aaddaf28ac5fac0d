/** Roles that no word of change settled: share, rate, level. Percent that means points becomes points. */

import type { Role } from '../claim.ts';
import { indicatorOf } from '../lexicon/indicators.ts';
import type { Draft, Refiner } from '../reading.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { isForetold } from './modality/behind.ts';
import { clauseStart, find, firstOf, lastOf, lowerAt } from './shared.ts';

const OVER_ABOVE = wordSet('over above');
const SHRINKING = wordSet('contraction decline recession shrink shrank fall negative');
const RATES = wordSet('rate rates');

const RATE_WORDS = wordSet(
  'rate rates yield yields tariff tariffs duty duties tax taxes vat interest coupon margin inflation unemployment levy apr deposit mortgage ratio crr slr mpr kibor libor sofr repo gst cess',
);
const GROWTH_WORDS = wordSet(
  'growth expansion contraction decline increase decrease reduction drop fall rise gain slump',
);
const SHARE_WORDS = wordSet(
  'stake share portion account accounts accounting accounted represent represents represented representing make makes making made own owns owned owning hold holds comprise comprises comprising proportion percentage constitute constitutes constituting contribute contributes contributed contributing',
);

const ROLE_WORDS = wordSet(RATE_WORDS, GROWTH_WORDS, SHARE_WORDS);

/** "the 2.5% of the second quarter": the time it belongs to. */
const TIMES = wordSet(
  'first second third fourth last previous year quarter month week same preceding prior january february march april may june july august september october november december',
);

/** "twice as high as last year": compared with itself. */
const EARLIER = /^(?:last|year|previous|before|ago|earlier|then|reported|prior|was|were|19\d\d|20\d\d)$/u;

function ofSomething(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const next = lowerAt(tokens, draft.reading.last + 1);
  return (
    (next === 'of' &&
      !isIn(tokens, draft.reading.last + (lowerAt(tokens, draft.reading.last + 2) === 'the' ? 3 : 2), TIMES)) ||
    ((next === 'in' || next === 'share' || next === 'stake') &&
      lowerAt(tokens, draft.reading.last + 2) !== '' &&
      next !== 'in')
  );
}

/** "was steady at 4.4%", "is 42.6%", "averaging 4.6%": a percentage that is itself the level. */
const STATED = wordSet(
  'at is was were are be to remains remained averaged averaging average averages below above pays pay paying yield yields yielding charges charging attract attracts',
);

/** "Teachers are to receive 4%", "had asked for 40%": no word says of what, so it is what the percentages before were. */
function running(draft: Draft, earlier: readonly Draft[]): Role | null {
  const before = [...earlier.slice(-6), ...draft.drafts.slice(0, draft.position)].findLast(
    (other) => other.kept && other.reading.unit === '%',
  );
  if (!before || draft.sentence.start - before.sentence.start > 500 || before.role !== 'pct_change') return null;
  draft.direction ??= before.direction;
  return before.role;
}

function fallback(draft: Draft, earlier: readonly Draft[]): void {
  const { unit, first } = draft.reading;
  const { tokens } = draft.sentence;
  const start = clauseStart(draft);
  if (unit === 'fraction') {
    draft.role = 'share';
    return;
  }
  if (unit === 'x') {
    draft.role =
      find(tokens, draft.reading.last + 1, draft.reading.last + 9, (next) => EARLIER.test(next)) >= 0
        ? 'pct_change'
        : 'level';
    draft.direction ??= draft.role === 'pct_change' ? 'up' : null;
    return;
  }
  if (unit !== '%') {
    // "shirts grew 10% to $15bn and trousers 7% to $14bn"
    const { previous } = draft;
    if (
      lowerAt(tokens, draft.lead - 1) === 'to' &&
      previous?.role === 'pct_change' &&
      previous.direction !== null &&
      draft.lead - previous.reading.last === 2
    ) {
      draft.role = 'to';
      draft.direction ??= previous.direction;
      return;
    }
    // "325 basis points over Sonia"
    const spread =
      unit === 'bp' && isIn(tokens, draft.reading.last + 1, OVER_ABOVE) && tokens[draft.reading.last + 2]?.capital;
    draft.role = spread ? 'rate' : unit === 'pp' || unit === 'bp' ? 'change' : 'level';
    return;
  }
  if (ofSomething(draft)) {
    draft.role = 'share';
    return;
  }
  const kind = indicatorOf(draft.indicator)?.kind;
  if (draft.indicator === 'gdp_growth' || draft.indicator === 'industrial_production') {
    draft.role = 'pct_change';
    draft.direction ??= tokens.slice(start, first).some((token) => SHRINKING.holds(token)) ? 'down' : 'up';
    return;
  }
  if (kind === 'rate') {
    draft.role = 'rate';
    return;
  }
  const near = lastOf(tokens, start, first, ROLE_WORDS);
  const word = lowerAt(tokens, near);
  const behind = firstOf(tokens, draft.reading.last + 1, draft.reading.last + 4, RATE_WORDS);
  if (behind >= 0) draft.role = 'rate';
  else if (isIn(tokens, near, SHARE_WORDS)) draft.role = 'share';
  else if (isIn(tokens, near, GROWTH_WORDS)) {
    draft.role = 'pct_change';
    draft.direction ??= /^(?:growth|expansion|increase|rise|gain)$/u.test(word) ? 'up' : 'down';
  } else if (isIn(tokens, near, RATE_WORDS)) draft.role = 'rate';
  else if (draft.indicator === 'stock_index') draft.role = 'pct_change';
  // "inflation was worst in Akwa Ibom (22.88 per cent)"
  else if (
    lowerAt(tokens, draft.lead - 1) === '(' &&
    draft.facts.hits.some((hit) => hit.last < first && indicatorOf(hit.code)?.kind === 'rate')
  )
    draft.role = 'rate';
  else draft.role = isIn(tokens, draft.lead - 1, STATED) ? 'rate' : (running(draft, earlier) ?? 'share');
  // "was 4.4 per cent in Leeds and 4.2 per cent in York"
  const left = draft.previous;
  if (
    draft.role === 'share' &&
    left?.reading.unit === '%' &&
    left.role === 'rate' &&
    first - left.reading.last < 6 &&
    !isIn(tokens, near, SHARE_WORDS)
  )
    draft.role = 'rate';
  // "the Cac gained 3.1% and the Dax 2.8%": the verb before serves both.
  const before = draft.previous;
  if (
    draft.role === 'share' &&
    before?.reading.unit === '%' &&
    before.role === 'pct_change' &&
    first - before.reading.last < 9
  )
    draft.role = 'pct_change';
  if (draft.role === 'pct_change' && draft.direction === null && before?.role === 'pct_change')
    draft.direction = before.direction;
}

/** "the repo rate was raised by 0.25 percent": points of a rate, written as percent. */
function pointsMeant(draft: Draft): boolean {
  const { unit, value } = draft.reading;
  if (unit !== '%' || draft.role !== 'pct_change' || typeof value !== 'number' || Math.abs(value) > 3) return false;
  if (indicatorOf(draft.indicator)?.kind !== 'rate') return false;
  const { tokens } = draft.sentence;
  if (/\brates?\b|\bunemployment\b|\byields?\b/u.test(draft.measure?.toLowerCase() ?? '')) return true;
  // "Prices were 1.9% higher than a year ago, the first time the annual rate picked up": that rate is another.
  const from = Math.max(0, draft.reading.first - 9);
  return tokens.slice(from, draft.reading.first).some((token) => RATES.holds(token));
}

const signed = ({ reading, sentence: { tokens } }: Draft): boolean =>
  lowerAt(tokens, reading.numeral.first - 1) === '+' ||
  (lowest({ reading } as Draft) < 0 && lowerAt(tokens, reading.first - 1) === '(');

const lowest = ({ reading: { value } }: Draft): number => (typeof value === 'number' ? value : value[0]);

/** "added 71,000 jobs, less than the 90,000 economists predicted": the move that was foreseen. */
function expectedMove(draft: Draft): void {
  const moved = draft.previous;
  if (moved?.role !== 'change' || moved.reading.unit !== draft.reading.unit || !isForetold(draft)) return;
  draft.role = moved.role;
  draft.direction ??= moved.direction;
}

export const role: Refiner = {
  name: 'role',
  refine(draft, _setting, earlier) {
    if (!draft.role) expectedMove(draft);
    if (!draft.role) fallback(draft, earlier);
    if (pointsMeant(draft)) {
      draft.reading.unit = 'pp';
      draft.role = 'change';
    }
    // "Aradel Holdings (+9.9%)": the sign says it moved.
    if (draft.reading.unit === '%' && draft.partner === null && signed(draft)) {
      draft.role = 'pct_change';
      draft.direction ??= 'up';
    }
    if (draft.role === 'pct_change' && draft.partner === null && lowest(draft) < 0) draft.direction = 'down';
    // "stands at 9.5%", "remained at": the place something is at has no direction of its own.
    if ((draft.role === 'rate' || draft.role === 'level') && draft.partner === null && draft.change === null)
      draft.direction = null;
    if (
      draft.reading.unit === '%' &&
      (draft.role === 'to' || draft.role === 'from') &&
      /\b(?:growth|uplift|rise|increase|award)$/iu.test(draft.measure ?? '')
    ) {
      draft.role = 'pct_change';
      draft.direction = lowest(draft) < 0 ? 'down' : 'up';
    }
    // A growth rate that moves stays a growth rate.
    if (draft.indicator === 'gdp_growth' && (draft.role === 'to' || draft.role === 'rate') && draft.partner === null)
      draft.role = 'pct_change';
  },
};
