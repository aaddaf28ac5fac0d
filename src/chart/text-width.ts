/** Width of a line of text without a browser to measure it: on the wide side of the common system fonts. */

/** Advance in em by class of character; DejaVu Sans, the widest of the usual fonts, is the yardstick. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'’|!ijlI()[\]]/u, 0.36],
  [/[frt\-–]/u, 0.45],
  [/[mwMW%—←→]/u, 0.95],
  [/[A-Z+−×]/u, 0.74],
];
const OTHER = 0.63;

/** Bold letters against regular ones. */
const BOLD = 1.1;

/** Pixels, from above: the text fits in this. */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const character of text) em += CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  return em * size * (bold ? BOLD : 1);
}
