/** Why a claim stands without an official series, as a sentence. */

/** "A share of something else" → "Not matched to a series: a share of something else." */
export function reasonWords(reason: string): string {
  const plain = reason.replace(/[.\s]+$/u, '');
  // "GDP …" and "IT …" keep their capitals.
  const inside = /^\p{Lu}(?!\p{Lu})/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  return `Not matched to a series: ${inside}.`;
}
