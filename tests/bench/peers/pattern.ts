/** What a page would do without any engine: a pattern for numbers in digits, and the help every peer gets. */
import { asEngine, type Found, helped } from './help.ts';

const NUMBER =
  /(?<![\d.,:/]|\w-|[A-Za-z](?<!Rs|RM|N|Sh|[A-Z]{2}D|PS))(?:\d{1,3}(?:,\d{2,3})+|\d*\.?\d+)(?:\.\d+)?(?![\d:/]|(?:st|nd|rd|th|s|-year|\s(?:[ap]\.?m|years?|days|months))\b)/gu;

/** Every number in digits. */
function all(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const one = helped(text, { start, end, value: Number(written.replaceAll(',', '')), unit: null });
    if (one) found.push(one);
  }
  return found;
}

export const { extract, quantities } = asEngine(all);
