/** The frame of the pages of the safety suite: an article of our own, and whatever comes after it. */

/** Paragraphs with figures. */
export const LINES: readonly string[] = [
  'The council borrows $14 million for the new waterworks and pays 4.25 percent a year on it; the first instalment is due when the second pump has run for a month without a fault.',
  'Unemployment in the district stood at 7.1 percent in March, the labour office reported, after 6.4 percent a year before, and it was young people who found it hardest to get in.',
  'Nobody at the meeting wanted to say how long the works would take, or who had signed the first contract, but the mayor promised that all of it would be on the table before summer.',
];

export const articlePage = (lines: readonly string[], rest: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Water for the town</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2021-05-04"></head>
<body><main><article><h1>Water for the town</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article></main>
${rest}</body></html>`;
