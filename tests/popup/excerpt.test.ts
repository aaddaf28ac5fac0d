import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/popup/excerpt.ts';
import { article, claimAt } from '../ui/fixture.ts';

const long = `${'Before it come many words. '.repeat(12)}Prices rose by 8.9% in March${', and then some more followed'.repeat(12)}.`;
const at = long.indexOf('8.9%');
const claim = { ...claimAt('8.9%', {}), start: at, end: at + 4, sentence: { start: 0, end: long.length } };

describe('excerptOf', () => {
  it('gives a short sentence whole', () => {
    const { before, figure, after } = excerptOf(article, claimAt('25,000', {}));
    expect(before + figure + after).toBe('Colleges plan to lift the number of IT graduates from 25,000 to 50,000.');
  });

  it('cuts a long one around the figure, at whole words', () => {
    const { before, figure, after } = excerptOf({ ...article, text: long }, claim, 100);
    expect(figure).toBe('8.9%');
    expect(before).toMatch(/^… \S+.*rose by $/u);
    expect(after).toMatch(/^ in March, .* …$/u);
  });

  it('reads the title for a figure in the title', () => {
    const { before, after } = excerptOf(article, claimAt('$3.5 billion', { where: 'title' }));
    expect([before, after]).toEqual(['IT exports could pass ', ', traders say']);
  });

  it('never passes its length by more than its dots, and always holds the figure', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, fc.integer({ min: 20, max: 200 }), (before, after, longest) => {
        const text = `${before}8.9%${after}`;
        const start = before.length;
        const cut = excerptOf(
          { ...article, text },
          { ...claim, start, end: start + 4, sentence: { start: 0, end: text.length } },
          longest,
        );
        expect(cut.figure).toBe('8.9%');
        expect(cut.before.length + cut.figure.length + cut.after.length).toBeLessThanOrEqual(longest + 4);
      }),
    );
  });
});
