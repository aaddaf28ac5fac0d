/** The "per" a sentence leaves out because everyone knows it: wages an hour, oil a barrel, shares each. */

import { PER_WORDS } from '../lexicon/units.ts';
import type { Refiner } from '../reading.ts';
import type { Setting } from '../setting.ts';
import { isMoney, lowerAt } from './shared.ts';

const hourly = new WeakMap<Setting, boolean>();

function speaksOfHours(setting: Setting): boolean {
  let known = hourly.get(setting);
  if (known === undefined) {
    known = /\b(?:an|per) hour\b|\bhourly\b/u.test(setting.text.slice(0, 50_000));
    hourly.set(setting, known);
  }
  return known;
}

export const per: Refiner = {
  name: 'per',
  refine(draft, setting) {
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
    else if (draft.indicator === 'gold_price' && high > 100) reading.unit = `${unit}/ounce`;
    else if (
      high < 5000 &&
      (draft.role === 'change' || draft.role === 'to' || draft.role === 'from') &&
      /^(?:shares?|stock)\b/iu.test(draft.measure ?? '')
    )
      reading.unit = `${unit}/share`;
  },
};
