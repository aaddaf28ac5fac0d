/** Every kind of note. The order settles ties; weights decide what a reader sees first. */
import { asOf } from './as-of.ts';
import { changeSize } from './change-size.ts';
import { claimType } from './claim-type.ts';
import { contested } from './contested.ts';
import { equalsTarget } from './equals-target.ts';
import { fiscalYear } from './fiscal-year.ts';
import { foldVsLevels } from './fold-vs-levels.ts';
import { hasItHappened } from './has-it-happened.ts';
import { hindsight } from './hindsight.ts';
import { neededPace } from './needed-pace.ts';
import type { NoteKind } from './note.ts';
import { officialValue } from './official-value.ts';
import { saysWho } from './says-who.ts';
import { shareOfWhole } from './share-of-whole.ts';
import { unnamedSource } from './unnamed-source.ts';

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
];
