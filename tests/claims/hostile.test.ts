/**
 * No text may be slow: a megabyte of each hostile kind costs at most ten times a megabyte of news, ten times the length
 * at most about ten times the time, and no step of the reading by block holds up its caller.
 */
import { describe, expect, it } from 'vitest';
import { extract, extractBlocks } from '../../src/claims/extract.ts';
import { FIGURES_ALONE, HOSTILE, news } from './hostile-texts.ts';

const LENGTH = 60_000;
const OPTIONS = { date: '2022-02-02' };

const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/** Milliseconds of this process's own work, the faster of two turns: a busy machine must not decide. */
function time(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 2; turn++) {
    const start = process.cpuUsage();
    extract(text, { ...OPTIONS, title: text.slice(0, 200) });
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

/** How often the time of as much news a text costs; measured again, both of them, before it is called too slow. */
function ratio(text: string, most: number): number {
  const ordinary = news(LENGTH);
  let lowest = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 4 && lowest > most; turn++) lowest = Math.min(lowest, time(text) / time(ordinary));
  return lowest;
}

describe('hostile input', () => {
  for (let turn = 0; turn < 20; turn++) extract(news(LENGTH), OPTIONS);

  for (const [name, piece] of Object.entries({ ...HOSTILE, ...FIGURES_ALONE })) {
    it(`${name}: at most ten times the cost of news`, { timeout: 60_000 }, () => {
      expect(ratio(repeated(piece, LENGTH), 10)).toBeLessThan(10);
    });
  }

  for (const [name, piece] of Object.entries({ ...HOSTILE, ...FIGURES_ALONE })) {
    it(`${name}: linear`, { timeout: 60_000 }, () => {
      const small = repeated(piece, LENGTH / 10);
      const large = repeated(piece, LENGTH);
      time(small);
      // Ten times plus room for noise; quadratic work would take a hundred times. Measured again, as above.
      let growth = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 4 && growth >= 30; turn++)
        growth = Math.min(growth, time(large) / Math.max(time(small), 50 / 30));
      expect(growth).toBeLessThan(30);
    });
  }
});

describe('reading by block', () => {
  /** The longest step of each two runs' faster one: the same steps, so that a pause of the machine does not count. */
  function longestStep(text: string): number {
    const runs = [0, 1].map(() => {
      const steps: number[] = [];
      let start = performance.now();
      for (const _ of extractBlocks(text, OPTIONS)) {
        const now = performance.now();
        steps.push(now - start);
        start = performance.now();
      }
      return steps;
    });
    return (runs[0] ?? []).reduce((most, step, at) => Math.max(most, Math.min(step, runs[1]?.[at] ?? step)), 0);
  }

  it('no step over 50 ms in five megabytes of news', { timeout: 120_000 }, () => {
    expect(longestStep(news(5_000_000))).toBeLessThan(50);
  });

  it('nor in five megabytes of places, nor of every hostile kind in turn', { timeout: 120_000 }, () => {
    expect(longestStep(repeated('United States ', 5_000_000))).toBeLessThan(50);
    const all = Object.values({ ...HOSTILE, ...FIGURES_ALONE }).map((piece) => repeated(piece, 50_000));
    expect(longestStep(all.join('\n'))).toBeLessThan(50);
  });
});
