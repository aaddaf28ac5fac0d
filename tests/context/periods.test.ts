import { describe, expect, test } from 'vitest';
import { periodWords } from '../../src/context/periods.ts';

describe('a period code in a sentence', () => {
  test.each([
    ['2021', '2021'],
    ['FY2022', 'FY2022'],
    ['2021-H1', 'the first half of 2021'],
    ['FY2022-Q3', 'the third quarter of FY2022'],
    ['2022-05', 'May 2022'],
    ['2022-05-02', '2 May 2022'],
    ['2001/2004', '2001 to 2004'],
    ['2021-07/2022-03', 'July 2021 to March 2022'],
    ['2022-05-02/2022-05-08', '2 May 2022 to 8 May 2022'],
    ['FY2023/FY2027', 'FY2023 to FY2027'],
    ['no code', 'no code'],
  ])('%s: %s', (code, words) => {
    expect(periodWords(code)).toBe(words);
  });
});
