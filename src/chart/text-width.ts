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

/** A word in pieces that each fit: an address has no spaces. */
function* broken(word: string, width: number, size: number, bold: boolean): Generator<string> {
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size, bold) > width) {
      yield piece;
      piece = '';
    }
    piece += character;
  }
  yield piece;
}

/** The text in lines no wider than `width`, broken at spaces and, where a word alone is wider, inside it. */
export function wrapped(text: string, width: number, size: number, bold = false): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(...broken(word, width, size, bold));
  }
  return lines;
}
