/** Where prose ends: a dense market report is read whole, a wall of figures is counted but states nothing. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/claims/extract.ts';
import { quantities } from '../../src/claims/quantities.ts';

const SHARES = ['Kilifi Cement', 'Coast Bank', 'Lake Sugar', 'Rift Tea', 'Savanna Power', 'Harbour Foods'];

/** A closing report as dense as they come: four figures to a sentence of eighty characters. */
const REPORT = SHARES.concat(SHARES)
  .map(
    (share, at) =>
      `${share} rose ${at + 1}.5% to Sh${at + 20}.40 from Sh${at + 19}.10 on turnover of Sh${at + 3} million.`,
  )
  .join(' ');

const WALL = '5% 3% 7%. '.repeat(400);

describe('density of figures', () => {
  it('a dense market report is read whole', () => {
    expect(REPORT.length).toBeLessThan(1200);
    expect(extract(REPORT)).toHaveLength(4 * 12);
  });

  it('a wall of figures is read, but states no more than its first ones', () => {
    expect(quantities(WALL)).toHaveLength(1200);
    expect(extract(WALL).length).toBeLessThanOrEqual(60);
  });

  it('an article goes on behind a table', () => {
    const article = `${WALL}\n${'The committee met for a long time and then went home. '.repeat(30)}\nInflation in Kenya rose to 4.6% in May.`;
    expect(extract(article).at(-1)).toMatchObject({ value: 4.6, indicator: 'inflation', place: 'KEN' });
  });
});
