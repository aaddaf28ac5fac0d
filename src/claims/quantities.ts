/** Every quantity of a text, before asking whether it is an economic figure. */
import type { Quantity } from './claim.ts';
import { read } from './pipeline.ts';
import type { Reading, Sentence } from './reading.ts';
import { type Setting, settingOf } from './setting.ts';
import { eachSentence } from './text/sentences.ts';
import { tokenize } from './text/tokens.ts';

export function toQuantity(reading: Reading, sentence: Sentence): Quantity {
  const start = sentence.tokens[reading.first]?.start ?? sentence.start;
  const end = sentence.tokens[reading.last]?.end ?? sentence.end;
  return {
    start,
    end,
    quote: sentence.text.slice(start, end),
    value: reading.value,
    unit: reading.unit,
    step: reading.step,
  };
}

/** Sentences that hold a number, with their readings. */
export function eachReading(
  text: string,
  setting: Setting,
  visit: (sentence: Sentence, readings: Reading[]) => void,
): void {
  let order = 0;
  eachSentence(text, ({ start, end }) => {
    const sentence = { start, end, text, tokens: tokenize(text, start, end), order: order++ };
    visit(sentence, read(sentence, setting));
  });
}

/**
 * Money, percent, points, counts and measures of `text`, in order; dates, times, names, scores, ages and telephone
 * numbers are not among them. Offsets count UTF-16 code units: `text.slice(start, end) === quote`.
 */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  eachReading(text, settingOf(text), (sentence, readings) => {
    for (const reading of readings) found.push(toQuantity(reading, sentence));
  });
  return found;
}
