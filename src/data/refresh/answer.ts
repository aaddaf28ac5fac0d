/** What a publisher's answer comes to: figures by place and year, or a reason for having none. */

/** Why there is no newer figure. Told to the reader in words by the options page and the popup. */
export const FAILURES = [
  /** No connection, or the host does not answer. */
  'unreachable',
  'too-slow',
  /** The host asks to be left alone for a while (429). */
  'busy',
  /** The host reports an error of its own, or sends a page where figures were asked for. */
  'server',
  'too-large',
  /** What came is no whole JSON text. */
  'not-json',
  /** It is JSON, but not of the publisher's documented form. */
  'unexpected',
  /** The publisher says that it has no such series. */
  'no-series',
  /** So many figures contradict the bundled ones that none is taken. */
  'contradicts',
  /** The browser withholds the host. */
  'no-permission',
  /** The browser's storage fails or is full. */
  'storage',
] as const;
export type Failure = (typeof FAILURES)[number];

/** Values in base units, by place (the pack's codes), then by the publisher's year. */
export type Values = Map<string, Map<number, number>>;

export interface Fresh {
  /** The publisher's release: "2026-10-08" (World Bank), "2026-10" (IMF). */
  readonly vintage: string;
  readonly values: Values;
}

export class RefreshError extends Error {
  readonly failure: Failure;
  /** How long the host asks to be left alone. */
  readonly retryAfterMs: number;

  constructor(failure: Failure, detail = '', retryAfterMs = 0) {
    super(detail === '' ? failure : `${failure}: ${detail}`);
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}

/** First year a value may be of; the pack begins later. */
export const FIRST_YEAR = 1960;

export function put(values: Values, place: string, year: number, value: number): void {
  const ofPlace = values.get(place) ?? new Map<number, number>();
  values.set(place, ofPlace.set(year, value));
}
