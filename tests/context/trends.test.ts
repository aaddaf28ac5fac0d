/** Claims as their trend line is given them: on the side of zero where the series has them. */
import { describe, expect, it } from 'vitest';
import { onSeries } from '../../src/context/official.ts';
import { intervalOf } from '../../src/context/rounding.ts';
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
