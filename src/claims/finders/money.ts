/** Money: a sign or code before the number, or a currency word after it. */
import { FAMILIES, LETTER_PREFIXES, OPEN_PREFIXES, PREFIXES, SUBUNITS, WORDS } from '../lexicon/currencies.ts';
import { currencyOf, placeIndex } from '../lexicon/places.ts';
import type { Finder, Numeral, Reading } from '../reading.ts';
import { oncePerArticle, resolveCurrency, type Setting } from '../setting.ts';
import { exact } from '../text/digits.ts';
import type { Token } from '../text/tokens.ts';
import { otherCurrency } from './exchange-rate.ts';
import { isIn, isMinus, lowerAt, pastHyphen, perAfter, reading, wordSet } from './shared.ts';

const NO_AMOUNT_BEFORE = wordSet('area zone bloc member note notes bill bills coin coins nations sign');

type Tokens = readonly Token[];
interface Found {
  at: number;
  currency: string;
}

const MIXED_CASE = new Set('Rs Re Rp KSh Ksh Kshs Tk Sh Shs Dh Dhs Le Fr Nrs'.split(' '));
/** Currency words that are everyday words too: only after a number too large for anything else. */
const EVERYDAY = wordSet('won real reals rand lev leva lei lari dong soles pound crown pc');

const signs = [...PREFIXES.keys(), ...OPEN_PREFIXES.keys(), ...LETTER_PREFIXES.keys()].map((sign) =>
  sign.toLowerCase(),
);
/** What a currency before a number ends with: a sign or code, the full stop of "Rs.", the "¢" of "GH¢". */
const ENDS_PREFIX = wordSet(signs, ['.', '¢']);
const MONEY_WORD = wordSet(WORDS.keys(), ['€', '£', '$']);
/** "cents", and what may stand before it. */
const OPENS_SUBUNIT = wordSet(SUBUNITS.keys(), ['us', 'u.s.', 'euro']);

const namesUsDollars = oncePerArticle(({ text }: Setting): boolean => /US ?\$/u.test(text));

/** "A $150 billion plan": a letter apart from its sign is none, but in an article of that country or beside "US $". */
const tellsDollarsApart = (currency: string | undefined, setting: Setting): boolean =>
  currencyOf(setting.mainPlace) === currency || namesUsDollars(setting);

/** The sign before the token `at`, looking at most two tokens back ("US" + "$", "$" + "US"). */
function prefixBefore(tokens: Tokens, at: number, numeral: Numeral, setting: Setting): Found | null {
  const token = tokens[at];
  if (!token) return null;
  const before = at > 0 ? tokens[at - 1] : undefined;
  if (!ENDS_PREFIX.holds(token) && before?.text !== '$') return null;
  const gluedToNumber = !tokens[at + 1]?.spaced;
  const signInside = before?.text === '$' || token.text === '$' || token.text === '£' || token.text === '¢';
  if (before && signInside && (!token.spaced || token.text === '$')) {
    const joined = PREFIXES.get(before.lower + token.lower);
    const apart = token.spaced && before.text.length === 1 && (at === 1 || !tellsDollarsApart(joined, setting));
    const properly =
      before.text === before.text.toUpperCase() ||
      MIXED_CASE.has(before.text) ||
      /^(?:Aus|Can|Cdn)$/u.test(before.text);
    if (joined && properly && !apart && (before.text !== '$' || gluedToNumber)) return { at: at - 1, currency: joined };
  }
  // "Rs. 40"
  if (token.text === '.' && before && !token.spaced && OPEN_PREFIXES.has(before.lower)) {
    return { at: at - 1, currency: resolveCurrency('Rs', setting) };
  }
  const open = OPEN_PREFIXES.get(token.lower);
  if (open === '$') return { at, currency: resolveCurrency('$', setting) };
  if (open && token.capital && (token.lower !== 're' || gluedToNumber))
    return { at, currency: resolveCurrency(open, setting) };
  const code = PREFIXES.get(token.lower);
  if (code) {
    const sign = token.kind === 'sign';
    const upper = token.text === token.text.toUpperCase() || MIXED_CASE.has(token.text);
    // Two capital letters are a currency only right at the number.
    if (sign || (upper && (token.text.length > 2 || gluedToNumber || MIXED_CASE.has(token.text))))
      return { at, currency: code };
  }
  const letter = gluedToNumber && token.kind === 'word' ? LETTER_PREFIXES.get(token.text) : undefined;
  // "South Africa's hourly minimum is R27.58"
  const spoken = letter !== undefined && setting.named.some((code) => currencyOf(code) === letter);
  if (letter && (numeral.scale >= 1e6 || currencyOf(setting.mainPlace) === letter || spoken))
    return { at, currency: letter };
  return null;
}

