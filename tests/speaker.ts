/** Speaks from a file of _locales as the browsers do: "$NAME$" through `placeholders`, "$1" to "$9" directly, "$$" as the sign. */
import type { Speaker } from '../src/shared/words.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Catalogue = Readonly<Record<string, Message>>;

export function speakerOf(catalogue: Catalogue): Speaker {
  return {
    getMessage(key, substitutions = []) {
      const entry = catalogue[key];
      if (!entry) return '';
      const filled = entry.message.replace(/\$\$|\$(\w+)\$/gu, (all, name?: string) =>
        name ? (entry.placeholders?.[name.toLowerCase()]?.content ?? all) : '$$',
      );
      return filled.replace(/\$\$|\$(\d)/gu, (_, digit?: string) =>
        digit ? (substitutions[Number(digit) - 1] ?? '') : '$',
      );
    },
  };
}
