import { readFileSync } from 'node:fs';
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndexFile } from '../../src/data/pack-schema.ts';
import { Sources } from '../../src/sources/Sources.tsx';
import { inspect } from '../ui/axe.ts';
import { one, openPage, show } from '../ui/page.ts';

beforeAll(openPage);
const index: IndexFile = JSON.parse(readFileSync('src/data/pack/index.json', 'utf8'));
const load = async (): Promise<IndexFile> => index;
const open = async (from: () => Promise<IndexFile>): Promise<HTMLElement> => {
  const root = await show(<Sources load={from} />);
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 2))));
  return root;
};
const search = async (root: HTMLElement, text: string): Promise<void> => {
  const field = one(root, '#search') as HTMLInputElement;
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

describe('the sources page', () => {
  it('lists every series with code, release, licence and link', async () => {
    const root = await open(load);
    const count = Object.keys(index.series).length + Object.keys(index.lists).length;
    expect(root.querySelectorAll('.series')).toHaveLength(count);
    const ict = [...root.querySelectorAll('.series')].find((item) => item.textContent?.includes('BX.GSR.CCIS.CD'));
    expect(ict?.textContent).toMatch(/Annual · released 24 February 2026 · CC\sBY\s4\.0/u);
    expect(one(ict as HTMLElement, 'a').getAttribute('href')).toBe(
      'https://data.worldbank.org/indicator/BX.GSR.CCIS.CD',
    );
    expect(root.textContent).toContain('Official figures to July 2026.');
  });

  it('is searched, and says how many were found, or none', async () => {
    const root = await open(load);
    await search(root, 'bx.gsr.ccis');
    expect(root.querySelectorAll('.series')).toHaveLength(1);
    expect(one(root, '[role="status"]').textContent).toBe('1 series');
    await search(root, 'no such thing');
    expect(one(root, '[role="status"]').textContent).toMatch(/Nothing found/u);
  });

  it('says so where the pack cannot be read', async () => {
    const root = await open(async () => Promise.reject(new Error('no file')));
    expect(one(root, '[role="alert"]').textContent).toMatch(/cannot be read/u);
  });

  it('holds nothing axe objects to', async () => {
    const root = await open(load);
    await search(root, 'ecb');
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(8);
  });
});