const CODE_AFTER = new Set(['US', 'USD', 'U.S.', 'U.S', 'CAD', 'AUD', 'NZD', 'CDN', 'EUR', 'GBP']);
const CODE_CURRENCY: Readonly<Record<string, string>> = { US: 'USD', 'U.S.': 'USD', 'U.S': 'USD', CDN: 'CAD' };

/** "$8.94 USD", "$76 US a barrel": a code that repeats or settles the sign. */
function codeAfter(tokens: Tokens, at: number): Found | null {
  const token = tokens[at];
  if (!token || !CODE_AFTER.has(token.text)) return null;
  const next = tokens[at + 1];
  // "$500 US aid": the word belongs to what follows, unless a sign, "a" or "per" comes next.
  const short = token.text.startsWith('U') && token.text !== 'USD';
  if (short && next && !/^(?:[.,;)]|a|an|per|and|in|to|from|on|for|or|bail)$/u.test(next.lower)) return null;
  return { at, currency: CODE_CURRENCY[token.text] ?? token.text };
}

/** Demonym or country before a shared currency word: "Australian dollars", "Hong Kong dollars", "US dollars". */
function countryOf(tokens: Tokens, at: number): Found | null {
  for (const size of [2, 1]) {
    const first = tokens[at - size + 1];
    if (!first?.capital) continue;
    for (const [words, place] of placeIndex().get(first.text) ?? []) {
      if (words.length !== size) continue;
      if (words.every((word, offset) => tokens[at - size + 1 + offset]?.text === word)) {
        const currency = currencyOf(place.code);
        if (currency) return { at: at - size + 1, currency };
      }
    }
  }
  return null;
}

function wordAfter(tokens: Tokens, numeral: Numeral, setting: Setting): Found | null {
  const start = pastHyphen(tokens, numeral.last + 1);
  for (let at = start; at <= start + 2; at++) {
    const token = tokens[at];
    if (!token) return null;
    if (MONEY_WORD.holds(token)) {
      const word = WORDS.get(token.lower);
      if (at === start && token.kind === 'sign' && token.spaced) return null;
      if (EVERYDAY.holds(token) && numeral.scale < 1000 && numeral.value < 1000) return null;
      if (isIn(tokens, at + 1, NO_AMOUNT_BEFORE)) return null;
      const hyphen = tokens[at + 1];
      if (
        hyphen?.text === '-' &&
        !hyphen.spaced &&
        tokens[at + 2]?.kind === 'word' &&
        !tokens[at + 2]?.spaced &&
        at === start &&
        numeral.scale === 1
      )
        return null;
      const country = at > start ? countryOf(tokens, at - 1) : null;
      if (
        at > start &&
        country?.at !== start &&
        !(at === start + 1 && /^(?:us|u\.s\.|u\.s)$/u.test(lowerAt(tokens, start)))
      )
        return null;
      const sign = word ?? { '€': 'EUR', '£': 'GBP' }[token.text] ?? '$';
      if (at > start) {
        const own = country?.currency ?? 'USD';
        const family = FAMILIES[sign];
        return { at, currency: family ? (family.has(own) ? own : resolveCurrency(sign, setting)) : sign };
      }
      return { at, currency: resolveCurrency(sign, setting) };
    }
    if (!token.capital || token.kind !== 'word') return null;
  }
  return null;
}

/** "15p", "63 cents", "one cent", "30 US cents", "50c". */
function subunitAfter(tokens: Tokens, numeral: Numeral, setting: Setting): Found | null {
  let at = numeral.last + 1;
  if (!isIn(tokens, at, OPENS_SUBUNIT)) return null;
  if (/^(?:US|U\.S\.|euro)$/u.test(tokens[at]?.text ?? '') && SUBUNITS.has(lowerAt(tokens, at + 1))) at++;
  const token = tokens[at];
  if (!token) return null;
  const sub = SUBUNITS.get(token.lower);
  if (!sub || (token.lower.length === 1 && (token.spaced || token.capital))) return null;
  if (token.lower === 'sen' && token.capital) return null;
  if (at > numeral.last + 1) return { at, currency: lowerAt(tokens, at - 1) === 'euro' ? 'EUR' : 'USD' };
  if (sub !== '¢') return { at, currency: resolveCurrency(sub, setting) };
  // Cents of whatever money the sentence speaks of.
  for (const other of tokens) {
    if (other.text === '€' || other.lower === 'euro' || other.lower === 'euros') return { at, currency: 'EUR' };
    if (other.text === '$') return { at, currency: resolveCurrency('$', setting) };
  }
  return { at, currency: resolveCurrency('¢', setting) };
}

