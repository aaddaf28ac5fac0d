/**
 * The IMF's DataMapper API, version 1: `{values: {CODE: {PAK: {"2025": 2.7, …}, …}}}` for one indicator and all places,
 * and `{indicators: {CODE: {source: "World Economic Outlook (October 2025)", unit, dataset, …}}}` for what they are
 * (www.imf.org/external/datamapper/api/help).
 */
import * as v from 'valibot';
import { FIRST_YEAR, type Fresh, put, RefreshError, type Values } from './answer.ts';

export const IMF_ORIGIN = 'https://www.imf.org';
const PATH = '/external/datamapper/api/v1';

interface Refreshable {
  /** Base units: undoes "billion". */
  readonly times: number;
  /** How the publisher's unit must begin. */
  readonly unit: string;
}

/** Series of the pack that DataMapper has under the same code, in the same concept. Revenue and spending are not. */
export const DATAMAPPER: Readonly<Record<string, Refreshable>> = {
  NGDPD: { times: 1e9, unit: 'Billions of U.S. dollars' },
  NGDPDPC: { times: 1, unit: 'U.S. dollars' },
  NGDP_RPCH: { times: 1, unit: 'Annual percent change' },
  PCPIPCH: { times: 1, unit: 'Annual percent change' },
  PCPIEPCH: { times: 1, unit: 'Annual percent change' },
  LUR: { times: 1, unit: 'Percent' },
  GGXWDG_NGDP: { times: 1, unit: 'Percent of GDP' },
  GGXCNL_NGDP: { times: 1, unit: 'Percent of GDP' },
  BCA: { times: 1e9, unit: 'Billions of U.S. dollars' },
  BCA_NGDPD: { times: 1, unit: 'Percent of GDP' },
};

/** DataMapper's own codes for places of the pack; the rest are ISO 3166 alpha-3. Other groups are passed over. */
const PLACES: Readonly<Record<string, string>> = {
  UVK: 'XKX',
  WBG: 'PSE',
  EURO: 'EMU',
  EU: 'EUU',
  WEOWORLD: 'WLD',
};

/** Years beyond its release that an outlook goes; it is six today. */
const AHEAD = 10;

const MONTHS: Readonly<Record<string, string>> = { April: '04', October: '10', January: '01', July: '07' };

const yearValues = v.record(v.string(), v.nullable(v.pipe(v.number(), v.finite())));
/** The API gives an empty name to what belongs to no place. */
const placeValues = v.record(
  v.pipe(v.string(), v.maxLength(20)),
  v.nullable(v.union([yearValues, v.array(v.never())])),
);
const valuesAnswer = v.object({ values: v.record(v.string(), placeValues) });
const about = v.object({ source: v.string(), unit: v.string(), dataset: v.string() });
const indicatorsAnswer = v.object({ indicators: v.record(v.string(), v.unknown()) });

/** All places of one indicator. */
export const imfValuesUrl = (origin: string, code: string): string => `${origin}${PATH}/${encodeURIComponent(code)}`;
export const imfIndicatorsUrl = (origin: string): string => `${origin}${PATH}/indicators`;

/** The release a series is of, "2025-10", from the list of indicators. Throws RefreshError. */
export function readImfVintage(answer: unknown, code: string): string {
  const list = v.safeParse(indicatorsAnswer, answer);
  if (!list.success) throw new RefreshError('unexpected', 'the list of indicators');
  if (!Object.hasOwn(list.output.indicators, code)) throw new RefreshError('no-series', code);
  const parsed = v.safeParse(about, list.output.indicators[code]);
  if (!parsed.success) throw new RefreshError('unexpected', `what ${code} is`);
  const { source, unit, dataset } = parsed.output;
  const wanted = DATAMAPPER[code]?.unit ?? '';
  if (dataset !== 'WEO' || !unit.startsWith(wanted)) throw new RefreshError('unexpected', `${dataset}, ${unit}`);
  const [, month = '', year] = /\(([A-Z][a-z]{2,8}) (\d{4})\)/u.exec(source.slice(0, 200)) ?? [];
  if (year === undefined || MONTHS[month] === undefined) throw new RefreshError('unexpected', 'no release is named');
  return `${year}-${MONTHS[month]}`;
}

/** Values of the pack's places. `isPlace`: whether the pack has a code. Throws RefreshError. */
export function readImfValues(
  answer: unknown,
  code: string,
  vintage: string,
  isPlace: (code: string) => boolean,
): Fresh {
  const parsed = v.safeParse(valuesAnswer, answer);
  if (!parsed.success) throw new RefreshError('unexpected', v.getDotPath(parsed.issues[0]) ?? 'the whole answer');
  const ofCode = Object.hasOwn(parsed.output.values, code) ? parsed.output.values[code] : undefined;
  if (!ofCode) throw new RefreshError('unexpected', `no values of ${code}`);
  const values: Values = new Map();
  const times = DATAMAPPER[code]?.times ?? 1;
  const last = Number(vintage.slice(0, 4)) + AHEAD;
  for (const [name, byYear] of Object.entries(ofCode)) {
    const place = PLACES[name] ?? name;
    if (!byYear || Array.isArray(byYear) || !isPlace(place)) continue;
    for (const [year, value] of Object.entries(byYear)) {
      if (value === null || !/^\d{4}$/u.test(year) || Number(year) < FIRST_YEAR || Number(year) > last) continue;
      put(values, place, Number(year), value * times);
    }
  }
  if (values.size === 0) throw new RefreshError('unexpected', 'no place is known');
  return { vintage, values };
}
