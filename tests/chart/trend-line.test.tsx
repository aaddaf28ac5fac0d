import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { CARD_SIZE, POPUP_SIZE, TrendLine } from '../../src/chart/TrendLine.tsx';
import { inspect } from '../ui/axe.ts';
import { exportsTrend, inflationTrend } from '../ui/fixture.ts';
import { click, one, openPage, press, show } from '../ui/page.ts';

beforeAll(openPage);

const exportsLine = <TrendLine trend={exportsTrend} size={POPUP_SIZE} claim={1} full />;
const rows = (root: ParentNode): (string | null)[][] =>
  [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
const readout = (root: ParentNode): string => one(root, '.readout').textContent ?? '';

describe('TrendLine', () => {
  it('holds every point, the claim, the target and the outcome in a real table', async () => {
    const root = await show(exportsLine);
    expect(rows(root)).toEqual([
      ['FY19', '$1.192bn', 'official'],
      ['FY20', '$1.439bn', 'official'],
      ['FY21', '$2.108bn', '$2.123bn when the article appeared'],
      ['FY22', '$2.619bn', 'known since the article'],
      ['FY22', 'over $3.5bn', 'the article’s figure'],
      ['FY22', '$3.5bn', 'official target'],
      ['FY22', '$2.619bn', 'outcome'],
      ['FY23', '$2.596bn', 'known since the article'],
      ['FY24', '$3.223bn', 'known since the article'],
      ['FY25', '$3.81bn', 'known since the article'],
    ]);
    expect(one(root, 'caption').textContent).toBe(exportsTrend.title);
    expect(root.querySelectorAll('th[scope="col"]').length).toBe(3);
  });

  it('names publisher, series, vintage and licence, with a link', async () => {
    const root = await show(exportsLine);
    const line = one(root, '.source').textContent?.replaceAll('\u00a0', ' ') ?? '';
    for (const part of ['Business Recorder', 'PK_ICT_EXPORTS_FY', '20 August 2025', 'figures cited from the press'])
      expect(line).toContain(part);
    expect(one(root, '.source a').getAttribute('href')).toBe(exportsTrend.source.url);
  });

  it('is one tab stop; arrows, Home and End move along the points and Esc leaves', async () => {
    const root = await show(<TrendLine trend={exportsTrend} size={CARD_SIZE} claim={1} full={false} />);
    const stops = [...root.querySelectorAll('.stage [tabindex], .stage button, .stage a')];
    expect(stops.length).toBe(1);
    const scrub = one(root, '[role="slider"]');
    expect(readout(root)).toBe('');
    await press(scrub, 'Home');
    expect(readout(root)).toBe('FY19: $1.192bn');
    await press(scrub, 'ArrowLeft');
    expect(readout(root)).toBe('FY19: $1.192bn');
    await press(scrub, 'ArrowRight');
    expect(readout(root)).toBe('FY20: $1.439bn');
    expect(scrub.getAttribute('aria-valuetext')).toBe('FY20: $1.439bn');
    expect(root.querySelectorAll('.active circle').length).toBe(1);
    await press(scrub, 'End');
    expect(readout(root)).toBe('FY25: $3.81bn, known since');
    await press(scrub, 'ArrowRight');
    expect(scrub.getAttribute('aria-valuenow')).toBe('6');
    await press(scrub, 'Escape');
    expect(readout(root)).toBe('');
    expect(one(root, '.readout').getAttribute('aria-live')).toBe('polite');
  });

  it('takes only its own keys, and Esc only while a point is read', async () => {
    const root = await show(exportsLine);
    const scrub = one(root, '[role="slider"]');
    let reached = 0;
    root.addEventListener('keydown', () => reached++);
    expect((await press(scrub, 'Escape')).defaultPrevented).toBe(false);
    expect((await press(scrub, 'Tab')).defaultPrevented).toBe(false);
    expect((await press(scrub, 'a')).defaultPrevented).toBe(false);
    expect(reached).toBe(3);
    expect((await press(scrub, 'ArrowRight')).defaultPrevented).toBe(true);
    expect((await press(scrub, 'Escape')).defaultPrevented).toBe(true);
    expect(reached).toBe(3);
  });

  it('follows the pointer to the nearest point, whatever the size it is shown in', async () => {
    const root = await show(exportsLine);
    const scrub = one(root, '[role="slider"]');
    const doubled = {
      left: 100,
      width: POPUP_SIZE.width * 2,
      top: 0,
      height: 10,
      right: 0,
      bottom: 0,
      x: 0,
      y: 0,
      toJSON: () => '',
    };
    scrub.getBoundingClientRect = () => doubled;
    const move = async (type: string, clientX: number): Promise<void> => {
      const event = Object.assign(new Event(type, { bubbles: true }), { clientX });
      await act(async () => {
        scrub.dispatchEvent(event);
      });
    };
    await move('pointermove', 100 + POPUP_SIZE.width * 2);
    expect(readout(root)).toContain('FY25');
    await move('pointermove', 100);
    expect(readout(root)).toContain('FY19');
    await move('pointerleave', 0);
    expect(readout(root)).toBe('');
  });

  it('switches to the line as it was known then, and back', async () => {
    const root = await show(exportsLine);
    const [then, now] = [...root.querySelectorAll('.switch button')];
    expect(now?.getAttribute('aria-pressed')).toBe('true');
    await click(then);
    expect(root.querySelectorAll('circle.point').length).toBe(3);
    expect(root.querySelector('circle.outcome')).toBeNull();
    expect(one(root, '.trend-summary').textContent).toBe(exportsTrend.asKnownThen?.summary);
    expect(one(root, 'svg').getAttribute('aria-label')).toBe(exportsTrend.asKnownThen?.summary);
    await click(now);
    expect(root.querySelectorAll('circle.point').length).toBe(7);
    expect(root.querySelectorAll('circle.outcome').length).toBe(1);
  });

  it('has no switch where nothing has changed since, and none on a small card', async () => {
    const { asKnownThen: _, ...unchanged } = exportsTrend;
    expect(
      (await show(<TrendLine trend={unchanged} size={POPUP_SIZE} claim={1} full />)).querySelector('.switch'),
    ).toBeNull();
    expect(
      (await show(<TrendLine trend={exportsTrend} size={CARD_SIZE} claim={1} full={false} />)).querySelector('.switch'),
    ).toBeNull();
  });

  it('draws “over” open at the top, a value as a dot, and never joins them to the line', async () => {
    const over = await show(exportsLine);
    expect(over.querySelectorAll('path.claim.open').length).toBe(1);
    expect(over.querySelectorAll('path.target').length).toBe(1);
    const rate = await show(<TrendLine trend={inflationTrend} size={CARD_SIZE} claim={4} full={false} />);
    expect(rate.querySelectorAll('circle.claim.dot').length).toBe(1);
    const marks = [...over.querySelectorAll('path.line')].map((path) => path.getAttribute('d')?.split('L').length ?? 0);
    expect(marks.reduce((sum, points) => sum + points, 0)).toBe(exportsTrend.points.length + 1);
  });

  it('says so where the axis is cropped', async () => {
    const { asKnownThen: _, ...nowOnly } = inflationTrend;
    const cropped = {
      ...nowOnly,
      fromZero: false,
      marks: [],
      points: inflationTrend.points.map((point, index) => ({ ...point, value: 60 + index })),
    };
    const root = await show(<TrendLine trend={cropped} size={CARD_SIZE} claim={4} full={false} />);
    expect(one(root, '.cropped').textContent).toBe('The axis does not start at zero.');
    expect((await show(exportsLine)).querySelector('.cropped')).toBeNull();
  });

  it('is accessible, table open, a point read', async () => {
    const root = await show(exportsLine);
    one(root, 'details').setAttribute('open', '');
    await press(one(root, '[role="slider"]'), 'End');
    const { violations, passes } = await inspect(root);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(8);
  });
});
