/** Units of measure and "per" words. Distances, ages, weights of people and durations are left out: no statistic. */

/** Word as written → unit code. Spelling stays the text's own ("liter", "litre"). */
export const MEASURE_UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // News outside the United States means the metric ton by both spellings.
    tonne: 'tonne tonnes mt ton tons',
    kg: 'kilogram kilograms kg kgs kilo kilos',
    gram: 'gram grams',
    ounce: 'ounce ounces oz',
    barrel: 'barrel barrels bbl',
    'barrel/day': 'bpd bopd b/d',
    litre: 'litre litres',
    liter: 'liter liters',
    gallon: 'gallon gallons',
    bushel: 'bushel bushels',
    bale: 'bale bales',
    quintal: 'quintal quintals',
    maund: 'maund maunds',
    hectare: 'hectare hectares',
    acre: 'acre acres',
    kW: 'kw kilowatt kilowatts',
    MW: 'mw megawatt megawatts',
    GW: 'gw gigawatt gigawatts',
    kWh: 'kwh',
    MWh: 'mwh',
    GWh: 'gwh',
    TWh: 'twh',
    carat: 'carat carats',
    teu: 'teu teus',
    mmcfd: 'mmcfd',
    bcm: 'bcm',
    'unit of electricity': '',
  }).flatMap(([unit, list]) =>
    list
      .split(' ')
      .filter(Boolean)
      .map((word) => [word, unit] as const),
  ),
);

/** Abbreviations that hold a magnitude: "189.9 LT" is lakh tonnes, "1.24mbpd" a million barrels a day. Capitals as written. */
export const SCALED_UNITS: ReadonlyMap<string, readonly [factor: number, unit: string]> = new Map([
  ['mbpd', [1e6, 'barrel/day']],
  ['mb/d', [1e6, 'barrel/day']],
  ['mmbpd', [1e6, 'barrel/day']],
  ['kbpd', [1e3, 'barrel/day']],
  ['LT', [1e5, 'tonne']],
  ['mkg', [1e6, 'kg']],
  ['LMT', [1e5, 'tonne']],
  ['MMT', [1e6, 'tonne']],
  ['MTPA', [1e6, 'tonne/year']],
  ['mtpa', [1e6, 'tonne/year']],
]);

/** Two-word units. */
export const LONG_UNITS: ReadonlyMap<string, string> = new Map([
  ['metric ton', 'tonne'],
  ['metric tons', 'tonne'],
  ['metric tonnes', 'tonne'],
  ['long tons', 'long ton'],
  ['short tons', 'short ton'],
  ['short ton', 'short ton'],
  ['square foot', 'square foot'],
  ['square feet', 'square foot'],
  ['square metre', 'square metre'],
  ['square metres', 'square metre'],
  ['square meter', 'square meter'],
  ['square meters', 'square meter'],
  ['sq ft', 'square foot'],
  ['cubic metre', 'cubic metre'],
  ['cubic metres', 'cubic metre'],
  ['cubic meters', 'cubic meter'],
  ['cubic feet', 'cubic foot'],
  ['megawatt hour', 'MWh'],
  ['megawatt hours', 'MWh'],
  ['kilowatt hour', 'kWh'],
  ['kilowatt hours', 'kWh'],
  ['million btu', 'MMBtu'],
]);

/** After "a", "an", "per" or "/": what money or a measure is counted by. */
export const PER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    barrel: 'barrel bbl',
    ounce: 'ounce oz',
    tonne: 'tonne ton mt',
    pound: 'pound lb',
    gram: 'gram',
    kg: 'kilogram kg kilo',
    gallon: 'gallon',
    litre: 'litre',
    liter: 'liter',
    bushel: 'bushel',
    maund: 'maund',
    share: 'share',
    unit: 'unit',
    hour: 'hour hr',
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year annum',
    person: 'person head capita',
    tola: 'tola tolas',
    quintal: 'quintal',
    bag: 'bag',
    bale: 'bale',
    cylinder: 'cylinder',
    vehicle: 'vehicle car',
    trip: 'trip',
    call: 'call',
    transaction: 'transaction',
    room: 'room',
    night: 'night',
    home: 'home',
    household: 'household',
    family: 'family',
    child: 'child',
    taxpayer: 'taxpayer',
    worker: 'worker employee',
    student: 'student',
    passenger: 'passenger',
    kWh: 'kwh kilowatt',
    MWh: 'mwh megawatt',
    MMBtu: 'mmbtu',
    acre: 'acre',
    hectare: 'hectare',
  }).flatMap(([unit, list]) => list.split(' ').map((word) => [word, unit] as const)),
);

/** Periods: "5% a year" and "170,000 a month" keep their unit, with the words inside the quote. */
export const PER_TIME: ReadonlySet<string> = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year']);

/** A number before one of these is a length of time, a distance, an age or a score. */
export const NOT_COUNTED: ReadonlySet<string> = new Set(
  `year years yr yrs month months week weeks day days hour hours minute minutes second seconds decade decades century
  centuries fortnight quarter quarters km kilometre kilometres kilometer kilometers mile miles metre metres meter meters
  foot feet yard yards inch inches cm mm nm mph kph knots degree degrees rpm hp goals runs wickets sets votes vote ballots
  seats am pm a.m a.m. p.m p.m. gmt utc est edt bst o'clock noon midnight cc gb mb tb kb ghz mhz hz mp dpi times-old
  pages page paragraphs verses episodes chapters`.split(/\s+/u),
);
