/**
 * The World Bank's API, version 2: one page of "all countries of one indicator" as
 * `[{page, pages, total, lastupdated, …}, [{country, countryiso3code, date, value, …}, …]]`; an error is the one-element
 * `[{message: [{id, key, value}]}]`, sent with status 200 (datahelpdesk.worldbank.org, articles 889392 and 898599).
 */
import * as v from 'valibot';
import { FIRST_YEAR, put, RefreshError, type Values } from './answer.ts';

export const WORLD_BANK_ORIGIN = 'https://api.worldbank.org';

/** Rows a page: about 1.2 MB; the 266 countries and groups since 1980 take three. */
const ROWS = 5_000;
export const MAX_PAGES = 8;
const SINCE = 1980;

const count = v.pipe(v.union([v.number(), v.pipe(v.string(), v.digits(), v.transform(Number))]), v.integer());
const head = v.object({
  page: v.pipe(count, v.minValue(1)),
  pages: v.pipe(count, v.minValue(1), v.maxValue(MAX_PAGES)),
  total: v.pipe(count, v.minValue(1), v.maxValue(ROWS * MAX_PAGES)),
  lastupdated: v.pipe(v.string(), v.isoDate()),
});
const row = v.object({
  indicator: v.object({ id: v.string(), value: v.string() }),
  country: v.object({ id: v.pipe(v.string(), v.maxLength(3)) }),
  countryiso3code: v.pipe(v.string(), v.maxLength(3)),
  date: v.pipe(v.string(), v.regex(/^\d{4}$/u)),
  value: v.nullable(v.pipe(v.number(), v.finite())),
});
const page = v.tuple([head, v.pipe(v.array(row), v.maxLength(ROWS))]);
const errors = v.pipe(
  v.array(v.unknown()),
  v.check(([first]) => v.is(v.object({ message: v.pipe(v.array(v.unknown()), v.minLength(1)) }), first)),
);

const nothing = v.looseTuple([v.object({ total: v.literal(0) })]);

/** Everything of one indicator, so that the address does not tell which country is being read about. */
export function worldBankUrl(origin: string, code: string, pageNumber: number, thisYear: number): string {
  const query = `format=json&per_page=${ROWS}&page=${pageNumber}&date=${SINCE}:${thisYear}`;
  return `${origin}/v2/country/all/indicator/${encodeURIComponent(code)}?${query}`;
}

export interface WorldBankPage {
  readonly pages: number;
  readonly total: number;
  readonly rows: number;
  readonly vintage: string;
}

/**
 * Reads one page into `values`, up to the year asked for. `placeOf` gives the pack's code for an ISO alpha-3 code, or for the two-letter code the
 * API uses for groups; undefined for places the pack has not. Throws RefreshError.
 */
export function readWorldBankPage(
  answer: unknown,
  asked: { readonly code: string; readonly page: number; readonly thisYear: number; readonly marks: readonly string[] },
  placeOf: (iso3: string, iso2: string) => string | undefined,
  values: Values,
): WorldBankPage {
  if (v.is(errors, answer) || v.is(nothing, answer))
    throw new RefreshError('no-series', JSON.stringify(answer).slice(0, 200));
  const parsed = v.safeParse(page, answer);
  if (!parsed.success) throw new RefreshError('unexpected', v.getDotPath(parsed.issues[0]) ?? 'the whole answer');
  const [{ page: number, pages, total, lastupdated: vintage }, rows] = parsed.output;
  if (number !== asked.page) throw new RefreshError('unexpected', `page ${number} for page ${asked.page}`);
  for (const { indicator, country, countryiso3code, date, value } of rows) {
    if (indicator.id !== asked.code) throw new RefreshError('unexpected', `${indicator.id} for ${asked.code}`);
    // Another base year, another poverty line: right figures, but of something else.
    if (asked.marks.some((mark) => !indicator.value.includes(mark)))
      throw new RefreshError('contradicts', indicator.value.slice(0, 200));
    const [place, year] = [placeOf(countryiso3code, country.id), Number(date)];
    if (place === undefined || value === null || year < FIRST_YEAR || year > asked.thisYear) continue;
    put(values, place, year, value);
  }
  return { pages, total, rows: rows.length, vintage };
}
