/** Messages about the reader's corrections; only the extension's own pages may send them. */
import * as v from 'valibot';
import type { Correction } from '../claims/claim.ts';
import { claimsOf } from '../claims/extract.ts';
import { unknownFields } from '../context/correct.ts';
import { type CorrectionAnswer, MAX_TEXT } from '../shared/messages.ts';
import { MESSAGE } from '../shared/names.ts';
import { showCount } from './badge.ts';
import { choices } from './choices.ts';
import { countCorrected, forgetCorrections, keepCorrection } from './corrections.ts';
import { reportOn } from './reader.ts';
import { renewTabs } from './renew.ts';
import { ask, readerOf } from './tabs.ts';

const LONGEST_CODE = 50;
const code = v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_CODE))));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TEXT));

const correctMessage = v.strictObject({
  type: v.literal(MESSAGE.correct),
  tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  claim: v.strictObject({ where: v.picklist(['title', 'text']), start: offset, end: offset }),
  correction: v.strictObject({ indicator: code, place: code, period: code }),
});

const message = v.variant('type', [
  correctMessage,
  v.strictObject({ type: v.literal(MESSAGE.choices) }),
  v.strictObject({ type: v.literal(MESSAGE.corrections) }),
  v.strictObject({ type: v.literal(MESSAGE.forgetCorrections) }),
]);

async function correct(request: v.InferOutput<typeof correctMessage>): Promise<CorrectionAnswer> {
  const { tabId, claim } = request;
  const correction: Correction = request.correction;
  const fields = unknownFields(correction);
  if (fields.length > 0) return { status: 'unknown', fields };
  const [state, reader] = await Promise.all([ask(tabId, false), readerOf(tabId)]);
  if (state?.status !== 'article') return { status: 'gone' };
  const { article } = state;
  const outcome = await keepCorrection(article, claimsOf(article), claim, correction, reader);
  if (outcome !== 'kept') return { status: outcome };
  const report = await reportOn(article, reader);
  await Promise.all([showCount(tabId, report), renewTabs(tabId)]);
  return { status: 'done', report, stored: !reader.isPrivate };
}

async function forget(): Promise<boolean> {
  const done = await forgetCorrections();
  if (done) await renewTabs();
  return done;
}

/** Answers a message about corrections, or undefined for any other. */
export function answerCorrecting(received: unknown): Promise<unknown> | undefined {
  const parsed = v.safeParse(message, received);
  if (!parsed.success) return undefined;
  const request = parsed.output;
  if (request.type === MESSAGE.correct) return correct(request);
  if (request.type === MESSAGE.choices) return Promise.resolve(choices());
  return request.type === MESSAGE.corrections ? countCorrected().then((articles) => ({ articles })) : forget();
}
