/** "fell to 176.5 against the dollar": a rate whose own currency is named earlier in the sentence, or is the article's. */
import { WORDS } from '../lexicon/currencies.ts';
import { currencyOf } from '../lexicon/places.ts';
import type { Finder } from '../reading.ts';
import { resolveCurrency, type Setting } from '../setting.ts';
import type { Token } from '../text/tokens.ts';
import { isIn, lowerAt, reading, wordSet } from './shared.ts';

const LINK = new Set(['against', 'to', 'per', 'for', 'versus']);
const OPENS_OTHER = wordSet(LINK, ['a']);

/** "against the US dollar", "to the euro", "per dollar" at `at`: the currency, and the last token. */
export function otherCurrency(
  tokens: readonly Token[],
  at: number,
  setting: Setting,
): { currency: string; last: number } | null {
  if (!isIn(tokens, at, OPENS_OTHER)) return null;
  const article = lowerAt(tokens, at);
  let next = at + 1;
  if (LINK.has(article)) {
    if (/^(?:the|a|one)$/u.test(lowerAt(tokens, next))) next++;
    else if (article === 'to' || article === 'for') return null;
  } else if (article !== 'a') return null;
  if (
    /^(?:us|u\.s\.|american|greenback)$/u.test(lowerAt(tokens, next)) &&
    (WORDS.has(lowerAt(tokens, next + 1)) || lowerAt(tokens, next + 1) === 'currency')
  )
    next++;
  // "against the US currency"
  if (lowerAt(tokens, next) === 'currency' && /^(?:us|u\.s\.|american)$/u.test(lowerAt(tokens, next - 1)))
    return { currency: 'USD', last: next };
  const word = WORDS.get(lowerAt(tokens, next));
  if (lowerAt(tokens, next + 1) === '-' && !tokens[next + 1]?.spaced) return null;
  if (word === undefined || lowerAt(tokens, next).endsWith('s')) return null;
  return { currency: word === '$' ? 'USD' : resolveCurrency(word, setting), last: next };
}

export const exchangeRate: Finder = (numeral, { tokens }, setting) => {
  if (numeral.kind !== 'number' || !numeral.digits || numeral.scale > 1) return null;
  const other = otherCurrency(tokens, numeral.last + 1, setting);
  if (!other) return null;
  let own: string | null = null;
  for (let at = numeral.first - 1; at >= 0 && at > numeral.first - 20 && !own; at--) {
    const word = WORDS.get(lowerAt(tokens, at));
    if (word !== undefined && lowerAt(tokens, at).length > 2) own = resolveCurrency(word, setting);
  }
  own ??= currencyOf(setting.mainPlace);
  if (!own || own === other.currency) return null;
  return reading(numeral, 'exchange rate', `${own}/${other.currency}`, numeral.last);
};
