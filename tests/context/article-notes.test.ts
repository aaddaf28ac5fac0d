/** Notes that need only the article never speak against figures that are right within their rounding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hedge } from '../../src/claims/claim.ts';
import { type CaseClaim, reportOn } from './cases.ts';

const HEDGES = [null, 'about', 'over', 'under', 'at least', 'at most', 'nearly'] as const;

interface Written {
  value: number;
  step: number;
}

/** A value as a text rounds it, to some significant digits. */
function rounded(exact: number, digits: number): Written {
  const step = 10 ** (Math.floor(Math.log10(Math.abs(exact) || 1)) + 1 - digits);
  return { value: Number((Math.round(exact / step) * step).toPrecision(12)), step };
}

/** Whether a hedge is used as it is meant: "over" of something below. */
function meant(hedge: Hedge | null, exact: number, { value }: Written): boolean {
  if (hedge === 'over' || hedge === 'at least') return value <= exact;
  if (hedge === 'under' || hedge === 'at most' || hedge === 'nearly') return value >= exact;
  return true;
}

const idsOf = (text: string, claims: CaseClaim[], title = ''): string[] =>
  reportOn({ title, text, claims }).notes.map(({ id }) => id);

const amount = fc.double({ min: 1e3, max: 1e12, noNaN: true });
const digits = fc.integer({ min: 1, max: 5 });
const hedge = fc.constantFrom(...HEDGES);
const SHARED = { measure: 'sales of barges', place: 'KEN', unit: 'USD' } as const;
/** A country's statistic, in the title and in the text. */
const HEADLINE = 'Exports of Kenya reach AA';
const BODY = 'Exports of Kenya reached BB in 2020.';
const EXPORTS = { indicator: 'exports', measure: 'exports', period: '2020', role: 'to' } as const;

describe('a right figure', () => {
  it('is no percentage against its levels', () => {
    fc.assert(
      fc.property(amount, amount, digits, digits, digits, hedge, (from, to, a, b, c, word) => {
        const [base, reached] = [rounded(from, a), rounded(to, b)];
        const change = (to / from - 1) * 100;
        const percent = rounded(Math.abs(change), c);
        fc.pre(Math.abs(change) > 0.01 && Math.abs(change) < 1e4 && meant(word, Math.abs(change), percent));
        fc.pre(reached.value < base.value === to < from);
        const direction = to < from ? 'down' : 'up';
        const ids = idsOf('Sales of barges moved PP from AA to BB.', [
          { ...SHARED, quote: 'PP', ...percent, unit: '%', role: 'pct_change', direction, hedge: word },
          { ...SHARED, quote: 'AA', ...base, role: 'from', direction, partner: 2 },
          { ...SHARED, quote: 'BB', ...reached, role: 'to', direction, partner: 1 },
        ]);
        expect(ids).not.toContain('percent-vs-levels');
      }),
    );
  });

  it('is above the mark it passed, or below the one it fell under', () => {
    fc.assert(
      fc.property(
        amount,
        fc.double({ min: 1, max: 3, noNaN: true }),
        digits,
        fc.boolean(),
        (mark, factor, b, falls) => {
          const at = rounded(mark, 2);
          const exact = falls ? at.value / factor : at.value * factor;
          const ids = idsOf(`Sales of barges ${falls ? 'fell below' : 'surpassed'} AA. Sales of barges were BB.`, [
            { ...SHARED, quote: 'AA', ...at, role: 'to', hedge: falls ? 'under' : 'over' },
            { ...SHARED, quote: 'BB', ...rounded(exact, b) },
          ]);
          expect(ids).not.toContain('own-threshold');
        },
      ),
    );
  });

  it('is no share against its part and whole', () => {
    fc.assert(
      fc.property(
        amount,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        digits,
        digits,
        digits,
        (all, part, a, b, c) => {
          const ids = idsOf('Sales of barges of AA are PP of total sales of BB.', [
            { ...SHARED, quote: 'AA', ...rounded(all * part, a) },
            { ...SHARED, quote: 'PP', ...rounded(part * 100, c), unit: '%', role: 'share' },
            { ...SHARED, quote: 'BB', ...rounded(all, b), measure: 'sales' },
          ]);
          expect(ids).not.toContain('parts-and-shares');
        },
      ),
    );
  });

  it('adds up to the whole with its fellows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 3, maxLength: 6 }),
        fc.integer({ min: 0, max: 2 }),
        (weights, places) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const names = weights.map((_, at) => `P${at}`);
          const ids = idsOf(
            `Sales of barges were split: ${names.join(', ')}.`,
            weights.map((weight, at) => ({
              ...SHARED,
              quote: `P${at}`,
              value: Number(((weight / total) * 100).toFixed(places)),
              step: 10 ** -places,
              unit: '%',
              role: 'share' as const,
            })),
          );
          expect(ids).not.toContain('parts-and-shares');
        },
      ),
    );
  });

  it('is the title’s figure when both round the same value', () => {
    fc.assert(
      fc.property(amount, digits, digits, (exact, a, b) => {
        const given = [
          { ...SHARED, ...EXPORTS, quote: 'AA', where: 'title' as const, ...rounded(exact, a) },
          { ...SHARED, ...EXPORTS, quote: 'BB', ...rounded(exact, b) },
        ];
        expect(idsOf(BODY, given, HEADLINE)).not.toContain('title-vs-body');
      }),
    );
  });

  it('in points is no percentage, however its points are written', () => {
    const rate = { measure: 'rate of vacancy', place: 'KEN', unit: '%', step: 1 } as const;
    const idsWith = (quote: string) =>
      idsOf(`The rate of vacancy fell by ${quote}, from AA to BB.`, [
        { ...rate, quote, value: 2, unit: 'pp', role: 'change', direction: 'down' },
        { ...rate, quote: 'AA', value: 8, role: 'from', direction: 'down', partner: 2 },
        { ...rate, quote: 'BB', value: 6, role: 'to', direction: 'down', partner: 1 },
      ]);
    expect(idsWith('2 points')).not.toContain('percent-or-points');
    expect(idsWith('2% points')).not.toContain('percent-or-points');
    expect(idsWith('2 percent')).toContain('percent-or-points');
  });
});