/** "10.5 million Australian dollars ($7.5 million)": the bracket converts, so a bare "$" in it is another dollar. */
function sameJustBefore(tokens: Tokens, at: number, currency: string): boolean {
  if (WORDS.has(lowerAt(tokens, at))) return countryOf(tokens, at - 1)?.currency === currency;
  for (let back = at; back >= 0 && back > at - 5; back--) {
    if (tokens[back]?.text === '$') return PREFIXES.get(`${lowerAt(tokens, back - 1)}$`) === currency;
  }
  return false;
}

/** "N1,481.35/$1", "KSh129/$", "Rs280/USD". */
function rateBySlash(tokens: Tokens, at: number, setting: Setting): { currency: string; last: number } | null {
  if (lowerAt(tokens, at) !== '/' || tokens[at + 1]?.spaced) return null;
  const sign = lowerAt(tokens, at + 1);
  const known = PREFIXES.get(sign) ?? (sign === '$' ? 'USD' : undefined) ?? WORDS.get(sign);
  if (known === undefined) return null;
  const one = lowerAt(tokens, at + 2) === '1' && !tokens[at + 2]?.spaced;
  return { currency: known === '$' ? 'USD' : resolveCurrency(known, setting), last: one ? at + 2 : at + 1 };
}

function finish(found: Reading, tokens: Tokens, setting: Setting): Reading {
  const equals = found.first - 1;
  if (lowerAt(tokens, equals) === '=' && lowerAt(tokens, equals - 1) === '1') {
    const sign = lowerAt(tokens, equals - 2);
    const base = PREFIXES.get(sign) ?? (sign === '$' ? 'USD' : null);
    if (base && base !== found.unit) found.unit = `${found.unit}/${base}`;
    return found;
  }
  // "108.79 yen to the dollar"
  // "94.5 cents a pound" is a weight; a pound sterling is "the pound".
  const weight = lowerAt(tokens, found.last + 1) === 'a' && lowerAt(tokens, found.last + 2) === 'pound';
  const rate =
    !weight && found.scale <= 1 && found.unit.length === 3 ? otherCurrency(tokens, found.last + 1, setting) : null;
  if (rate && rate.currency !== found.unit) {
    found.unit = `${found.unit}/${rate.currency}`;
    return found;
  }
  const slash = rateBySlash(tokens, found.last + 1, setting);
  if (slash && found.unit.length === 3 && slash.currency !== found.unit) {
    found.unit = `${found.unit}/${slash.currency}`;
    found.last = slash.last;
    return found;
  }
  const per = perAfter(tokens, found.last + 1);
  if (per) {
    found.unit = `${found.unit}/${per.unit}`;
    found.last = per.last;
  }
  return found;
}

export const money: Finder = (numeral, { tokens }, setting) => {
  if (numeral.kind === 'multiple') return null;
  // "($1 = 0.8006 pounds)": one side only says what the other is the price of.
  if (numeral.value === 1 && lowerAt(tokens, numeral.last + 1) === '=') return null;
  let signAt = numeral.first - 1;
  let negative = false;
  if (isMinus(tokens[signAt]) && !tokens[numeral.first]?.spaced && prefixBefore(tokens, signAt - 1, numeral, setting)) {
    negative = true;
    signAt--;
  }
  const prefix =
    numeral.digits || numeral.first === numeral.last ? prefixBefore(tokens, signAt, numeral, setting) : null;
  if (prefix && numeral.kind === 'number') {
    if (isMinus(tokens[prefix.at - 1]) && !tokens[prefix.at]?.spaced && tokens[prefix.at - 1]?.spaced) {
      negative = true;
      prefix.at--;
    }
    let last = numeral.last;
    const code = codeAfter(tokens, last + 1);
    let currency = prefix.currency;
    if (
      currency !== 'USD' &&
      tokens[numeral.first - 1]?.text === '$' &&
      lowerAt(tokens, prefix.at - 1) === '(' &&
      sameJustBefore(tokens, prefix.at - 2, currency)
    )
      currency = 'USD';
    if (code) {
      last = code.at;
      currency = code.currency;
    }
    const found = finish(reading(numeral, 'money', currency, last, { first: prefix.at }), tokens, setting);
    if (negative) found.value = -numeral.value;
    // "the high $70s"
    const decade = tokens[numeral.last + 1];
    if (decade?.lower === 's' && !decade.spaced && numeral.value % 10 === 0) {
      found.value = [numeral.value, numeral.value + 9];
      found.last = numeral.last + 1;
      found.step = 1;
    }
    return found;
  }
  const sub = subunitAfter(tokens, numeral, setting);
  if (sub) {
    const found = reading(numeral, 'money', sub.currency, sub.at);
    found.value = exact(numeral.value / 100);
    found.step = numeral.step / 100;
    found.scale = numeral.scale / 100;
    return finish(found, tokens, setting);
  }
  const word = wordAfter(tokens, numeral, setting);
  return word ? finish(reading(numeral, 'money', word.currency, word.at), tokens, setting) : null;
};
