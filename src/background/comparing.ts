/** The line of one figure set beside others, when the popup asks; only the extension's own pages may. */
import * as v from 'valibot';
import type { Compared } from '../context/compare.ts';
import { MAX_TEXT } from '../shared/messages.ts';
import { MESSAGE } from '../shared/names.ts';
import { compareLine, reportOn } from './reader.ts';
import { ask, readerOf } from './tabs.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TEXT));
const place = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u));

const compareMessage = v.strictObject({
  type: v.literal(MESSAGE.compare),
  tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  claim: v.strictObject({ where: v.picklist(['title', 'text']), start: offset, end: offset }),
  choice: v.variant('kind', [
    v.strictObject({ kind: v.literal('countries'), places: v.pipe(v.array(place), v.minLength(1), v.maxLength(2)) }),
    v.strictObject({ kind: v.picklist(['share of GDP', 'per person', 'constant prices']) }),
  ]),
});

async function compare({ tabId, claim, choice }: v.InferOutput<typeof compareMessage>): Promise<Compared | null> {
  const [state, reader] = await Promise.all([ask(tabId, false), readerOf(tabId)]);
  if (state?.status !== 'article') return null;
  const report = await reportOn(state.article, reader);
  const index = report.claims.findIndex(
    ({ where, start, end }) => where === claim.where && start === claim.start && end === claim.end,
  );
  const trend = report.trends.find(({ claims }) => claims.includes(index));
  return trend ? compareLine(trend, choice) : null;
}

/** Answers a message about comparisons, or undefined for any other. */
export function answerComparing(received: unknown): Promise<Compared | null> | undefined {
  const parsed = v.safeParse(compareMessage, received);
  return parsed.success ? compare(parsed.output) : undefined;
}
