/** Ten times the input may cost about ten times the time, whatever the input. One text per finder and per scanner. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/claims/extract.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  digits: '1',
  'digits and commas': '1,',
  'grouped digits': '123 ',
  'decimal points': '1.',
  'number words': 'two hundred and ',
  hyphens: '5-',
  percent: '5% ',
  'percent words': '5 per ',
  points: '5 basis ',
  'currency signs': '$',
  money: '$5 million ',
  'currency words': '5 US Hong Kong ',
  magnitudes: 'million ',
  multiples: 'two folds ',
  fractions: 'a third of ',
  ranges: 'from 3% to ',
  lists: '4.8, ',
  'index levels': 'the Nikkei at 4,851.2, ',
  counts: '25,000 jobs ',
  units: '5 million tonnes a ',
  periods: 'in the first quarter of the fiscal year 2015 ',
  months: 'May 2015 to ',
  places: 'New South Papua ',
  'dotted words': 'U.S.',
  'full stops': '. ',
  brackets: '((5% ',
  quotes: '“5%” said X ',
  'change words': 'rose by an increase of 5 ',
  hedges: 'more than about up to 5 ',
  capitals: 'United ',
  spaces: ' ',
  'no-break spaces': '\u00a05',
};

/** Fastest of three, so that a busy machine does not decide. */
function time(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now();
    extract(text, { date: '2022-02-02', title: text.slice(0, 200) });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('hostile input', () => {
  for (const [name, piece] of Object.entries(HOSTILE)) {
    it(`${name}: linear`, { timeout: 60_000 }, () => {
      const small = piece.repeat(Math.ceil(3_000 / piece.length));
      const large = piece.repeat(Math.ceil(30_000 / piece.length));
      time(small);
      // Ten times plus room for noise; quadratic work would take a hundred times.
      expect(time(large)).toBeLessThan(Math.max(30 * time(small), 200));
    });
  }
});
