/** What of a reading may be corrected: as it was read, as it stands, and in words. */
import type { Claim, Correction } from '../claims/claim.ts';
import type { Choice, ChoicesAnswer, CorrectionAnswer } from '../shared/messages.ts';
import { dateWords, type Key, words } from '../shared/words.ts';
import { choiceOf } from './period-choice.ts';

/** Values of the lists beside codes: the reading as it was, and none at all. */
export const AS_READ = '';
export const NONE = '-';

/** What was read before any correction. */
export function readOf(claim: Claim, field: keyof Correction): string | null {
  const { readAs } = claim;
  return readAs && field in readAs ? (readAs[field] ?? null) : claim[field];
}

/** What the list of a field stands at: the reader's own choice, or the reading as it was. */
export const startOf = (claim: Claim, field: keyof Correction): string =>
  claim.readAs && field in claim.readAs ? (claim[field] ?? NONE) : AS_READ;

/** A code by its name; "none" for none, the code itself while the names are not there. */
export const nameOf = (choices: readonly Choice[], code: string | null): string =>
  choices.find((choice) => choice.code === code)?.name ?? code ?? words('popup_none');

/** "FY2022", "2021", "March 2022" for a code that can be chosen; the code itself for the rest. */
export function periodName(code: string | null): string {
  if (code === null) return words('popup_none');
  return choiceOf(code)?.kind === 'month' ? dateWords(code) : code;
}

/** What had been read in the fields that the reader corrected, in words. */
export function readBefore(claim: Claim, choices: ChoicesAnswer | null): string {
  const { indicator, place, period } = claim.readAs ?? {};
  return [
    ...(indicator === undefined ? [] : [nameOf(choices?.indicators ?? [], indicator)]),
    ...(place === undefined ? [] : [nameOf(choices?.places ?? [], place)]),
    ...(period === undefined ? [] : [periodName(period)]),
  ].join(' · ');
}

/** Why a correction was not taken; null for one that was. */
const PROBLEMS: Readonly<Record<Exclude<CorrectionAnswer['status'], 'done'>, Key>> = {
  gone: 'popup_correction_gone',
  unknown: 'popup_correction_unknown',
  'not-stored': 'popup_not_saved',
};

/** In words, what came of a correction; empty where the page shows it. */
export function outcomeWords(answer: CorrectionAnswer | 'failed' | null): string {
  if (answer === null) return '';
  if (answer === 'failed') return words('popup_correction_failed');
  if (answer.status !== 'done') return words(PROBLEMS[answer.status]);
  return answer.stored ? '' : words('popup_correction_private');
}
