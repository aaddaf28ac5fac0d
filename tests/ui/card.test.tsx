import { beforeAll, describe, expect, it } from 'vitest';
import { Card } from '../../src/ui/Card.tsx';
import { reasonWords } from '../../src/ui/reason.ts';
import { inspect } from './axe.ts';
import { exportsTrend, report } from './fixture.ts';
import { click, one, openPage, show } from './page.ts';

beforeAll(openPage);
const ignore = (): void => {};
const texts = (root: ParentNode, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('Card', () => {
  it('reads the claim in plain words, then its strongest notes, then draws the line', async () => {
    const root = await show(<Card report={report} claim={1} pinned={false} onClose={ignore} />);
    expect(one(root, '.quote').textContent).toBe('$3.5 billion');
    expect(one(root, '.gist').textContent).toBe(
      'A projection · IT exports · Pakistan · FY2022 (1 July 2021 to 30 June 2022)',
    );
    expect(texts(root, '.notes > li')).toEqual([
      'The same as the ministry’s own target, on record since December 2021.',
      'Half the year was known: +36%. The target still needed $2.2bn in the second half, +91% on the year before.',
      'From $2.1bn to $3.5bn is +$1.4bn, or +67%: not a doubling, which would be $4.2bn.',
    ]);
    expect(one(root, '.trend-summary').textContent).toBe(exportsTrend.summary);
    expect(one(root, 'svg.picture').getAttribute('aria-label')).toBe(exportsTrend.summary);
    expect(one(root, '.source').textContent).toContain('Business Recorder');
  });

  it('keeps what the trend line would say where there is no line', async () => {
    const root = await show(<Card report={{ ...report, trends: [] }} claim={1} pinned={false} onClose={ignore} />);
    expect(texts(root, '.notes > li')[0]).toBe('Outcome: $2.62bn (FY2022), 25% below the projection.');
    expect(root.querySelector('.trend')).toBeNull();
    expect(one(root, '.silence').textContent).toBe('The official series is too short for a line.');
  });

  it('says in a plain line why nothing stands beside a figure', async () => {
    const root = await show(<Card report={report} claim={3} pinned={false} onClose={ignore} />);
    expect(one(root, '.silence').textContent).toBe('Not matched to a series: no official series for IT graduates.');
    expect(root.querySelector('svg.picture')).toBeNull();
  });

  it.each([
    ['A share of something else', 'Not matched to a series: a share of something else.'],
    ['GDP is kept by fiscal year. ', 'Not matched to a series: GDP is kept by fiscal year.'],
    ['no place', 'Not matched to a series: no place.'],
  ])('words the reason %j', (reason, words) => {
    expect(reasonWords(reason)).toBe(words);
  });

  it.each([
    [1, true],
    [4, false],
    [3, false],
  ])('stands wide only where notes and a line stand side by side: claim %i, %s', async (claim, wide) => {
    const root = await show(<Card report={report} claim={claim} pinned={false} onClose={ignore} />);
    expect(one(root, 'section').classList.contains('wide')).toBe(wide);
  });

  it('has working and a close button only when pinned', async () => {
    const hover = await show(<Card report={report} claim={1} pinned={false} onClose={ignore} />);
    expect(hover.querySelectorAll('details').length).toBe(0);
    expect(hover.querySelector('button')).toBeNull();
    let closed = 0;
    const root = await show(<Card report={report} claim={1} pinned onClose={() => closed++} />);
    expect(one(root, 'section').getAttribute('role')).toBe('dialog');
    expect(texts(root, '.notes .sum strong')).toEqual(['equal', '0.9129677981', '0.6666666667']);
    expect(one(root, '.more').textContent).toBe('All 5 notes are in Underline’s popup.');
    await click(one(root, 'button[aria-label="Close"]'));
    expect(closed).toBe(1);
  });

  it('offers to be kept open where the page asks for it', async () => {
    let pinned = 0;
    const root = await show(<Card report={report} claim={4} pinned={false} onClose={ignore} onPin={() => pinned++} />);
    await click(one(root, 'button[aria-label="Keep open, with working"]'));
    expect(pinned).toBe(1);
  });

  it('shows nothing for a claim the report does not hold', async () => {
    const root = await show(<Card report={report} claim={99} pinned={false} onClose={ignore} />);
    expect(root.textContent).toBe('');
  });

  it('opens every source in a tab of its own, without a referrer, and makes no link of another scheme', async () => {
    const hostile = { ...exportsTrend, source: { ...exportsTrend.source, url: 'javascript:alert(1)' } };
    const root = await show(<Card report={report} claim={1} pinned onClose={ignore} />);
    const links = [...root.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toContain('noreferrer');
    }
    const other = await show(
      <Card report={{ ...report, trends: [hostile] }} claim={1} pinned={false} onClose={ignore} />,
    );
    expect(other.querySelector('.source a')).toBeNull();
    expect(one(other, '.source').textContent).toContain('Business Recorder');
  });

  it.each([
    ['a projection', 1, false],
    ['a projection, pinned', 1, true],
    ['a rate', 4, true],
    ['no match', 3, true],
  ] as const)('is accessible: %s', async (_name, claim, pinned) => {
    const root = await show(<Card report={report} claim={claim} pinned={pinned} onClose={ignore} onPin={ignore} />);
    for (const details of root.querySelectorAll('details')) details.open = true;
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(5);
  });
});
