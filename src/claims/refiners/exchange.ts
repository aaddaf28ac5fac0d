/**
 * The price of a currency: "the pound slipped to $1.299" is dollars a pound, "the naira closed at N1,505" naira a dollar.
 * The unit is what is paid over what is bought.
 */
import { WORDS } from '../lexicon/currencies.ts';
import { currencyOf, homeOf } from '../lexicon/places.ts';
import type { Draft, Refiner } from '../reading.ts';
import { resolveCurrency, type Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { CLAUSE_SIGNS, lowerAt } from './shared.ts';

const PRICED_IN = wordSet('against versus per to');

const PLAIN = /^[A-Z]{3}$/u;
/** One unit of a currency costs no more than this of another. */
const HIGHEST = 100_000;
const REACH = 24;
/** What a currency does: move, or change hands. */
const TRADES = wordSet(
  'exchange exchanged exchanging trade traded trading trades close closed closing closes settle settled settling quoted quote opened sold selling bought buying fetched appreciated appreciate depreciated depreciate strengthened weakened weaker stronger slipped slid fell rose gained lost eased firmed jumped dropped climbed steady stood was changed hit pegged rate rates were parity up down plunged rallied recovered edged fallen risen',
);

/** The currency a word means as a thing traded: "sterling", "Australian dollar"; null for any other word. */
function currencyAt(draft: Draft, at: number, setting: Setting): string | null {
  const { tokens } = draft.sentence;
  const token = tokens[at];
  const word = token?.kind === 'word' ? WORDS.get(token.lower) : undefined;
  if (word === undefined || (token?.lower.length ?? 0) < 3 || /s$/u.test(token?.lower ?? '')) return null;
  if (/^(?:won|real|rand|dong|lev|leu|crown|pound)$/u.test(token?.lower ?? '') && !isIn(tokens, at - 1, OWNED))
    return null;
  for (const place of draft.facts.places) if (place.last === at - 1) return currencyOf(place.code);
  return word === '$' ? 'USD' : resolveCurrency(word, setting);
}

const OWNED = wordSet('the a british south african korean brazilian weaker stronger its');

/** The currency whose price the figure states: the subject before it in its sentence, with a verb of trade between. */
function bought(draft: Draft, setting: Setting): string | null {
  const { tokens } = draft.sentence;
  let traded = false;
  for (let at = draft.lead - 1; at >= 0 && at > draft.lead - REACH; at--) {
    const word = lowerAt(tokens, at);
    if (word === ';' || (isIn(tokens, at, CLAUSE_SIGNS) && word !== '(' && word !== ')')) return null;
    if (isIn(tokens, at, TRADES)) traded = true;
    if (word === 'against' || word === 'versus') {
      // "against the dollar": the other side, not the subject.
      traded = true;
      continue;
    }
    const found = currencyAt(draft, at, setting);
    if (!found || isIn(tokens, at - 1, PRICED_IN) || isIn(tokens, at - 2, AGAINST) || isIn(tokens, at - 3, AGAINST))
      continue;
    return traded ? found : null;
  }
  return null;
}

const AGAINST = wordSet('against versus');

/** "against the euro" anywhere in the sentence, else the dollar. */
function other(draft: Draft, own: string, setting: Setting): string {
  const { tokens } = draft.sentence;
  for (let at = 0; at < tokens.length; at++) {
    if (!isIn(tokens, at, AGAINST)) continue;
    for (let next = at + 1; next < at + 4; next++) {
      const found = currencyAt(draft, next, setting);
      if (found && found !== own) return found;
    }
  }
  return own === 'USD' ? 'EUR' : 'USD';
}

export const exchange: Refiner = {
  name: 'exchange',
  refine(draft, setting) {
    const { reading } = draft;
    if (!PLAIN.test(reading.unit) || reading.scale > 1) {
      if (reading.unit.length === 7 && /^[A-Z]{3}\/[A-Z]{3}$/u.test(reading.unit)) {
        draft.indicator = 'exchange_rate';
        draft.place = homeOf(reading.unit.endsWith('USD') ? reading.unit.slice(0, 3) : reading.unit.slice(4));
      }
      return;
    }
    const value = typeof reading.value === 'number' ? reading.value : reading.value[1];
    if (value > HIGHEST || value <= 0) return;
    const before = draft.previous;
    const restates = before?.indicator === 'exchange_rate' && lowerAt(draft.sentence.tokens, draft.lead - 1) === 'or';
    const priced = bought(draft, setting);
    if (!priced) {
      if (restates) reading.unit = `${reading.unit}/${other(draft, reading.unit, setting)}`;
      return;
    }
    reading.unit = `${reading.unit}/${priced === reading.unit ? other(draft, priced, setting) : priced}`;
    draft.indicator = 'exchange_rate';
    // Everything is priced in dollars: there the news is about the other side.
    draft.place = homeOf(
      priced === 'USD'
        ? reading.unit.slice(0, 3) === 'USD'
          ? reading.unit.slice(4)
          : reading.unit.slice(0, 3)
        : priced,
    );
  },
};
