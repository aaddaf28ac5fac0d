/** Asking one publisher for one series: which addresses, in which order, and when to stop. The fetching is the caller's. */
import { type Fresh, RefreshError, type Values } from './answer.ts';
import { IMF_ORIGIN, imfIndicatorsUrl, imfValuesUrl, readImfValues, readImfVintage } from './imf.ts';
import type { Publisher } from './refreshable.ts';
import { readWorldBankPage, WORLD_BANK_ORIGIN, worldBankUrl } from './world-bank.ts';

/** Answers the parsed JSON of an address. */
export type Get = (url: string) => Promise<unknown>;

export interface Asking {
  readonly code: string;
  /** Numbers the publisher's name of the series must hold. */
  readonly marks: readonly string[];
  readonly origin: string;
  /** The newest release there is already; nothing is fetched that is not newer. */
  readonly known: string;
  readonly thisYear: number;
  readonly placeOf: (iso3: string, iso2: string) => string | undefined;
}

export const ORIGINS: Readonly<Record<Publisher, string>> = { 'World Bank': WORLD_BANK_ORIGIN, IMF: IMF_ORIGIN };

async function askWorldBank(
  get: Get,
  { code, marks, origin, known, thisYear, placeOf }: Asking,
): Promise<Fresh | null> {
  const values: Values = new Map();
  const ask = async (page: number) =>
    readWorldBankPage(
      await get(worldBankUrl(origin, code, page, thisYear)),
      { code, page, marks, thisYear },
      placeOf,
      values,
    );
  const first = await ask(1);
  if (first.vintage <= known) return null;
  let rows = first.rows;
  for (let page = 2; page <= first.pages; page++) {
    const next = await ask(page);
    // Updated while it was read: half of either release would be neither.
    if (next.vintage !== first.vintage || next.pages !== first.pages) throw new RefreshError('unexpected', 'changed');
    rows += next.rows;
  }
  if (rows !== first.total) throw new RefreshError('unexpected', `${rows} of ${first.total} rows`);
  return { vintage: first.vintage, values };
}

async function askImf(get: Get, { code, origin, known, placeOf }: Asking): Promise<Fresh | null> {
  const vintage = readImfVintage(await get(imfIndicatorsUrl(origin)), code);
  if (vintage <= known) return null;
  return readImfValues(
    await get(imfValuesUrl(origin, code)),
    code,
    vintage,
    (place) => placeOf(place, '') !== undefined,
  );
}

/** All places' figures of a release newer than `known`, or null where there is none. Throws RefreshError. */
export const askPublisher = (publisher: Publisher, get: Get, asking: Asking): Promise<Fresh | null> =>
  publisher === 'IMF' ? askImf(get, asking) : askWorldBank(get, asking);
