import { beforeAll, describe, expect, it } from 'vitest';
import type { Input, Note } from '../../src/context/report.ts';
import { Working } from '../../src/ui/Working.tsx';
import { inspect } from './axe.ts';
import { report, worldBank } from './fixture.ts';
import { one, openPage, show } from './page.ts';

beforeAll(() => void openPage());

const article = { kind: 'article', where: 'text', span: { start: 0, end: 4 } } as const;
const note = (inputs: readonly Input[]): Note => ({
  ...(report.notes[0] as Note),
  working: { inputs, formula: 'a ÷ b', result: 1.25 },
  sources: [{ ...worldBank, period: '2021' }],
});

describe('working', () => {
  it.each<[string, Partial<Input>, string]>([
    [
      'a rounded figure',
      { value: 2.1e9, unit: 'USD', interval: { low: 2.05e9, high: 2.15e9 } },
      'the articlestands for $2.05bn to $2.15bn',
    ],
    [
      'a floor',
      { value: 3.5e9, unit: 'USD', interval: { low: 3.45e9, high: null } },
      'the articlestands for $3.45bn or more',
    ],
    ['a ceiling', { value: 5, unit: '%', interval: { low: null, high: 5.5 } }, 'the articlestands for 5.5% or less'],
    ['a figure that is exact', { value: 12, unit: 'count', interval: { low: 12, high: 12 } }, 'the article'],
    ['a figure of which nothing is known', { value: 12, unit: 'count' }, 'the article'],
  ])('says what %s stands for', async (_name, fields, words) => {
    const root = await show(<Working note={note([{ label: 'figure', value: 0, origin: article, ...fields }])} />);
    expect(one(root, '.origin').textContent).toBe(words);
  });

  it('names formula, result and source with its vintage', async () => {
    const root = await show(<Working note={note([{ label: 'figure', value: 1, origin: article }])} />);
    expect(one(root, '.formula').textContent).toBe('a ÷ b → 1.25');
    expect(one(root, '.sources').textContent).toMatch(/FP\.CPI\.TOTL\.ZG\), as of 1 July 2026 · CC BY 4\.0/u);
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(0);
  });

  it('comes with every figure of an article in the fixture’s own notes', async () => {
    for (const one of report.notes) {
      const root = await show(<Working note={one} />);
      expect(root.querySelectorAll('tbody tr').length).toBe(one.working.inputs.length);
    }
  });
});
