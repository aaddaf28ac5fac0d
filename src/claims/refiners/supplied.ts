/** "the 152 billion stimulus package", "a loan of 14 billion": money whose currency the writer left out. */
import { MONEY_NOUNS } from '../lexicon/currencies.ts';
import { COUNTED } from '../lexicon/nouns.ts';
import { currencyOf } from '../lexicon/places.ts';
import type { Draft, Refiner } from '../reading.ts';
import { isMoney, lowerAt } from './shared.ts';

function moneyNear(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const { first, last } = draft.reading;
  for (let at = last + 1; at <= last + 5; at++) {
    const word = lowerAt(tokens, at);
    if (COUNTED.has(word) && !MONEY_NOUNS.has(word)) return false;
    if (MONEY_NOUNS.has(word)) return true;
    if (/^[.;,)]$/u.test(word) || /^(?:were|was|is|are|that|who|have|people)$/u.test(word)) break;
  }
  for (let at = first - 1; at >= 0 && at > first - 6; at--) if (MONEY_NOUNS.has(lowerAt(tokens, at))) return true;
  return false;
}

/** The currency the earlier figures of the article are in, else the country's own. */
function likely(draft: Draft, earlier: readonly Draft[], mainPlace: string | null): string | null {
  for (const other of [...draft.drafts].reverse())
    if (other !== draft && isMoney(other.reading.unit)) return other.reading.unit;
  for (let at = earlier.length - 1; at >= 0; at--) {
    const unit = earlier[at]?.reading.unit ?? '';
    if (isMoney(unit) && !unit.includes('/')) return unit;
  }
  return currencyOf(mainPlace);
}

export const supplied: Refiner = {
  name: 'supplied',
  refine(draft, setting, earlier) {
    const { reading } = draft;
    if (reading.unit !== 'count' || reading.numeral.scale < 1e6 || !reading.numeral.digits) return;
    if (!moneyNear(draft)) return;
    const currency = likely(draft, earlier, setting.mainPlace);
    if (!currency) return;
    reading.unit = currency.split('/')[0] ?? currency;
    reading.supplied = true;
    draft.doubts.push('the currency is not written');
  },
};
