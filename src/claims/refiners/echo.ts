/**
 * Figures that say only what differs from the one before: a conversion in brackets, "or 1.67%", "worse than the previous
 * estimate of 125,000", "and the Dax 2.8%", "Greece (22%)". What they leave out is the neighbour's.
 */
import { PREPOSITIONS } from '../lexicon/grammar.ts';
import type { Draft, Refiner } from '../reading.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { fits } from './indicator/fits.ts';
import { isMoney, isRatio, lowerAt } from './shared.ts';
import { vague } from './topic.ts';

const TIMES = wordSet('year month quarter week');
const WHOLES = wordSet('its their the');

type Kind = 'conversion' | 'apposition' | 'share' | 'revision' | 'list';

const REVISED = wordSet(
  'target goal estimate estimates figure forecast forecasts prediction predictions expectation expectations projection projections reading number average rate',
);

const kindOf = (unit: string): string =>
  isMoney(unit) ? 'money' : isRatio(unit) ? 'ratio' : (unit.split('/')[0] ?? '');

/** How `draft` hangs on the figure before it, or null. */
export function echoOf(draft: Draft): { of: Draft; kind: Kind } | null {
  const { tokens } = draft.sentence;
  const before = draft.previous;
  if (!before?.kept) return null;
  const from = before.reading.last + 1;
  const gap = draft.lead - from;
  const first = lowerAt(tokens, from);
  const same = kindOf(before.reading.unit) === kindOf(draft.reading.unit);
  const people =
    before.indicator === 'unemployment_rate' && draft.reading.unit === 'count' && draft.reading.numeral.value > 1000;
  if (gap === 1 && first === '(' && (same || people) && before.reading.unit !== draft.reading.unit)
    return { of: before, kind: 'conversion' };
  // Further conversions in the same bracket: "(AU$8 million, NZ$10 million)".
  if (
    same &&
    isMoney(draft.reading.unit) &&
    gap <= 1 &&
    (first === ',' || gap === 0) &&
    before.reading.unit !== draft.reading.unit
  ) {
    for (let at = from - 1; at >= 0 && at > from - 12; at--)
      if (lowerAt(tokens, at) === '(') return { of: before, kind: 'conversion' };
  }
  if (
    (gap === 1 && first === '(' && !same && before.role === 'change') ||
    (gap === 1 && first === '(' && !same && before.role === 'pct_change') ||
    (gap === 1 && first === 'or') ||
    (gap === 2 && first === ',' && lowerAt(tokens, from + 1) === 'or') ||
    (gap === 3 && first === ',' && lowerAt(tokens, from + 1) === 'which')
  ) {
    return { of: before, kind: 'apposition' };
  }
  if (isOfOutput(draft, before, gap)) return { of: before, kind: 'share' };
  if (before.reading.unit !== draft.reading.unit) return null;
  const opener = lowerAt(tokens, draft.lead - 1);
  if (opener === 'of' && isIn(tokens, draft.lead - 2, REVISED) && gap <= 14) return { of: before, kind: 'revision' };
  if (/^(?:was|'s)$/u.test(opener) && lowerAt(tokens, draft.lead - 2) === 'which')
    return { of: before, kind: 'revision' };
  if (opener === "'s" && isIn(tokens, draft.lead - 2, TIMES)) return { of: before, kind: 'revision' };
  if (
    opener === '(' ||
    opener === 'including' ||
    (gap <= 6 && !isIn(tokens, draft.lead - 1, PREPOSITIONS) && opener !== 'is' && opener !== 'was')
  ) {
    return { of: before, kind: 'list' };
  }
  return null;
}

const SAME_AS = wordSet('or equivalent equal representing about roughly nearly i.e.');
const NATIONAL_OUTPUT = wordSet('gdp gross national');

/** "$19.9bn, or 6.3% of GDP", "N13tn, equivalent to 1.5 per cent of GDP": the sum again, as a share of output. */
function isOfOutput(draft: Draft, before: Draft, gap: number): boolean {
  const { tokens } = draft.sentence;
  const { last, unit } = draft.reading;
  if (unit !== '%' || gap > 9 || !isMoney(before.reading.unit) || lowerAt(tokens, last + 1) !== 'of') return false;
  const the = /^(?:the|its|national)$/u.test(lowerAt(tokens, last + 2)) ? last + 3 : last + 2;
  if (!isIn(tokens, the, NATIONAL_OUTPUT) && !tokens[the]?.lower.startsWith('gdp')) return false;
  for (let at = before.reading.last + 1; at < draft.reading.first; at++) if (isIn(tokens, at, SAME_AS)) return true;
  return false;
}

/** Runs after the indicator: fills what the words around the figure left open. */
export const echo: Refiner = {
  name: 'echo',
  refine(draft) {
    // "shrank by 2%, after a fall of 0.4%": output that moves is growth, wherever it was named.
    if (draft.indicator === 'gdp' && draft.role === 'pct_change' && fits('gdp_growth', draft))
      draft.indicator = 'gdp_growth';
    const found = echoOf(draft);
    if (!found) return;
    const { of, kind } = found;
    if (kind === 'conversion' && draft.reading.unit === 'count') {
      // "7.6 percent (11.6 million people)": the people behind the rate.
      draft.role = 'level';
      draft.indicator = 'unemployed_people';
      return;
    }
    if (kind === 'conversion') {
      draft.role = of.role === 'change' && isRatio(draft.reading.unit) ? 'pct_change' : of.role;
      draft.direction = of.direction;
      draft.hedge ??= of.hedge;
      draft.indicator = of.indicator;
      draft.measure = of.measure;
      return;
    }
    if (kind === 'apposition') {
      draft.direction ??= of.direction;
      draft.hedge ??= of.hedge;
      draft.indicator ??= of.indicator;
      if (of.measure) draft.measure = of.measure;
      if (
        !draft.role &&
        of.role === 'change' &&
        isRatio(draft.reading.unit) &&
        lowerAt(draft.sentence.tokens, draft.reading.last + 1) !== 'of'
      )
        draft.role = 'pct_change';
      if (!draft.role && of.role === 'pct_change' && !isRatio(draft.reading.unit)) draft.role = 'change';
      return;
    }
    if (kind === 'share') {
      draft.indicator ??= of.indicator;
      if (of.measure) draft.measure = of.measure;
      return;
    }
    if (kind === 'revision') {
      const rate = of.role === 'to' || of.role === 'from';
      if (!draft.role && !rate) {
        draft.role = of.role;
        draft.direction ??= of.direction;
      }
      draft.indicator ??= of.indicator;
      if (of.measure) draft.measure = of.measure;
      return;
    }
    if (
      draft.indicator === null &&
      !draft.partial &&
      of.indicator !== 'population' &&
      !sameCount(draft) &&
      !named(draft, of)
    )
      draft.indicator = of.indicator;
    if (draft.measureSpan === null || draft.measure === null) draft.measure = of.measure;
    const opener = lowerAt(
      draft.sentence.tokens,
      draft.lead - (lowerAt(draft.sentence.tokens, draft.lead - 1) === 'the' ? 2 : 1),
    );
    // "N43bn less than the N742bn of August": what it is compared with is a level. "contributed 94%": a share.
    // "1,100 of its 9,800 staff": the whole is a level.
    // "declined 1.3% a year, and 83 per cent of the unemployed were young": a share of something named.
    if (
      draft.reading.unit === '%' &&
      lowerAt(draft.sentence.tokens, draft.reading.last + 1) === 'of' &&
      of.role !== 'share'
    )
      return;
    const whole = isIn(draft.sentence.tokens, draft.lead - 1, WHOLES) && opener === 'of';
    if (whole) return;
    if (opener === 'than' || /^(?:contribut|account|represent)/u.test(opener)) return;
    if (!draft.role && of.role === 'from' && draft.change === null) {
      // "up from 12.2pc in February and 9.1pc a year ago": both are where it came from.
      draft.role = 'from';
      draft.direction ??= of.direction;
      return;
    }
    // "£400m less than a year earlier and below the £22bn forecast": a mark it lies under is no change.
    const mark = draft.hedge !== of.hedge && (draft.hedge === 'under' || draft.hedge === 'over');
    if (
      !draft.role &&
      !(mark && of.role === 'change') &&
      (of.role === 'change' || of.role === 'pct_change' || of.role === 'rate' || of.role === 'share') &&
      draft.change === null
    ) {
      draft.role = of.role;
      draft.direction ??= of.direction;
    }
  },
};

/** "generation rose 11.6% and mining 4.6%": a subject of its own between the two. */
const named = (draft: Draft, of: Draft): boolean =>
  draft.measureSpan !== null &&
  draft.measureSpan[0] > of.reading.last &&
  draft.measureSpan[1] < draft.lead &&
  !vague(draft);

/** A count with a noun of its own is another thing. */
const sameCount = (draft: Draft): boolean =>
  draft.reading.unit === 'count' && draft.measureSpan !== null && draft.measureSpan[0] > draft.reading.last;
