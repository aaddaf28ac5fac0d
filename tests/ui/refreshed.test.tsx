// @vitest-environment jsdom
/** Figures that came with a refresh say so wherever a source is named. */
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import type { Note } from '../../src/context/report.ts';
import type { Source } from '../../src/data/series.ts';
import { SourceLine } from '../../src/ui/SourceLine.tsx';
import { Working } from '../../src/ui/Working.tsx';

const BUNDLED: Source = {
  publisher: 'World Bank',
  series: 'FP.CPI.TOTL.ZG',
  name: 'Inflation',
  vintage: '2026-07-01',
  licence: 'CC BY 4.0',
  url: 'https://data.worldbank.org/indicator/FP.CPI.TOTL.ZG',
};
const REFRESHED: Source = { ...BUNDLED, vintage: '2026-10-08', refreshed: '2026-11-24' };

afterEach(() => render(null, document.body));

test('the source line names the release and the day it was fetched', () => {
  render(<SourceLine source={REFRESHED} named={false} />, document.body);
  expect(document.body.textContent).toContain('as of 8 October 2026, fetched on 24 November 2026 ·');
  render(<SourceLine source={BUNDLED} named={false} />, document.body);
  expect(document.body.textContent).toContain('as of 1 July 2026 ·');
  expect(document.body.textContent).not.toContain('fetched');
});

test('a working with figures of both releases names both', () => {
  const note = {
    id: 'official-value',
    claims: [0],
    text: 'World Bank: 30.8% in 2023.',
    weight: 1,
    working: { inputs: [], formula: 'none', result: 0 },
    sources: [REFRESHED, BUNDLED, BUNDLED].map((source) => ({ ...source, period: '2023' })),
  } satisfies Note;
  render(<Working note={note} />, document.body);
  const items = [...document.querySelectorAll('.sources li')].map((item) => item.textContent);
  expect(items).toHaveLength(2);
  expect(items[0]).toContain('as of 8 October 2026, fetched on 24 November 2026');
  expect(items[1]).toContain('as of 1 July 2026');
});
