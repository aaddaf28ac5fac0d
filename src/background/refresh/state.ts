/** What is remembered of refreshing: when each series was asked for and what came of it, and which host to leave alone. */
import * as v from 'valibot';
import { FAILURES, type Failure } from '../../data/refresh/answer.ts';
import { PUBLISHERS } from '../../data/refresh/refreshable.ts';

const time = v.pipe(v.number(), v.finite());
const failure = v.nullable(v.picklist(FAILURES));

const seriesState = v.object({
  /** Milliseconds since 1970, as all times here. */
  checked: time,
  /** The newest release stored; null while only the bundled one is known. */
  vintage: v.nullable(v.string()),
  failure,
  /** Figures refused because they contradict the bundled ones. */
  refused: v.number(),
});
const hostState = v.object({ failures: v.number(), notBefore: time, failure, at: time });

const stateSchema = v.object({
  /** When stored figures last changed; 0 while there are none. */
  stamp: v.number(),
  series: v.record(v.string(), seriesState),
  hosts: v.object(v.entriesFromList(PUBLISHERS, v.optional(hostState))),
});

export type SeriesState = v.InferOutput<typeof seriesState>;
export type RefreshState = v.InferOutput<typeof stateSchema>;
type HostState = v.InferOutput<typeof hostState>;

export const EMPTY_STATE: RefreshState = { stamp: 0, series: {}, hosts: {} };

/** What storage held, or an empty state where that is no state. */
export function readState(stored: unknown): RefreshState {
  const parsed = v.safeParse(stateSchema, stored);
  return parsed.success ? parsed.output : EMPTY_STATE;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = 6 * HOUR;

/** Answered: not asked again for a day. Failed: for six hours; not permitted: until it is. A time far in the future is a clock put right since. */
export function isDue(state: SeriesState | undefined, now: number): boolean {
  if (!state || state.failure === 'no-permission') return true;
  const keeps = state.failure === null || state.failure === 'contradicts' ? DAY : LONGEST_WAIT;
  return Math.abs(now - state.checked) >= keeps;
}

/** How long the host is still to be left alone. */
export function waitFor(host: HostState | undefined, now: number): number {
  const left = host ? host.notBefore - now : 0;
  return left > 0 && left <= LONGEST_WAIT ? left : 0;
}

/** A minute after the first failure, four times as long after each further one, or what the host asks for; to six hours. */
export function afterFailure(host: HostState | undefined, what: Failure, retryAfterMs: number, now: number): HostState {
  const failures = (host?.failures ?? 0) + 1;
  const wait = Math.min(LONGEST_WAIT, Math.max(FIRST_WAIT * 4 ** Math.min(failures - 1, 10), retryAfterMs));
  return { failures, notBefore: now + wait, failure: what, at: now };
}

/** Failures of the host rather than of one series. */
export const isOfHost = (what: Failure): boolean => ['unreachable', 'too-slow', 'busy', 'server'].includes(what);
