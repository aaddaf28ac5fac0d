/** The "per" a sentence leaves out because everyone knows it: wages an hour, oil a barrel, shares each. */

import { PER_WORDS } from '../lexicon/units.ts';
import type { Draft, Refiner } from '../reading.ts';
import { oncePerArticle, type Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { wordSet } from '../text/words.ts';
import { isMoney, lowerAt } from './shared.ts';

const PRICED = wordSet('price prices priced benchmark');
const EACH = wordSet('a an one each per');
const PRICE_LINKS = wordSet('at to from');
const STOCK = wordSet('stock share shares target');
const SETTLED = wordSet('closed ended settled traded finished trading');

const speaksOfHours = oncePerArticle(({ text }): boolean =>
  /\b(?:an|per) hour\b|\bhourly\b/u.test(text.slice(0, 50_000)),
);

/** "2.06 million barrels will be produced daily" */
const DAILY = /^[a-z ]{0,60}\b(?:daily|per day|a day|each day)\b/u;

const REACH = 400;
const low = (draft: Draft): number =>
  typeof draft.reading.value === 'number' ? draft.reading.value : draft.reading.value[0];

/**
 * "$86 a barrel … to $85", "raised by Rs5 a litre … to Rs150": a price goes on in the unit it was given in, as long as
 * it stays of that size and names no other thing.
 */
function carried(draft: Draft, earlier: readonly Draft[]): string | null {
  const { reading, sentence } = draft;
  if (reading.numeral.scale > 1) return null;
  const partner = draft.partner === null ? undefined : draft.drafts[draft.partner];
  if (partner?.reading.unit.startsWith(`${reading.unit}/`)) return partner.reading.unit;
  const next = draft.drafts[draft.position + 1];
  // "shed Rs1,800 to reach Rs214,500 per tola": said once, at the end.
  if (
    draft.role === 'change' &&
    next &&
    PRICE.test(next.reading.unit) &&
    next.reading.unit.startsWith(`${reading.unit}/`)
  )
    return next.reading.unit;
  const moves = draft.role === 'to' || draft.role === 'from' || draft.role === 'change';
  for (let at = draft.position - 1; at >= 0; at--) {
    const other = draft.drafts[at];
    if (!other || !PRICE.test(other.reading.unit) || !other.reading.unit.startsWith(reading.unit)) continue;
    const ratio = low(draft) / low(other);
    if ((moves && ratio < 400 && ratio > 1 / 400) || (ratio < 4 && ratio > 0.25)) return other.reading.unit;
  }
  const priced = sentence.tokens.some((token) => PRICED.holds(token));
  if (!moves && !priced) return fuelPrice(draft, earlier);
  for (let at = earlier.length - 1; at >= 0; at--) {
    const other = earlier[at];
    if (!other || sentence.start - other.sentence.start > REACH || otherGood(draft, other)) return null;
    if (!isMoney(other.reading.unit) || other.reading.numeral.scale > 1) continue;
    const ratio = low(draft) / low(other);
    const alike = PRICE.test(other.reading.unit) && other.reading.unit.startsWith(reading.unit);
    if (alike && ratio < 3 && ratio > 1 / 3) return other.reading.unit;
    if (!alike) return null;
  }
  return null;
}

const GOES_FOR = wordSet('goes sells sold costs cost retails went at for is was');

/** "the price of a litre of petrol dropped by 5.6p", "A 20kg bag of flour touched Rs2,900". */
function ofOne(draft: Draft): string | null {
  const { tokens } = draft.sentence;
  for (let at = draft.lead - 2; at > 0 && at > draft.lead - 16; at--) {
    const word = lowerAt(tokens, at);
    if (word === '.' || word === ';') return null;
    const unit = PER_WORDS.get(word);
    const goes = isIn(tokens, at + 1, GOES_FOR);
    if (
      !unit ||
      (lowerAt(tokens, at + 1) !== 'of' && !goes) ||
      /^(?:year|month|day|week|person|share|hour|quarter)$/u.test(unit)
    )
      continue;
    for (let before = at - 1; before > at - 4; before--) if (isIn(tokens, before, EACH)) return unit;
  }
  return null;
}

/** "floated at 185p", "raised its price target to Rs1,450": a price of a share where shares are spoken of. */
function quoted(draft: Draft, high: number): boolean {
  const { tokens } = draft.sentence;
  const { reading } = draft;
  if (reading.numeral.scale > 1 || high > 200_000 || draft.role === 'pct_change') return false;
  if (!tokens.some((token) => SHARES.holds(token))) return false;
  if (reading.scale < 1) return true;
  return (
    isIn(tokens, draft.lead - 1, PRICE_LINKS) &&
    tokens.slice(Math.max(0, draft.lead - 16), draft.lead).some((token) => STOCK.holds(token))
  );
}

const SHARES = wordSet('share shares stock dividend scrip');

/** "closed at Rs 10,742.60 apiece" */
const closes = ({ lead, sentence: { tokens } }: Draft): boolean =>
  lowerAt(tokens, lead - 1) === 'at' && isIn(tokens, lead - 2, SETTLED);

const GOODS = wordSet(
  'petrol diesel kerosene gas power electricity wheat flour sugar rice gold silver oil crude coal urea cotton milk cement steel onion onions tomatoes',
);

/** "Petrol sold for N500 to N600 per litre … its stations now sell at N557": pump prices go on through the article. */
function fuelPrice(draft: Draft, earlier: readonly Draft[]): string | null {
  const { reading, sentence } = draft;
  if (!sentence.tokens.some((token) => PUMPS.holds(token))) return null;
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - 25); at--) {
    const other = earlier[at];
    if (!other || !/^[A-Z]{3}\/(?:litre|liter|gallon)$/u.test(other.reading.unit)) continue;
    const ratio = low(draft) / low(other);
    return other.reading.unit.startsWith(reading.unit) && ratio > 0.1 && ratio < 10 ? other.reading.unit : null;
  }
  return null;
}

