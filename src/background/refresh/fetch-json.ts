/** One request to a publisher, bounded in time and size; whatever goes wrong is a RefreshError. */
import { RefreshError } from '../../data/refresh/answer.ts';

export interface Bounds {
  readonly withinMs: number;
  readonly bytes: number;
}

/** The largest answer expected is about 1.5 MB; a slow line still brings it in time. */
export const BOUNDS: Bounds = { withinMs: 25_000, bytes: 6_000_000 };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** No cookie, no referrer, no cache of the browser's; a redirect might lead to a host that nobody permitted. */
const INIT: RequestInit = {
  method: 'GET',
  headers: { accept: 'application/json' },
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
};

/** Retry-After in seconds or as a date; 0 where there is none. */
function retryAfterMs(header: string | null, now: number): number {
  if (header === null) return 0;
  const ms = /^\d{1,6}$/u.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms > 0 ? ms : 0;
}

async function bodyOf(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  // Drops a byte-order mark, with which the World Bank's answers begin at times.
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel().catch(() => {});
      throw new RefreshError('too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function checkStatus({ status, headers }: Response, now: number): void {
  if (status === 429) throw new RefreshError('busy', '', retryAfterMs(headers.get('retry-after'), now));
  if (status >= 500) throw new RefreshError('server', String(status), retryAfterMs(headers.get('retry-after'), now));
  if (status === 404) throw new RefreshError('no-series', String(status));
  if (status !== 200) throw new RefreshError('server', String(status));
}

function parse(text: string): unknown {
  // A page of an error, or an error as XML, where figures were asked for, whatever its status says.
  if (/^\s*</u.test(text)) throw new RefreshError('server', 'a page');
  try {
    return JSON.parse(text);
  } catch {
    throw new RefreshError('not-json');
  }
}

/** The parsed JSON of an address. Throws RefreshError. */
export async function fetchJson(fetch: Fetch, url: string, now: number, bounds: Bounds = BOUNDS): Promise<unknown> {
  const signal = AbortSignal.timeout(bounds.withinMs);
  try {
    const response = await fetch(url, { ...INIT, signal });
    checkStatus(response, now);
    if (Number(response.headers.get('content-length')) > bounds.bytes) throw new RefreshError('too-large');
    return parse(await bodyOf(response, bounds.bytes));
  } catch (error) {
    if (error instanceof RefreshError) throw error;
    throw new RefreshError(signal.aborted ? 'too-slow' : 'unreachable', error instanceof Error ? error.message : '');
  }
}
