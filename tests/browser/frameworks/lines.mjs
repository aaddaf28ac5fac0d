/** Paragraphs of the framework pages that never change: enough prose to be an article. */
export const TITLE = 'Rendered again and again';
export const UNEMPLOYMENT =
  'Unemployment in the district stood at 7.1 percent in March, the labour office reported, after 6.4 percent a year before, and nobody who was asked was surprised.';
export const NOBODY =
  'Nobody at the meeting wanted to say how long the works would take, or who had signed the first contract, but the mayor promised that all of it would be on the table before summer.';
/** The parts that are listed, each with its price in millions. */
export const PARTS = [
  { id: 'pump', costs: 2 },
  { id: 'pipes', costs: 5 },
  { id: 'meters', costs: 8 },
];
