/** Every kind of note. The order settles ties; weights decide what a reader sees first. */
import { asOf } from './as-of.ts';
import { atTheRate } from './at-the-rate.ts';
import { baseEffect } from './base-effect.ts';
import { changeSize } from './change-size.ts';
import { claimType } from './claim-type.ts';
import { contested } from './contested.ts';
import { cumulative } from './cumulative.ts';
import { currency } from './currency.ts';
import { definition } from './definition.ts';
import { equalsTarget } from './equals-target.ts';
import { exponential } from './exponential.ts';
import { familiarSize } from './familiar-size.ts';
import { fiscalYear } from './fiscal-year.ts';
import { foldMeaning } from './fold-meaning.ts';
import { foldVsLevels } from './fold-vs-levels.ts';
import { forecastThen } from './forecast-then.ts';
import { grossNet } from './gross-net.ts';
import { hasItHappened } from './has-it-happened.ts';
import { hedge } from './hedge.ts';
import { hindsight } from './hindsight.ts';
import { levelVsRate } from './level-vs-rate.ts';
import { neededPace } from './needed-pace.ts';
import { noComparator } from './no-comparator.ts';
import { normalWobble } from './normal-wobble.ts';
import type { NoteKind } from './note.ts';
import { officialValue } from './official-value.ts';
import { ownThreshold } from './own-threshold.ts';
import { partYear } from './part-year.ts';
import { partsAndShares } from './parts-and-shares.ts';
import { pastValues } from './past-values.ts';
import { perPerson } from './per-person.ts';
import { percentOrPoints } from './percent-or-points.ts';
import { percentVsLevels } from './percent-vs-levels.ts';
import { rank } from './rank.ts';
import { realTerms } from './real-terms.ts';
import { record } from './record.ts';
import { revision } from './revision.ts';
import { saysWho } from './says-who.ts';
import { seasonality } from './seasonality.ts';
import { shareOfWhole } from './share-of-whole.ts';
import { smallBase } from './small-base.ts';
import { timesMore } from './times-more.ts';
import { titleVsBody } from './title-vs-body.ts';
import { trackRecord } from './track-record.ts';
import { unitSlip } from './unit-slip.ts';
import { unnamedSource } from './unnamed-source.ts';
import { window } from './window.ts';

export const CATALOGUE: readonly NoteKind[] = [
  foldVsLevels,
  hindsight,
  neededPace,
  equalsTarget,
  officialValue,
  contested,
  hasItHappened,
  changeSize,
  unnamedSource,
  shareOfWhole,
  asOf,
  claimType,
  saysWho,
  fiscalYear,
  percentVsLevels,
  ownThreshold,
  unitSlip,
  titleVsBody,
  partsAndShares,
  levelVsRate,
  partYear,
  exponential,
  smallBase,
  cumulative,
  timesMore,
  percentOrPoints,
  foldMeaning,
  hedge,
  record,
  baseEffect,
  window,
  trackRecord,
  currency,
  realTerms,
  grossNet,
  normalWobble,
  atTheRate,
  perPerson,
  noComparator,
  familiarSize,
  revision,
  forecastThen,
  seasonality,
  rank,
  pastValues,
  definition,
];
