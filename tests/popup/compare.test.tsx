import { beforeAll, describe, expect, it } from 'vitest';
import type { Compared } from '../../src/context/compare.ts';
import type { Services } from '../../src/popup/services.ts';
import type { CompareChoice } from '../../src/shared/messages.ts';
import { inspect } from '../ui/axe.ts';
import { exportsTrend, report } from '../ui/fixture.ts';
import { choose, click, one, openPage } from '../ui/page.ts';
import { type Browser, browserWith, button, entries, openIn, read, texts } from './browser-with.tsx';

beforeAll(() => void openPage());

// A line that says of which series it is can be compared.
const of = { id: 'PK_ICT_EXPORTS_FY', place: 'PAK', placeName: 'Pakistan', label: 'IT exports' };
const line = { ...exportsTrend, of };
const tab = { ...read, report: { ...report, trends: [line, ...report.trends.slice(1)] } };
const perPerson: Compared = { kind: 'line', trend: { ...line, title: 'IT exports per person', workedOut: 'divided' } };

async function detail(fields: Partial<Services> = {}): Promise<{ root: HTMLElement; browser: Browser }> {
  const browser = browserWith(tab, fields);
  const root = await openIn(browser);
  await click(entries(root)[0]);
  return { root, browser };
}

const way = (root: ParentNode): HTMLSelectElement => one(root, '#compare-way') as HTMLSelectElement;
const country = (root: ParentNode, label: string): HTMLSelectElement =>
  one(root, `.compare [aria-label="${label}"]`) as HTMLSelectElement;
const choices = ({ asked }: Browser): unknown[] =>
  asked.filter((text) => text.startsWith('compare')).map((text) => JSON.parse(/\{[^{]*\}$/u.exec(text)?.[0] ?? ''));

describe('the line beside others', () => {
  it('is shown in place of the one alone, is what is saved, and goes again', async () => {
    const wanted: CompareChoice[] = [];
    const { root, browser } = await detail({
      compare: async (_tab, _claim, choice) => {
        wanted.push(choice);
        return perPerson;
      },
    });
    await choose(way(root), 'per person');
    expect(wanted).toEqual([{ kind: 'per person' }]);
    expect(one(root, '.trend-title').textContent).toBe('IT exports per person');
    await click(button(root, 'Save CSV'));
    expect(browser.files.map(({ name }) => name)).toEqual(['it-exports-per-person.csv']);
    const { violations } = await inspect(root);
    expect(violations).toEqual([]);
    await choose(way(root), 'alone');
    expect(one(root, '.trend-title').textContent).toBe(line.title);
  });

  it('says why there is none, and keeps the line as it is', async () => {
    const { root, browser } = await detail();
    await choose(way(root), 'per person');
    expect(choices(browser)).toEqual([{ kind: 'per person' }]);
    expect(one(root, '.compare .hint').textContent).toBe('No population of Pakistan in the data.');
    expect(one(root, '.compare .hint').getAttribute('role')).toBe('status');
    expect(one(root, '.trend-title').textContent).toBe(line.title);
  });

  it('takes one country, then one more, never the line’s own or the same twice', async () => {
    const { root, browser } = await detail();
    await choose(way(root), 'countries');
    expect(choices(browser)).toEqual([]);
    const first = country(root, 'Choose a country');
    expect(texts(first, 'option')).toEqual(['Choose a country', 'India']);
    await choose(first, 'IND');
    expect(choices(browser)).toEqual([{ kind: 'countries', places: ['IND'] }]);
    expect(texts(country(root, 'And one more'), 'option')).toEqual(['And one more']);
  });

  it('shows the answer asked for last, whichever comes last', async () => {
    const answers: ((answer: Compared) => void)[] = [];
    const { root } = await detail({ compare: () => new Promise((resolve) => answers.push(resolve)) });
    await choose(way(root), 'per person');
    await choose(way(root), 'share of GDP');
    const [slow, quick] = answers;
    quick?.({ kind: 'none', reason: 'No GDP' });
    slow?.(perPerson);
    await click(root);
    expect(one(root, '.trend-title').textContent).toBe(line.title);
    expect(one(root, '.compare .hint').textContent).toBe('No GDP.');
  });

  it('says so where the page has changed, or nobody answers', async () => {
    for (const compare of [async () => null, () => Promise.reject(new Error('closed'))]) {
      const { root } = await detail({ compare });
      await choose(way(root), 'per person');
      expect(one(root, '.compare .hint').textContent).toMatch(/page has changed/u);
    }
  });

  it('is not offered for a figure without an official line', async () => {
    const { root } = await detail();
    await click(button(root, 'All figures'));
    await click(entries(root)[4]);
    expect(root.querySelector('.compare')).toBeNull();
  });

  it('goes with the figure it belongs to', async () => {
    const { root } = await detail({ compare: async () => perPerson });
    await choose(way(root), 'per person');
    await click(button(root, 'Next figure'));
    expect(one(root, '.trend-title').textContent).toBe(line.title);
    expect(way(root).value).toBe('alone');
  });
});
