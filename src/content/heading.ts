/** The headline as the page shows it. */
import { lettersAndDigits } from './letters.ts';

const MAX_HEADINGS = 60;

const wordsOf = (text: string): Set<string> => new Set(lettersAndDigits(text).split(' '));

/** Six in ten words of the shorter one, and at least three, stand in the other: an edited version of one headline. */
function alike(a: string, b: string): boolean {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.size <= two.size ? [one, two] : [two, one];
  const shared = [...short].filter((word) => long.has(word)).length;
  return shared >= 3 && shared >= short.size * 0.6;
}

function says(heading: string, title: string): boolean {
  const [shown, stated] = [lettersAndDigits(heading), lettersAndDigits(title)];
  if (shown.length < 8) return false;
  return shown.includes(stated) || stated.includes(shown);
}

/** Headlines of pages that have no element for them. */
const OTHER_HEADINGS =
  'h3, [class*="headline" i], [id*="headline" i], [class*="heading" i], [class*="title" i], [itemprop~="headline"]';

/** Says a title and nothing else. */
const isTitle = (shown: string, titles: readonly string[]): boolean =>
  shown.length < 400 &&
  shown.trim().length >= 12 &&
  titles.some((title) => lettersAndDigits(title) === lettersAndDigits(shown));

/**
 * The heading that shows one of `titles`: an <h1> that says or resembles it, an <h2> that says it, or what a class calls a
 * headline and says just it. With no title stated, the page's only <h1>. Null where the page shows none.
 */
export function findHeading(document: Document, titles: readonly string[]): Element | null {
  const all = document.querySelectorAll('h1, h2');
  const headings = Array.from({ length: Math.min(all.length, MAX_HEADINGS) }, (_, i) => all[i] as Element);
  const first = headings.filter(({ tagName }) => tagName === 'H1');
  const text = (heading: Element): string => heading.textContent ?? '';
  const matching = (candidates: readonly Element[], test: (shown: string, title: string) => boolean) =>
    candidates.find((heading) => titles.some((title) => test(text(heading), title)));
  const found = matching(first, says) ?? matching(first, alike) ?? matching(headings, says);
  if (found) return found;
  const others = first.length === 0 || titles.length > 0 ? document.querySelectorAll(OTHER_HEADINGS) : [];
  for (let i = 0; i < Math.min(others.length, MAX_HEADINGS); i++) {
    const other = others[i];
    if (other && isTitle(text(other), titles)) return other;
  }
  return titles.length === 0 && first.length === 1 ? (first[0] ?? null) : null;
}
