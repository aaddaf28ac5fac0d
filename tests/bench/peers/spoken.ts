/** The value of a number as written, in digits or words; for peers that answer with text only. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
};
const PARTS: Readonly<Record<string, number>> = { half: 0.5, quarter: 0.25, dozen: 12, a: 1, an: 1 };

function wordValue(word: string): number | null {
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const tens = TENS.indexOf(word);
  if (tens >= 0) return 20 + 10 * tens;
  const ratio = /^(\d+)\/(\d+)$/u.exec(word);
  if (ratio) return Number(ratio[1]) / Number(ratio[2]);
  const digits = word.replaceAll(',', '');
  if (/^\d*\.?\d+$/u.test(digits)) return Number(digits);
  return null;
}

/** 2.1e9 for "2.1 billion", 500000 for "half a million"; null for what is no number. */
export function spoken(text: string): number | null {
  let [total, part, seen] = [0, 0, false];
  const words = text
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter(Boolean);
  for (const [index, word] of words.entries()) {
    const scale = SCALES[word];
    if (scale !== undefined) {
      total += (seen ? part : 1) * scale;
      part = 0;
    } else if (word === 'hundred') part = (part || 1) * 100;
    else if (word === 'and' || ((word === 'a' || word === 'an') && seen)) continue;
    else if (PARTS[word] !== undefined) part += PARTS[word];
    else {
      const value = wordValue(word);
      if (value === null) return index > 0 && seen ? total + part : null;
      part += value;
    }
    seen = true;
  }
  return seen ? total + part : null;
}
