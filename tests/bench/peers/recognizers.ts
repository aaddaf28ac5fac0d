/** Recognizers-Text: currency, percentage, dimension and number, longest first, one sentence at a time (faster for it). */
import Recognizers from '@microsoft/recognizers-text-suite';
import { apart, asEngine, type Found, helped, type Raw } from './help.ts';

const { recognizeCurrency, recognizeDimension, recognizeNumber, recognizePercentage } = Recognizers;
const ENGLISH = 'en-us';

type ModelResult = ReturnType<typeof recognizeNumber>[number];

/** Its names without an ISO code → ours. Other dimensions (lengths, weights of people) are no statistic. */
const UNITS: Readonly<Record<string, string>> = {
  Dollar: 'USD',
  Cent: 'USD',
  Pound: 'GBP',
  Penny: 'GBP',
  Pence: 'GBP',
  Rupee: 'INR',
  Ton: 'tonne',
  'Metric ton': 'tonne',
  Barrel: 'barrel',
  Ounce: 'ounce',
  Hectare: 'hectare',
  Acre: 'acre',
};

const valueRead = ({ resolution }: ModelResult): number => Number.parseFloat(String(resolution?.value));

function read(sentence: string): Raw[] {
  const numbers = recognizeNumber(sentence, ENGLISH);
  const span = ({ start, end }: ModelResult) => ({ start, end: end + 1 });
  const inside = (outer: ModelResult): ModelResult | undefined =>
    numbers.filter(({ start, end }) => start >= outer.start && end <= outer.end).at(-1);
  const withUnit = [...recognizeCurrency(sentence, ENGLISH), ...recognizeDimension(sentence, ENGLISH)].flatMap(
    (one) => {
      const name = String(one.resolution?.unit);
      const iso = one.resolution?.isoCurrency;
      const unit = typeof iso === 'string' ? iso : UNITS[name];
      // "Rs 40 crore" loses its magnitude as a currency and keeps it as a number.
      const only = numbers.filter(({ start, end }) => start >= one.start && end <= one.end).length === 1;
      const value = only ? valueRead(inside(one) ?? one) : valueRead(one);
      const cents = only && /^(?:Cent|Penny|Pence)$/u.test(name) ? 100 : 1;
      return unit === undefined || Number.isNaN(value) ? [] : [{ ...span(one), value: value / cents, unit }];
    },
  );
  const percents = recognizePercentage(sentence, ENGLISH)
    // It takes "cents" for "per cents".
    .filter(({ text }) => !/\bcents?$/iu.test(text.replace(/per cents?$/iu, '')))
    .map((one) => ({ ...span(one), value: valueRead(one), unit: '%' }));
  const plain = numbers.map((one) => ({ ...span(one), value: valueRead(one), unit: null }));
  return apart([...withUnit, ...percents, ...plain]);
}

/** Every quantity it finds. */
function all(text: string): Found[] {
  const found: Found[] = [];
  for (const { index, 0: sentence } of text.matchAll(/[^\n]+?(?:[.!?]["”’)]?(?=\s+[A-Z"“])|(?=\n)|$)/gu)) {
    for (const raw of read(sentence)) {
      const one = helped(text, { ...raw, start: raw.start + index, end: raw.end + index });
      if (one) found.push(one);
    }
  }
  return found;
}

export const { extract, quantities } = asEngine(all);
