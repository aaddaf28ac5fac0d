/** "fell to 176.5 against the dollar": a rate whose own currency is named earlier in the sentence, or is the article's. */
import { WORDS } from '../lexicon/currencies.ts';
import { currencyOf } from '../lexicon/places.ts';
import type { Finder, Numeral, Reading } from '../reading.ts';
import { resolveCurrency, type Setting } from '../setting.ts';
import type { Token } from '../text/tokens.ts';
import { isIn, lowerAt, reading, wordSet } from './shared.ts';

const ARTICLES = wordSet('the a one');

const LINK = wordSet('against to per for versus');
const OPENS_OTHER = wordSet(LINK, 'a');

/** "against the US dollar", "to the euro", "per dollar" at `at`: the currency, and the last token. */
export function otherCurrency(
  tokens: readonly Token[],
  at: number,
  setting: Setting,
): { currency: string; last: number } | null {
  if (!isIn(tokens, at, OPENS_OTHER)) return null;
  const article = lowerAt(tokens, at);
  let next = at + 1;
  if (isIn(tokens, at, LINK)) {
    if (isIn(tokens, next, ARTICLES)) next++;
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

/** Behind a bare rate nothing is counted. */
const ENDS_RATE = wordSet('at in on by and but or while after before from as against if when early late this last');
const LEADS_RATE = wordSet('at to past touch touched hit beyond');
/** What a currency does on its way to a rate. */
const SLIDES = wordSet(
  'slide slid slip slipped weaken weakened strengthen strengthened fall fell fallen drop dropped firm firmed recover recovered rise rose traded trading trade quoted closed close ended settled depreciate depreciated appreciate appreciated touch touched hit plunge plunged sink sank hover hovered stabilise stabilised stabilize',
);
const RATE_REACH = 12;

/** "The shilling could slide to 135": a currency that moves, a number that counts nothing; dollars are what it is told in. */
function bareRate(numeral: Numeral, tokens: readonly Token[], setting: Setting): Reading | null {
  const next = tokens[numeral.last + 1];
  if (numeral.scale !== 1 || !isIn(tokens, numeral.first - 1, LEADS_RATE)) return null;
  if (next && next.kind !== 'sign' && !isIn(tokens, numeral.last + 1, ENDS_RATE)) return null;
  if (next?.kind === 'sign' && !/^[.,;)]$/u.test(next.text)) return null;
  let slides = false;
  for (let at = numeral.first - 1; at > 0 && at > numeral.first - RATE_REACH; at--) {
    const token = tokens[at] as Token;
    if (token.kind === 'number') return null;
    slides ||= SLIDES.holds(token);
    const word = token.lower.length > 2 ? WORDS.get(token.lower) : undefined;
    if (word === undefined || token.kind !== 'word' || token.lower.endsWith('s')) continue;
    const own = resolveCurrency(word, setting);
    const the = tokens[at - 1]?.capital && at > 1 ? at - 2 : at - 1;
    if (!slides || lowerAt(tokens, the) !== 'the' || !/^[A-Z]{3}$/u.test(own) || own === 'USD') return null;
    // "the dirham was steady at 77.27" in Karachi is told in rupees.
    if (own !== (currencyOf(setting.mainPlace) ?? own)) return null;
    return reading(numeral, 'exchange rate', `${own}/USD`, numeral.last, { supplied: true });
  }
  return null;
}

export const exchangeRate: Finder = (numeral, { tokens }, setting) => {
  if (numeral.kind !== 'number' || !numeral.digits || numeral.scale > 1) return null;
  const other = otherCurrency(tokens, numeral.last + 1, setting);
  if (!other) return bareRate(numeral, tokens, setting);
  let own: string | null = null;
  for (let at = numeral.first - 1; at >= 0 && at > numeral.first - 20 && !own; at--) {
    const word = WORDS.get(lowerAt(tokens, at));
    if (word !== undefined && lowerAt(tokens, at).length > 2) own = resolveCurrency(word, setting);
  }
  own ??= currencyOf(setting.mainPlace);
  if (!own || own === other.currency) return null;
  return reading(numeral, 'exchange rate', `${own}/${other.currency}`, numeral.last);
};