const PUMPS = wordSet('petrol diesel kerosene pump pumps stations marketers litre litres fuel');

/** In an article on the minimum wage the sums bargained over are by the month, or the hour, as the first one says. */
function wageFlow(draft: Draft, setting: Setting, earlier: readonly Draft[]): string | null {
  if (!/\bminimum wage\b/iu.test(setting.title) || draft.reading.numeral.scale > 1) return null;
  const said = [...earlier.slice(0, 12), ...draft.drafts].find((other) =>
    /^[A-Z]{3}\/(?:month|hour|week|day)$/u.test(other.reading.unit),
  );
  if (!said?.reading.unit.startsWith(draft.reading.unit)) return null;
  const ratio = low(draft) / low(said);
  return ratio > 0.05 && ratio < 20 ? said.reading.unit : null;
}

/** Does this sentence speak of another good than the price before? */
function otherGood(draft: Draft, before: Draft): boolean {
  const good = draft.sentence.tokens.find((token) => GOODS.holds(token))?.lower;
  return (
    good !== undefined &&
    !before.sentence.tokens.some((token) => token.lower === good) &&
    !/^(?:petrol|diesel|kerosene)$/u.test(good)
  );
}

/** A price of one thing; money a year or a month is a flow, and the next amount may be anything. */
const PRICE = /^[A-Z]{3}\/(?!(?:year|month|week|day)$)/u;

export const per: Refiner = {
  name: 'per',
  refine(draft, setting, earlier) {
    const { reading, sentence } = draft;
    const { unit, value } = reading;
    const high = typeof value === 'number' ? value : value[1];
    // "230,000 liters (60,760 gallons) a year": the words behind the bracket serve both.
    if (reading.finder === 'measure' && !unit.includes('/')) {
      let at = reading.last + 1;
      if (lowerAt(sentence.tokens, at) === ')') at++;
      const next = draft.drafts[draft.position + 1];
      if (lowerAt(sentence.tokens, at) === '(' && next?.reading.first === at + 1) at = next.reading.last + 2;
      const time =
        lowerAt(sentence.tokens, at) === 'a' && at > reading.last + 1
          ? PER_WORDS.get(lowerAt(sentence.tokens, at + 1))
          : undefined;
      if (
        unit === 'barrel' &&
        !time &&
        DAILY.test(
          sentence.tokens
            .slice(reading.last + 1, reading.last + 7)
            .map((token) => token.lower)
            .join(' '),
        )
      )
        reading.unit = `${unit}/day`;
      if (time && /^(?:year|month|day|week)$/u.test(time)) reading.unit = `${unit}/${time}`;
      return;
    }
    if (!isMoney(unit) || unit.includes('/')) return;
    const each = `${lowerAt(sentence.tokens, reading.last + 1)} ${lowerAt(sentence.tokens, reading.last + 2)}`;
    if (each === 'for each' || each === 'for every') {
      const unitWord = PER_WORDS.get(lowerAt(sentence.tokens, reading.last + 3));
      if (unitWord) reading.unit = `${unit}/${unitWord}`;
    } else if (draft.indicator === 'wages' && high < 100 && speaksOfHours(setting)) reading.unit = `${unit}/hour`;
    else if (draft.indicator === 'oil_price' && high < 500) reading.unit = `${unit}/barrel`;
    else if (draft.indicator === 'gold_price' && high > 100 && /^(?:USD|EUR|GBP)$/u.test(unit))
      reading.unit = `${unit}/ounce`;
    else if (
      high < 200_000 &&
      (closes(draft) || draft.role === 'change' || draft.role === 'to' || draft.role === 'from') &&
      /\b(?:shares?|stock)$|^shares of\b/iu.test(draft.measure ?? draft.previous?.measure ?? '')
    )
      reading.unit = `${unit}/share`;
    else if (quoted(draft, high)) reading.unit = `${unit}/share`;
    else {
      const one = reading.numeral.scale === 1 ? ofOne(draft) : null;
      reading.unit = one ? `${unit}/${one}` : (carried(draft, earlier) ?? wageFlow(draft, setting, earlier) ?? unit);
    }
  },
};
