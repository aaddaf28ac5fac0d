/** Every quantity of a text, before asking whether it is an economic figure. */
import type { Quantity } from './claim.ts';
import { read } from './pipeline.ts';
import type { Reading, Sentence } from './reading.ts';
import { lazySetting, type Setting } from './setting.ts';
import { type Cut, cutSentence } from './text/sentences.ts';
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

/** A stretch of text without a figure is left after this many characters. */
const STEP = 4000;

export interface ReadSentence {
  readonly sentence: Sentence;
  readonly readings: Reading[];
}

/** Sentences that hold a number, with their readings; null after a stretch of text without one. */
export function* eachReading(text: string, setting: Setting): Generator<ReadSentence | null, void> {
  const cut: Cut = { end: 0, next: 0, spot: false };
  let order = 0;
  let paragraph = 0;
  let walked = 0;
  for (let start = 0; start < text.length; start = cut.next) {
    cutSentence(text, start, cut);
    const { end } = cut;
    if (cut.spot && end > start) {
      const sentence = { start, end, text, tokens: tokenize(text, start, end), order: order++, paragraph };
      const readings = read(sentence, setting);
      if (readings.length) {
        walked = end;
        yield { sentence, readings };
      }
    }
    // Only the end of a line is passed over.
    if (cut.next > end) paragraph++;
    if (end - walked > STEP) {
      walked = end;
      yield null;
    }
  }
}

/**
 * Money, percent, points, counts and measures of `text`, in order; dates, times, names, scores, ages and telephone
 * numbers are not among them. Offsets count UTF-16 code units: `text.slice(start, end) === quote`.
 */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const step of eachReading(text, lazySetting(text)))
    if (step) for (const reading of step.readings) found.push(toQuantity(reading, step.sentence));
  return found;
}
