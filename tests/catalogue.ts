/** Speaks from a file of _locales as the browsers do: "$NAME$" through `placeholders`, "$1" to "$9" directly. */
import { readFileSync } from 'node:fs';
import type { Speaker } from '../src/shared/words.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Catalogue = Readonly<Record<string, Message>>;

export const catalogueOf = (locale: string): Catalogue =>
  JSON.parse(readFileSync(`_locales/${locale}/messages.json`, 'utf8'));

export function speakerOf(catalogue: Catalogue): Speaker {
  return {
    getMessage(key, substitutions = []) {
      const entry = catalogue[key];
      if (!entry) return '';
      const named = entry.message.replace(
        /\$(\w+)\$/gu,
        (all, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? all,
      );
      return named.replace(/\$(\d)/gu, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
    },
  };
}
