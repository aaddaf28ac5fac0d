import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, measuresOf, OTHER } from '../../src/popup/filter.ts';
import { report } from '../ui/fixture.ts';
import { choose, click, one, openPage } from '../ui/page.ts';
import { button, entries, open, read, texts } from './browser-with.tsx';

beforeAll(() => void openPage());

const radio = (root: ParentNode, value: string): HTMLInputElement =>
  one(root, `.filters input[value="${value}"]`) as HTMLInputElement;

describe('what is counted', () => {
  it('projections and targets, changes, and what each measures', () => {
    expect(countOf(report, { kind: 'all', measure: null })).toBe(6);
    expect(countOf(report, { kind: 'projections', measure: null })).toBe(3);
    expect(countOf(report, { kind: 'changes', measure: null })).toBe(4);
    expect(countOf(report, { kind: 'changes', measure: 'ict_exports' })).toBe(2);
    expect(measuresOf(report)).toEqual([
      { code: 'ict_exports', label: 'IT exports', count: 3 },
      { code: 'graduates', label: 'IT graduates', count: 2 },
      { code: 'inflation', label: 'Inflation', count: 1 },
    ]);
  });

  it('figures of no indicator come together and last, whatever they are called', () => {
    const claims = report.claims.map((claim, index) => (index === 4 ? claim : { ...claim, indicator: null }));
    expect(measuresOf({ ...report, claims })).toEqual([
      { code: 'inflation', label: 'Inflation', count: 1 },
      { code: OTHER, label: null, count: 5 },
    ]);
  });
});

describe('the filters', () => {
  it('list what is asked for, say how many that are, and keep the focus', async () => {
    const root = await open(read);
    expect(one(root, '.shown').textContent).toBe('');
    const projections = radio(root, 'projections');
    projections.focus();
    await click(projections);
    expect(texts(root, '.entry .figure')).toEqual(['$3.5 billion', '$3.5 billion', '50,000']);
    expect(one(root, '.shown').textContent).toBe('Showing 3 of 6 figures. ');
    expect(one(root, '.shown').getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(projections);
    expect(one(root, '.unmatched summary').textContent).toBe('1 found, but not matched to a series');
  });

  it('work together with the list of measures', async () => {
    const root = await open(read);
    const list = one(root, '.filters select') as HTMLSelectElement;
    expect(texts(list, 'option')).toEqual(['Every measure', 'IT exports (3)', 'IT graduates (2)', 'Inflation (1)']);
    await choose(list, 'ict_exports');
    await click(radio(root, 'changes'));
    expect(texts(root, '.entry .figure')).toEqual(['$3.5 billion', '$2.1 billion']);
    expect(one(root, '.shown').textContent).toBe('Showing 2 of 6 figures. ');
  });

  it('say that nothing is left, and lead back to all', async () => {
    const root = await open(read);
    await choose(one(root, '.filters select') as HTMLSelectElement, 'inflation');
    await click(radio(root, 'projections'));
    expect(entries(root).length).toBe(0);
    expect(one(root, '.shown').textContent).toBe('Showing 0 of 6 figures. Show all');
    await click(button(root, 'Show all'));
    expect(entries(root).length).toBe(6);
    expect(radio(root, 'all').checked).toBe(true);
  });

  it('stay as they were when a reader comes back from one claim', async () => {
    const root = await open(read);
    await click(radio(root, 'changes'));
    await click(entries(root)[1]);
    await click(button(root, 'All figures'));
    expect(radio(root, 'changes').checked).toBe(true);
    expect(entries(root).length).toBe(4);
    expect(document.activeElement).toBe(entries(root)[1]);
  });

  it('are left out where they would change nothing', async () => {
    const bare = { claims: [4], matches: [4], gists: [4] };
    const one4 = {
      ...report,
      claims: bare.claims.flatMap((index) => report.claims[index] ?? []),
      matches: bare.matches.flatMap((index) => report.matches[index] ?? []),
      gists: bare.gists.flatMap((index) => report.gists[index] ?? []),
      notes: [],
      trends: [],
      order: [0],
    };
    expect((await open({ ...read, report: one4 })).querySelector('.filters')).toBeNull();
  });
});
