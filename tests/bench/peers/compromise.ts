/** compromise: its numbers with their values; fractions in words among them. */
import nlp from 'compromise';
import { apart, asEngine, type Found, helped, type Raw } from './help.ts';

interface CompromiseNumber {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly number?: { readonly num: number | null };
  readonly terms: readonly { readonly tags: readonly string[] }[];
}

const isDate = ({ terms }: CompromiseNumber): boolean =>
  terms.some(({ tags }) => tags.includes('Date') || tags.includes('Time') || tags.includes('PhoneNumber'));

function rawOf(one: CompromiseNumber, text: string): Raw | null {
  const value = one.number?.num;
  if (typeof value !== 'number' || isDate(one)) return null;
  const { start, length } = one.offset;
  // Its text keeps the sign before and the marks after the number.
  const written = text.slice(start, start + length);
  const lead = /^[^\p{L}\p{N}.]*/u.exec(written)?.[0].length ?? 0;
  const tail = /(?<=\d)[a-z]{1,2}[^\p{L}\p{N}]*$|[^\p{L}\p{N}]*$/iu.exec(written)?.[0].length ?? 0;
  const from = start + lead;
  const end = Math.max(from, start + length - tail);
  const fraction = one.terms.some(({ tags }) => tags.includes('Fraction')) && value < 1;
  return { start: from, end, value, unit: fraction ? 'fraction' : null };
}

/** Every number it finds. */
function all(text: string): Found[] {
  const numbers = nlp(text).numbers().json({ offset: true }) as CompromiseNumber[];
  const raw = numbers.flatMap((one) => rawOf(one, text) ?? []);
  return apart(raw.flatMap((one) => helped(text, one) ?? []));
}

export const { extract, quantities } = asEngine(all);