describe('a figure that is far off', () => {
  it.each([
    [
      'percent-vs-levels',
      'Sales of barges moved PP from AA to BB.',
      [
        { quote: 'PP', value: 47, step: 1, unit: '%', role: 'pct_change', direction: 'up' },
        { quote: 'AA', value: 2.1e9, step: 1e8, role: 'from', direction: 'up', partner: 2 },
        { quote: 'BB', value: 2.6e9, step: 1e8, role: 'to', direction: 'up', partner: 1 },
      ],
    ],
    [
      'own-threshold',
      'Sales of barges surpassed AA. Sales of barges were BB.',
      [
        { quote: 'AA', value: 2e9, step: 1e9, role: 'to', hedge: 'over' },
        { quote: 'BB', value: 1.9e9, step: 1e8 },
      ],
    ],
    [
      'parts-and-shares',
      'Sales of barges of AA are PP of total sales of BB.',
      [
        { quote: 'AA', value: 2.1e9, step: 1e8 },
        { quote: 'PP', value: 10, step: 1, unit: '%', role: 'share' },
        { quote: 'BB', value: 31.5e9, step: 1e8 },
      ],
    ],
    [
      'parts-and-shares',
      'Sales of barges were split: P0, P1, P2.',
      [
        { quote: 'P0', value: 50, step: 1, unit: '%', role: 'share' },
        { quote: 'P1', value: 30, step: 1, unit: '%', role: 'share' },
        { quote: 'P2', value: 30, step: 1, unit: '%', role: 'share' },
      ],
    ],
    [
      'title-vs-body',
      BODY,
      [
        { ...EXPORTS, quote: 'AA', where: 'title', value: 3.5e9, step: 1e8 },
        { ...EXPORTS, quote: 'BB', value: 3.2e9, step: 1e8 },
      ],
    ],
  ] as const)('is put beside the others: %s', (id, text, given) => {
    const all = given.map((claim) => ({ ...SHARED, ...claim }));
    expect(idsOf(text, all, text === BODY ? HEADLINE : '')).toContain(id);
  });
});
