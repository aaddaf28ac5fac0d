/** wink-nlp: its entities of money, percent and number. It gives their text; the value is read from it here. */
import model from 'wink-eng-lite-web-model';
import winkNlp, { type Detail } from 'wink-nlp';
import { asEngine, type Found, helped } from './help.ts';
import { spoken } from './spoken.ts';

const nlp = winkNlp(model);
const { its } = nlp;
const UNIT = /\s?(?:%|percent|per ?cent|(?:[A-Z][a-z]+ )?dollars?|cents?|euros?|pounds?|yen|rupees?|\p{Sc})$/iu;
const KINDS = new Set(['MONEY', 'PERCENT', 'CARDINAL']);

/** Every entity that is a quantity. */
function all(text: string): Found[] {
  const doc = nlp.readDoc(text);
  const values = doc.tokens().out() as string[];
  const spaces = doc.tokens().out(its.precedingSpaces as never) as string[];
  let at = 0;
  const starts = values.map((value, index) => {
    const start = at + (spaces[index]?.length ?? 0);
    at = start + value.length;
    return start;
  });
  const spans = doc.entities().out(its.span as never) as unknown as [number, number][];
  const details = doc.entities().out(its.detail) as unknown as Detail[];
  const found: Found[] = [];
  for (const [index, [first, last]] of spans.entries()) {
    if (!KINDS.has(details[index]?.type ?? '')) continue;
    const start = starts[first] ?? 0;
    const end = (starts[last] ?? 0) + (values[last]?.length ?? 0);
    // Sign, hedge and unit are left out, so that the number alone is read.
    const written = text.slice(start, end).replace(UNIT, '');
    const digit = written.search(/\.?\d/u);
    const lead = Math.max(digit, 0);
    const number = written.slice(lead);
    const value = spoken(number);
    if (value === null) continue;
    const from = start + lead;
    const one = helped(text, { start: from, end: from + number.length, value, unit: null });
    if (one) found.push(one);
  }
  return found;
}

export const { extract, quantities } = asEngine(all);
