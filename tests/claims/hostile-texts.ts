/** Pieces that, repeated, are each finder's, guard's and refiner's worst text; and ordinary news to measure them against. */

/** A sentence of `count` pieces: as many figures as the engine still refines in one sentence. */
const sentence = (piece: string, count: number): string => `${piece.repeat(count)}end. `;

export const HOSTILE: Readonly<Record<string, string>> = {
  // Scanners and numerals.
  digits: '1',
  'digits and commas': '1,',
  'grouped digits': '123 ',
  'decimal points': '1.',
  'number words': 'two hundred and ',
  magnitudes: 'million ',
  'magnitudes on a number': '5 million million million ',
  'fraction signs': '½ ',
  'mixed fractions': '2 1/2 ',
  slashes: '5/',
  hyphens: '5-',
  'hyphens alone': '-',
  'full stops': '. ',
  'dotted words': 'U.S.',
  ampersands: 'A&B',
  apostrophes: "x's ",
  'long word': 'a',
  'accented word': 'é',
  emoji: '💶',
  spaces: ' ',
  'no-break spaces': '\u00a05',
  newlines: '\n',
  commas: ', ',
  'open brackets': '(',
  'open quotes': '“',
  'capital letters': 'A',
  capitals: 'United ',
  places: 'New South Papua ',
  'known places': 'United States ',
  'lower-case places': 'world ',
  // Finders.
  percent: '5% ',
  'percent words': '5 per ',
  points: '5 basis ',
  'currency signs': '$',
  money: '$5 million ',
  'dollars side by side': '$5 ',
  'dollars behind': '5 $ ',
  'shared sign': 'Rs 5 ',
  'full stop of a sign': 'Rs. 5 ',
  'letters of money': 'N5 ',
  cents: '5 cents ',
  'currency words': '5 US Hong Kong ',
  'exchange rates': '108 yen to the dollar ',
  'prices per unit': '$5 a barrel ',
  'per ten units': 'Rs 5 per 10 ',
  units: '5 million tonnes a ',
  multiples: 'two folds ',
  fractions: 'a third of ',
  'one in five': 'one in five ',
  'out of': '7 out of 10 ',
  halves: 'half ',
  counts: '25,000 jobs ',
  'index levels': 'the Nikkei at 4,851.2, ',
  'index points': '5 points ',
  ranges: 'from 3% to ',
  between: 'between 5 and ',
  lists: '4.8, ',
  // Finders and refiners in one sentence without an end.
  quotations: '“5%” said X ',
  'changes without end': 'rose by an increase of 5 ',
  'hedges without end': 'more than about up to 5 ',
  'brackets without end': '((5% ',
  // Guards.
  ages: 'aged 5 ',
  dates: '5 May ',
  years: '2015 ',
  names: 'No. 5 ',
  clocks: '5:30 ',
  scores: 'won 2-1 ',
  streets: '5 Main High Street ',
  durations: '5 more years ',
  telephones: '0300-1234567 ',
  'list numbers': '1. The ',
  adjectives: '5-year ',
  'index names': 'KSE-100 5 ',
  // Refiners: sentences as full of figures as are still refined, and many short ones.
  hedges: sentence('more than about up to 5 ', 10),
  changes: sentence('rose by an increase of 5% ', 10),
  'changes behind': sentence('5% higher than expected ', 10),
  pairs: sentence('from 3% to 5%, up from ', 5),
  comparisons: sentence('5% compared with ', 10),
  measures: sentence('growth of the total annual output was 5% ', 10),
  indicators: sentence('inflation and exports at 5% ', 10),
  'places of figures': sentence('5% in Pakistan ', 10),
  sources: sentence('5% said the minister said that ', 10),
  forecasts: sentence('expected to rise to 5% ', 10),
  targets: sentence('will aim at a target of 5% ', 10),
  'phrases of time': sentence('5% in the first quarter of the fiscal year 2015 ', 10),
  'relative time': sentence('up 5% on a year before and ', 10),
  'since a year': sentence('since 2009 up 5% ', 10),
  brackets: sentence('with (about 5%) ', 10),
  conversions: sentence('$5 million (£3 million) ', 5),
  jobs: sentence('500 jobs lost, ', 10),
  'money left out': 'The loan of 5 billion was paid. ',
  'one dollar a sentence': 'US $5 in France. ',
  'one figure a line': 'Sales rose 5%.\n',
  // Time and nothing else, and words that only open something.
  periods: 'in the first quarter of the fiscal year 2015 ',
  months: 'May 2015 to ',
  'words of time': 'last year ',
  'from from': 'from ',
  articles: 'a ',
  'words of change': 'rose ',
  'words of saying': 'said ',
  'indicator words': 'gross domestic product ',
};

/** Hardly a word to a figure: up to eighty times as many figures a megabyte as news has. */
export const FIGURES_ALONE: Readonly<Record<string, string>> = {
  'a figure a line': '5%\n',
  'a figure a sentence': '5%. ',
  'ten in brackets': sentence('((5% ', 10),
  'ten of last year': sentence('5% last year ', 10),
  'ten fiscal years': sentence('FY22 5% ', 10),
};

const NEWS = `The central bank of Kenya left its key rate at 12.75 per cent on Tuesday, saying that prices had eased.
Inflation slowed to 4.3 per cent in August from 4.6 per cent the month before, according to the statistics bureau.
The governor told reporters that food had become cheaper after good rains in most parts of the country.
He declined to say when borrowing would follow, and pointed to the meeting of the committee in October.
Exports of tea rose by a tenth to Sh138 billion last year while those of flowers hardly moved.
A trader at the auction in Mombasa said buyers from Egypt and Pakistan had come back in numbers.
The shilling was quoted at 129.1 to the dollar, little changed since the spring.
Farmers in the west of the country complain of late payments, and the union has asked for talks with the ministry.
The treasury expects the economy to grow by 5.2% this fiscal year, up from 4.9%, if the harvest holds.
Opposition members of the house doubted it and asked who would pay for the new roads that were promised.
The finance bill passed its first reading on 14 May 2024 by 160 votes to 121 after a long debate.
Nobody in the gallery was surprised, one visitor said, since the speaker had announced it the week before.
`;

/** `length` characters of ordinary news. */
export const news = (length: number): string => NEWS.repeat(Math.ceil(length / NEWS.length)).slice(0, length);
