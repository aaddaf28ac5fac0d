/** "the 152 billion stimulus package", "a loan of 14 billion": money whose currency the writer left out. */
import { MONEY_NOUNS } from '../lexicon/currencies.ts';
import { COUNTED } from '../lexicon/nouns.ts';
import { currencyOf } from '../lexicon/places.ts';
import type { Draft, Refiner } from '../reading.ts';
import { resolveCurrency, type Setting } from '../setting.ts';
import { isIn } from '../text/tokens.ts';
import { isMoney, lowerAt } from './shared.ts';

function moneyNear(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { first, last } = draft.reading;
  // Nothing but money comes in trillions.
  if (draft.reading.numeral.scale >= 1e12) return true;
  // "20.2 million Kenyans": people.
  if (
    draft.facts.places.some(
      (place) => place.kind === 'demonym' && place.first === last + 1 && /s$/u.test(lowerAt(tokens, last + 1)),
    )
  )
    return false;
  for (let at = last + 1; at <= last + 5; at++) {
    const word = lowerAt(tokens, at);
    if (isIn(tokens, at, COUNTED) && !isIn(tokens, at, MONEY_NOUNS)) return false;
    if (isIn(tokens, at, MONEY_NOUNS)) return true;
    if (/^[.;,)]$/u.test(word) || /^(?:were|was|is|are|that|who|have|people)$/u.test(word)) break;
  }
  const reach = draft.reading.numeral.scale >= 1e9 ? tokens.length : 6;
  for (let at = first - 1; at >= 0 && at > first - reach; at--) if (isIn(tokens, at, MONEY_NOUNS)) return true;
  return reach > 6 && tokens.slice(last).some((token) => MONEY_NOUNS.holds(token));
}

/** Figures looked back at for their currency: more than an article has. */
const FARTHEST = 300;

/** The currency the earlier figures of the article are in, else the country's own. */
function likely(draft: Draft, earlier: readonly Draft[], setting: Setting): string | null {
  for (const other of [...draft.drafts].reverse())
    if (other !== draft && isMoney(other.reading.unit)) return other.reading.unit;
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - FARTHEST); at--) {
    const unit = earlier[at]?.reading.unit ?? '';
    if (isMoney(unit) && !unit.includes('/')) return unit;
  }
  const later = SIGN.exec(setting.text.slice(draft.sentence.start, draft.sentence.start + 3000));
  if (later)
    return later[0] === '€'
      ? 'EUR'
      : later[0] === '£'
        ? 'GBP'
        : later[0] === '¥'
          ? 'JPY'
          : resolveCurrency('$', setting);
  // "cost Australia about 2 billion": the country named last before the number.
  const owner = draft.facts.places
    .filter((place) => place.last < draft.reading.first && place.kind !== 'institution')
    .at(-1);
  return currencyOf(owner?.code ?? setting.mainPlace) ?? currencyOf(setting.mainPlace);
}

const SIGN = /[€£$¥]/u;

export const supplied: Refiner = {
  name: 'supplied',
  refine(draft, setting, earlier) {
    const { reading } = draft;
    if (reading.unit !== 'count' || reading.numeral.scale < 1e6 || !reading.numeral.digits) return;
    if (!moneyNear(draft)) return;
    const currency = likely(draft, earlier, setting);
    if (!currency) return;
    reading.unit = currency.split('/')[0] ?? currency;
    reading.supplied = true;
    draft.doubts.push('the currency is not written');
  },
};
