/** The article's own figures as a small line: where two or more are of one measure, and never as a mixture. */
import { describe, expect, it } from 'vitest';
import { focusOn } from '../../src/chart/focus.ts';
import { layoutOf } from '../../src/chart/layout.ts';
import { rowsOf } from '../../src/chart/rows.ts';
import { CARD_SIZE } from '../../src/chart/sizes.ts';
import { stopsOf } from '../../src/chart/stops.ts';
import type { Trend } from '../../src/chart/trend.ts';
import { claimIn, reportOf } from '../chart/real.ts';

const ownOf = async (text: string): Promise<readonly Trend[]> =>
  (await reportOf({ title: 'A story', date: '2021-03-01', text })).trends.filter(({ own }) => own);

describe('a small line of the article’s own figures', () => {
  it('is drawn for two figures of one measure without a series, and says whose they are', async () => {
    const [trend, ...others] = await ownOf(
      'Pakistan produced 25,000 IT graduates in 2018. Pakistan produced 31,000 IT graduates in 2019. Pakistan produced 50,000 IT graduates in 2022.',
    );
    expect(others).toEqual([]);
    expect(trend?.title).toBe('IT graduates, Pakistan, the article’s own figures, calendar years');
    expect(trend?.summary).toBe(
      'IT graduates, Pakistan, as the article has it: 25,000 in 2018, 31,000 in 2019, 50,000 in 2022.',
    );
    expect(trend?.source.publisher).toBe('This article');
    expect(trend?.points.map(({ label, value }) => [label, value])).toEqual([
      ['2018', 25_000],
      ['2019', 31_000],
      ['2022', 50_000],
    ]);
  });

  it('labels every figure, bridges no gap, and marks the one looked at', async () => {
    const report = await reportOf({
      title: 'A story',
      date: '2021-03-01',
      text: 'Pakistan produced 25,000 IT graduates in 2018. Pakistan produced 31,000 IT graduates in 2019. Pakistan produced 50,000 IT graduates in 2022.',
    });
    const trend = report.trends.find(({ own }) => own);
    if (!trend) throw new Error('no line');
    const shown = focusOn(trend, claimIn(report, '31,000'));
    const layout = layoutOf(shown, CARD_SIZE);
    expect(layout.marks.map(({ mark }) => mark.label)).toEqual(['2019']);
    expect(layout.paths.map(({ d }) => d.split('L').length)).toEqual([2]);
    expect(layout.labels.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['claim: 31,000', '25,000', '50,000']),
    );
    expect(layout.labels.map(({ words }) => words)).not.toContain('31,000');
    expect(rowsOf(shown).map(({ label, words, what }) => `${label} ${words} ${what}`)).toEqual([
      '2018 25,000 the article’s figure',
      '2019 31,000 the article’s figure',
      '2022 50,000 the article’s figure',
    ]);
    expect(stopsOf(shown, layout).map(({ words }) => words)).toEqual(['2018: 25,000', '2019: 31,000', '2022: 50,000']);
  });

  it('keeps “over” beside the line, open at the top', async () => {
    const [trend] = await ownOf(
      'The number of IT graduates in Pakistan rose from 25,000 in 2019 to over 50,000 in 2021.',
    );
    expect(trend?.points.map(({ label }) => label)).toEqual(['2019']);
    expect(trend?.marks.map(({ shape, words }) => [shape, words])).toEqual([
      ['dot', 'claim: 25,000'],
      ['open-top', 'claim: over 50,000'],
    ]);
  });

  it('puts declines below zero', async () => {
    const [trend] = await ownOf('House prices in Canada rose 8% in 2019. House prices in Canada fell 3% in 2020.');
    expect(trend?.summary).toBe('Change of house prices, Canada, as the article has it: 8% in 2019, −3% in 2020.');
  });

  it('takes a company’s figures only where the article sets them against each other', async () => {
    const trends = await ownOf(
      'Acme said its revenue grew from $2 million in 2019 to $5 million in 2020. Zeta said revenue was $9 million in 2021.',
    );
    expect(trends.map(({ summary }) => summary)).toEqual(['Revenue, as the article has it: $2m in 2019, $5m in 2020.']);
  });

  it.each([
    ['one figure', 'Pakistan produced 25,000 IT graduates in 2020.'],
    ['the same year twice', 'Pakistan produced 25,000 IT graduates in 2020. Pakistan had 75,000 IT graduates in 2020.'],
    ['other countries', 'Pakistan produced 25,000 IT graduates in 2020. India produced 50,000 IT graduates in 2021.'],
    [
      'a year and a month',
      'Pakistan produced 25,000 IT graduates in 2019. Pakistan produced 2,000 IT graduates in May 2020.',
    ],
    ['other measures', 'Pakistan produced 25,000 IT graduates in 2019. Pakistan produced 9,000 law graduates in 2020.'],
    ['far apart', 'Pakistan produced 25 IT graduates in 2019. Pakistan produced 50,000 IT graduates in 2020.'],
    ['of no stated measure', 'Kenya made 5.2 million tonnes in 2018. Kenya made 6.1 million tonnes in 2019.'],
  ])('is not drawn for %s', async (_name, text) => {
    const { claims, trends } = await reportOf({ title: 'A story', date: '2021-03-01', text });
    expect(claims.length).toBe(text.split('. ').length);
    expect(trends.filter(({ own }) => own)).toEqual([]);
  });

  it('is not drawn where an official series is', async () => {
    const { trends } = await reportOf({
      title: 'A story',
      date: '2021-03-01',
      text: 'Inflation in Pakistan was 10.7% in 2019. Inflation in Pakistan was 9.7% in 2020.',
    });
    expect(trends.map(({ own }) => own)).toEqual([undefined]);
  });
});
