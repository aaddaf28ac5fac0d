import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/claims/period.ts';
import type { Report } from '../../src/context/report.ts';
import { choiceOf, codeOf, PARTS, PERIOD_KINDS } from '../../src/popup/period-choice.ts';
import type { Services } from '../../src/popup/services.ts';
import { inspect } from '../ui/axe.ts';
import { report } from '../ui/fixture.ts';
import { choose, click, one, openPage } from '../ui/page.ts';
import { type Browser, browserWith, button, entries, openIn, read, texts } from './browser-with.tsx';

beforeAll(() => void openPage());

const field = (root: ParentNode, id: string): HTMLSelectElement => one(root, `#correct-${id}`) as HTMLSelectElement;

async function detail(fields: Partial<Services> = {}, claim = 0): Promise<{ root: HTMLElement; browser: Browser }> {
  const browser = browserWith(read, fields);
  const root = await openIn(browser);
  await click(entries(root)[claim]);
  return { root, browser };
}

const corrections = ({ asked }: Browser): unknown[] =>
  asked.filter((line) => line.startsWith('correct')).map((line) => JSON.parse(line.split(' ').at(-1) ?? ''));

describe('period choices', () => {
  it.each([
    ['2022', { kind: 'year', year: 2022, part: 1 }],
    ['FY2022', { kind: 'fiscal', year: 2022, part: 1 }],
    ['2022-H1', { kind: 'half', year: 2022, part: 1 }],
    ['2022-Q3', { kind: 'quarter', year: 2022, part: 3 }],
    ['2022-11', { kind: 'month', year: 2022, part: 11 }],
    ['2022-11-03', null],
    ['2019/2022', null],
    ['FY2022-Q1', null],
    [null, null],
  ] as const)('%j', (code, choice) => {
    expect(choiceOf(code)).toEqual(choice);
  });

  it('give a code that the engine knows and that reads back, or none at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PERIOD_KINDS),
        fc.integer(),
        fc.integer({ min: -2, max: 15 }),
        (kind, year, part) => {
          const code = codeOf({ kind, year, part });
          if (code === null) return;
          expect(parsePeriod(code, null)).not.toBeNull();
          expect(choiceOf(code)).toEqual({ kind, year, part: PARTS[kind] > 0 ? part : 1 });
        },
      ),
    );
    expect(codeOf({ kind: 'month', year: 2022, part: 13 })).toBeNull();
    expect(codeOf({ kind: 'year', year: 22, part: 1 })).toBeNull();
    expect(codeOf({ kind: 'year', year: Number.NaN, part: 1 })).toBeNull();
  });
});

describe('the form', () => {
  it('starts from what was read, in plain words', async () => {
    const { root } = await detail();
    expect(texts(root, '#correct-indicator option')).toEqual([
      'As read: IT exports',
      'none',
      'IT exports',
      'Inflation',
      'Wages',
    ]);
    expect(texts(root, '#correct-place option')).toEqual(['As read: Pakistan', 'none', 'India', 'Pakistan']);
    expect(one(root, '#correct-period option').textContent).toBe('As read: FY2022');
    expect(root.querySelector('#correct-year')).toBeNull();
  });

  it('corrects only what was changed, at the place of the claim', async () => {
    const { root, browser } = await detail();
    await choose(field(root, 'place'), 'IND');
    await click(button(root, 'Apply'));
    expect(corrections(browser)).toEqual([{ place: 'IND' }]);
    const { where, start, end } = report.claims[1] ?? {};
    expect(browser.asked.at(-1)).toContain(JSON.stringify({ where, start, end }));
  });

  it('takes a period by its kind, year and part, and says that something is none', async () => {
    const { root, browser } = await detail();
    await choose(field(root, 'period'), 'quarter');
    expect((one(root, '#correct-year') as HTMLInputElement).value).toBe('2022');
    await choose(one(root, '[aria-label="Quarter"]') as HTMLSelectElement, '3');
    await choose(field(root, 'indicator'), '-');
    await click(button(root, 'Apply'));
    expect(corrections(browser)).toEqual([{ indicator: null, period: '2022-Q3' }]);
  });

  it('says so where the year is none, and asks for nothing', async () => {
    const { root, browser } = await detail();
    await choose(field(root, 'period'), 'year');
    await choose(one(root, '#correct-year') as HTMLInputElement, '22');
    await click(button(root, 'Apply'));
    expect(one(root, '#correct-problem').textContent).toBe('Please give the year in four digits.');
    expect(one(root, '#correct-year').getAttribute('aria-invalid')).toBe('true');
    expect(corrections(browser)).toEqual([]);
  });

  it.each([
    ['gone', /no longer on it, so it was not corrected/u],
    ['not-stored', /could not be saved/u],
    ['unknown', /does not know this choice/u],
  ] as const)('says what became of it: %s', async (status, said) => {
    const answer = status === 'unknown' ? { status, fields: [] } : { status };
    const { root } = await detail({ correct: async () => answer });
    await choose(field(root, 'place'), 'IND');
    await click(button(root, 'Apply'));
    expect(one(root, '#correct-problem').textContent).toMatch(said);
    expect(field(root, 'place').value).toBe('IND');
  });

  it('says so where nobody answers, or the window is private', async () => {
    const { root } = await detail({ correct: () => Promise.reject(new Error('closed')) });
    await click(button(root, 'Apply'));
    expect(one(root, '#correct-problem').textContent).toMatch(/could not be made/u);
    const other = await detail({ correct: async () => ({ status: 'done', report, stored: false }) });
    await click(button(other.root, 'Apply'));
    expect(one(other.root, '#correct-problem').textContent).toMatch(/until this tab is closed/u);
  });
});

describe('a corrected reading', () => {
  const claims = report.claims.map((claim, index) =>
    index === 1 ? { ...claim, place: 'IND', readAs: { place: 'PAK', period: null } } : claim,
  );
  const corrected: Report = { ...report, claims };

  it('shows at once that it is one, and what had been read; undoing gives the reading back', async () => {
    let answer = corrected;
    const { root, browser } = await detail({
      correct: async (_tab, _claim, correction) => {
        browser.asked.push(`correct ${JSON.stringify(correction)}`);
        return { status: 'done', report: answer, stored: true };
      },
    });
    expect(one(root, '.corrected').textContent).toBe('');
    await click(button(root, 'Apply'));
    expect(one(root, '.corrected').textContent).toBe('Corrected by you. It had been read as: Pakistan · none. Undo');
    expect(one(root, '.corrected').getAttribute('role')).toBe('status');
    expect(field(root, 'place').value).toBe('IND');
    expect(one(root, '#correct-place option').textContent).toBe('As read: Pakistan');
    answer = report;
    await click(button(root, 'Undo'));
    expect(corrections(browser)).toEqual([{}, {}]);
    expect(one(root, '.corrected').textContent).toBe('');
    expect(field(root, 'place').value).toBe('');
  });

  it('is marked in the list, and axe finds nothing', async () => {
    const root = await openIn(browserWith({ ...read, report: corrected }));
    expect(texts(root, '.entry .corrected')).toEqual(['Corrected by you']);
    await click(entries(root)[0]);
    for (const details of root.querySelectorAll('details')) details.open = true;
    await choose(field(root, 'period'), 'month');
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(15);
  });
});
