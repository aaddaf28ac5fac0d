/** A stored page as it was shown, and what two showings of it differ in. */

export interface StoredPage {
  readonly name: string;
  readonly address: string;
  readonly html: string;
}

interface PaintedFigure {
  readonly text: string;
  /** The beginning of its paragraph. */
  readonly around: string;
  /** Elements around it, outermost first. */
  readonly path: string;
}

export interface Sight {
  readonly html: string;
  /** A sum over the boxes of all elements. */
  readonly boxes: number;
  readonly painted: readonly PaintedFigure[];
  /** Errors and warnings on the console. */
  readonly messages: readonly string[];
  readonly ms: number;
}

/** A page without its own scripts; what it says of itself in JSON-LD stays. */
export const withoutScripts = (html: string): string =>
  html
    .replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script\s*>/giu, '')
    .replace(/<meta\b[^>]*http-equiv\s*=\s*["']?refresh[^>]*>/giu, '');

/** Where two strings part, with some of what follows in both. */
function parting(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `"${one.slice(at, at + 60)}" / "${other.slice(at, at + 60)}"`;
}

/** In words, what is otherwise with the extension (`one`) than without it; messages that both had are the page's own. */
export function sightsDiffer(one: Sight, other: Sight): string[] {
  const differences: string[] = [];
  if (one.html !== other.html) differences.push(`document differs: ${parting(one.html, other.html)}`);
  if (one.boxes !== other.boxes) differences.push('layout differs');
  const own = one.messages.filter((message) => !other.messages.includes(message));
  return [...differences, ...own.map((message) => `console: ${message}`)];
}
