/**
 * A sentence that names no statistic of its own ("It stood at 10%", "Italy was down by 0.3%") goes on with the last one:
 * the sentence before, or what the title is about.
 */

import { STATE_VERBS } from '../lexicon/change-words.ts';
import { TIME_NOUNS } from '../lexicon/grammar.ts';
import { TAXES } from '../lexicon/indicator-words.ts';
import type { Draft, Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { earlierHits, titleTopic } from './context.ts';
import { fits } from './indicator/fits.ts';
import { bracketedName, MOVED_IN_POINTS } from './indicator/nearest.ts';
import { inRegion, isCountry, isOfWhich, opensInRegion } from './indicator/part.ts';
import { fromOne } from './indicator/trade.ts';
import { isMoney, lowerAt } from './shared.ts';

const UP_DOWN = wordSet('up down');
const LIST_LINKS = wordSet(', and or');

const GENERIC = wordSet(
  'rate rates goal goals target targets slower faster quicker weaker stronger higher lower basis proceeds cumulative kitty stockpile pile annual monthly yearly quarterly terms poll government centre ministry committee officials price prices reduction change cut cuts hike hikes move bank treasury policymakers exporters fetched earlier ago result abroad outlook reading print respectively inflow inflows economists analysts forecast forecasts projection consensus receipts shipments total sum amount figure figures number numbers it that this level estimate output reading economy increase decrease rise fall drop growth change decline high low highest lowest peak record month months year compare compares compared average absolute terms city street market markets traders investors polled survey gain gains overnight full whole first revised next for the of five two three four six',
);
/** Is the measure only a pronoun, a place or a general word? */
export function vague(draft: Draft): boolean {
  const span = draft.measureSpan;
  if (!span) return true;
  const { tokens } = draft.sentence;
  // "The finance ministry had projected": who speaks.
  if (lowerAt(tokens, span[1]) === 'ministry') return true;
  for (let at = span[0]; at <= span[1]; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    if (GENERIC.holds(token) || TIME_NOUNS.holds(token)) continue;
    if (draft.facts.places.some((place) => place.first <= at && place.last >= at)) continue;
    return false;
  }
  return true;
}

/** Money is never a rate of growth, whatever the text spoke of. */
const carries = (code: string, draft: Draft): boolean =>
  fits(code, draft) && !(code === 'gdp_growth' && isMoney(draft.reading.unit));

/** Tonnes and bales are a subject, whoever has them. */
const hasSubject = (draft: Draft): boolean => {
  const { unit } = draft.reading;
  return !vague(draft) || !(isMoney(unit) || PLAIN_UNITS.has(unit) || unit === 'count' || unit === 'fraction');
};

/** The figure before it in the sentence, when both hang on one subject: ", up 1.9%", "and then fall to $1.1tn". */
function shared(draft: Draft): Draft | null {
  const before = draft.previous;
  // What a people counts is told once: "of 180 million Pakistanis, a million".
  if (!before?.kept || !before.indicator || before.indicator === 'population' || draft.lead - before.reading.last > 18)
    return null;
  const { tokens } = draft.sentence;
  for (let at = before.reading.last + 1; at < draft.lead; at++) if (lowerAt(tokens, at) === ';') return null;
  const adverb = draft.change !== null && draft.change === draft.lead - 1 && isIn(tokens, draft.change, UP_DOWN);
  // "stood at 96.3% of GDP, 0.5 percentage points higher": hangs on what it follows.
  const appended =
    draft.change !== null &&
    draft.change > draft.reading.last &&
    isIn(tokens, draft.lead - 1, LIST_LINKS) &&
    draft.lead - before.reading.last < 6;
  if (appended) return before;
  const span = draft.measureSpan;
  const own = span !== null && span[0] > before.reading.last;
  return adverb || !own || vague(draft) ? before : null;
}

/** "when the rate stood at 2.2%": a state, whatever the figure before was. */
const standsAt = (draft: Draft): boolean => {
  const { tokens } = draft.sentence;
  return lowerAt(tokens, draft.lead - 1) === 'at' && isIn(tokens, draft.lead - 2, STATE_VERBS);
};

/** Words too common to stand for a topic: they count only beside their figure. */
const LOCAL = new Set(['exchange_rate', 'government_debt', 'electricity', 'gold_price', 'oil_price']);

const NEAR = 350;
const EARLY = 900;
/** What is spent or sought is other money than the statistic before. */
const ACTIONS = wordSet(
  'sell sold buy bought spend spent spending seek seeking sought pay paid borrow lend provide provided invest invested approve approved allocate allocated raise raised cost costs',
);

/** "City economists had forecast £17.6bn": money of the size the last official figure had, right after it. */
function sameMoney(draft: Draft, earlier: readonly Draft[], main: string | null): string | null {
  if (draft.facts.places.some((place) => (place.code !== main && place.kind === 'name') || place.kind === 'region'))
    return null;
  const { tokens } = draft.sentence;
  for (let at = Math.max(0, draft.lead - 12); at < draft.lead; at++) if (isIn(tokens, at, ACTIONS)) return null;
  const running = lastFigure(draft, earlier);
  if (running) return running;
  for (let at = earlier.length - 1; at >= 0; at--) {
    const other = earlier[at];
    if (!other || draft.sentence.start - other.sentence.start > NEAR) return null;
    if (!other.kept || other.reading.unit !== draft.reading.unit) continue;
    if (!other.indicator || !carries(other.indicator, draft)) return null;
    const ratio = low(draft) / low(other);
    return ratio > 1 / 12 && ratio < 12 ? other.indicator : null;
  }
  return null;
}

/** The sentence right before stated this statistic: "This represents a gain of 0.44%", "it had gone up 203.56 points". */
function lastFigure(draft: Draft, earlier: readonly Draft[]): string | null {
  const ending = earlier.findLast((other) => other.kept);
  // The first figure of a sentence is its main one: "inflation rose to 7.41%, with food prices rising 8.6%".
  const last =
    ending?.drafts.find((other) => other.kept && other.indicator !== null && carries(other.indicator, draft)) ?? ending;
  // Nothing but white space between the two sentences.
  if (!last?.indicator || draft.sentence.start - last.sentence.end > 3) return null;
  return carries(last.indicator, draft) ? last.indicator : null;
}

/** Among the first sentences, what the title is about. */
function early(draft: Draft, setting: Setting): string | null {
  if (draft.sentence.start > EARLY) return null;

  return titleTopic(setting).find(({ code }) => !LOCAL.has(code) && carries(code, draft))?.code ?? null;
}

const low = ({ reading: { value } }: Draft): number => (typeof value === 'number' ? value : value[0]);

const BALANCES = new Set(['current_account', 'trade_balance', 'budget_balance']);
const speaksOfGrowth = ({ lead, sentence: { tokens } }: Draft): boolean =>
  lowerAt(tokens, lead - 1) === 'growth' || lowerAt(tokens, lead - 2) === 'growth';

const GOALS = wordSet('target targets goal goals');

/** "IT exports rose. The target of $3.5 billion is near": of what the text spoke of last. */
function goalOfLast(draft: Draft): string | null {
  const { tokens } = draft.sentence;
  if (lowerAt(tokens, draft.lead - 1) !== 'of' || !isIn(tokens, draft.lead - 2, GOALS)) return null;
  if (draft.facts.hits.length > 0) return null;
  const [last] = earlierHits(draft);
  return last && !LOCAL.has(last.code) && carries(last.code, draft) ? last.code : null;
}

const PLAIN_UNITS = new Set(['%', 'x', 'pp', 'bp', 'index']);

export const topic: Refiner = {
  name: 'topic',
  refine(draft, setting, earlier) {
    const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
    if (isOfWhich(draft)) draft.partial = true;
    if (!draft.partial && partner && partner.position < draft.position) {
      draft.indicator ??= partner.indicator;
      draft.measure ??= partner.measure;
    }
    if (draft.indicator !== null || draft.partial || bracketedName(draft)) return;
    const { unit, last } = draft.reading;
    // "A 16% value added tax"
    if (unit === '%' && [1, 2, 3].some((step) => isIn(draft.sentence.tokens, last + step, TAXES))) return;
    // "the 18.9% of April" is no share.
    const { tokens } = draft.sentence;
    const share = lowerAt(tokens, last + 1) === 'of' && !isIn(tokens, last + 2, TIME_NOUNS);
    const before = share || (isMoney(unit) && draft.partner === null && fromOne(draft)) ? null : shared(draft);
    if (
      before?.indicator &&
      carries(before.indicator, draft) &&
      (before.reading.unit !== 'count' || unit === 'count')
    ) {
      draft.indicator = before.indicator;
      if (before.measure && vague(draft)) draft.measure = before.measure;
      const inherits = before.role === 'rate' || before.role === 'pct_change';
      if (!draft.role && before.reading.unit === unit && inherits && !standsAt(draft)) {
        draft.role = before.role;
        draft.direction ??= before.direction;
      }
      return;
    }
    const counted = unit === 'count' && draft.measureSpan !== null && draft.role !== null;
    if (inRegion(draft) || (opensInRegion(setting) && !draft.facts.places.some(isCountry))) return;
    // "Defence gets Rs1.5tr, an increase of 11%": the sentence has a subject of its own, whatever the one before spoke of.
    if (
      draft.drafts.slice(0, draft.position).some((ahead) => ahead.kept && ahead.indicator === null && hasSubject(ahead))
    )
      return;
    if (isMoney(unit) && fromOne(draft)) return;
    if (isMoney(unit) && !share && vague(draft)) {
      const named = sameMoney(draft, earlier, setting.mainPlace) ?? goalOfLast(draft) ?? early(draft, setting);
      if (named) {
        draft.indicator = named;
        draft.doubts.push('the statistic is named in an earlier sentence');
      }
      return;
    }
    if ((!PLAIN_UNITS.has(unit) && !counted) || share || !vague(draft)) return;
    const own = draft.facts.hits.filter((hit) => hit.last < draft.reading.first).reverse();
    const running = own.length > 0 ? null : lastFigure(draft, earlier);
    // "Growth of 5.9%" right after a deficit: a gap widens, it has no growth.
    if (running && BALANCES.has(running) && speaksOfGrowth(draft)) return;
    if (running && (unit !== 'bp' || MOVED_IN_POINTS.has(running))) {
      draft.indicator = running;
      draft.doubts.push('the statistic is named in an earlier sentence');
      return;
    }
    const title = titleTopic(setting);
    const ofTitle = () => title;
    const further = draft.sentence.start < EARLY ? [ofTitle, earlierHits] : [earlierHits, ofTitle];
    for (const source of [() => own, ...further]) {
      const hit = source(draft).find(
        ({ code }) => !LOCAL.has(code) && carries(code, draft) && (unit !== 'bp' || MOVED_IN_POINTS.has(code)),
      );
      if (!hit) continue;
      draft.indicator = hit.code;
      draft.doubts.push('the statistic is named in an earlier sentence');
      return;
    }
  },
};
