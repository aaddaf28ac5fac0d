/** The pack's format, checked whole by the build and the tests. The reader itself only looks at what it uses. */
import * as v from 'valibot';

/** Raised whenever an older reader would misread a newer pack. */
export const FORMAT = 1;

const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
const value = v.pipe(v.number(), v.finite());
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

/** "PAK.json" and "imf/PAK.json": everything one publisher has for one place. */
export const placeFile = v.strictObject({
  format: v.literal(FORMAT),
  place: placeCode,
  series: v.record(v.string(), yearLine),
  facts: v.optional(v.array(factRow)),
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
  /** Which files exist. */
  files: v.array(v.picklist(['world-bank', 'imf'])),
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
  /** Month of the newest release in the pack. */
  dataTo: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  series: v.record(v.string(), seriesAbout),
  lists: v.record(v.string(), listAbout),
  places: v.record(placeCode, placeAbout),
});

export type PlaceFile = v.InferOutput<typeof placeFile>;
export type IndexFile = v.InferOutput<typeof indexFile>;
export type FactRow = v.InferOutput<typeof factRow>;
export type SeriesAbout = v.InferOutput<typeof seriesAbout>;
export type ListAbout = v.InferOutput<typeof listAbout>;
export type PlaceAbout = v.InferOutput<typeof placeAbout>;
