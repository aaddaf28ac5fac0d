/** The pass over a text, beside the plain way to find the same: every run of letters looked up, every sentence joined. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONEY_SIGNS, NOTED, notedWords } from '../../src/claims/lexicon/article-words.ts';
import { SPOT_WORDS } from '../../src/claims/lexicon/number-words.ts';
import { Scan, scanOf } from '../../src/claims/text/scan.ts';

const WORDS = notedWords();
const RUN = /[A-Za-zÀ-ɏ]{1,1000}|./gsu;

/** Start and kind of each noted word, by looking every run of letters up. */
function notedPlainly(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const kind = WORDS.get(run) ?? (MONEY_SIGNS.has(run.charCodeAt(0)) ? NOTED.money : undefined);
    if (kind !== undefined) found.push([index, kind]);
  }
  return found;
}

const isSpotPlainly = (sentence: string): boolean =>
  /[\d¼-¾⅐-⅞]/u.test(sentence) ||
  [...sentence.matchAll(RUN)].some(
    ([run]) => SPOT_WORDS.has(run.charAt(0).toLowerCase() + run.slice(1)) && run.length > 2,
  );

const noted = ({ starts, kinds }: Scan): [number, number][] =>
  starts.map((start, at) => [start, kinds[at] as number] as [number, number]);

const word = fc.oneof(
  fc.constantFrom(...WORDS.keys()),
  fc.constantFrom(...SPOT_WORDS),
  fc.constantFrom('Ministers', 'said', 'on', 'Tuesday', 'N', 'U', 'Éire', 'Budgetary', '£', '₹', '½', '2.5', 'Mr'),
  fc.string({ maxLength: 6 }),
);
const separator = fc.constantFrom(' ', ' ', ' ', '. ', ', ', '-', '\n', '.', '');
const text = fc
  .array(fc.tuple(word, separator), { maxLength: 60 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

describe('the pass over a text', () => {
  it('notes every word of the lists and no other', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(noted(scanOf(written))).toEqual(notedPlainly(written));
      }),
    );
    for (const single of WORDS.keys()) expect(noted(scanOf(single)), single).toEqual([[0, WORDS.get(single)]]);
  });

  it('cuts the text into sentences without a gap, and knows which hold a number', () => {
    fc.assert(
      fc.property(text, (written) => {
        const scan = scanOf(written);
        let start = 0;
        for (let at = 0; at < scan.sentences; at++) {
          const [end, next] = [scan.endOf(at), scan.nextOf(at)];
          expect(end).toBeGreaterThanOrEqual(start);
          expect(written.slice(end, next)).toMatch(/^\n?$/u);
          expect(scan.isSpot(at), written.slice(start, end)).toBe(isSpotPlainly(written.slice(start, end)));
          start = next;
        }
        expect(start).toBe(written.length);
      }),
    );
  });

  it('reads by slices what it reads at once', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (written, slice) => {
        const scan = new Scan(written);
        while (scan.read < written.length) scan.readTo(scan.read + slice);
        expect({ ...scan }).toEqual({ ...scanOf(written) });
      }),
    );
  });

  it('counts the words of one kind in a stretch', () => {
    const scan = scanOf('The budget: £3 in Asia, a budget in Europe');
    expect(scan.count(NOTED.budget, 0, 100, 9)).toBe(2);
    expect(scan.count(NOTED.budget, 5, 100, 9)).toBe(1);
    expect(scan.count(NOTED.budget, 0, 100, 1)).toBe(1);
    expect(scan.startsOf(NOTED.money, 0, 100)).toEqual([12]);
    expect(scan.count(NOTED.continent, 0, 20, 9)).toBe(1);
  });
});
