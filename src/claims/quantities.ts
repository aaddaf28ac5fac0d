/** Every quantity of a text, before asking whether it is an economic figure. */
import type { Quantity } from './claim.ts';
import { read } from './pipeline.ts';
import type { Reading, Sentence } from './reading.ts';
import { lazySetting, type Setting } from './setting.ts';
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
export function* eachReading(setting: Setting): Generator<ReadSentence | null, void> {
  const { scan } = setting;
  let order = 0;
  let paragraph = 0;
  let walked = 0;
  let start = 0;
  for (let at = 0; at < scan.sentences; at++) {
    const end = scan.endOf(at);
    if (scan.isSpot(at) && end > start) {
      const sentence = {
        start,
        end,
        text: scan.text,
        tokens: tokenize(scan.text, start, end),
        order: order++,
        paragraph,
      };
      const readings = read(sentence, setting);
      if (readings.length) {
        walked = end;
        yield { sentence, readings };
      }
    }
    // Only the end of a line is passed over.
    start = scan.nextOf(at);
    if (start > end) paragraph++;
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
  for (const step of eachReading(lazySetting(text)))
    if (step) for (const reading of step.readings) found.push(toQuantity(reading, step.sentence));
  return found;
}
