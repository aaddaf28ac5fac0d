/** The engine's order of work: finders read a number, refiners say what it states. The first finder to answer wins. */

import { Facts } from './facts.ts';
import { count } from './finders/count.ts';
import { exchangeRate } from './finders/exchange-rate.ts';
import { indexLevel } from './finders/index-level.ts';
import { join } from './finders/join/join.ts';
import type { Slot } from './finders/join/slot.ts';
import { measureUnits } from './finders/measure-units.ts';
import { money } from './finders/money.ts';
import { fraction, multiple } from './finders/multiple.ts';
import { percent } from './finders/percent.ts';
import { indexPoints, points } from './finders/points.ts';
import { rejectedBy } from './guards.ts';
import type { Draft, Finder, Numeral, Reading, Refiner, Sentence } from './reading.ts';
import { attribution } from './refiners/attribution.ts';
import { carry } from './refiners/carry.ts';
import { change } from './refiners/change.ts';
import { echo } from './refiners/echo.ts';
import { economic } from './refiners/economic.ts';
import { exchange } from './refiners/exchange.ts';
import { hedge } from './refiners/hedge.ts';
import { indicator } from './refiners/indicator/indicator.ts';
import { measure } from './refiners/measure.ts';
import { modality } from './refiners/modality/modality.ts';
import { pairing } from './refiners/pairing.ts';
import { per } from './refiners/per.ts';
import { period } from './refiners/period.ts';
import { place } from './refiners/place.ts';
import { role } from './refiners/role.ts';
import { settle } from './refiners/settle.ts';
import { supplied } from './refiners/supplied.ts';
import { topic } from './refiners/topic.ts';
import type { Setting } from './setting.ts';
import { numerals } from './text/numerals.ts';
import { lowerAt } from './text/tokens.ts';
import { changesOf, findLine, joinsOf, sentenceLine } from './trace.ts';

export const FINDERS: readonly (readonly [name: string, finder: Finder])[] = [
  ['percent', percent],
  ['points', points],
  ['money', money],
  ['measure', measureUnits],
  ['exchange rate', exchangeRate],
  ['index points', indexPoints],
  ['multiple', multiple],
  ['fraction', fraction],
  ['index level', indexLevel],
  ['count', count],
];

/** The "25" of "2024-25". */
const endsYears = ({ first }: Numeral, { tokens }: Sentence): boolean =>
  (/^(?:19|20)\d\d$/u.test(lowerAt(tokens, first - 2)) || lowerAt(tokens, first - 3) === 'fy') &&
  /^\d\d$|^20\d\d$/u.test(lowerAt(tokens, first));

/** A hyphen ("5-6 per cent") may still make a range, so that guard does not bar a number from its neighbour's unit. */
function barred(numeral: Numeral, sentence: Sentence): string | null {
  const guard = rejectedBy(numeral, sentence);
  if (guard === 'hyphenated' && endsYears(numeral, sentence)) return guard;
  return guard === 'hyphenated' || guard === 'adjective' ? null : guard;
}

/** Readings of one sentence, in order. */
export function read(sentence: Sentence, setting: Setting): Reading[] {
  const { trace } = setting;
  const slots: Slot[] = [];
  let taken = -1;
  trace?.push(sentenceLine(sentence));
  for (const numeral of numerals(sentence.tokens)) {
    // The "$1" of "N1,481.35/$1" belongs to the price before it.
    if (numeral.first <= taken) continue;
    let found: Reading | null = null;
    for (const [, finder] of FINDERS) {
      found = finder(numeral, sentence, setting);
      if (found) break;
    }
    const guard = found ? null : barred(numeral, sentence);
    if (found) taken = found.last;
    slots.push({ numeral, reading: found, guard });
    trace?.push(findLine(sentence, numeral, found, guard));
  }
  const traced = trace && joinsOf(slots, trace);
  const readings = join(slots, sentence);
  traced?.(readings, sentence);
  return readings;
}

/** In this order: later ones build on what earlier ones settled. */
export const REFINERS: readonly Refiner[] = [
  supplied,
  hedge,
  pairing,
  change,
  measure,
  indicator,
  topic,
  exchange,
  echo,
  role,
  economic,
  per,
  place,
  modality,
  period,
  settle,
  attribution,
  carry,
];

/** Drafts of one sentence, refined. `earlier` are the article's drafts before it. */
export function refine(
  sentence: Sentence,
  readings: readonly Reading[],
  setting: Setting,
  earlier: readonly Draft[],
): Draft[] {
  const drafts: Draft[] = [];
  const facts = new Facts(sentence.tokens, setting);
  let previous: Draft | undefined;
  for (const [position, reading] of readings.entries()) {
    const draft: Draft = {
      reading,
      sentence,
      facts,
      drafts,
      position,
      previous,
      role: null,
      direction: null,
      hedge: null,
      measure: null,
      measureSpan: null,
      indicator: null,
      partial: false,
      place: null,
      period: null,
      modality: 'reported',
      attributed: null,
      partner: null,
      change: null,
      clause: null,
      told: null,
      lead: reading.first,
      kept: true,
      doubts: [],
    };
    drafts.push(draft);
    previous = draft;
  }
  const traced = setting.trace && changesOf(drafts, setting.trace);
  for (const refiner of REFINERS) {
    for (const draft of drafts) if (draft.kept) refiner.refine(draft, setting, earlier);
    traced?.(refiner.name);
  }
  return drafts;
}
