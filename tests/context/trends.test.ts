/** Claims as their trend line is given them: on the side of zero where the series has them. */
import { describe, expect, it } from 'vitest';
import { onSeries } from '../../src/context/official.ts';
import { read } from '../../src/context/read.ts';
import { intervalOf } from '../../src/context/rounding.ts';
import { loadLibrary } from '../../src/data/library.ts';
import { HAS_IMF, readPack, WITHOUT_IMF } from '../data/pack-files.ts';
import { articleOf, type CaseClaim, claimOf } from './cases.ts';
import { foundFor } from './found.ts';

const article = articleOf({ text: 'The figure named is 2.3.' });
const claim = (given: Partial<CaseClaim>) =>
  claimOf(article, { quote: '2.3', value: 2.3, unit: '%', hedge: null, direction: null, ...given });

describe('onSeries', () => {
  it.each([
    ['a decline without its sign', 'growth', { direction: 'down' }, -2.3, null],
    ['growth', 'growth', { direction: 'up' }, 2.3, null],
    ['a decline with its sign', 'growth', { direction: 'down', value: -2.3 }, -2.3, null],
    ['a rate that fell', 'rate', { direction: 'down' }, 2.3, null],
    ['a deficit', 'balance', { measure: 'budget deficit' }, -2.3, null],
    ['more than a deficit', 'balance', { measure: 'budget deficit', hedge: 'over' }, -2.3, 'under'],
    ['a surplus', 'balance', { measure: 'budget surplus', hedge: 'over' }, 2.3, 'over'],
    ['a range of decline', 'growth', { direction: 'down', value: [2, 3] }, [-3, -2], null],
  ] as const)('%s', (_, kind, given, value, hedge) => {
    const one = claim(given);
    const placed = onSeries(foundFor(kind), one, intervalOf(one));
    expect(placed.claim.value).toEqual(value);
    expect(placed.claim.hedge).toBe(hedge);
    const inside = Array.isArray(value) ? value[0] : value;
    expect(placed.interval.low ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(inside as number);
    expect(placed.interval.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(inside as number);
  });
});

describe.skipIf(!HAS_IMF)(`as known then${WITHOUT_IMF}`, async () => {
  const library = await loadLibrary(readPack, ['TWN']);
  const foreseen = (date: string) => {
    const article = articleOf({ date, text: 'The economy of Taiwan will grow by 3.1% in 2024.' });
    const given: CaseClaim = { quote: '3.1%', value: 3.1, unit: '%', step: 0.1, role: 'pct_change', direction: 'up' };
    const about = { indicator: 'gdp_growth', measure: 'economy', place: 'TWN', period: '2024', modality: 'projected' };
    const growth = claimOf(article, { ...given, ...about } as CaseClaim);
    const points = read(article, [growth], library).trends[0]?.asKnownThen?.points ?? [];
    return points.find(({ period }) => period === '2024');
  };

  // The IMF's releases of October and April 2023, as the pack has them.
  it('the line goes on with what its publisher foresaw in the last release before the article', () => {
    expect(foreseen('2023-11-02')).toMatchObject({ value: 2.966, status: 'projected' });
    expect(foreseen('2023-09-30')).toMatchObject({ value: 2.6, status: 'projected' });
  });
});
