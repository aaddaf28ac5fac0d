/** The pack's format, checked whole by the build, by the tests, and by the reader as it opens each file. */
import * as v from 'valibot';

/** Raised whenever an older reader would misread a newer pack. */
export const FORMAT = 2;

const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
const value = v.pipe(v.number(), v.finite());
const month = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));
const day = v.pipe(v.string(), v.isoDate());
const words = v.pipe(v.string(), v.minLength(1));
const placeCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));

const yearLine = v.strictObject({
  from: year,
  values: v.array(v.nullable(value)),
  estimateFrom: v.optional(year),
  projectedFrom: v.optional(year),
});

/** One dated figure read on one page. */
const factRow = v.strictObject({
  list: words,
  period: words,
  start: v.nullable(day),
  end: v.nullable(day),
  value,
  status: v.picklist(['reported', 'estimate']),
  published: v.nullable(day),
  by: v.nullable(words),
  publisher: words,
  url: v.string(),
});

/**
 * What the IMF foresaw, by code and release ("2021-10"): the value of the release's own year, then of each year after;
 * null for a year that counted as an actual figure, or that the release gave no value for.
 */
const forecasts = v.record(v.string(), v.record(month, v.array(v.nullable(value))));

/** "PAK.json" and "imf/PAK.json": everything one publisher has for one place, by year. */
export const placeFile = v.strictObject({
  format: v.literal(FORMAT),
  place: placeCode,
  series: v.record(v.string(), yearLine),
  facts: v.optional(v.array(factRow)),
  forecasts: v.optional(forecasts),
});

/** "monthly/USA.json". */
export const monthlyFile = v.strictObject({
  format: v.literal(FORMAT),
  place: placeCode,
  months: v.record(v.string(), v.strictObject({ from: month, values: v.array(v.nullable(value)) })),
});

/** "ranks/NY.GDP.MKTP.CD.json" and, of the IMF's series, "imf/ranks/GGXWDG_NGDP.json". */
export const rankFile = v.strictObject({
  format: v.literal(FORMAT),
  series: words,
  /** How many economies there are to rank. */
  of: v.pipe(v.number(), v.integer()),
  /** By the publisher's year: "USA CHN=JPN", largest first and "=" before an equal; values to three digits beside it. */
  years: v.record(
    v.pipe(v.string(), v.regex(/^\d{4}$/)),
    v.strictObject({ order: v.pipe(v.string(), v.regex(/^[A-Z]{3}(?:[ =][A-Z]{3})*$/)), values: v.array(value) }),
  ),
});

const about = {
  publisher: words,
  name: words,
  unit: words,
  unitWords: words,
  vintage: v.nullable(words),
  licence: words,
  definition: v.nullable(words),
};

const seriesAbout = v.strictObject({
  ...about,
  /** "{iso2}" stands for the place. */
  url: words,
  derived: v.boolean(),
  /** The publisher's years are the country's fiscal years, where the country's entry says so. */
  followsFiscalYear: v.boolean(),
  frequency: v.picklist(['year', 'month']),
  /** Not in the files: the change over a year of this series, which the reader works out. */
  changeOf: v.optional(words),
});

const listAbout = v.strictObject({
  ...about,
  kind: v.picklist(['series', 'target', 'part-year', 'estimate', 'net']),
  basis: v.picklist(['calendar year', 'fiscal year']),
  of: v.nullable(words),
});

/** Years added to a publisher's year to name the fiscal year as the country does, most by the year it ends in. */
const shift = v.picklist([0, 1]);

const placeAbout = v.strictObject({
  name: words,
  iso2: v.pipe(v.string(), v.length(2)),
  currency: v.nullable(v.pipe(v.string(), v.length(3))),
  /** Part of the world, in the words of the United Nations ("Southern Asia"). */
  region: v.optional(words),
  /** The government's fiscal year, where it is no calendar year; `namedFor` the year it starts or ends in. */
  budgetYear: v.optional(
    v.strictObject({
      from: v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/)),
      namedFor: v.picklist(['start', 'end']),
      source: words,
    }),
  ),
  /** Which files exist. */
  files: v.array(v.picklist(['world-bank', 'imf', 'monthly'])),
  /** Present where the publisher's years are fiscal years; series with `followsFiscalYear` are read so. */
  fiscalYear: v.optional(
    v.strictObject({
      worldBank: v.optional(shift),
      imf: v.optional(shift),
      /** Series that are by calendar year all the same. */
      except: v.optional(v.array(words)),
    }),
  ),
});

export const indexFile = v.strictObject({
  format: v.literal(FORMAT),
  /** Month of the newest release of the World Bank's yearly series. */
  dataTo: month,
  /** Releases of the IMF's forecasts, and the day each came out. */
  releases: v.record(month, day),
  /** Codes that have a file of ranks. */
  ranked: v.array(words),
  series: v.record(v.string(), seriesAbout),
  lists: v.record(v.string(), listAbout),
  places: v.record(placeCode, placeAbout),
});

export type PlaceFile = v.InferOutput<typeof placeFile>;
export type MonthlyFile = v.InferOutput<typeof monthlyFile>;
export type RankFile = v.InferOutput<typeof rankFile>;
export type Forecasts = v.InferOutput<typeof forecasts>;
export type IndexFile = v.InferOutput<typeof indexFile>;
export type FactRow = v.InferOutput<typeof factRow>;
export type SeriesAbout = v.InferOutput<typeof seriesAbout>;
export type ListAbout = v.InferOutput<typeof listAbout>;
export type PlaceAbout = v.InferOutput<typeof placeAbout>;
