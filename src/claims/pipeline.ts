/** The engine's order of work: finders read a number, refiners say what it states. The first finder to answer wins. */

import { Facts } from './facts.ts';
import { count } from './finders/count.ts';
import { exchangeRate } from './finders/exchange-rate.ts';
import { indexLevel } from './finders/index-level.ts';
import { join, type Slot } from './finders/join.ts';
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
import { hedge } from './refiners/hedge.ts';
import { indicator } from './refiners/indicator.ts';
import { measure } from './refiners/measure.ts';
import { modality } from './refiners/modality.ts';
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
  /^(?:19|20)\d\d$/u.test(lowerAt(tokens, first - 2)) && /^\d\d$|^20\d\d$/u.test(lowerAt(tokens, first));

/** A hyphen ("5-6 per cent") may still make a range, so that guard does not bar a number from its neighbour's unit. */
function barred(numeral: Numeral, sentence: Sentence): string | null {
  const guard = rejectedBy(numeral, sentence);
  if (guard === 'hyphenated' && endsYears(numeral, sentence)) return guard;
  return guard === 'hyphenated' || guard === 'adjective' ? null : guard;
}

/** Readings of one sentence, in order. */
export function read(sentence: Sentence, setting: Setting): Reading[] {
  const slots: Slot[] = [];
  for (const numeral of numerals(sentence.tokens)) {
    let found: Reading | null = null;
    for (const [, finder] of FINDERS) {
      found = finder(numeral, sentence, setting);
      if (found) break;
    }
    slots.push({ numeral, reading: found, guard: found ? null : barred(numeral, sentence) });
    if (setting.trace) {
      const first = sentence.tokens[numeral.first]?.start ?? 0;
      const quote = setting.text.slice(first, sentence.tokens[numeral.last]?.end ?? first);
      setting.trace.push({
        step: 'find',
        quote,
        note: found ? `${found.finder}: ${found.value} ${found.unit}` : 'no finder',
      });
    }
  }
  return join(slots, sentence);
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
  for (const [position, reading] of readings.entries()) {
    drafts.push({
      reading,
      sentence,
      facts,
      drafts,
      position,
      role: null,
      direction: null,
      hedge: null,
      measure: null,
      measureSpan: null,
      indicator: null,
      place: null,
      period: null,
      modality: 'reported',
      attributed: null,
      partner: null,
      change: null,
      clause: null,
      lead: reading.first,
      kept: true,
      doubts: [],
    });
  }
  for (const refiner of REFINERS) {
    for (const draft of drafts) {
      if (!draft.kept) continue;
      refiner.refine(draft, setting, earlier);
      setting.trace?.push({ step: refiner.name, quote: quoteOf(draft), note: noteOf(draft) });
    }
  }
  return drafts;
}

function quoteOf({ sentence, reading }: Draft): string {
  return sentence.text.slice(sentence.tokens[reading.first]?.start ?? 0, sentence.tokens[reading.last]?.end ?? 0);
}

function noteOf(draft: Draft): string {
  const { role: itsRole, direction, measure: itsMeasure, indicator: code, place: where, period: time, kept } = draft;
  return `${draft.reading.unit} ${itsRole} ${direction} ${draft.hedge} "${itsMeasure}" ${code} ${where} ${time} ${draft.modality} ${kept ? '' : 'DROPPED'}`;
}
