/** Is the text English? What is written decides; the page's `lang` settles only what the text leaves open. */
import { wordsIn } from './letters.ts';

/** Words that make up about a third of English prose and are rare or absent in other languages' text. */
const FUNCTION_WORDS = new Set(
  (
    'the and of to that with from this which has have had been were would will by it its as is was are not they their ' +
    'he his she her said who what when where than there these those but or be on for an into about after more also'
  ).split(' '),
);

/** Enough for a steady share: the first 600 words or so. */
const SAMPLE = 4_000;
const MIN_WORDS = 20;
/** English news runs at 0.30 to 0.42; Dutch, Danish or German, which share some of the words, stay under 0.12. */
const SURELY_ENGLISH = 0.22;
const SURELY_NOT = 0.13;

/** Share of the text's words that are common English function words, or null for too few words to tell. */
export function englishShare(text: string): number | null {
  const words = wordsIn(text.slice(0, SAMPLE).toLowerCase());
  if (words.length < MIN_WORDS) return null;
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length;
}

/** The page's words are a browser's or a translation service's, not the author's. */
export function isTranslated(document: Document): boolean {
  const page = document.documentElement;
  return (
    /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/u.test(page.className) ||
    page.hasAttribute('_msttexthash') ||
    document.querySelector('title[_msttexthash], [data-moz-translations-id]') !== null
  );
}

export interface Language {
  readonly english: boolean;
  /** As the page declares it, at most 35 characters; null where it does not. */
  readonly lang: string | null;
}

/** The declared language nearest to `root`, and whether `text` is English that its author wrote. */
export function languageOf(document: Document, root: Element, text: string): Language {
  const declared = (root.closest('[lang]') ?? document.documentElement).getAttribute('lang')?.trim().slice(0, 35);
  const lang = declared ? declared : null;
  if (isTranslated(document)) return { english: false, lang };
  const share = englishShare(text);
  if (share !== null && share >= SURELY_ENGLISH) return { english: true, lang };
  if (share !== null && share <= SURELY_NOT) return { english: false, lang };
  return { english: lang === null ? share !== null : /^en(?:-|_|$)/iu.test(lang), lang };
}

/** The same of a part that the reader pointed at: one too short to tell is read, unless the page says otherwise. */
export function isForeign(document: Document, root: Element, text: string): boolean {
  const { english, lang } = languageOf(document, root, text);
  return !english && (lang !== null || englishShare(text) !== null);
}
